// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "rollcall/rules/sc/law.h"

namespace rollcall::rules::sc {
namespace {

Requirements sure(Requirement need) { return {Doubt::none, {std::move(need)}, {}}; }

Requirements by_kind(const DatedNumbers& numbers, const Question& question) {
  const bool is_substantive = question.nature == model::Nature::substantive;
  switch (question.kind) {
    case model::QuestionKind::resolution:
    case model::QuestionKind::amendment:
    case model::QuestionKind::part:
    case model::QuestionKind::whole_after_parts:
      return text(numbers, question);
    case model::QuestionKind::procedural_motion:
    case model::QuestionKind::next_draft:
    case model::QuestionKind::division:
      // A source that calls a motion substantive (the Council treated it so) prevails.
      return is_substantive ? text(numbers, question) : sure(motion(numbers));
    case model::QuestionKind::challenge:
      return sure(challenge(numbers));
    case model::QuestionKind::special_session:
      return sure(special_session(numbers));
    case model::QuestionKind::charter_amendment:
      return sure(review_conference(numbers));
    case model::QuestionKind::preliminary:
      return sure(preliminary(numbers));
    case model::QuestionKind::election:
      return sure(election());
    case model::QuestionKind::importance:
    case model::QuestionKind::competence:
    case model::QuestionKind::reconsideration: {
      // READING: S/96/Rev.7 knows none of these, so they are "all other matters" unless a source
      // says otherwise.
      Requirements needs = text(numbers, question);
      needs.options[0].readings.emplace_back(
          "the Council's provisional rules know no such question; article 27 alone governs it");
      return needs;
    }
  }
  return {};
}

}  // namespace

Requirements requirements(const Rulebook& rulebook, const Question& question) {
  const DatedNumbers* numbers = rulebook.numbers_on(question.date);
  if (numbers == nullptr) {
    return {
        Doubt::no_rule, {}, "no size and majority of the body is known for " + question.date.iso()};
  }
  Requirements needs = by_kind(*numbers, question);
  for (Requirement& need : needs.options) need.force = force(question, need.nature);
  return needs;
}

}  // namespace rollcall::rules::sc
