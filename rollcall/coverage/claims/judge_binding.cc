// SPDX-License-Identifier: Apache-2.0
// Whether texts bind. The Assembly recommends (Charter articles 10 to 14), but for what the ruling
// on a vote says binds: budget, elections, suspensions. Members carry out the Council's *decisions*
// (article 25); which sentences of a resolution decide is read from their language (the Court's
// advisory opinion of 21 June 1971 on Namibia, paragraph 114), so a single text is judged only
// where somebody has characterised it for us.
#include <fmt/format.h>

#include "rollcall/coverage/claims/judge_law.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

constexpr std::string_view kRecommends = "Charter of the United Nations, articles 10 to 14";
constexpr std::string_view kDecides = "Charter of the United Nations, article 25";

// "GA", "SC", "HRC", "" where it is not known whose text is meant.
std::string body_of(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  const std::string of_vote =
      bound.vote ? context.facts.votes()[*bound.vote].body.str() : std::string();
  if (claim.what == "COUNCIL") {
    if (of_vote == "SC" || of_vote == "HRC") return of_vote;
    const bool both = claim.cue.body && claim.cue.body != model::BodyId("GA");
    if (both) return claim.cue.body->str();
    return claim.whole_group ? "SC" : "";
  }
  if (!claim.what.empty()) return claim.what;
  if (!of_vote.empty()) return of_vote;
  return claim.cue.body && !claim.cue.other_body ? claim.cue.body->str() : "";
}

void judge_recommending(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  judgement.recorded.is_binding = false;
  judgement.source = kRecommends;
  judgement.why = "Its resolutions are recommendations, which do not bind Members.";
  const bool one = bound.vote && !claim.whole_group;
  if (one && context.facts.decision(*bound.vote).force == model::Force::binding) {
    const Decision& decision = context.facts.decision(*bound.vote);
    judgement.recorded.is_binding = true;
    judgement.why =
        fmt::format("{} is among the few that bind: {}.",
                    vote_in_words(context.facts.votes()[*bound.vote]), decision.force_reason);
    if (claim.is_binding == true) judgement.verdict = Verdict::supported;
    return;
  }
  if (claim.is_binding == false) {
    judgement.verdict = Verdict::supported;
  } else if (!claim.what.empty() || bound.firm) {
    judgement.verdict = Verdict::contradicted;
  }
}

void judge_council(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  judgement.source = kDecides;
  if (claim.whole_group || !bound.vote) {
    judgement.recorded.is_binding = true;
    judgement.why =
        "Members agree to carry out the decisions of the Security Council (article 25); whether a "
        "resolution decides or only urges is read from its language.";
    if (claim.is_binding == true) {
      judgement.verdict = Verdict::supported;
    } else if (claim.whole_group) {
      judgement.verdict = Verdict::contradicted;
    }
    return;
  }
  const VoteFact& vote = context.facts.votes()[*bound.vote];
  const Decision& decision = context.facts.decision(*bound.vote);
  const std::string reason = decision.force_reason.empty() ? "" : ": " + decision.force_reason;
  switch (decision.force) {
    case model::Force::binding:
      judgement.recorded.is_binding = true;
      judgement.why = fmt::format("{} decides and binds{}.", vote_in_words(vote), reason);
      if (claim.is_binding == true) {
        judgement.verdict = Verdict::supported;
      } else if (bound.firm) {
        judgement.verdict = Verdict::contradicted;
      }
      return;
    case model::Force::hortatory:
    case model::Force::recommendation:
    case model::Force::procedural:
      judgement.recorded.is_binding = false;
      judgement.why = fmt::format("{} decides nothing that Members would have to carry out{}.",
                                  vote_in_words(vote), reason);
      if (claim.is_binding == false) judgement.verdict = Verdict::supported;
      return;
    case model::Force::depends_on_the_text:
      judgement.why = fmt::format(
          "Whether {} binds depends on its language, which this record does not characterise.",
          vote_in_words(vote));
      return;
    case model::Force::none:
      judgement.why = fmt::format("{} was not adopted.", vote_in_words(vote));
      return;
  }
}

}  // namespace

Judgement judge_binding(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  const std::string body = body_of(claim, bound, context);
  if (claim.whole_group) {  // of texts in general: no vote is meant
    judgement.vote.reset();
    judgement.nearest.reset();
    judgement.bound_by.clear();
  }
  if (body == "GA" || body == "HRC") {
    judge_recommending(judgement, bound, context);
  } else if (body == "SC") {
    judge_council(judgement, bound, context);
  } else {
    judgement.why = "It is not said whose text is meant, or its body's law is not held here.";
  }
  return judgement;
}

}  // namespace rollcall::coverage
