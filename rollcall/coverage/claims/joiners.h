// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "rollcall/coverage/claim.h"
#include "rollcall/coverage/claims/reading.h"

namespace rollcall::coverage {

// Who is said to have joined whom: claims of kind `joined`, or of `position` and `list` where no
// number is given. Pure but for `claims`; O(1), as lists are short.

// "A joined B, C [and 14 others] in voting against", "six countries joining B in voting against":
// `right` is the subject found before the verb. Whether it was read as joined, or is denied so.
bool joined_before(std::span<const Cell> cells, const NameList& right, std::size_t verb,
                   std::vector<Claim>& claims);

// "A voted alongside B on the text": alike, and not said how.
void joined_alone(std::span<const Cell> cells, std::size_t joined, std::vector<Claim>& claims);

// "A joined B and 17 others - including C - in rejecting it": against a text that passed.
void joined_in_outcome(std::span<const Cell> cells, std::size_t outcome,
                       std::vector<Claim>& claims);

// "Chad had joined them in voting no", "joined the two in voting no": it voted no itself.
[[nodiscard]] NameList joiner_of_unnamed(std::span<const Cell> cells, std::size_t verb);

// "Chad voted against it, along with Mali and 32 other countries".
void add_company_behind(std::span<const Cell> cells, NameList& subject, std::size_t verb);

}  // namespace rollcall::coverage
