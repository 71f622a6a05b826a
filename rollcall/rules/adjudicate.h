// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/rules/question.h"
#include "rollcall/rules/rulebook.h"
#include "rollcall/rules/ruling.h"

namespace rollcall::rules {

// Says what was decided. Pure: the same arguments give the same ruling, at any time, on any thread.
// Order of the ballots does not matter. O(ballots).
//
// Never guesses: an unknown majority is ruled both ways, and a tally without names that could hide
// a veto is `undetermined`. An unknown nature is presumed as article 27(3) does ("all other
// matters"), with a reading that says so; Ruling::alternatives show what else it could be.
//
// A majority that the law itself fixes for a kind of question prevails over Question::majority.
[[nodiscard]] Ruling adjudicate(const Rulebook& rulebook, const Question& question,
                                const Ballots& ballots);

}  // namespace rollcall::rules
