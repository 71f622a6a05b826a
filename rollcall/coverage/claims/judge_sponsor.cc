// SPDX-License-Identifier: Apache-2.0
// Sponsors are compared with those the record names. Lists of co-sponsors grow until the vote and
// records stop short of them, so a State that is missing from one is no error: only where all the
// record's sponsors are States, none of them is named by the report, and the vote is sure, is a
// report called wrong.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kNamed = 8;

std::string sponsors_in_words(const FactSource& facts, const VoteFact& vote) {
  std::vector<model::MemberId> first(
      vote.sponsor_ids.begin(), vote.sponsor_ids.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                               vote.sponsor_ids.size(), kNamed)));
  if (vote.sponsor_ids.size() <= kNamed) return members_in_words(facts, first, vote.date);
  std::string words;
  for (const model::MemberId id : first) {
    words += facts.members().short_name(id, vote.date) + ", ";
  }
  words.resize(words.size() - 2);
  return fmt::format("{} and {} others", words, vote.sponsor_ids.size() - kNamed);
}

}  // namespace

Judgement judge_sponsor(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  if (!bound.vote) return judgement;
  const VoteFact& vote = context.facts.votes()[*bound.vote];
  if (claim.cue.amendment.value_or(false) && vote.kind != model::QuestionKind::amendment) {
    judgement.why = fmt::format("It tells of amendments to {}.", vote_in_words(vote));
    return judgement;
  }
  if (vote.sponsor_ids.empty()) {
    judgement.why =
        fmt::format("The record does not name the sponsors of {}.", vote_in_words(vote));
    return judgement;
  }
  judgement.recorded.members = vote.sponsor_ids;
  judgement.why = fmt::format("{} was sponsored by {}.", vote_in_words(vote),
                              sponsors_in_words(context.facts, vote));
  const auto known = [&](model::MemberId id) {
    return std::find(vote.sponsor_ids.begin(), vote.sponsor_ids.end(), id) !=
           vote.sponsor_ids.end();
  };
  if (std::all_of(claim.members.begin(), claim.members.end(), known)) {
    judgement.verdict = Verdict::supported;
    return judgement;
  }
  const bool fully_listed = vote.sponsor_ids.size() == vote.sponsors.size();
  const bool disjoint = std::none_of(claim.members.begin(), claim.members.end(), known);
  if (bound.firm && fully_listed && disjoint && claim.what != "weak") {
    judgement.verdict = Verdict::contradicted;
  } else if (!bound.firm) {
    judgement.why += not_sure(bound);
  } else {
    judgement.why += " Lists of sponsors in records may stop short of those who joined late.";
  }
  return judgement;
}

}  // namespace rollcall::coverage
