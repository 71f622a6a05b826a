// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/question.h"
#include "rollcall/model/roll_call.h"
#include "rollcall/model/roster.h"
#include "rollcall/model/tally.h"

namespace rollcall::rules {

// The kind of sitting of the General Assembly, where it changes a rule.
enum class Sitting : std::uint8_t { regular, special, emergency_special };

// One candidate's result in a ballot of an election.
struct Candidate {
  std::string name;
  int votes = 0;
};

// A ballot of an election as the presiding officer announces it (GA rules 92 to 94).
struct ElectionBallot {
  int seats = 1;
  std::vector<Candidate> candidates;
  int valid_ballots = 0;  // ballots that name a candidate: abstaining and invalid ones excluded
};

// What is put to the vote, with everything the rules need besides the ballots. A plain value.
struct Question {
  model::QuestionKind kind = model::QuestionKind::resolution;
  Date date;
  Sitting sitting = Sitting::regular;
  model::Manner manner = model::Manner::recorded;

  model::Majority majority = model::Majority::unknown;
  model::Basis majority_basis;
  model::Nature nature = model::Nature::unknown;
  model::Basis nature_basis;
  model::Force force = model::Force::depends_on_the_text;  // of the text, should it be adopted
  model::Basis force_basis;

  std::vector<model::Seat> members;  // of the body on that day; empty where not known
  int members_count = 0;             // used where `members` is empty; 0 where not known either
  std::vector<model::MemberId> parties_to_dispute;  // who must abstain under article 27(3)
  std::optional<int> present;  // members in the room, only where a source states it
  std::optional<ElectionBallot> election;
};

// The votes cast: by name, by tally, or by tally with some names.
// `named` may cover fewer members than `tally` counts (a no whose author alone is known); whatever
// stays unnamed is never assumed.
struct Ballots {
  model::Tally tally;
  std::vector<model::Ballot> named;

  // Counts `named` into the tally.
  static Ballots of(std::vector<model::Ballot> named);
};

}  // namespace rollcall::rules
