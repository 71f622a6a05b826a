// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_path.h"

// A voter's positions are a random walk seen through its votes: θ₁ ~ N(0, s), θ_t ~ N(θ_{t−1}, q Δ)
// with Δ the periods passed, so a voter that was away may have moved further. Around the current
// positions the votes of a period are a Gaussian observation of θ_t. A filter forward and a
// smoother backward (Rauch, Tung and Striebel 1965) give the exact mode and covariance of the whole
// walk under that approximation, in one pass each way: one Newton step for all of a voter's
// positions at once.
//
// Example: a State with two votes in one session stands between its neighbours in time, with an
// interval that says so. Counter-example: the published estimates use θ_t ~ N(m_{t−1}, ½ N_t/(N_t +
// N_{t−1})) with m the mean of the sweep before, so nothing flows back from t + 1, and the first
// session leans on the second; `one_sided` is that prior.
//
// The filter is written with information, not its inverse: C = (R⁻¹ + Λ)⁻¹ holds for Λ = 0 too.

namespace rollcall::analysis::ideal {
namespace {

constexpr double kPublishedShare = 0.5;
constexpr double kMoveMax = 1;  // of a position in one sweep and dimension

// The mean and covariance after seeing the evidence on point p.
template <int D>
void see(const PointSums<D>& evidence, std::size_t p, const Vector<D>& position,
         const Vector<D>& mean, const Square<D>& variance, Vector<D>& seen, Square<D>& spread) {
  spread = (variance.inverse() + evidence.information[p]).inverse();
  seen = mean + spread * (evidence.information[p] * (position - mean) + evidence.score[p]);
}

template <int D>
void filter_one_sided(std::span<const IdealPoint> points, std::size_t first, std::size_t last,
                      const PointSums<D>& evidence, double start_variance,
                      std::vector<Vector<D>>& mean, State<D>& state) {
  const auto variance_from = [&](std::size_t p, std::size_t other) {
    const double votes = points[p].votes;
    return kPublishedShare * votes / (votes + points[other].votes);
  };
  for (std::size_t p = first; p < last; ++p) {
    Vector<D> centre = Vector<D>::Zero();
    double variance = start_variance;
    if (p > first) {
      centre = mean[p - 1 - first];
      variance = variance_from(p, p - 1);
    } else if (last - first > 1) {
      centre = state.position[p + 1];
      variance = variance_from(p, p + 1);
    }
    see<D>(evidence, p, state.position[p], centre, variance * Square<D>::Identity(),
           mean[p - first], state.spread[p]);
  }
}

template <int D>
Walked smooth_both_ways(std::span<const IdealPoint> points, std::size_t first, std::size_t last,
                        const PointSums<D>& evidence, const WalkPrior& prior,
                        std::vector<Vector<D>>& mean, State<D>& state) {
  const Square<D> one = Square<D>::Identity();
  std::vector<Square<D>> foreseen(last - first);
  const auto elapsed = [&](std::size_t p) {
    return static_cast<double>(points[p].period - points[p - 1].period);
  };
  for (std::size_t p = first; p < last; ++p) {
    const std::size_t k = p - first;
    const Vector<D> centre = k == 0 ? Vector<D>::Zero() : mean[k - 1];
    foreseen[k] = k == 0 ? Square<D>(prior.start_variance * one)
                         : Square<D>(state.spread[p - 1] + prior.step_variance * elapsed(p) * one);
    see<D>(evidence, p, state.position[p], centre, foreseen[k], mean[k], state.spread[p]);
  }
  Walked walked;
  for (std::size_t p = last - 1; p-- > first;) {
    const std::size_t k = p - first;
    const Square<D> gain = state.spread[p] * foreseen[k + 1].inverse();
    mean[k] += gain * (mean[k + 1] - mean[k]);
    const Square<D> joint = gain * state.spread[p + 1];
    state.spread[p] += gain * (state.spread[p + 1] - foreseen[k + 1]) * gain.transpose();
    const double square = (mean[k + 1] - mean[k]).squaredNorm() + state.spread[p + 1].trace() +
                          state.spread[p].trace() - 2 * joint.trace();
    walked.squares += square / elapsed(p + 1);
    walked.steps += D;
  }
  return walked;
}

}  // namespace

template <int D>
Walked smooth_path(std::span<const IdealPoint> points, std::size_t first, std::size_t last,
                   const PointSums<D>& evidence, const WalkPrior& prior, State<D>& state) {
  std::vector<Vector<D>> mean(last - first);
  Walked walked;
  if (prior.one_sided) {
    filter_one_sided<D>(points, first, last, evidence, prior.start_variance, mean, state);
  } else {
    walked = smooth_both_ways<D>(points, first, last, evidence, prior, mean, state);
  }
  for (std::size_t p = first; p < last; ++p) {
    const Vector<D> move = mean[p - first] - state.position[p];
    state.position[p] += move.cwiseMax(-kMoveMax).cwiseMin(kMoveMax);
  }
  return walked;
}

#define ROLLCALL_INSTANTIATE(D)                                                         \
  template Walked smooth_path<D>(std::span<const IdealPoint>, std::size_t, std::size_t, \
                                 const PointSums<D>&, const WalkPrior&, State<D>&);
ROLLCALL_EACH_DIMENSION(ROLLCALL_INSTANTIATE)
#undef ROLLCALL_INSTANTIATE

}  // namespace rollcall::analysis::ideal
