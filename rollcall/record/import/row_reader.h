// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/import/clean.h"
#include "rollcall/record/import/importers.h"
#include "rollcall/record/import/member_cache.h"

namespace rollcall::record {

// What the importers of small files share: cells by column, and casts by name.
class RowReader {
 public:
  RowReader(CsvReader& csv, Emitter& emitter)
      : csv_(csv), emitter_(emitter), columns_(csv.header()) {}

  // The next record; false at the end. Hands on what was odd about the lines before it.
  Result<bool> next() {
    const auto more = csv_.next();
    if (!more) return more;
    if (csv_.has_oddities() && !emitter_.oddities(csv_.take_oddities())) return stopped();
    if (*more) emitter_.rows(1);
    return more;
  }

  [[nodiscard]] std::string_view raw(std::initializer_list<std::string_view> names) const {
    const auto place = columns_.find(names);
    return place ? csv_.fields()[*place] : std::string_view();
  }
  [[nodiscard]] std::string text(std::initializer_list<std::string_view> names) const {
    return clean(raw(names)).text;
  }
  [[nodiscard]] std::int64_t line() const { return csv_.line(); }
  [[nodiscard]] Emitter& emitter() { return emitter_; }

  void odd(Telling& telling, std::string code, std::string what) const {
    telling.oddities.push_back({std::move(code), line(), std::move(what)});
  }

  // Adds the cast of whoever bears this name on that day, or says that nobody is known to.
  void cast(Telling& telling, std::string_view name, std::optional<Date> day, CastCode code) {
    if (const auto member = cache_.find("", name, day)) {
      telling.casts.push_back({*member, code});
    } else {
      odd(telling, "import.unknown_member",
          fmt::format("no member is known as \"{}\" in {}", printable(name), telling.own_id));
    }
  }

 private:
  CsvReader& csv_;
  Emitter& emitter_;
  Columns columns_;
  MemberCache cache_;
};

// Runs an importer of a file in which each row is one roll call.
template <typename ReadRow>
Result<void> tell_each_row(CsvReader& csv, Emitter& emitter, ReadRow read_row) {
  RowReader row(csv, emitter);
  for (;;) {
    const auto more = row.next();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return {};
    if (!emitter.telling(read_row(row))) return stopped();
  }
}

}  // namespace rollcall::record
