// SPDX-License-Identifier: Apache-2.0
#include "rollcall/base/text.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace rollcall {
namespace {

constexpr std::uint32_t kBroken = 0xFFFFFFFF;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// Takes one code point off the front of `text`, or one byte and kBroken where it is not UTF-8
// (overlong forms, surrogates and values past U+10FFFF included; RFC 3629 section 4).
std::uint32_t take_code_point(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(0);
  std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  constexpr std::array<std::uint32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  std::uint32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  bool good = lead < 0x80 || (lead >= 0xC2 && lead <= 0xF4);
  good = good && length <= text.size();
  for (std::size_t i = 1; good && i < length; ++i) {
    good = (byte(i) & 0xC0) == 0x80;
    point = (point << 6) | (byte(i) & 0x3FU);
  }
  good = good && point >= kLeast[length] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
  if (!good) {
    text.remove_prefix(1);
    return kBroken;
  }
  text.remove_prefix(length);
  return point;
}

bool is_combining(std::uint32_t point) { return point >= 0x300 && point <= 0x36F; }

// Base letters of U+00C0–U+017F, a blank where there is none. Only what member names, titles and
// lexicons in Latin script need; other scripts pass through untouched.
constexpr std::string_view kLatin1 =
    "aaaaaaaceeeeiiiidnooooo ouuuuyts"
    "aaaaaaaceeeeiiiidnooooo ouuuuyty";
constexpr std::string_view kLatinExtendedA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin1.size() == 64 && kLatinExtendedA.size() == 128);

void append_utf8(std::string& out, std::uint32_t point) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | (point >> 6));
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | (point >> 12));
    put(0x80 | ((point >> 6) & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | (point >> 18));
    put(0x80 | ((point >> 12) & 0x3F));
    put(0x80 | ((point >> 6) & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

// Punctuation and space outside ASCII: Latin-1 signs, general punctuation, CJK punctuation.
bool is_separator(std::uint32_t point) {
  if (point < 0x80) {
    const bool digit = point >= '0' && point <= '9';
    const bool letter = (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    return !digit && !letter;
  }
  return point < 0xC0 || point == 0xD7 || point == 0xF7 || (point >= 0x2000 && point <= 0x206F) ||
         (point >= 0x3000 && point <= 0x303F) || point == kBroken;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

std::string join(const std::vector<std::string>& pieces, std::string_view separator) {
  return fmt::format("{}", fmt::join(pieces, separator));
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string ascii_upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

std::string squeeze(std::string_view text) {
  std::string out;
  for (const char c : trim(text)) {
    if (!is_space(c)) {
      out.push_back(c);
    } else if (out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const char c = text.front();
    const bool small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (small || (c >= 'A' && c <= 'Z')) {
      out.push_back(small ? c : static_cast<char>(c - 'A' + 'a'));
      text.remove_prefix(1);
      continue;
    }
    const std::uint32_t point = take_code_point(text);
    if (is_combining(point)) continue;
    if (is_separator(point)) {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else if (point < 0x100) {
      out.push_back(kLatin1[point - 0xC0]);
    } else if (point < 0x180) {
      out.push_back(kLatinExtendedA[point - 0x100]);
    } else {
      append_utf8(out, point);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    if (take_code_point(text) == kBroken) return false;
  }
  return true;
}

std::string printable(std::string_view text, std::size_t bytes_max) {
  std::string out;
  while (!text.empty()) {
    if (out.size() >= bytes_max) return out + "…";
    const auto first = static_cast<std::uint8_t>(text.front());
    const std::string_view before = text;
    const std::uint32_t point = take_code_point(text);
    if (point == kBroken || point < 0x20 || point == 0x7F) {
      out += fmt::format("\\x{:02X}", first);
    } else {
      out += before.substr(0, before.size() - text.size());
    }
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    if (!is_combining(take_code_point(text))) ++columns;
  }
  return columns;
}

}  // namespace rollcall
