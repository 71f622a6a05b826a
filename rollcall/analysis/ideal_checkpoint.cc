// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_checkpoint.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstddef>
#include <type_traits>

// The checksum stands at the end and covers the rest, so a file cut anywhere, or with a bit turned
// over anywhere, is refused before a number of it is used. Lengths come from the counts in the
// header, which are checked against the number of bytes before memory is asked for. It guards
// against accidents, not against somebody who makes a wrong file on purpose.

namespace rollcall::analysis {
namespace {

constexpr std::string_view kMagic = "RCSAMPLE";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHeader = 96;
constexpr std::size_t kChecksum = 8;

class Hash {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) {
      value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
  }
  void add(std::uint64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8) {
      value_ = (value_ ^ ((number >> shift) & 0xFFU)) * 0x100000001B3U;
    }
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::uint64_t hash_of(std::string_view bytes) {
  Hash hash;
  hash.add(bytes);
  return hash.value();
}

template <typename Number>
using BitsOf = std::conditional_t<sizeof(Number) == 4, std::uint32_t, std::uint64_t>;

class Writer {
 public:
  template <typename Number>
  void put(Number number) {
    auto bits = std::bit_cast<BitsOf<Number>>(number);
    for (std::size_t i = 0; i < sizeof(Number); ++i, bits >>= 8U) {
      bytes_ += static_cast<char>(bits & 0xFFU);
    }
  }
  template <typename Number>
  void put_all(const std::vector<Number>& numbers) {
    for (const Number number : numbers) put(number);
  }
  void reserve(std::size_t size) { bytes_.reserve(size); }
  void text(std::string_view text) { bytes_ += text; }
  std::string finish() && {
    put(hash_of(bytes_));
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
};

// REQUIRES: enough bytes are left, which read_checkpoint() has made sure of.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  template <typename Number>
  Number get() {
    BitsOf<Number> bits = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;) {
      bits =
          static_cast<BitsOf<Number>>(bits << 8U) | static_cast<unsigned char>(bytes_[from_ + i]);
    }
    from_ += sizeof(Number);
    return std::bit_cast<Number>(bits);
  }
  template <typename Number>
  void get_all(std::vector<Number>& numbers, std::size_t count) {
    numbers.resize(count);
    for (Number& number : numbers) number = get<Number>();
  }
  void skip(std::size_t bytes) { from_ += bytes; }

 private:
  std::string_view bytes_;
  std::size_t from_ = 0;
};

std::size_t body_size(std::size_t points, std::size_t items, std::size_t draws) {
  return points * 32 + items * (24 + 4 + 48) + draws * 4 + draws * points * 4;
}

auto malformed(std::string why) {
  return fail("sample.checkpoint_malformed",
              std::move(why) + ": delete it, or name another file, to start anew");
}

void read_body(Reader& reader, SampleCheckpoint& c, std::size_t points, std::size_t items,
               std::size_t draws) {
  reader.get_all(c.state.position, points);
  reader.get_all(c.state.mean, points);
  c.state.sums.resize(points);
  for (SiteSums& sum : c.state.sums) {
    sum.slope_score = reader.get<double>();
    sum.slope_square = reader.get<double>();
  }
  ItemState& state = c.state.items;
  for (std::size_t i = 0; i < items; ++i) {
    state.slope.push_back(reader.get<double>());
    state.yes_below.push_back(reader.get<double>());
    state.no_above.push_back(reader.get<double>());
  }
  reader.get_all(state.moved, items);
  reader.get_all(c.item_sums, 6 * items);
  reader.get_all(c.walk_draws, draws);
  reader.get_all(c.draws, draws * points);
}

}  // namespace

std::string checkpoint_bytes(const SampleCheckpoint& c) {
  const std::size_t points = c.state.position.size();
  const std::size_t items = c.state.items.slope.size();
  Writer writer;
  writer.reserve(kHeader + body_size(points, items, c.walk_draws.size()) + kChecksum);
  writer.text(kMagic);
  writer.put(kVersion);
  writer.put(static_cast<std::uint32_t>(c.kind));
  writer.put(c.seed);
  writer.put(c.burn_in);
  writer.put(c.thin);
  writer.put(c.chains);
  writer.put(c.sweeps);
  writer.put(c.state.chain);
  writer.put(c.state.sweeps);
  writer.put(c.walk_variance);
  writer.put(c.fingerprint);
  writer.put(static_cast<std::uint32_t>(points));
  writer.put(static_cast<std::uint32_t>(items));
  writer.put(static_cast<std::uint32_t>(c.walk_draws.size()));
  writer.put(std::uint32_t{0});
  writer.put(c.state.walk_variance);
  writer.put(c.mirrored);
  writer.put_all(c.state.position);
  writer.put_all(c.state.mean);
  for (const SiteSums& sum : c.state.sums) {
    writer.put(sum.slope_score);
    writer.put(sum.slope_square);
  }
  for (std::size_t i = 0; i < items; ++i) {
    writer.put(c.state.items.slope[i]);
    writer.put(c.state.items.yes_below[i]);
    writer.put(c.state.items.no_above[i]);
  }
  writer.put_all(c.state.items.moved);
  writer.put_all(c.item_sums);
  writer.put_all(c.walk_draws);
  writer.put_all(c.draws);
  return std::move(writer).finish();
}

Result<SampleCheckpoint> read_checkpoint(std::string_view bytes) {
  if (!bytes.starts_with(kMagic)) return malformed("not a checkpoint of rollcall ideal sample");
  if (bytes.size() < kHeader + kChecksum) return malformed("a checkpoint cut short in its header");
  Reader reader(bytes);
  reader.skip(kMagic.size());
  if (const auto version = reader.get<std::uint32_t>(); version != kVersion) {
    return fail("sample.checkpoint_version",
                fmt::format("a checkpoint of format {}, and this program reads format {}: finish "
                            "it with the program that wrote it, or start anew",
                            version, kVersion));
  }
  SampleCheckpoint c;
  const auto kind = reader.get<std::uint32_t>();
  c.seed = reader.get<std::uint64_t>();
  c.burn_in = reader.get<std::uint32_t>();
  c.thin = reader.get<std::uint32_t>();
  c.chains = reader.get<std::uint32_t>();
  c.sweeps = reader.get<std::uint32_t>();
  c.state.chain = reader.get<std::uint32_t>();
  c.state.sweeps = reader.get<std::uint32_t>();
  c.walk_variance = reader.get<double>();
  c.fingerprint = reader.get<std::uint64_t>();
  const std::size_t points = reader.get<std::uint32_t>();
  const std::size_t items = reader.get<std::uint32_t>();
  const std::size_t draws = reader.get<std::uint32_t>();
  reader.skip(4);
  c.state.walk_variance = reader.get<double>();
  c.mirrored = reader.get<std::uint64_t>();
  // Three counts below 2^32 cannot overflow the sum when the product is bounded first.
  const bool absurd = points > 0 && draws > bytes.size() / points;
  if (absurd || bytes.size() != kHeader + body_size(points, items, draws) + kChecksum) {
    return malformed("a checkpoint cut short, or with bytes added");
  }
  Reader last(bytes.substr(bytes.size() - kChecksum));
  if (last.get<std::uint64_t>() != hash_of(bytes.substr(0, bytes.size() - kChecksum)) || kind > 1) {
    return malformed("a checkpoint whose bytes are not those that were written");
  }
  c.kind = kind == 0 ? SampleKind::as_published : SampleKind::proper;
  read_body(reader, c, points, items, draws);
  return c;
}

std::uint64_t fingerprint_of(const IdealInput& input, const Gibbs& gibbs) {
  Hash hash;
  for (const model::Voter& voter : input.voters) {
    hash.add(voter.id);
    hash.add(std::uint64_t{0});
  }
  for (const IdealPoint& point : input.points) {
    hash.add((static_cast<std::uint64_t>(point.voter) << 32U) |
             static_cast<std::uint64_t>(point.period));
  }
  for (const SweepLayout::Item& item : gibbs.layout().items) {
    hash.add((static_cast<std::uint64_t>(item.yes) << 32U) | static_cast<std::uint64_t>(item.no));
  }
  for (const std::int32_t site : gibbs.layout().vote_site) {
    hash.add(static_cast<std::uint64_t>(site));
  }
  for (const double where : gibbs.reference()) hash.add(std::bit_cast<std::uint64_t>(where));
  return hash.value();
}

}  // namespace rollcall::analysis
