// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/series_finder.h"

namespace rollcall::brief {

// The earlier votes that a vote is compared with, up to its own place in the record's order: those
// of its named series, else those on texts of the same or a near-equal title, as analysis/series.h
// finds them, each with its reading. Whole texts only: an amendment is no match for a resolution.
// Empty (no points) for anything else, and where no earlier vote is held. Cost: one query and one
// ruling per point; the first time also the search for all series.
[[nodiscard]] Result<SeriesView> series_of(SeriesFinder& finder, const Rulebooks& rulebooks,
                                           const Judged& judged);

// Which points of a series had the least and the most support, the earliest where several are
// level: votes in favour where the body kept its size, else the share of its members.
struct SeriesRange {
  bool by_share = false;
  std::size_t lowest = 0;
  std::size_t highest = 0;
  // Everyone level with them; empty where all points are.
  std::vector<std::size_t> all_lowest;
  std::vector<std::size_t> all_highest;
};
// REQUIRES: at least one point.
[[nodiscard]] SeriesRange series_range(const std::vector<SeriesPoint>& points);

// A judged vote as a point, with the reading by which it belongs to the series.
[[nodiscard]] SeriesPoint series_point(const model::RollCall& vote, const Rulebooks& rulebooks,
                                       std::string reading);

// How the last point's yes stands among those before it, for points in time order:
// "93 in favour: lowest of 8 in this series, level with A/RES/ES-11/3 (earlier: 93 to 143)".
// Where the body's size changed among them, shares of its members are compared instead.
// "" for fewer than two points.
[[nodiscard]] std::string series_sentence(const std::vector<SeriesPoint>& points);

}  // namespace rollcall::brief
