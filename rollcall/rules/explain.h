// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/rules/count.h"

namespace rollcall::rules {

// Sentences of a ruling's steps. Pure.

// "two-thirds of the 111 present and voting: 74 needed".
[[nodiscard]] std::string explain_need(const Threshold& threshold, const Votes& votes);
// "93 got, 19 to spare"; "44 got, 30 short"; "36 got, none to spare".
[[nodiscard]] std::string explain_got(int needed, int got);
// What a tie leads to; empty where there is none.
[[nodiscard]] std::string explain_tie(TieRule tie);
// Why nothing could be decided.
[[nodiscard]] std::string explain_undetermined(const Requirement& requirement, const Votes& votes);
// "FRA and GBR", "CHN, RUS and USA".
[[nodiscard]] std::string list_members(const std::vector<model::MemberId>& members);

}  // namespace rollcall::rules
