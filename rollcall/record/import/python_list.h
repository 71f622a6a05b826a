// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::record {

// The items of a list or tuple as Python prints it, strings unquoted: "['Peru', \"Côte d'Ivoire\"]"
// and "(2, 0, 9)". nullopt for anything else. Linear in the text; no nesting.
[[nodiscard]] std::optional<std::vector<std::string>> parse_python_list(std::string_view text);

}  // namespace rollcall::record
