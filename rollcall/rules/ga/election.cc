// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

// A/520/Rev.20, rules 92 to 94; Main Committees: rule 132. The arithmetic of a ballot is
// rules/election.cc; here stands which majority a candidate needs.
Requirements election(Chamber chamber, const Question& question) {
  // 18(2), rule 83: elections to the Security Council, the Economic and Social Council and the
  // Trusteeship Council need two thirds; 18(3): others a simple majority. A/RES/60/251, paragraph
  // 7: the Human Rights Council's members need a majority of all members of the Assembly.
  Requirements needs = majority(chamber, question);
  for (Requirement& need : needs.options) {
    // Rule 92: elections are held by secret ballot; there are no nominations.
    // Rules 93, 94: who obtains the majority required is elected; ballots follow while seats
    // remain.
    need.code = chamber == Chamber::plenary ? "ga.93" : "ga.132";
    need.citations.push_back(rule(chamber, "92", "132"));
    if (chamber == Chamber::main_committee) continue;
    const int seats = question.election ? question.election->seats : 1;
    if (seats > 1) need.code = "ga.94";
    need.citations.push_back(rule(chamber, seats > 1 ? "94" : "93", ""));
  }
  return needs;
}

}  // namespace rollcall::rules::ga
