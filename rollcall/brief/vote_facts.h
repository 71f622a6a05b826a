// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/coverage/fact_source.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// Every vote of a store that has a day, by date, as the checker of reports wants it. Fails with
// `store.…`. Cost: some 60 ms for ten thousand.
[[nodiscard]] Result<std::vector<coverage::VoteFact>> vote_facts(const record::Store& store);

}  // namespace rollcall::brief
