// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/vote_kernel.h"

#include <gtest/gtest.h>

#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <vector>

#include "rollcall/analysis/fast_normal.h"

namespace rollcall::analysis {
namespace {

double exact_cdf(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

// Chance between two limits without loss: the lower tail, by symmetry.
double exact_between(double low, double high) {
  return low + high > 0 ? exact_between(-high, -low) : exact_cdf(high) - exact_cdf(low);
}

TEST(FastNormal, DistributionFunctionHoldsInTheTailsToo) {
  for (int k = -1240; k <= 1240; ++k) {
    const float x = static_cast<float>(k) / 100.0F;
    const double exact = exact_cdf(static_cast<double>(x));
    EXPECT_NEAR(static_cast<double>(fast::normal_cdf(x)) / exact, 1.0, 1e-5) << x;
  }
  EXPECT_GT(fast::normal_cdf(-1e30F), 0.0F);
  EXPECT_LE(fast::normal_cdf(1e30F), 1.0F);
}

TEST(FastNormal, QuantileIsTheInverse) {
  const boost::math::normal normal;
  for (double p = 1e-36; p < 1e-3; p *= 1.7) {
    const double exact = boost::math::quantile(normal, p);
    EXPECT_NEAR(static_cast<double>(fast::normal_quantile(static_cast<float>(p))) / exact, 1.0,
                5e-5)
        << p;
  }
  for (int k = 1; k < 1000; ++k) {
    const double p = k / 1000.0;
    EXPECT_NEAR(static_cast<double>(fast::normal_quantile(static_cast<float>(p))),
                boost::math::quantile(normal, p), 1e-5)
        << p;
  }
}

TEST(FastNormal, QuantileOfAnythingIsFinite) {
  for (const float p : {-1.0F, 0.0F, 1e-45F, 1.0F, 2.0F}) {
    EXPECT_TRUE(std::isfinite(fast::normal_quantile(p))) << p;
  }
}

TEST(VoteKernel, ChanceBetweenNarrowLimitsInEitherTail) {
  std::vector<float> low;
  std::vector<float> high;
  for (const float width : {1e-4F, 0.01F, 0.099F, 0.101F, 0.5F, 3.0F}) {
    for (float from = -6.0F; from <= 6.0F; from += 0.75F) {
      low.push_back(from);
      high.push_back(from + width);
    }
  }
  while (low.size() % kernel::kLanes != 0) {
    low.push_back(0);
    high.push_back(1);
  }
  std::vector<float> chance(low.size());
  kernel::chances_between(low.data(), high.data(), chance.data(), static_cast<int>(low.size()));
  for (std::size_t i = 0; i < low.size(); ++i) {
    const double exact = exact_between(static_cast<double>(low[i]), static_cast<double>(high[i]));
    EXPECT_NEAR(static_cast<double>(chance[i]) / exact, 1.0, 3e-3) << low[i] << " " << high[i];
  }
}

// Draws below and between limits, at evenly spread uniform numbers, have the mean of the truncated
// normal distribution and stay within.
TEST(VoteKernel, DrawsFollowTheTruncatedNormal) {
  constexpr int kDraws = 4096;
  std::vector<float> uniform(kDraws);
  for (int i = 0; i < kDraws; ++i) {
    uniform[static_cast<std::size_t>(i)] = (static_cast<float>(i) + 0.5F) / kDraws;
  }
  const auto density = [](double x) { return std::exp(-0.5 * x * x) / std::sqrt(2.0 * M_PI); };
  const auto mean_of = [](const std::vector<float>& values) {
    double sum = 0;
    for (const float v : values) sum += static_cast<double>(v);
    return sum / static_cast<double>(values.size());
  };
  for (const float limit : {-15.0F, -8.0F, -2.0F, 0.0F, 3.0F, 11.0F}) {
    const std::vector<float> limits(kDraws, limit);
    std::vector<float> chance(kDraws);
    std::vector<float> draw(kDraws);
    kernel::chances_below(limits.data(), chance.data(), kDraws);
    kernel::draws_below(limits.data(), chance.data(), uniform.data(), draw.data(), kDraws);
    for (const float x : draw) ASSERT_LE(x, limit);
    const auto l = static_cast<double>(limit);
    if (limit < -12) continue;  // beyond the reach of single precision: only the side is kept
    EXPECT_NEAR(mean_of(draw), -density(l) / exact_cdf(l), 2e-3) << limit;
  }
  for (const float low : {-9.0F, -2.0F, -0.1F, 1.5F, 4.0F}) {
    for (const float width : {0.02F, 0.4F, 2.0F}) {
      const std::vector<float> lows(kDraws, low);
      const std::vector<float> highs(kDraws, low + width);
      std::vector<float> chance(kDraws);
      std::vector<float> draw(kDraws);
      kernel::chances_between(lows.data(), highs.data(), chance.data(), kDraws);
      kernel::draws_between(lows.data(), highs.data(), chance.data(), uniform.data(), draw.data(),
                            kDraws);
      for (const float x : draw) ASSERT_TRUE(x >= low && x <= low + width) << x;
      const auto a = static_cast<double>(low);
      const auto b = static_cast<double>(highs[0]);
      EXPECT_NEAR(mean_of(draw), (density(a) - density(b)) / exact_between(a, b), 3e-3)
          << low << " " << width;
    }
  }
}

TEST(VoteKernel, RatiosAndProductsAreThoseOfPlainSums) {
  std::vector<float> x(1000);
  std::vector<float> y(1000);
  double log_ratio = 0;
  double square = 0;
  double cross = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    x[i] = 0.001F + static_cast<float>((i * 37) % 101) / 100.0F;
    y[i] = 0.001F + static_cast<float>((i * 53) % 89) / 100.0F;
    log_ratio += std::log(static_cast<double>(x[i]) / static_cast<double>(y[i]));
    square += static_cast<double>(x[i]) * static_cast<double>(x[i]);
    cross += static_cast<double>(x[i]) * static_cast<double>(y[i]);
  }
  EXPECT_NEAR(kernel::log_ratio(x.data(), y.data(), 1000), log_ratio, 1e-3);
  const kernel::Products products = kernel::products(x.data(), y.data(), 1000);
  EXPECT_NEAR(products.square, square, 1e-4);
  EXPECT_NEAR(products.cross, cross, 1e-4);
}

}  // namespace
}  // namespace rollcall::analysis
