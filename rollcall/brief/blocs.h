// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/analysis/bloc_map.h"
#include "rollcall/analysis/blocs.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/plot.h"
#include "rollcall/brief/selected.h"

namespace rollcall::brief {

// Blocs of the record by period, and who moved from one period to the next. One thread; values are
// free to share.

struct BlocsOptions {
  Selection selection;
  std::string period;  // this one and the one before it; "": see blocs_of
  analysis::BlocOptions search;
};

struct BlocsOfPeriod {
  std::string period;
  Selected selected;  // its roll calls, the contested and the others
  analysis::Blocs blocs;
  // Of each bloc: a letter that it keeps from period to period while it goes on; "" for one member,
  // who stands apart from all blocs.
  std::vector<std::string> letters;
  std::vector<analysis::BlocMove>
      moved;  // since the period before: indexes into its blocs and ours
  analysis::VoteMap map;
};

struct BlocsFound {
  Selected selected;                 // the roll calls of the periods told of
  std::vector<model::Voter> voters;  // what indexes mean
  std::vector<BlocsOfPeriod> periods;
};

// Every period selected; without dates and without a period named, the last one in which blocs can
// be told and the one before it, else the last. Fails with `alignment.no_votes` where no roll call
// is selected, `alignment.no_such_period`, and as find_blocs does.
[[nodiscard]] Result<BlocsFound> blocs_of(const record::Store& store, const BlocsOptions& options,
                                          const analysis::Progress& progress);

[[nodiscard]] std::string blocs_text(const BlocsFound& found, int columns);
[[nodiscard]] std::string blocs_json(const BlocsFound& found);
// The last period: a map in two dimensions, or places on the first with their intervals.
[[nodiscard]] Plot blocs_plot(const BlocsFound& found, int dimensions);

}  // namespace rollcall::brief
