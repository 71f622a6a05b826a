// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/record/import/byte_input.h"
#include "rollcall/record/telling.h"

namespace rollcall::record {

// Records of comma-separated text (RFC 4180) from a stream of bytes, in memory that does not grow
// with it. Line breaks may be LF, CRLF or CR, inside quotes too; a byte-order mark is skipped. What
// is wrong with a record becomes an oddity, and reading goes on at the next line. One thread.
class CsvReader {
 public:
  struct Options {
    char delimiter = ',';
    std::size_t record_bytes_max = std::size_t{1} << 20U;
    // Whether a record of this file may begin with this text. Lets a record that was broken over
    // lines without quotes be told from the next one; nullptr: unknown.
    bool (*may_start)(std::string_view) = nullptr;
  };

  CsvReader(ReadBytes read, Options options);

  // Reads the header. Fails with `import.unreadable`, `import.compressed`, `import.not_utf8`,
  // `import.too_long` (no line break in record_bytes_max bytes), `import.empty`.
  Result<void> read_header();
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }

  // Columns that change from record to record of a group, all at the front: the rest is compared
  // with the record before as one piece of memory, which is what makes long files fast.
  void set_leading(std::size_t columns) { leading_ = columns; }
  void set_may_start(bool (*may_start)(std::string_view)) { options_.may_start = may_start; }

  // True: a record of as many fields as the header stands in fields(); false: the end.
  // Fails with `import.unreadable`, `import.cancelled`, `import.truncated` when the text ends
  // within a record, or `import.unbalanced_quotes` when no records can be made out.
  Result<bool> next();

  // Of the last record, valid until next(). With same_tail() those from set_leading() on are equal
  // to the record before, and only the leading ones may be read.
  [[nodiscard]] std::span<const std::string_view> fields() const { return fields_; }
  [[nodiscard]] bool same_tail() const { return same_tail_; }
  [[nodiscard]] std::int64_t line() const { return line_; }

  // What was met since the last call.
  [[nodiscard]] std::vector<Oddity> take_oddities();
  [[nodiscard]] bool has_oddities() const { return !oddities_.empty(); }

 private:
  struct Piece {  // of buffer_, as written
    std::size_t begin;
    std::size_t end;
    bool quoted;
    bool escaped;
  };
  enum class Scan : std::uint8_t { record, need_more, open_quote };

  [[nodiscard]] Scan scan();
  [[nodiscard]] Scan scan_field(std::size_t& at, bool& last);
  [[nodiscard]] Scan scan_quoted(std::size_t& at, Piece& piece);
  [[nodiscard]] std::size_t terminator_at(std::size_t at, bool& unsure) const;
  [[nodiscard]] bool next_with_same_tail();
  Result<void> check_encoding();
  Result<void> refill();
  Result<bool> raw_record();
  Result<void> skip_long_record();
  Result<bool> drop_first_line();
  Result<void> charge_rescan(std::size_t bytes);
  Result<bool> accept();
  bool join_held();
  void take_fields();
  void hold();
  void drop(std::int64_t line, std::size_t count);
  void note(std::string code, std::int64_t line, std::string what);

  ReadBytes read_;
  Options options_;
  std::size_t block_;  // bytes asked for at once
  std::vector<char> buffer_;
  std::size_t at_ = 0;   // the next record
  std::size_t end_ = 0;  // of what was read
  bool eof_ = false;
  std::vector<std::string> header_;
  std::vector<Piece> pieces_;
  std::vector<std::string_view> fields_;
  std::vector<std::string> held_;  // a record with too few fields that may go on in the next line
  std::int64_t held_line_ = 0;
  std::vector<std::string> joined_;
  std::string tail_;  // bytes of the last record after the leading columns
  std::int64_t tail_lines_ = 0;
  std::size_t leading_ = 0;
  bool same_tail_ = false;
  bool lone_cr_ends_ = true;    // until the header tells
  std::size_t record_end_ = 0;  // after the terminator
  bool stray_quote_ = false;
  std::int64_t line_ = 0;
  std::int64_t next_line_ = 1;
  std::size_t rescanned_ = 0;  // bytes walked again after a wrong guess at a quote
  std::vector<Oddity> oddities_;
  std::int64_t unnoted_ = 0;
};

// Letters and digits in lower case, everything else dropped: "non-voting" and "Non_Voting" agree.
[[nodiscard]] std::string column_name(std::string_view name);

}  // namespace rollcall::record
