// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/analysis/ideal_points.h"
#include "rollcall/analysis/ideal_state.h"

namespace rollcall::analysis::ideal {

// The sweeps, see the .cc. One call at a time per state; starts its own threads.

struct Outcome {
  int sweeps = 0;
  bool converged = false;
  double last_change = 0;
  bool anchored = false;
};

// Improves the state until it holds still; `spread` of the points then counts the items' own
// uncertainty. Fails with `analysis.interrupted`.
template <int D>
Result<Outcome> run_sweeps(const IdealInput& input, const std::vector<Runs>& runs,
                           const FitOptions& options, const Progress& progress, State<D>& state);

// Parameters and fit statistics of each item. Cost: O(votes × D).
template <int D>
std::vector<IdealItemFit> describe_items(const IdealInput& input, const std::vector<Runs>& runs,
                                         int threads, const State<D>& state);

}  // namespace rollcall::analysis::ideal
