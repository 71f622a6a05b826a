// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/brief/brief.h"

namespace rollcall::brief {

// The earlier votes that a vote is compared with: those of its named series, else those on texts
// under the same agenda item of the same body, up to its own place in the record's order. Whole
// texts only: an amendment is no match for a resolution. Empty (no points) for anything else, and
// where no earlier vote is held. Cost: one query and one ruling per point.
[[nodiscard]] Result<SeriesView> series_of(const record::Store& store, const Rulebooks& rulebooks,
                                           const Judged& judged);

// How the last point's yes stands among those before it, for points in time order:
// "93 in favour: lowest of 8 in this series, level with A/RES/ES-11/3 (earlier: 93 to 143)".
// Where the body's size changed among them, shares of its members are compared instead.
// "" for fewer than two points.
[[nodiscard]] std::string series_sentence(const std::vector<SeriesPoint>& points);

}  // namespace rollcall::brief
