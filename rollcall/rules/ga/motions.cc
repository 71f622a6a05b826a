// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

// A/520/Rev.20, rules 74 to 77; Main Committees: rules 116 to 119. Motions that order the business.
Requirements motion(Chamber chamber, const Question& question) {
  // Rules 15, 19: additional items need two thirds in some sessions; the question then says so.
  const bool stated = question.majority == model::Majority::two_thirds ||
                      question.majority == model::Majority::majority_of_members ||
                      question.majority == model::Majority::two_thirds_of_members;
  if (chamber == Chamber::plenary && stated) return majority(chamber, question);

  // Rules 74, 75, 76: adjourning or closing a debate, suspending or adjourning the meeting is put
  // to the vote immediately. Rule 77: these motions have precedence, in that order reversed.
  // READING: no rule names their majority, so 85 (125) does: "other questions".
  Requirement need = simple_majority(chamber);
  need.code = "ga.motion";
  need.majority_basis.reason = "procedural motions are \"other questions\" (article 18(3))";
  need.readings.emplace_back(
      "no rule names the majority for procedural motions; they fall under \"other questions\"");
  return {Doubt::none, {need}, {}};
}

// A/520/Rev.20, rule 91; Main Committees: rule 131. Whether to vote on the next draft.
Requirement next_draft(Chamber chamber) {
  // Rule 91: if two or more proposals relate to the same question, they are voted on in the order
  // of submission unless the Assembly decides otherwise. It may, after each vote on a proposal,
  // decide whether to vote on the next.
  // READING: that decision is procedural (50-67-36 on 24 March 2022 needed 59).
  Requirement need = simple_majority(chamber);
  need.code = chamber == Chamber::plenary ? "ga.91" : "ga.131";
  need.citations.push_back(rule(chamber, "91", "131"));
  need.majority_basis.reason = "whether to vote on the next draft is procedural (rule 91)";
  need.readings.emplace_back(
      "whether to vote on the next draft is procedural and needs a simple majority; if refused, "
      "that draft is not put to the vote");
  return need;
}

}  // namespace rollcall::rules::ga
