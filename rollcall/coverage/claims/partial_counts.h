// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "rollcall/coverage/words/cells.h"

namespace rollcall::coverage {

// Whether a number counts some that are named or grouped in the sentence, and not all that chose:
//
//   "Chad, Mali and six island states were against"       six beside those named
//   "of the permanent five, three were in favour"         three of these
//   "Chad, Mali and Togo, three newcomers, abstained"     those named, summed up
//   "Chad, which holds one of the ten seats, abstained"   no count of votes at all
//   "a text needs at least nine votes in favour"          a rule
//   "83 no votes or abstentions"                          two choices in one
//
// But "was one of the 49 that abstained" tells of 49. Pure; O(cells before it).
[[nodiscard]] bool counts_only_some(std::span<const Cell> cells, std::size_t number);

}  // namespace rollcall::coverage
