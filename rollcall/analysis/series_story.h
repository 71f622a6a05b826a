// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Who voted how through a series of votes on one matter. Pure; any thread.

// A voter's change from one vote that it cast to the next one that it cast.
struct Move {
  int voter = 0;
  int from_item = 0;
  int to_item = 0;
  model::Cell from = model::Cell::yes;
  model::Cell to = model::Cell::yes;
};

// By the later item, then voter. A member that did not vote is skipped, not moved: its next vote is
// compared with its last. REQUIRES: `items` ascending. O(items · voters).
[[nodiscard]] std::vector<Move> moves_in(const model::VoteMatrix& matrix,
                                         std::span<const int> items);

}  // namespace rollcall::analysis
