// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/roll_call.h"

#include <fmt/format.h>

#include "rollcall/model/enum_words.h"

namespace rollcall::model {
namespace {

constexpr std::array kManners = {Manner::recorded, Manner::non_recorded, Manner::without_vote,
                                 Manner::not_put};
constexpr std::array kStatedOutcomes = {StatedOutcome::unstated, StatedOutcome::adopted,
                                        StatedOutcome::not_adopted, StatedOutcome::vetoed};

}  // namespace

std::string_view to_string(Manner value) {
  switch (value) {
    case Manner::recorded:
      return "recorded";
    case Manner::non_recorded:
      return "non_recorded";
    case Manner::without_vote:
      return "without_vote";
    case Manner::not_put:
      return "not_put";
  }
  return "";
}

std::optional<Manner> parse_manner(std::string_view text) { return parse_enum(text, kManners); }

std::string_view to_string(StatedOutcome value) {
  switch (value) {
    case StatedOutcome::unstated:
      return "unstated";
    case StatedOutcome::adopted:
      return "adopted";
    case StatedOutcome::not_adopted:
      return "not_adopted";
    case StatedOutcome::vetoed:
      return "vetoed";
  }
  return "";
}

std::optional<StatedOutcome> parse_stated_outcome(std::string_view text) {
  return parse_enum(text, kStatedOutcomes);
}

std::optional<Tally> RollCall::tally() const {
  // A source may print the members' votes of some and the tally of all: then the count is a part.
  const bool complete = counted && (!members || counted->members() >= *members);
  if (complete || !announced) return counted;
  return announced;
}

std::string RollCall::name() const {
  const std::string suffix = part.empty() ? "" : " " + part;
  if (!symbol.empty()) return symbol.normal() + suffix;
  if (!draft.empty()) return draft.normal() + suffix;
  if (meeting.empty()) return part;
  if (ordinal <= 0) return meeting.normal() + suffix;
  return fmt::format("{} no. {}{}", meeting.normal(), ordinal, suffix);
}

std::string RollCall::key() const {
  if (!symbol.empty()) return part.empty() ? symbol.key() : symbol.key() + " " + part;
  if (!draft.empty()) return part.empty() ? draft.key() : draft.key() + " " + part;
  if (!meeting.empty() && ordinal > 0) return fmt::format("{}#{}", meeting.key(), ordinal);
  return {};
}

std::string RollCall::written_date() const {
  if (!date) return "date unknown";
  return date->written() + (date_certain ? "" : " (day not certain)");
}

}  // namespace rollcall::model
