// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/json_values.h"
#include "rollcall/brief/sample_report.h"
#include "rollcall/brief/selected_json.h"

namespace rollcall::brief {
namespace {

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

Json or_null(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json estimate_value(const analysis::SampleItem::Estimate& estimate) {
  return {{"mean", estimate.mean}, {"sd", estimate.sd}};
}

Json run_value(const SampleReport& report) {
  const analysis::SampleOptions& options = report.options;
  Json poles = Json::array();
  for (const analysis::Pole& pole : options.chain.poles) {
    poles.push_back({{"voter", pole.voter}, {"start", pole.position}});
  }
  return {{"chain", options.chain.kind == analysis::SampleKind::proper ? "proper" : "as_published"},
          {"seed", options.chain.seed},
          {"burn_in", options.burn_in},
          {"sweeps", options.sweeps},
          {"thin", options.thin},
          {"chains", options.chains},
          {"draws", report.sample.draws},
          {"walk_variance_given", or_null(options.chain.walk_variance)},
          {"poles", poles}};
}

Json convergence_value(const analysis::IdealSample& sample, std::size_t periods) {
  Json value{{"positions_above_1_05", sample.above_r_hat},
             {"cutpoints_accepted", sample.accepted},
             {"draws_mirrored", sample.mirrored}};
  value["worst_r_hat"] =
      sample.worst_r_hat ? or_null(sample.points[at(*sample.worst_r_hat)].r_hat) : Json(nullptr);
  value["least_effective_draws"] =
      sample.least_effective ? or_null(sample.points[at(*sample.least_effective)].effective)
                             : Json(nullptr);
  // With one period nobody steps, and what was drawn is the prior.
  value["walk_variance"] =
      sample.walk_variance && periods > 1 ? estimate_value(*sample.walk_variance) : Json(nullptr);
  return value;
}

Json positions_value(const SampleReport& report) {
  Json list = Json::array();
  for (std::size_t p = 0; p < report.input.points.size(); ++p) {
    const analysis::IdealPoint& at_point = report.input.points[p];
    const analysis::SamplePoint& point = report.sample.points[p];
    const model::Voter& voter = report.input.voters[at(at_point.voter)];
    list.push_back({{"voter", voter.id},
                    {"name", voter.name.empty() ? voter.id : voter.name},
                    {"period", report.input.periods[at(at_point.period)]},
                    {"votes", at_point.votes},
                    {"group", report.sample.group[at(at_point.voter)]},
                    {"mean", point.mean},
                    {"sd", point.sd},
                    {"q0", point.quantiles[0]},
                    {"q5", point.quantiles[1]},
                    {"q10", point.quantiles[2]},
                    {"q50", point.quantiles[3]},
                    {"q90", point.quantiles[4]},
                    {"q95", point.quantiles[5]},
                    {"q100", point.quantiles[6]},
                    {"effective_draws", or_null(point.effective)},
                    {"r_hat", or_null(point.r_hat)}});
  }
  return list;
}

Json items_value(const SampleReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.input.items.size(); ++i) {
    const analysis::SampleItem& item = report.sample.items[i];
    list.push_back({{"item", report.input.items[i].key},
                    {"name", report.input.items[i].name},
                    {"slope", estimate_value(item.slope)},
                    {"yes_below", estimate_value(item.yes_below)},
                    {"no_above", estimate_value(item.no_above)},
                    {"accepted", item.accepted}});
  }
  return list;
}

}  // namespace

std::string sample_json(const SampleReport& report) {
  Json value;
  value["record"] = report.selected ? coverage_value(report.selected->coverage) : Json(nullptr);
  value["selected"] = report.selected ? selected_value(*report.selected) : Json(nullptr);
  value["files"] = report.files;
  value["votes"] = report.input.votes();
  value["roll_calls"] = report.input.roll_calls;
  value["groups"] = report.sample.groups;
  value["odd_rows"] = report.odd_rows;
  value["repeated_rows"] = report.repeated_rows;
  value["run"] = run_value(report);
  value["convergence"] = convergence_value(report.sample, report.input.periods.size());
  value["positions"] = positions_value(report);
  value["items"] = items_value(report);
  return printed(value);
}

}  // namespace rollcall::brief
