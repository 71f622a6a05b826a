// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "rollcall/analysis/bloc_weights.h"

namespace rollcall::analysis {

// A partition of voters and the sum of weights within its parts.
struct Partition {
  std::vector<int> part_of;  // numbered from 0 in the order of the first voter of each
  int parts = 0;
  double strength = 0;
};

// The partition with the largest sum of weights within parts that `starts` searches find. Weights
// may be of either sign, so that no number of parts is asked for. Deterministic for a seed.
// Cost: a few times starts × voters². REQUIRES: a symmetric square with a diagonal of 0.
[[nodiscard]] Partition best_partition(const Square& weights, int starts, std::uint64_t seed);

}  // namespace rollcall::analysis
