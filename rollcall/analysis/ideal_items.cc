// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_items.h"

#include <algorithm>
#include <cmath>

#include "rollcall/analysis/ideal_normal.h"

// Given the positions, an item is an ordered probit of three parameters whose log-likelihood is
// concave, so Newton's method finds its mode in a few steps, and one step a sweep is enough beside
// the positions that move too.
//
// Positions are not known but have a covariance V. Expanding the expected log-likelihood to the
// second order in V adds −½ w β'Vβ for each vote, w being the curvature there: an item explained by
// positions that are themselves unsure is given a flatter slope. Without it slopes and positions
// pull each other outwards, as joint maximum likelihood is known to do (Neyman and Scott 1948). The
// same holds the other way round: the covariance C of an item's parameters adds
// −½ w Var(cut − β'θ) to what its votes tell of θ.
//
// Example: 93 yes, 65 abstentions, 18 no. The yes votes want the lower cutpoint above β'θ of their
// voters, each with the force φ/Φ; the abstentions pull both cutpoints apart. Counter-example: one
// against 150. There the likelihood alone would send the slope to infinity; the prior N(0, σ²) of
// the slope holds it. Cost: a walk over the votes, with about twenty operations each.

namespace rollcall::analysis::ideal {
namespace {

// The cutpoints are flat within these bounds (Bailey, Strezhnev and Voeten 2017).
constexpr double kCutBound = 7;
constexpr double kGapMin = 1e-6;  // of two cutpoints, what NormalTable can tell apart
constexpr double kStepMax = 1;    // in one sweep, so that a bad start does not throw an item far
constexpr double kGapShareMax = 0.7;  // of the distance of cutpoints that a step may take away

// Calls visit(point, slope in low, slope in high, low-low, low-high, high-high) for each vote: the
// derivatives of its log-probability in its cutpoints, second ones with the sign turned.
template <int D, typename Visit>
void for_each_vote(const IdealInput& input, const Runs& runs, const State<D>& state,
                   const ItemShape<D>& item, Visit visit) {
  const NormalTable& table = normal_table();
  const std::int32_t* points = input.vote_point.data();
  for (std::int64_t v = runs.lower; v < runs.middle; ++v) {
    const auto p = at(points[v]);
    const OneSided o = table.one_sided(item.low - item.slope.dot(state.position[p]));
    visit(p, o.slope, 0.0, o.curvature, 0.0, 0.0);
  }
  for (std::int64_t v = runs.middle; v < runs.upper; ++v) {
    const auto p = at(points[v]);
    const double score = item.slope.dot(state.position[p]);
    const Between b = table.between(item.low - score, item.high - score);
    visit(p, b.slope_low, b.slope_high, b.low_low, b.low_high, b.high_high);
  }
  for (std::int64_t v = runs.upper; v < runs.end; ++v) {
    const auto p = at(points[v]);
    const OneSided o = table.one_sided(item.slope.dot(state.position[p]) - item.high);
    visit(p, 0.0, -o.slope, 0.0, 0.0, o.curvature);
  }
}

}  // namespace

template <int D>
ItemSums<D> item_sums(const IdealInput& input, const Runs& runs, const State<D>& state,
                      const ItemShape<D>& item) {
  Vector<D> slope = Vector<D>::Zero();
  Vector<D> with_low = Vector<D>::Zero();
  Vector<D> with_high = Vector<D>::Zero();
  Square<D> square = Square<D>::Zero();
  Square<D> unsure = Square<D>::Zero();
  double low = 0;
  double high = 0;
  double low_low = 0;
  double low_high = 0;
  double high_high = 0;
  for_each_vote<D>(input, runs, state, item,
                   [&](std::size_t p, double l, double h, double ll, double lh, double hh) {
                     const Vector<D>& theta = state.position[p];
                     const double w = ll + 2 * lh + hh;
                     low += l;
                     high += h;
                     slope.noalias() -= (l + h) * theta;
                     low_low += ll;
                     low_high += lh;
                     high_high += hh;
                     with_low.noalias() -= (ll + lh) * theta;
                     with_high.noalias() -= (lh + hh) * theta;
                     square.noalias() += w * theta * theta.transpose();
                     unsure.noalias() += w * state.spread[p];
                   });
  ItemSums<D> sums;
  sums.gradient.template head<D>() = slope - unsure * item.slope;
  sums.gradient[D] = low;
  sums.gradient[D + 1] = high;
  auto& c = sums.curvature;
  c.template topLeftCorner<D, D>() = square + unsure;
  c.template block<D, 1>(0, D) = with_low;
  c.template block<1, D>(D, 0) = with_low.transpose();
  c.template block<D, 1>(0, D + 1) = with_high;
  c.template block<1, D>(D + 1, 0) = with_high.transpose();
  c(D, D) = low_low;
  c(D, D + 1) = low_high;
  c(D + 1, D) = low_high;
  c(D + 1, D + 1) = high_high;
  return sums;
}

template <int D>
void improve_item(const Runs& runs, const ItemSums<D>& sums, double slope_variance,
                  ItemShape<D>& item) {
  if (runs.cuts == 0) return;
  Vector<D + 2> gradient = sums.gradient;
  Square<D + 2> curvature = sums.curvature;
  gradient.template head<D>() -= item.slope / slope_variance;
  curvature.template topLeftCorner<D, D>().diagonal().array() += 1 / slope_variance;
  if (runs.cuts == 1) {  // both cutpoints move as one, in the place of the lower
    gradient[D] += gradient[D + 1];
    curvature.row(D) += curvature.row(D + 1);
    curvature.col(D) += curvature.col(D + 1);
    gradient[D + 1] = 0;
    curvature.row(D + 1).setZero();
    curvature.col(D + 1).setZero();
    curvature(D + 1, D + 1) = 1;
  }
  // The flat prior of the cutpoints has the variance 7²/3, a weight that no item with votes feels.
  curvature(D, D) += 3 / (kCutBound * kCutBound);
  curvature(D + 1, D + 1) += 3 / (kCutBound * kCutBound);
  item.spread = curvature.inverse();
  const Vector<D + 2> step = item.spread * gradient;
  double length = std::min(1.0, kStepMax / std::max(step.cwiseAbs().maxCoeff(), kStepMax));
  if (runs.cuts == 2) {
    const double gap = item.high - item.low;
    const double change = step[D + 1] - step[D];
    if (length * change < -kGapShareMax * gap) length = -kGapShareMax * gap / change;
  } else {
    item.spread.row(D + 1) = item.spread.row(D);
    item.spread.col(D + 1) = item.spread.col(D);
  }
  item.slope += length * step.template head<D>();
  item.low = std::clamp(item.low + length * step[D], -kCutBound, kCutBound);
  item.high = runs.cuts == 2 ? std::clamp(item.high + length * step[D + 1], -kCutBound, kCutBound)
                             : item.low;
  if (runs.cuts == 2 && item.high - item.low < kGapMin) item.low = item.high - kGapMin;
}

template <int D>
void add_to_points(const IdealInput& input, const Runs& runs, const State<D>& state,
                   const ItemShape<D>& item, Noise noise, PointSums<D>& sums) {
  if (runs.cuts == 0) return;
  const Vector<D> slope = item.slope;
  const Square<D> outer = slope * slope.transpose();
  const Square<D> unsure = item.spread.template topLeftCorner<D, D>();
  const Vector<D> with_low = item.spread.template block<D, 1>(0, D);
  const Vector<D> with_high = item.spread.template block<D, 1>(0, D + 1);
  if (noise == Noise::leave) {
    const Square<D> square = outer + unsure;
    const double reach = square.trace();
    for_each_vote<D>(input, runs, state, item,
                     [&](std::size_t p, double l, double h, double ll, double lh, double hh) {
                       const Vector<D> tilt = unsure * state.position[p];
                       sums.score[p].noalias() -= (l + h) * slope + (ll + lh) * (tilt - with_low) +
                                                  (lh + hh) * (tilt - with_high);
                       sums.information[p].noalias() += (ll + 2 * lh + hh) * square;
                       sums.reach[p] += reach;
                     });
    return;
  }
  for_each_vote<D>(input, runs, state, item,
                   [&](std::size_t p, double l, double h, double ll, double lh, double hh) {
                     const double w = ll + 2 * lh + hh;
                     sums.information[p].noalias() += w * outer;
                     // How the score of p moves with (slope, low, high).
                     Eigen::Matrix<double, D, D + 2> moves;
                     moves.template leftCols<D>() = -w * slope * state.position[p].transpose();
                     moves.template leftCols<D>().diagonal().array() -= l + h;
                     moves.col(D) = (ll + lh) * slope;
                     moves.col(D + 1) = (lh + hh) * slope;
                     sums.noise[p].noalias() += moves * item.spread * moves.transpose();
                   });
}

#define ROLLCALL_INSTANTIATE(D)                                                          \
  template ItemSums<D> item_sums<D>(const IdealInput&, const Runs&, const State<D>&,     \
                                    const ItemShape<D>&);                                \
  template void improve_item<D>(const Runs&, const ItemSums<D>&, double, ItemShape<D>&); \
  template void add_to_points<D>(const IdealInput&, const Runs&, const State<D>&,        \
                                 const ItemShape<D>&, Noise, PointSums<D>&);
ROLLCALL_EACH_DIMENSION(ROLLCALL_INSTANTIATE)
#undef ROLLCALL_INSTANTIATE

}  // namespace rollcall::analysis::ideal
