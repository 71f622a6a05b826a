// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/brief/brief.h"

namespace rollcall::brief {

// Inline SVG without any text of its own: figures stand beside it as HTML, where they keep their
// size on a phone. Every drawing says in aria-label what it shows.

// Yes, no, abstained and not voting as one bar, with a mark at the votes needed (0: no mark).
[[nodiscard]] std::string tally_bar(const model::Tally& tally, int needed);

// The same without a mark and label, for a row of a table that holds the numbers.
[[nodiscard]] std::string row_bar(const model::Tally& tally);

// Votes in favour over time, a dot each, the last one larger. `points` by date, at least two.
[[nodiscard]] std::string series_dots(const std::vector<SeriesPoint>& points);

}  // namespace rollcall::brief
