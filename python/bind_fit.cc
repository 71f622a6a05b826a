// SPDX-License-Identifier: Apache-2.0
#include <pybind11/stl.h>

#include "python/bind_ideal.h"
#include "rollcall/analysis/ideal_points.h"
#include "rollcall/base/text.h"

namespace rollcall::python {
namespace {

using analysis::IdealItemFit;

analysis::Walk walk_of(const std::string& word) {
  if (word == "fixed") return analysis::Walk::fixed;
  if (word == "estimated") return analysis::Walk::estimated;
  if (word == "published") return analysis::Walk::published;
  throw py::value_error("walk is 'fixed', 'estimated' or 'published', not '" + printable(word) +
                        "'");
}

// "position", then "position_2" and so on.
std::string numbered(const char* name, std::size_t dimension) {
  return dimension == 0 ? std::string(name) : name + ("_" + std::to_string(dimension + 1));
}

void add_points(py::dict& table, const analysis::IdealPoints& fit,
                const analysis::IdealInput& input) {
  const auto dimensions = static_cast<std::size_t>(fit.dimensions);
  for (std::size_t d = 0; d < dimensions; ++d) {
    std::vector<double> position;
    std::vector<double> se;
    for (std::size_t i = d; i < fit.position.size(); i += dimensions) {
      position.push_back(fit.position[i]);
      se.push_back(fit.se[i]);
    }
    table[py::str(numbered("position", d))] = as_array(position);
    table[py::str(numbered("se", d))] = as_array(se);
  }
  std::vector<std::int32_t> group;
  for (const analysis::IdealPoint& point : input.points) {
    group.push_back(fit.group[static_cast<std::size_t>(point.voter)]);
  }
  table["group"] = as_array(group);
}

void add_items(py::dict& table, const analysis::IdealPoints& fit) {
  for (std::size_t d = 0; d < static_cast<std::size_t>(fit.dimensions); ++d) {
    table[py::str(numbered("slope", d))] =
        column(fit.items, [d](const IdealItemFit& item) { return item.slope[d]; });
    table[py::str(numbered("slope_se", d))] =
        column(fit.items, [d](const IdealItemFit& item) { return item.slope_se[d]; });
  }
  const std::pair<const char*, std::optional<double> IdealItemFit::*> cutpoints[] = {
      {"yes_below", &IdealItemFit::yes_below},
      {"yes_below_se", &IdealItemFit::yes_below_se},
      {"no_above", &IdealItemFit::no_above},
      {"no_above_se", &IdealItemFit::no_above_se}};
  for (const auto& [name, which] : cutpoints) {
    table[name] = column(fit.items,
                         [which = which](const IdealItemFit& item) { return or_nan(item.*which); });
  }
  std::vector<std::int64_t> votes;
  std::vector<std::int64_t> correct;
  std::vector<std::int64_t> minority;
  for (const IdealItemFit& item : fit.items) {
    votes.push_back(item.votes);
    correct.push_back(item.correct);
    minority.push_back(item.minority);
  }
  table["votes"] = as_array(votes);
  table["correct"] = as_array(correct);
  table["minority"] = as_array(minority);
  table["log_likelihood"] =
      column(fit.items, [](const IdealItemFit& item) { return item.log_likelihood; });
}

void add_summary(py::dict& summary, const analysis::IdealPoints& fit) {
  summary["dimensions"] = fit.dimensions;
  summary["classified"] = fit.statistics.classified();
  summary["apre"] = or_none(fit.statistics.apre());
  summary["gmp"] = fit.statistics.gmp();
  summary["log_likelihood"] = fit.statistics.log_likelihood;
  summary["sweeps"] = fit.sweeps;
  summary["converged"] = fit.converged;
  summary["last_change"] = fit.last_change;
  summary["anchored"] = fit.anchored;
  summary["groups"] = fit.groups;
  summary["step_variance"] = fit.step_variance;
}

Positions fitted(const Matrix& matrix, int dimensions, const std::string& walk,
                 double step_variance, double start_variance, double slope_variance,
                 const std::vector<std::string>& high, const std::vector<std::string>& low,
                 int sweeps_max, double tolerance, int threads, bool keep_unanimous,
                 const std::vector<std::pair<std::string, std::string>>& links,
                 const std::string& link_order, const py::object& progress) {
  analysis::FitOptions options;
  options.dimensions = dimensions;
  options.walk = walk_of(walk);
  options.step_variance = step_variance;
  options.start_variance = start_variance;
  options.slope_variance = slope_variance;
  options.high = high;
  options.low = low;
  options.sweeps_max = sweeps_max;
  options.tolerance = tolerance;
  options.threads = threads;
  const analysis::IdealInput input = ideal_input_of(matrix, {keep_unanimous, links, link_order});
  Patience patience(progress);
  auto result = unlocked([&] { return analysis::fit(input, options, patience.progress()); });
  patience.finish();
  const analysis::IdealPoints fit = value_or_raise(std::move(result));
  Positions positions{point_columns(input), item_columns(input), input_summary(input)};
  add_points(positions.points, fit, input);
  add_items(positions.items, fit);
  add_summary(positions.summary, fit);
  return positions;
}

}  // namespace

void bind_fit(py::class_<Matrix>& matrix) {
  const analysis::FitOptions by_default;
  matrix.def("fit", &fitted, py::arg("dimensions") = by_default.dimensions,
             py::arg("walk") = "fixed", py::arg("step_variance") = by_default.step_variance,
             py::arg("start_variance") = by_default.start_variance,
             py::arg("slope_variance") = by_default.slope_variance,
             py::arg("high") = by_default.high, py::arg("low") = by_default.low,
             py::arg("sweeps_max") = by_default.sweeps_max,
             py::arg("tolerance") = by_default.tolerance, py::arg("threads") = by_default.threads,
             py::arg("keep_unanimous") = false, py::arg("links") = py::list(),
             py::arg("link_order") = "together", py::arg("progress") = py::none(),
             "Positions over time by the dynamic ordinal item-response model, in seconds: the mode "
             "with standard errors. docs/method.md says what a position means. links: pairs of "
             "keys of items that put the same question. progress(stage, done, total) is called a "
             "few times a second; Ctrl-C stops.");
}

}  // namespace rollcall::python
