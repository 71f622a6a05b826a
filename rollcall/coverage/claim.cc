// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claim.h"

#include <array>

namespace rollcall::coverage {

std::string_view to_string(ClaimType type) {
  constexpr std::array<std::string_view, 17> kNames = {
      "tally",   "position", "list",  "joined",     "outcome",  "veto",        "membership", "binding",
      "threshold", "date",   "sponsor", "first",    "comparison", "identity",  "group_count", "absent",
      "speaker"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view to_string(Verdict verdict) {
  constexpr std::array<std::string_view, 4> kNames = {"supported", "contradicted", "superseded",
                                                      "uncheckable"};
  return kNames[static_cast<std::size_t>(verdict)];
}

}  // namespace rollcall::coverage
