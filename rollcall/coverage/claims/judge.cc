// SPDX-License-Identifier: Apache-2.0
// A sentence that fixes no single vote may still be right, or wrong, whichever vote it means:
//
//   "China abstained on Monday"                      two votes of that day, China abstained on both
//   "Chad vetoed a draft in the Council on Monday"   seven votes of that day, and Chad's veto on
//   none
//
// So a claim is tried on each vote that can be meant. Counter-example: "Chad voted against the
// draft" told of a day with seven votes, on one of which Chad did: nothing is known.
#include "rollcall/coverage/claims/judge.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/recorded.h"
#include "rollcall/coverage/quotes/speakers.h"

namespace rollcall::coverage {
namespace {

Judgement judge_one(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  switch (claim.type) {
    case ClaimType::tally:
    case ClaimType::absent:
      return judge_tally(claim, bound, context);
    case ClaimType::position:
    case ClaimType::list:
    case ClaimType::joined:
    case ClaimType::group_count:
      return judge_position(claim, bound, context);
    case ClaimType::outcome:
    case ClaimType::veto:
      return judge_outcome(claim, bound, context);
    case ClaimType::membership:
    case ClaimType::binding:
    case ClaimType::threshold:
      return judge_rule(claim, bound, context);
    case ClaimType::date:
      return judge_date(claim, bound, context);
    case ClaimType::sponsor:
      return judge_sponsor(claim, bound, context);
    case ClaimType::first:
    case ClaimType::comparison:
      return judge_comparison(claim, bound, context);
    case ClaimType::identity:
      return judge_identity(claim, bound, context);
    case ClaimType::speaker:
      break;
  }
  return judge_speaker(claim, context.report.published, context.facts);
}

// What holds for each of the votes that stand equally near.
std::optional<Judgement> supported_by_all(const Claim& claim, const std::vector<std::size_t>& votes,
                                          const JudgeContext& context) {
  std::optional<Judgement> first;
  for (const std::size_t vote : votes) {
    Binding one;
    one.vote = vote;
    Judgement judged = judge_one(claim, one, context);
    if (judged.verdict != Verdict::supported) return std::nullopt;
    if (!first) first = std::move(judged);
  }
  if (first) {
    first->bound_by = fmt::format("holds for each of the {} votes that it may mean", votes.size());
  }
  return first;
}

bool tells_of_a_vote(ClaimType type) {
  return type == ClaimType::position || type == ClaimType::list || type == ClaimType::joined ||
         type == ClaimType::veto || type == ClaimType::tally;
}

// What fails on every vote that can be meant. `nearest` is told of first.
std::optional<Judgement> contradicted_by_all(const Claim& claim, const Binding& bound,
                                             const JudgeContext& context) {
  if (!tells_of_a_vote(claim.type) || claim.weak || claim.negated || bound.meant.empty()) {
    return std::nullopt;
  }
  // The Assembly counts votes on paragraphs and amendments too, which the record does not hold.
  const model::BodyId& body = context.facts.votes()[bound.meant.front()].body;
  if (claim.type == ClaimType::tally && body != model::BodyId("SC")) return std::nullopt;
  const std::optional<std::size_t> nearest = bound.vote ? bound.vote : bound.nearest;
  std::optional<Judgement> shown;
  for (const std::size_t vote : bound.meant) {
    Binding one;
    one.vote = vote;
    one.firm = true;
    one.named = true;
    Judgement judged = judge_one(claim, one, context);
    if (judged.verdict != Verdict::contradicted) return std::nullopt;
    if (!shown || vote == nearest) shown = std::move(judged);
  }
  if (!shown) return std::nullopt;
  shown->bound_by = "body and day";
  if (bound.meant.size() > 1) {
    shown->why = fmt::format("It fails on each of the {} votes of that body and day. {}",
                             bound.meant.size(), shown->why);
  }
  return shown;
}

}  // namespace

Judgement judge(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  if (claim.quoted && claim.type != ClaimType::speaker) {
    Judgement judgement = begun(claim, bound, context);
    judgement.why = "It stands in a quotation, which is not judged.";
    return judgement;
  }
  if (claim.of_several && bound.vote) {
    Judgement judgement = begun(claim, bound, context);
    judgement.why = "It tells of several texts, and is bound to one.";
    return judgement;
  }
  Judgement open = judge_one(claim, bound, context);
  if (open.verdict != Verdict::uncheckable) return open;
  if (!bound.vote && bound.tied.size() >= 2) {
    if (auto all = supported_by_all(claim, bound.tied, context)) return *std::move(all);
  }
  if (auto none = contradicted_by_all(claim, bound, context)) return *std::move(none);
  return open;
}

}  // namespace rollcall::coverage
