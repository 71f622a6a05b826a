// SPDX-License-Identifier: Apache-2.0
// What holds for every question put at a sitting: presence, even splits, the kind of session.
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

// A/520/Rev.20, rule 67; Main Committees: rule 108.
void add_quorum(Chamber chamber, Requirement& requirement) {
  // Rule 67: the presence of a majority of the members is required for any decision to be taken.
  // (A third of them suffices to open a meeting and to debate; a quarter in a committee.)
  requirement.quorum = more_than_half(ThresholdBase::all_members);
  requirement.quorum->citation = rule(chamber, "67", "108");
  requirement.quorum_code = chamber == Chamber::plenary ? "ga.67" : "ga.108";
}

// A/520/Rev.20, rule 95; Main Committees: rule 133.
void add_tie(Chamber chamber, Requirement& requirement) {
  if (requirement.tie == TieRule::stands) return;  // Rule 71 answers an even split by itself.

  // Rule 95: if a vote is equally divided on matters other than elections, a second vote is taken
  // at a subsequent meeting held within forty-eight hours of the first; if that vote is equally
  // divided too, the proposal is regarded as rejected.
  // Rule 133: in a committee the proposal is regarded as rejected at once.
  requirement.tie = chamber == Chamber::plenary ? TieRule::second_vote : TieRule::rejected;
}

// A/520/Rev.20, rule 63; 377 A (V).
void add_sitting(const Question& question, Requirement& requirement) {
  if (question.sitting != Sitting::emergency_special) return;

  // Rule 63: an emergency special session convenes in plenary only and takes its item up directly,
  // without reference to a committee, unless the Assembly decides otherwise.
  requirement.citations.push_back(rule(Chamber::plenary, "63", ""));
}

}  // namespace rollcall::rules::ga
