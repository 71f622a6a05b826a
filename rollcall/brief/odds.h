// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rollcall/analysis/forecast.h"
#include "rollcall/model/question.h"
#include "rollcall/rules/adjudicate.h"

namespace rollcall::brief {

// Where a forecast meets the law: each drawn roll call is put under the body's rules, and what they
// give is counted. Plain values; any thread.

// The odds under one majority.
struct OddsUnder {
  model::Majority majority = model::Majority::unknown;
  double adopted = 0;  // share of the draws
  double vetoed = 0;   // share of the draws that a veto alone prevented
  double error = 0;    // standard error of `adopted` from the number of draws alone
  int draws = 0;
};

// A member whose single switch would change the outcome.
struct PivotalMember {
  model::MemberId member;
  double share = 0;  // of the draws
};

struct Odds {
  // One entry where the majority is known or the body has one; simple and two thirds where not.
  std::vector<OddsUnder> under;
  // Of the first entry; most often first, those that are never pivotal left out.
  std::vector<PivotalMember> pivotal;
};

// `members` are those of the forecast, in its order. The first `draws` of the forecast are used.
// Cost: one ruling for each different roll call drawn, and one for each switch tried; where neither
// veto nor weights matter, one for each different tally.
[[nodiscard]] Odds odds_of(const analysis::Forecast& forecast,
                           std::span<const model::MemberId> members,
                           const rules::Rulebook& rulebook, const rules::Question& question,
                           int draws);

}  // namespace rollcall::brief
