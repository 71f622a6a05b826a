// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/words/code_points.h"

#include <unicode/utf8.h>

#include <array>

// ICU's macros narrow integers; they are let out here alone.
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace rollcall::coverage {

CodePoint code_point_behind_ascii(std::string_view text, std::uint32_t at) {
  auto i = static_cast<std::int32_t>(at);
  UChar32 value = 0;
  U8_NEXT(text.data(), i, static_cast<std::int32_t>(text.size()), value);
  return {value < 0 ? 0xFFFD : value, static_cast<std::uint32_t>(i)};
}

void append_code_point(std::string& out, std::int32_t point) {
  std::array<char, 4> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, static_cast<std::uint32_t>(point));
  out.append(bytes.data(), static_cast<std::size_t>(length));
}

}  // namespace rollcall::coverage
