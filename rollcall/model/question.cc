// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/question.h"

#include "rollcall/model/enum_words.h"

namespace rollcall::model {
namespace {

constexpr std::array kQuestionKinds = {
    QuestionKind::resolution,        QuestionKind::amendment,         QuestionKind::part,
    QuestionKind::whole_after_parts, QuestionKind::procedural_motion, QuestionKind::division,
    QuestionKind::next_draft,        QuestionKind::importance,        QuestionKind::competence,
    QuestionKind::reconsideration,   QuestionKind::challenge,         QuestionKind::preliminary,
    QuestionKind::special_session,   QuestionKind::charter_amendment, QuestionKind::election};
constexpr std::array kMajorities = {Majority::unknown,
                                    Majority::simple,
                                    Majority::two_thirds,
                                    Majority::nine,
                                    Majority::majority_of_members,
                                    Majority::two_thirds_of_members};
constexpr std::array kNatures = {Nature::unknown, Nature::procedural, Nature::substantive};
constexpr std::array kForces = {Force::depends_on_the_text, Force::recommendation, Force::binding,
                                Force::hortatory,           Force::procedural,     Force::none};

}  // namespace

std::string_view to_string(QuestionKind value) {
  switch (value) {
    case QuestionKind::resolution:
      return "resolution";
    case QuestionKind::amendment:
      return "amendment";
    case QuestionKind::part:
      return "part";
    case QuestionKind::whole_after_parts:
      return "whole_after_parts";
    case QuestionKind::procedural_motion:
      return "procedural_motion";
    case QuestionKind::division:
      return "division";
    case QuestionKind::next_draft:
      return "next_draft";
    case QuestionKind::importance:
      return "importance";
    case QuestionKind::competence:
      return "competence";
    case QuestionKind::reconsideration:
      return "reconsideration";
    case QuestionKind::challenge:
      return "challenge";
    case QuestionKind::preliminary:
      return "preliminary";
    case QuestionKind::special_session:
      return "special_session";
    case QuestionKind::charter_amendment:
      return "charter_amendment";
    case QuestionKind::election:
      return "election";
  }
  return "";
}

std::optional<QuestionKind> parse_question_kind(std::string_view text) {
  return parse_enum(text, kQuestionKinds);
}

std::string_view to_string(Majority value) {
  switch (value) {
    case Majority::unknown:
      return "unknown";
    case Majority::simple:
      return "simple";
    case Majority::two_thirds:
      return "two_thirds";
    case Majority::nine:
      return "nine";
    case Majority::majority_of_members:
      return "majority_of_members";
    case Majority::two_thirds_of_members:
      return "two_thirds_of_members";
  }
  return "";
}

std::optional<Majority> parse_majority(std::string_view text) {
  return parse_enum(text, kMajorities);
}

std::string_view to_string(Nature value) {
  switch (value) {
    case Nature::unknown:
      return "unknown";
    case Nature::procedural:
      return "procedural";
    case Nature::substantive:
      return "substantive";
  }
  return "";
}

std::optional<Nature> parse_nature(std::string_view text) { return parse_enum(text, kNatures); }

std::string_view to_string(Force value) {
  switch (value) {
    case Force::depends_on_the_text:
      return "depends_on_the_text";
    case Force::recommendation:
      return "recommendation";
    case Force::binding:
      return "binding";
    case Force::hortatory:
      return "hortatory";
    case Force::procedural:
      return "procedural";
    case Force::none:
      return "none";
  }
  return "";
}

std::optional<Force> parse_force(std::string_view text) { return parse_enum(text, kForces); }

}  // namespace rollcall::model
