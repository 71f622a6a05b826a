// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rollcall/analysis/interval.h"
#include "rollcall/analysis/progress.h"
#include "rollcall/base/date.h"
#include "rollcall/base/result.h"

namespace rollcall::analysis {

// Breaks in a sequence of agreements, with their posterior probabilities. Pure and deterministic;
// any thread.

// One day of votes: the order of votes within a day is often not certain, so a break lies between
// days.
struct VoteDay {
  Date date;
  int alike = 0;
  int total = 0;  // votes that count, at least one
};

// What was believed before looking.
struct ShiftPrior {
  // Of the level of agreement in a stretch: Beta(0.5, 0.5), the prior of Jeffreys (1946).
  double alike = 0.5;
  double apart = 0.5;
  // That there is no break at all. Stretches are then geometric in length, with one chance for
  // all days: even odds say that the data alone decide.
  double none = 0.5;
};

struct ShiftPosterior {
  std::vector<double> after;  // that a break comes right after day i; days - 1 of them
  double any = 0;             // that there is at least one
};

// Exact. REQUIRES: days in order, each with total >= 1 and 0 <= alike <= total.
// Cost: O(days · votes).
[[nodiscard]] ShiftPosterior shift_posterior(std::span<const VoteDay> days,
                                             const ShiftPrior& prior);

// That there is at least one break: half the work of the whole posterior.
[[nodiscard]] double shift_probability(std::span<const VoteDay> days, const ShiftPrior& prior);

// That at least one break comes right after one of the days first … last. Exact; same cost.
// REQUIRES: as above and 0 <= first <= last < days - 1.
[[nodiscard]] double shift_within(std::span<const VoteDay> days, const ShiftPrior& prior, int first,
                                  int last);

// The single most probable set of breaks: after which days. May be empty. Same cost.
[[nodiscard]] std::vector<int> likeliest_breaks(std::span<const VoteDay> days,
                                                const ShiftPrior& prior);

// How often votes were alike in a stretch of days.
struct Level {
  int alike = 0;
  int total = 0;
  double mean = 0;    // of the posterior
  Interval interval;  // 95 per cent of it
};

struct Shift {
  int after = 0;  // the day after which the break most likely comes
  // It comes after one of these days with `probability`.
  int first = 0;
  int last = 0;
  double probability = 0;
  bool claimed = false;
  // Between this break and its neighbours, given their dates.
  Level before;
  Level later;
};

// A shift is claimed from this probability on.
inline constexpr double kClaimedShift = 0.95;

struct ShiftAnswer {
  ShiftPosterior posterior;
  // The breaks of the likeliest set, claimed or not; where that is empty and there are two days,
  // the one most probable break.
  std::vector<Shift> shifts;
  Level overall;

  [[nodiscard]] bool any_claimed() const;
};

[[nodiscard]] ShiftAnswer find_shifts(std::span<const VoteDay> days, const ShiftPrior& prior);

// How often a shift would be claimed where there is none: whole days change places at random, which
// keeps what goes together on a day and destroys all order between days.
struct FalseAlarms {
  int shuffles = 0;
  int claimed = 0;
  Interval interval;  // of the share, 95 per cent

  // Whether more than one in twenty shuffles claimed a shift: then the votes of a day hang together
  // more than the model allows, and no claim from them can be trusted.
  [[nodiscard]] bool too_many() const { return 20 * claimed > shuffles; }
};

// The same seed gives the same answer. Stops before the last shuffle where there are too many
// already. Fails with `analysis.interrupted`.
// REQUIRES: shuffles >= 1. Cost: shuffles times that of the posterior.
[[nodiscard]] Result<FalseAlarms> false_alarms(std::span<const VoteDay> days,
                                               const ShiftPrior& prior, int shuffles,
                                               std::uint64_t seed, const Progress& progress);

}  // namespace rollcall::analysis
