// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Votes as numbers in an array, and what pairs of voters agree beyond what the roll calls give: the
// ground of blocs and of the map. Values; any thread.

struct VoteGrid {
  std::vector<int> voters;  // rows, by index into the matrix
  std::vector<int> items;   // columns
  // Item-major: place on the scale (no 0, abstain ½, yes 1), and 1 where a vote was cast, else 0.
  std::vector<float> place;
  std::vector<float> cast;

  [[nodiscard]] std::size_t at(std::size_t item, std::size_t voter) const {
    return item * voters.size() + voter;
  }
};

// Those of the items that are contested, in order.
[[nodiscard]] std::vector<int> contested_among(const model::VoteMatrix& matrix,
                                               std::span<const int> items);

// Voters that voted on at least a share of the items; the others are told in `left_out`.
[[nodiscard]] VoteGrid vote_grid(const model::VoteMatrix& matrix, std::span<const int> items,
                                 double fewest_votes, std::vector<int>& left_out);

// A square of numbers, row by row.
struct Square {
  std::size_t side = 0;
  std::vector<float> cells;

  [[nodiscard]] std::span<const float> row(std::size_t i) const {
    return std::span(cells).subspan(i * side, side);
  }
};

// For each pair of voters the sum over items, each taken `times` over, of their nearness (1 alike,
// ½ one step apart, 0 opposed) less the mean nearness of all pairs voting on the item, divided by
// the number of items: who seldom votes weighs little. The diagonal is 0. O(items voters²).
[[nodiscard]] Square excess_agreement(const VoteGrid& grid, std::span<const int> times);

// For each pair the mean distance (1 - nearness) over the items on which both voted; where there
// are none, the mean of all pairs. O(items voters²).
[[nodiscard]] Square mean_distance(const VoteGrid& grid, std::span<const int> times);

// A bootstrap sample of the items: how often each is drawn. The same for the same seed and number.
[[nodiscard]] std::vector<int> drawn_times(std::size_t items, std::uint64_t seed,
                                           std::uint32_t number);

// The same grid with the votes on each item dealt anew among those that voted on it.
[[nodiscard]] VoteGrid shuffled(const VoteGrid& grid, std::uint64_t seed, std::uint32_t number);

}  // namespace rollcall::analysis
