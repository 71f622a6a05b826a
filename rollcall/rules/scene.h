// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "rollcall/rules/requirement.h"

namespace rollcall::rules {

// A vote set up so that members can be moved and the outcome read off again, fast. Used by what_if
// only; a plain value.
struct Voter {
  model::MemberId member;  // empty where only the tally is known
  model::Choice choice = model::Choice::absent;
  int weight = 0;
  bool permanent = false;
};

struct Scene {
  Requirements needs;
  Votes votes;
  std::vector<Voter> voters;  // who can move: barred members and abstaining parties cannot
  bool has_veto = false;
  bool is_weighted = false;
  Outcome outcome = Outcome::undetermined;

  // nullopt where nothing was counted, where the outcome is undetermined, and where a veto matters
  // but not every vote has a name.
  static std::optional<Scene> set(const Rulebook& rulebook, const Question& question,
                                  const Ballots& ballots);

  // The outcome under other votes, as adjudicate would find it.
  [[nodiscard]] Outcome outcome_of(const Votes& changed) const;
  [[nodiscard]] bool flips(const Votes& changed) const;
};

// Moves one voter within `votes`.
void move(Votes& votes, const Voter& voter, model::Choice to);

}  // namespace rollcall::rules
