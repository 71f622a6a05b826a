// SPDX-License-Identifier: Apache-2.0
// A record is found in two steps. scan() walks from the record's first byte to its last and notes
// where each field begins and ends, touching nothing, so that it can start over when the buffer
// ends first. take_fields() then removes the quotes, in place.
//
// In the official files a hundred and ninety records in a row differ in four short columns at the
// front and repeat three hundred bytes after them. So the bytes after the leading columns are kept
// (tail_): where the next record has the same bytes there, up to and with its line break, they mean
// the same fields, and one memcmp replaces the walk. Since both begin at the start of a field, the
// comparison is right for quoted fields and line breaks inside them too.
#include "rollcall/record/import/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "rollcall/base/text.h"

namespace rollcall::record {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20U;
constexpr std::size_t kOdditiesMax = 1000;
// One stray quote costs at most one record's length; a file that costs this much has no structure,
// and walking it again for each line would take for ever.
constexpr std::size_t kRescannedMax = std::size_t{64} << 20U;

std::int64_t lines_in(std::string_view bytes) {
  const auto feeds = std::count(bytes.begin(), bytes.end(), '\n');
  return feeds > 0 ? feeds : std::count(bytes.begin(), bytes.end(), '\r');
}

}  // namespace

std::string column_name(std::string_view name) {
  std::string out;
  for (const char c : ascii_lower(name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

CsvReader::CsvReader(ReadBytes read, Options options)
    : read_(std::move(read)),
      options_(options),
      block_(std::min(kBlock, options.record_bytes_max)),
      buffer_(options.record_bytes_max + 2 * block_) {}

Result<void> CsvReader::refill() {
  if (at_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
    end_ -= at_;
    at_ = 0;
  }
  const std::size_t before = end_;
  while (!eof_ && end_ < buffer_.size() && end_ - before < block_) {
    const auto got = read_(buffer_.data() + end_, std::min(block_, buffer_.size() - end_));
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) eof_ = true;
    end_ += *got;
  }
  return {};
}

Result<void> CsvReader::check_encoding() {
  const std::string_view head(buffer_.data(), std::min<std::size_t>(end_, 4));
  if (head.starts_with("\x28\xb5\x2f\xfd") || head.starts_with("\x1f\x8b") ||
      head.starts_with("PK\x03\x04")) {
    return fail("import.compressed",
                "the file is compressed; unpack it, or pipe it: zstd -dc FILE | rollcall import -");
  }
  if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff")) {
    return fail("import.not_utf8", "the file is UTF-16 text; save it as CSV in UTF-8");
  }
  if (head.starts_with("\xef\xbb\xbf")) at_ = 3;
  return {};
}

Result<void> CsvReader::read_header() {
  if (auto done = refill(); !done) return done;
  if (auto done = check_encoding(); !done) return done;
  const auto record = raw_record();
  if (!record) return tl::unexpected(record.error());
  if (!*record) return fail("import.empty", "the file is empty");
  const std::size_t ended = record_end_;
  lone_cr_ends_ = ended > 0 && buffer_[ended - 1] == '\r';
  for (const std::string_view field : fields_) header_.emplace_back(trim(field));
  // Excel leaves empty columns at the end.
  while (header_.size() > 1 && header_.back().empty()) header_.pop_back();
  tail_.clear();
  return {};
}

// The length of the line break at `at`: 0 for none. `unsure`: the next byte must be seen first.
std::size_t CsvReader::terminator_at(std::size_t at, bool& unsure) const {
  if (buffer_[at] == '\n') return 1;
  if (buffer_[at] != '\r') return 0;
  if (at + 1 < end_) return buffer_[at + 1] == '\n' ? 2 : (lone_cr_ends_ ? 1 : 0);
  unsure = !eof_;
  return 1;
}

CsvReader::Scan CsvReader::scan_quoted(std::size_t& at, Piece& piece) {
  piece.quoted = true;
  piece.begin = ++at;
  for (;;) {
    const void* quote = at < end_ ? std::memchr(buffer_.data() + at, '"', end_ - at) : nullptr;
    if (quote == nullptr) return eof_ ? Scan::open_quote : Scan::need_more;
    at = static_cast<std::size_t>(static_cast<const char*>(quote) - buffer_.data());
    if (at + 1 == end_ && !eof_) return Scan::need_more;
    if (at + 1 < end_ && buffer_[at + 1] == '"') {
      piece.escaped = true;
      at += 2;
      continue;
    }
    piece.end = at++;
    return Scan::record;
  }
}

// From `at`, the start of a field, to after its delimiter or, with `last`, its line break.
CsvReader::Scan CsvReader::scan_field(std::size_t& at, bool& last) {
  Piece piece{at, at, false, false};
  if (at < end_ && buffer_[at] == '"') {
    if (const Scan scanned = scan_quoted(at, piece); scanned != Scan::record) return scanned;
  }
  const std::size_t after = at;
  for (;; ++at) {
    if (at >= end_) {
      if (!eof_) return Scan::need_more;
      last = true;
      break;
    }
    const char c = buffer_[at];
    if (c == options_.delimiter) break;
    if (c != '\n' && c != '\r') continue;
    bool unsure = false;
    if (terminator_at(at, unsure) == 0) continue;
    if (unsure) return Scan::need_more;
    last = true;
    break;
  }
  if (!piece.quoted) {
    piece.end = at;
  } else if (at > after) {
    // "abc"def: whoever wrote it did not double a quote. All of it is kept, quotes and all.
    piece = {piece.begin - 1, at, false, false};
    stray_quote_ = true;
  }
  pieces_.push_back(piece);
  if (at >= end_) return Scan::record;
  bool unsure = false;
  at += last ? terminator_at(at, unsure) : 1;
  return Scan::record;
}

CsvReader::Scan CsvReader::scan() {
  pieces_.clear();
  stray_quote_ = false;
  std::size_t at = at_;
  for (bool last = false; !last;) {
    if (const Scan scanned = scan_field(at, last); scanned != Scan::record) return scanned;
  }
  record_end_ = at;
  return Scan::record;
}

void CsvReader::take_fields() {
  fields_.clear();
  if (leading_ > 0 && pieces_.size() > leading_) {
    const Piece& first = pieces_[leading_];
    const std::size_t begin = first.quoted ? first.begin - 1 : first.begin;
    tail_.assign(buffer_.data() + begin, record_end_ - begin);
    tail_lines_ = lines_in(tail_);
    const char last = tail_.empty() ? '\0' : tail_.back();
    if (last != '\n' && last != '\r') tail_.clear();
  }
  for (const Piece& piece : pieces_) {
    char* begin = buffer_.data() + piece.begin;
    char* end = buffer_.data() + piece.end;
    if (piece.escaped) {
      char* out = begin;
      for (const char* in = begin; in < end; ++in) {
        *out++ = *in;
        if (*in == '"') ++in;
      }
      end = out;
    }
    fields_.emplace_back(begin, static_cast<std::size_t>(end - begin));
  }
}

bool CsvReader::next_with_same_tail() {
  if (tail_.empty() || !held_.empty()) return false;
  std::size_t at = at_;
  for (std::size_t column = 0; column < leading_; ++column) {
    const std::size_t begin = at;
    for (;; ++at) {
      if (at >= end_) return false;
      const char c = buffer_[at];
      if (c == options_.delimiter) break;
      if (c == '"' || c == '\n' || c == '\r') return false;
    }
    fields_[column] = {buffer_.data() + begin, at - begin};
    ++at;
  }
  if (end_ - at < tail_.size()) return false;
  if (std::memcmp(buffer_.data() + at, tail_.data(), tail_.size()) != 0) return false;
  // A lone CR at the end of the tail might be half of a CRLF.
  if (tail_.back() == '\r' && (at + tail_.size() >= end_ || buffer_[at + tail_.size()] == '\n')) {
    return false;
  }
  line_ = next_line_;
  next_line_ += tail_lines_;
  at_ = at + tail_.size();
  same_tail_ = true;
  return true;
}

Result<void> CsvReader::skip_long_record() {
  if (auto done = charge_rescan(options_.record_bytes_max); !done) return done;
  note("import.too_long", next_line_,
       fmt::format("a record longer than {} bytes was skipped to the next line break: {}",
                   options_.record_bytes_max,
                   printable({buffer_.data() + at_, std::min<std::size_t>(end_ - at_, 60)})));
  for (;;) {
    const void* feed = at_ < end_ ? std::memchr(buffer_.data() + at_, '\n', end_ - at_) : nullptr;
    if (feed != nullptr) {
      at_ = static_cast<std::size_t>(static_cast<const char*>(feed) - buffer_.data()) + 1;
      ++next_line_;
      return {};
    }
    at_ = end_;
    if (eof_) return {};
    if (auto done = refill(); !done) return done;
  }
}

Result<void> CsvReader::charge_rescan(std::size_t bytes) {
  rescanned_ += bytes;
  if (rescanned_ <= kRescannedMax) return {};
  return fail("import.unbalanced_quotes",
              fmt::format("quotes do not pair up, last at line {}: no records can be made out",
                          next_line_));
}

// A record over several lines with a wrong number of fields or a stray quote: most likely a quote
// that was never closed swallowed good lines. Only the first is given up. True when that was done.
Result<bool> CsvReader::drop_first_line() {
  const bool right = pieces_.size() == header_.size() && !stray_quote_;
  if (header_.empty() || right) return false;
  const char* begin = buffer_.data() + at_;
  const std::size_t size = record_end_ - at_;
  const void* feed = std::memchr(begin, '\n', size);
  if (feed == nullptr) return false;
  const std::size_t line = static_cast<std::size_t>(static_cast<const char*>(feed) - begin) + 1;
  if (line == size) return false;
  if (auto done = charge_rescan(size); !done) return tl::unexpected(done.error());
  if (pieces_.size() != header_.size()) {
    drop(next_line_, pieces_.size());
  } else {
    note("import.stray_quote", next_line_,
         "a quote opens here and is not closed; the line was left out");
  }
  at_ += line;
  ++next_line_;
  return true;
}

// One record as it stands, whatever its number of fields.
Result<bool> CsvReader::raw_record() {
  same_tail_ = false;
  for (;;) {
    if (at_ >= end_) {
      if (!eof_) {
        if (auto done = refill(); !done) return tl::unexpected(done.error());
        continue;
      }
      return false;
    }
    const Scan scanned = scan();
    if (scanned == Scan::record && record_end_ - at_ <= options_.record_bytes_max) {
      const auto dropped = drop_first_line();
      if (!dropped) return tl::unexpected(dropped.error());
      if (!*dropped) break;
      continue;
    }
    if (scanned == Scan::need_more && end_ - at_ <= options_.record_bytes_max) {
      if (auto done = refill(); !done) return tl::unexpected(done.error());
      continue;
    }
    if (scanned == Scan::open_quote && end_ - at_ <= options_.record_bytes_max) {
      return fail("import.truncated",
                  fmt::format("the file ends inside a quoted field that begins in the record at "
                              "line {}; nothing was imported",
                              next_line_));
    }
    if (header_.empty()) {
      return fail("import.too_long",
                  fmt::format("no line break in the first {} bytes: this is not a voting file",
                              options_.record_bytes_max));
    }
    if (auto done = skip_long_record(); !done) return tl::unexpected(done.error());
  }
  line_ = next_line_;
  next_line_ += lines_in({buffer_.data() + at_, record_end_ - at_});
  take_fields();
  at_ = record_end_;
  if (stray_quote_) {
    note("import.stray_quote", line_, "a quote inside a field is not doubled; the field was kept");
  }
  return true;
}

std::vector<Oddity> CsvReader::take_oddities() {
  if (unnoted_ > 0) {
    oddities_.push_back({"import.many_oddities", line_,
                         fmt::format("{} more lines before this one could not be read", unnoted_)});
    unnoted_ = 0;
  }
  return std::exchange(oddities_, {});
}

void CsvReader::note(std::string code, std::int64_t line, std::string what) {
  // A file that is odd throughout must not fill the memory before anybody takes them.
  if (oddities_.size() < kOdditiesMax) {
    oddities_.push_back({std::move(code), line, std::move(what)});
  } else {
    ++unnoted_;
  }
}

}  // namespace rollcall::record
