// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/rules/requirement.h"

namespace rollcall::rules {

// The result of one ballot of an election: who is elected, and what the rules make of the rest.
// `requirement` says which majority a candidate needs; its citations and code are the caller's to
// add. `members` is 0 where not known. Pure; O(candidates · log candidates).
[[nodiscard]] Ruling elect(const Requirement& requirement, const ElectionBallot& ballot,
                           int members);

}  // namespace rollcall::rules
