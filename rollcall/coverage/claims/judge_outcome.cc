// SPDX-License-Identifier: Apache-2.0
// Outcomes and vetoes are compared with the ruling on the vote, never with the tally alone: the
// same figures adopt under one majority and fail under another, and a permanent member's negative
// vote is no veto where nine affirmative ones were lacking (the press often calls it one: such a
// claim is uncheckable, with the figures beside it, not wrong).
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

using model::MemberId;

constexpr std::string_view kVetoSource = "Charter of the United Nations, article 27(3)";

bool has(const std::vector<MemberId>& members, MemberId id) {
  return std::find(members.begin(), members.end(), id) != members.end();
}

bool is_permanent(const FactSource& facts, MemberId member, Date day) {
  const std::vector<model::Seat> seats = facts.seats(model::BodyId("SC"), day);
  return std::any_of(seats.begin(), seats.end(), [&](const model::Seat& seat) {
    return seat.member == member && seat.kind == model::SeatKind::permanent;
  });
}

// "S/2024/835 of 20 November 2024: not adopted: …"
std::string ruled(const VoteFact& vote, const Decision& decision) {
  std::string sentence = decision.sentence;
  while (!sentence.empty() && sentence.back() == '.') sentence.pop_back();
  return fmt::format("{}: {}.", vote_in_words(vote),
                     sentence.empty() ? std::string(rules::to_string(decision.outcome)) : sentence);
}

bool is_amendment(const VoteFact& vote) {
  return vote.kind == model::QuestionKind::amendment || !vote.amends.empty();
}

// Whether the vote is on the kind of question that the claim speaks of.
bool same_question(const Claim& claim, const VoteFact& vote) {
  if (claim.what == "amendment") return is_amendment(vote);
  return !is_amendment(vote) && (vote.kind == model::QuestionKind::resolution ||
                                 vote.kind == model::QuestionKind::whole_after_parts);
}

// Unanimity as the press means it: nobody against. In the Council, whose minutes call unanimous
// what all fifteen voted for, an abstention makes the word wrong; in the Assembly it leaves it
// open.
bool unanimity_fails(const Claim& claim, const VoteFact& vote) {
  return claim.unanimous && vote.tally && (vote.tally->no > 0 || vote.tally->abstain > 0);
}

Judgement outcome(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  if (!bound.vote) return judgement;
  const VoteFact& vote = context.facts.votes()[*bound.vote];
  const Decision& decision = context.facts.decision(*bound.vote);
  judgement.why = ruled(vote, decision);
  const bool adopted = decision.outcome == rules::Outcome::adopted;
  if ((!adopted && decision.outcome != rules::Outcome::not_adopted) ||
      decision.cause == rules::Cause::not_put) {
    return judgement;
  }
  judgement.recorded.outcome = adopted ? ClaimedOutcome::adopted : ClaimedOutcome::not_adopted;
  if (!same_question(claim, vote)) {
    judgement.why += claim.what == "amendment" ? " The claim is about an amendment to it."
                                               : " The claim is about the text as a whole.";
    return judgement;
  }
  if (judgement.recorded.outcome == claim.outcome) {
    if (!unanimity_fails(claim, vote)) {
      judgement.verdict = Verdict::supported;
      return judgement;
    }
    judgement.why += fmt::format(" It was not unanimous: {}.", tally_in_words(*vote.tally));
    const bool in_council = vote.body == model::BodyId("SC");
    if (bound.firm && (vote.tally->no > 0 || in_council)) {
      judgement.verdict = Verdict::contradicted;
    }
    return judgement;
  }
  if (!bound.firm || !bound.named) {
    judgement.why += not_sure(bound);
  } else if (claim.what != "voted") {
    judgement.verdict = Verdict::contradicted;
  }
  return judgement;
}

// "Chad holds a veto": of the Council's permanent members it is true on every day they sit.
Judgement right_of_veto(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  const FactSource& facts = context.facts;
  std::optional<Date> day = context.report.published;
  if (bound.vote) day = facts.votes()[*bound.vote].date;
  if (!day) day = facts.reaches(model::BodyId("SC"));
  judgement.vote.reset();
  judgement.nearest.reset();
  judgement.bound_by.clear();
  judgement.source = kVetoSource;
  if (!day || claim.members.empty()) {
    judgement.why = "No day is known to look up who sat on the Security Council.";
    return judgement;
  }
  const MemberId member = claim.members.front();
  const std::string name = members_in_words(facts, {member}, *day);
  if (is_permanent(facts, member, *day)) {
    judgement.verdict = Verdict::supported;
    judgement.recorded.members = {member};
    judgement.why = fmt::format(
        "{} is a permanent member of the Security Council: its negative vote prevents a decision "
        "on "
        "substance.",
        name);
    return judgement;
  }
  judgement.why = fmt::format("{} is no permanent member of the Security Council.", name);
  if (claim.complete && claim.cue.body == model::BodyId("SC") && !claim.cue.other_body) {
    judgement.verdict = Verdict::contradicted;
  }
  return judgement;
}

// A permanent member's no that did not have to decide: the draft was short of votes without it.
bool voted_no(const FactSource& facts, std::size_t vote, const std::vector<MemberId>& members) {
  const std::span<const model::Ballot> ballots = facts.ballots(vote);
  return std::all_of(members.begin(), members.end(), [&](MemberId id) {
    return std::any_of(ballots.begin(), ballots.end(), [&](const model::Ballot& ballot) {
      return ballot.member == id && ballot.choice == model::Choice::no;
    });
  });
}

// The days around count too, for the sake of time zones; "on Friday", printed on a Friday, may be
// the one before.
Period days_of_veto(const Claim& claim) {
  return {claim.when->from.plus_days(claim.cue.when_relative ? -8 : -1),
          claim.when->to.plus_days(1)};
}

// "Chad vetoed it on 3 May": a veto that no vote of those days shows did not happen, whichever text
// was meant.
bool no_such_veto(const Claim& claim, const FactSource& facts) {
  if (!claim.when || claim.members.empty() || claim.negated || !claim.what.empty()) return false;
  // "A week earlier" may be earlier than something else.
  if (claim.cue.when_relative && claim.when->from != claim.when->to) return false;
  const Period days = days_of_veto(claim);
  const model::BodyId council("SC");
  // Elsewhere others have vetoes too.
  const bool here = claim.cue.body == council ||
                    (claim.complete && std::all_of(claim.members.begin(), claim.members.end(),
                                                   [&](const MemberId& member) {
                                                     return is_permanent(facts, member, days.to);
                                                   }));
  if (!here || claim.cue.another || claim.cue.other_body || !facts.is_whole(council, days)) {
    return false;
  }
  const std::span<const VoteFact> votes = facts.votes();
  const auto first =
      std::lower_bound(votes.begin(), votes.end(), days.from,
                       [](const VoteFact& vote, Date day) { return vote.date < day; });
  for (auto vote = first; vote != votes.end() && vote->date <= days.to; ++vote) {
    if (vote->body != council) continue;
    const auto at = static_cast<std::size_t>(vote - votes.begin());
    if (facts.ballots(at).empty() || voted_no(facts, at, claim.members)) return false;
  }
  return true;
}

Judgement veto_on(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  if (!bound.vote) return judgement;
  const FactSource& facts = context.facts;
  const VoteFact& vote = facts.votes()[*bound.vote];
  if (vote.body != model::BodyId("SC")) {
    judgement.why =
        fmt::format("{} was not a vote of the Security Council, where alone there are vetoes.",
                    vote_in_words(vote));
    return judgement;
  }
  const Decision& decision = facts.decision(*bound.vote);
  const std::vector<MemberId>& cast = decision.vetoed_by;
  judgement.recorded.members = cast;
  judgement.recorded.negated = cast.empty();
  judgement.why = ruled(vote, decision);
  if (!cast.empty()) {
    judgement.why += fmt::format(" Vetoed by {}.", members_in_words(facts, cast, vote.date));
  }
  const auto among = [&](MemberId id) { return has(cast, id); };
  const std::vector<MemberId>& named = claim.members;
  const bool right = claim.negated   ? std::none_of(named.begin(), named.end(), among)
                     : named.empty() ? !cast.empty()
                                     : std::all_of(named.begin(), named.end(), among);
  if (right) {
    judgement.verdict = Verdict::supported;
    return judgement;
  }
  if (!claim.negated && decision.outcome == rules::Outcome::not_adopted &&
      voted_no(facts, *bound.vote, named)) {
    judgement.why += fmt::format(" With {} of the {} votes needed, a vote against was no veto.",
                                 decision.got, decision.needed);
    return judgement;
  }
  // Reports tell of earlier vetoes in passing: only a vote that the sentence itself names is meant,
  // or the one spoken of where it was "the text" that was vetoed.
  const std::optional<Period>& when = claim.cue.when;
  const bool other_time = claim.cue.another || (when && when->from != when->to);
  const bool meant = bound.named || (bound.goes_on && claim.of_this_text);
  if (!bound.firm || !meant || claim.weak || other_time || claim.what == "mentioned") {
    judgement.why += not_sure(bound);
  } else if (decision.outcome != rules::Outcome::undetermined) {
    judgement.verdict = Verdict::contradicted;
  }
  return judgement;
}

Judgement veto(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = veto_on(claim, bound, context);
  const FactSource& facts = context.facts;
  if (judgement.verdict != Verdict::uncheckable || !no_such_veto(claim, facts)) return judgement;
  const Period days = days_of_veto(claim);
  judgement.verdict = Verdict::contradicted;
  judgement.why = fmt::format(
      "In no vote of the Security Council from {} to {} is there a vote against by {}.",
      days.from.written(), days.to.written(), members_in_words(facts, claim.members, days.to));
  judgement.recorded.negated = true;
  if (judgement.source.empty()) judgement.source = facts.coverage();
  return judgement;
}

}  // namespace

Judgement judge_outcome(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  if (claim.type == ClaimType::outcome) return outcome(claim, bound, context);
  if (claim.what == "right") return right_of_veto(claim, bound, context);
  return veto(claim, bound, context);
}

}  // namespace rollcall::coverage
