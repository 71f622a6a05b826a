// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/text_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"

namespace rollcall::brief {
namespace {

std::string_view start_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::strong:
      return "\x1b[1m";
    case Ink::faint:
      return "\x1b[2m";
    case Ink::good:
      return "\x1b[1;32m";
    case Ink::bad:
      return "\x1b[1;31m";
  }
  return "";
}

std::string pad(std::string_view text, std::size_t width) {
  std::string padded(text);
  const std::size_t shown = display_width(text);
  padded.append(shown < width ? width - shown : 1, ' ');
  return padded;
}

// The bytes of the code point at the start of `text`, or 0 where there is none.
std::size_t length_of(std::string_view text) {
  for (std::size_t length = 1; length <= 4 && length <= text.size(); ++length) {
    if (is_valid_utf8(text.substr(0, length))) return length;
  }
  return 0;
}

// U+0000 to U+001F, U+007F to U+009F, and what marks, embeds, overrides or isolates a direction;
// the separators of lines and paragraphs, too, because a row is one line.
bool steers(std::string_view letter) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(letter[i]); };
  if (letter.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7F;
  if (letter.size() == 2) return (byte(0) == 0xC2 && byte(1) < 0xA0) || letter == "\u061C";
  if (letter.size() != 3 || byte(0) != 0xE2) return false;
  const bool general = byte(1) == 0x80 &&
                       (byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xA8 && byte(2) <= 0xAE));
  const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
  return general || isolates;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = length_of(text);
    const std::string_view letter = text.substr(0, length == 0 ? 1 : length);
    const bool blank = letter == "\n" || letter == "\t" || letter == "\r";
    if (blank) {
      clean += ' ';
    } else if (length == 0 || steers(letter)) {
      clean += '?';
    } else {
      clean += letter;
    }
    text.remove_prefix(letter.size());
  }
  return clean;
}

std::string TextPage::inked(std::string_view text, Ink ink) const {
  if (!options_.colour || ink == Ink::plain) return harmless(text);
  return fmt::format("{}{}\x1b[0m", start_of(ink), harmless(text));
}

void TextPage::line(std::string_view text, Ink ink) {
  text_ += inked(text, ink);
  text_ += '\n';
}

void TextPage::line_with_right(std::string_view left, std::string_view right, Ink ink) {
  const auto columns = static_cast<std::size_t>(std::max(options_.columns, 40));
  const std::size_t used = display_width(left) + display_width(right);
  if (used + 2 > columns) {
    line(left, ink);
    line(right, Ink::faint);
    return;
  }
  text_ += inked(left, ink);
  text_.append(columns - used, ' ');
  text_ += inked(right, Ink::faint);
  text_ += '\n';
}

void TextPage::wrapped(std::string prefix, std::size_t used, std::string_view content) {
  const auto columns = static_cast<std::size_t>(std::max(options_.columns, 40));
  const std::string hanging(used, ' ');
  std::string current = std::move(prefix);
  std::size_t width = used;
  bool fresh = true;
  const std::string squeezed = squeeze(harmless(content));
  for (const std::string_view word : split(squeezed, ' ')) {
    const std::size_t length = display_width(word);
    if (!fresh && width + 1 + length > columns) {
      // A dot that separates items belongs to the line that it closes, never to a line's start.
      text_ += current + '\n';
      current = hanging;
      width = used;
      fresh = true;
    }
    if (!fresh) {
      current += ' ';
      ++width;
    }
    current += word;
    width += length;
    fresh = false;
  }
  text_ += current + '\n';
}

void TextPage::row(std::string_view label, std::string_view content, Ink label_ink) {
  if (trim(content).empty()) return;
  const std::string padded = pad(label, kLabelWidth);
  const std::string spaces = padded.substr(label.size());
  wrapped(std::string(kIndent, ' ') + inked(label, label_ink) + spaces,
          kIndent + display_width(padded), content);
}

void TextPage::paragraph(std::string_view text) {
  wrapped(std::string(kIndent, ' '), kIndent, text);
}

void TextPage::vote_heading(int place, std::string_view name, std::string_view matter) {
  const std::string number = place > 0 ? fmt::format("{:>2}", place) : "  ";
  const std::string padded = pad(name, kLabelWidth);
  const std::string spaces = padded.substr(name.size());
  wrapped(number + "  " + inked(name, Ink::strong) + spaces, kIndent + display_width(padded),
          matter);
}

}  // namespace rollcall::brief
