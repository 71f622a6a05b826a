// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/coverage/claims/judge.h"

namespace rollcall::coverage {

// The three kinds of judge_rule, with its contract.
[[nodiscard]] Judgement judge_membership(const Claim& claim, const Binding& bound,
                                         const JudgeContext& context);
[[nodiscard]] Judgement judge_binding(const Claim& claim, const Binding& bound,
                                      const JudgeContext& context);
[[nodiscard]] Judgement judge_threshold(const Claim& claim, const Binding& bound,
                                        const JudgeContext& context);

}  // namespace rollcall::coverage
