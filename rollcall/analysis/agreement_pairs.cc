// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/agreement_pairs.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <vector>

#include "rollcall/base/check.h"

// All pairs at once
//
// The table of a pair has nine cells, but the measures need seven numbers of it: how many roll
// calls are shared, how many alike, how many stand yes against no, and how often each of the two
// said yes and no. So seven population counts a word instead of nine, and what steps of one there
// are is what is left.
//
// A period holds a few dozen to a few hundred roll calls. Its bits are first moved to the front of
// words of their own and laid out voter beside voter, so that the inner loop runs over voters and
// the compiler can use one instruction for several of them: AVX-512 counts bits of eight words at
// once, which is three times as fast as a loop over the plain instruction. The processor is asked
// once which it has. All numbers but the last division are whole, so every path gives the same
// bits.
//
// Example: a period of 70 roll calls and 190 voters: two words each, 17,955 pairs, 251,370 counts.

namespace rollcall::analysis {
namespace {

using model::Choice;
using model::VoteMatrix;

// One period, its bits moved to the front: word w of place v stands at [w * voters + v].
struct Packed {
  std::vector<std::int32_t> voters;  // that cast a vote, by index
  std::size_t words = 0;
  std::vector<std::uint64_t> yes;
  std::vector<std::uint64_t> no;
  std::vector<std::uint64_t> cast;
};

// 64 bits of a row from any bit on; past the end of the row come noughts.
std::uint64_t bits_from(std::span<const std::uint64_t> row, std::size_t bit) {
  const std::size_t word = bit / 64;
  const std::size_t shift = bit % 64;
  std::uint64_t bits = word < row.size() ? row[word] >> shift : 0;
  if (shift != 0 && word + 1 < row.size()) bits |= row[word + 1] << (64 - shift);
  return bits;
}

Packed pack(const VoteMatrix& matrix, VoteMatrix::Range range,
            std::span<const std::uint64_t> items) {
  const auto first = static_cast<std::size_t>(range.first);
  const std::size_t from = first / 64;
  const std::size_t to = (static_cast<std::size_t>(range.last) + 63) / 64;
  ItemMask mask = mask_of(matrix, range);
  for (std::size_t w = 0; w < mask.size(); ++w) mask[w] &= items[w];
  const std::span<const std::uint64_t> inside = std::span(mask).subspan(from, to - from);

  Packed packed;
  for (int v = 0; v < matrix.voters(); ++v) {
    bool any = false;
    for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain}) {
      const auto plane = matrix.plane(v, choice).subspan(from, to - from);
      for (std::size_t w = 0; w < inside.size(); ++w) any = any || (plane[w] & inside[w]) != 0;
    }
    if (any) packed.voters.push_back(v);
  }
  packed.words = (static_cast<std::size_t>(range.size()) + 63) / 64;
  const std::size_t voters = packed.voters.size();
  for (auto* rows : {&packed.yes, &packed.no, &packed.cast}) rows->resize(packed.words * voters);
  for (std::size_t k = 0; k < voters; ++k) {
    const auto yes = matrix.plane(packed.voters[k], Choice::yes);
    const auto no = matrix.plane(packed.voters[k], Choice::no);
    const auto abstain = matrix.plane(packed.voters[k], Choice::abstain);
    for (std::size_t w = 0; w < packed.words; ++w) {
      const std::size_t bit = first + 64 * w;
      const std::uint64_t here = bits_from(mask, bit);
      const std::size_t at = w * voters + k;
      packed.yes[at] = bits_from(yes, bit) & here;
      packed.no[at] = bits_from(no, bit) & here;
      packed.cast[at] = packed.yes[at] | packed.no[at] | (bits_from(abstain, bit) & here);
    }
  }
  return packed;
}

// What the measures need of the table of a pair, a row of pairs at a time.
enum Count : std::uint8_t {
  shared_count,
  alike_count,
  opposed_count,  // yes against no
  first_yes,
  first_no,
  second_yes,
  second_no,
  count_kinds,
};

enum Measure : std::uint8_t {
  share_of,
  s_linear_of,
  s_squared_of,
  kappa_of,
  kappa_linear_of,
  kappa_squared_of,
  pi_of,
  pi_linear_of,
  pi_squared_of,
  measure_kinds,
};

struct Rows {
  std::array<std::vector<std::int32_t>, count_kinds> counts;
  std::array<std::vector<double>, measure_kinds> measures;
};

// The bodies of both loops, compiled once for each kind of processor by the functions below them.
// They take plain pointers, since a loop over one vector would have to fear that it changes
// another.
[[gnu::always_inline]] inline void count_words(const Packed& packed, std::size_t one,
                                               std::array<std::int32_t*, count_kinds> counts) {
  const std::size_t voters = packed.voters.size();
  const std::size_t others = voters - one - 1;
  for (std::size_t w = 0; w < packed.words; ++w) {
    const std::size_t at = w * voters + one;
    const std::uint64_t y = packed.yes[at];
    const std::uint64_t n = packed.no[at];
    const std::uint64_t c = packed.cast[at];
    const std::uint64_t* yes = packed.yes.data() + at + 1;
    const std::uint64_t* no = packed.no.data() + at + 1;
    const std::uint64_t* cast = packed.cast.data() + at + 1;
    // The seven rows never overlap, nor do they meet the bits.
#pragma GCC ivdep
    for (std::size_t k = 0; k < others; ++k) {
      const std::uint64_t both = c & cast[k];
      const std::uint64_t differ = (y ^ yes[k]) | (n ^ no[k]);
      counts[shared_count][k] += std::popcount(both);
      counts[alike_count][k] += std::popcount(both & ~differ);
      counts[opposed_count][k] += std::popcount((y & no[k]) | (n & yes[k]));
      counts[first_yes][k] += std::popcount(y & cast[k]);
      counts[first_no][k] += std::popcount(n & cast[k]);
      counts[second_yes][k] += std::popcount(c & yes[k]);
      counts[second_no][k] += std::popcount(c & no[k]);
    }
  }
}

// Every number but the quotients is whole and below 2^53, so no order of work changes a bit.
[[gnu::always_inline]] inline void measure(std::array<const std::int32_t*, count_kinds> counts,
                                           std::size_t others,
                                           std::array<double*, measure_kinds> measures) {
  constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
#pragma GCC ivdep
  for (std::size_t k = 0; k < others; ++k) {
    const double shared = counts[shared_count][k];
    const double alike = counts[alike_count][k];
    const double far = counts[opposed_count][k];
    const double near = shared - alike - far;
    const double yes1 = counts[first_yes][k];
    const double no1 = counts[first_no][k];
    const double abstain1 = shared - yes1 - no1;
    const double yes2 = counts[second_yes][k];
    const double no2 = counts[second_no][k];
    const double abstain2 = shared - yes2 - no2;
    // Disagreement by one step and by two that these habits would give, times shared².
    const double near_own = (yes1 + no1) * abstain2 + abstain1 * (yes2 + no2);
    const double far_own = yes1 * no2 + no1 * yes2;
    const double near_common = (yes1 + yes2 + no1 + no2) * (abstain1 + abstain2);
    const double far_common = (yes1 + yes2) * (no1 + no2);
    const double none = shared > 0 ? shared : kUndefined;
    measures[share_of][k] = alike / none;
    measures[s_linear_of][k] = 1 - (near + 2 * far) / none;
    measures[s_squared_of][k] = 1 - (near + 4 * far) / (2 * none);
    const auto beyond = [shared](double observed, double expected) {
      return 1 - shared * observed / (expected > 0 ? expected : kUndefined);
    };
    measures[kappa_of][k] = beyond(near + far, near_own + far_own);
    measures[kappa_linear_of][k] = beyond(near + 2 * far, near_own + 2 * far_own);
    measures[kappa_squared_of][k] = beyond(near + 4 * far, near_own + 4 * far_own);
    measures[pi_of][k] = beyond(2 * (near + far), near_common + far_common);
    measures[pi_linear_of][k] = beyond(2 * (near + 2 * far), near_common + 2 * far_common);
    measures[pi_squared_of][k] = beyond(2 * (near + 4 * far), near_common + 4 * far_common);
  }
}

[[gnu::always_inline]] inline void fill_row(const Packed& packed, std::size_t one, Rows& rows) {
  std::array<std::int32_t*, count_kinds> counts{};
  std::array<const std::int32_t*, count_kinds> counted{};
  std::array<double*, measure_kinds> measures{};
  const std::size_t others = packed.voters.size() - one - 1;
  for (std::size_t i = 0; i < count_kinds; ++i) {
    std::fill_n(rows.counts[i].begin(), others, 0);
    counts[i] = rows.counts[i].data();
    counted[i] = counts[i];
  }
  for (std::size_t i = 0; i < measure_kinds; ++i) measures[i] = rows.measures[i].data();
  count_words(packed, one, counts);
  measure(counted, others, measures);
}

using FillRow = void (*)(const Packed&, std::size_t, Rows&);

void fill_row_plain(const Packed& packed, std::size_t one, Rows& rows) {
  fill_row(packed, one, rows);
}

#if defined(__x86_64__)
[[gnu::target("avx2,popcnt,bmi")]] void fill_row_avx2(const Packed& packed, std::size_t one,
                                                      Rows& rows) {
  fill_row(packed, one, rows);
}

[[gnu::target("avx512f,avx512bw,avx512dq,avx512vl,avx512vpopcntdq,prefer-vector-width=512")]] void
fill_row_avx512(const Packed& packed, std::size_t one, Rows& rows) {
  fill_row(packed, one, rows);
}

FillRow fill_for(Instructions instructions) {
  const bool avx512 = __builtin_cpu_supports("avx512vpopcntdq") &&
                      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
                      __builtin_cpu_supports("avx512dq");
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") &&
                    __builtin_cpu_supports("bmi");
  if (instructions == Instructions::fastest && avx512) return fill_row_avx512;
  if (instructions != Instructions::plain && avx2) return fill_row_avx2;
  return fill_row_plain;
}
#else
FillRow fill_for(Instructions) { return fill_row_plain; }
#endif

PairRow view(const Packed& packed, std::size_t one, int period, const Rows& rows) {
  const std::size_t others = packed.voters.size() - one - 1;
  const auto count = [&](Count kind) { return std::span(rows.counts[kind]).first(others); };
  const auto figure = [&](Measure kind) { return std::span(rows.measures[kind]).first(others); };
  return {.period = period,
          .voter = packed.voters[one],
          .others = std::span(packed.voters).subspan(one + 1),
          .shared = count(shared_count),
          .alike = count(alike_count),
          .share = figure(share_of),
          .s_linear = figure(s_linear_of),
          .s_squared = figure(s_squared_of),
          .kappa = figure(kappa_of),
          .kappa_linear = figure(kappa_linear_of),
          .kappa_squared = figure(kappa_squared_of),
          .pi = figure(pi_of),
          .pi_linear = figure(pi_linear_of),
          .pi_squared = figure(pi_squared_of)};
}

}  // namespace

void for_each_pair_row(const VoteMatrix& matrix, std::span<const std::uint64_t> items,
                       const std::function<void(const PairRow&)>& visit,
                       Instructions instructions) {
  ROLLCALL_CHECK(items.size() == static_cast<std::size_t>(matrix.words()),
                 std::to_string(items.size()));
  const FillRow fill = fill_for(instructions);
  Rows rows;
  for (auto& counts : rows.counts) counts.resize(static_cast<std::size_t>(matrix.voters()));
  for (auto& measures : rows.measures) measures.resize(static_cast<std::size_t>(matrix.voters()));
  for (int period = 0; period < static_cast<int>(matrix.periods().size()); ++period) {
    const Packed packed = pack(matrix, matrix.items_of(period), items);
    for (std::size_t one = 0; one + 1 < packed.voters.size(); ++one) {
      fill(packed, one, rows);
      visit(view(packed, one, period, rows));
    }
  }
}

}  // namespace rollcall::analysis
