// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/fit_csv.h"

#include "rollcall/cli/csv_text.h"

namespace rollcall::cli {
namespace {

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

}  // namespace

std::string fit_csv(const brief::FitReport& report, const brief::FitView& view) {
  std::string text = csv_row({"voter", "name", "period", "votes", "group", "dimension", "position",
                              "se", "low90", "high90"});
  const auto dimensions = at(report.points.dimensions);
  for (std::size_t p = 0; p < report.input.points.size(); ++p) {
    const auto& point = report.input.points[p];
    if (view.period && *view.period != point.period) continue;
    if (view.voter && *view.voter != point.voter) continue;
    const auto& voter = report.input.voters[at(point.voter)];
    for (std::size_t d = 0; d < dimensions; ++d) {
      const brief::Placed spot = brief::placed(report.points, p, d);
      text += csv_row({voter.id, voter.name, report.input.periods[at(point.period)],
                       std::to_string(point.votes),
                       std::to_string(report.points.group[at(point.voter)]), std::to_string(d + 1),
                       csv_number(spot.position), csv_number(report.points.se[p * dimensions + d]),
                       csv_number(spot.low90), csv_number(spot.high90)});
    }
  }
  return text;
}

std::string fit_items_csv(const brief::FitReport& report) {
  std::string text = csv_row({"item", "name", "roll_calls", "dimension", "slope", "slope_se",
                              "yes_below", "yes_below_se", "no_above", "no_above_se", "votes",
                              "correct", "minority", "log_likelihood"});
  for (std::size_t i = 0; i < report.input.items.size(); ++i) {
    const auto& item = report.points.items[i];
    for (std::size_t d = 0; d < item.slope.size(); ++d) {
      text += csv_row({report.input.items[i].key, report.input.items[i].name,
                       std::to_string(report.input.items[i].columns.size()), std::to_string(d + 1),
                       csv_number(item.slope[d]), csv_number(item.slope_se[d]),
                       csv_number(item.yes_below), csv_number(item.yes_below_se),
                       csv_number(item.no_above), csv_number(item.no_above_se),
                       std::to_string(item.votes), std::to_string(item.correct),
                       std::to_string(item.minority), csv_number(item.log_likelihood)});
    }
  }
  return text;
}

}  // namespace rollcall::cli
