// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/selected_json.h"

namespace rollcall::brief {
namespace {

std::string_view word_of(record::Periods periods) {
  switch (periods) {
    case record::Periods::session:
      return "session";
    case record::Periods::year:
      return "year";
    case record::Periods::one:
      return "none";
  }
  return "";
}

}  // namespace

Json selected_value(const Selected& selected) {
  Json bodies = Json::object();
  for (const auto& [body, count] : selected.by_body) bodies[body] = count;
  return {{"roll_calls", selected.roll_calls},
          {"by_body", std::move(bodies)},
          {"first", selected.first ? Json(selected.first->iso()) : Json(nullptr)},
          {"last", selected.last ? Json(selected.last->iso()) : Json(nullptr)},
          {"conditions", text_or_null(selected.conditions)},
          {"periods", word_of(selected.periods)}};
}

Json voter_value(const model::Voter& voter) {
  return {{"id", voter.id}, {"name", text_or_null(voter.name)}};
}

}  // namespace rollcall::brief
