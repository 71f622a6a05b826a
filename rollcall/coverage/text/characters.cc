// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/characters.h"

#include <array>

namespace rollcall::coverage {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (byte(text, at) & 0xC0U) == 0x80;
}

char32_t low_bits(std::string_view text, std::size_t at) { return byte(text, at) & 0x3FU; }

constexpr std::array<char32_t, 12> kClosers = {0x2019, 0x201D, 0x201C, 0xBB,   0xAB,   0x203A,
                                               0x300D, 0x300F, 0xFF09, 0x3011, 0x2018, 0xFF02};
constexpr std::array<char32_t, 13> kOpeners = {0x2018, 0x201C, 0x201D, 0x201E, 0x201A, 0xAB,  0xBB,
                                               0x2039, 0x300C, 0x300E, 0xFF08, 0x3010, 0xFF02};

template <std::size_t N>
std::size_t mark_bytes(std::string_view text, std::size_t at, std::string_view ascii,
                       const std::array<char32_t, N>& wide) {
  if (byte(text, at) < 0x80) return ascii.find(text[at]) == std::string_view::npos ? 0U : 1U;
  const CodePoint point = code_point(text, at);
  for (const char32_t mark : wide) {
    if (mark == point.value) return point.bytes;
  }
  return 0;
}

}  // namespace

CodePoint code_point(std::string_view text, std::size_t at) {
  const char32_t lead = byte(text, at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4 || !continues(text, at + 1)) return {};
  if (lead < 0xE0) return {((lead & 0x1FU) << 6U) | low_bits(text, at + 1), 2};
  if (!continues(text, at + 2)) return {};
  const char32_t two = (low_bits(text, at + 1) << 6U) | low_bits(text, at + 2);
  if (lead < 0xF0) {
    const char32_t value = ((lead & 0x0FU) << 12U) | two;
    if (value < 0x800 || (value >= 0xD800 && value < 0xE000)) return {};
    return {value, 3};
  }
  if (!continues(text, at + 3)) return {};
  const char32_t value = ((lead & 0x07U) << 18U) | (two << 6U) | low_bits(text, at + 3);
  if (value < 0x10000 || value > 0x10FFFF) return {};
  return {value, 4};
}

void append_utf8(char32_t value, std::string& out) {
  const auto put = [&out](char32_t bits) { out += static_cast<char>(bits); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

std::size_t blank_bytes(std::string_view text, std::size_t at) {
  const unsigned char lead = byte(text, at);
  if (lead <= 0x20) return lead == ' ' || (lead >= 9 && lead <= 13) ? 1 : 0;
  if (lead < 0xC2) return 0;
  if (lead == 0xC2) return at + 1 < text.size() && byte(text, at + 1) == 0xA0 ? 2 : 0;
  if ((lead != 0xE2 && lead != 0xE3) || at + 2 >= text.size()) return 0;
  const unsigned char second = byte(text, at + 1);
  const unsigned char third = byte(text, at + 2);
  if (lead == 0xE3) return second == 0x80 && third == 0x80 ? 3 : 0;
  return second == 0x80 && ((third >= 0x80 && third <= 0x8A) || third == 0xAF) ? 3 : 0;
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty()) {
    const std::size_t bytes = blank_bytes(text, 0);
    if (bytes == 0) break;
    text.remove_prefix(bytes);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (byte(text, last) & 0xC0U) == 0x80) --last;
    if (blank_bytes(text, last) == 0) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::size_t closer_bytes(std::string_view text, std::size_t at) {
  return mark_bytes(text, at, "\"')]}", kClosers);
}

std::size_t opener_bytes(std::string_view text, std::size_t at) {
  return mark_bytes(text, at, "\"'([{", kOpeners);
}

}  // namespace rollcall::coverage
