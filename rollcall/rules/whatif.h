// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/model/choice.h"
#include "rollcall/rules/adjudicate.h"

namespace rollcall::rules {

// A switch moves one member from its choice to another that it could have cast; a barred member
// cannot switch. A SwitchGroup moves `count` members alike.
struct SwitchGroup {
  model::Choice from = model::Choice::yes;
  model::Choice to = model::Choice::no;
  int count = 0;
  bool permanent = false;                // members of the permanent class
  std::vector<model::MemberId> members;  // as many as `count` where names are known, else empty
};

// A set of switches that flips the outcome.
struct SwitchPlan {
  std::vector<SwitchGroup> groups;
  [[nodiscard]] int switches() const;
};

struct WhatIf {
  // The fewest switches of any mixture that turn adopted into not adopted or the reverse; nullopt
  // when no switches do (an adoption without a vote, an undetermined ruling, a barred majority).
  std::optional<SwitchPlan> fewest;
  // The fewest when only one kind of switch is used, for each kind that suffices, fewest first:
  // "20 yes to no", "29 abstentions to no".
  std::vector<SwitchPlan> by_kind;
  // Members whose single switch flips the outcome, by id, with the choices that do it.
  struct Pivotal {
    model::MemberId member;
    std::vector<model::Choice> to;
  };
  std::vector<Pivotal> pivotal;
};

// Cost: O(n²) rulings of a few dozen instructions for n members without permanent seats, and the
// product of both classes' states with them (1,386 for the Council).
[[nodiscard]] WhatIf what_if(const Rulebook& rulebook, const Question& question,
                             const Ballots& ballots);

// The ballots after the named members changed theirs. Fails with `whatif.not_a_member` for a member
// without a ballot and `whatif.barred` for one that may not vote.
[[nodiscard]] Result<Ballots> with_changes(Ballots ballots,
                                           const std::vector<model::Ballot>& changes);

}  // namespace rollcall::rules
