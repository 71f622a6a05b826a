// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {
namespace {

Requirements sure(Requirement need) { return {Doubt::none, {std::move(need)}, {}}; }

Requirements by_kind(Chamber chamber, const Question& question) {
  // Rule 125: a committee recommends even what articles 20 and 108 count on all Members.
  const bool plenary = chamber == Chamber::plenary;
  switch (question.kind) {
    case model::QuestionKind::resolution:
      return majority(chamber, question);
    case model::QuestionKind::amendment:
      return amendment(chamber, question);
    case model::QuestionKind::part:
      return part(chamber, question);
    case model::QuestionKind::whole_after_parts:
      return whole_after_parts(chamber, question);
    case model::QuestionKind::procedural_motion:
      return motion(chamber, question);
    case model::QuestionKind::division:
      return sure(division(chamber));
    case model::QuestionKind::next_draft:
      return sure(next_draft(chamber));
    case model::QuestionKind::importance:
      return sure(importance(chamber));
    case model::QuestionKind::competence:
      return sure(competence(chamber));
    case model::QuestionKind::reconsideration:
      return sure(reconsideration(chamber));
    case model::QuestionKind::challenge:
      return sure(challenge(chamber));
    case model::QuestionKind::preliminary: {
      // READING: the Assembly knows no preliminary question; as a motion it needs a simple
      // majority.
      Requirements needs = motion(chamber, question);
      needs.options[0].readings.emplace_back(
          "the Assembly's rules know no preliminary question; it is read as a procedural motion");
      return needs;
    }
    case model::QuestionKind::special_session:
      return plenary ? sure(special_session()) : majority(chamber, question);
    case model::QuestionKind::charter_amendment:
      return plenary ? sure(charter_amendment()) : majority(chamber, question);
    case model::QuestionKind::election:
      return election(chamber, question);
  }
  return {};
}

}  // namespace

Requirements requirements(Chamber chamber, const Question& question) {
  Requirements needs = by_kind(chamber, question);
  for (Requirement& need : needs.options) {
    add_tie(chamber, need);
    // Article 20: a request in writing is not a decision at a meeting, so no quorum applies to it.
    if (question.kind != model::QuestionKind::special_session) add_quorum(chamber, need);
    add_sitting(question, need);
    need.force = force(chamber, question);

    // A majority that the law itself fixes prevails over one that a source states.
    const bool stated = question.majority != model::Majority::unknown;
    if (needs.doubt == Doubt::none && stated && question.majority != need.majority) {
      need.steps.push_back("the law fixes the majority for this question; the stated one, " +
                           std::string(model::to_string(question.majority)) + ", is not applied");
    }
  }
  return needs;
}

}  // namespace rollcall::rules::ga
