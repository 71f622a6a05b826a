// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace rollcall::coverage {

// Which encoding bytes that are no UTF-8 have, and their conversion; ICU does both.

// The encoding that a page or an XML file states in its first 4 KiB ("windows-1251"); "" where none
// is stated or ICU does not know it.
[[nodiscard]] std::string stated_charset(std::string_view bytes);

// The encoding that a sample looks like; "windows-1252" where nothing fits better. Looks at 64 KiB.
[[nodiscard]] std::string guessed_charset(std::string_view bytes);

// What the bytes mean in that encoding, as UTF-8; what means nothing becomes U+FFFD. False where
// ICU has no such encoding. Linear.
bool convert(std::string_view bytes, const std::string& charset, std::string& out);

// The character that windows-1252 has for a byte; U+FFFD for the five that it leaves open.
[[nodiscard]] char32_t windows_1252(unsigned char byte);

}  // namespace rollcall::coverage
