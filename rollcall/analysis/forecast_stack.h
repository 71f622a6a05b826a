// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "rollcall/analysis/forecast_inputs.h"

namespace rollcall::analysis {

// The chance of each vote that a member can cast: yes, no, abstain, in the order of model::Cell.
using Chances = std::array<double, 3>;
// The logarithms of no and of abstain against yes.
using LogOdds = std::array<double, 2>;
[[nodiscard]] Chances chances(const LogOdds& odds);

// A multinomial logistic regression that learns batch by batch and slowly forgets: the weights that
// turn histories into chances. One thread changes it; log_odds() may be called from many between.
class Stack {
 public:
  // `memory`: batches after which what was learnt weighs 1/e.
  explicit Stack(double memory);
  ~Stack();
  Stack(Stack&&) noexcept;
  Stack& operator=(Stack&&) noexcept;

  [[nodiscard]] LogOdds log_odds(const InputRow& row) const;
  // REQUIRES: as many votes as rows, each below 3. O(rows · kInputs²).
  void learn(std::span<const InputRow> rows, std::span<const std::uint8_t> votes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rollcall::analysis
