// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rollcall::coverage {

// Where a paragraph sets words between quotation marks of any kind: “ ” " '' `` « » „ “ ‹ › ‘ ’ '.
// Plain values; free to share between threads.

struct QuoteSpan {
  std::uint32_t open = 0;   // where the opening mark begins
  std::uint32_t begin = 0;  // of the words within
  std::uint32_t end = 0;
  std::uint32_t close = 0;  // behind the closing mark; `end` where there is none
  bool closed = true;       // false: the mark is missing, and the words run to the paragraph's end
  bool single = false;      // set between single marks
};

// What a paragraph's spans may carry on into.
enum class NextParagraph : std::uint8_t { opens_with_mark, opens_without };

// Appends the outermost spans of a paragraph, in order; marks nested in them stay part of their
// words. Apostrophes are told from single marks by what stands around them, and a span between
// single marks is only ever reported closed. Linear, whatever the nesting.
void find_quote_spans(std::string_view paragraph, NextParagraph next,
                      std::vector<QuoteSpan>& spans);

// Whether a paragraph begins with an opening double mark.
[[nodiscard]] bool opens_with_mark(std::string_view paragraph);

// Whether any byte of the text may belong to a quotation mark: a cheap test. Linear.
[[nodiscard]] bool may_hold_marks(std::string_view text);

}  // namespace rollcall::coverage
