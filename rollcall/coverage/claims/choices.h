// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "rollcall/coverage/claim.h"
#include "rollcall/coverage/words/cells.h"

namespace rollcall::coverage {

// What a word for a choice says, where it stands. Pure; O(1).

// "did not vote" is an absence, but "did not vote for" denies a yes.
[[nodiscard]] bool denies(std::span<const Cell> cells, std::size_t choice);
[[nodiscard]] model::Choice choice_of(std::span<const Cell> cells, std::size_t choice);

// Whether a term stands among the three cells before, with words and stops between.
[[nodiscard]] bool near_before(std::span<const Cell> cells, std::size_t at, Term term);

// A claim of that choice, still without those who made it.
[[nodiscard]] Claim choice_claim(std::span<const Cell> cells, ClaimType type, std::size_t at,
                                 model::Choice choice);

}  // namespace rollcall::coverage
