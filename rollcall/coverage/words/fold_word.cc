// SPDX-License-Identifier: Apache-2.0
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <array>

#include "rollcall/coverage/words/code_points.h"
#include "rollcall/coverage/words/tokens.h"

namespace rollcall::coverage {
namespace {

// Letters are folded again and again; those of Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic
// are kept folded.
constexpr UChar32 kKept = 0x700;

// The letter without its accents, in lower case. Only the first letter of a decomposition is kept:
// "é" is "e", "й" is "и", "ς" is "ς".
UChar32 base_letter(UChar32 point) {
  UErrorCode error = U_ZERO_ERROR;
  static const UNormalizer2* const decomposer = unorm2_getNFDInstance(&error);
  if (U_FAILURE(error) || decomposer == nullptr) return u_tolower(point);
  std::array<UChar, 8> units{};
  const std::int32_t length = unorm2_getDecomposition(
      decomposer, point, units.data(), static_cast<std::int32_t>(units.size()), &error);
  if (U_FAILURE(error) || length <= 0) return u_tolower(point);
  const bool pair = U16_IS_LEAD(units[0]) && length > 1;
  return u_tolower(pair ? U16_GET_SUPPLEMENTARY(units[0], units[1]) : units[0]);
}

bool is_accent(UChar32 point) {
  return u_charType(point) == U_NON_SPACING_MARK &&
         point < 0x600;  // not the vowels of other scripts
}

// What a code point is folded to; 0 where it vanishes.
UChar32 folded(UChar32 point) {
  static const auto kFolded = [] {
    std::array<UChar32, kKept> table{};
    for (UChar32 at = 0x80; at < kKept; ++at) {
      table[static_cast<std::size_t>(at)] = is_accent(at) ? 0 : base_letter(at);
    }
    return table;
  }();
  if (point >= 0x80 && point < kKept) return kFolded[static_cast<std::size_t>(point)];
  return is_accent(point) ? 0 : base_letter(point);
}

}  // namespace

void fold_word(std::string_view word, std::string& out) {
  for (std::uint32_t i = 0; i < word.size();) {
    std::uint32_t end = i;
    while (end < word.size() && static_cast<unsigned char>(word[end]) < 0x80) ++end;
    if (end > i) {
      std::size_t at = out.size();
      out.append(word, i, end - i);
      for (; at < out.size(); ++at) {
        const char c = out[at];
        out[at] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      }
      i = end;
      continue;
    }
    const CodePoint point = code_point(word, i);
    i = point.next;
    if (const UChar32 letter = folded(point.value); letter != 0) append_code_point(out, letter);
  }
}

}  // namespace rollcall::coverage
