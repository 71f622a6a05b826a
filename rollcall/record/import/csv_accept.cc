// SPDX-License-Identifier: Apache-2.0
// What becomes of a record that csv.cc has cut into fields. One with too few may be the first part
// of a record that was broken over lines without quotes: it is held until its rest comes, or until
// a line that starts a record of its own shows that there is none. One with too many is left out,
// but for blank fields at its end. Nothing is left out without an oddity.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rollcall/base/text.h"
#include "rollcall/record/import/csv.h"

namespace rollcall::record {

void CsvReader::hold() {
  held_.assign(fields_.begin(), fields_.end());
  held_line_ = line_;
}

void CsvReader::drop(std::int64_t line, std::size_t count) {
  note("import.wrong_field_count", line,
       fmt::format("{} fields instead of {}; the record was left out", count, header_.size()));
}

// Whether the record just read completes the one held; then joined_ holds both.
bool CsvReader::join_held() {
  const bool starts = options_.may_start != nullptr && options_.may_start(fields_.front());
  const std::size_t together = held_.size() + fields_.size() - 1;
  if (starts || together > header_.size()) return false;
  held_.back().append(" ").append(fields_.front());
  held_.insert(held_.end(), fields_.begin() + 1, fields_.end());
  return true;
}

// Decides on the record just read: true when fields() may be handed out.
Result<bool> CsvReader::accept() {
  const std::size_t wanted = header_.size();
  if (!held_.empty()) {
    if (join_held()) {
      if (held_.size() < wanted) return false;
      joined_ = std::move(held_);
      held_.clear();
      fields_.assign(joined_.begin(), joined_.end());
      tail_.clear();
      note("import.joined_lines", held_line_,
           "a record broken over lines without quotes was put together");
      line_ = held_line_;
      return true;
    }
    drop(held_line_, held_.size());
    held_.clear();
  }
  if (fields_.size() == 1 && trim(fields_.front()).empty()) return false;
  if (fields_.size() == wanted) return true;
  tail_.clear();
  if (fields_.size() > wanted) {
    const bool blank = std::all_of(fields_.begin() + static_cast<std::ptrdiff_t>(wanted),
                                   fields_.end(), [](std::string_view f) { return f.empty(); });
    if (!blank) {
      drop(line_, fields_.size());
      return false;
    }
    fields_.resize(wanted);
    return true;
  }
  if (at_ >= end_ && eof_) {
    return fail("import.truncated",
                fmt::format("the file ends in the middle of the record at line {}; nothing was "
                            "imported",
                            line_));
  }
  const bool starts = options_.may_start == nullptr || options_.may_start(fields_.front());
  if (starts) {
    hold();
  } else {
    drop(line_, fields_.size());
  }
  return false;
}

Result<bool> CsvReader::next() {
  if (next_with_same_tail()) return true;
  for (;;) {
    const auto record = raw_record();
    if (!record) return tl::unexpected(record.error());
    if (!*record) break;
    const auto accepted = accept();
    if (!accepted) return tl::unexpected(accepted.error());
    if (*accepted) return true;
  }
  if (!held_.empty()) {
    drop(held_line_, held_.size());
    held_.clear();
  }
  return false;
}

}  // namespace rollcall::record
