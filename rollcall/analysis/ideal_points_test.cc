// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_points.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "rollcall/analysis/fit_simulation.h"

namespace rollcall::analysis::ideal {
namespace {

using model::Cell;
using model::VoteMatrix;

// The truth of dimension d at each point, brought to mean 0 and variance 1.
std::vector<double> truth_of(const Simulation& simulation, const IdealInput& input,
                             std::size_t d = 0) {
  std::vector<double> truth;
  for (const auto& point : input.points) {
    const auto v = std::stoul(input.voters[static_cast<std::size_t>(point.voter)].id.substr(1));
    truth.push_back(simulation.truth[v][static_cast<std::size_t>(point.period)][d]);
  }
  double mean = 0;
  for (const double x : truth) mean += x;
  mean /= static_cast<double>(truth.size());
  double square = 0;
  for (double& x : truth) {
    x -= mean;
    square += x * x;
  }
  for (double& x : truth) x /= std::sqrt(square / static_cast<double>(truth.size()));
  return truth;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return ab / std::sqrt(aa * bb);
}

FitOptions anchored() {
  FitOptions options;
  options.high = {"V000"};
  options.low = {};
  options.threads = 1;
  return options;
}

void expect_finite(const IdealPoints& points) {
  for (const double x : points.position) EXPECT_TRUE(std::isfinite(x));
  for (const double x : points.se) EXPECT_TRUE(std::isfinite(x) && x >= 0);
  for (const auto& item : points.items) {
    for (const double x : item.slope) EXPECT_TRUE(std::isfinite(x));
    EXPECT_TRUE(std::isfinite(item.yes_below.value_or(0) + item.no_above.value_or(0)));
    EXPECT_TRUE(std::isfinite(item.log_likelihood));
  }
}

TEST(IdealFit, RecoversWhatVotesWereDrawnFrom) {
  const auto simulation = simulate({.voters = 50, .periods = 6, .items = 50, .seed = 3});
  const auto input = *ideal_input(simulation.matrix, {});
  const auto points = *fit(input, anchored(), {});
  EXPECT_TRUE(points.converged);
  EXPECT_TRUE(points.anchored);
  double anchor = 0;  // over its periods
  for (std::size_t p = 0; p < 6; ++p) anchor += points.position[p];
  EXPECT_GT(anchor, 0);
  EXPECT_GT(std::abs(correlation(points.position, truth_of(simulation, input))), 0.97);
  EXPECT_GT(points.statistics.classified(), 0.75);
  EXPECT_GT(*points.statistics.apre(), 0.3);
  EXPECT_GT(points.statistics.gmp(), 0.5);
  expect_finite(points);
}

TEST(IdealFit, RecoversTwoDimensionsUpToATurn) {
  const auto simulation =
      simulate({.voters = 60, .periods = 3, .items = 80, .dimensions = 2, .seed = 11});
  const auto input = *ideal_input(simulation.matrix, {});
  FitOptions options = anchored();
  options.dimensions = 2;
  const auto points = *fit(input, options, {});
  // Each true dimension lies in the plane found: least squares on both of its axes, which are at
  // right angles with variance 1.
  std::vector<double> axis[2];
  for (std::size_t p = 0; p < input.points.size(); ++p) {
    axis[0].push_back(points.position[2 * p]);
    axis[1].push_back(points.position[2 * p + 1]);
  }
  EXPECT_NEAR(correlation(axis[0], axis[1]), 0, 0.02);
  for (const std::size_t d : {0UL, 1UL}) {
    const auto truth = truth_of(simulation, input, d);
    EXPECT_GT(std::hypot(correlation(axis[0], truth), correlation(axis[1], truth)), 0.95);
  }
  expect_finite(points);
}

// Of 90 % intervals, 88 to 92 % are to hold the truth. Over simulations with both walks, since a
// standard error may be right for one only.
double coverage(const FitOptions& options, double step, int runs) {
  int inside = 0;
  int all = 0;
  for (int run = 0; run < runs; ++run) {
    const auto simulation = simulate({.voters = 40,
                                      .periods = 5,
                                      .items = 40,
                                      .step = step,
                                      .slope = 1,
                                      .seed = 100 + static_cast<unsigned>(run)});
    const auto input = *ideal_input(simulation.matrix, {});
    const auto points = *fit(input, options, {});
    auto truth = truth_of(simulation, input);
    if (correlation(points.position, truth) < 0) {
      for (double& x : truth) x = -x;
    }
    for (std::size_t p = 0; p < truth.size(); ++p) {
      inside += std::abs(points.position[p] - truth[p]) <= 1.6448536 * points.se[p] ? 1 : 0;
      ++all;
    }
  }
  return static_cast<double>(inside) / all;
}

TEST(IdealFit, NinetyPercentIntervalsHoldNinetyPercentOfTheTruth) {
  const double fixed = coverage(anchored(), 0.5, 12);
  EXPECT_GT(fixed, 0.88);
  EXPECT_LT(fixed, 0.92);
  FitOptions options = anchored();
  options.walk = Walk::estimated;
  const double estimated = coverage(options, 0.2, 12);
  EXPECT_GT(estimated, 0.88);
  EXPECT_LT(estimated, 0.92);
}

TEST(IdealFit, EstimatesHowFarVotersStep) {
  FitOptions options = anchored();
  options.walk = Walk::estimated;
  const auto still = simulate({.voters = 60, .periods = 6, .items = 60, .step = 0.1, .seed = 2});
  const auto lively = simulate({.voters = 60, .periods = 6, .items = 60, .step = 0.5, .seed = 2});
  const double small = fit(*ideal_input(still.matrix, {}), options, {})->step_variance;
  const double large = fit(*ideal_input(lively.matrix, {}), options, {})->step_variance;
  EXPECT_LT(small, 0.05);
  EXPECT_GT(large, 0.1);
  EXPECT_LT(large, 0.4);
}

TEST(IdealFit, SameToTheLastBitAtAnyNumberOfThreads) {
  const auto simulation = simulate({.voters = 30, .periods = 4, .items = 30, .seed = 8});
  const auto input = *ideal_input(simulation.matrix, {});
  FitOptions options = anchored();
  const auto one = *fit(input, options, {});
  for (const int threads : {2, 3, 0}) {
    options.threads = threads;
    const auto many = *fit(input, options, {});
    EXPECT_EQ(one.position, many.position);
    EXPECT_EQ(one.se, many.se);
    EXPECT_EQ(one.statistics.log_likelihood, many.statistics.log_likelihood);
  }
}

TEST(IdealFit, AnEarlierResultIsAShorterWay) {
  const auto simulation = simulate({.voters = 30, .periods = 4, .items = 30, .seed = 8});
  const auto input = *ideal_input(simulation.matrix, {});
  FitOptions options = anchored();
  options.tolerance = 0.001;
  const auto cold = *fit(input, options, {});
  const auto start = start_from(input, cold);
  options.start = &start;
  const auto warm = *fit(input, options, {});
  EXPECT_LT(warm.sweeps, cold.sweeps);
  for (std::size_t p = 0; p < cold.position.size(); ++p) {
    EXPECT_NEAR(warm.position[p], cold.position[p], 0.05 * cold.se[p]);
  }
}

VoteMatrix matrix_of(const std::vector<std::string>& rows) {
  VoteMatrix::Builder builder;
  for (std::size_t v = 0; v < rows[0].size(); ++v) {
    builder.voter(std::string(1, static_cast<char>('A' + v)), "");
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    model::Item item;
    item.key = std::to_string(i);
    const int column = builder.item(item, "all", 0);
    for (std::size_t v = 0; v < rows[i].size(); ++v) {
      builder.set(static_cast<int>(v), column,
                  rows[i][v] == 'Y'   ? Cell::yes
                  : rows[i][v] == 'N' ? Cell::no
                  : rows[i][v] == 'A' ? Cell::abstain
                                      : Cell::absent);
    }
  }
  return std::move(builder).build().matrix;
}

TEST(IdealFit, ThinVotesGiveFiniteAnswers) {
  for (const auto& rows :
       std::vector<std::vector<std::string>>{{"YN"},                    // two voters, one item
                                             {"YNA"},                   // every choice once
                                             {"YYN.", "YYN.", "..NY"},  // one vote of D
                                             {"YN..", "..YN"},          // two groups that never met
                                             {"AN", "AN", "AN"},        // no yes anywhere
                                             {"YYYYYYYYYN"}}) {
    const auto input = ideal_input(matrix_of(rows), {});
    ASSERT_TRUE(input);
    const auto points = fit(*input, anchored(), {});
    ASSERT_TRUE(points);
    expect_finite(*points);
  }
}

TEST(IdealFit, GroupsThatNeverMetAreTold) {
  const auto points =
      *fit(*ideal_input(matrix_of({"YN...", "NYY..", "...YN"}), {}), anchored(), {});
  EXPECT_EQ(points.groups, 2);
  EXPECT_THAT(points.group, testing::ElementsAre(0, 0, 0, 1, 1));
}

TEST(IdealFit, TwoChoicesHaveOneCutpoint) {
  const auto points =
      *fit(*ideal_input(matrix_of({"YYAAA", "YYNNN", "AANNN", "YANYN"}), {}), anchored(), {});
  EXPECT_TRUE(points.items[0].yes_below && !points.items[0].no_above);
  EXPECT_EQ(*points.items[1].yes_below, *points.items[1].no_above);
  EXPECT_TRUE(!points.items[2].yes_below && points.items[2].no_above);
  EXPECT_LT(*points.items[3].yes_below, *points.items[3].no_above);
}

TEST(IdealFit, RefusesWhatCannotBe) {
  const auto input = *ideal_input(matrix_of({"YN", "NY"}), {});
  FitOptions options;
  options.dimensions = 10;
  EXPECT_EQ(fit(input, options, {}).error().code, "ideal.bad_dimensions");
  options.dimensions = 2;
  EXPECT_EQ(fit(input, options, {}).error().code, "ideal.too_few_votes");
  options.dimensions = 1;
  options.step_variance = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(fit(input, options, {}).error().code, "ideal.bad_prior");
  options.step_variance = -1;
  EXPECT_EQ(fit(input, options, {}).error().code, "ideal.bad_prior");
  options.step_variance = 0.25;
  options.sweeps_max = 0;
  EXPECT_EQ(fit(input, options, {}).error().code, "ideal.bad_option");
}

TEST(IdealFit, StopsWhenToldTo) {
  const auto input = *ideal_input(matrix_of({"YNY", "NYY"}), {});
  int calls = 0;
  const auto stopped = fit(input, anchored(), [&](std::string_view, std::uint64_t, std::uint64_t) {
    return ++calls < 3;
  });
  EXPECT_EQ(stopped.error().code, "analysis.interrupted");
  EXPECT_EQ(calls, 3);
}

TEST(IdealFit, MirroredChoicesMirrorPositions) {
  const auto input = *ideal_input(simulate({.voters = 12, .periods = 2, .items = 20}).matrix, {});
  FitOptions options = anchored();
  const auto high = *fit(input, options, {});
  options.high = {};
  options.low = {"V000"};
  const auto low = *fit(input, options, {});
  for (std::size_t p = 0; p < high.position.size(); ++p) {
    EXPECT_NEAR(high.position[p], -low.position[p], 1e-9);
  }
}

}  // namespace
}  // namespace rollcall::analysis::ideal
