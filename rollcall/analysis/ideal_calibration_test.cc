// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

#include "rollcall/analysis/ideal_gibbs.h"
#include "rollcall/analysis/sample_simulation.h"

// Simulation-based calibration (Talts, Betancourt, Simpson, Vehtari and Gelman, 2018): parameters
// are drawn from the prior, votes from the parameters, and posterior draws from the votes. Then the
// rank of each true value among the draws is uniform, if and only if the sampler is right. The
// model knows no left and right, so only what mirroring leaves alone is ranked.

namespace rollcall::analysis {
namespace {

constexpr simulation::SimulationSize kSize{8, 2, 6, 7.0, 1.0};
constexpr int kDraws = 99;
constexpr int kBins = 10;
constexpr std::size_t kFigures = 7;
constexpr std::array<const char*, kFigures> kNames{"first position squared",
                                                   "squared distance of two voters",
                                                   "slope times position",
                                                   "slope squared",
                                                   "g1",
                                                   "g2",
                                                   "variance of the walk"};

using Figures = std::array<double, kFigures>;

template <typename Position>
Figures figures(const Position& position, const std::vector<double>& slope,
                const std::vector<double>& yes_below, const std::vector<double>& no_above,
                double walk_variance) {
  const double apart = position(1) - position(2 * kSize.periods);
  const auto later = static_cast<std::size_t>(kSize.items);
  return {position(0) * position(0),
          apart * apart,
          slope[0] * position(0),
          slope[later] * slope[later],
          yes_below[0],
          no_above[1],
          walk_variance};
}

// An inverse gamma variate of shape 3 and scale 0.1, the prior of the variance of the walk.
double prior_variance(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::gamma_distribution<double> gamma(3.0, 1.0);
  return 0.1 / gamma(random);
}

struct Calibration {
  std::array<std::array<int, kBins>, kFigures> counts{};

  // Chi-square against equal counts, with kBins - 1 degrees of freedom.
  [[nodiscard]] double chi_square(std::size_t figure) const {
    double all = 0;
    for (const int count : counts[figure]) all += count;
    double sum = 0;
    for (const int count : counts[figure]) {
      sum += (count - all / kBins) * (count - all / kBins) / (all / kBins);
    }
    return sum;
  }
};

Calibration calibrate(SampleKind kind, int replications, int thin) {
  Calibration out;
  ThreadTeam team(1);
  for (int r = 0; r < replications; ++r) {
    const auto seed = static_cast<std::uint64_t>(r);
    const double variance = prior_variance(seed + 77000);
    const auto truth = simulation::simulate(kSize, variance, seed);
    ChainOptions options;
    options.kind = kind;
    options.seed = seed;
    const Gibbs gibbs(truth.input, options);
    ChainState state = gibbs.start(0, team);
    for (int k = 0; k < 10 * thin; ++k) gibbs.sweep(state, team);
    const Figures wanted =
        figures([&](int p) { return truth.position[static_cast<std::size_t>(p)]; }, truth.slope,
                truth.yes_below, truth.no_above, variance);
    std::array<int, kFigures> rank{};
    for (int d = 0; d < kDraws; ++d) {
      for (int k = 0; k < thin; ++k) gibbs.sweep(state, team);
      const Figures drawn = figures(
          [&](int p) {
            const auto site = gibbs.layout().site_of_point[static_cast<std::size_t>(p)];
            return state.position[static_cast<std::size_t>(site)];
          },
          state.items.slope, state.items.yes_below, state.items.no_above, state.walk_variance);
      for (std::size_t f = 0; f < kFigures; ++f) rank[f] += drawn[f] < wanted[f] ? 1 : 0;
    }
    for (std::size_t f = 0; f < kFigures; ++f) {
      ++out.counts[f][static_cast<std::size_t>(rank[f] * kBins / (kDraws + 1))];
    }
  }
  return out;
}

// The rows that bench/calibration_plot.py draws; written where the environment asks for them.
void write_ranks(const Calibration& calibration) {
  const char* path = std::getenv("ROLLCALL_CALIBRATION_CSV");
  if (path == nullptr) return;
  std::ofstream out(path);
  out << "figure,bin,count\n";
  for (std::size_t f = 0; f < kFigures; ++f) {
    for (std::size_t b = 0; b < kBins; ++b) {
      out << kNames[f] << "," << b << "," << calibration.counts[f][b] << "\n";
    }
  }
}

// With 9 degrees of freedom one true sampler in 10,000 exceeds 33.7; there are seven figures.
constexpr double kLimit = 33.7;

TEST(CalibrationFullScale, RanksOfTheProperSamplerAreUniform) {
  const Calibration calibration = calibrate(SampleKind::proper, 300, 15);
  write_ranks(calibration);
  for (std::size_t f = 0; f < kFigures; ++f) {
    EXPECT_LT(calibration.chi_square(f), kLimit) << kNames[f];
    std::printf("%-32s chi-square %5.1f\n", kNames[f], calibration.chi_square(f));
  }
}

// The same test tells the published chain from a posterior sampler, so it can fail.
TEST(CalibrationFullScale, RanksOfThePublishedChainAreNot) {
  const Calibration calibration = calibrate(SampleKind::as_published, 150, 10);
  double worst = 0;
  for (std::size_t f = 0; f + 1 < kFigures; ++f) {
    worst = std::max(worst, calibration.chi_square(f));
  }
  EXPECT_GT(worst, kLimit);
}

}  // namespace
}  // namespace rollcall::analysis
