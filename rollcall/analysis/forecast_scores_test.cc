// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast_scores.h"

#include <gmock/gmock.h>

#include <cmath>

namespace rollcall::analysis {
namespace {

TEST(ForecastScores, BitsOfKnownChances) {
  // The floor makes an even chance 0.4995.
  EXPECT_NEAR(bits({0.5, 0.25, 0.25}, 0), -std::log2(0.4995), 1e-9);
  EXPECT_NEAR(bits({0.5, 0.25, 0.25}, 1), 2, 1e-2);
  EXPECT_NEAR(bits({1, 0, 0}, 0), 0, 1e-2);
  EXPECT_NEAR(bits({1, 0, 0}, 1), -std::log2(kLeastChance), 1e-9);
  EXPECT_LT(bits({1, 0, 0}, 2), 10);
}

TEST(ForecastScores, RankedScoreByHand) {
  // Certain and right: 0. Certain yes and a no: both cumulated chances are off by one: 1.
  EXPECT_DOUBLE_EQ(ranked_score({1, 0, 0}, 0), 0);
  EXPECT_DOUBLE_EQ(ranked_score({1, 0, 0}, 1), 1);
  // Certain yes and an abstention is half as bad: abstaining stands between.
  EXPECT_DOUBLE_EQ(ranked_score({1, 0, 0}, 2), 0.5);
  // Even chances and a yes: ((1/3 − 1)² + (2/3 − 1)²) / 2 = (4/9 + 1/9) / 2.
  EXPECT_NEAR(ranked_score({1.0 / 3, 1.0 / 3, 1.0 / 3}, 0), 5.0 / 18, 1e-12);
  EXPECT_NEAR(ranked_score({1.0 / 3, 1.0 / 3, 1.0 / 3}, 2), 1.0 / 9, 1e-12);
}

TEST(ForecastScores, ScoresOfAHandfulByHand) {
  // yes thought yes, no thought yes, abstain thought abstain.
  const std::vector<Scored> scored = {
      {{0.8, 0.1, 0.1}, 0, 0}, {{0.6, 0.3, 0.1}, 1, 0}, {{0.1, 0.1, 0.8}, 2, 1}};
  const auto scores = scores_of(scored);
  ASSERT_TRUE(scores);
  EXPECT_EQ(scores->votes, 3);
  EXPECT_NEAR(scores->accuracy, 2.0 / 3, 1e-12);
  EXPECT_NEAR(scores->log_loss, -(std::log(0.8) + std::log(0.3) + std::log(0.8)) / 3, 0.005);
  // F1 of yes 2·1/(1+2), of no 0, of abstain 1.
  EXPECT_NEAR(scores->macro_f1, (2.0 / 3 + 0 + 1) / 3, 1e-12);
  EXPECT_FALSE(scores_of({}));
}

TEST(ForecastScores, CalibrationCountsEachChoice) {
  const std::vector<Scored> scored = {{{0.7, 0.2, 0.1}, 0, 0}, {{0.7, 0.2, 0.1}, 1, 0}};
  const auto bins = calibration(scored);
  std::int64_t chances = 0;
  double happened = 0;
  for (const CalibrationBin& bin : bins) {
    chances += bin.chances;
    happened += bin.observed * static_cast<double>(bin.chances);
  }
  EXPECT_EQ(chances, 6);
  EXPECT_NEAR(happened, 2, 1e-12);  // each vote is one choice
  EXPECT_GT(calibration_error(bins), 0.1);
}

TEST(ForecastScores, BootstrapDrawsWholeRollCalls) {
  // Two roll calls of like votes within: resampling gives nothing but the three mixtures.
  std::vector<Scored> scored;
  for (int i = 0; i < 50; ++i) scored.push_back({{0.9, 0.05, 0.05}, 0, 0});
  for (int i = 0; i < 50; ++i) scored.push_back({{0.9, 0.05, 0.05}, 1, 1});
  const auto interval = log_loss_interval(scored, 0.95, 400, 7);
  ASSERT_TRUE(interval);
  EXPECT_NEAR(interval->low, -std::log(0.9), 0.005);
  EXPECT_NEAR(interval->high, -std::log(0.05), 0.05);
  const auto again = log_loss_interval(scored, 0.95, 400, 7);
  EXPECT_EQ(interval->low, again->low);
  EXPECT_FALSE(log_loss_interval(std::span(scored).first(50), 0.95, 400, 7));
}

}  // namespace
}  // namespace rollcall::analysis
