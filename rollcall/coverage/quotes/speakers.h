// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/fact_source.h"

namespace rollcall::coverage {

// The office of a State that a sentence gives to somebody ("Chad's UN ambassador Amina Sow"), held
// against the table of people. Pure; from any thread.

// Appends claims of type `speaker`: `person` is the key, `members` the State, `office` the words as
// printed, `name` the name as printed, `when` a day that the sentence speaks of, `weak` where the
// words may mean something else. An office of the United Nations or of an observer has no
// `members`. People not in the table give none, and so do former offices. Linear in the cells.
void find_speakers(const SentenceView& sentence, std::vector<Claim>& claims);

// Judges one on the day of the report, or on the claim's own day. `contradicted` only where the
// table knows that person in that kind of office of that State, and the day lies 45 days or more
// outside of every such term (14 where the table has somebody else in that office): offices change
// hands before announcements and tables do. So it is where the table has that person, by the full
// name that only one of it bears, in that kind of office of another State on the report's day.
// O(offices).
[[nodiscard]] Judgement judge_speaker(const Claim& claim, std::optional<Date> reported,
                                      const FactSource& facts);

}  // namespace rollcall::coverage
