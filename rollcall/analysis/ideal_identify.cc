// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_identify.h"

#include <algorithm>
#include <cmath>

#include "rollcall/analysis/ideal_start.h"

// Probabilities depend on cut − β'θ alone, so θ may be moved, stretched and turned if cutpoints and
// slopes follow: mean 0 and covariance 1 over all points of all periods fix the first two, as in
// the published estimates; in several dimensions the turn is fixed by the items' principal axes.
// Counter-example: turning so that *positions* are at right angles fixes nothing, for with
// covariance 1 they are so under every turn.

namespace rollcall::analysis::ideal {
namespace {

constexpr double kStretchMax = 10;  // in one sweep

// θ' = turn (θ − centre); slopes follow with the inverse of the transpose.
template <int D>
void transform(const Vector<D>& centre, const Square<D>& turn, const Square<D>& slope_turn,
               State<D>& state) {
  for (auto& position : state.position) position = turn * (position - centre);
  for (auto& spread : state.spread) spread = turn * spread * turn.transpose();
  for (auto& item : state.items) {
    const double shift = item.slope.dot(centre);
    item.low -= shift;
    item.high -= shift;
    item.slope = slope_turn * item.slope;
  }
}

double mean_of(const IdealInput& input, std::size_t voter, const auto& position, int dimension) {
  double sum = 0;
  const auto first = at(input.voter_first[voter]);
  const auto last = at(input.voter_first[voter + 1]);
  for (std::size_t p = first; p < last; ++p) sum += position[p][dimension];
  return sum / static_cast<double>(last - first);
}

}  // namespace

Axes axes_of(const Eigen::MatrixXd& symmetric) {
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(symmetric);
  return {solved.eigenvalues(), solved.eigenvectors()};
}

template <int D>
Square<D> standardise(State<D>& state) {
  const auto points = static_cast<double>(state.position.size());
  Vector<D> mean = Vector<D>::Zero();
  for (const auto& position : state.position) mean += position;
  mean /= points;
  Square<D> covariance = Square<D>::Zero();
  for (const auto& position : state.position) {
    covariance += (position - mean) * (position - mean).transpose();
  }
  covariance /= points;
  const auto [values, vectors] = axes_of(covariance);
  const Vector<D> stretch =
      values.cwiseMax(0).cwiseSqrt().cwiseMax(1 / kStretchMax).cwiseMin(kStretchMax);
  const Square<D> axes = vectors;
  const Square<D> root = axes * stretch.asDiagonal() * axes.transpose();
  const Square<D> inverse = axes * stretch.cwiseInverse().asDiagonal() * axes.transpose();
  transform<D>(mean, inverse, root, state);
  return root;
}

template <int D>
bool orient(const IdealInput& input, const FitOptions& options, State<D>& state) {
  Square<D> strength = Square<D>::Zero();
  for (std::size_t i = 0; i < state.items.size(); ++i) {
    const auto votes = static_cast<double>(input.item_first[i + 1] - input.item_first[i]);
    strength += votes * state.items[i].slope * state.items[i].slope.transpose();
  }
  Square<D> turn = axes_of(strength).vectors.rowwise().reverse().transpose();
  const auto high = voters_among(input, options.high);
  const auto low = voters_among(input, options.low);
  transform<D>(Vector<D>::Zero(), turn, turn, state);
  Vector<D> signs = Vector<D>::Ones();
  for (int d = 0; d < D; ++d) {
    double side = 0;
    for (const auto v : high) side += mean_of(input, v, state.position, d);
    for (const auto v : low) side -= mean_of(input, v, state.position, d);
    if (side == 0) {
      for (std::size_t v = 0; v < input.voters.size(); ++v) {
        const double mean = mean_of(input, v, state.position, d);
        if (std::abs(mean) > std::abs(side)) side = mean;
      }
    }
    if (side < 0) signs[d] = -1;
  }
  const Square<D> flip = signs.asDiagonal();
  transform<D>(Vector<D>::Zero(), flip, flip, state);
  turn = flip * turn;
  state.pull = turn * state.pull * turn.transpose();
  for (auto& item : state.items) {
    Square<D + 2> wide = Square<D + 2>::Identity();
    wide.template topLeftCorner<D, D>() = turn;
    item.spread = wide * item.spread * wide.transpose();
  }
  return !high.empty() || !low.empty();
}

#define ROLLCALL_INSTANTIATE(D)                 \
  template Square<D> standardise<D>(State<D>&); \
  template bool orient<D>(const IdealInput&, const FitOptions&, State<D>&);
ROLLCALL_EACH_DIMENSION(ROLLCALL_INSTANTIATE)
#undef ROLLCALL_INSTANTIATE

}  // namespace rollcall::analysis::ideal
