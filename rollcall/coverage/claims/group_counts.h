// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "rollcall/coverage/claim.h"
#include "rollcall/coverage/claims/reading.h"

namespace rollcall::coverage {

// Claims of how many of a group chose alike (`group_count`). Pure but for `claims`.

// "Fifteen African countries abstained", "no European country opposed it": from the number. O(1).
void count_of_group(std::span<const Cell> cells, std::size_t number, std::vector<Claim>& claims);

// "Chad and Mali were the only African countries that voted against"; a `list` where no group is
// named. O(cells before the verb).
void only_of_group(std::span<const Cell> cells, const NameList& subject, std::size_t verb,
                   std::vector<Claim>& claims);

}  // namespace rollcall::coverage
