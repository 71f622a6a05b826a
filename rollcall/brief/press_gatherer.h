// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/brief/brief.h"
#include "rollcall/coverage/check.h"

namespace rollcall::brief {

// Gathers what reports made of the votes of a brief while they stream by. One thread.
class PressGatherer {
 public:
  // For all votes of the brief, or the one that was asked for.
  explicit PressGatherer(const Brief& brief);

  // Cost: the report's claims, and its quotes times those gathered.
  void add(const coverage::CheckedReport& checked, const coverage::FactSource& facts);
  [[nodiscard]] PressView take() { return std::move(view_); }

 private:
  void add_said(const coverage::CheckedReport& checked);

  std::set<std::pair<model::BodyId, std::string>> votes_;  // body and RollCall::key()
  PressView view_;
  std::vector<coverage::Statement> quotes_;  // of view_.said, for comparison
};

}  // namespace rollcall::brief
