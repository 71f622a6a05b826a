// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {
namespace {

// Charter, articles 10 to 14; in an emergency special session 377 A (V).
ForceReading recommendation(Chamber chamber, const Question& question) {
  if (chamber == Chamber::main_committee) {
    return {model::Force::recommendation,
            "a committee recommends the text to the plenary, which decides",
            {{"A/520/Rev.20", "rule 98"}}};
  }
  // Article 10: the Assembly may discuss any matters within the scope of the Charter and may make
  // recommendations. Article 14: it may recommend measures for peaceful adjustment.
  ForceReading force{model::Force::recommendation,
                     "recommends; Members are not bound",
                     {charter("10"), charter("14")}};

  // 377 A (V), paragraph 1: where lack of unanimity of the permanent members stops the Council, the
  // Assembly may recommend collective measures. It still recommends.
  if (question.sitting == Sitting::emergency_special) {
    force.citations.push_back({"377 A (V)", "para. 1"});
  }
  return force;
}

ForceReading business(std::string reading) {
  return {model::Force::procedural, std::move(reading), {}};
}

}  // namespace

// What an adopted text does. The default of the body: a fact about the text prevails over it.
ForceReading force(Chamber chamber, const Question& question) {
  switch (question.kind) {
    case model::QuestionKind::resolution:
    case model::QuestionKind::whole_after_parts:
      return recommendation(chamber, question);
    case model::QuestionKind::amendment:
      return business("changes the draft it amends; binds nobody by itself");
    case model::QuestionKind::part:
      return business("keeps a part in the draft; binds nobody by itself");
    case model::QuestionKind::charter_amendment:
      // Article 108: adoption and ratification together bring an amendment into force.
      return {model::Force::depends_on_the_text,
              "binds every Member once ratified by two thirds of the Members, all permanent "
              "members of the Council included",
              {charter("108")}};
    case model::QuestionKind::election:
      return {model::Force::binding,
              "an election is a decision of the Assembly, not a recommendation",
              {}};
    case model::QuestionKind::procedural_motion:
    case model::QuestionKind::division:
    case model::QuestionKind::next_draft:
    case model::QuestionKind::importance:
    case model::QuestionKind::competence:
    case model::QuestionKind::reconsideration:
    case model::QuestionKind::challenge:
    case model::QuestionKind::preliminary:
    case model::QuestionKind::special_session:
      return business("orders the Assembly's own business");
  }
  return {};
}

}  // namespace rollcall::rules::ga
