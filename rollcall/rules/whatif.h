// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/model/choice.h"
#include "rollcall/rules/adjudicate.h"

namespace rollcall::rules {

// A switch moves one member from its choice to another that it could have cast; a barred member
// cannot switch. A SwitchGroup moves `count` members alike.
struct SwitchGroup {
  model::Choice from = model::Choice::yes;
  model::Choice to = model::Choice::no;
  int count = 0;
  bool permanent = false;        // members of the permanent class, where the body has a veto
  bool from_absent_too = false;  // abstaining and absent members will do alike, in any mixture
  bool to_absent_too = false;    // abstaining or staying away does the same
  std::vector<model::MemberId> members;  // as many as `count` where names are known, else empty

  bool operator==(const SwitchGroup&) const = default;
};

// A set of switches that flips the outcome.
struct SwitchPlan {
  std::vector<SwitchGroup> groups;
  [[nodiscard]] int switches() const;
};

// "20 yes to no", "29 abstentions or non-voters to no", "1 permanent member's no to abstention".
[[nodiscard]] std::string describe(const SwitchPlan& plan);

struct WhatIf {
  // The fewest switches of any mixture that turn adopted into not adopted or the reverse; nullopt
  // when no switches do, when nothing was counted, and where a veto matters but not every vote has
  // a name. Of several such plans the one with fewest groups, then the mildest moves, then the
  // members first by id: the same input always gives the same example. Exact, except in bodies that
  // weigh votes: there it is the least of `by_kind`, an upper bound.
  std::optional<SwitchPlan> fewest;
  // The fewest when only one kind of switch is used, for each kind that suffices, fewest first:
  // "20 yes to no", "29 abstentions or non-voters to no". Abstaining and being absent are one kind,
  // because no rule tells them apart. With a veto the permanent members are a kind of their own,
  // and both classes are mixed only where neither suffices alone. Exact in every body.
  std::vector<SwitchPlan> by_kind;
  // Members whose single switch flips the outcome, by id, with the choices that do it.
  struct Pivotal {
    model::MemberId member;
    std::vector<model::Choice> to;
  };
  std::vector<Pivotal> pivotal;
};

// Cost: O(n²) measurements of a few dozen instructions for n members without permanent seats, and
// the product of both classes' states with them (1,386 for the Council).
[[nodiscard]] WhatIf what_if(const Rulebook& rulebook, const Question& question,
                             const Ballots& ballots);

// The ballots after the named members changed theirs. Fails with `whatif.not_a_member` for a member
// without a ballot and `whatif.barred` for one that may not vote.
[[nodiscard]] Result<Ballots> with_changes(Ballots ballots,
                                           const std::vector<model::Ballot>& changes);

}  // namespace rollcall::rules
