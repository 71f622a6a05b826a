// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/filter_sql.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "rollcall/base/text.h"

namespace rollcall::record {
namespace {

constexpr std::string_view kHasIssue =
    "EXISTS (SELECT 1 FROM account a JOIN fact f ON f.account = a.id "
    "WHERE a.roll_call = r.id AND f.attribute = 'issue' AND f.value = ?)";

constexpr std::string_view kIsImportant =
    " AND EXISTS (SELECT 1 FROM account a JOIN fact f ON f.account = a.id "
    "WHERE a.roll_call = r.id AND f.attribute = 'important')";

// The conditions of a filter as SQL, with the values to bind in order.
struct Conditions {
  std::string sql = " FROM roll_call r WHERE 1";
  std::vector<std::string> values;

  void add(std::string_view condition, std::string value) {
    sql += " AND ";
    sql += condition;
    values.push_back(std::move(value));
  }
};

void add_member(Conditions& conditions, const Filter& filter) {
  if (!filter.member) return;
  std::string exists =
      "EXISTS (SELECT 1 FROM ballot b JOIN choice c ON c.id = b.choice "
      "WHERE b.account = r.ballots_account "
      "AND b.member = (SELECT id FROM member WHERE code = ?)";
  conditions.values.push_back(filter.member->str());
  if (filter.choice) {
    exists += " AND c.choice = ?";
    conditions.values.emplace_back(model::to_string(*filter.choice));
  }
  conditions.sql += " AND " + exists + ")";
}

Conditions conditions_of(const Filter& filter) {
  Conditions conditions;
  if (filter.body) conditions.add("r.body = ?", filter.body->str());
  if (filter.from) conditions.add("r.date >= ?", filter.from->iso());
  if (filter.to) conditions.add("r.date <= ?", filter.to->iso());
  // Who asks for one day means that day; a vote whose day is doubtful belongs to a range only.
  if (filter.from && filter.to && *filter.from == *filter.to) {
    conditions.sql += " AND r.date_certain = 1";
  }
  if (filter.series) conditions.add("r.series = ?", *filter.series);
  if (filter.agenda_item) conditions.add("r.agenda_item = ?", *filter.agenda_item);
  for (const std::string& word : filter.words) {
    const std::string folded = fold(word);
    if (!folded.empty()) conditions.add("instr(r.search, ?) > 0", " " + folded);
  }
  if (filter.issue) conditions.add(kHasIssue, *filter.issue);
  if (filter.important) conditions.sql += kIsImportant;
  add_member(conditions, filter);
  return conditions;
}

}  // namespace

Result<Statement> query_of(const Database& db, std::string_view columns, const Filter& filter,
                           std::string_view further) {
  const Conditions conditions = conditions_of(filter);
  std::string sql = "SELECT ";
  sql.append(columns).append(conditions.sql).append(further).append(kRecordOrder);
  if (filter.limit > 0) sql += fmt::format(" LIMIT {}", filter.limit);
  auto query = db.prepare(sql);
  if (!query) return query;
  int place = 0;
  for (const std::string& value : conditions.values) query->bind(++place, value);
  return query;
}

}  // namespace rollcall::record
