// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

// A/520/Rev.20, rule 71; Main Committees: rule 113. Whether the presiding officer is overruled.
Requirement challenge(Chamber chamber) {
  Requirement need;
  need.code = chamber == Chamber::plenary ? "ga.71" : "ga.113";

  // A point of order is decided at once by the President. A representative may appeal against the
  // ruling; the appeal is put to the vote at once.
  need.steps.emplace_back("put to the vote: whether the ruling is overruled");

  // The President's ruling stands unless overruled by a majority of the members present and voting.
  need.majority = model::Majority::simple;
  need.majority_basis.reason = "rule 71 (113) names it";
  need.thresholds = {more_than_half(ThresholdBase::present_and_voting)};
  need.citations = {rule(chamber, "71", "113"), rule(chamber, "86", "126")};

  // "Stands unless": an even split overrules nothing, and there is no second vote.
  need.tie = TieRule::stands;
  return need;
}

}  // namespace rollcall::rules::ga
