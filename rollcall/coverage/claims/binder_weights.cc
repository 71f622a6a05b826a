// SPDX-License-Identifier: Apache-2.0
// What speaks for a vote; binder.cc tells how the weights are used.
#include <algorithm>
#include <cmath>

#include "rollcall/coverage/claims/binder.h"

namespace rollcall::coverage {
namespace {

using model::Choice;

constexpr double kUnheardOf = 1.5;  // taken off what a sentence without a cue can hardly bring up
constexpr int kSmallFigure = 15;    // above it a figure is no Council's

}  // namespace

bool is_near(int claimed, int recorded) {
  return std::abs(claimed - recorded) <= std::max(2, recorded / 25);
}

void Binder::weigh_day(Score& score, const Cue& cue) const {
  const VoteFact& vote = index_->votes()[score.vote];
  if (cue.when) {
    const bool day = cue.when->from == cue.when->to;
    const bool inside = cue.when->contains(vote.date);
    score.day = day && inside && !cue.when_relative;
    score.near = inside;
    score.on_day = day && inside;
    score.total += score.day ? 3 : inside ? (day ? 2 : 1) : cue.when_relative ? 0.25 : 0.5;
  } else if (day_ && may_be_near(cue)) {
    const int days = std::abs(day_->days_since_1970() - vote.date.days_since_1970());
    score.near = days <= kDaysBefore;
    score.total += score.near ? 1.5 - 0.15 * days : 0;
    // A report cannot know a later vote; the day after is looked at for the sake of time zones.
    if (vote.date > *day_) score.total -= 2;
  }
}

void Binder::weigh_body(Score& score, const Cue& cue) const {
  const VoteFact& vote = index_->votes()[score.vote];
  if (cue.body) {
    score.body = *cue.body == vote.body;
    score.total += score.body ? 1.5 : -4;
  } else if (cue.any_council) {
    score.body = vote.body != model::BodyId("GA");
    score.total += score.body ? 1.25 : -4;
  } else if (body_) {
    score.total += *body_ == vote.body ? 0.75 : 0;
  }
}

void Binder::weigh_figures(Score& score, const Group& group) const {
  const VoteFact& vote = index_->votes()[score.vote];
  if (group.tally != nullptr && vote.tally) {
    for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain}) {
      const auto count = slot(*group.tally, choice);
      if (!count) continue;
      const int recorded = vote.tally->of(choice);
      if (holds(*count, recorded)) {
        ++score.equal;
        score.large = score.large || recorded > kSmallFigure;
        score.total += count->number <= 1 ? 1 : count->bound == Bound::exactly ? 2.5 : 1.5;
      } else {
        ++score.differ;
        const double weight = is_near(count->number, recorded) ? 0.5 : 1.5;
        score.total -= weight;
        score.lost += weight;
      }
    }
  } else if (group.tally != nullptr) {
    score.total -= 1;
  }
}

void Binder::weigh_kind(Score& score, const Cue& cue) const {
  const VoteFact& vote = index_->votes()[score.vote];
  const bool amendment = vote.kind == model::QuestionKind::amendment;
  if (cue.amendment.value_or(false)) {
    score.total += amendment ? 2.5 : -1.5;
  } else if (amendment) {
    score.total -= 3.25;
  } else if (vote.kind != model::QuestionKind::resolution) {
    score.total -= 1.5;
  }
}

void Binder::weigh_outcome(Score& score, const Group& group, std::span<const Claim> claims) const {
  const VoteFact& vote = index_->votes()[score.vote];
  for (const std::size_t i : group.claims) {
    const Claim& claim = claims[i];
    if (claim.type != ClaimType::outcome && claim.type != ClaimType::veto) continue;
    if (vote.body != model::BodyId("SC")) continue;
    if (claim.type == ClaimType::veto && claim.what.empty() && !claim.negated) {
      const Decision& decision = facts_->decision(score.vote);
      const std::vector<model::MemberId>& by = decision.vetoed_by;
      score.vetoed = !claim.members.empty() &&
                     std::all_of(claim.members.begin(), claim.members.end(),
                                 [&](const model::MemberId& member) {
                                   return std::find(by.begin(), by.end(), member) != by.end();
                                 });
      score.total += decision.cause != rules::Cause::veto ? -2 : score.vetoed ? 2 : 1;
    }
    if (!claim.outcome) continue;
    const bool adopted = facts_->decision(score.vote).outcome == rules::Outcome::adopted;
    score.total += adopted == (*claim.outcome == ClaimedOutcome::adopted) ? 1 : -2;
  }
}

Binder::Score Binder::score(std::size_t at, const Group& group,
                            std::span<const Claim> claims) const {
  Score score;
  score.vote = at;
  const VoteFact& vote = index_->votes()[at];
  const Cue& cue = group.cue;
  for (const std::string& symbol : cue.symbols) {
    if (is_among(index_->by_symbol(symbol), at)) score.symbol = true;
  }
  if (score.symbol) score.total += 12;

  weigh_day(score, cue);
  weigh_body(score, cue);
  weigh_figures(score, group);

  const double bits = index_->shared_bits(group.words, at);
  score.words = bits >= kRareBits;
  score.many_words = bits >= 2 * kRareBits;
  score.total += bits / 4;

  if (!cue.sponsors.empty() && !vote.sponsor_ids.empty()) {
    score.sponsor =
        std::any_of(cue.sponsors.begin(), cue.sponsors.end(), [&](const model::MemberId& id) {
          return std::find(vote.sponsor_ids.begin(), vote.sponsor_ids.end(), id) !=
                 vote.sponsor_ids.end();
        });
    score.total += score.sponsor ? 2 : -1.5;
  }

  weigh_kind(score, cue);
  // "The US draft" is not the Russian one, though that was spoken of last.
  const bool of_others = !cue.sponsors.empty() && !vote.sponsor_ids.empty() && !score.sponsor;
  if (!cue.another && !cue.different && !of_others && last_ == at) {
    score.carried = true;
    score.total += cue.when && !cue.when_relative ? 1.0 : 2.0;
  }
  if (spoken_of_.contains(at)) {
    score.total += 0.5;
  } else if (goes_on(cue)) {
    score.total -= kUnheardOf;
  }
  if ((cue.another || (cue.when && !score.near)) && main_ && at != *main_ &&
      is_among(facts_->series_of(*main_), at)) {
    score.total += 1.5;
  }
  weigh_outcome(score, group, claims);
  return score;
}

void Binder::score_positions(Score& score, const Group& group,
                             std::span<const Claim> claims) const {
  std::span<const model::Ballot> ballots;
  for (const std::size_t i : group.claims) {
    const Claim& claim = claims[i];
    if (!claim.choice || claim.members.empty() || claim.type == ClaimType::sponsor) continue;
    if (ballots.empty()) ballots = facts_->ballots(score.vote);
    if (ballots.empty()) return;
    for (const model::MemberId& member : claim.members) {
      const auto ballot = std::lower_bound(
          ballots.begin(), ballots.end(), member,
          [](const model::Ballot& b, const model::MemberId& m) { return b.member < m; });
      const bool same =
          ballot != ballots.end() && ballot->member == member && ballot->choice == *claim.choice;
      ++(same != claim.negated ? score.right : score.wrong);
    }
    const VoteFact& vote = index_->votes()[score.vote];
    if (!claim.others || !vote.tally) continue;
    const int total = total_of(claim);
    const bool equal = total == vote.tally->of(*claim.choice);
    ++(equal ? score.equal : score.differ);
    score.total += equal ? 2.5 : is_near(total, vote.tally->of(*claim.choice)) ? -0.25 : -1;
  }
  double lost = std::min(0.9 * score.wrong, 3.0);
  if (score.right == 0 && score.wrong > 1) lost += 1;
  score.total += std::min(0.6 * score.right, 3.0) - lost;
  score.lost += lost;
}

}  // namespace rollcall::coverage
