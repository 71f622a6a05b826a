// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rollcall::coverage {

// Code points of a text and the blanks among them, read from UTF-8 by hand since every byte of
// every report passes here. Pure functions.

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;  // 0: the byte at that place begins no UTF-8
};

// The code point at text[at]; overlong forms, surrogates and cut ends count as none. O(1).
// REQUIRES: at < text.size().
[[nodiscard]] CodePoint code_point(std::string_view text, std::size_t at);

// Appends as UTF-8. REQUIRES: a code point that is no surrogate.
void append_utf8(char32_t value, std::string& out);

// Bytes of the blank at text[at], 0 where there is none: ASCII white space, the no-break blank, the
// typographic blanks, the ideographic blank. O(1). REQUIRES: valid UTF-8, at < text.size().
[[nodiscard]] std::size_t blank_bytes(std::string_view text, std::size_t at);

// Without blanks of any kind at its ends. REQUIRES: valid UTF-8.
[[nodiscard]] std::string_view trim_blanks(std::string_view text);

// Bytes of the quotation mark or bracket at text[at] that can close (or open), 0 where there is
// none. Straight marks do both. REQUIRES: valid UTF-8, at < text.size().
[[nodiscard]] std::size_t closer_bytes(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t opener_bytes(std::string_view text, std::size_t at);

}  // namespace rollcall::coverage
