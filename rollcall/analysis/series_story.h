// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "rollcall/model/tally.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// How the votes of one series went, and who voted how through it. Pure; any thread.

// One vote of the series.
struct SupportPoint {
  int item = 0;
  model::Tally tally;
  // yes among the votes cast, abstentions included; nullopt where none was cast
  std::optional<double> share;
};

// A voter's change from its last vote cast in the series to the next.
struct Move {
  int voter = 0;
  int from_item = 0;
  int to_item = 0;
  model::Cell from = model::Cell::yes;
  model::Cell to = model::Cell::yes;
};

struct SeriesStory {
  std::vector<SupportPoint> points;  // in the order of `items`
  // Places in `points` by yes, the earliest where several are level.
  std::size_t lowest = 0;
  std::size_t highest = 0;
  std::vector<Move> moves;       // by the later item, then voter
  std::vector<Move> last_moves;  // those of `moves` that end at the last item
};

// REQUIRES: `items` not empty and ascending. A member that did not vote is skipped, not moved: its
// next vote is compared with its last. O(items · voters).
[[nodiscard]] SeriesStory story_of(const model::VoteMatrix& matrix, std::span<const int> items);

// One voter's cells in the order of `items`. O(items).
[[nodiscard]] std::vector<model::Cell> path_of(const model::VoteMatrix& matrix, int voter,
                                               std::span<const int> items);

}  // namespace rollcall::analysis
