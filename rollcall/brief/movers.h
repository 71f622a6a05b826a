// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/brief/brief.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// The members whose vote differs from the last that they cast in the vote's series, by how far they
// moved (yes to no before yes to abstention), then by id. Members that did not vote moved nowhere.
// Looks at the `kMoverPoints` last points. Cost: one roll call read a point. Fails with `store.…`.
inline constexpr std::size_t kMoverPoints = 12;
[[nodiscard]] Result<std::vector<Mover>> movers_of(const record::Store& store,
                                                   const model::RollCall& vote,
                                                   const SeriesView& series);

// "United States yes → no (last: A/RES/ES-11/6 of 23 February 2023; its line: yes yes yes no)".
[[nodiscard]] std::string mover_phrase(const Mover& mover, Date day);
// "12 of 176 moved: 9 yes → abstained, 2 yes → no, 1 abstained → yes"; "" without an earlier vote.
[[nodiscard]] std::string movers_phrase(const VoteBrief& vote);

}  // namespace rollcall::brief
