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
// A sentence with no cue of its own ("Chad abstained.") goes on with the thread: the vote spoken of
// last, once it was bound firmly. It stays bound to it though it be wrong of it, for a report does
// not bring up a vote out of nowhere; but once something was spoken of that was not found, the
// thread is lost until a sentence names its vote or day anew. A look back at another time lends its
// vote to the next sentence at most; where one stands between, the report is back at its own. Where
// a sentence names body and day and yet no one vote, all votes of that body and day go with the
// binding (`meant`): what fails on each of them is wrong whichever is meant. "Last year" and "in
// 2016" name a vote where one alone of the main vote's series is of that year.
//
// Counter-example: two texts of one day, both with 93 in favour (24 February 2025). "93 voted for
// it" is bound by the words around it, and by nothing where there are none: then the second stands
// too near, nothing is bound, and the claim is uncheckable with the nearest vote shown.
#include "rollcall/coverage/claims/binder.h"

#include <algorithm>
#include <cmath>

namespace rollcall::coverage {
namespace {

constexpr std::size_t kWeighed = 24;  // candidates whose ballots are read

// Whether a claim is about one vote, and not about a rule, a seat or a person.
bool needs_vote(const Claim& claim) {
  return claim.type != ClaimType::membership && claim.type != ClaimType::threshold &&
         claim.type != ClaimType::binding && claim.type != ClaimType::speaker;
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

bool is_among(std::span<const std::size_t> votes, std::size_t vote) {
  return std::find(votes.begin(), votes.end(), vote) != votes.end();
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
      if (group.cue.when != claim.cue.when || group.cue.clause != claim.cue.clause || !same_body) {
        continue;
      }
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

// "The Assembly earlier backed a text", told in a report of the Council, may be of the same day.
bool Binder::may_be_near(const Cue& cue) const {
  return !cue.another || (main_ && cue.body && *cue.body != index_->votes()[*main_].body);
}

std::vector<std::size_t> Binder::candidates(const Group& group, std::span<const Claim>) const {
  std::vector<std::size_t> found;
  const auto add = [&](std::size_t vote) {
    if (!is_among(found, vote)) found.push_back(vote);
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
  } else if (day_ && may_be_near(group.cue)) {
    add_range(horizon());
  }
  if ((!group.cue.when && !group.cue.another) || group.cue.when_relative) {
    for (const auto& [vote, times] : spoken_of_) add(vote);
  }
  if (main_ && (group.cue.another || group.cue.when)) {
    for (const std::size_t vote : facts_->series_of(*main_)) {
      const bool inside = !group.cue.when || group.cue.when->contains(index_->votes()[vote].date);
      if (inside && vote != *main_) add(vote);
    }
  }
  const Claim* const tally = group.tally;
  const bool three = tally != nullptr && tally->yes && tally->no && tally->abstain;
  if (three && !group.cue.when && !goes_on(group.cue)) {
    for (const std::size_t vote :
         index_->by_figures(tally->yes->number, tally->no->number, tally->abstain->number)) {
      if (!day_ || index_->votes()[vote].date <= day_->plus_days(1)) {
        add(vote);
      }
    }
  }
  return found;
}

Binder::Found Binder::find(const Group& group, std::span<const Claim> claims) const {
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
  Found found{decide(scores, group)};
  if (scores.empty()) return found;
  const Score& best = scores.front();
  found.right = best.right;
  found.holds = best.differ == 0 && best.wrong == 0 && best.equal + best.right > 0;
  found.agrees = best.differ == 0 && best.wrong == 0 && (best.equal >= 2 || best.right >= 2);
  // Another body's vote may have a double here: only equal figures, two at least, tell otherwise.
  const bool ours = best.equal >= 2 && best.differ == 0 && !group.cue.elsewhere;
  if (group.cue.other_body && !ours) found.bound = Binding();
  return found;
}

// Whether a sentence whose vote is not sure may have brought up another than the thread's: not
// where it tells of no vote at all, nor where all that it says is true of the thread's.
bool Binder::strays(const Group& group, const Found& found, std::span<const Claim> claims) const {
  const bool of_a_vote = std::any_of(group.claims.begin(), group.claims.end(),
                                     [&](std::size_t i) { return needs_vote(claims[i]); });
  if (!of_a_vote) return false;
  return !(found.bound.vote && found.bound.vote == last_ && found.holds);
}

bool Binder::is_own(std::size_t vote) const {
  const VoteFact& one = index_->votes()[vote];
  return main_ && one.body == index_->votes()[*main_].body &&
         one.date == index_->votes()[*main_].date;
}

// A look back ("in 2016 the Assembly had…") is over when another sentence stands between. Another
// body's vote of the day is none: it is told of as long as it takes.
void Binder::resume(std::size_t sentence) {
  if (!own_ || !left_ || sentence < *left_ + 2) return;
  last_ = own_;
  just_now_.clear();
  strayed_ = false;
  left_.reset();
}

void Binder::note_leaving(std::span<const Group> groups, std::size_t sentence, bool wandered) {
  if (last_ && is_own(*last_) && firm_.contains(*last_) && !strayed_) {
    own_ = last_;
    left_.reset();
    return;
  }
  const bool openly = own_ && std::all_of(groups.begin(), groups.end(), [&](const Group& group) {
                        const VoteFact& own = index_->votes()[*own_];
                        const Cue& cue = group.cue;
                        return cue.another || cue.other_body ||
                               (cue.when && !cue.when->contains(own.date)) ||
                               cue.amendment.value_or(false);
                      });
  if (openly) {
    left_ = sentence;
  } else if (wandered) {
    left_.reset();
  }
}

std::vector<Binding> Binder::bind(std::span<const Claim> claims) {
  std::vector<Binding> bounds(claims.size());
  const std::size_t sentence = claims.empty() ? 0 : claims.front().sentence;
  resume(sentence);
  const std::vector<Group> groups = groups_of(claims);
  std::optional<std::size_t> spoken;
  bool spoken_firm = false;
  bool wandered = false;
  std::vector<std::size_t> now;
  for (const Group& group : groups) {
    // A sentence that names another body has left the vote spoken of.
    if (group.cue.body && last_ && index_->votes()[*last_].body != *group.cue.body) last_.reset();
    Found found = find(group, claims);
    // The nearest day may be another thing's: "on Thursday it made July 11 a day of mourning, with
    // 84 in favour". Another day of the sentence is believed where what is said agrees with its
    // vote.
    for (std::size_t k = 0; !found.bound.vote && k < group.cue.other_days.size(); ++k) {
      Group other = group;
      other.cue.when = group.cue.other_days[k];
      Found again = find(other, claims);
      if (again.bound.vote && again.agrees) found = std::move(again);
    }
    Binding& bound = found.bound;
    if (!bound.firm) {
      wandered = wandered || strays(group, found, claims);
      strayed_ = strayed_ || wandered;
    } else if (bound.named || bound.vote != last_ || found.right >= 2) {
      strayed_ = false;
    }
    if (!bound.firm) bound.meant = meant(group, bound, claims);
    for (const std::size_t i : group.claims) bounds[i] = bound;
    if (!bound.vote) continue;
    if (bound.firm) {
      const VoteFact& vote = index_->votes()[*bound.vote];
      days_.emplace(vote.body, vote.date);
      firm_.insert(*bound.vote);
    }
    ++spoken_of_[*bound.vote];
    now.push_back(*bound.vote);
    if (group.cue.another) {
      // What follows at once may still be of the other vote.
      strayed_ = wandered = true;
      continue;
    }
    if (!spoken || (bound.firm && !spoken_firm)) {
      spoken = bound.vote;
      spoken_firm = bound.firm;
    }
    if (!main_ && bound.firm) main_ = bound.vote;
  }
  if (!now.empty()) just_now_ = std::move(now);
  if (spoken) last_ = spoken;
  note_leaving(groups, sentence, wandered);
  for (const Claim& claim : claims) {
    if (claim.cue.body) body_ = claim.cue.body;
    if (claim.cue.any_council) body_ = model::BodyId("SC");
  }
  return bounds;
}

}  // namespace rollcall::coverage
