// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/html_parts.h"
#include "rollcall/brief/html_text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/svg.h"

namespace rollcall::brief {
namespace {

using model::Choice;

constexpr std::size_t kNamedApartMax = 12;
constexpr std::size_t kRowsMax = 12;

// "no: Hungary · abstained: Türkiye"; a number where a group split too widely to name.
std::string apart_words(const GroupLine& line, Date day) {
  if (!line.line) return "split";
  if (line.apart.empty()) return "none";
  if (line.apart.size() > kNamedApartMax) {
    return fmt::format("{} members, marked on the board", line.apart.size());
  }
  std::vector<std::string> pieces;
  for (const Choice choice : model::kChoices) {
    const auto members = model::members_who(line.apart, choice);
    if (members.empty()) continue;
    pieces.push_back(fmt::format("{}: {}", did(choice), short_names(members, day)));
  }
  return join(pieces, " · ");
}

std::string group_row(const GroupLine& line, Date day) {
  std::string cells;
  for (const Choice choice : model::kChoices) {
    const int count = line.tally.of(choice);
    const bool is_line = line.line == choice;
    cells += fmt::format("<td class=\"num{}\">{}</td>", is_line ? " line" : "",
                         count == 0 ? "–" : fmt::format("{}", count));
  }
  return fmt::format(
      "<tr><th scope=\"row\">{} <small>({})</small></th>{}<td class=\"apart\">{}</td></tr>\n",
      escaped(line.group->name), line.tally.members(), cells, escaped(apart_words(line, day)));
}

std::string series_row(const SeriesPoint& point, bool current) {
  return fmt::format(
      "<tr{}><td class=\"day\">{}</td><th scope=\"row\">{}</th><td class=\"num\">{}-{}-{}</td>"
      "<td class=\"barcell\">{}</td><td>{}</td></tr>\n",
      current ? " class=\"here\" aria-current=\"true\"" : "", point.date.iso(), escaped(point.name),
      point.tally.yes, point.tally.no, point.tally.abstain, row_bar(point.tally),
      outcome_word(model::QuestionKind::resolution, point.outcome));
}

int most_yes(const std::vector<SeriesPoint>& points) {
  int most = 0;
  for (const SeriesPoint& point : points) most = std::max(most, point.tally.yes);
  return most;
}

}  // namespace

std::string groups_table(const VoteBrief& vote) {
  if (vote.groups.empty()) return {};
  std::string rows;
  for (const GroupLine& line : vote.groups) rows += group_row(line, vote.judged.question.date);
  return fmt::format(
      "<section class=\"groups\"><h4>How groups voted</h4>\n<div class=\"wide\"><table>"
      "<thead><tr><th scope=\"col\">Group <small>(members)</small></th>"
      "<th scope=\"col\" class=\"num\">Yes</th><th scope=\"col\" class=\"num\">No</th>"
      "<th scope=\"col\" class=\"num\"><abbr title=\"abstained\">Abst.</abbr></th>"
      "<th scope=\"col\" class=\"num\"><abbr title=\"did not vote\">Not v.</abbr></th>"
      "<th scope=\"col\">Apart from the line of most</th></tr></thead>\n<tbody>{}</tbody></table>"
      "</div></section>\n",
      rows);
}

std::string series_figure(const SeriesView& series) {
  if (series.points.size() < 2) return {};
  const std::size_t first = series.points.size() > kRowsMax ? series.points.size() - kRowsMax : 0;
  std::string rows;
  for (std::size_t i = first; i < series.points.size(); ++i) {
    rows += series_row(series.points[i], i + 1 == series.points.size());
  }
  std::string dots;
  if (first > 0) {
    dots = fmt::format(
        "<div class=\"dotbox\">{}<p class=\"ends\"><span>{}</span><span>votes in favour, up to "
        "{}</span>"
        "<span>{}</span></p></div>\n",
        series_dots(series.points), series.points.front().date.year(), most_yes(series.points),
        series.points.back().date.year());
  }
  return fmt::format(
      "<section class=\"series\"><h4>Beside earlier votes</h4>\n<p>{}. <span class=\"faint\">"
      "Series: {} ({}).{}</span></p>\n{}<div class=\"wide\"><table><thead><tr>"
      "<th scope=\"col\">Date</th><th scope=\"col\">Text</th>"
      "<th scope=\"col\" class=\"num\">Yes-no-abst.</th><th scope=\"col\" "
      "class=\"barcell\">Shares</th>"
      "<th scope=\"col\">Outcome</th></tr></thead>\n<tbody>{}</tbody></table></div></section>\n",
      escaped(series.sentence), escaped(series.name), escaped(series.reading),
      first > 0 ? fmt::format(" The table has the last {} of {}.", kRowsMax, series.points.size())
                : "",
      dots, rows);
}

}  // namespace rollcall::brief
