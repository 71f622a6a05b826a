// SPDX-License-Identifier: Apache-2.0
// A position is right where every State named did what is said. What makes it wrong, where the vote
// is firmly bound: a State that is recorded otherwise, a State that had no seat, a complete list
// whose number of names is not the record's, an arithmetic of "and 17 others" that does not come
// out.
//
// "Did not vote" for "abstained" is wrong too, and the commonest slip. A word that is said of
// stands as well ("backed", "opposed") never makes a report wrong alone: the record does not hold
// stands.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/binder.h"
#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

using model::Choice;
using model::MemberId;

const model::Ballot* ballot_of(std::span<const model::Ballot> ballots, const MemberId& member) {
  const auto found =
      std::lower_bound(ballots.begin(), ballots.end(), member,
                       [](const model::Ballot& b, const MemberId& m) { return b.member < m; });
  return found != ballots.end() && found->member == member ? &*found : nullptr;
}

class Judge {
 public:
  Judge(const Claim& claim, const Binding& bound, const JudgeContext& context)
      : claim_(claim),
        bound_(bound),
        facts_(context.facts),
        judgement_(begun(claim, bound, context)) {}

  Judgement run() {
    if (!bound_.vote) return std::move(judgement_);
    vote_ = &facts_.votes()[*bound_.vote];
    ballots_ = facts_.ballots(*bound_.vote);
    if (!claim_.choice && claim_.reference) {
      judgement_.why = fmt::format("No one choice was made by {} in {}.", *claim_.reference,
                                   vote_in_words(*vote_));
      return std::move(judgement_);
    }
    if (!claim_.choice) {
      judge_alike();
      return std::move(judgement_);
    }
    if (ballots_.empty()) {
      judgement_.why =
          fmt::format("The record does not hold who voted how on {}.", vote_in_words(*vote_));
      return std::move(judgement_);
    }
    if (!claim_.group.empty()) {
      judge_group();
    } else {
      judge_members();
    }
    return std::move(judgement_);
  }

 private:
  void judge_members() {
    const Choice choice = *claim_.choice;
    std::vector<std::string> wrong;
    bool unknown = false;
    for (const MemberId& member : claim_.members) {
      const model::Ballot* const ballot = ballot_of(ballots_, member);
      const std::string name = facts_.members().short_name(member, vote_->date);
      if (ballot == nullptr) {
        if (seated(member)) {
          unknown = true;
        } else {
          wrong.push_back(fmt::format("{} had no seat in the body that day", name));
        }
      } else if ((ballot->choice == choice) == claim_.negated) {
        wrong.push_back(fmt::format("{} {}", name, did(ballot->choice)));
      } else {
        judgement_.recorded.members.push_back(member);
      }
    }
    if (vote_->tally) slot(judgement_.recorded, choice) = Count{vote_->tally->of(choice)};
    const std::string count = count_that_differs();
    if (!count.empty()) wrong.push_back(count);
    conclude(wrong, unknown);
  }

  // "A voted alongside B": supported where all did the same. Where they did not, another vote of
  // the day may be meant, or more than one, unless the sentence goes on with one vote and says that
  // they voted.
  void judge_alike() {
    std::optional<Choice> choice;
    std::vector<std::string> each;
    bool alike = !ballots_.empty();
    bool all_voted = true;
    for (const MemberId& member : claim_.members) {
      const model::Ballot* const ballot = ballot_of(ballots_, member);
      if (ballot == nullptr) {
        alike = false;
        continue;
      }
      all_voted = all_voted && ballot->choice != Choice::absent;
      alike = alike && (!choice || *choice == ballot->choice);
      choice = ballot->choice;
      each.push_back(fmt::format("{} {}", facts_.members().short_name(member, vote_->date),
                                 did(ballot->choice)));
    }
    judgement_.why = fmt::format("{}: {}.", vote_in_words(*vote_), fmt::join(each, "; "));
    judgement_.recorded.choice = choice;
    if (alike) {
      judgement_.recorded.members = claim_.members;
      judgement_.verdict = Verdict::supported;
    } else if (bound_.firm && bound_.goes_on && !claim_.weak && all_voted &&
               each.size() == claim_.members.size()) {
      judgement_.verdict = Verdict::contradicted;
    }
  }

  // "A and 17 others": the names and the number must come to the record's count.
  std::string count_that_differs() {
    if (!vote_->tally || claim_.negated) return "";
    const int recorded = vote_->tally->of(*claim_.choice);
    if (claim_.others) {
      const int total = total_of(claim_);
      const int named = total - *claim_.others;
      judgement_.recorded.others = recorded - named;
      if (total == recorded) return "";
      return fmt::format("that makes {}, and {} in all {}: {} others", total, recorded,
                         did(*claim_.choice), recorded - named);
    }
    const auto number = slot(claim_, *claim_.choice);
    const auto names = static_cast<int>(claim_.members.size());
    if (number && !holds(*number, recorded)) {
      return fmt::format("{} in all {}", recorded, did(*claim_.choice));
    }
    if (claim_.complete && names != recorded) {
      return fmt::format("{} are named as all, and {} {}", names, recorded, did(*claim_.choice));
    }
    return "";
  }

  void judge_group() {
    const auto group = std::find_if(facts_.groups().begin(), facts_.groups().end(),
                                    [&](const model::Group& g) { return g.id == claim_.group; });
    if (group == facts_.groups().end()) {
      judgement_.why = fmt::format("The members of \"{}\" are not known.", claim_.group);
      return;
    }
    if (named_otherwise()) return;
    int count = 0;
    int seats = 0;
    for (const MemberId& member : group->on(vote_->date)) {
      const model::Ballot* const ballot = ballot_of(ballots_, member);
      if (ballot == nullptr) continue;
      ++seats;
      if (ballot->choice == *claim_.choice) {
        ++count;
        judgement_.recorded.members.push_back(member);
      }
    }
    slot(judgement_.recorded, *claim_.choice) = Count{count};
    judgement_.recorded.group = claim_.group;
    judgement_.why =
        fmt::format("{}: of the {} members of {} that have a seat, {} {}.", vote_in_words(*vote_),
                    seats, group->name, count, did(*claim_.choice));
    const auto number = slot(claim_, *claim_.choice);
    const bool right =
        claim_.whole_group ? count == seats && seats > 0 : number && holds(*number, count);
    if (right != claim_.negated) {
      judgement_.verdict = Verdict::supported;
    } else if (bound_.firm && !claim_.weak && !claim_.negated && fails(*group, seats, count)) {
      judgement_.verdict = Verdict::contradicted;
    }
  }

  // What a reporter counts to a part of the world is not always our list: only where the list is
  // fixed, where the report counts as many members as we do, or where "all" or "none" is far off,
  // can a sentence be wrong.
  [[nodiscard]] bool fails(const model::Group& group, int seats, int count) const {
    constexpr int kFarOff = 3;
    const auto number = slot(claim_, *claim_.choice);
    const bool exact = number && number->bound == Bound::exactly;
    if (group.kind == model::GroupKind::permanent) return exact || claim_.complete;
    const bool in_council = vote_->body == model::BodyId("SC");
    if (exact && in_council && seats >= 2 && number->number == seats) return true;
    if (exact && number->number == 0) return count >= kFarOff;
    return claim_.complete && seats - count >= kFarOff && 2 * count <= seats;
  }

  // "Chad was the only African member to abstain", and Chad did not.
  bool named_otherwise() {
    std::vector<std::string> wrong;
    for (const MemberId& member : claim_.members) {
      const model::Ballot* const ballot = ballot_of(ballots_, member);
      if (ballot == nullptr || ballot->choice == *claim_.choice) continue;
      wrong.push_back(fmt::format("{} {}", facts_.members().short_name(member, vote_->date),
                                  did(ballot->choice)));
    }
    if (wrong.empty() || claim_.negated) return false;
    conclude(wrong, false);
    return true;
  }

  [[nodiscard]] bool seated(const MemberId& member) const {
    const auto seats = facts_.seats(vote_->body, vote_->date);
    return seats.empty() || std::any_of(seats.begin(), seats.end(), [&](const model::Seat& seat) {
             return seat.member == member;
           });
  }

  void conclude(const std::vector<std::string>& wrong, bool unknown) {
    if (wrong.empty() && !unknown) {
      judgement_.verdict = Verdict::supported;
      judgement_.why =
          fmt::format("{}: {} {}{}.", vote_in_words(*vote_),
                      members_in_words(facts_, claim_.members, vote_->date),
                      claim_.negated ? "are not among those that " : "", did(*claim_.choice));
      return;
    }
    judgement_.why = fmt::format("{}: {}.", vote_in_words(*vote_), fmt::join(wrong, "; "));
    if (wrong.empty()) {
      judgement_.why =
          fmt::format("The record does not hold every vote named on {}.", vote_in_words(*vote_));
    } else if (claim_.weak) {
      judgement_.why += " The word may tell of a stand and not of this vote.";
    } else if (bound_.firm) {
      judgement_.verdict = Verdict::contradicted;
    } else {
      judgement_.why += not_sure(bound_);
    }
  }

  const Claim& claim_;
  const Binding& bound_;
  const FactSource& facts_;
  Judgement judgement_;
  const VoteFact* vote_ = nullptr;
  std::span<const model::Ballot> ballots_;
};

}  // namespace

Judgement judge_position(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  return Judge(claim, bound, context).run();
}

}  // namespace rollcall::coverage
