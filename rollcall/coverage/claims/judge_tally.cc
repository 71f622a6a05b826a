// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/binder.h"
#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

struct Slot {
  std::optional<Count> claimed;
  int recorded = 0;
};

std::vector<Slot> slots(const Claim& claim, const model::Tally& tally) {
  std::vector<Slot> all = {
      {claim.yes, tally.yes}, {claim.no, tally.no}, {claim.abstain, tally.abstain}};
  if (tally.absent_known) all.push_back({claim.absent, tally.absent});
  return all;
}

bool agrees(const Claim& claim, const model::Tally& tally) {
  const std::vector<Slot> all = slots(claim, tally);
  return std::all_of(all.begin(), all.end(), [](const Slot& slot) {
    return !slot.claimed || holds(*slot.claimed, slot.recorded);
  });
}

// A body's whole membership voted yes: nobody against, nobody abstaining.
bool agrees_unanimous(const model::Tally& tally) { return tally.no == 0 && tally.abstain == 0; }

}  // namespace

Judgement judge_tally(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  if (!bound.vote) return judgement;
  const VoteFact& vote = context.facts.votes()[*bound.vote];
  if (!vote.tally) {
    const bool without_vote = vote.manner == model::Manner::without_vote;
    judgement.why = fmt::format("{} {}.", vote_in_words(vote),
                                without_vote ? "was adopted without a vote: there is no tally"
                                             : "has no tally in this record");
    return judgement;
  }
  const model::Tally& tally = *vote.tally;
  judgement.recorded.yes = Count{tally.yes};
  judgement.recorded.no = Count{tally.no};
  judgement.recorded.abstain = Count{tally.abstain};
  if (tally.absent_known) judgement.recorded.absent = Count{tally.absent};
  judgement.why = fmt::format(
      "{}: {}{}.", vote_in_words(vote), tally_in_words(tally),
      tally.absent_known && claim.absent ? fmt::format(", {} not voting", tally.absent) : "");
  if (claim.absent && !tally.absent_known) {
    judgement.why += " How many did not vote is not in this record.";
    return judgement;
  }
  const bool right = agrees(claim, tally) && (!claim.unanimous || agrees_unanimous(tally));
  if (right) {
    judgement.verdict = Verdict::supported;
    return judgement;
  }
  const auto given_out =
      std::find_if(vote.announced.begin(), vote.announced.end(),
                   [&](const model::Tally& other) { return agrees(claim, other); });
  if (given_out != vote.announced.end() && !claim.unanimous) {
    judgement.verdict = Verdict::superseded;
    judgement.why += fmt::format(" {}-{}-{} was given out for it by another source.",
                                 given_out->yes, given_out->no, given_out->abstain);
    return judgement;
  }
  // "Adopted by 11 votes" may tell the margin.
  const bool margin = claim.what == "by" && claim.yes->number == tally.yes - tally.no;
  if (margin) {
    judgement.verdict = Verdict::supported;
    judgement.why += fmt::format(" {} is the margin.", claim.yes->number);
  } else if (claim.weak) {
    judgement.why += " It may tell of a group alone, or of what might have been.";
  } else if (bound.firm) {
    judgement.verdict = Verdict::contradicted;
  } else {
    judgement.why += not_sure(bound);
  }
  return judgement;
}

}  // namespace rollcall::coverage
