// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rollcall::coverage {

// One code point of a text, and where the next one begins. Pure.
struct CodePoint {
  std::int32_t value = 0;  // 0xFFFD where the bytes are no UTF-8
  std::uint32_t next = 0;
};

// REQUIRES: at < text.size(), which is below two gigabytes.
[[nodiscard]] CodePoint code_point_behind_ascii(std::string_view text, std::uint32_t at);
[[nodiscard]] inline CodePoint code_point(std::string_view text, std::uint32_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, at + 1} : code_point_behind_ascii(text, at);
}

void append_code_point(std::string& out, std::int32_t point);

}  // namespace rollcall::coverage
