// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_gibbs.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <utility>

#include "rollcall/analysis/fast_normal.h"

// The positions' half of a sweep; the items' half is ideal_sweep.
//
// As published (DESIGN.md section 7). Given scores and slopes, the position of a State in a session
// is normal around a mean m that mixes its votes with the m of the session before, taken from the
// *previous sweep*. Nothing flows back from the session after, except into the first session of a
// State, which leans on its second. Positions are then cut to [-5, 5], centred and scaled over all
// state-sessions; the means are not. So the chain is no sampler of any posterior: its bands are
// those that were published, and narrower at some ends and wider at others than a posterior's.
//
// Proper. A random walk: the first position of a voter is N(0, 1), each later one normal around the
// one before with a variance per period. Given scores and slopes that is a linear Gaussian model,
// so a whole path is drawn at once: a Kalman filter forwards, draws backwards (Carter and Kohn,
// Biometrika 81, 1994; Frühwirth-Schnatter 1994). Example: three votes in 1950 and two hundred in
// 1951 give 1950 a position near that of 1951, and hardly the other way round.
//
// Cost: O(points) a sweep, little beside the votes.

namespace rollcall::analysis {
namespace {

constexpr double kSmooth = 0.5;         // the published prior's factor
constexpr double kPositionLimit = 5.0;  // and its limits
constexpr double kWalkShape = 3.0;      // inverse gamma, a priori
constexpr double kWalkScale = 0.1;

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

// Centre and scale to mean 0 and variance 1 over all sites.
void standardise(std::vector<double>& values) {
  const auto n = static_cast<double>(values.size());
  double mean = 0;
  for (const double v : values) mean += v;
  mean /= n;
  double square = 0;
  for (double& v : values) {
    v -= mean;
    square += v * v;
  }
  const double sd = n > 1 ? std::sqrt(square / (n - 1)) : 0;
  if (!(sd > 0)) return;  // one position, or all alike: there is no scale
  for (double& v : values) v /= sd;
}

}  // namespace

Gibbs::Gibbs(const IdealInput& input, ChainOptions options)
    : input_(input), options_(std::move(options)), layout_(sweep_layout(input)) {
  reference_ = starting_positions(input, layout_, options_);
  leans_on_.assign(input.points.size(), -1);
  precision_.assign(input.points.size(), 1.0);
  for (std::size_t v = 0; v < input.voters.size(); ++v) {
    const std::int32_t first = input.voter_first[v];
    const std::int32_t last = input.voter_first[v + 1];
    if (last - first < 2) continue;  // N(0, 1): there is nothing to lean on
    for (std::int32_t p = first; p < last; ++p) {
      const std::int32_t prior = p == first ? first + 1 : p - 1;
      const double own = input.points[at(p)].votes;
      const double share = own / (own + input.points[at(prior)].votes);
      const std::size_t site = at(layout_.site_of_point[at(p)]);
      leans_on_[site] = layout_.site_of_point[at(prior)];
      precision_[site] = 1.0 / (kSmooth * share);
    }
  }
}

SweepPlace Gibbs::place(const ChainState& state) const {
  return {random_key(options_.seed), state.sweeps, state.chain};
}

ChainState Gibbs::start(std::uint32_t chain, ThreadTeam& team) const {
  ChainState state;
  state.chain = chain;
  state.mean = reference_;
  if (options_.kind == SampleKind::proper) {
    state.position = reference_;
  } else {
    state.position.assign(layout_.point_of_site.size(), 0.0);
  }
  state.sums.resize(layout_.point_of_site.size());
  state.walk_variance = options_.walk_variance.value_or(kWalkScale);
  for (const SweepLayout::Item& item : layout_.items) {
    const auto votes = static_cast<double>(item.yes + item.no + item.abstain);
    // The published start: shares of the choices, spread over (-1, 1).
    const double yes_below = -1.0 + 2.0 * item.yes / votes;
    const double no_above = -1.0 + 2.0 * (item.yes + item.abstain) / votes;
    state.items.yes_below.push_back(yes_below);
    state.items.no_above.push_back(no_above > yes_below ? no_above : yes_below + 1e-3);
    // Towards whichever side those who voted no stand on.
    double lean = 0;
    for (std::int32_t k = 0; k < item.yes + item.no; ++k) {
      const double where = reference_[at(layout_.vote_site[at(item.first + k)])];
      lean += k < item.yes ? -where / item.yes : where / item.no;
    }
    state.items.slope.push_back(lean > 0 ? 1.0 : lean < 0 ? -1.0 : 0.0);
  }
  state.items.moved.assign(layout_.items.size(), 0);
  draw_items(state, SweepKind::scores_only, team);
  ++state.sweeps;
  return state;
}

void Gibbs::sweep(ChainState& state, ThreadTeam& team) const {
  std::vector<float> normals((state.position.size() + 31) / 32 * 32);
  fill_normals(normals, place(state));
  if (options_.kind == SampleKind::as_published) {
    draw_published(state, normals);
    draw_items(state, SweepKind::as_published, team);
  } else {
    draw_paths(state, normals);
    if (!options_.walk_variance) draw_walk_variance(state);
    draw_items(state, SweepKind::proper, team);
  }
  ++state.sweeps;
}

void Gibbs::draw_published(ChainState& state, std::span<const float> normals) const {
  const std::vector<double> before = state.mean;
  for (std::size_t site = 0; site < before.size(); ++site) {
    const double prior = leans_on_[site] < 0 ? 0.0 : before[at(leans_on_[site])];
    const double precision = precision_[site] + state.sums[site].slope_square;
    state.mean[site] = (state.sums[site].slope_score + prior * precision_[site]) / precision;
    state.position[site] =
        std::clamp(state.mean[site] + static_cast<double>(normals[site]) / std::sqrt(precision),
                   -kPositionLimit, kPositionLimit);
  }
  standardise(state.position);
}

void Gibbs::draw_paths(ChainState& state, std::span<const float> normals) const {
  std::vector<double> mean;
  std::vector<double> variance;
  for (std::size_t v = 0; v < input_.voters.size(); ++v) {
    const std::int32_t first = input_.voter_first[v];
    const auto length = at(input_.voter_first[v + 1] - first);
    mean.resize(length);
    variance.resize(length);
    const auto site = [&](std::size_t t) { return at(layout_.site_of_point[at(first) + t]); };
    const auto step = [&](std::size_t t) {  // variance of the walk from t - 1 to t
      return state.walk_variance *
             (input_.points[at(first) + t].period - input_.points[at(first) + t - 1].period);
    };
    for (std::size_t t = 0; t < length; ++t) {
      const double prior_mean = t == 0 ? 0.0 : mean[t - 1];
      const double prior_variance = t == 0 ? 1.0 : variance[t - 1] + step(t);
      const SiteSums& sums = state.sums[site(t)];
      variance[t] = 1.0 / (1.0 / prior_variance + sums.slope_square);
      mean[t] = variance[t] * (prior_mean / prior_variance + sums.slope_score);
    }
    for (std::size_t t = length; t-- > 0;) {
      double m = mean[t];
      double s2 = variance[t];
      if (t + 1 < length) {
        const double gain = variance[t] / (variance[t] + step(t + 1));
        m += gain * (state.position[site(t + 1)] - mean[t]);
        s2 = gain * step(t + 1);
      }
      state.position[site(t)] = m + std::sqrt(s2) * static_cast<double>(normals[site(t)]);
    }
  }
}

// Marsaglia and Tsang, ACM TOMS 26 (2000), for a gamma variate of shape above 1.
void Gibbs::draw_walk_variance(ChainState& state) const {
  double shape = kWalkShape;
  double scale = kWalkScale;
  for (std::size_t v = 0; v < input_.voters.size(); ++v) {
    for (std::int32_t p = input_.voter_first[v] + 1; p < input_.voter_first[v + 1]; ++p) {
      const double moved = state.position[at(layout_.site_of_point[at(p)])] -
                           state.position[at(layout_.site_of_point[at(p - 1)])];
      shape += 0.5;
      scale +=
          0.5 * moved * moved / (input_.points[at(p)].period - input_.points[at(p - 1)].period);
    }
  }
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  for (std::uint32_t attempt = 0;; ++attempt) {
    const SweepPlace here = place(state);
    const RandomBlock word = random_block({here.sweep, attempt, 0, walk_word(here)}, here.key);
    const auto x =
        static_cast<double>(fast::normal_quantile(static_cast<float>(uniform_of(word[0]))));
    const double v = (1.0 + c * x) * (1.0 + c * x) * (1.0 + c * x);
    if (!(v > 0)) continue;
    if (std::log(uniform_of(word[1])) < 0.5 * x * x + d * (1.0 - v + std::log(v))) {
      state.walk_variance = scale / (d * v);
      return;
    }
  }
}

void Gibbs::draw_items(ChainState& state, SweepKind kind, ThreadTeam& team) const {
  const std::vector<float> positions(state.position.begin(), state.position.end());
  std::vector<std::vector<SiteSums>> sums(layout_.blocks.size());
  std::atomic<std::size_t> next{0};
  team.run([&](int) {
    SweepScratch scratch(layout_);
    for (std::size_t b = next++; b < layout_.blocks.size(); b = next++) {
      const SweepLayout::Block& block = layout_.blocks[b];
      sums[b].resize(at(block.site_last - block.site_first));
      sweep_block(layout_, block, kind, place(state), positions, state.items, sums[b], scratch);
    }
  });
  std::ranges::fill(state.sums, SiteSums{});
  for (std::size_t b = 0; b < sums.size(); ++b) {
    for (std::size_t k = 0; k < sums[b].size(); ++k) {
      SiteSums& sum = state.sums[at(layout_.blocks[b].site_first) + k];
      sum.slope_score += sums[b][k].slope_score;
      sum.slope_square += sums[b][k].slope_square;
    }
  }
}

}  // namespace rollcall::analysis
