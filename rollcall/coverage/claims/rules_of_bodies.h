// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rollcall/coverage/claims/claims.h"

namespace rollcall::coverage {

// The three kinds of claim about a body's law; find_rules calls them in turn. Pure; linear.
void find_memberships(const SentenceView& sentence, std::vector<Claim>& claims);
void find_bindings(const SentenceView& sentence, std::vector<Claim>& claims);
void find_thresholds(const SentenceView& sentence, std::vector<Claim>& claims);

}  // namespace rollcall::coverage
