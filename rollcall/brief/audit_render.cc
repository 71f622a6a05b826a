// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "rollcall/base/text.h"
#include "rollcall/brief/audit.h"
#include "rollcall/brief/json_values.h"

namespace rollcall::brief {
namespace {

// 12345 as "12,345", whatever the locale.
std::string grouped(std::int64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3 && digits[at - 4] != '-';) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string counts(const std::map<std::string, std::int64_t>& by_name) {
  using Row = std::pair<std::string, std::int64_t>;
  std::vector<Row> rows(by_name.begin(), by_name.end());
  std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::second);
  std::string text;
  for (const auto& [name, count] : rows) text += fmt::format("  {:>9}  {}\n", grouped(count), name);
  return text;
}

Json disagreement_value(const Disagreement& found) {
  return {{"body", found.body.str()},
          {"key", text_or_null(found.key)},
          {"date", text_or_null(found.date)},
          {"stated", found.stated},
          {"stated_by", text_or_null(found.stated_by)},
          {"ruled", found.ruled},
          {"tally", text_or_null(found.tally)},
          {"explanation", found.explanation}};
}

}  // namespace

std::string audit_text(const Audit& audit) {
  std::int64_t undetermined = 0;
  for (const std::int64_t count : std::views::values(audit.undetermined)) undetermined += count;
  std::string text = fmt::format(
      "{} roll calls with a stated outcome adjudicated: {} agree, {} do not\n{} more are "
      "undetermined; {} have no stated outcome to check\n",
      grouped(audit.adjudicated), grouped(audit.agree),
      grouped(static_cast<std::int64_t>(audit.disagree.size())), grouped(undetermined),
      grouped(audit.without_stated_outcome));
  if (!audit.agree_by_cause.empty()) text += "\nAGREE\n" + counts(audit.agree_by_cause);
  if (!audit.disagree.empty()) {
    text += "\nDISAGREE\n";
    for (const Disagreement& found : audit.disagree) {
      text +=
          fmt::format("  {} {}  {}  {}\n      stated: {} ({})   ruled: {}\n      {}\n",
                      found.body.view(), found.key.empty() ? "(no symbol)" : found.key, found.date,
                      found.tally, found.stated, found.stated_by, found.ruled, found.explanation);
    }
  }
  if (!audit.undetermined.empty()) {
    text += "\nUNDETERMINED\n";
    for (const auto& [reason, count] : audit.undetermined) {
      text += fmt::format("  {:>9}  {}\n", grouped(count), reason);
      const auto names = audit.undetermined_names.find(reason);
      if (names == audit.undetermined_names.end()) continue;
      const bool all = static_cast<std::int64_t>(names->second.size()) == count;
      text += fmt::format("             {}{}\n", join(names->second, ", "), all ? "" : ", …");
    }
  }
  return text + "\n" + coverage_line(audit.coverage) + "\n";
}

std::string audit_json(const Audit& audit) {
  Json disagree = Json::array();
  for (const Disagreement& found : audit.disagree) disagree.push_back(disagreement_value(found));
  const Json value = {{"adjudicated", audit.adjudicated},
                      {"agree", audit.agree},
                      {"disagree", std::move(disagree)},
                      {"undetermined", Json(audit.undetermined)},
                      {"undetermined_names", Json(audit.undetermined_names)},
                      {"without_stated_outcome", audit.without_stated_outcome},
                      {"agree_by_cause", Json(audit.agree_by_cause)},
                      {"record", coverage_value(audit.coverage)}};
  return printed(value) + "\n";
}

}  // namespace rollcall::brief
