// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rollcall/model/choice.h"
#include "rollcall/model/ids.h"

namespace rollcall::model {

// One member's vote in one roll call.
struct Ballot {
  MemberId member;
  Choice choice = Choice::absent;
  AbsenceKind absence = AbsenceKind::unknown;  // Meaningful only with Choice::absent.

  constexpr auto operator<=>(const Ballot&) const = default;
};

// How many members made each choice. `absent` is the number of members that cast no vote; it is 0
// where a source gives no figure and `absent_known` is false.
struct Tally {
  int yes = 0;
  int no = 0;
  int abstain = 0;
  int absent = 0;
  bool absent_known = true;

  // "Members present and voting": those casting an affirmative or negative vote (GA rule 86).
  [[nodiscard]] constexpr int present_and_voting() const { return yes + no; }
  [[nodiscard]] constexpr int members() const { return yes + no + abstain + absent; }
  [[nodiscard]] constexpr int of(Choice choice) const {
    switch (choice) {
      case Choice::yes:
        return yes;
      case Choice::no:
        return no;
      case Choice::abstain:
        return abstain;
      case Choice::absent:
        return absent;
    }
    return 0;
  }
  // Same yes, no and abstain; the absent only where both know them.
  [[nodiscard]] constexpr bool agrees_with(const Tally& other) const {
    return yes == other.yes && no == other.no && abstain == other.abstain &&
           (!absent_known || !other.absent_known || absent == other.absent);
  }
  constexpr auto operator<=>(const Tally&) const = default;
};

// Counts ballots one by one. O(ballots).
[[nodiscard]] Tally count(std::span<const Ballot> ballots);

// The members that made a choice, in the order of `ballots`. O(ballots).
[[nodiscard]] std::vector<MemberId> members_who(std::span<const Ballot> ballots, Choice choice);

// "93-18-65", with " (17 absent)" where known.
[[nodiscard]] std::string to_string(const Tally& tally);

}  // namespace rollcall::model
