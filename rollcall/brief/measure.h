// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"
#include "rollcall/record/estimates.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// What briefs show of a body and are too slow to work out for each: the surprise of every vote, the
// positions by session, and the blocs of each session.
struct Measured {
  record::Estimates estimates;
  std::string summary;  // what there is, in a sentence
};

// Effect: reads the body's roll calls and works them out; keeps nothing. Where the votes are too
// few for one of the three, that one is empty and the summary says so. Fails with `store.…` and
// `analysis.interrupted`. Cost: a minute or
// two for the Assembly since 1946, most of it for the blocs.
[[nodiscard]] Result<Measured> measure(const record::Store& store, model::BodyId body,
                                       const analysis::Progress& progress);

}  // namespace rollcall::brief
