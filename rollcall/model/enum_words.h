// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "rollcall/base/text.h"

namespace rollcall::model {

// Reads an enumerator by its printed name. Case does not matter, and blanks or hyphens may stand
// for underscores: people type "procedural motion", files hold "Two-thirds". O(enumerators).
template <typename Enum, std::size_t kCount>
std::optional<Enum> parse_enum(std::string_view text, const std::array<Enum, kCount>& all) {
  std::string wanted = ascii_lower(trim(text));
  for (char& c : wanted) {
    if (c == ' ' || c == '-') c = '_';
  }
  for (const Enum value : all) {
    if (to_string(value) == wanted) return value;
  }
  return std::nullopt;
}

}  // namespace rollcall::model
