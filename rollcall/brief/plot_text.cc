// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/plot_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "rollcall/base/check.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/html_text.h"

namespace rollcall::brief {
namespace {

// Shares of the font size, for ASCII in three classes; everything beyond is taken as wide.
double letter_width(std::string_view letter) {
  constexpr std::string_view kNarrow = "iljtfrI.,:;'|!()[]{}/\\`- ";
  constexpr std::string_view kWide = "mwMWOQGDHNUC@%&ABKRSVXYEPT+=<>~#_";
  if (letter.size() > 1) return letter.size() > 2 ? 1.0 : 0.62;
  if (kNarrow.find(letter.front()) != std::string_view::npos) return 0.38;
  if (kWide.find(letter.front()) != std::string_view::npos) {
    return letter.front() == 'm' || letter.front() == 'M' || letter.front() == 'W' ||
                   letter.front() == '@'
               ? 0.98
               : 0.74;
  }
  return 0.62;
}

// Bytes of the first letter with what stands upon it: a text is never cut inside one.
std::size_t letter_bytes(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
  return bytes;
}

// As many letters as fit, at least one.
std::size_t fitting_bytes(std::string_view text, double size, double width, Weight weight) {
  std::size_t bytes = letter_bytes(text);
  while (bytes < text.size()) {
    const std::size_t next = bytes + letter_bytes(text.substr(bytes));
    if (text_width(text.substr(0, next), size, weight) > width) break;
    bytes = next;
  }
  return bytes;
}

}  // namespace

double text_width(std::string_view text, double size, Weight weight) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = letter_bytes(text.substr(at));
    width += letter_width(text.substr(at, bytes));
    at += bytes;
  }
  return width * size * (weight == Weight::bold ? 1.07 : 1.0);
}

std::vector<std::string> wrapped(std::string_view text, double size, double width, Weight weight) {
  std::vector<std::string> lines;
  std::string line;
  const std::string tidy = squeeze(text);
  if (tidy.empty()) return lines;
  for (std::string_view word : split(tidy, ' ')) {
    std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (text_width(longer, size, weight) <= width) {
      line = std::move(longer);
      continue;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    while (text_width(word, size, weight) > width) {
      const std::size_t bytes = fitting_bytes(word, size, width, weight);
      if (bytes == word.size()) break;
      lines.emplace_back(word.substr(0, bytes));
      word.remove_prefix(bytes);
    }
    line = std::string(word);
  }
  lines.push_back(std::move(line));
  return lines;
}

std::string shortened(std::string_view text, double size, double width) {
  if (text.empty() || text_width(text, size) <= width) return std::string(text);
  const std::size_t bytes = fitting_bytes(text, size, width - size, Weight::regular);
  return std::string(trim(text.substr(0, bytes))) + "…";
}

std::string xml_text(std::string_view text) {
  std::string out = escaped(text);
  for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = 0; (at = out.find(forbidden, at)) != std::string::npos;) {
      out.replace(at, 3, "\xEF\xBF\xBD");
    }
  }
  return out;
}

std::string px(double value) {
  ROLLCALL_CHECK(std::isfinite(value), fmt::format("a coordinate is {}", value));
  const double tenths = std::round(std::clamp(value, -1e6, 1e6) * 10);
  if (tenths == 0) return "0";
  return std::fmod(tenths, 10) == 0 ? fmt::format("{:.0f}", tenths / 10)
                                    : fmt::format("{:.1f}", tenths / 10);
}

}  // namespace rollcall::brief
