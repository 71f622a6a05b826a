// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "rollcall/brief/judge.h"
#include "rollcall/model/roll_call.h"

namespace rollcall::brief {

// Values that the tests of this room start from. Not part of the library.

[[nodiscard]] const Rulebooks& our_rulebooks();

// A whole draft of the Assembly under a simple majority, known by tally only.
[[nodiscard]] model::RollCall assembly_vote(model::Tally tally);

// A substantive draft of the Council of 24 February 2025. The fifteen members vote yes but for
// those named, by code, with blanks between.
[[nodiscard]] model::RollCall council_vote(std::string_view no, std::string_view abstain);

}  // namespace rollcall::brief
