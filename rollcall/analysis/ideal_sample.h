// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/analysis/ideal_gibbs.h"
#include "rollcall/analysis/ideal_input.h"
#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"

namespace rollcall::analysis {

// Positions of voters by Markov chain Monte Carlo, in two ways: as published by Bailey, Strezhnev
// and Voeten (2017), habits included, and as draws from a proper posterior. The model is stated in
// ideal_gibbs. The same seed gives the same bytes at any number of threads. One thread calls.

struct SampleOptions {
  ChainOptions chain;
  int burn_in = 4000;  // sweeps of each chain that are not kept
  int sweeps = 20000;  // sweeps of each chain after them
  int thin = 50;       // of which every so many is kept
  int chains = 1;
  int threads = 0;  // 0: as many as the machine has
};

struct SamplePoint {  // of one voter in one period
  // Shares of the posterior below each quantile, as in the published tables.
  static constexpr std::array<double, 7> kShares{0, 0.05, 0.10, 0.50, 0.90, 0.95, 1};
  double mean = 0;
  double sd = 0;
  std::array<double, kShares.size()> quantiles{};
  std::optional<double> effective;  // draws it is worth; none where all draws are alike
  std::optional<double> r_hat;
};

struct SampleItem {
  struct Estimate {
    double mean = 0;
    double sd = 0;
  };
  Estimate slope;       // beta: above 0 where the voters of higher position tend to no
  Estimate yes_below;   // g1, on the scale of the latent score
  Estimate no_above;    // g2
  double accepted = 0;  // share of the proposed cutpoints that were
};

// Positions have mean 0 and variance 1 over all points in each draw, and items are on that scale.
struct IdealSample {
  SampleKind kind = SampleKind::proper;
  std::vector<SamplePoint> points;  // as IdealInput::points
  std::vector<SampleItem> items;    // as IdealInput::items
  int draws = 0;                    // kept, of all chains
  int chains = 1;
  double accepted = 0;  // mean over items
  // Of a step of the walk over one period, on the scale of the positions; of the proper chain.
  std::optional<SampleItem::Estimate> walk_variance;
  std::int64_t mirrored = 0;  // draws that pointed the other way
  // Indexes of the points with the worst figures; none where no point has any.
  std::optional<std::int32_t> worst_r_hat;
  std::optional<std::int32_t> least_effective;
  std::int64_t above_r_hat = 0;  // points whose R-hat is above 1.05
  // Voters that never met on an item, directly or through others, stand on scales of their own: the
  // group of each voter of the input, 0 the largest, and how many groups there are.
  std::vector<std::int32_t> group;
  int groups = 1;
};

// Sampling that can be stopped, written down and taken up again with the same draws.
class Sampler {
 public:
  // Fails with `sample.bad_option`, `sample.bad_pole`, `sample.bad_walk_variance`,
  // `sample.too_few_draws` or `sample.too_many_draws`. REQUIRES: `input` outlives it.
  static Result<Sampler> start(const IdealInput& input, const SampleOptions& options);
  // Takes up where `checkpoint` was made. More sweeps may be asked for than then.
  // Fails as start() does, and with `sample.checkpoint_malformed` (cut short, changed, or no
  // checkpoint at all), `sample.checkpoint_version`, `sample.checkpoint_other_input` and
  // `sample.checkpoint_other_run`, whose message names the option that differs.
  static Result<Sampler> resume(const IdealInput& input, const SampleOptions& options,
                                std::string_view checkpoint);
  Sampler(Sampler&&) noexcept;
  Sampler& operator=(Sampler&&) noexcept;
  ~Sampler();

  // Sweeps of all chains: done, and in all.
  [[nodiscard]] std::uint64_t done() const;
  [[nodiscard]] std::uint64_t total() const;

  // At most so many sweeps more. Cost: O(votes) each.
  void advance(std::uint64_t sweeps);

  // All that resume() needs, in the format of ideal_checkpoint. Cost: O(points × draws).
  [[nodiscard]] std::string checkpoint() const;

  // REQUIRES: done() == total(). Cost: O(points × draws × lags).
  [[nodiscard]] IdealSample result() const;

 private:
  struct Run;
  explicit Sampler(std::unique_ptr<Run> run);
  std::unique_ptr<Run> run_;
};

// All of it at once. Fails as Sampler::start(), and with `analysis.interrupted`.
[[nodiscard]] Result<IdealSample> sample(const IdealInput& input, const SampleOptions& options,
                                         const Progress& progress);

}  // namespace rollcall::analysis
