// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rollcall/brief/judge.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

// "ES-11" and "10emsp" are emergency special sessions, "S-9" a special one.
rules::Sitting sitting_of(const model::RollCall& vote) {
  std::string session = vote.session;
  if (session.empty()) session = vote.symbol.session();
  if (session.empty()) session = vote.draft.session();
  if (session.empty()) session = vote.meeting.session();
  if (session.starts_with("ES-") || session.ends_with("emsp")) {
    return rules::Sitting::emergency_special;
  }
  return session.starts_with("S-") ? rules::Sitting::special : rules::Sitting::regular;
}

std::vector<model::Seat> seats_on(const rules::Rulebook& rulebook, Date day) {
  switch (rulebook.law) {
    case rules::Law::general_assembly:
    case rules::Law::main_committee:
      return record::assembly_roster().on(day);
    case rules::Law::security_council:
      return record::council_roster().on(day);
    case rules::Law::generic:
      return model::Roster(rulebook.id, rulebook.terms).on(day);
  }
  return {};
}

}  // namespace

rules::Question question_of(const model::RollCall& vote, const rules::Rulebook& rulebook) {
  rules::Question question;
  question.kind = vote.kind;
  question.manner = vote.manner;
  question.sitting = sitting_of(vote);
  question.majority = vote.majority;
  question.majority_basis = vote.majority_basis;
  question.nature = vote.nature;
  question.nature_basis = vote.nature_basis;
  question.force = vote.force;
  question.force_basis = vote.force_basis;
  question.parties_to_dispute = vote.parties_to_dispute;
  if (vote.date) {
    question.date = *vote.date;
    question.members = seats_on(rulebook, *vote.date);
  }
  question.members_count = vote.members.value_or(static_cast<int>(question.members.size()));
  return question;
}

rules::Ballots ballots_of(const model::RollCall& vote) {
  rules::Ballots ballots;
  ballots.named = vote.ballots;
  ballots.tally = vote.tally().value_or(model::count(vote.ballots));
  // A vote told twice and differently is nobody's named vote.
  std::erase_if(ballots.named, [&](const model::Ballot& ballot) {
    return std::ranges::find(vote.unclear, ballot.member) != vote.unclear.end();
  });
  return ballots;
}

}  // namespace rollcall::brief
