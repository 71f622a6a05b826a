// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

// A/520/Rev.20, rule 89; Main Committees: rule 129. Whether parts are to be voted separately.
Requirement division(Chamber chamber) {
  // Rule 89: a representative may move that parts be voted on separately. If objection is made,
  // the motion for division is voted upon.
  // READING: the motion is procedural, so the simple majority of rule 85 decides it even where the
  // proposal itself needs two thirds (51-61-16 on 25 October 1971).
  Requirement need = simple_majority(chamber);
  need.code = chamber == Chamber::plenary ? "ga.89" : "ga.129";
  need.citations.push_back(rule(chamber, "89", "129"));
  need.majority_basis.reason = "a motion for division is procedural (rule 89)";
  need.readings.emplace_back("a motion for division is procedural and needs a simple majority");
  return need;
}

// A/520/Rev.20, rule 89; Main Committees: rule 129. What is left once parts have been voted.
Requirements whole_after_parts(Chamber chamber, const Question& question) {
  Requirements needs = majority(chamber, question);
  for (Requirement& need : needs.options) {
    // Rule 89: if the motion is carried, those parts which are approved are then put to the vote as
    // a whole. (If all operative parts were rejected the proposal is rejected as a whole without
    // this vote: Manner::not_put.)
    need.citations.push_back(rule(chamber, "89", "129"));
  }
  return needs;
}

}  // namespace rollcall::rules::ga
