// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

// Charter, article 20; A/520/Rev.20, rules 8 and 9. A special session asked for by Members.
Requirement special_session() {
  Requirement need;
  need.code = "ga.charter-20";

  // Article 20: special sessions are convoked at the request of the Security Council or of a
  // majority of the Members of the United Nations: of all of them, not of those who answer.
  need.majority = model::Majority::majority_of_members;
  need.majority_basis.reason = "article 20 counts the Members of the United Nations";
  need.thresholds = {more_than_half(ThresholdBase::all_members)};
  need.citations = {charter("20"), rule(Chamber::plenary, "8", "")};
  return need;
}

// Charter, articles 108 and 109. Amending the Charter.
Requirement charter_amendment() {
  Requirement need;
  need.code = "ga.charter-108";

  // Article 108: amendments come into force when they have been adopted by a vote of two thirds of
  // the members of the General Assembly (of all of them) ...
  need.majority = model::Majority::two_thirds_of_members;
  need.majority_basis.reason = "article 108 counts the members of the General Assembly";
  need.thresholds = {two_thirds(ThresholdBase::all_members)};
  need.citations = {charter("108")};

  // ... and ratified by two thirds of the Members, all permanent members of the Council included.
  need.steps.emplace_back(
      "adoption is the first half: ratification by two thirds of the Members, all permanent "
      "members of the Council included, must follow");
  return need;
}

}  // namespace rollcall::rules::ga
