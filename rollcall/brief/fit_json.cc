// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/fit_report.h"
#include "rollcall/brief/json_values.h"
#include "rollcall/brief/selected_json.h"

namespace rollcall::brief {
namespace {

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

Json or_null(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json positions_value(const FitReport& report) {
  Json list = Json::array();
  const auto dimensions = at(report.points.dimensions);
  for (std::size_t p = 0; p < report.input.points.size(); ++p) {
    const auto& point = report.input.points[p];
    Json value = voter_value(report.input.voters[at(point.voter)]);
    value["period"] = report.input.periods[at(point.period)];
    value["votes"] = point.votes;
    value["group"] = report.points.group[at(point.voter)];
    Json axes = Json::array();
    for (std::size_t d = 0; d < dimensions; ++d) {
      const Placed spot = placed(report.points, p, d);
      axes.push_back({{"position", spot.position},
                      {"se", report.points.se[p * dimensions + d]},
                      {"low90", spot.low90},
                      {"high90", spot.high90}});
    }
    value["dimensions"] = std::move(axes);
    list.push_back(std::move(value));
  }
  return list;
}

Json items_value(const FitReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.input.items.size(); ++i) {
    const auto& item = report.points.items[i];
    list.push_back({{"item", report.input.items[i].key},
                    {"name", report.input.items[i].name},
                    {"roll_calls", report.input.items[i].columns.size()},
                    {"slope", item.slope},
                    {"slope_se", item.slope_se},
                    {"yes_below", or_null(item.yes_below)},
                    {"yes_below_se", or_null(item.yes_below_se)},
                    {"no_above", or_null(item.no_above)},
                    {"no_above_se", or_null(item.no_above_se)},
                    {"votes", item.votes},
                    {"correct", item.correct},
                    {"minority", item.minority},
                    {"log_likelihood", item.log_likelihood}});
  }
  return list;
}

}  // namespace

std::string fit_json(const FitReport& report) {
  const auto& points = report.points;
  Json value;
  value["record"] = report.selected ? coverage_value(report.selected->coverage) : Json(nullptr);
  value["selected"] = report.selected ? selected_value(*report.selected) : Json(nullptr);
  value["files"] = report.files;
  value["rows_left_out"] = report.odd_rows;
  value["votes"] = report.input.votes();
  value["roll_calls"] = report.input.roll_calls;
  value["unanimous_items_left_out"] = report.input.unanimous_items;
  value["fit"] = {
      {"dimensions", points.dimensions},
      {"sweeps", points.sweeps},
      {"converged", points.converged},
      {"last_change", points.last_change},
      {"step_variance", points.step_variance > 0 ? Json(points.step_variance) : Json(nullptr)},
      {"anchored", points.anchored},
      {"groups", points.groups},
      {"classified", points.statistics.classified()},
      {"apre", or_null(points.statistics.apre())},
      {"gmp", points.statistics.gmp()},
      {"log_likelihood", points.statistics.log_likelihood}};
  value["positions"] = positions_value(report);
  value["items"] = items_value(report);
  return printed(value);
}

}  // namespace rollcall::brief
