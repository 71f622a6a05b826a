// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/shifts.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "rollcall/analysis/random.h"
#include "rollcall/analysis/shifts_days.h"

namespace rollcall::analysis {
namespace {

std::vector<VoteDay> days_of(const std::vector<std::pair<int, int>>& counts) {
  std::vector<VoteDay> days;
  for (const auto& [alike, total] : counts) {
    days.push_back({Date(2000, 1, 1).plus_days(static_cast<int>(days.size())), alike, total});
  }
  return days;
}

// The marginal likelihood of a stretch by the gamma function: another formula than the filter's.
double log_stretch(std::span<const VoteDay> days, const ShiftPrior& prior) {
  int alike = 0;
  int total = 0;
  for (const VoteDay& day : days) {
    alike += day.alike;
    total += day.total;
  }
  const auto log_beta = [](double a, double b) {
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
  };
  return log_beta(prior.alike + alike, prior.apart + total - alike) -
         log_beta(prior.alike, prior.apart);
}

// Walks through every way to cut the days; bit i of `cuts` is a break after day i.
struct BruteForce {
  std::vector<double> after;
  double any = 0;
  std::uint32_t likeliest = 0;
  std::vector<double> of_cuts;  // by bits, normalised
};

BruteForce brute_force(std::span<const VoteDay> days, const ShiftPrior& prior) {
  const std::size_t boundaries = days.size() - 1;
  const double chance = 1 - std::pow(prior.none, 1.0 / static_cast<double>(boundaries));
  BruteForce brute;
  brute.after.assign(boundaries, 0);
  double all = 0;
  for (std::uint32_t cuts = 0; cuts < (1U << boundaries); ++cuts) {
    double log_joint = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
      const bool last = i == boundaries;
      const bool cut = !last && ((cuts >> i) & 1U) != 0;
      if (!last) log_joint += std::log(cut ? chance : 1 - chance);
      if (!cut && !last) continue;
      log_joint += log_stretch(days.subspan(start, i + 1 - start), prior);
      start = i + 1;
    }
    brute.of_cuts.push_back(std::exp(log_joint));
    all += brute.of_cuts.back();
  }
  for (std::uint32_t cuts = 0; cuts < brute.of_cuts.size(); ++cuts) {
    double& chance_of = brute.of_cuts[cuts];
    chance_of /= all;
    for (std::size_t i = 0; i < boundaries; ++i) {
      if (((cuts >> i) & 1U) != 0) brute.after[i] += chance_of;
    }
    if (cuts != 0) brute.any += chance_of;
    if (chance_of > brute.of_cuts[brute.likeliest]) brute.likeliest = cuts;
  }
  return brute;
}

std::vector<VoteDay> drawn_days(std::size_t most) {
  const auto size = *rc::gen::inRange<std::size_t>(2, most + 1);
  std::vector<std::pair<int, int>> counts;
  for (std::size_t i = 0; i < size; ++i) {
    const int total = *rc::gen::inRange(1, 7);
    counts.emplace_back(*rc::gen::inRange(0, total + 1), total);
  }
  return days_of(counts);
}

TEST(Shifts, EqualsEveryWayToCutTheDays) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<VoteDay> days = drawn_days(9);
    const ShiftPrior prior{.alike = 0.5, .apart = 1.5, .none = 0.3};
    const BruteForce brute = brute_force(days, prior);
    const ShiftPosterior exact = shift_posterior(days, prior);
    RC_ASSERT(exact.after.size() == brute.after.size());
    for (std::size_t i = 0; i < brute.after.size(); ++i) {
      RC_ASSERT(std::abs(exact.after[i] - brute.after[i]) < 1e-9);
    }
    RC_ASSERT(std::abs(exact.any - brute.any) < 1e-9);
    RC_ASSERT(std::abs(shift_probability(days, prior) - brute.any) < 1e-9);
  }));
}

TEST(Shifts, WindowsEqualEveryWayToCutTheDays) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<VoteDay> days = drawn_days(8);
    const int boundaries = static_cast<int>(days.size()) - 1;
    const int first = *rc::gen::inRange(0, boundaries);
    const int last = *rc::gen::inRange(first, boundaries);
    const BruteForce brute = brute_force(days, ShiftPrior{});
    double within = 0;
    for (std::uint32_t cuts = 0; cuts < brute.of_cuts.size(); ++cuts) {
      const std::uint32_t window =
          ((2U << static_cast<unsigned>(last)) - 1U) & ~((1U << static_cast<unsigned>(first)) - 1U);
      if ((cuts & window) != 0) within += brute.of_cuts[cuts];
    }
    RC_ASSERT(std::abs(shift_within(days, ShiftPrior{}, first, last) - within) < 1e-9);
  }));
}

TEST(Shifts, TheLikeliestBreaksAreTheLikeliestOfAllCuts) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<VoteDay> days = drawn_days(8);
    const BruteForce brute = brute_force(days, ShiftPrior{});
    std::uint32_t cuts = 0;
    for (const int day : likeliest_breaks(days, ShiftPrior{})) {
      cuts |= 1U << static_cast<unsigned>(day);
    }
    // Two cuts may be equally likely, so their chances are compared.
    RC_ASSERT(std::abs(brute.of_cuts[cuts] - brute.of_cuts[brute.likeliest]) < 1e-12);
  }));
}

TEST(Shifts, TimeReversedMirrorsTheProbabilities) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<VoteDay> days = drawn_days(60);
    std::vector<VoteDay> back(days.rbegin(), days.rend());
    const ShiftPosterior forward = shift_posterior(days, ShiftPrior{});
    const ShiftPosterior backward = shift_posterior(back, ShiftPrior{});
    for (std::size_t i = 0; i < forward.after.size(); ++i) {
      const double mirrored = backward.after[forward.after.size() - 1 - i];
      RC_ASSERT(std::abs(forward.after[i] - mirrored) < 1e-9);
    }
    const int last = static_cast<int>(days.size()) - 2;
    RC_ASSERT(std::abs(shift_within(days, ShiftPrior{}, 0, last) - forward.any) < 1e-9);
  }));
}

TEST(Shifts, ManyVotesOnManyDaysStayFinite) {
  std::vector<std::pair<int, int>> counts(700, {71, 71});
  for (std::size_t i = 350; i < counts.size(); ++i) counts[i] = {0, 71};
  const ShiftAnswer answer = find_shifts(days_of(counts), ShiftPrior{});
  ASSERT_EQ(answer.shifts.size(), 1U);
  EXPECT_EQ(answer.shifts[0].after, 349);
  EXPECT_EQ(answer.shifts[0].first, answer.shifts[0].last);
  EXPECT_TRUE(answer.shifts[0].claimed);
  EXPECT_GT(answer.shifts[0].before.mean, 0.999);
  EXPECT_LT(answer.shifts[0].later.interval.high, 0.001);
  for (const double chance : answer.posterior.after) ASSERT_TRUE(std::isfinite(chance));
}

TEST(Shifts, OneVoteAfterManyIsNotEnough) {
  std::vector<std::pair<int, int>> counts(8, {0, 1});
  counts.emplace_back(1, 1);
  const ShiftAnswer one = find_shifts(days_of(counts), ShiftPrior{});
  ASSERT_EQ(one.shifts.size(), 1U);
  EXPECT_EQ(one.shifts[0].after, 7);
  EXPECT_FALSE(one.any_claimed());
  EXPECT_GT(one.shifts[0].probability, 0.2);
  EXPECT_LT(one.shifts[0].probability, 0.6);
  counts.insert(counts.end(), 5, {1, 1});
  EXPECT_TRUE(find_shifts(days_of(counts), ShiftPrior{}).any_claimed());
}

TEST(Shifts, TooFewDaysSayNothing) {
  EXPECT_TRUE(find_shifts({}, ShiftPrior{}).shifts.empty());
  const auto one = days_of({{3, 5}});
  const ShiftAnswer answer = find_shifts(one, ShiftPrior{});
  EXPECT_TRUE(answer.shifts.empty());
  EXPECT_EQ(answer.posterior.any, 0);
  EXPECT_EQ(answer.overall.total, 5);
}

// A uniform draw for each vote; round and place name it.
int drawn_alike(int total, double level, std::uint32_t round, std::uint32_t day) {
  int alike = 0;
  for (int vote = 0; vote < total; ++vote) {
    const RandomBlock block =
        random_block({round, day, static_cast<std::uint32_t>(vote), 7}, random_key(2025));
    if (uniform_of(block[0]) < level) ++alike;
  }
  return alike;
}

TEST(Shifts, FindsTheBreakThatWasPutIn) {
  constexpr int kRounds = 60;
  int found = 0;
  int near = 0;
  for (std::uint32_t round = 0; round < kRounds; ++round) {
    std::vector<std::pair<int, int>> counts;
    for (std::uint32_t day = 0; day < 60; ++day) {
      counts.emplace_back(drawn_alike(3, day < 35 ? 0.3 : 0.85, round, day), 3);
    }
    const ShiftAnswer answer = find_shifts(days_of(counts), ShiftPrior{});
    const auto best = std::ranges::max_element(answer.shifts, {}, &Shift::probability);
    if (best == answer.shifts.end() || !best->claimed) continue;
    ++found;
    if (std::abs(best->after - 34) <= 4) ++near;
  }
  EXPECT_GE(found, kRounds * 95 / 100);
  EXPECT_GE(near, found * 85 / 100);
}

// With breaks and levels drawn from the prior itself, what is called 70 per cent must happen in 70
// per cent of the cases.
TEST(Shifts, ProbabilitiesAreCalibrated) {
  constexpr std::uint32_t kRounds = 400;
  constexpr std::uint32_t kDays = 24;
  const double chance = 1 - std::pow(0.5, 1.0 / (kDays - 1));
  constexpr int kBins = 5;
  std::array<double, kBins> said{};
  std::array<int, kBins> happened{};
  std::array<int, kBins> number{};
  for (std::uint32_t round = 0; round < kRounds; ++round) {
    std::vector<std::pair<int, int>> counts;
    double level = 0;
    bool broken = false;
    for (std::uint32_t day = 0; day < kDays; ++day) {
      const RandomBlock block = random_block({round, day, 0, 11}, random_key(1946));
      const bool cut = day > 0 && uniform_of(block[0]) < chance;
      // Beta(0.5, 0.5) is the arcsine law.
      if (day == 0 || cut) level = std::pow(std::sin(uniform_of(block[1]) * std::acos(0.0)), 2);
      broken = broken || cut;
      counts.emplace_back(drawn_alike(4, level, round, day), 4);
    }
    const double any = shift_probability(days_of(counts), ShiftPrior{});
    const auto bin = static_cast<std::size_t>(std::min(kBins - 1, static_cast<int>(any * kBins)));
    said[bin] += any;
    if (broken) ++happened[bin];
    ++number[bin];
  }
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    if (number[bin] < 20) continue;
    const double mean = said[bin] / number[bin];
    const double share = static_cast<double>(happened[bin]) / number[bin];
    const double error = std::sqrt(mean * (1 - mean) / number[bin]);
    EXPECT_NEAR(share, mean, 3 * error + 0.02) << "bin " << bin << " of " << number[bin];
  }
}

TEST(Shifts, ShuffledVotesRarelyClaimAShift) {
  std::vector<std::pair<int, int>> counts;
  for (std::uint32_t day = 0; day < 80; ++day) {
    counts.emplace_back(drawn_alike(2, day < 40 ? 0.2 : 0.8, 1, day), 2);
  }
  const auto days = days_of(counts);
  EXPECT_TRUE(find_shifts(days, ShiftPrior{}).any_claimed());
  const auto alarms = false_alarms(days, ShiftPrior{}, 200, 1, {});
  ASSERT_TRUE(alarms.has_value());
  EXPECT_EQ(alarms->shuffles, 200);
  EXPECT_FALSE(alarms->too_many());
  EXPECT_LE(alarms->claimed, 10) << "five in a hundred";
  EXPECT_LT(alarms->interval.low, 0.05);
  const auto again = false_alarms(days, ShiftPrior{}, 200, 1, {});
  EXPECT_EQ(alarms->claimed, again->claimed);
}

// Every day all of its ten votes are alike, or none: no order in time, but no binomial either.
TEST(Shifts, VotesThatHangTogetherRaiseTheAlarm) {
  std::vector<std::pair<int, int>> counts;
  for (std::uint32_t day = 0; day < 40; ++day) {
    counts.emplace_back(10 * drawn_alike(1, 0.5, 3, day), 10);
  }
  const auto days = days_of(counts);
  EXPECT_TRUE(find_shifts(days, ShiftPrior{}).any_claimed());
  const auto alarms = false_alarms(days, ShiftPrior{}, 100, 1, {});
  ASSERT_TRUE(alarms.has_value());
  EXPECT_TRUE(alarms->too_many());
  EXPECT_LT(alarms->shuffles, 20) << "it stops when it knows";
}

TEST(Shifts, CountingFalseAlarmsCanBeStopped) {
  const auto days = days_of({{0, 1}, {1, 1}});
  const auto stopped =
      false_alarms(days, ShiftPrior{}, 10, 1,
                   [](std::string_view, std::uint64_t, std::uint64_t) { return false; });
  ASSERT_FALSE(stopped.has_value());
  EXPECT_EQ(stopped.error().code, "analysis.interrupted");
}

model::Item item_on(const std::string& key, Date day) {
  model::Item item;
  item.key = key;
  item.name = key;
  item.date = day;
  return item;
}

TEST(ShiftDays, PutsVotesOfADayTogetherAndLeavesOutWhatHasNoLine) {
  model::VoteMatrix::Builder builder;
  const int own = builder.voter("AAA", "A");
  const int b = builder.voter("BBB", "B");
  const int c = builder.voter("CCC", "C");
  const int first = builder.item(item_on("1", Date(2000, 1, 1)), "all", 0);
  const int second = builder.item(item_on("2", Date(2000, 1, 1)), "all", 0);
  const int third = builder.item(item_on("3", Date(2000, 2, 1)), "all", 0);
  const int fourth = builder.item(item_on("4", Date(2000, 3, 1)), "all", 0);
  using model::Cell;
  for (const auto& [item, cells] : std::vector<std::pair<int, std::array<Cell, 3>>>{
           {first, {Cell::yes, Cell::yes, Cell::yes}},
           {second, {Cell::no, Cell::yes, Cell::yes}},
           {third, {Cell::yes, Cell::yes, Cell::no}},
           {fourth, {Cell::absent, Cell::no, Cell::no}}}) {
    builder.set(own, item, cells[0]);
    builder.set(b, item, cells[1]);
    builder.set(c, item, cells[2]);
  }
  const auto built = std::move(builder).build();
  const std::vector<int> items{0, 1, 2, 3};
  const VoteDays all = days_alike(built.matrix, 0, [](int, Date) { return true; }, items);
  ASSERT_EQ(all.days.size(), 1U);
  EXPECT_EQ(all.days[0].alike, 1);
  EXPECT_EQ(all.days[0].total, 2);
  EXPECT_EQ(all.no_line, 1) << "one yes and one no are no line";
  EXPECT_EQ(all.not_cast, 1);
  const VoteDays pair = days_alike(built.matrix, 0, [](int v, Date) { return v == 2; }, items);
  ASSERT_EQ(pair.days.size(), 2U);
  EXPECT_EQ(pair.days[1].alike, 0) << "C voted no on the third";
}

}  // namespace
}  // namespace rollcall::analysis
