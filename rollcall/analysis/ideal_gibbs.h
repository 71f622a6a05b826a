// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rollcall/analysis/ideal_input.h"
#include "rollcall/analysis/ideal_sweep.h"
#include "rollcall/analysis/random.h"
#include "rollcall/analysis/thread_team.h"

namespace rollcall::analysis {

// A voter whose side is known: where the chain starts, and which way is up.
struct Pole {
  std::string voter;  // an id; one that the input does not have is passed over
  double position = 0;
};

// Which of the two chains, and what decides its draws.
enum class SampleKind : std::uint8_t {
  as_published,  // Bailey, Strezhnev and Voeten's, habits included
  proper,        // a posterior of the model, with a random walk that both neighbours inform
};

struct ChainOptions {
  SampleKind kind = SampleKind::proper;
  std::uint64_t seed = 1;
  std::vector<Pole> poles;
  // Of the proper chain: the variance of a step of the random walk over one period. Without it the
  // variance is drawn too, from an inverse gamma distribution of shape 3 and scale 0.1 a priori.
  std::optional<double> walk_variance;
};

// Where a chain stands. All that the next sweep depends on, and nothing else: what a checkpoint
// keeps. Sites are those of SweepLayout.
struct ChainState {
  std::uint32_t chain = 0;
  std::uint32_t sweeps = 0;
  std::vector<double> position;  // a site
  std::vector<double> mean;      // a site: the conditional mean of its last draw, as published only
  ItemState items;
  std::vector<SiteSums> sums;  // a site
  double walk_variance = 0;    // of the proper chain
};

// The sampler of one input. One thread calls it; the team does the work.
class Gibbs {
 public:
  Gibbs(const IdealInput& input, ChainOptions options);

  [[nodiscard]] const SweepLayout& layout() const { return layout_; }
  // Which way is up, a site: chains start here, and a draw that points the other way is mirrored.
  [[nodiscard]] std::span<const double> reference() const { return reference_; }

  // The start of a chain. Cost: O(votes).
  [[nodiscard]] ChainState start(std::uint32_t chain, ThreadTeam& team) const;

  // One sweep. The same draws at any number of threads. Cost: O(votes).
  void sweep(ChainState& state, ThreadTeam& team) const;

 private:
  void draw_published(ChainState& state, std::span<const float> normals) const;
  void draw_paths(ChainState& state, std::span<const float> normals) const;
  void draw_walk_variance(ChainState& state) const;
  void draw_items(ChainState& state, SweepKind kind, ThreadTeam& team) const;
  [[nodiscard]] SweepPlace place(const ChainState& state) const;

  const IdealInput& input_;
  ChainOptions options_;
  SweepLayout layout_;
  std::vector<double> reference_;
  std::vector<std::int32_t> leans_on_;  // a site: the site of its prior mean, or -1
  std::vector<double> precision_;       // a site: of that prior
};

// Where a chain starts, by site, as chain_start.cc tells. Cost: O(votes).
[[nodiscard]] std::vector<double> starting_positions(const IdealInput& input,
                                                     const SweepLayout& layout,
                                                     const ChainOptions& options);

}  // namespace rollcall::analysis
