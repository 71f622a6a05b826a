// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/base/result.h"
#include "rollcall/cli/hypothetical.h"
#include "rollcall/model/tally.h"
#include "rollcall/rules/question.h"
#include "rollcall/rules/rulebook.h"

namespace rollcall::cli {

// What a user describes must be possible, and no word of it may go unheard. All pure.

// That the law of the body asks for what the options give. Fails with `cli.not_of_this_body`.
[[nodiscard]] Result<void> check_law(const Hypothetical& asked, const rules::Rulebook& rulebook);

// That no more members voted than were present. Fails with `cli.more_votes_than_present`.
[[nodiscard]] Result<void> check_presence(const Hypothetical& asked, const model::Tally& tally);

// That the candidates' votes can have been cast. Fails with `cli.bad_election`.
[[nodiscard]] Result<void> check_election(const Hypothetical& asked,
                                          const rules::ElectionBallot& ballot);

}  // namespace rollcall::cli
