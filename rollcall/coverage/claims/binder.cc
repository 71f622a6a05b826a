// SPDX-License-Identifier: Apache-2.0
// A sentence seldom says which vote it means: it gives a body, a weekday, a sponsor or a few
// figures, and the sentence before did the rest. So every vote of the days in question is weighed
// by what speaks for it, and the heaviest is taken where it stands clear of the second:
//
//   "The Council adopted the U.S. draft on Monday with 10 votes in favour"
//   S/RES/2774:  body 1.5, day 2, sponsor 2, figure 2.5;  the veto an hour before: body 1.5, day 2
//
// The days are those that the sentence names; else the ten before publication and one after, and
// what the report has spoken of. "Last year" and the like look into the series of the report's main
// vote. A claim whose figures differ is still bound by the rest of its sentence: only so can a
// wrong figure be found at all. It is `firm` only where
//
//   - a symbol, or body and day, fix the vote, and no other comes within kClear of it;
//   - something besides the claim agrees: another figure, two positions, the sponsor, rare words of
//     the title, or the vote that the report was firmly speaking of;
//   - no other vote near, nor of its series, has just the figures that were claimed.
//
// Counter-example: two texts of one day, both with 93 in favour (24 February 2025). "93 voted for
// it" is bound by the words around it, and by nothing where there are none: then the second stands
// too near, nothing is bound, and the claim is uncheckable with the nearest vote shown.
#include "rollcall/coverage/claims/binder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rollcall::coverage {
namespace {

using model::Choice;

constexpr double kEnough = 3.0;  // weight below which nothing is bound
constexpr double kClear = 0.9;   // by which the first must outweigh the second
constexpr double kReach = 1.5;   // by which another vote may be lighter and still stand against it
constexpr int kDaysBefore = 10;
constexpr int kFarthest = 400;        // days within which figures may belong to another vote
constexpr std::size_t kWeighed = 24;  // candidates whose ballots are read
constexpr double kRareBits = 6;
constexpr std::size_t kUndatedWeighed = 200;  // votes tried where a report gives no date
constexpr int kSmallFigure = 15;              // above it a figure is no Council's

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

bool is_near(int claimed, int recorded) {
  return std::abs(claimed - recorded) <= std::max(2, recorded / 25);
}

bool contains(std::span<const std::size_t> list, std::size_t vote) {
  return std::find(list.begin(), list.end(), vote) != list.end();
}

}  // namespace

bool holds(const Count& count, int recorded) {
  switch (count.bound) {
    case Bound::exactly:
      return count.number == recorded;
    case Bound::at_least:
      return recorded >= count.number;
    case Bound::at_most:
      return recorded <= count.number;
    case Bound::about:
      break;
  }
  return std::abs(recorded - count.number) <= std::max(3, count.number / 10);
}

int total_of(const Claim& claim) {
  const std::size_t named =
      claim.others_include_named ? claim.others_of.size() : claim.members.size();
  return static_cast<int>(named) + claim.others.value_or(0);
}

Binder::Binder(const VoteIndex& index, const FactSource& facts, const Report& report)
    : index_(&index), facts_(&facts), day_(report.published) {}

std::vector<Binder::Group> Binder::groups_of(std::span<const Claim> claims) const {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].type != ClaimType::tally) continue;
    groups.push_back({{i}, &claims[i], claims[i].cue});
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (claim.type == ClaimType::tally) continue;
    Group* nearest = nullptr;
    std::size_t least = 0;
    for (Group& group : groups) {
      const bool same_body = !claim.cue.body || !group.cue.body || claim.cue.body == group.cue.body;
      if (group.cue.when != claim.cue.when || !same_body) continue;
      const std::size_t gap = group.tally == nullptr            ? 0
                              : claim.begin >= group.tally->end ? claim.begin - group.tally->end
                              : group.tally->begin >= claim.end ? group.tally->begin - claim.end
                                                                : 0;
      if (nearest == nullptr || gap < least) {
        nearest = &group;
        least = gap;
      }
    }
    if (nearest != nullptr) {
      nearest->claims.push_back(i);
    } else {
      groups.push_back({{i}, nullptr, claim.cue});
    }
  }
  for (Group& group : groups) group.words = index_->words_of(group.cue.words);
  return groups;
}

Period Binder::horizon() const {
  const Date published = *day_;
  return {published.plus_days(-kDaysBefore), published.plus_days(1)};
}

std::vector<std::size_t> Binder::candidates(const Group& group, std::span<const Claim>) const {
  std::vector<std::size_t> found;
  const auto add = [&](std::size_t vote) {
    if (!contains(found, vote)) found.push_back(vote);
  };
  const auto add_range = [&](const Period& period) {
    const VoteIndex::Range range = index_->in(period);
    for (std::size_t i = range.first; i < range.last; ++i) found.push_back(i);
  };
  for (const std::string& symbol : group.cue.symbols) {
    for (const std::size_t vote : index_->by_symbol(symbol)) add(vote);
  }
  if (!found.empty()) return found;
  if (group.cue.when) {
    const Period& when = *group.cue.when;
    const bool day = when.from == when.to;
    add_range(day ? Period{when.from.plus_days(-1), when.to.plus_days(1)} : when);
  } else if (day_ && !group.cue.another) {
    add_range(horizon());
  }
  if (!group.cue.when || group.cue.when_relative) {
    for (const auto& [vote, times] : spoken_of_) add(vote);
  }
  if (main_ && (group.cue.another || group.cue.when)) {
    for (const std::size_t vote : facts_->series_of(*main_)) {
      const bool inside = !group.cue.when || group.cue.when->contains(index_->votes()[vote].date);
      if (inside && vote != *main_) add(vote);
    }
  }
  const Claim* const tally = group.tally;
  if (tally != nullptr && tally->yes && tally->no && tally->abstain && !group.cue.when) {
    for (const std::size_t vote :
         index_->by_figures(tally->yes->number, tally->no->number, tally->abstain->number)) {
      if (!day_ || index_->votes()[vote].date <= day_->plus_days(1)) {
        add(vote);
      }
    }
  }
  return found;
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
        score.total -= is_near(count->number, recorded) ? 0.5 : 1.5;
      }
    }
  } else if (group.tally != nullptr) {
    score.total -= 1;
  }
}

void Binder::weigh_day(Score& score, const Cue& cue) const {
  const VoteFact& vote = index_->votes()[score.vote];
  if (cue.when) {
    const bool day = cue.when->from == cue.when->to;
    const bool inside = cue.when->contains(vote.date);
    score.day = day && inside && !cue.when_relative;
    score.near = inside;
    score.total += score.day ? 3 : inside ? (day ? 2 : 1) : cue.when_relative ? 0.25 : 0.5;
  } else if (day_ && !cue.another) {
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

Binder::Score Binder::score(std::size_t at, const Group& group,
                            std::span<const Claim> claims) const {
  Score score;
  score.vote = at;
  const VoteFact& vote = index_->votes()[at];
  const Cue& cue = group.cue;
  for (const std::string& symbol : cue.symbols) {
    if (contains(index_->by_symbol(symbol), at)) score.symbol = true;
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

  const bool amendment = vote.kind == model::QuestionKind::amendment;
  if (cue.amendment.value_or(false)) {
    score.total += amendment ? 2.5 : -1.5;
  } else if (amendment) {
    score.total -= 3.25;
  } else if (vote.kind != model::QuestionKind::resolution) {
    score.total -= 1.5;
  }

  if (!cue.another && !cue.different && last_ == at) {
    score.carried = true;
    score.total += cue.when && !cue.when_relative ? 1.0 : 2.0;
  }
  if (spoken_of_.contains(at)) score.total += 0.5;
  if ((cue.another || (cue.when && !score.near)) && main_ && at != *main_ &&
      contains(facts_->series_of(*main_), at)) {
    score.total += 1.5;
  }
  for (const std::size_t i : group.claims) {
    const Claim& claim = claims[i];
    if (claim.type != ClaimType::outcome && claim.type != ClaimType::veto) continue;
    if (vote.body != model::BodyId("SC") || !claim.outcome) continue;
    const bool adopted = facts_->decision(at).outcome == rules::Outcome::adopted;
    score.total += adopted == (*claim.outcome == ClaimedOutcome::adopted) ? 1 : -2;
  }
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
  score.total += std::min(0.6 * score.right, 3.0) - std::min(0.9 * score.wrong, 3.0);
  if (score.right == 0 && score.wrong > 1) score.total -= 1;
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
  bound.firm = place && agrees && !figures_far && vote.date_certain &&
               !(best.differ > 0 && another_has_these_figures(group, best.vote)) &&
               !(best.wrong > 0 && another_has_these_positions(scores));

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
  bound.by = fmt::format("{}", fmt::join(grounds, ", "));
  return bound;
}

bool Binder::near_all(const Claim& claim, const model::Tally& tally) {
  for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain}) {
    const auto count = slot(claim, choice);
    if (count && !is_near(count->number, tally.of(choice))) return false;
  }
  return true;
}

std::optional<Date> Binder::likely_day(std::span<const Claim> claims) const {
  Group all;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    all.claims.push_back(i);
    all.cue.words.insert(all.cue.words.end(), claims[i].cue.words.begin(),
                         claims[i].cue.words.end());
  }
  all.words = index_->words_of(all.cue.words);
  std::vector<std::pair<double, std::size_t>> by_words;
  for (std::size_t vote = 0; vote < index_->votes().size(); ++vote) {
    const double bits = index_->shared_bits(all.words, vote);
    if (bits >= kRareBits) by_words.emplace_back(-bits, vote);
  }
  const std::size_t kept = std::min(by_words.size(), kUndatedWeighed);
  std::partial_sort(by_words.begin(), by_words.begin() + static_cast<std::ptrdiff_t>(kept),
                    by_words.end());
  // For each day and claim, how well the best of its votes fits the claim.
  std::map<Date, std::map<std::size_t, double>> fits;
  for (std::size_t k = 0; k < kept; ++k) {
    const std::size_t vote = by_words[k].second;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      Group one{{i}, claims[i].type == ClaimType::tally ? &claims[i] : nullptr, claims[i].cue};
      if (one.tally == nullptr && (!claims[i].choice || claims[i].members.empty())) continue;
      if (one.cue.body && *one.cue.body != index_->votes()[vote].body) continue;
      Score fit;
      fit.vote = vote;
      weigh_figures(fit, one);
      score_positions(fit, one, claims);
      if (fit.wrong > 0 || fit.total <= 0) continue;
      double& best = fits[index_->votes()[vote].date][i];
      best = std::max(best, fit.total);
    }
  }
  std::optional<Date> day;
  double most = 0;
  double second = 0;
  for (const auto& [date, claim_fits] : fits) {
    double sum = 0;
    for (const auto& [claim, fit] : claim_fits) sum += fit;
    if (sum > most) {
      second = most;
      most = sum;
      day = date;
    } else {
      second = std::max(second, sum);
    }
  }
  if (!day || fits[*day].size() < 2 || most < second + 2) return std::nullopt;
  return day;
}

std::vector<Binding> Binder::bind(std::span<const Claim> claims) {
  std::vector<Binding> bounds(claims.size());
  std::optional<std::size_t> spoken;
  bool firm = false;
  for (const Group& group : groups_of(claims)) {
    // A sentence that names another body has left the vote spoken of.
    if (group.cue.body && last_ && index_->votes()[*last_].body != *group.cue.body) last_.reset();
    std::vector<Score> scores;
    for (const std::size_t vote : candidates(group, claims)) {
      scores.push_back(score(vote, group, claims));
    }
    const auto heavier = [](const Score& a, const Score& b) {
      return a.total != b.total ? a.total > b.total : a.vote < b.vote;
    };
    std::sort(scores.begin(), scores.end(), heavier);
    if (scores.size() > kWeighed) scores.resize(kWeighed);
    for (Score& score : scores) score_positions(score, group, claims);
    std::sort(scores.begin(), scores.end(), heavier);
    Binding bound = decide(scores, group);
    // Another body's vote may have a double here: only equal figures, two at least, tell otherwise.
    const bool ours = !scores.empty() && scores.front().equal >= 2 && scores.front().differ == 0;
    if (group.cue.other_body && !ours) bound = Binding();
    for (const std::size_t i : group.claims) bounds[i] = bound;
    if (!bound.vote) continue;
    ++spoken_of_[*bound.vote];
    if (group.cue.another) continue;
    if (!spoken || bound.firm) {
      spoken = bound.vote;
      firm = bound.firm;
    }
    if (!main_ && bound.firm) main_ = bound.vote;
  }
  if (spoken) {
    last_ = spoken;
    last_firm_ = firm;
  }
  for (const Claim& claim : claims) {
    if (claim.cue.body) body_ = claim.cue.body;
    if (claim.cue.any_council) body_ = model::BodyId("SC");
  }
  return bounds;
}

}  // namespace rollcall::coverage
