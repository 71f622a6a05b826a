// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "rollcall/base/result.h"
#include "rollcall/record/sqlite.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

// The order in which a record tells of its roll calls: date, body, meeting, place in it.
inline constexpr std::string_view kRecordOrder =
    " ORDER BY r.date IS NULL, r.date, r.body, r.meeting, r.ordinal, r.id";

// Private to the room: the roll calls of a filter, in the record's order. `columns` are of
// `roll_call r`; `further` is more conditions, each with its AND.
[[nodiscard]] Result<Statement> query_of(const Database& db, std::string_view columns,
                                         const Filter& filter, std::string_view further);

}  // namespace rollcall::record
