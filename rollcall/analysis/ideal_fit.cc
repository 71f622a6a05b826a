// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_fit.h"

#include <algorithm>
#include <cmath>

#include "rollcall/analysis/ideal_identify.h"
#include "rollcall/analysis/ideal_items.h"
#include "rollcall/analysis/ideal_path.h"

// The model. State i, period t, item v:
//
//   z = β_v'θ_it + e, e ~ N(0,1);  yes if z < g1_v, abstain if g1_v <= z < g2_v, no if z >= g2_v
//   β_v ~ N(0, σ²);  g1_v < g2_v flat on (−7, 7);  θ_it a random walk over periods
//
// The algorithm. Sweeps of two halves. Items: one Newton step for each, given the positions
// (ideal_items.cc). Voters: the votes of each period, given the items, are a Gaussian observation
// of its position; a filter and smoother over a voter's periods gives all of them at once
// (ideal_path.cc). Each half counts the other's uncertainty to the second order, which makes this a
// variational method with Gaussian factors rather than joint maximisation.
//
// The pull. Scale is fixed by mean 0 and variance 1 over all points. Merely rescaling after each
// sweep is not the same as maximising under that constraint, and goes wrong: the prior of the
// slopes wants small slopes and so far-flung positions, and whoever meets no resistance is carried
// away. States that always vote against everybody (the information of their votes vanishes in the
// tail) then run ahead at the expense of all others: on the published input the smallest
// correlation of a session with the published points sinks from .99 to .72, with a *lower*
// posterior at each sweep. The constraint has a multiplier: a pull towards the centre on each
// position, just so strong that positions keep variance 1. We take it proportional to what a
// point's votes could tell, Σ β'β + tr Var(β), for that is what rescaling amounts to in the
// published sampler: there a position is drawn from N(M⁻¹(…), M⁻¹) with M = Σ β² + 1/variance and
// then divided by c, so that its stationary point has the score (c − 1) M θ. The strength is found
// along with everything else.
//
// Standard errors. The smoother's covariance takes the items as known. How far an item may be off
// moves the score of a point by (∂score/∂item); summed over its items that is noise of variance N
// on a score of information Λ, so the votes are worth Λ (Λ + N)⁻¹ Λ. The smoother is run once more
// with that information for the covariances alone.
//
// Example: 60 sweeps over the 797,473 votes of the published input take about a second on two
// cores. Counter-example: two parties that always vote against each other. The positions within a
// party are then the prior's; their standard errors say so. Cost: see ideal_points.h.
//
// Papers: Bailey, Strezhnev and Voeten (2017); Martin and Quinn, "Dynamic Ideal Point Estimation
// via Markov Chain Monte Carlo", Political Analysis 10 (2002); Imai, Lo and Olmsted, "Fast
// Estimation of Ideal Points with Massive Data", American Political Science Review 110 (2016).

namespace rollcall::analysis::ideal {
namespace {

constexpr int kFirstItemSteps = 8;  // before the first positions move
constexpr int kSweepsMin = 5;
constexpr double kPullStep = 0.3;  // of the way to the strength that this sweep asks for

template <int D>
class Sweeper {
 public:
  Sweeper(const IdealInput& input, const std::vector<Runs>& runs, const FitOptions& options,
          State<D>& state)
      : input_(input),
        runs_(runs),
        options_(options),
        state_(state),
        blocks_(blocks_of(runs)),
        sums_(Blocks::kCount) {}

  void improve_items() {
    for_each_block(options_.threads, [this](std::size_t block) {
      for (std::size_t i = blocks_.first[block]; i < blocks_.first[block + 1]; ++i) {
        if (runs_[i].cuts == 0) continue;
        const auto sums = item_sums<D>(input_, runs_[i], state_, state_.items[i]);
        improve_item<D>(runs_[i], sums, options_.slope_variance, state_.items[i]);
      }
    });
  }

  // Moves the positions; the largest move in standard errors. The spread found is in `root`.
  double improve_positions(Square<D>& root) {
    PointSums<D>& sums = add_up(Noise::leave);
    double information = 0;  // by reach, on average
    for (std::size_t p = 0; p < input_.points.size(); ++p) {
      if (sums.reach[p] > 0) information += sums.information[p].trace() / sums.reach[p];
      const Square<D> pull = sums.reach[p] * state_.pull;
      sums.information[p] += pull;
      sums.score[p] -= pull * state_.position[p];
    }
    information /= static_cast<double>(input_.points.size());
    before_ = state_.position;
    const Walked walked = smooth(sums, state_);
    root = standardise<D>(state_);
    adjust(walked, information, root);
    double largest = 0;
    for (std::size_t p = 0; p < before_.size(); ++p) {
      const Vector<D> move = state_.position[p] - before_[p];
      const Vector<D> error = state_.spread[p].diagonal().cwiseMax(1e-12).cwiseSqrt();
      largest = std::max(largest, move.cwiseQuotient(error).cwiseAbs().maxCoeff());
    }
    return largest;
  }

  // Covariances that count the items' uncertainty.
  void find_errors() {
    PointSums<D>& sums = add_up(Noise::add);
    const Square<D> tiny = 1e-12 * Square<D>::Identity();
    for (std::size_t p = 0; p < input_.points.size(); ++p) {
      const Square<D> known = sums.information[p];
      const Square<D> mixed = known + sums.noise[p] + tiny;
      const Square<D> worth = known * mixed.inverse() * known;
      sums.information[p] = 0.5 * (worth + worth.transpose()) + sums.reach[p] * state_.pull;
      sums.score[p].setZero();
    }
    State<D> scratch;
    scratch.position = state_.position;
    scratch.spread = state_.spread;
    scratch.step_variance = state_.step_variance;
    smooth(sums, scratch);
    state_.spread = std::move(scratch.spread);
  }

 private:
  // The sums over all items, block by block, always in the same order.
  PointSums<D>& add_up(Noise noise) {
    const std::size_t points = input_.points.size();
    for_each_block(options_.threads, [&](std::size_t block) {
      PointSums<D>& sums = sums_[block];
      sums.score.assign(points, Vector<D>::Zero());
      sums.information.assign(points, Square<D>::Zero());
      sums.reach.assign(points, 0);
      sums.noise.assign(noise == Noise::add ? points : 0, Square<D>::Zero());
      for (std::size_t i = blocks_.first[block]; i < blocks_.first[block + 1]; ++i) {
        add_to_points<D>(input_, runs_[i], state_, state_.items[i], noise, sums);
      }
    });
    PointSums<D>& all = sums_[0];
    for (std::size_t block = 1; block < Blocks::kCount; ++block) {
      const PointSums<D>& some = sums_[block];
      for (std::size_t p = 0; p < points; ++p) {
        all.score[p] += some.score[p];
        all.information[p] += some.information[p];
        all.reach[p] += some.reach[p];
        if (noise == Noise::add) all.noise[p] += some.noise[p];
      }
    }
    if (noise == Noise::leave) reach_ = all.reach;
    if (noise == Noise::add) all.reach = reach_;
    return all;
  }

  Walked smooth(const PointSums<D>& sums, State<D>& state) const {
    const WalkPrior prior{state.step_variance, options_.start_variance,
                          options_.walk == Walk::published};
    Walked all;
    for (std::size_t v = 0; v < input_.voters.size(); ++v) {
      const Walked walked = smooth_path<D>(input_.points, at(input_.voter_first[v]),
                                           at(input_.voter_first[v + 1]), sums, prior, state);
      all.squares += walked.squares;
      all.steps += walked.steps;
    }
    return all;
  }

  // The step variance where it is estimated (one step of the EM algorithm, in the new scale), and
  // the pull.
  void adjust(const Walked& walked, double information, const Square<D>& root) {
    if (options_.walk == Walk::estimated && walked.steps > 0) {
      const double scale = root.squaredNorm() / D;
      state_.step_variance =
          std::clamp(walked.squares / static_cast<double>(walked.steps) / scale, 1e-8, 1e4);
    }
    const Square<D> wanted =
        state_.pull + kPullStep * information / D * (root - Square<D>::Identity());
    const Axes axes = axes_of(0.5 * (wanted + wanted.transpose()));
    state_.pull = axes.vectors * axes.values.cwiseMax(0).asDiagonal() * axes.vectors.transpose();
  }

  const IdealInput& input_;
  const std::vector<Runs>& runs_;
  const FitOptions& options_;
  State<D>& state_;
  Blocks blocks_;
  std::vector<PointSums<D>> sums_;
  std::vector<double> reach_;
  std::vector<Vector<D>> before_;
};

}  // namespace

template <int D>
Result<Outcome> run_sweeps(const IdealInput& input, const std::vector<Runs>& runs,
                           const FitOptions& options, const Progress& progress, State<D>& state) {
  Sweeper<D> sweeper(input, runs, options, state);
  Outcome outcome;
  for (int k = 1; k < kFirstItemSteps; ++k) sweeper.improve_items();
  while (outcome.sweeps < options.sweeps_max && !outcome.converged) {
    if (progress && !progress("sweeps", static_cast<std::uint64_t>(outcome.sweeps),
                              static_cast<std::uint64_t>(options.sweeps_max))) {
      return fail("analysis.interrupted", "the fit was stopped before its end; nothing is kept");
    }
    sweeper.improve_items();
    Square<D> root;
    outcome.last_change = sweeper.improve_positions(root);
    ++outcome.sweeps;
    outcome.converged = outcome.sweeps >= kSweepsMin && outcome.last_change < options.tolerance;
  }
  sweeper.improve_items();
  sweeper.find_errors();
  outcome.anchored = orient<D>(input, options, state);
  return outcome;
}

#define ROLLCALL_INSTANTIATE(D)                                                       \
  template Result<Outcome> run_sweeps<D>(const IdealInput&, const std::vector<Runs>&, \
                                         const FitOptions&, const Progress&, State<D>&);
ROLLCALL_EACH_DIMENSION(ROLLCALL_INSTANTIATE)
#undef ROLLCALL_INSTANTIATE

}  // namespace rollcall::analysis::ideal
