// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rollcall/model/tally.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Which roll calls of a matrix a figure is about. Pure; any thread.

// Counts one cell; a voter that is no member is not counted.
void count_in(model::Tally& tally, model::Cell cell);

// The votes on one item; `absent` counts the members known to have cast none. O(entries).
[[nodiscard]] model::Tally tally_of(const model::VoteMatrix& matrix, int item);

// A roll call is contested where at least this share of the votes cast differ from the commonest
// choice: the 2.5 per cent that W-NOMINATE uses (Poole 2005, "Spatial Models of Parliamentary
// Voting", p. 55).
inline constexpr double kContestedShare = 0.025;
[[nodiscard]] bool is_contested(const model::Tally& tally, double share = kContestedShare);

// The contested items of a matrix, in order. O(cells).
[[nodiscard]] std::vector<int> contested_items(const model::VoteMatrix& matrix,
                                               double share = kContestedShare);

}  // namespace rollcall::analysis
