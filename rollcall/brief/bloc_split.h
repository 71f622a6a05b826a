// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/base/result.h"
#include "rollcall/brief/brief.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// How the blocs of the session before the vote's own voted on it, from what `rollcall measure`
// kept: of the session before, so that the vote has no part in them. Fails with `store.…`; without
// kept blocs the view is empty. One indexed query.
[[nodiscard]] Result<BlocSplit> bloc_split(const record::Store& store, const model::RollCall& vote);

// "bloc 1 (102 members, with India, Brazil, South Africa): 31 yes, 12 no, 50 abstained, 9 did not
// vote": one a bloc of at least two members on the body that day.
[[nodiscard]] std::vector<std::string> bloc_phrases(const BlocSplit& split, Date day);

}  // namespace rollcall::brief
