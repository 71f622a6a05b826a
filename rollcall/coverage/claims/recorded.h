// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/coverage/claims/judge.h"

namespace rollcall::coverage {

// What every judgement of a bound claim begins with: the vote, how it was bound, the source;
// verdict uncheckable, with a reason where nothing was bound.
[[nodiscard]] Judgement begun(const Claim& claim, const Binding& bound,
                              const JudgeContext& context);

// "S/RES/2774 of 24 February 2025"
[[nodiscard]] std::string vote_in_words(const VoteFact& vote);
// "93 yes, 18 no, 65 abstentions"
[[nodiscard]] std::string tally_in_words(const model::Tally& tally);
// "Belarus, Chad and Mali", by the names of a day.
[[nodiscard]] std::string members_in_words(const FactSource& facts,
                                           const std::vector<model::MemberId>& members, Date day);
// "voted yes", "abstained", "did not vote"
[[nodiscard]] std::string_view did(model::Choice choice);

// What is said where a claim differs from a vote that it is not surely about.
[[nodiscard]] std::string not_sure(const Binding& bound);

}  // namespace rollcall::coverage
