// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/scene.h"

#include <algorithm>

#include "rollcall/rules/adjudicate.h"
#include "rollcall/rules/count.h"

namespace rollcall::rules {
namespace {

using model::Choice;

int& count_of(model::Tally& tally, Choice choice) {
  switch (choice) {
    case Choice::yes:
      return tally.yes;
    case Choice::no:
      return tally.no;
    case Choice::abstain:
      return tally.abstain;
    case Choice::absent:
      return tally.absent;
  }
  return tally.absent;
}

bool can_move(const Question& question, const Requirement& need, const model::Ballot& ballot) {
  const bool barred =
      ballot.choice == Choice::absent && ballot.absence == model::AbsenceKind::barred;
  const auto& parties = question.parties_to_dispute;
  const bool party = need.parties_abstain &&
                     std::find(parties.begin(), parties.end(), ballot.member) != parties.end();
  return !barred && !party;
}

Voter voter_of(const Rulebook& rulebook, const Counted& counted, const model::Ballot& ballot) {
  Voter voter{ballot.member, ballot.choice, 0, false};
  const auto weight = rulebook.weights.find(ballot.member);
  if (weight != rulebook.weights.end()) voter.weight = weight->second;
  voter.permanent =
      std::any_of(counted.seats.begin(), counted.seats.end(), [&](const model::Seat& seat) {
        return seat.member == ballot.member && seat.kind == model::SeatKind::permanent;
      });
  return voter;
}

// Votes that the tally counts and nobody's name goes with.
void add_unnamed(const Ballots& ballots, int absent, std::vector<Voter>& voters) {
  model::Tally unnamed = ballots.tally;
  unnamed.absent = absent;
  for (const model::Ballot& ballot : ballots.named) --count_of(unnamed, ballot.choice);
  for (const Choice choice : model::kChoices) {
    for (int i = 0; i < count_of(unnamed, choice); ++i) voters.push_back({{}, choice, 0, false});
  }
}

bool was_counted(const Ruling& ruling) {
  const bool decided = ruling.outcome == Outcome::adopted || ruling.outcome == Outcome::not_adopted;
  switch (ruling.cause) {
    case Cause::carried:
    case Cause::shortfall:
    case Cause::veto:
    case Cause::tie:
      return decided;
    case Cause::no_quorum:
    case Cause::without_vote:
    case Cause::not_put:
    case Cause::unknown:
      return false;
  }
  return false;
}

}  // namespace

std::optional<Scene> Scene::set(const Rulebook& rulebook, const Question& question,
                                const Ballots& ballots) {
  const Ruling ruling = adjudicate(rulebook, question, ballots);
  if (!was_counted(ruling)) return std::nullopt;
  Scene scene;
  scene.outcome = ruling.outcome;
  scene.needs = requirements(rulebook, question);
  const Requirement& need = scene.needs.options.front();
  const Counted counted = count_votes(rulebook, question, ballots, need);
  scene.votes = counted.votes;
  scene.has_veto = need.veto;
  scene.is_weighted = std::any_of(
      need.thresholds.begin(), need.thresholds.end(),
      [](const Threshold& threshold) { return threshold.unit == ThresholdUnit::weight; });

  int absent = ballots.tally.absent;
  if (!ballots.tally.absent_known && counted.votes.members > 0) {
    const model::Tally& tally = ballots.tally;
    absent = std::max(0, counted.votes.members - tally.yes - tally.no - tally.abstain);
    scene.votes.tally.absent = absent;
  }
  for (const model::Ballot& ballot : ballots.named) {
    if (can_move(question, need, ballot)) {
      scene.voters.push_back(voter_of(rulebook, counted, ballot));
    }
  }
  const std::size_t named = scene.voters.size();
  add_unnamed(ballots, absent, scene.voters);
  const bool anonymous = scene.voters.size() > named;
  if (anonymous && (scene.has_veto || scene.is_weighted)) return std::nullopt;
  if (scene.has_veto && counted.seats.empty()) return std::nullopt;
  return scene;
}

Outcome Scene::outcome_of(const Votes& changed) const {
  const Outcome first = measure(needs.options.front(), changed).outcome;
  if (needs.doubt != Doubt::majority) return first;
  const Outcome second = measure(needs.options.back(), changed).outcome;
  return first == second ? first : Outcome::undetermined;
}

bool Scene::flips(const Votes& changed) const {
  const Outcome now = outcome_of(changed);
  return (outcome == Outcome::adopted && now == Outcome::not_adopted) ||
         (outcome == Outcome::not_adopted && now == Outcome::adopted);
}

void move(Votes& votes, const Voter& voter, Choice to) {
  --count_of(votes.tally, voter.choice);
  ++count_of(votes.tally, to);
  votes.weight_yes += voter.weight * ((to == Choice::yes) - (voter.choice == Choice::yes));
  votes.weight_no += voter.weight * ((to == Choice::no) - (voter.choice == Choice::no));
  if (voter.permanent) votes.permanent_no += (to == Choice::no) - (voter.choice == Choice::no);
}

}  // namespace rollcall::rules
