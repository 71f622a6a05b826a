// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/analysis/series.h"

namespace rollcall::analysis {

// What joins one text to an earlier one. Private to the search for series. Pure; any thread.
struct SeriesLink {
  int earlier = -1;
  Likeness likeness = Likeness::first;
  double overlap = 1;
  std::string apart;
};

// The link of each text, by index; texts of a named series and first texts have none.
// REQUIRES: `texts` by date. Cost: as SeriesIndex.
[[nodiscard]] std::vector<SeriesLink> links_between(const std::vector<SeriesText>& texts);

}  // namespace rollcall::analysis
