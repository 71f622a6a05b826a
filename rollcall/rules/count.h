// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/rules/requirement.h"

namespace rollcall::rules {

// The votes on a question as its requirement counts them, and what the ballots leave open. A plain
// value; any thread.
struct Counted {
  Votes votes;
  std::vector<model::Seat> seats;             // of the body on the day; empty where not known
  std::vector<model::MemberId> permanent_no;  // named
  int hidden_no = 0;  // negative votes without a name that could be a permanent member's
  std::vector<std::string> steps;
  std::vector<std::string> readings;
};

// Counts ballots; never assumes a choice for a member that is not named. O(ballots · permanent
// members).
[[nodiscard]] Counted count_votes(const Rulebook& rulebook, const Question& question,
                                  const Ballots& ballots, const Requirement& requirement);

// Members of the body on the day: those the question lists, else the body's own list.
[[nodiscard]] std::vector<model::Seat> seats_of(const Rulebook& rulebook, const Question& question);

}  // namespace rollcall::rules
