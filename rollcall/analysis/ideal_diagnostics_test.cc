// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_diagnostics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace rollcall::analysis {
namespace {

// An autoregressive chain: each draw keeps `memory` of the one before.
std::vector<float> chain(double memory, std::size_t draws, std::uint64_t seed, double level = 0) {
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal;
  std::vector<float> out;
  double x = normal(random);
  for (std::size_t i = 0; i < draws; ++i) {
    x = memory * x + std::sqrt(1 - memory * memory) * normal(random);
    out.push_back(static_cast<float>(level + x));
  }
  return out;
}

TEST(IdealDiagnostics, EffectiveDrawsOfAutoregressionAreThoseOfTheory) {
  for (const double memory : {0.0, 0.5, 0.9}) {
    const auto one = chain(memory, 20000, 1);
    const auto other = chain(memory, 20000, 2);
    const std::vector<std::span<const float>> chains{one, other};
    const double theory = 40000 * (1 - memory) / (1 + memory);
    EXPECT_NEAR(*effective_draws(chains) / theory, 1.0, 0.15) << memory;
    EXPECT_NEAR(*split_r_hat(chains), 1.0, 0.01);
  }
}

TEST(IdealDiagnostics, ChainsThatDisagreeOrDriftAreSeen) {
  const auto here = chain(0.5, 1000, 3);
  const auto there = chain(0.5, 1000, 4, 1.5);
  const std::vector<std::span<const float>> apart{here, there};
  EXPECT_GT(*split_r_hat(apart), 1.2);
  EXPECT_LT(*effective_draws(apart), 50);
  std::vector<float> drifting = here;
  for (std::size_t i = 0; i < drifting.size(); ++i) drifting[i] += 0.003F * static_cast<float>(i);
  const std::vector<std::span<const float>> one{drifting};
  EXPECT_GT(*split_r_hat(one), 1.2);
}

TEST(IdealDiagnostics, NothingIsSaidOfDrawsThatAreAlikeOrTooFew) {
  const std::vector<float> alike(100, 2.5F);
  const std::vector<std::span<const float>> same{alike};
  EXPECT_FALSE(split_r_hat(same));
  EXPECT_FALSE(effective_draws(same));
  const std::vector<float> few{1, 2, 3};
  const std::vector<std::span<const float>> three{few};
  EXPECT_FALSE(split_r_hat(three));
}

TEST(IdealDiagnostics, QuantilesAreInterpolatedAsInR) {
  const std::vector<float> values{1, 2, 3, 4, 10};
  EXPECT_DOUBLE_EQ(quantile_of_sorted(values, 0), 1);
  EXPECT_DOUBLE_EQ(quantile_of_sorted(values, 0.05), 1.2);
  EXPECT_DOUBLE_EQ(quantile_of_sorted(values, 0.5), 3);
  EXPECT_NEAR(quantile_of_sorted(values, 0.95), 8.8, 1e-12);
  EXPECT_DOUBLE_EQ(quantile_of_sorted(values, 1), 10);
}

}  // namespace
}  // namespace rollcall::analysis
