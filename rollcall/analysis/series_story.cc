// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/series_story.h"

#include <algorithm>

#include "rollcall/analysis/selection.h"
#include "rollcall/base/check.h"

namespace rollcall::analysis {
namespace {

SupportPoint point_at(const model::VoteMatrix& matrix, int item) {
  SupportPoint point;
  point.item = item;
  point.tally = tally_of(matrix, item);
  const int cast = point.tally.yes + point.tally.no + point.tally.abstain;
  if (cast > 0) point.share = static_cast<double>(point.tally.yes) / cast;
  return point;
}

void add_moves(const model::VoteMatrix& matrix, int voter, std::span<const int> items,
               std::vector<Move>& moves) {
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

}  // namespace

SeriesStory story_of(const model::VoteMatrix& matrix, std::span<const int> items) {
  ROLLCALL_CHECK(!items.empty(), "no items");
  SeriesStory story;
  for (const int item : items) story.points.push_back(point_at(matrix, item));
  const auto yes = [](const SupportPoint& point) { return point.tally.yes; };
  const auto begin = story.points.begin();
  story.lowest = static_cast<std::size_t>(std::ranges::min_element(story.points, {}, yes) - begin);
  story.highest = static_cast<std::size_t>(std::ranges::max_element(story.points, {}, yes) - begin);
  for (int voter = 0; voter < matrix.voters(); ++voter) {
    add_moves(matrix, voter, items, story.moves);
  }
  std::ranges::stable_sort(story.moves, {}, &Move::to_item);
  std::ranges::copy_if(story.moves, std::back_inserter(story.last_moves),
                       [&](const Move& move) { return move.to_item == items.back(); });
  return story;
}

std::vector<model::Cell> path_of(const model::VoteMatrix& matrix, int voter,
                                 std::span<const int> items) {
  std::vector<model::Cell> path;
  path.reserve(items.size());
  for (const int item : items) path.push_back(matrix.at(voter, item));
  return path;
}

}  // namespace rollcall::analysis
