// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rollcall/record/telling.h"

namespace rollcall::record {

// Several sources tell of one roll call; which of them holds, datum by datum. Pure.

// A telling as the store keeps it.
struct Account {
  std::int64_t id = 0;
  int rank = 0;         // of its source: the lowest holds
  std::string recency;  // of its source: within a rank, the greatest holds
  std::int64_t source = 0;
  Telling telling;
};

// What we hold of a roll call, and the account that each datum was taken from (0: none).
struct Weighed {
  model::RollCall vote;  // `ballots` stay with their account
  bool date_certain = true;
  BallotState ballots = BallotState::none;
  std::int64_t ballots_account = 0;
  std::int64_t announced_account = 0;
  std::int64_t stated_account = 0;
  std::int64_t date_account = 0;
  std::int64_t title_account = 0;
  // The meeting whose other votes tell that day and month were exchanged; "" if they were not.
  std::string day_of_meeting;
  bool facts = false;  // some account has rows in `fact`, `reference` or `unclear`
};

// Ranks of sources. Our own facts first, since somebody read the meeting's record for each; then
// what the user wrote; then the library that keeps the votes; then what others collected from it.
inline constexpr int kRankFacts = 0;
inline constexpr int kRankUser = 5;
inline constexpr int kRankLibrary = 10;
inline constexpr int kRankLibraryOutcomes = 15;
inline constexpr int kRankCouncilItems = 20;
inline constexpr int kRankFailedDrafts = 30;
inline constexpr int kRankVetoes = 40;
inline constexpr int kRankVoeten = 50;

// Orders the accounts and takes each datum from the first that has it, then lays our overlays over
// the result. REQUIRES: accounts not empty. O(accounts + overlays).
[[nodiscard]] Weighed weigh(std::vector<Account> accounts);

}  // namespace rollcall::record
