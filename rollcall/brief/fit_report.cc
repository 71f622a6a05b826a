// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/fit_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/figure_text.h"

namespace rollcall::brief {
namespace {

constexpr double kNinety = 1.6448536269514722;  // standard errors to each side of a 90 % interval
constexpr std::size_t kNameColumns = 30;
constexpr std::size_t kItemColumns = 26;

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

const model::Voter& voter_of(const FitReport& report, std::size_t point) {
  return report.input.voters[at(report.input.points[point].voter)];
}

std::string name_of(const model::Voter& voter) {
  return printable(voter.name.empty() ? voter.id : voter.name);
}

std::string position_cell(const Placed& placed) {
  // Not "-0.00".
  const auto shown = [](double value) { return std::abs(value) < 0.005 ? 0.0 : value; };
  return fmt::format("{:6.2f} ({:5.2f} to {:5.2f})", shown(placed.position), shown(placed.low90),
                     shown(placed.high90));
}

std::int32_t last_period(const FitReport& report) {
  std::int32_t last = 0;
  for (const auto& point : report.input.points) last = std::max(last, point.period);
  return last;
}

std::string positions_table(const FitReport& report, const FitView& view) {
  const auto dimensions = at(report.points.dimensions);
  std::string text;
  for (const std::size_t p : shown_points(report, view)) {
    const auto& point = report.input.points[p];
    std::string line = "  " + padded(view.voter ? report.input.periods[at(point.period)]
                                                : name_of(voter_of(report, p)),
                                     kNameColumns);
    for (std::size_t d = 0; d < dimensions; ++d) {
      line += "  " + position_cell(placed(report.points, p, d));
    }
    text += line + fmt::format("  {:>4} vote{}\n", point.votes, point.votes == 1 ? "" : "s");
  }
  return text;
}

std::string cut(const std::optional<double>& value) {
  return value ? fmt::format("{:7.2f}", *value) : "      –";
}

std::string items_table(const FitReport& report) {
  std::string text = "  " + padded("item", kItemColumns) +
                     "  slope (error)  yes below  no above  votes  as fitted\n";
  for (std::size_t i = 0; i < report.input.items.size(); ++i) {
    const auto& item = report.points.items[i];
    text += "  " + padded(printable(report.input.items[i].name, kItemColumns), kItemColumns);
    for (std::size_t d = 0; d < item.slope.size(); ++d) {
      text += fmt::format("  {:5.2f} ({:4.2f})", item.slope[d], item.slope_se[d]);
    }
    text += fmt::format("    {}   {}  {:>5}     {:>5}\n", cut(item.yes_below), cut(item.no_above),
                        item.votes, item.correct);
  }
  return text;
}

std::string warnings(const FitReport& report) {
  std::string text;
  if (!report.points.converged) {
    text += fmt::format(
        "Not settled after {} sweeps: a position still moved by {:.2f} of its standard error.\n",
        report.points.sweeps, report.points.last_change);
  }
  text += groups_line(report.points.groups);
  if (!report.points.anchored) {
    text += "None of the anchors is here, so which end is high means nothing.\n";
  }
  return text + rows_line(report.odd_rows, report.repeated_rows);
}

}  // namespace

std::string groups_line(int groups) {
  if (groups < 2) return {};
  return fmt::format(
      "The voters fall into {} groups that never met on an item: positions of different groups "
      "cannot be compared.\n",
      groups);
}

std::string rows_line(std::int64_t odd_rows, std::int64_t repeated_rows) {
  std::string text;
  if (odd_rows > 0) {
    text += fmt::format("{} of the file say{} nothing usable and {} left out.\n",
                        counted(odd_rows, "row"), odd_rows == 1 ? "s" : "",
                        odd_rows == 1 ? "was" : "were");
  }
  if (repeated_rows > 0) {
    text += fmt::format("{} of the file say{} again what was said and count{} once.\n",
                        counted(repeated_rows, "row"), repeated_rows == 1 ? "s" : "",
                        repeated_rows == 1 ? "s" : "");
  }
  return text;
}

Placed placed(const analysis::IdealPoints& points, std::size_t point, std::size_t dimension) {
  const std::size_t k = point * at(points.dimensions) + dimension;
  const double reach = kNinety * points.se[k];
  return {points.position[k], points.position[k] - reach, points.position[k] + reach};
}

std::vector<std::size_t> shown_points(const FitReport& report, const FitView& view) {
  std::vector<std::size_t> shown;
  const std::int32_t period = view.period.value_or(last_period(report));
  for (std::size_t p = 0; p < report.input.points.size(); ++p) {
    const auto& point = report.input.points[p];
    const bool wanted =
        view.voter ? point.voter == *view.voter && (!view.period || point.period == *view.period)
                   : point.period == period;
    if (wanted) shown.push_back(p);
  }
  if (!view.voter) {
    const auto dimensions = at(report.points.dimensions);
    std::ranges::stable_sort(shown, [&](std::size_t a, std::size_t b) {
      return report.points.position[a * dimensions] < report.points.position[b * dimensions];
    });
  }
  return shown;
}

std::string fit_input_line(const FitReport& report) {
  const auto& input = report.input;
  return fmt::format(
      "{} on {} · {} of {} in {}", counted(input.votes(), "vote"),
      counted(std::ssize(input.items), "item"), counted(std::ssize(input.points), "position"),
      counted(std::ssize(input.voters), "voter"), counted(std::ssize(input.periods), "period"));
}

std::string fit_run_line(const FitReport& report) {
  const auto& statistics = report.points.statistics;
  const auto apre = statistics.apre();
  return fmt::format(
      "{} · {} · {} of votes as fitted, APRE {}, geometric mean probability {} "
      "(in sample)",
      counted(report.points.dimensions, "dimension"), counted(report.points.sweeps, "sweep"),
      percent(statistics.classified()), hundredths(apre), hundredths(statistics.gmp()));
}

std::string fit_text(const FitReport& report, const FitView& view) {
  std::string text;
  text += report.selected ? selected_line(*report.selected) + "\n"
                          : printable(join(report.files, ", "), 400) + "\n";
  text += fit_input_line(report) + "\n" + fit_run_line(report) + "\n" + warnings(report) + "\n";
  if (view.items) {
    text += items_table(report);
  } else {
    if (view.voter) {
      text += "Positions of " + name_of(report.input.voters[at(*view.voter)]) +
              ", with 90% intervals, by period\n";
    } else {
      text += "Positions in " +
              printable(report.input.periods[at(view.period.value_or(last_period(report)))]) +
              ", with 90% intervals, low to high\n";
    }
    text += positions_table(report, view);
  }
  text +=
      "\nA position says with whom a voter votes, not what it believes. The scale has mean 0 and\n"
      "standard deviation 1 over all voters and periods fitted.\n";
  if (report.selected) text += "\n" + coverage_line(report.selected->coverage) + "\n";
  return text;
}

}  // namespace rollcall::brief
