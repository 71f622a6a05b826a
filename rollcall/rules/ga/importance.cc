// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

// Charter, article 18(3); A/520/Rev.20, rule 85. Whether two thirds are required.
Requirement importance(Chamber chamber) {
  // 18(3), rule 85: decisions on other questions, including the determination of additional
  // categories of questions to be decided by two thirds, are made by a simple majority.
  Requirement need = simple_majority(chamber);
  need.majority_basis.reason = "article 18(3) says so of additional categories";
  need.steps.emplace_back("whether two thirds are required is itself decided by a simple majority");
  return need;
}

// A/520/Rev.20, rule 79; Main Committees: rule 121. Whether the Assembly is competent.
Requirement competence(Chamber chamber) {
  // Rule 79: a motion calling for a decision on the competence of the Assembly to adopt a proposal
  // is put to the vote before that proposal.
  // READING: the rule names no majority, so it is one of the "other questions" of 18(3).
  Requirement need = simple_majority(chamber);
  need.code = chamber == Chamber::plenary ? "ga.79" : "ga.121";
  need.citations.push_back(rule(chamber, "79", "121"));
  need.majority_basis.reason = "rule 79 names no other majority";
  need.readings.emplace_back(
      "rule 79 (121) names no majority for a decision on competence; a simple one is read into it");
  return need;
}

}  // namespace rollcall::rules::ga
