// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {
namespace {

// A/RES/475 (V) put the rule on amendments and parts into the rules of procedure.
constexpr Date kRule84InForce{1950, 11, 1};

// A/520/Rev.20, rule 84.
void add_rule_84(const Question& question, Requirement& need) {
  if (need.majority != model::Majority::two_thirds) return;

  // PRACTICE: before the rule existed parts of important questions already needed two thirds (the
  // parts of the draft on the former Italian colonies, May 1949).
  if (question.date < kRule84InForce) {
    need.readings.emplace_back(
        "rule 84 dates from 1 November 1950 (A/RES/475 (V)); two thirds were asked for amendments "
        "and parts before it by practice");
    return;
  }

  // Rule 84: decisions on amendments to proposals relating to important questions, and on parts of
  // such proposals put to the vote separately, are made by a two-thirds majority as well.
  need.code = "ga.84";
  need.citations = {charter("18(2)"), rule(Chamber::plenary, "84", ""),
                    rule(Chamber::plenary, "86", "")};
}

}  // namespace

// A/520/Rev.20, rules 84 and 90. Main Committees: rules 125 and 130.
Requirements amendment(Chamber chamber, const Question& question) {
  // Rule 84: the amendment needs the majority of its proposal, which Question.majority gives.
  Requirements needs = majority(chamber, question);
  for (Requirement& need : needs.options) {
    add_rule_84(question, need);

    // Rules 90, 130: a motion is an amendment if it merely adds to, deletes from or revises part of
    // a proposal; it is voted before the proposal, and the proposal then as amended.
    need.citations.push_back(rule(chamber, "90", "130"));
  }
  return needs;
}

// A/520/Rev.20, rules 84 and 89. Main Committees: rules 125 and 129.
Requirements part(Chamber chamber, const Question& question) {
  // Rule 84: a part put to the vote separately needs the majority of its proposal.
  Requirements needs = majority(chamber, question);
  for (Requirement& need : needs.options) {
    add_rule_84(question, need);

    // Rules 89, 129: parts of a proposal or amendment may be voted on separately.
    need.citations.push_back(rule(chamber, "89", "129"));
  }
  return needs;
}

}  // namespace rollcall::rules::ga
