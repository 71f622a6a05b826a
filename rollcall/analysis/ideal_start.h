// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/analysis/ideal_points.h"
#include "rollcall/analysis/ideal_state.h"

namespace rollcall::analysis::ideal {

// Where the sweeps begin, and which way round they end. Pure; any thread.

// Voters of the input among these ids, in order.
[[nodiscard]] std::vector<std::size_t> voters_among(const IdealInput& input,
                                                    const std::vector<std::string>& ids);

// One position a voter and dimension, voter by voter: leading directions of the votes, with the
// anchors' in the first. Cost: O(votes × dimensions) ten times.
[[nodiscard]] std::vector<double> leading_directions(const IdealInput& input,
                                                     const FitOptions& options);

// A state to begin from: the earlier one of the options where given, and the leading directions.
template <int D>
[[nodiscard]] State<D> first_state(const IdealInput& input, const std::vector<Runs>& runs,
                                   const FitOptions& options);

// The group of each voter, as IdealPoints::group; gives how many there are. Cost: O(votes).
int find_groups(const IdealInput& input, std::vector<std::int32_t>& group);

}  // namespace rollcall::analysis::ideal
