// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/interval.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <vector>

namespace rollcall::analysis {
namespace {

// Table of Newcombe (1998, Statistics in Medicine 17:857), method 3.
TEST(Interval, WilsonAsPublished) {
  const auto expect = [](int alike, int trials, double low, double high) {
    const Interval found = wilson(static_cast<double>(alike) / trials, trials);
    EXPECT_NEAR(found.low, low, 5e-5);
    EXPECT_NEAR(found.high, high, 5e-5);
  };
  expect(81, 263, 0.2553, 0.3662);
  expect(15, 148, 0.0624, 0.1605);
  expect(0, 20, 0, 0.1611);
  expect(1, 29, 0.0061, 0.1718);
}

TEST(Interval, OfAMeanOfZeroesAndOnesIsWilsons) {
  // Their squares are as wide as can be, so nothing is gained.
  EXPECT_EQ(wilson_of_mean(0.7, 10 * 0.7 * 0.3, 10), wilson(0.7, 10));
  EXPECT_EQ(wilson_of_mean(1, 0, 10), wilson(1, 10));
  // All halves spread not at all: narrower, and still of some width.
  const Interval halves = wilson_of_mean(0.5, 0, 10);
  EXPECT_GT(halves.low, wilson(0.5, 10).low + 0.05);
  EXPECT_LT(halves.low, 0.5);
}

// How often the interval of a mean of 0, ½ and 1 holds the truth, added up over every sample of 20
// for a grid of truths.
TEST(Interval, OfAMeanCoversWhatItSays) {
  constexpr int kTrials = 20;
  double sum = 0;
  double worst = 1;
  int truths = 0;
  for (int none = 0; none <= 10; ++none) {
    for (int half = 0; half + none <= 10; ++half, ++truths) {
      const std::array<double, 3> p = {none / 10.0, half / 10.0, (10 - none - half) / 10.0};
      const double truth = p[2] + p[1] / 2;
      double covered = 0;
      for (int i = 0; i <= kTrials; ++i) {
        for (int j = 0; i + j <= kTrials; ++j) {
          const int k = kTrials - i - j;
          const double chance = std::exp(std::lgamma(kTrials + 1.0) - std::lgamma(i + 1.0) -
                                         std::lgamma(j + 1.0) - std::lgamma(k + 1.0)) *
                                std::pow(p[0], i) * std::pow(p[1], j) * std::pow(p[2], k);
          const double mean = (k + j / 2.0) / kTrials;
          const double squares = k + j / 4.0 - kTrials * mean * mean;
          const Interval found = wilson_of_mean(mean, std::max(0.0, squares), kTrials);
          if (found.low <= truth && truth <= found.high) covered += chance;
        }
      }
      sum += covered;
      worst = std::min(worst, covered);
    }
  }
  EXPECT_GT(worst, 0.90);
  EXPECT_NEAR(sum / truths, 0.95, 0.015);
}

TEST(Interval, MeanOfValues) {
  EXPECT_FALSE(mean_of({}));
  const auto mean = mean_of(std::vector<double>{0.5, 1, 0.75, 0.25});
  EXPECT_DOUBLE_EQ(mean->value, 0.625);
  EXPECT_EQ(mean->count, 4);
  EXPECT_LT(mean->interval.low, 0.625);
  EXPECT_LE(mean->interval.high, 1);
}

}  // namespace
}  // namespace rollcall::analysis
