// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/line_key.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "rollcall/coverage/text/characters.h"

namespace rollcall::coverage {
namespace {

// Latin-1 from U+00C0, and Latin Extended-A, without accents.
constexpr std::string_view kLatin1 =
    "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy";
constexpr std::string_view kExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin1.size() == 64 && kExtended.size() == 128);

// Letters of ASCII as small ones, digits as they are; 0 for all else.
constexpr auto kSmall = [] {
  std::array<char, 256> small{};
  for (char c = '0'; c <= '9'; ++c) small[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    small[static_cast<unsigned char>(c)] = small[static_cast<unsigned char>(c) - 32U] = c;
  }
  return small;
}();

bool is_combining(char32_t point) {
  return (point >= 0x300 && point < 0x370) || (point >= 0x64B && point < 0x653);
}

bool is_punctuation(char32_t point) {
  return point < 0xC0 || (point >= 0x2000 && point < 0x2070) ||
         (point >= 0x2190 && point < 0x2C00) || (point >= 0x3000 && point < 0x3040) ||
         (point >= 0xFF00 && point < 0xFF10) || point == 0xFF1A || point == 0xFF1F ||
         point == 0x060C || point == 0x061B || point == 0x061F || point == 0x0964;
}

char32_t lower(char32_t point) {
  if (point >= 0x410 && point < 0x430) return point + 0x20;
  if (point == 0x401 || point == 0x451) return 0x435;  // Russian prints е for ё as it likes
  if (point >= 0x400 && point < 0x410) return point + 0x50;
  if (point >= 0x391 && point < 0x3AA) return point + 0x20;
  return point;
}

// The word that a punctuation mark stands for, or 0.
char sign_of(char32_t point, bool blank_before, bool blank_after) {
  switch (point) {
    case ':':
    case 0xFF1A:
      return blank_after || blank_before ? ':' : '\0';
    case '|':
    case 0xB7:
    case 0x2022:
      return '|';
    case '/':
      return blank_after && blank_before ? '/' : '\0';
    case '>':
    case 0xBB:
    case 0x203A:
    case 0x2192:
      return blank_after && blank_before ? '>' : '\0';
    case '-':
    case 0x2013:
    case 0x2014:
      return blank_after || blank_before ? '-' : '\0';
    default:
      return '\0';
  }
}

}  // namespace

void line_key(std::string_view text, std::string& out) {
  // No byte becomes more than three: a sign with a blank on either side.
  out.resize(3 * text.size());
  char* const begin = out.data();
  char* to = begin;
  const auto gap = [&to, begin] {
    if (to != begin && to[-1] != ' ') *to++ = ' ';
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (kSmall[byte] != 0) {
      *to++ = kSmall[byte];
      ++at;
      continue;
    }
    if (byte == ' ' || byte == ',' || byte == '.') {
      gap();
      ++at;
      continue;
    }
    const CodePoint point = code_point(text, at);
    if (point.bytes == 0) {  // cut off within a character, as the head of a long word is
      ++at;
      continue;
    }
    const std::size_t next = at + point.bytes;
    if (is_combining(point.value)) {
    } else if (is_punctuation(point.value)) {
      const bool before = at == 0 || to == begin || text[at - 1] == ' ';
      const bool after = next >= text.size() || blank_bytes(text, next) > 0;
      gap();
      if (const char sign = sign_of(point.value, before, after); sign != '\0') {
        *to++ = sign;
        gap();
      }
    } else if (point.value < 0x100) {
      if (const char letter = kLatin1[point.value - 0xC0]; letter != ' ') {
        *to++ = letter;
      } else {
        gap();
      }
    } else if (point.value < 0x180) {
      *to++ = kExtended[point.value - 0x100];
    } else if (const char32_t small = lower(point.value); small != point.value) {
      // Greek and Cyrillic: two bytes.
      *to++ = static_cast<char>(0xC0U | (small >> 6U));
      *to++ = static_cast<char>(0x80U | (small & 0x3FU));
    } else {
      to = std::copy(text.begin() + static_cast<std::ptrdiff_t>(at),
                     text.begin() + static_cast<std::ptrdiff_t>(next), to);
    }
    at = next;
  }
  if (to != begin && to[-1] == ' ') --to;
  out.resize(static_cast<std::size_t>(to - begin));
}

}  // namespace rollcall::coverage
