// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/model/roll_call.h"

namespace rollcall::record {

// One source's telling of one roll call, on its way from an importer into the store.

// What one member did, in the numbers of the table `choice`: the four choices, and the absences
// whose kind a source states.
enum class CastCode : std::uint8_t {
  yes = 1,
  no = 2,
  abstain = 3,
  absent = 4,
  not_present = 5,
  not_participating = 6,
  barred = 7,
};

[[nodiscard]] CastCode code_of(const model::Ballot& ballot);
[[nodiscard]] model::Ballot ballot_of(model::MemberId member, CastCode code);

struct Cast {
  std::uint32_t member = 0;  // index into record::members().all()
  CastCode code = CastCode::absent;
};

// How far an account's ballots may be relied on.
enum class BallotState : std::uint8_t {
  none,      // the source gives none
  complete,  // every member that the source knows of
  partial,   // some members are named, the rest are unknown
  unusable,  // every member is listed as not voting, although a vote was recorded
};
[[nodiscard]] std::string_view to_string(BallotState state);
[[nodiscard]] BallotState parse_ballot_state(std::string_view text);

struct Oddity {
  std::string code;  // "import.…"
  std::int64_t line = 0;
  std::string what;
};

// When a telling may be taken for the roll call whose key it names.
enum class Match : std::uint8_t {
  by_name,
  near_tally,  // only where its tally is near to what is held
};

struct Telling {
  model::RollCall vote;  // ballots empty: they are in `casts`
  std::string own_id;    // what the source calls it: "4076672"; unique within the source
  std::int64_t line = 0;
  std::string url;
  bool kind_stated = false;
  bool manner_stated = false;
  bool date_certain = true;
  BallotState ballots = BallotState::none;
  std::vector<Cast> casts;  // one a member, by member
  Match match = Match::by_name;
  // A lost draft of which this may be a second telling: it is taken for it only where meeting, day
  // and ballots are the same.
  model::Symbol repeats;
  // As Voeten codes the subject ("me", "nu", "di", "hr", "co", "ec"), and whether the Department of
  // State of the United States named the vote important.
  std::vector<std::string> issues;
  bool important = false;
  // Ballots of a roll call that another file of the same collection describes, by `own_id`.
  bool belongs_to_described = false;
  std::vector<Oddity> oddities;
};

// Sorts the casts by member; a member with two different votes goes to `vote.unclear` and into a
// finding, and has no cast.
void settle_casts(Telling& telling);

// The tally of the casts.
[[nodiscard]] model::Tally count(const std::vector<Cast>& casts);

}  // namespace rollcall::record
