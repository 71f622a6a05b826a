// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/election.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/rules/explain.h"

namespace rollcall::rules {
namespace {

// By votes, most first; the order of the ballot where votes are equal.
std::vector<Candidate> ranked(std::vector<Candidate> candidates) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.votes > b.votes; });
  return candidates;
}

// Rules 93 and 94: what follows while seats are left.
std::string next_ballot(const ElectionBallot& ballot, std::size_t seats_left, bool simple) {
  if (ballot.seats == 1) {
    return simple
               ? "rule 93: a second ballot between the two with most votes; tied there, the "
                 "President decides by drawing lots"
               : "rule 93: a second ballot between the two with most votes, and balloting goes on "
                 "until one has two thirds; after the third such ballot any candidate again";
  }
  return fmt::format("rule 94: {} of {} seats left; a further ballot among at most {} candidates",
                     seats_left, ballot.seats, 2 * seats_left);
}

}  // namespace

// A/520/Rev.20, rules 92 to 94.
Ruling elect(const Requirement& requirement, const ElectionBallot& ballot, int members) {
  Ruling ruling;
  // Rule 93: the majority is counted on ballots that name a candidate. Abstaining and invalid
  // ballots are not among those voting (rule 86).
  Votes votes;
  votes.tally.yes = ballot.valid_ballots;
  votes.members = members;
  const Threshold& threshold = requirement.thresholds.front();
  ruling.base = base_of(threshold, votes);
  ruling.needed = votes_needed(threshold, ruling.base.count);
  ruling.steps.push_back(explain_need(threshold, votes));

  const std::vector<Candidate> order = ranked(ballot.candidates);
  ruling.got = order.empty() ? 0 : order.front().votes;
  ruling.margin = ruling.got - ruling.needed;

  // Rule 94: candidates, not more than there are seats, who obtain the majority are elected.
  const auto seats = static_cast<std::size_t>(ballot.seats);
  const auto above = static_cast<std::size_t>(
      std::count_if(order.begin(), order.end(),
                    [&](const Candidate& candidate) { return candidate.votes >= ruling.needed; }));
  std::size_t elected = std::min(above, seats);

  // PRACTICE: when more obtain it than there are seats, those with most votes are elected; an equal
  // number of votes for the last seat elects none of the tied, and a ballot between them follows.
  const bool last_seat_tied = above > seats && order[seats - 1].votes == order[seats].votes;
  if (last_seat_tied) {
    const int tied = order[seats].votes;
    while (elected > 0 && order[elected - 1].votes == tied) --elected;
    ruling.steps.push_back(fmt::format("{} votes each for the last seat: a tie", tied));
  }
  for (std::size_t i = 0; i < elected; ++i) ruling.elected.push_back(order[i].name);
  for (const Candidate& candidate : order) {
    ruling.steps.push_back(
        fmt::format("{}: {}", candidate.name, explain_got(ruling.needed, candidate.votes)));
  }
  ruling.outcome = elected > 0 ? Outcome::elected : Outcome::nobody_elected;
  ruling.cause = elected > 0 ? Cause::carried : last_seat_tied ? Cause::tie : Cause::shortfall;
  if (elected < seats) {
    const bool simple = requirement.majority != model::Majority::two_thirds;
    ruling.steps.push_back(next_ballot(ballot, seats - elected, simple));
  }
  return ruling;
}

}  // namespace rollcall::rules
