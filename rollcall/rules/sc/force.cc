// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/sc/law.h"

namespace rollcall::rules::sc {

// Charter, article 25.
ForceReading force(const Question& question, model::Nature nature) {
  if (question.kind == model::QuestionKind::election) {
    return {model::Force::binding, "an election is a decision, not a recommendation", {}};
  }
  if (question.kind == model::QuestionKind::amendment) {
    return {model::Force::procedural, "changes the draft it amends; binds nobody by itself", {}};
  }
  if (question.kind == model::QuestionKind::part) {
    return {model::Force::procedural, "keeps a part in the draft; binds nobody by itself", {}};
  }
  const bool text = question.kind == model::QuestionKind::resolution ||
                    question.kind == model::QuestionKind::whole_after_parts;
  if (nature == model::Nature::procedural || !text) {
    return {model::Force::procedural, "orders the business of the organs", {}};
  }
  // Members agree to accept and carry out the decisions of the Council. Which passages decide is
  // read from the terms, the discussion and the Charter provisions invoked (International Court of
  // Justice, Namibia opinion of 1971, paragraphs 113 and 114): never from the tally.
  return {model::Force::depends_on_the_text,
          "Members must carry out what it decides; whether it decides depends on its words",
          {charter("25")}};
}

}  // namespace rollcall::rules::sc
