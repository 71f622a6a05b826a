// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "rollcall/base/text.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/series.h"
#include "rollcall/brief/series_report.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kNameColumns = 22;
constexpr std::size_t kTallyColumns = 13;
constexpr std::size_t kOutcomeColumns = 14;

std::string tally_of(const model::Tally& tally) {
  return fmt::format("{}-{}-{}{}", tally.yes, tally.no, tally.abstain,
                     tally.absent_known ? fmt::format(" ({})", tally.absent) : "");
}

std::string point_row(const SeriesReport& report, std::size_t i) {
  const SeriesPoint& point = report.points[i];
  std::string mark;
  if (std::ranges::binary_search(report.range.all_lowest, i)) mark = "lowest";
  if (std::ranges::binary_search(report.range.all_highest, i)) mark = "highest";
  std::string said = point.reading.empty() ? "the first" : point.reading;
  if (said == report.reading) said.clear();
  if (!mark.empty() && !said.empty()) mark += " · ";
  return ended(
      point.date.iso() + "  " + padded(harmless(point.name), kNameColumns) +
      padded(tally_of(point.tally), kTallyColumns + 5) +
      padded(percent(share_in_favour(point.tally)), 8) +
      padded(outcome_word(model::QuestionKind::resolution, point.outcome), kOutcomeColumns) + mark +
      harmless(said));
}

// "yes to abstained: Hungary, Slovakia".
std::string moves_into(const SeriesReport& report, std::size_t point) {
  std::map<std::pair<model::Choice, model::Choice>, std::vector<std::string>> by_change;
  for (const SeriesMove& move : report.moves) {
    if (move.to_point != point) continue;
    by_change[{move.from, move.to}].push_back(
        harmless(move.voter.name.empty() ? move.voter.id : move.voter.name));
  }
  std::vector<std::string> parts;
  for (auto& [change, names] : by_change) {
    std::ranges::sort(names);
    parts.push_back(fmt::format("{} to {} ({}): {}", did(change.first), did(change.second),
                                names.size(), join(names, ", ")));
  }
  return join(parts, " · ");
}

std::string letter(const std::optional<model::Choice>& choice) {
  if (!choice) return " ";
  switch (*choice) {
    case model::Choice::yes:
      return "+";
    case model::Choice::no:
      return "−";
    case model::Choice::abstain:
      return "○";
    case model::Choice::absent:
      return "·";
  }
  return " ";
}

std::string paths_text(const SeriesReport& report, const std::vector<model::MemberId>& members) {
  std::string text;
  for (const model::MemberId& member : members) {
    const auto path = std::ranges::find_if(
        report.paths, [&](const SeriesPath& one) { return one.voter.id == member.view(); });
    std::string line = padded(member.str(), 6);
    if (path == report.paths.end()) {
      text += ended(line + "has no vote in this series");
      continue;
    }
    for (const auto& choice : path->choices) line += letter(choice);
    text += ended(line + "  " + harmless(path->voter.name));
  }
  if (text.empty()) return {};
  return "\nPaths, vote by vote: + yes, − no, ○ abstained, · did not vote, blank not a member\n" +
         text;
}

std::string moves_text(const SeriesReport& report) {
  std::string text;
  for (std::size_t i = 1; i < report.points.size(); ++i) {
    const std::string moves = moves_into(report, i);
    if (!moves.empty()) text += fmt::format("{}  {}\n", report.points[i].date.iso(), moves);
  }
  if (text.empty()) return {};
  return "\nWho moved, since the last vote that each cast\n" + text;
}

}  // namespace

std::string series_text(const SeriesReport& report, const std::vector<model::MemberId>& members) {
  std::string text =
      fmt::format("{}\n{} votes of {} from {} to {} · {}\n\n", harmless(report.name),
                  report.points.size(), report.body.view(), report.points.front().date.written(),
                  report.points.back().date.written(), report.reading);
  text += ended("date        " + padded("text", kNameColumns) +
                padded("yes-no-abst.", kTallyColumns + 5) + padded("yes %", 8) + "outcome");
  for (std::size_t i = 0; i < report.points.size(); ++i) text += point_row(report, i);
  const std::string sentence = series_sentence(report.points);
  if (!sentence.empty()) text += "\nThe last: " + sentence + "\n";
  text += moves_text(report) + paths_text(report, members);
  text += fmt::format(
      "\nlowest, highest: by {}. yes %: of the votes cast, abstentions included;\n"
      "in brackets, who did not vote.\n",
      report.range.by_share ? "the share of all members in favour"
                            : "the number of votes in favour");
  if (!report.left_out.empty()) {
    text += fmt::format("Left out, for another text of their day bears the title: {}\n",
                        harmless(join(report.left_out, ", ")));
  }
  const auto votes = static_cast<int>(report.points.size());
  if (report.with_ballots < votes) {
    text += fmt::format("The ballots of {} of the {} votes are held: moves are of those.\n",
                        report.with_ballots, votes);
  }
  return text + coverage_line(report.coverage) + "\n";
}

std::string series_list_text(const std::vector<SeriesHeading>& list,
                             const record::Coverage& coverage) {
  std::string text;
  for (const SeriesHeading& one : list) {
    text += ended(fmt::format(
        "{:>3} {:<4}{}–{}  {}{}", one.votes, one.body.view(), one.first.year(), one.last.year(),
        padded(harmless(one.last_name), kNameColumns), squeeze(harmless(one.name))));
  }
  return text + fmt::format("{}{} series · {}\n", list.empty() ? "" : "\n", list.size(),
                            coverage_line(coverage));
}

}  // namespace rollcall::brief
