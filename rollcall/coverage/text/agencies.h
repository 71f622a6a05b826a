// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace rollcall::coverage {

// The news agencies whose texts other outlets print, by the names they are credited with.

// The common name ("AP" for "Associated Press") of the agency whose name `text` is, whatever its
// case; "" where it is none. O(agencies).
[[nodiscard]] std::string_view agency_named(std::string_view text);

// The agency that a line credits: "(Reuters)", "Source: AP/Reuters", "— with AFP". The first where
// it names several; "" where it names none. Linear.
[[nodiscard]] std::string_view agency_in(std::string_view line);

}  // namespace rollcall::coverage
