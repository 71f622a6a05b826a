// SPDX-License-Identifier: Apache-2.0
// Which vote is taken, and whether firmly; the essay stands in binder.cc.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "rollcall/coverage/claims/binder.h"

namespace rollcall::coverage {
namespace {

using model::Choice;

constexpr double kEnough = 3.0;  // weight below which nothing is bound
constexpr double kClear = 0.9;   // by which the first must outweigh the second
constexpr double kReach = 1.5;   // by which another vote may be lighter and still stand against it
constexpr int kFarthest = 400;   // days within which figures may belong to another vote

int figures(const Claim& claim) {
  return static_cast<int>(claim.yes.has_value()) + static_cast<int>(claim.no.has_value()) +
         static_cast<int>(claim.abstain.has_value());
}

bool has_all_figures(const Claim& claim, const model::Tally& tally) {
  for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain}) {
    const auto count = slot(claim, choice);
    if (count && !holds(*count, tally.of(choice))) return false;
  }
  return true;
}

}  // namespace

bool Binder::near_all(const Claim& claim, const model::Tally& tally) {
  for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain}) {
    const auto count = slot(claim, choice);
    if (count && !is_near(count->number, tally.of(choice))) return false;
  }
  return true;
}

bool Binder::another_has_these_figures(const Group& group, std::size_t at) const {
  if (group.tally == nullptr) return false;
  const Claim& tally = *group.tally;
  const VoteFact& bound = index_->votes()[at];
  const auto same = [&](std::size_t vote) {
    const VoteFact& other = index_->votes()[vote];
    return vote != at && other.tally && other.body == bound.body &&
           has_all_figures(tally, *other.tally);
  };
  const int known = figures(tally);
  const int days = known == 3 ? kFarthest : known == 2 ? 30 : 3;
  const VoteIndex::Range range =
      index_->in({bound.date.plus_days(-days), bound.date.plus_days(days)});
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (same(i)) return true;
  }
  if (known == 1) return false;
  const auto series = facts_->series_of(at);
  return std::any_of(series.begin(), series.end(), same);
}

// A vote of the days around, not much lighter, on which all that is said of members holds.
bool Binder::another_has_these_positions(const std::vector<Score>& scores) const {
  const VoteFact& bound = index_->votes()[scores.front().vote];
  return std::any_of(scores.begin() + 1, scores.end(), [&](const Score& score) {
    const VoteFact& other = index_->votes()[score.vote];
    const int days = std::abs(other.date.days_since_1970() - bound.date.days_since_1970());
    return days <= 3 && other.body == bound.body && score.wrong == 0 && score.right > 0 &&
           score.total > scores.front().total - kReach;
  });
}

bool Binder::is_firm(const std::vector<Score>& scores, const Group& group) const {
  const Score& best = scores.front();
  const VoteFact& vote = index_->votes()[best.vote];
  const bool figures_far = group.tally != nullptr && best.differ > 0 && best.equal == 0 &&
                           vote.tally && !near_all(*group.tally, *vote.tally);
  // Two figures that agree, four positions or many words of its title name a vote as well as its
  // body does.
  const bool strong = (best.equal >= 2 && best.large) || (best.equal >= 1 && best.right >= 2) ||
                      (best.right >= 4 && best.right >= 4 * best.wrong) || best.many_words;
  const bool place = best.symbol ||
                     ((best.body || body_ == vote.body || strong) && (best.day || best.near)) ||
                     (best.carried && last_firm_);
  const bool agrees = best.symbol || best.equal > 0 || best.right >= 2 || best.sponsor ||
                      best.words || (best.carried && last_firm_);
  // Another time, or an amendment, is not the vote found: only figures and names can tell that it
  // is.
  const bool told = best.equal > 0 || best.sponsor || best.many_words;
  const bool other_time = (group.cue.when && !best.near) || group.cue.another;
  const bool other_kind =
      group.cue.amendment.value_or(false) && vote.kind != model::QuestionKind::amendment;
  if (!best.symbol && ((other_time && !told) || other_kind)) return false;
  return place && agrees && !figures_far && vote.date_certain &&
         !(best.differ > 0 && another_has_these_figures(group, best.vote)) &&
         !(best.wrong > 0 && another_has_these_positions(scores));
}

std::string Binder::grounds_of(const Score& best, const Group& group) {
  std::vector<std::string> grounds;
  if (best.symbol) grounds.emplace_back("its symbol");
  if (best.body) grounds.emplace_back("body");
  if (best.day) {
    grounds.emplace_back("day");
  } else if (best.near) {
    grounds.emplace_back(group.cue.when ? "the time named" : "the days before publication");
  }
  if (best.equal > 0) {
    grounds.push_back(fmt::format("{} of {} figures", best.equal, best.equal + best.differ));
  }
  if (best.right > 0) {
    grounds.push_back(fmt::format("{} of {} positions", best.right, best.right + best.wrong));
  }
  if (best.sponsor) grounds.emplace_back("sponsor");
  if (best.words) grounds.emplace_back("words of its title");
  if (best.carried) grounds.emplace_back("the vote spoken of before");
  return fmt::format("{}", fmt::join(grounds, ", "));
}

Binding Binder::decide(const std::vector<Score>& scores, const Group& group) const {
  Binding bound;
  if (scores.empty()) return bound;
  const Score& best = scores.front();
  const double clear = scores.size() > 1 ? best.total - scores[1].total : kClear + 1;
  bound.nearest = best.vote;
  const bool spoken = best.symbol || best.equal > 0 || best.right > 0 || best.sponsor ||
                      best.words || best.carried || best.day || (best.body && best.near);
  // Body and days are enough where only one vote has both.
  const bool lone = best.body && best.near && clear > kClear + 0.5;
  if ((best.total < kEnough && !lone) || !spoken) return bound;
  // Positions alone do not leave the vote that the report was speaking of: they may be wrong of it.
  const bool own_cue = best.symbol || best.day || best.body || best.sponsor || best.words ||
                       best.equal > 0 || best.right >= 4 || group.cue.when || group.cue.another;
  if (!best.carried && !own_cue && last_ && last_firm_ && best.wrong == 0 && best.right > 0) {
    return bound;
  }
  if (clear < kClear) {
    for (const Score& score : scores) {
      if (best.total - score.total < kClear) bound.tied.push_back(score.vote);
    }
    return bound;
  }
  bound.vote = best.vote;
  bound.nearest.reset();

  bound.firm = is_firm(scores, group);
  bound.named = best.symbol || best.day || best.equal > 0 || best.sponsor || best.many_words;
  bound.by = grounds_of(best, group);
  return bound;
}

}  // namespace rollcall::coverage
