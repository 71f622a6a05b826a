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

bool is_year(const Period& days) {
  return days.from.month() == 1 && days.from.day() == 1 && days.to.month() == 12 &&
         days.to.day() == 31 && days.from.year() == days.to.year();
}

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

// "65 voted no" where 65 abstained: a slip of the column, and no other vote.
bool is_of_another_choice(const Claim& claim, const model::Tally& tally) {
  constexpr int kTelling = 4;  // smaller numbers are equal by chance
  for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain}) {
    const auto count = slot(claim, choice);
    if (!count) continue;
    const int number = count->number;
    if (count->bound != Bound::exactly || number < kTelling ||
        (number != tally.yes && number != tally.no && number != tally.abstain)) {
      return false;
    }
  }
  return figures(claim) > 0;
}

}  // namespace

bool Binder::near_all(const Claim& claim, const model::Tally& tally) {
  for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain}) {
    const auto count = slot(claim, choice);
    if (count && !is_near(count->number, tally.of(choice))) return false;
  }
  return true;
}

bool Binder::another_has_these_figures(const Group& group, const Score& best) const {
  if (group.tally == nullptr) return false;
  const Claim& tally = *group.tally;
  const std::size_t at = best.vote;
  const VoteFact& bound = index_->votes()[at];
  const auto same = [&](std::size_t vote) {
    const VoteFact& other = index_->votes()[vote];
    return vote != at && other.tally && other.body == bound.body &&
           has_all_figures(tally, *other.tally);
  };
  // A sentence without a cue of its own brings up no vote from elsewhere.
  if (is_thread(best) && goes_on(group.cue) && !best.words) {
    return std::any_of(spoken_of_.begin(), spoken_of_.end(), [&](const auto& spoken) {
      return is_present(spoken.first) && same(spoken.first);
    });
  }
  const int known = figures(tally);
  // Where the sentence gives day and title, only what was voted around that day can be meant.
  const bool told = best.many_words && best.near && group.cue.when && !group.cue.another;
  const int days = told ? 3 : known == 3 ? kFarthest : known == 2 ? 30 : 3;
  const VoteIndex::Range range =
      index_->in({bound.date.plus_days(-days), bound.date.plus_days(days)});
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (same(i)) return true;
  }
  if (known == 1 || told) return false;
  const auto series = facts_->series_of(at);
  return std::any_of(series.begin(), series.end(), same);
}

// Another vote on which all that is said of members holds, and which the sentence may as well mean:
// one that the report has spoken of, or, where the sentence has a cue of its own or goes on from
// something that was not found, one of the days around that is not much lighter.
bool Binder::another_has_these_positions(const std::vector<Score>& scores,
                                         const Group& group) const {
  const Score& best = scores.front();
  const VoteFact& bound = index_->votes()[best.vote];
  const bool plain = is_thread(best) && goes_on(group.cue) && !best.words;
  return std::any_of(scores.begin() + 1, scores.end(), [&](const Score& score) {
    if (score.wrong > 0 || score.right == 0 || told_apart(best, score)) return false;
    if (spoken_of_.contains(score.vote) && (!plain || is_present(score.vote))) return true;
    const VoteFact& other = index_->votes()[score.vote];
    const int days = std::abs(other.date.days_since_1970() - bound.date.days_since_1970());
    return !plain && days <= 3 && other.body == bound.body && score.total > best.total - kReach;
  });
}

// What a sentence without a cue of its own may mean: not a vote of another time, but for the
// sentence right behind the one that told of it.
bool Binder::is_present(std::size_t vote) const {
  return is_among(just_now_, vote) || !day_ || horizon().contains(index_->votes()[vote].date);
}

// Whether the sentence names the sponsor of another vote of the day.
bool Binder::is_of_others(const std::vector<Score>& scores) const {
  const Score& best = scores.front();
  const VoteFact& vote = index_->votes()[best.vote];
  if (best.sponsor || vote.sponsor_ids.empty() || best.symbol) return false;
  return std::any_of(scores.begin() + 1, scores.end(), [&](const Score& score) {
    const VoteFact& other = index_->votes()[score.vote];
    return score.sponsor && other.date == vote.date && other.body == vote.body &&
           other.kind == vote.kind;
  });
}

// Whether the sentence itself names the first by its sponsor, and not the second.
bool Binder::told_apart(const Score& best, const Score& other) const {
  return best.sponsor && !other.sponsor && !index_->votes()[other.vote].sponsor_ids.empty();
}

bool Binder::goes_on(const Cue& cue) const {
  const bool same_day = has_thread() && cue.when && cue.when->from == cue.when->to &&
                        cue.when->contains(index_->votes()[*last_].date);
  if (cue.when && !same_day) return false;
  return has_thread() && (!strayed_ || same_day) && !cue.body && !cue.any_council && !cue.another &&
         !cue.different && cue.sponsors.empty() && cue.symbols.empty() &&
         !cue.amendment.value_or(false);
}

bool Binder::is_firm(const std::vector<Score>& scores, const Group& group) const {
  const Score& best = scores.front();
  const VoteFact& vote = index_->votes()[best.vote];
  const bool figures_far = group.tally != nullptr && best.differ > 0 && best.equal == 0 &&
                           vote.tally && !near_all(*group.tally, *vote.tally) &&
                           !(is_thread(best) && is_of_another_choice(*group.tally, *vote.tally));
  // Two figures that agree, four positions or many words of its title name a vote as well as its
  // body does.
  const bool strong = (best.equal >= 2 && best.large) || (best.equal >= 1 && best.right >= 2) ||
                      (best.right >= 4 && best.right >= 4 * best.wrong) || best.many_words;
  const bool named = best.symbol || is_of_series_and_year(best.vote, group.cue);
  // There are vetoes in the Council alone.
  const bool body = best.body || body_ == vote.body || best.vetoed;
  const bool place = named || ((body || strong) && (best.day || best.near)) || is_thread(best);
  const bool agrees = named || best.equal > 0 || best.right >= 2 || best.sponsor || best.vetoed ||
                      best.words || is_thread(best);
  // Another time, or an amendment, is not the vote found: only figures and names can tell that it
  // is, and where what is said of it differs too, it is another vote.
  const bool agrees_else = best.differ == 0 && best.wrong == 0;
  const bool told = agrees_else && (best.equal > 0 || best.sponsor || best.many_words);
  const bool other_time = (group.cue.when && !best.near) || group.cue.another;
  const bool other_kind =
      group.cue.amendment.value_or(false) && vote.kind != model::QuestionKind::amendment;
  if (!best.symbol && ((other_time && !told) || other_kind)) return false;
  if (!place || !agrees || figures_far) return false;
  // Of a day that is not sure, only what the sentence itself says can be.
  const bool sure = vote.date_certain || best.symbol || best.equal >= 2 || best.right >= 3 ||
                    best.sponsor || best.vetoed || is_thread(best);
  if (!sure) return false;
  if (named) return true;
  return !(best.differ > 0 && another_has_these_figures(group, best)) &&
         !(best.wrong > 0 && another_has_these_positions(scores, group));
}

// All votes of the body and day that a sentence names, or, where it names none, of the day whose
// votes it may be about alike.
std::vector<std::size_t> Binder::meant(const Group& group, const Binding& bound,
                                       std::span<const Claim> claims) const {
  const Cue& cue = group.cue;
  std::vector<std::size_t> votes;
  if (cue.other_body || cue.another || cue.different) return votes;
  // Of procedural votes records lack many: a text, or a veto, must be spoken of.
  const bool on_text =
      cue.amendment || std::any_of(group.claims.begin(), group.claims.end(), [&](std::size_t i) {
        return claims[i].type == ClaimType::veto;
      });
  if (!on_text) return votes;
  std::optional<model::BodyId> body = cue.body;
  std::optional<Date> day;
  if (cue.when) {
    if (cue.when->from != cue.when->to) return votes;
    day = cue.when->from;
  } else if (bound.tied.size() >= 2 && (cue.body || has_thread())) {
    const VoteFact& first = index_->votes()[bound.tied.front()];
    const bool alike = std::all_of(bound.tied.begin(), bound.tied.end(), [&](std::size_t vote) {
      const VoteFact& other = index_->votes()[vote];
      return other.body == first.body && other.date == first.date;
    });
    if (!alike) return votes;
    day = first.date;
    if (!body) body = first.body;
  }
  // Of votes on amendments the record lacks many.
  const bool amendment = cue.amendment.value_or(false);
  if (!body || !day || amendment || !days_.contains({*body, *day})) return votes;
  if (!facts_->is_whole(*body, {*day, *day})) return votes;
  // A vote of the evening before may be dated so elsewhere.
  const VoteIndex::Range range = index_->in({day->plus_days(-1), *day});
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (index_->votes()[i].body == *body) votes.push_back(i);
  }
  return votes;
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

bool Binder::in_series_of_main(std::size_t vote) const {
  const std::span<const std::size_t> series =
      main_ ? facts_->series_of(*main_) : std::span<const std::size_t>();
  return std::find(series.begin(), series.end(), vote) != series.end();
}

// The only vote of the year named that is on the report's matter: "last year", "in 2016".
bool Binder::is_of_series_and_year(std::size_t at, const Cue& cue) const {
  if (!cue.when || !is_year(*cue.when) || cue.different || !in_series_of_main(at)) return false;
  const auto series = facts_->series_of(*main_);
  return std::count_if(series.begin(), series.end(),
                       [&](std::size_t vote) {
                         return cue.when->contains(index_->votes()[vote].date);
                       }) == 1 &&
         cue.when->contains(index_->votes()[at].date);
}

// A vote outside the time that the sentence names, unless it is the one reported; and a vote that
// only a year and a figure speak for, among the hundreds of a year.
bool Binder::is_of_another_time(const Score& best, const Cue& cue) const {
  if (!cue.when || best.symbol) return false;
  const Date voted = index_->votes()[best.vote].date;
  // A month or a year that the vote is not of: not even the vote reported is meant.
  constexpr int kMonth = 27;
  if (!best.near && cue.when->to.days_since_1970() - cue.when->from.days_since_1970() >= kMonth) {
    return voted.plus_days(2) < cue.when->from || cue.when->to.plus_days(2) < voted;
  }
  if (!best.near) {
    const bool reported =
        best.carried || best.vote == main_ || (day_ && horizon().contains(voted)) ||
        (cue.when->from.plus_days(-2) <= voted && voted <= cue.when->to.plus_days(2));
    return !reported;
  }
  return is_year(*cue.when) && !best.words && !best.sponsor && !best.carried && best.equal < 2 &&
         best.right < 3 && !in_series_of_main(best.vote);
}

Binding Binder::decide(const std::vector<Score>& scores, const Group& group) const {
  Binding bound;
  if (scores.empty()) return bound;
  const Score& best = scores.front();
  const double clear = scores.size() > 1 ? best.total - scores[1].total : kClear + 1;
  bound.nearest = best.vote;
  const bool spoken = best.symbol || best.equal > 0 || best.right > 0 || best.sponsor ||
                      best.words || best.carried || best.day || (best.body && best.near) ||
                      (best.vetoed && best.near);
  // Body and days are enough where only one vote has both.
  const bool lone = best.body && best.near && clear > kClear + 0.5;
  // What a sentence says wrongly of the thread does not make it speak of nothing.
  const double weight = is_thread(best) ? best.total + best.lost : best.total;
  if ((weight < kEnough && !lone) || !spoken) return bound;
  if (is_of_another_time(best, group.cue)) return bound;
  // Positions alone do not leave the vote that the report was speaking of: they may be wrong of it.
  const bool own_cue = best.symbol || best.day || best.body || best.sponsor || best.words ||
                       best.equal > 0 || best.right >= 4 || group.cue.when || group.cue.another;
  if (!best.carried && !own_cue && has_thread() && best.wrong == 0 && best.right > 0) {
    return bound;
  }
  if (clear < kClear || is_of_others(scores)) {
    for (const Score& score : scores) {
      if (best.total - score.total < kClear) bound.tied.push_back(score.vote);
    }
    return bound;
  }
  bound.vote = best.vote;
  bound.nearest.reset();

  bound.firm = is_firm(scores, group);
  bound.named = best.symbol || best.day || best.equal > 0 || best.sponsor || best.many_words;
  bound.goes_on = is_thread(best) && goes_on(group.cue);
  bound.by = grounds_of(best, group);
  return bound;
}

}  // namespace rollcall::coverage
