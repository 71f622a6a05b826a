// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis::ideal {

// Votes drawn from the model of ideal_fit.cc, with the truth beside them: for tests only.

struct Simulation {
  model::VoteMatrix matrix;
  // True positions by voter id "V000", period "0" … and dimension.
  std::vector<std::vector<std::vector<double>>> truth;
};

struct SimulationPlan {
  int voters = 40;
  int periods = 8;
  int items = 40;  // in each period
  int dimensions = 1;
  double step = 0.3;   // standard deviation
  double slope = 1.5;  // standard deviation
  double absent = 0.1;
  unsigned seed = 1;
};

[[nodiscard]] inline Simulation simulate(const SimulationPlan& plan) {
  std::mt19937 random(plan.seed);
  // Not std::normal_distribution, whose numbers differ between libraries.
  const auto uniform = [&] { return (static_cast<double>(random()) + 0.5) / 4294967296.0; };
  const auto normal = [&] {
    double sum = 0;
    for (int k = 0; k < 12; ++k) sum += uniform();
    return sum - 6;
  };
  Simulation all;
  model::VoteMatrix::Builder builder;
  const auto dimensions = static_cast<std::size_t>(plan.dimensions);
  for (int v = 0; v < plan.voters; ++v) {
    const std::string number = std::to_string(v);
    builder.voter("V" + std::string(3 - number.size(), '0') + number, "");
    auto& path = all.truth.emplace_back();
    for (int t = 0; t < plan.periods; ++t) {
      std::vector<double> place(dimensions);
      for (std::size_t d = 0; d < dimensions; ++d) {
        place[d] = t == 0 ? normal() : path.back()[d] + plan.step * normal();
      }
      path.push_back(place);
    }
  }
  for (int t = 0; t < plan.periods; ++t) {
    for (int i = 0; i < plan.items; ++i) {
      model::Item item;
      item.key = std::to_string(t) + "." + std::to_string(i);
      item.name = item.key;
      const int column = builder.item(item, std::to_string(t), t);
      std::vector<double> slope(dimensions);
      for (double& s : slope) s = plan.slope * normal();
      const double low = normal() - 0.4;
      const double high = low + 0.2 + uniform();
      for (int v = 0; v < plan.voters; ++v) {
        double z = normal();
        const auto& place = all.truth[static_cast<std::size_t>(v)][static_cast<std::size_t>(t)];
        for (std::size_t d = 0; d < dimensions; ++d) z += slope[d] * place[d];
        model::Cell cell = z < low    ? model::Cell::yes
                           : z < high ? model::Cell::abstain
                                      : model::Cell::no;
        if (uniform() < plan.absent) cell = model::Cell::absent;
        builder.set(v, column, cell);
      }
    }
  }
  all.matrix = std::move(builder).build().matrix;
  return all;
}

}  // namespace rollcall::analysis::ideal
