// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "rollcall/analysis/ideal_checkpoint.h"
#include "rollcall/analysis/ideal_sample.h"

namespace rollcall::analysis {

// From a chain to what is reported of it. Used by ideal_sample only; safe from any thread.

// Adds the state's draw to what is kept: centred, scaled and turned towards `reference`.
// Cost: O(points + items).
void keep_draw(SampleCheckpoint& kept, std::span<const double> reference);

// Summaries over all kept draws, by point and by item. `sweeps` is how many were made.
// REQUIRES: as many draws of each chain. Cost: O(points × draws × lags).
[[nodiscard]] IdealSample summarise(const SampleCheckpoint& kept, const SweepLayout& layout,
                                    std::uint64_t sweeps);

}  // namespace rollcall::analysis
