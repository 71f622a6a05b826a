// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

// A/520/Rev.20, rule 81; Main Committees: rule 123.
Requirement reconsideration(Chamber chamber) {
  Requirement need;
  need.code = chamber == Chamber::plenary ? "ga.81" : "ga.123";

  // A proposal adopted or rejected may not be reconsidered at the same session unless the Assembly
  // (committee), by a two-thirds majority of the members present and voting, so decides.
  need.majority = model::Majority::two_thirds;
  need.majority_basis.reason = "rule 81 (123) names it";
  need.thresholds = {two_thirds(ThresholdBase::present_and_voting)};
  need.citations = {rule(chamber, "81", "123"), rule(chamber, "86", "126")};
  return need;
}

}  // namespace rollcall::rules::ga
