// SPDX-License-Identifier: Apache-2.0
// A vote is compared with the earlier ones on the same matter and of the same body.
//
//   "up from 185 last year"      a vote of that series with 185 is looked for, then the direction
//   "the lowest of the five"     wrong only where the record counts five, and another is lower
//   "lower than previous votes"  vague: believed where it holds of all, never called wrong
//
// A number of another matter ("the 140 or so that backed another cause") is not found and stays
// open.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "rollcall/coverage/claims/firsts.h"
#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

using model::Choice;

constexpr int kNearVotes = 3;  // "close to the lowest"

// "93 yes", "24 no", "65 abstentions".
std::string slot_in_words(int count, Choice choice) {
  switch (choice) {
    case Choice::yes:
      return fmt::format("{} yes", count);
    case Choice::no:
      return fmt::format("{} no", count);
    case Choice::abstain:
      return fmt::format("{} abstention{}", count, count == 1 ? "" : "s");
    case Choice::absent:
      break;
  }
  return fmt::format("{} not voting", count);
}

class Series {
 public:
  Series(const Claim& claim, const Binding& bound, const JudgeContext& context)
      : claim_(claim),
        bound_(bound),
        facts_(context.facts),
        vote_(facts_.votes()[*bound.vote]),
        choice_(claim.choice.value_or(Choice::yes)) {
    for (const std::size_t one : facts_.series_of(*bound.vote)) {
      const VoteFact& vote = facts_.votes()[one];
      if (vote.body == vote_.body && vote.date < vote_.date && vote.tally &&
          vote.kind == vote_.kind) {
        earlier_.push_back(one);
      }
    }
  }

  void judge(Judgement& judgement) {
    judgement.recorded.choice = choice_;
    judgement.recorded.what = claim_.what;
    judgement.why = fmt::format("{}: {}.", vote_in_words(vote_), tally_in_words(*vote_.tally));
    if (earlier_.empty()) {
      judgement.why += " No earlier vote on the same matter is in the record.";
    } else if (claim_.what.ends_with("lowest") || claim_.what.ends_with("highest")) {
      superlative(judgement);
    } else if (claim_.reference) {
      number(judgement);
    } else if (claim_.when) {
      day(judgement);
    } else {
      direction(judgement);
    }
  }

 private:
  [[nodiscard]] int value(std::size_t vote, Choice choice) const {
    return facts_.votes()[vote].tally->of(choice);
  }
  [[nodiscard]] int own(Choice choice) const { return vote_.tally->of(choice); }

  void superlative(Judgement& judgement) const {
    const bool low = claim_.what.ends_with("lowest");
    const bool near = claim_.what.starts_with("near_");
    std::size_t extreme = earlier_.front();
    int adopted = facts_.decision(*bound_.vote).outcome == rules::Outcome::adopted ? 1 : 0;
    for (const std::size_t one : earlier_) {
      adopted += facts_.decision(one).outcome == rules::Outcome::adopted ? 1 : 0;
      const bool beyond = low ? value(one, choice_) < value(extreme, choice_)
                              : value(one, choice_) > value(extreme, choice_);
      if (beyond) extreme = one;
    }
    const int other = value(extreme, choice_);
    const int distance = low ? own(choice_) - other : other - own(choice_);
    judgement.recorded.reference = other;
    judgement.why += fmt::format(
        " The {} of the {} earlier ones had {}: {}.", low ? "lowest" : "highest", earlier_.size(),
        slot_in_words(other, choice_), vote_in_words(facts_.votes()[extreme]));
    if (distance <= (near ? kNearVotes : 0)) {
      judgement.verdict = Verdict::supported;
      return;
    }
    const int all = static_cast<int>(earlier_.size()) + 1;
    const bool same_set = claim_.reference == all || claim_.reference == adopted;
    if (bound_.firm && same_set && !near) {
      judgement.verdict = Verdict::contradicted;
      judgement.nearest = extreme;
    }
  }

  [[nodiscard]] bool in_time(std::size_t vote) const {
    return !claim_.when || claim_.when->contains(facts_.votes()[vote].date);
  }

  [[nodiscard]] bool equals(int count) const {
    const int slack = claim_.complete ? 0 : std::max(kNearVotes, *claim_.reference / 10);
    return std::abs(count - *claim_.reference) <= slack;
  }

  void number(Judgement& judgement) const {
    for (auto one = earlier_.rbegin(); one != earlier_.rend(); ++one) {
      if (!in_time(*one)) continue;
      for (const Choice choice : {choice_, Choice::yes, Choice::no, Choice::abstain}) {
        if (claim_.choice && choice != choice_) continue;
        if (!equals(value(*one, choice))) continue;
        found(judgement, *one, choice);
        return;
      }
    }
    not_found(judgement);
  }

  void found(Judgement& judgement, std::size_t other, Choice choice) const {
    const int before = value(other, choice);
    judgement.recorded.reference = before;
    judgement.recorded.choice = choice;
    judgement.nearest = other;
    judgement.why += fmt::format(" {} had {}.", vote_in_words(facts_.votes()[other]),
                                 slot_in_words(before, choice));
    const bool right = claim_.what == "more"    ? own(choice) > before
                       : claim_.what == "fewer" ? own(choice) < before
                                                : own(choice) >= before;
    if (right) {
      judgement.verdict = Verdict::supported;
    } else if (bound_.firm && claim_.complete && choice == choice_ && claim_.when &&
               claim_.what != "same") {
      judgement.verdict = Verdict::contradicted;
    }
  }

  // One vote of the days named, whose figure is close to the claimed one but not it.
  void not_found(Judgement& judgement) const {
    std::size_t count = 0;
    std::size_t only = 0;
    for (const std::size_t one : earlier_) {
      if (claim_.when && in_time(one)) {
        ++count;
        only = one;
      }
    }
    if (count != 1) {
      judgement.why +=
          fmt::format(" No earlier vote on the same matter with {} is found.", *claim_.reference);
      return;
    }
    const int recorded = value(only, choice_);
    judgement.recorded.reference = recorded;
    judgement.nearest = only;
    judgement.why += fmt::format(" {} had {}.", vote_in_words(facts_.votes()[only]),
                                 slot_in_words(recorded, choice_));
    const int off = std::abs(recorded - *claim_.reference);
    if (bound_.firm && claim_.complete && claim_.choice &&
        off <= std::max(kNearVotes, recorded / 7)) {
      judgement.verdict = Verdict::contradicted;
    }
  }

  // "tied the 2019 vote".
  void day(Judgement& judgement) const {
    for (const std::size_t one : earlier_) {
      if (!in_time(one)) continue;
      const int before = value(one, choice_);
      judgement.recorded.reference = before;
      judgement.nearest = one;
      judgement.why += fmt::format(" {} had {}.", vote_in_words(facts_.votes()[one]),
                                   slot_in_words(before, choice_));
      if (before == own(choice_)) judgement.verdict = Verdict::supported;
      return;
    }
  }

  void direction(Judgement& judgement) const {
    const bool fewer = claim_.what == "fewer";
    const auto holds_of = [&](std::size_t one) {
      return claim_.what == "same" ? own(choice_) >= value(one, choice_)
             : fewer               ? own(choice_) < value(one, choice_)
                                   : own(choice_) > value(one, choice_);
    };
    const auto count = std::count_if(earlier_.begin(), earlier_.end(), holds_of);
    judgement.why += fmt::format(" That is so of {} of the {} earlier votes on the same matter.",
                                 count, earlier_.size());
    if (static_cast<std::size_t>(count) == earlier_.size()) {
      judgement.verdict = Verdict::supported;
    }
  }

  const Claim& claim_;
  const Binding& bound_;
  const FactSource& facts_;
  const VoteFact& vote_;
  Choice choice_;
  std::vector<std::size_t> earlier_;
};

}  // namespace

Judgement judge_comparison(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  if (claim.type == ClaimType::first) return judge_first(claim, bound, context);
  Judgement judgement = begun(claim, bound, context);
  if (!bound.vote) return judgement;
  if (!context.facts.votes()[*bound.vote].tally) {
    judgement.why = fmt::format("{} has no tally in this record.",
                                vote_in_words(context.facts.votes()[*bound.vote]));
    return judgement;
  }
  Series(claim, bound, context).judge(judgement);
  return judgement;
}

}  // namespace rollcall::coverage
