// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/brief/judge.h"

namespace rollcall::cli {

// A vote that a user describes on the command line, as the words they typed.
struct Hypothetical {
  std::string body;
  std::string tally;
  std::string date;  // "": today
  std::string kind;  // "": a resolution
  std::string majority;
  std::string nature;
  std::string sitting;
  std::string manner;
  std::string others;  // what the members not named did
  std::vector<std::string> yes, no, abstain, absent_members;
  std::vector<std::string> parties;
  std::vector<std::string> candidates;  // of an election: "NAME=VOTES"
  std::int64_t seats = 1;               // of an election
  std::int64_t valid = -1;              // ballots that name a candidate; -1: not given
  std::int64_t absent = -1;             // -1: not given
  std::int64_t members = -1;            // -1: as the roster has it
  std::int64_t present = -1;            // -1: not stated
  bool important = false;
  bool procedural = false;
  bool substantive = false;
};

// Rules on it. What the user leaves open stays open: a majority that is not named is ruled both
// ways. A tally without its absent counts every seat left over as not voting.
// Fails with `cli.…` or `date.…`.
[[nodiscard]] Result<brief::Judged> judge_hypothetical(const Hypothetical& asked,
                                                       const brief::Rulebooks& rulebooks);

}  // namespace rollcall::cli
