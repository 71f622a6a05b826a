// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Pairs of columns that put the same question again, the earlier first, for IdealInputOptions: each
// text is linked to the latest earlier one of its series (series.h) with the same title or a
// near-equal one, if it lies at most three years back. A series that we only named ourselves links
// nothing: one matter is not one question. Pure. Cost: as SeriesIndex.
[[nodiscard]] std::vector<std::pair<int, int>> links_by_title(const model::VoteMatrix& matrix);

}  // namespace rollcall::analysis
