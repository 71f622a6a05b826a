// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace rollcall::cli {

// Documents are put together from the JSON texts that rollcall/brief renders.

// A JSON string, quoted and escaped.
[[nodiscard]] std::string json_string(std::string_view text);

// A rendered value set `columns` blanks deeper, without its last line end. JSON holds line ends
// only between tokens, so this never touches a string.
[[nodiscard]] std::string indented(std::string_view json, std::size_t columns);

}  // namespace rollcall::cli
