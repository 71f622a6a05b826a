// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/judge.h"

namespace rollcall::coverage {

// "The first", "the third veto", "for the 32nd time": find_comparisons and judge_comparison call
// these. Pure; linear in the cells, or in the votes of a series.
void find_firsts(const SentenceView& sentence, std::vector<Claim>& claims);
[[nodiscard]] Judgement judge_first(const Claim& claim, const Binding& bound,
                                    const JudgeContext& context);

}  // namespace rollcall::coverage
