// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "rollcall/analysis/shifts.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// From a matrix to the sequence in which breaks are looked for. Pure; any thread.

// Whether a voter belonged to those a State is held against, on a day.
using Reference = std::function<bool(int voter, Date day)>;

struct VoteDays {
  std::vector<VoteDay> days;
  std::vector<int> items;   // that count, in order
  std::vector<bool> alike;  // by item
  int not_cast = 0;         // left out: the State cast no vote
  int no_line = 0;          // left out: no choice was made by more than half of the reference
  int doubtful_days = 0;    // of those that count, on a day that is not certain
};

// The choice that more than half of the reference made, of those that cast a vote, the voter itself
// left out; of a reference of one, that one's choice. O(entries).
[[nodiscard]] std::optional<model::Cell> line_of(const model::VoteMatrix& matrix, int item,
                                                 int voter, const Reference& reference);

// Whether the voter made the choice of the reference, roll call by roll call, put together by day.
// REQUIRES: `items` ascending, and dated. O(entries of the items).
[[nodiscard]] VoteDays days_alike(const model::VoteMatrix& matrix, int voter,
                                  const Reference& reference, std::span<const int> items);

}  // namespace rollcall::analysis
