// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "rollcall/analysis/ideal_input.h"

// For the tests of the sampler: votes drawn from the model with its own priors, and what they were
// drawn from.

namespace rollcall::analysis::simulation {

struct SimulationSize {
  int voters = 8;
  int periods = 2;
  int items = 6;         // of each period
  double cut_range = 7;  // cutpoints are drawn from (-range, range)
  double slope_sd = 1;
};

struct Simulation {
  IdealInput input;
  std::vector<double> position;  // by point
  std::vector<double> slope;
  std::vector<double> yes_below;
  std::vector<double> no_above;
};

inline Simulation simulate(const SimulationSize& size, double walk_variance, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> cut(-size.cut_range, size.cut_range);
  Simulation s;
  IdealInput& in = s.input;
  for (int t = 0; t < size.periods; ++t) in.periods.push_back(std::to_string(t + 1));
  for (int v = 0; v < size.voters; ++v) {
    in.voters.push_back({"V" + std::to_string(100 + v), ""});
    in.voter_first.push_back(v * size.periods);
    for (int t = 0; t < size.periods; ++t) {
      s.position.push_back(t == 0 ? normal(random)
                                  : s.position.back() + std::sqrt(walk_variance) * normal(random));
      in.points.push_back({v, t, size.items});
    }
  }
  in.voter_first.push_back(size.voters * size.periods);
  for (int i = 0; i < size.items * size.periods; ++i) {
    const double one = cut(random);
    const double other = cut(random);
    s.slope.push_back(size.slope_sd * normal(random));
    s.yes_below.push_back(std::min(one, other));
    s.no_above.push_back(std::max(one, other));
    std::vector<std::int32_t> by_answer[3];
    for (int v = 0; v < size.voters; ++v) {
      const int point = v * size.periods + i / size.items;
      const double score =
          s.slope.back() * s.position[static_cast<std::size_t>(point)] + normal(random);
      by_answer[score < s.yes_below.back()  ? 0
                : score < s.no_above.back() ? 1
                                            : 2]
          .push_back(point);
    }
    IdealItem item;
    item.key = item.name = std::to_string(i + 1);
    item.first_period = item.last_period = i / size.items;
    in.items.push_back(item);
    const auto place = [&](std::vector<std::int64_t>& first, int answer) {
      first.push_back(static_cast<std::int64_t>(in.vote_point.size()));
      in.vote_point.insert(in.vote_point.end(), by_answer[answer].begin(), by_answer[answer].end());
    };
    place(in.item_first, 0);
    place(in.abstain_first, 1);
    place(in.no_first, 2);
  }
  in.item_first.push_back(static_cast<std::int64_t>(in.vote_point.size()));
  return s;
}

}  // namespace rollcall::analysis::simulation
