// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/group.h"
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

// A group by its id, in any case: "eu". The pointer lives as long as the program. Fails with
// `cli.unknown_group`, naming those that there are.
[[nodiscard]] Result<const model::Group*> parse_group(std::string_view word);

// "RUS=abstain". Fails with `cli.bad_change`, and `cli.named_twice` where a member is.
[[nodiscard]] Result<std::vector<model::Ballot>> parse_changes(
    const std::vector<std::string>& words, Date day, const std::vector<model::Seat>& seats);

// A day as people type it. Fails with `date.…`; a day written in another order is told how to write
// it.
[[nodiscard]] Result<Date> parse_day(std::string_view word);

// A document's symbol; "68/262" is a resolution of the Assembly. Fails with `symbol.malformed`.
[[nodiscard]] Result<model::Symbol> parse_symbol(std::string_view word);

// A place in a meeting: "S/PV.9866#2", "S/PV.9866 no. 2".
struct Place {
  model::Symbol meeting;
  int number = 0;
};
[[nodiscard]] std::optional<Place> parse_place(std::string_view word);

// The votes that a user names: "S/RES/2774", "S/2025/115", "S/PV.9866#1", "SC:S/2025/115".
// Fails with `symbol.malformed`, `cli.wrong_year` for a resolution of another year, or
// `cli.not_found` naming near ones or the record's reach.
[[nodiscard]] Result<std::vector<model::RollCall>> find_votes(const record::Store& store,
                                                              std::string_view word);

// Today in New York is close enough to UTC for a default: used where no --date is given.
[[nodiscard]] Date today();

}  // namespace rollcall::cli
