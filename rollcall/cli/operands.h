// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/roster.h"
#include "rollcall/model/tally.h"
#include "rollcall/record/store.h"

namespace rollcall::cli {

// From the words that users type to values. All pure but find_votes.

// Fails with `cli.bad_body`.
[[nodiscard]] Result<model::BodyId> parse_body(std::string_view text);

// "93-18-65", "9-1-5-0", also with commas or colons: yes, no, abstain and, where given, absent.
// Fails with `cli.bad_tally`.
[[nodiscard]] Result<model::Tally> parse_tally(std::string_view text);

// A code, a name or a group ("RUS", "Russia", "eu") on a day; a group gives those of its members
// that hold one of `seats`. Fails with `cli.unknown_member` or `cli.not_a_member`; where `seats` is
// empty, any member known will do.
[[nodiscard]] Result<std::vector<model::MemberId>> parse_members(
    const std::vector<std::string>& words, Date day, const std::vector<model::Seat>& seats);

// One State by code or name. Fails with `cli.unknown_member`, naming near ones.
[[nodiscard]] Result<model::MemberId> parse_member(std::string_view word, Date day);

// "RUS=abstain". Fails with `cli.bad_change`.
[[nodiscard]] Result<std::vector<model::Ballot>> parse_changes(
    const std::vector<std::string>& words, Date day, const std::vector<model::Seat>& seats);

// The votes that a user names: "S/RES/2774", "S/2025/115", "S/PV.9866#1", "SC:S/2025/115".
// Fails with `symbol.malformed`, or `cli.not_found` naming near ones or the record's reach.
[[nodiscard]] Result<std::vector<model::RollCall>> find_votes(const record::Store& store,
                                                              std::string_view word);

// Today in New York is close enough to UTC for a default: used where no --date is given.
[[nodiscard]] Date today();

}  // namespace rollcall::cli
