// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/count.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace rollcall::rules {
namespace {

using model::Ballot;
using model::Choice;
using model::MemberId;

int members_count(const Rulebook& rulebook, const Question& question, const Ballots& ballots,
                  const std::vector<model::Seat>& seats) {
  if (!seats.empty()) return static_cast<int>(seats.size());
  if (question.members_count > 0) return question.members_count;
  if (const DatedNumbers* numbers = rulebook.numbers_on(question.date)) {
    if (numbers->members > 0) return numbers->members;
  }
  // A tally that accounts for absent members, or for nobody but named ones, counts everybody.
  const model::Tally& tally = ballots.tally;
  const bool everybody =
      tally.absent > 0 ||
      (tally.members() > 0 && ballots.named.size() == static_cast<std::size_t>(tally.members()));
  return tally.absent_known && everybody ? tally.members() : 0;
}

std::vector<MemberId> permanent_members(const std::vector<model::Seat>& seats) {
  std::vector<MemberId> permanent;
  for (const model::Seat& seat : seats) {
    if (seat.kind == model::SeatKind::permanent) permanent.push_back(seat.member);
  }
  return permanent;
}

// Charter, article 27(3), proviso: the vote of a party to the dispute becomes an abstention.
std::vector<Ballot> without_parties(const Question& question, const std::vector<Ballot>& named,
                                    Counted& counted) {
  std::vector<Ballot> effective = named;
  for (const MemberId party : question.parties_to_dispute) {
    const auto ballot = std::find_if(effective.begin(), effective.end(),
                                     [&](const Ballot& b) { return b.member == party; });
    if (ballot == effective.end()) {
      counted.readings.push_back(
          fmt::format("{} is a party to the dispute and shall abstain; how it voted is not known",
                      party.view()));
      continue;
    }
    model::Tally& tally = counted.votes.tally;
    if (ballot->choice == Choice::yes) --tally.yes;
    if (ballot->choice == Choice::no) --tally.no;
    if (ballot->choice != Choice::yes && ballot->choice != Choice::no) continue;
    ++tally.abstain;
    ballot->choice = Choice::abstain;
    counted.readings.push_back(
        fmt::format("{} is a party to the dispute and shall abstain (article 27(3)): its vote is "
                    "counted as an abstention",
                    party.view()));
  }
  return effective;
}

// Which negative votes are, or could be, a permanent member's.
void find_permanent_no(const std::vector<Ballot>& named, Counted& counted) {
  const std::vector<MemberId> permanents = permanent_members(counted.seats);
  int named_no = 0;
  int permanent_named = 0;
  for (const Ballot& ballot : named) {
    const bool is_permanent =
        std::find(permanents.begin(), permanents.end(), ballot.member) != permanents.end();
    permanent_named += is_permanent ? 1 : 0;
    if (ballot.choice != Choice::no) continue;
    ++named_no;
    if (is_permanent) counted.permanent_no.push_back(ballot.member);
  }
  std::sort(counted.permanent_no.begin(), counted.permanent_no.end());
  counted.votes.permanent_no = static_cast<int>(counted.permanent_no.size());

  if (counted.seats.empty()) {
    counted.hidden_no = counted.votes.tally.no;
    return;
  }
  const auto seats = static_cast<int>(counted.seats.size());
  const auto permanent = static_cast<int>(permanents.size());
  const int unnamed_no = std::max(0, counted.votes.tally.no - named_no);
  const int unnamed_permanent = std::max(0, permanent - permanent_named);
  counted.hidden_no = std::min(unnamed_no, unnamed_permanent);

  // More negative votes than unnamed members without a veto: one with a veto must have cast some.
  const int unnamed_others = seats - permanent - (static_cast<int>(named.size()) - permanent_named);
  if (counted.votes.tally.members() <= seats && counted.hidden_no > 0) {
    const int certain = std::max(0, unnamed_no - unnamed_others);
    counted.votes.permanent_no += certain;
  }
}

// Weights count only where every affirmative and negative vote has a name and a weight.
void weigh(const Rulebook& rulebook, const std::vector<Ballot>& named, Counted& counted) {
  if (rulebook.weights.empty()) return;
  int weight_members = 0;
  for (const model::Seat& seat : counted.seats) {
    const auto weight = rulebook.weights.find(seat.member);
    weight_members += weight == rulebook.weights.end() ? 0 : weight->second;
  }
  model::Tally weighed;
  Votes& votes = counted.votes;
  for (const Ballot& ballot : named) {
    const auto weight = rulebook.weights.find(ballot.member);
    if (weight == rulebook.weights.end()) continue;
    weighed.yes += ballot.choice == Choice::yes ? 1 : 0;
    weighed.no += ballot.choice == Choice::no ? 1 : 0;
    votes.weight_yes += ballot.choice == Choice::yes ? weight->second : 0;
    votes.weight_no += ballot.choice == Choice::no ? weight->second : 0;
  }
  const bool all = weighed.yes == votes.tally.yes && weighed.no == votes.tally.no;
  votes.weight_members = all ? weight_members : 0;
}

}  // namespace

std::vector<model::Seat> seats_of(const Rulebook& rulebook, const Question& question) {
  return question.members.empty() ? rulebook.seats_on(question.date) : question.members;
}

Counted count_votes(const Rulebook& rulebook, const Question& question, const Ballots& ballots,
                    const Requirement& requirement) {
  Counted counted;
  counted.seats = seats_of(rulebook, question);
  counted.votes.tally = ballots.tally;
  counted.votes.members = members_count(rulebook, question, ballots, counted.seats);
  if (requirement.parties_abstain && !question.parties_to_dispute.empty()) {
    const std::vector<Ballot> effective = without_parties(question, ballots.named, counted);
    find_permanent_no(effective, counted);
    weigh(rulebook, effective, counted);
    return counted;
  }
  find_permanent_no(ballots.named, counted);
  weigh(rulebook, ballots.named, counted);
  return counted;
}

}  // namespace rollcall::rules
