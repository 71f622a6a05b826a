// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rollcall/analysis/interval.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// A map: voters that vote alike stand near each other. Values; deterministic for a seed.

struct MapOptions {
  int resamples = 200;            // of the roll calls, for the intervals
  int fewest_roll_calls = 10;     // contested ones
  double fewest_votes = 1.0 / 3;  // share of the roll calls that a voter must have voted on
  int right = -1;  // the voter to stand right on the first axis; else the farthest from the middle
  std::uint64_t seed = 1;
};

struct MapPoint {
  int voter = 0;
  std::array<double, 2> at{};        // a distance of 1 is: opposed on every roll call
  std::array<Interval, 2> interval;  // 95 per cent
};

struct VoteMap {
  int roll_calls = 0;
  std::vector<MapPoint> points;   // by voter; empty where there is too little to draw from
  std::array<double, 2> shown{};  // share of the spread that each axis shows
};

// Of the contested items among `items`. Cost: items voters² per resample, voters³ once.
[[nodiscard]] VoteMap map_of(const model::VoteMatrix& matrix, std::span<const int> items,
                             const MapOptions& options);

}  // namespace rollcall::analysis
