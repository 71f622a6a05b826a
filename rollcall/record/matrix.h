// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/vote_matrix.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

// What a period of the matrix is.
enum class Periods : std::uint8_t {
  session,  // regular sessions of the Assembly; whatever falls between belongs to the last opened
  year,     // calendar years
  one,      // the whole matrix is one period, named "all"
};

struct MatrixOptions {
  Filter filter;
  Periods periods = Periods::session;
  std::vector<model::MemberId> members;  // only these rows; empty: everybody
};

// The roll calls of a filter whose ballots are held and that have a day, as a matrix. Roll calls
// without ballots, without a day, and those with unclear ballots only are left out, for nothing can
// be computed from them. Continuing States are one voter (their MemberId).
// Cost: two queries over roll calls and ballots, in one pass; with `members` given, one lookup per
// member and roll call.
[[nodiscard]] Result<model::VoteMatrix> vote_matrix(const Store& store,
                                                    const MatrixOptions& options);

// The regular session of the General Assembly in which a day falls: 79 for 24 February 2025.
// Sessions open in the third week of September, before 1946-09 it is the first.
[[nodiscard]] int session_on(Date day);

}  // namespace rollcall::record
