// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/series_story.h"

#include <algorithm>
#include <optional>

namespace rollcall::analysis {

std::vector<Move> moves_in(const model::VoteMatrix& matrix, std::span<const int> items) {
  std::vector<Move> moves;
  for (int voter = 0; voter < matrix.voters(); ++voter) {
    std::optional<int> before;
    for (const int item : items) {
      const model::Cell cell = matrix.at(voter, item);
      if (!model::is_cast(cell)) continue;
      if (before && matrix.at(voter, *before) != cell) {
        moves.push_back({voter, *before, item, matrix.at(voter, *before), cell});
      }
      before = item;
    }
  }
  std::ranges::stable_sort(moves, {}, &Move::to_item);
  return moves;
}

}  // namespace rollcall::analysis
