// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/rules/question.h"
#include "rollcall/rules/rulebook.h"
#include "rollcall/rules/ruling.h"

namespace rollcall::rules {

// Says what was decided. Pure: the same arguments give the same ruling, at any time, on any thread.
// Order of the ballots does not matter. O(ballots).
//
// Never guesses: a majority or nature that is unknown is ruled both ways, and a veto is found only
// from a permanent member's named no. A tally without names that could hide one is `undetermined`.
[[nodiscard]] Ruling adjudicate(const Rulebook& rulebook, const Question& question,
                                const Ballots& ballots);

}  // namespace rollcall::rules
