// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/json_text.h"

#include <fmt/format.h>

namespace rollcall::cli {

std::string json_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20) {
      quoted += fmt::format("\\u{:04x}", byte);
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string indented(std::string_view json, std::size_t columns) {
  while (json.ends_with('\n')) json.remove_suffix(1);
  std::string text;
  for (const char c : json) {
    text += c;
    if (c == '\n') text.append(columns, ' ');
  }
  return text;
}

}  // namespace rollcall::cli
