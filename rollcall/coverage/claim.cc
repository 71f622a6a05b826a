// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claim.h"

#include <array>

namespace rollcall::coverage {

std::string_view to_string(ClaimType type) {
  constexpr std::array<std::string_view, 17> kNames = {
      "tally",      "position", "list",        "joined", "outcome", "veto",
      "membership", "binding",  "threshold",   "date",   "sponsor", "first",
      "comparison", "identity", "group_count", "absent", "speaker"};
  return kNames[static_cast<std::size_t>(type)];
}

std::optional<Count>& slot(Claim& claim, model::Choice choice) {
  switch (choice) {
    case model::Choice::yes:
      return claim.yes;
    case model::Choice::no:
      return claim.no;
    case model::Choice::abstain:
      return claim.abstain;
    case model::Choice::absent:
      break;
  }
  return claim.absent;
}

const std::optional<Count>& slot(const Claim& claim, model::Choice choice) {
  return slot(const_cast<Claim&>(claim), choice);
}

std::string_view to_string(Verdict verdict) {
  constexpr std::array<std::string_view, 4> kNames = {"supported", "contradicted", "superseded",
                                                      "uncheckable"};
  return kNames[static_cast<std::size_t>(verdict)];
}

}  // namespace rollcall::coverage
