// SPDX-License-Identifier: Apache-2.0
// Majorities. "Needed" asks which majority the ruling applied; "met" is arithmetic: two thirds of
// those present and voting are reached where three times the yes votes are twice the yes and no.
// Reports also say "two-thirds" of all members: where the two differ, the claim stays open.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/judge_law.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

constexpr std::string_view kCouncilVotes = "Charter of the United Nations, article 27";
constexpr std::string_view kAssemblyVotes = "Charter of the United Nations, article 18";
constexpr int kCouncilNeeds = 9;  // Charter article 27(2) and (3), since 1966

bool is_two_thirds(int yes, int no) { return 3 * yes >= 2 * (yes + no) && yes > 0; }

void judge_met(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  int yes = 0;
  int no = 0;
  int members = 0;
  std::string of;
  if (claim.yes && claim.no) {
    yes = claim.yes->number;
    no = claim.no->number;
    of = "the figures of the report";
  } else if (bound.vote && context.facts.votes()[*bound.vote].tally) {
    const VoteFact& vote = context.facts.votes()[*bound.vote];
    yes = vote.tally->yes;
    no = vote.tally->no;
    members = vote.tally->absent_known ? vote.tally->members() : 0;
    of = vote_in_words(vote);
  } else {
    return;
  }
  if (bound.vote && context.facts.votes()[*bound.vote].body == model::BodyId("SC")) return;
  const bool met = is_two_thirds(yes, no);
  judgement.recorded.rule = claim.rule;
  judgement.recorded.holds = met;
  judgement.source = judgement.source.empty() ? std::string(kAssemblyVotes) : judgement.source;
  judgement.why =
      fmt::format("By {}, {} of the {} voting yes or no is {:.1f} %, {} two thirds.", of, yes,
                  yes + no, yes + no == 0 ? 0.0 : 100.0 * yes / (yes + no), met ? "over" : "under");
  if (met == claim.holds) {
    judgement.verdict = Verdict::supported;
  } else if (bound.firm && members > 0 && !claim.yes) {
    // Denied, it may be said of two thirds of all members.
    const bool of_all = !*claim.holds && 3 * yes < 2 * members;
    if (!of_all) judgement.verdict = Verdict::contradicted;
  }
}

void judge_needed(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  if (!bound.vote) return;
  const VoteFact& vote = context.facts.votes()[*bound.vote];
  const Decision& decision = context.facts.decision(*bound.vote);
  judgement.recorded.rule = model::to_string(decision.majority);
  if (!decision.citation.empty()) judgement.source = decision.citation;
  switch (decision.majority) {
    case model::Majority::two_thirds:
    case model::Majority::two_thirds_of_members:
      judgement.why = fmt::format("{} needed two thirds: {} votes, and got {}.",
                                  vote_in_words(vote), decision.needed, decision.got);
      if (judgement.claim.holds == true) judgement.verdict = Verdict::supported;
      return;
    case model::Majority::unknown:
      judgement.why =
          fmt::format("No source held says which majority {} needed.", vote_in_words(vote));
      return;
    case model::Majority::simple:
    case model::Majority::nine:
    case model::Majority::majority_of_members:
      judgement.why = fmt::format("{} is taken to have needed {} votes and got {}.",
                                  vote_in_words(vote), decision.needed, decision.got);
      if (judgement.claim.holds == false) judgement.verdict = Verdict::supported;
      return;
  }
}

void judge_number(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  const bool council = bound.vote ? context.facts.votes()[*bound.vote].body == model::BodyId("SC")
                                  : claim.cue.body == model::BodyId("SC");
  if (!bound.vote) {
    if (!council || claim.reference != kCouncilNeeds || claim.what != "needed") return;
    judgement.recorded.reference = kCouncilNeeds;
    judgement.why = "The Security Council decides by the votes of nine members.";
    judgement.source = kCouncilVotes;
    judgement.verdict = Verdict::supported;
    return;
  }
  const Decision& decision = context.facts.decision(*bound.vote);
  judgement.recorded.rule = claim.rule;
  judgement.recorded.reference = decision.needed;
  judgement.recorded.holds = decision.got >= decision.needed;
  judgement.why =
      fmt::format("{} needed {} votes and got {}.",
                  vote_in_words(context.facts.votes()[*bound.vote]), decision.needed, decision.got);
  if (!decision.citation.empty()) judgement.source = decision.citation;
  const bool number = claim.reference == decision.needed;
  const bool result = claim.what != "met" || claim.holds == judgement.recorded.holds;
  if (number && result) {
    judgement.verdict = Verdict::supported;
  } else if (bound.firm && council && decision.needed > 0) {
    judgement.verdict = Verdict::contradicted;
  }
}

void judge_no_veto(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  judgement.recorded.rule = claim.rule;
  if (claim.what == "GA" || claim.what == "HRC") {
    judgement.vote.reset();
    judgement.nearest.reset();
    judgement.bound_by.clear();
    judgement.recorded.holds = true;
    judgement.source = kAssemblyVotes;
    judgement.why = "Each member has one vote there, and none can prevent a decision.";
    judgement.verdict = Verdict::supported;
    return;
  }
  if (!bound.vote || context.facts.votes()[*bound.vote].body != model::BodyId("SC")) return;
  const Decision& decision = context.facts.decision(*bound.vote);
  judgement.recorded.holds = decision.vetoed_by.empty();
  if (decision.vetoed_by.empty()) {
    judgement.verdict = Verdict::supported;
    judgement.why =
        fmt::format("{} was not vetoed.", vote_in_words(context.facts.votes()[*bound.vote]));
  }
}

}  // namespace

Judgement judge_threshold(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  if (claim.rule == "no_veto") {
    judge_no_veto(judgement, bound, context);
  } else if (claim.rule != "two_thirds") {
    judge_number(judgement, bound, context);
  } else if (claim.what == "needed") {
    judge_needed(judgement, bound, context);
  } else {
    judge_met(judgement, bound, context);
  }
  return judgement;
}

}  // namespace rollcall::coverage
