// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/choice.h"

#include "rollcall/model/enum_words.h"

namespace rollcall::model {
namespace {

constexpr std::array kAbsenceKinds = {AbsenceKind::unknown, AbsenceKind::absent,
                                      AbsenceKind::not_participating, AbsenceKind::barred};

}  // namespace

std::string_view to_string(Choice choice) {
  switch (choice) {
    case Choice::yes:
      return "yes";
    case Choice::no:
      return "no";
    case Choice::abstain:
      return "abstain";
    case Choice::absent:
      return "absent";
  }
  return "";
}

std::optional<Choice> parse_choice(std::string_view text) { return parse_enum(text, kChoices); }

std::string_view to_string(AbsenceKind kind) {
  switch (kind) {
    case AbsenceKind::unknown:
      return "unknown";
    case AbsenceKind::absent:
      return "absent";
    case AbsenceKind::not_participating:
      return "not_participating";
    case AbsenceKind::barred:
      return "barred";
  }
  return "";
}

std::optional<AbsenceKind> parse_absence_kind(std::string_view text) {
  return parse_enum(text, kAbsenceKinds);
}

}  // namespace rollcall::model
