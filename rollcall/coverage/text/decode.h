// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollcall::coverage {

// Bytes of a file as UTF-8. What was done to them is said in `findings`, in words for the reader.

// Valid UTF-8 without controls but '\t', '\n', '\r' and '\v' (a line break that no editor counts):
// `bytes` themselves where they are so already, else a copy in `storage`. Empty for what is no
// text. Linear; the copy takes at most three bytes for each byte given.
[[nodiscard]] std::string_view decode(std::string_view bytes, std::string& storage,
                                      std::vector<std::string>& findings);

}  // namespace rollcall::coverage
