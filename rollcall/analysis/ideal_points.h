// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "rollcall/analysis/ideal_input.h"
#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"

namespace rollcall::analysis {

// Positions of voters over time from how they voted: the dynamic ordinal item-response model of
// Bailey, Strezhnev and Voeten, "Estimating Dynamic State Preferences from United Nations Voting
// Data", Journal of Conflict Resolution 61(2), 2017, fitted in seconds. Plain values; any thread.

enum class Walk : std::uint8_t {
  fixed,      // steps of the given variance, and what came after counts as what came before
  estimated,  // the same, its variance estimated from the votes
  published,  // the prior of the published estimates, which looks back only
};

// Where an estimation may begin, from an earlier one: voters and items are found by id and key, so
// that votes, items and voters may have come or gone between.
struct IdealStart {
  int dimensions = 0;
  std::unordered_map<std::string, std::vector<double>>
      positions;  // by position_key(): values, then standard errors
  std::unordered_map<std::string, std::vector<double>> items;  // by key: slopes, low, high
  std::vector<double> pull;                                    // as in IdealPoints
};

struct FitOptions {
  int dimensions = 1;  // 1 to 5
  Walk walk = Walk::fixed;
  // Of a step from one period to the next, in units of the spread of all positions. A quarter is
  // what the published prior comes to where two sessions have as many votes.
  double step_variance = 0.25;
  double start_variance = 1;  // of a voter's first position
  double slope_variance = 1;  // of an item's discrimination
  // Voters whose positions are to be high and low in the first dimension; those not there are
  // passed over. Where none is there, the voter furthest from the centre is high.
  std::vector<std::string> high{"USA", "GBR", "CAN", "ISR"};
  std::vector<std::string> low{"RUS", "SUN", "DDR"};
  int sweeps_max = 300;
  // Done when no position moves in a sweep by more than this share of its standard error.
  double tolerance = 0.01;
  int threads = 0;  // 0: as many as the machine has; the result is the same
  const IdealStart* start = nullptr;
};

// An item's parameters; vectors have one entry a dimension.
struct IdealItemFit {
  std::vector<double> slope;  // discrimination: above zero where high positions vote no
  std::vector<double> slope_se;
  // Cutpoints on the scale of slope times position: yes below the first, no above the second. On an
  // item of two choices only the one between them is there; yes and no only: both are equal.
  std::optional<double> yes_below;
  std::optional<double> no_above;
  std::optional<double> yes_below_se;
  std::optional<double> no_above_se;
  std::int64_t votes = 0;
  std::int64_t correct = 0;   // votes whose likeliest choice is the one cast
  std::int64_t minority = 0;  // votes other than the commonest choice
  double log_likelihood = 0;
};

struct IdealFitStatistics {
  std::int64_t votes = 0;
  std::int64_t correct = 0;
  std::int64_t minority = 0;
  double log_likelihood = 0;
  // Share of votes classified; proportional reduction of error against "everybody votes with the
  // commonest choice"; geometric mean probability. Poole, "Spatial Models of Parliamentary Voting"
  // (2005), chapter 5. In sample: the votes that were predicted were also fitted.
  [[nodiscard]] double classified() const;
  [[nodiscard]] std::optional<double> apre() const;  // undefined where nobody differs
  [[nodiscard]] double gmp() const;
};

struct IdealPoints {
  int dimensions = 1;
  // By point of the input, then dimension. Over all points each dimension has mean 0 and
  // variance 1.
  std::vector<double> position;
  std::vector<double> se;
  std::vector<IdealItemFit> items;  // of the input
  IdealFitStatistics statistics;
  double step_variance = 0;  // as used or estimated; 0 where the published prior has no single one
  // Towards the centre, dimensions by dimensions: what holds the variance at 1, see ideal_fit.cc.
  std::vector<double> pull;
  int sweeps = 0;
  bool converged = false;
  double last_change = 0;  // largest, in standard errors
  bool anchored = false;   // an anchor was there
  // Voters that share no item, directly or through others, have scales that cannot be compared: the
  // group of each voter of the input, 0 the largest, and how many groups there are.
  std::vector<std::int32_t> group;
  int groups = 1;
};

// Effect: the posterior mode of positions and items, as ideal_fit.cc tells, with standard errors
// that count the items' own uncertainty. Deterministic to the last bit at any number of threads.
// Fails with `ideal.bad_dimensions`, `ideal.bad_prior`, `ideal.bad_option`, `ideal.too_few_votes`
// when the dimensions are more than voters or items allow, and `analysis.interrupted`.
// Cost: O(votes × dimensions²) a sweep, 30 to 100 sweeps.
[[nodiscard]] Result<IdealPoints> fit(const IdealInput& input, const FitOptions& options,
                                      const Progress& progress);

// The key of a position in IdealStart.
[[nodiscard]] std::string position_key(const std::string& voter, const std::string& period);
[[nodiscard]] IdealStart start_from(const IdealInput& input, const IdealPoints& points);

}  // namespace rollcall::analysis
