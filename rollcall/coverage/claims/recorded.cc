// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/recorded.h"

#include <fmt/format.h>

namespace rollcall::coverage {

Judgement begun(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement;
  judgement.claim = claim;
  judgement.vote = bound.vote;
  judgement.nearest = bound.nearest;
  judgement.bound_by = bound.by;
  judgement.recorded.type = claim.type;
  judgement.recorded.choice = claim.choice;
  if (bound.vote) {
    judgement.source = context.facts.votes()[*bound.vote].source;
    return judgement;
  }
  if (claim.cue.other_body) {
    judgement.why = "It speaks of a body whose votes this record does not hold.";
  } else if (bound.nearest) {
    const VoteFact& nearest = context.facts.votes()[*bound.nearest];
    judgement.why = fmt::format("Nothing in the sentence fixes one vote; the nearest is {}{}.",
                                vote_in_words(nearest),
                                nearest.tally ? ": " + tally_in_words(*nearest.tally) : "");
    judgement.source = nearest.source;
  } else {
    judgement.why = "No vote of the days it may mean is in the record.";
  }
  return judgement;
}

std::string vote_in_words(const VoteFact& vote) {
  return fmt::format("{} of {}", vote.name, vote.date.written());
}

std::string tally_in_words(const model::Tally& tally) {
  return fmt::format("{} yes, {} no, {} abstention{}", tally.yes, tally.no, tally.abstain,
                     tally.abstain == 1 ? "" : "s");
}

std::string members_in_words(const FactSource& facts, const std::vector<model::MemberId>& members,
                             Date day) {
  std::string words;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) words += i + 1 == members.size() ? " and " : ", ";
    words += facts.members().short_name(members[i], day);
  }
  return words;
}

std::string_view did(model::Choice choice) {
  switch (choice) {
    case model::Choice::yes:
      return "voted yes";
    case model::Choice::no:
      return "voted no";
    case model::Choice::abstain:
      return "abstained";
    case model::Choice::absent:
      break;
  }
  return "did not vote";
}

std::string not_sure(const Binding& bound) {
  return fmt::format(" It is not sure that this vote is meant (bound by {}).",
                     bound.by.empty() ? "little" : bound.by);
}

}  // namespace rollcall::coverage
