// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rollcall/analysis/forecast_effects.h"
#include "rollcall/analysis/forecast_inputs.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Where voters stand among each other by how they voted in other periods: the main directions in
// which their votes differ, whatever the matter. One thread.
class PositionHistory {
 public:
  // `memory`: periods in which a vote loses weight to 1/e.
  PositionHistory(const model::VoteMatrix& matrix, double memory, Sight sight);
  ~PositionHistory();
  PositionHistory(PositionHistory&&) noexcept;
  PositionHistory& operator=(PositionHistory&&) noexcept;

  // By voter, from the periods before `period`, or with `both_ways` from all. Scaled so that the
  // mean square length is 1; a voter without votes stands at the origin.
  // O(entries² of the items newly passed + voters³).
  [[nodiscard]] std::vector<Position> at(int period);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rollcall::analysis
