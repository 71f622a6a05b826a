// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rollcall/brief/brief.h"

namespace rollcall::brief {

// Text as a terminal may have it: what steers the terminal or turns the direction of writing, and
// bytes that are no UTF-8, become "?"; line ends and tabs become blanks. Linear.
[[nodiscard]] std::string harmless(std::string_view text);

enum class Ink : std::uint8_t { plain, strong, faint, good, bad };

// Lines of a terminal page: a label in a column of its own, content wrapped beside it.
class TextPage {
 public:
  explicit TextPage(const TextOptions& options) : options_(options) {}

  // One line as it is.
  void line(std::string_view text, Ink ink = Ink::plain);
  // `left` and, flush right on the same line where both fit, `right`.
  void line_with_right(std::string_view left, std::string_view right, Ink ink);
  // A label of `label_width` columns after `indent`, then `content` wrapped at blanks with hanging
  // indent. Nothing when `content` is empty.
  void row(std::string_view label, std::string_view content, Ink label_ink = Ink::faint);
  // `text` wrapped after the indent.
  void paragraph(std::string_view text);
  // The heading of a vote: its number, its name, its matter.
  void vote_heading(int place, std::string_view name, std::string_view matter);
  void blank() { text_ += '\n'; }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  [[nodiscard]] std::string inked(std::string_view text, Ink ink) const;
  void wrapped(std::string prefix, std::size_t used, std::string_view content);

  static constexpr std::size_t kIndent = 4;
  static constexpr std::size_t kLabelWidth = 18;

  TextOptions options_;
  std::string text_;
};

}  // namespace rollcall::brief
