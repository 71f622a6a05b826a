// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/coverage/report.h"
#include "rollcall/coverage/text/cut_lines.h"

namespace rollcall::coverage {

// What a report states of itself beside its text: in a block of "key: value" lines, or a page in
// its head. Empty where it states nothing.
struct Stated {
  std::string source;
  std::string language;
  std::string title;
  std::string author;
  std::string date;  // as stated
};

// Takes the block that opens a plain text ("source: …", "date: …", up to the first blank line), a
// first line "date 2025-02-25 …" and a last line "Source: https://…", and marks their lines. What
// follows the day in the first line becomes a line of its own. Linear.
[[nodiscard]] Stated take_metadata(CutText& cut);

// The language of "en-US", "en_GB" or "English": "en"; "" where it is none. O(1).
[[nodiscard]] std::string language_code(std::string_view stated);

}  // namespace rollcall::coverage
