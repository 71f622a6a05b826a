// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "rollcall/analysis/ideal_fit.h"
#include "rollcall/analysis/ideal_start.h"

// The door of the estimator: what is asked for is checked, the dimensions choose a compiled
// variant, and what it found is put into plain values. The estimator itself is in ideal_fit.cc.

namespace rollcall::analysis {
namespace {

Result<void> check_number(const char* name, double value) {
  if (std::isfinite(value) && value > 0) return {};
  return fail("ideal.bad_prior", fmt::format("{} is {}: it must be a number above 0", name, value));
}

Result<void> check(const IdealInput& input, const FitOptions& options) {
  if (options.dimensions < 1 || options.dimensions > ideal::kDimensionsMax) {
    return fail("ideal.bad_dimensions", fmt::format("{} dimensions: 1 to {} can be fitted",
                                                    options.dimensions, ideal::kDimensionsMax));
  }
  if (auto ok = check_number("the step variance", options.step_variance); !ok) return ok;
  if (auto ok = check_number("the start variance", options.start_variance); !ok) return ok;
  if (auto ok = check_number("the slope variance", options.slope_variance); !ok) return ok;
  if (options.sweeps_max < 1 || options.threads < 0 || !(options.tolerance > 0)) {
    return fail("ideal.bad_option",
                "sweeps must be at least 1, threads not below 0 and the tolerance above 0");
  }
  const auto needed = static_cast<std::size_t>(options.dimensions) + 1;
  if (input.voters.size() < needed ||
      input.items.size() < static_cast<std::size_t>(options.dimensions)) {
    return fail("ideal.too_few_votes",
                fmt::format("{} dimensions need at least {} voters and {} items that divide them; "
                            "here are {} and {}",
                            options.dimensions, needed, options.dimensions, input.voters.size(),
                            input.items.size()));
  }
  return {};
}

template <int D>
Result<IdealPoints> fit_in(const IdealInput& input, const FitOptions& options,
                           const Progress& progress) {
  const auto runs = ideal::runs_of(input);
  auto state = ideal::first_state<D>(input, runs, options);
  auto outcome = ideal::run_sweeps<D>(input, runs, options, progress, state);
  if (!outcome) return tl::unexpected(outcome.error());
  IdealPoints points;
  points.dimensions = D;
  points.sweeps = outcome->sweeps;
  points.converged = outcome->converged;
  points.last_change = outcome->last_change;
  points.anchored = outcome->anchored;
  points.step_variance = options.walk == Walk::published ? 0 : state.step_variance;
  for (int d = 0; d < D * D; ++d) points.pull.push_back(state.pull(d / D, d % D));
  points.groups = ideal::find_groups(input, points.group);
  for (std::size_t p = 0; p < input.points.size(); ++p) {
    for (int d = 0; d < D; ++d) {
      points.position.push_back(state.position[p][d]);
      points.se.push_back(std::sqrt(std::max(0.0, state.spread[p](d, d))));
    }
  }
  points.items = ideal::describe_items<D>(input, runs, options.threads, state);
  for (const IdealItemFit& item : points.items) {
    points.statistics.votes += item.votes;
    points.statistics.correct += item.correct;
    points.statistics.minority += item.minority;
    points.statistics.log_likelihood += item.log_likelihood;
  }
  return points;
}

}  // namespace

double IdealFitStatistics::classified() const {
  return static_cast<double>(correct) / static_cast<double>(std::max<std::int64_t>(votes, 1));
}

std::optional<double> IdealFitStatistics::apre() const {
  if (minority == 0) return std::nullopt;
  return static_cast<double>(minority - (votes - correct)) / static_cast<double>(minority);
}

double IdealFitStatistics::gmp() const {
  return std::exp(log_likelihood / static_cast<double>(std::max<std::int64_t>(votes, 1)));
}

Result<IdealPoints> fit(const IdealInput& input, const FitOptions& options,
                        const Progress& progress) {
  if (auto ok = check(input, options); !ok) return tl::unexpected(ok.error());
  FitOptions settled = options;
  if (settled.threads == 0) {
    settled.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  }
  switch (options.dimensions) {
    case 1:
      return fit_in<1>(input, settled, progress);
    case 2:
      return fit_in<2>(input, settled, progress);
    case 3:
      return fit_in<3>(input, settled, progress);
    case 4:
      return fit_in<4>(input, settled, progress);
    default:
      return fit_in<5>(input, settled, progress);
  }
}

std::string position_key(const std::string& voter, const std::string& period) {
  // The length keeps "a b" in period "c" apart from "a" in period "b c".
  return fmt::format("{}:{}{}", voter.size(), voter, period);
}

IdealStart start_from(const IdealInput& input, const IdealPoints& points) {
  IdealStart start;
  start.dimensions = points.dimensions;
  start.pull = points.pull;
  const auto dimensions = static_cast<std::ptrdiff_t>(points.dimensions);
  for (std::size_t p = 0; p < input.points.size(); ++p) {
    const IdealPoint& point = input.points[p];
    const auto from = static_cast<std::ptrdiff_t>(p) * dimensions;
    std::vector<double> values(points.position.begin() + from,
                               points.position.begin() + from + dimensions);
    values.insert(values.end(), points.se.begin() + from, points.se.begin() + from + dimensions);
    start.positions.emplace(position_key(input.voters[ideal::at(point.voter)].id,
                                         input.periods[ideal::at(point.period)]),
                            std::move(values));
  }
  for (std::size_t i = 0; i < input.items.size(); ++i) {
    const IdealItemFit& item = points.items[i];
    std::vector<double> values = item.slope;
    values.push_back(item.yes_below ? *item.yes_below : item.no_above.value_or(0));
    values.push_back(item.no_above ? *item.no_above : values.back());
    start.items.emplace(input.items[i].key, std::move(values));
  }
  return start;
}

}  // namespace rollcall::analysis
