// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/analysis/ideal_state.h"

namespace rollcall::analysis::ideal {

// The voters' half of a sweep: one voter's positions over time, given what its votes tell. Pure.

struct WalkPrior {
  double step_variance = 0;   // per period and dimension
  double start_variance = 1;  // of the first position
  bool one_sided = false;     // as published: each period leans on the one before, none looks ahead
};

// How far the voter walked: sum over steps of the expected squared length by elapsed periods.
struct Walked {
  double squares = 0;
  std::int64_t steps = 0;  // times dimensions
};

// The evidence on a point is Gaussian: `information`, around position + information⁻¹ score.
// Replaces positions and covariances of the points [first, last), all of one voter, by the mode and
// covariance of their posterior. Never fails: a point without information follows its neighbours.
// Cost: O((last - first) D³).
template <int D>
Walked smooth_path(std::span<const IdealPoint> points, std::size_t first, std::size_t last,
                   const PointSums<D>& evidence, const WalkPrior& prior, State<D>& state);

}  // namespace rollcall::analysis::ideal
