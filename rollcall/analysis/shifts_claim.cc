// SPDX-License-Identifier: Apache-2.0
// From the posterior to sentences: which breaks to name, within which days, and how often that
// would be done by chance. A break's own day is rarely certain, so the claim is about a window: the
// fewest days around the likeliest one that hold a break with enough probability, never reaching
// beyond the middle between two breaks.
#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <utility>

#include "rollcall/analysis/random.h"
#include "rollcall/analysis/shifts.h"
#include "rollcall/base/check.h"

namespace rollcall::analysis {
namespace {

Level level_of(std::span<const VoteDay> days, const ShiftPrior& prior) {
  Level level;
  for (const VoteDay& day : days) {
    level.alike += day.alike;
    level.total += day.total;
  }
  const boost::math::beta_distribution<double> posterior(prior.alike + level.alike,
                                                         prior.apart + (level.total - level.alike));
  constexpr double kTail = 0.025;
  level.mean = boost::math::mean(posterior);
  level.interval = {boost::math::quantile(posterior, kTail),
                    boost::math::quantile(boost::math::complement(posterior, kTail))};
  return level;
}

// Widens around `shift.after`, to the likelier side, until the window holds a break with the
// probability claimed or reaches its bounds.
void find_window(std::span<const VoteDay> days, const ShiftPrior& prior,
                 const std::vector<double>& after, std::pair<int, int> bounds, Shift& shift) {
  const auto chance = [&](int day) { return after[static_cast<std::size_t>(day)]; };
  shift.first = shift.last = shift.after;
  double expected = chance(shift.after);
  double wanted = kClaimedShift;
  for (;;) {
    // At most as many breaks are expected as are probable, so this asks the exact question rarely.
    while (expected < wanted && (shift.first > bounds.first || shift.last < bounds.second)) {
      const bool left =
          shift.last == bounds.second ||
          (shift.first > bounds.first && chance(shift.first - 1) >= chance(shift.last + 1));
      expected += chance(left ? --shift.first : ++shift.last);
    }
    shift.probability = shift_within(days, prior, shift.first, shift.last);
    const bool whole = shift.first == bounds.first && shift.last == bounds.second;
    if (shift.probability >= kClaimedShift || whole) break;
    wanted = expected + std::max(kClaimedShift - shift.probability, 0.01);
  }
  shift.claimed = shift.probability >= kClaimedShift;
}

// Where the likeliest set of breaks is empty: the one likeliest place, and that alone.
Shift likeliest_place(std::span<const VoteDay> days, const ShiftPosterior& posterior,
                      const ShiftPrior& prior) {
  Shift shift;
  shift.after =
      static_cast<int>(std::ranges::max_element(posterior.after) - posterior.after.begin());
  shift.first = shift.last = shift.after;
  shift.probability = posterior.after[static_cast<std::size_t>(shift.after)];
  const auto split = static_cast<std::size_t>(shift.after) + 1;
  shift.before = level_of(days.first(split), prior);
  shift.later = level_of(days.subspan(split), prior);
  return shift;
}

}  // namespace

bool ShiftAnswer::any_claimed() const { return std::ranges::any_of(shifts, &Shift::claimed); }

ShiftAnswer find_shifts(std::span<const VoteDay> days, const ShiftPrior& prior) {
  ShiftAnswer answer;
  answer.posterior = shift_posterior(days, prior);
  answer.overall = level_of(days, prior);
  if (days.size() < 2) return answer;
  const std::vector<int> breaks = likeliest_breaks(days, prior);
  if (breaks.empty()) {
    answer.shifts.push_back(likeliest_place(days, answer.posterior, prior));
    return answer;
  }
  const int boundaries = static_cast<int>(days.size()) - 1;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const int previous = i == 0 ? -1 : breaks[i - 1];
    const int next = i + 1 == breaks.size() ? boundaries : breaks[i + 1];
    Shift shift;
    shift.after = breaks[i];
    const int from = i == 0 ? 0 : (previous + breaks[i]) / 2 + 1;
    const int to = i + 1 == breaks.size() ? boundaries - 1 : (breaks[i] + next) / 2;
    find_window(days, prior, answer.posterior.after, {from, to}, shift);
    const auto start = static_cast<std::size_t>(previous + 1);
    const auto split = static_cast<std::size_t>(breaks[i] + 1);
    const auto end = i + 1 == breaks.size() ? days.size() : static_cast<std::size_t>(next + 1);
    shift.before = level_of(days.subspan(start, split - start), prior);
    shift.later = level_of(days.subspan(split, end - split), prior);
    answer.shifts.push_back(shift);
  }
  return answer;
}

Result<FalseAlarms> false_alarms(std::span<const VoteDay> days, const ShiftPrior& prior,
                                 int shuffles, std::uint64_t seed, const Progress& progress) {
  ROLLCALL_CHECK(shuffles >= 1, std::to_string(shuffles));
  std::vector<VoteDay> dealt(days.begin(), days.end());
  const RandomKey key = random_key(seed);
  FalseAlarms alarms;
  for (int round = 0; round < shuffles; ++round) {
    if (progress && !progress("false alarms", static_cast<std::uint64_t>(round),
                              static_cast<std::uint64_t>(shuffles))) {
      return fail("analysis.interrupted", "stopped before the false alarms were counted", "");
    }
    for (std::size_t i = dealt.size(); i > 1; --i) {
      const RandomBlock block = random_block(
          {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(round), 0, 0}, key);
      std::swap(dealt[i - 1], dealt[(std::uint64_t{block[0]} * i) >> 32U]);
    }
    ++alarms.shuffles;
    // No window can hold what the whole sequence does not.
    if (shift_probability(dealt, prior) < kClaimedShift) continue;
    if (find_shifts(dealt, prior).any_claimed()) ++alarms.claimed;
    // More shuffles could not make up for these.
    if (20 * alarms.claimed > shuffles) break;
  }
  alarms.interval = wilson(static_cast<double>(alarms.claimed) / alarms.shuffles, alarms.shuffles);
  return alarms;
}

}  // namespace rollcall::analysis
