// SPDX-License-Identifier: Apache-2.0
// Membership, legal force and majorities: what a report says of the law is compared with the
// Charter, the rosters and the ruling on the vote.
//
//   "the 191-member Assembly" in 2025      wrong: a roster knows, and no vote is needed
//   "a binding Assembly resolution"        wrong, but for the few that the ruling says bind
//   "Council resolutions are binding"      holds under article 25, whose reading is told: decisions
//   do "the binding resolution 9999"          left open where nobody has characterised its language
//
// Counter-example: "18 of the 20 members" may count any club; only a body named beside the number
// makes another number wrong.
#include <fmt/format.h>

#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/judge_law.h"

namespace rollcall::coverage {

Judgement judge_rule(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  if (claim.type == ClaimType::membership) return judge_membership(claim, bound, context);
  if (claim.type == ClaimType::binding) return judge_binding(claim, bound, context);
  return judge_threshold(claim, bound, context);
}

}  // namespace rollcall::coverage
