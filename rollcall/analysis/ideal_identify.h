// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/analysis/ideal_points.h"
#include "rollcall/analysis/ideal_state.h"

namespace rollcall::analysis::ideal {

// Scale, centre and direction of the positions, none of which votes alone can tell. Pure.

// The eigenvalues and vectors of a symmetric matrix, ascending, of any size: one compiled solver
// for all dimensions.
struct Axes {
  Eigen::VectorXd values;
  Eigen::MatrixXd vectors;
};
[[nodiscard]] Axes axes_of(const Eigen::MatrixXd& symmetric);

// Moves positions to mean 0 and covariance 1 over all points and items with them, so that every
// probability stays; gives the square root of the covariance found.
// Cost: O((points + items) D²).
template <int D>
Square<D> standardise(State<D>& state);

// Turns the axes so that the items' slopes, weighted by votes, are at right angles, the strongest
// first; and each axis so that the anchors of the options lie as they ask. True: an anchor was
// there.
template <int D>
bool orient(const IdealInput& input, const FitOptions& options, State<D>& state);

}  // namespace rollcall::analysis::ideal
