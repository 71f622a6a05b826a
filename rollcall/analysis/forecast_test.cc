// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cmath>
#include <mutex>

#include "rollcall/analysis/random.h"
#include "rollcall/analysis/surprise.h"

namespace rollcall::analysis {
namespace {

using model::Cell;
using model::VoteMatrix;

constexpr int kVoters = 40;
constexpr int kPerYear = 12;

// A world of two camps and a middle, voting on four matters year after year; some texts are
// contested more than others. Votes from `changed` on are another draw.
struct World {
  int years = 10;
  int changed = 1'000'000;  // items from this one on are drawn anew
  std::uint64_t seed = 3;

  // The chances of the model that the votes are drawn from.
  [[nodiscard]] static Chances truth(int voter, int matter, double common) {
    const double side = voter < 10 ? 2.5 : (voter < 20 ? 0.5 : -2.5);
    // What is new in a text divides the same members every time: even from odd.
    const double pull = side * (matter == 3 ? -1 : 1) + (voter % 2 == 0 ? common : -common);
    return chances({pull - 0.5, 0.4 * pull - 1});
  }

  [[nodiscard]] VoteMatrix matrix() const {
    VoteMatrix::Builder builder;
    static constexpr std::array<const char*, 4> kMatters = {
        "Embargo against an island", "Zone of peace in the ocean", "Right to development",
        "Freedom of navigation"};
    for (int v = 0; v < kVoters; ++v) builder.voter(fmt::format("V{:02}", v), "");
    for (int year = 0; year < years; ++year) {
      for (int k = 0; k < kPerYear; ++k) {
        const int number = year * kPerYear + k;
        model::Item item;
        item.key = item.name = fmt::format("R{}", number);
        item.date = Date(2000 + year, static_cast<unsigned>(k + 1), 1);
        item.title = kMatters[static_cast<std::size_t>(k % 4)];
        const int at = builder.item(item, fmt::format("{}", 2000 + year), year);
        vote(builder, at, number, k % 4);
      }
    }
    return std::move(builder).build().matrix;
  }

  void vote(VoteMatrix::Builder& builder, int at, int number, int matter) const {
    const RandomKey key = random_key(seed + (number >= changed ? 1000 : 0));
    const auto n = static_cast<std::uint32_t>(number);
    const double common = 5 * (uniform_of(random_block({n, 0, 9, 0}, key)[0]) - 0.5);
    for (int v = 0; v < kVoters; ++v) {
      const auto block = random_block({n, static_cast<std::uint32_t>(v), 1, 0}, key);
      if (uniform_of(block[1]) < 0.1) {
        builder.set(v, at, Cell::absent);
        continue;
      }
      const Chances p = truth(v, matter, common);
      const double u = uniform_of(block[0]);
      builder.set(v, at, u < p[0] ? Cell::yes : (u < p[0] + p[1] ? Cell::no : Cell::abstain));
    }
  }
};

Surprises all_of(const VoteMatrix& matrix, int threads = 1) {
  SurpriseOptions options;
  options.threads = threads;
  auto found = surprises(matrix, options, {});
  EXPECT_TRUE(found);
  return std::move(*found);
}

TEST(Forecast, RecoversTheChancesOfASimulatedWorld) {
  const VoteMatrix matrix = World{.years = 14}.matrix();
  const Surprises found = all_of(matrix);
  std::vector<Surprise> late;
  for (const Surprise& vote : found.votes) {
    if (matrix.item(vote.item).period >= 6) late.push_back(vote);
  }
  const auto before = scored(late, Reading::before);
  const auto given = scored(late, Reading::given_others);
  EXPECT_LT(calibration_error(calibration(before)), 0.04);
  EXPECT_LT(calibration_error(calibration(given)), 0.04);
  // The loss of who knows the truth but not what is common to a roll call; ours cannot beat it by
  // more than chance, and must come near.
  double truth = 0;
  for (const Surprise& vote : late) {
    Chances mean{};
    for (int k = 0; k < 21; ++k) {
      const Chances p =
          World::truth(vote.voter, vote.item % kPerYear % 4, 5 * ((k + 0.5) / 21 - 0.5));
      for (std::size_t c = 0; c < 3; ++c) mean[c] += p[c] / 21;
    }
    truth -= std::log(mean[vote.vote]) / static_cast<double>(late.size());
  }
  const double ours = scores_of(before)->log_loss;
  EXPECT_GT(ours, truth - 0.02);
  EXPECT_LT(ours, truth + 0.06);
  // The others tell which way the text divides.
  EXPECT_LT(scores_of(given)->log_loss, ours - 0.01);
}

TEST(Forecast, WhatComesLaterChangesNothing) {
  const int cut = 5 * kPerYear + 3;
  const VoteMatrix one = World{}.matrix();
  const VoteMatrix other = World{.changed = cut}.matrix();
  const Surprises first = all_of(one);
  const Surprises second = all_of(other);
  std::vector<std::array<float, 3>> before;
  std::vector<std::array<float, 3>> before_other;
  // The day of the first changed roll call itself is forecast from what is equal.
  for (const Surprise& vote : first.votes) {
    if (vote.item < cut) before.push_back(vote.before);
  }
  for (const Surprise& vote : second.votes) {
    if (vote.item < cut) before_other.push_back(vote.before);
  }
  EXPECT_GT(before.size(), 1000U);
  EXPECT_EQ(before, before_other);
  ForecastRequest request;
  request.item = one.item(cut);
  request.voters = {0, 15, 30};
  request.draws = 100;
  const auto forecast_one = forecast(one, request, {});
  const auto forecast_other = forecast(other, request, {});
  ASSERT_TRUE(forecast_one && forecast_other);
  EXPECT_EQ(forecast_one->ballots, forecast_other->ballots);
}

TEST(Forecast, OwnVoteDoesNotMoveOwnChances) {
  std::vector<Standing> standings;
  std::vector<std::uint8_t> votes;
  for (int i = 0; i < 30; ++i) {
    Standing standing;
    standing.odds = {-1 + 0.1 * i, -2 + 0.05 * i};
    for (int k = 0; k < kAxes; ++k) {
      standing.position[static_cast<std::size_t>(k)] = std::sin(i * (k + 1));
    }
    standings.push_back(standing);
    votes.push_back(static_cast<std::uint8_t>(i % 3));
  }
  const EffectPrior prior;
  anchor(prior, standings);
  const auto before = chances_given_others(prior, standings, votes);
  for (std::size_t i = 0; i < votes.size(); ++i) {
    std::vector<std::uint8_t> changed = votes;
    changed[i] = static_cast<std::uint8_t>((votes[i] + 1) % 3);
    const auto after = chances_given_others(prior, standings, changed);
    EXPECT_EQ(before[i], after[i]) << i;  // to the bit
    EXPECT_NE(before[(i + 1) % votes.size()], after[(i + 1) % votes.size()]) << i;
  }
}

TEST(Forecast, AnchorsKeepTheChancesOfHistory) {
  std::vector<Standing> standings(3);
  standings[0].odds = {-4, -3};
  standings[1].odds = {0, 0};
  standings[2].odds = {3, 1};
  standings[2].position = {1, -1, 0.5, 0, 0, 0, 0, 2};
  const EffectPrior prior;
  anchor(prior, standings);
  const std::vector<std::uint8_t> none(3, kUnknownVote);
  const Effects effects = Effects::of(prior, standings, none);
  for (const Standing& standing : standings) {
    const Chances wanted = chances(standing.odds);
    const Chances got = effects.chances_of(standing);
    for (std::size_t c = 0; c < 3; ++c) EXPECT_NEAR(got[c], wanted[c], 0.004);
  }
}

TEST(Forecast, ThreadsAndSeedsGiveTheSameBytes) {
  const VoteMatrix matrix = World{.years = 5}.matrix();
  const Surprises one = all_of(matrix, 1);
  const Surprises two = all_of(matrix, 2);
  ASSERT_EQ(one.votes.size(), two.votes.size());
  for (std::size_t i = 0; i < one.votes.size(); ++i) {
    ASSERT_EQ(one.votes[i].before, two.votes[i].before);
    ASSERT_EQ(one.votes[i].given_others, two.votes[i].given_others);
  }
  ForecastRequest request;
  request.item.title = "Embargo against an island";
  for (int v = 0; v < kVoters; ++v) request.voters.push_back(v);
  request.draws = 300;
  request.threads = 1;
  const auto first = forecast(matrix, request, {});
  request.threads = 2;
  const auto second = forecast(matrix, request, {});
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->ballots, second->ballots);
  request.seed = 2;
  EXPECT_NE(forecast(matrix, request, {})->ballots, first->ballots);
}

TEST(Forecast, KnownVotesMoveTheOthersOfTheirCamp) {
  const VoteMatrix matrix = World{}.matrix();
  ForecastRequest request;
  request.item.title = "Embargo against an island";
  for (int v = 0; v < kVoters; ++v) request.voters.push_back(v);
  request.draws = 500;
  const auto open = forecast(matrix, request, {});
  for (int v = 20; v < 30; ++v) request.known.push_back({v, Cell::no});
  const auto told = forecast(matrix, request, {});
  ASSERT_TRUE(open && told);
  EXPECT_DOUBLE_EQ(told->members[25].chances[1], 1);
  EXPECT_TRUE(told->members[25].known);
  // The rest of the camp that always said yes.
  EXPECT_GT(told->members[35].chances[1], open->members[35].chances[1] + 0.1);
  EXPECT_GT(told->tally[1].expected, open->tally[1].expected + 10);
}

// A hall that has voted for years as it always votes: ten firm against, thirty firm in favour.
VoteMatrix firm_hall() {
  VoteMatrix::Builder builder;
  for (int v = 0; v < kVoters; ++v) builder.voter(fmt::format("V{:02}", v), "");
  for (int number = 0; number < 120; ++number) {
    model::Item item;
    item.key = item.name = fmt::format("R{}", number);
    item.date = Date(2000 + number / 12, static_cast<unsigned>(number % 12 + 1), 1);
    item.title = number % 2 == 0 ? "Peace in the valley" : "Harbours of the coast";
    const int at = builder.item(item, fmt::format("{}", 2000 + number / 12), number / 12);
    const RandomKey key = random_key(5);
    for (int v = 0; v < kVoters; ++v) {
      const auto block = random_block(
          {static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(v), 1, 0}, key);
      // On harbours a text in five splits a camp of fifteen off, whole.
      const bool off = number % 10 == 5 && v >= 25;
      const bool slips = uniform_of(block[0]) < 0.005;
      builder.set(v, at, (v < 10) != (off || slips) ? Cell::no : Cell::yes);
    }
  }
  return std::move(builder).build().matrix;
}

TEST(Forecast, OneOddVoteIsItsMembersOwnAffair) {
  const VoteMatrix matrix = firm_hall();
  ForecastRequest request;
  request.item.title = "Peace in the valley";
  for (int v = 0; v < kVoters; ++v) request.voters.push_back(v);
  request.draws = 300;
  const auto open = forecast(matrix, request, {});
  request.known = {{12, Cell::no}};
  const auto told = forecast(matrix, request, {});
  ASSERT_TRUE(open && told);
  EXPECT_LT(told->members[12].before, 0.05);
  EXPECT_LT(told->members[12].credit, 0.4);
  for (std::size_t v = 13; v < kVoters; ++v) {
    EXPECT_LT(told->members[v].chances[1], open->members[v].chances[1] + 0.03) << v;
  }
  EXPECT_LT(told->tally[1].expected, open->tally[1].expected + 2);
  // A vote that was expected is credited, and moves nobody either.
  request.known = {{12, Cell::yes}};
  const auto dull = forecast(matrix, request, {});
  ASSERT_TRUE(dull);
  EXPECT_GT(dull->members[12].credit, 0.9);
  EXPECT_NEAR(dull->tally[1].expected, open->tally[1].expected, 1.5);
}

TEST(Forecast, VotesOfACampInformOnTheRestOfIt) {
  const VoteMatrix matrix = firm_hall();
  ForecastRequest request;
  request.item.title = "Harbours of the coast";
  for (int v = 0; v < kVoters; ++v) request.voters.push_back(v);
  request.draws = 300;
  const auto open = forecast(matrix, request, {});
  for (int v = 25; v < 31; ++v) request.known.push_back({v, Cell::no});
  const auto told = forecast(matrix, request, {});
  ASSERT_TRUE(open && told);
  double of_camp = 0;
  double of_camp_open = 0;
  double of_others = 0;
  for (std::size_t v = 31; v < 40; ++v) of_camp += told->members[v].chances[1] / 9;
  for (std::size_t v = 31; v < 40; ++v) of_camp_open += open->members[v].chances[1] / 9;
  for (std::size_t v = 10; v < 25; ++v) of_others += told->members[v].chances[1] / 15;
  EXPECT_GT(of_camp, 0.6);
  EXPECT_GT(of_camp, of_camp_open + 0.2);
  EXPECT_LT(of_others, 0.25);
}

TEST(Forecast, TalliesVaryTogether) {
  const VoteMatrix matrix = World{}.matrix();
  ForecastRequest request;
  request.item.title = "Embargo against an island";
  for (int v = 0; v < kVoters; ++v) request.voters.push_back(v);
  const auto found = forecast(matrix, request, {});
  ASSERT_TRUE(found);
  double sum = 0;
  double squares = 0;
  double independent = 0;
  for (const MemberForecast& member : found->members) {
    independent += member.chances[0] * (1 - member.chances[0]);
  }
  for (int d = 0; d < found->draws; ++d) {
    const auto yes = static_cast<double>(std::ranges::count(found->draw(d), 0));
    sum += yes / found->draws;
    squares += yes * yes / found->draws;
  }
  EXPECT_NEAR(sum, found->tally[0].expected, 1);
  EXPECT_GT(squares - sum * sum, 1.15 * independent);
  double all = 0;
  for (const CountForecast& count : found->tally) all += count.expected;
  EXPECT_NEAR(all, kVoters, 1e-9);
}

TEST(Forecast, RefusesWhereTooLittleIsHeld) {
  const VoteMatrix matrix = World{.years = 1}.matrix();
  ForecastRequest request;
  request.item.title = "Anything";
  request.item.date = Date(2000, 5, 1);  // after four roll calls
  request.voters = {0};
  const auto found = forecast(matrix, request, {});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, "forecast.too_little");
  for (const Surprise& vote : all_of(matrix).votes) {
    EXPECT_GE(vote.item, kLeastRollCalls);
    EXPECT_GE(vote.earlier, kLeastVotes);
  }
  EXPECT_GT(all_of(matrix).without_basis, 4 * 30);
  EXPECT_TRUE(all_of(VoteMatrix()).votes.empty());
}

TEST(Forecast, CopesWithWhatIsOdd) {
  VoteMatrix::Builder builder;
  for (int i = 0; i < 60; ++i) {
    model::Item item;
    item.key = fmt::format("{}", i);
    item.title = i % 7 == 0 ? "" : "!!! 12 \xff\xfe";
    if (i > 30) item.date = Date(2001, 1, 1).plus_days(i);
    const int at = builder.item(item, i > 30 ? "2001" : "2000", i > 30 ? 1 : 0);
    // One voter always absent, one that says the same always, one that comes late.
    builder.set(builder.voter("absent", ""), at, Cell::absent);
    builder.set(builder.voter("same", ""), at, Cell::abstain);
    if (i > 56) builder.set(builder.voter("late", ""), at, Cell::no);
  }
  const VoteMatrix matrix = std::move(builder).build().matrix;
  const Surprises found = all_of(matrix);
  EXPECT_FALSE(found.votes.empty());
  for (const Surprise& vote : found.votes) {
    EXPECT_NE(matrix.voter(vote.voter).id, "absent");
    EXPECT_NE(matrix.voter(vote.voter).id, "late");  // two earlier votes at most
    EXPECT_TRUE(std::isfinite(vote.bits_before()) && std::isfinite(vote.bits_given_others()));
  }
  ForecastRequest request;
  request.voters = {0, 1, 2};
  request.draws = 100;
  const auto expected = forecast(matrix, request, {});
  ASSERT_TRUE(expected);
  EXPECT_GT(expected->members[0].chances[3], 0.9);
}

}  // namespace
}  // namespace rollcall::analysis
