// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rollcall/coverage/quotes/marks.h"
#include "rollcall/coverage/report.h"

namespace rollcall::coverage {

// What of a report can hold quotations. Pure; from any thread.

// A paragraph, or a piece of one that no paragraph of a report is long enough to need.
struct Passage {
  std::size_t line = 0;
  std::size_t offset = 0;
  std::string_view text;
  LineKind kind = LineKind::body;
};

// The headline, paragraphs and items of a report, in order. Views into it. Linear.
[[nodiscard]] std::vector<Passage> passages_of(const Report& report);

// The bytes of a passage at which sentences begin, those within a quotation left out. REQUIRES:
// spans in order. O(sentences of the passage + spans + log of the report's sentences).
void find_sentence_starts(const Report& report, const Passage& passage,
                          std::span<const QuoteSpan> spans, std::vector<std::uint32_t>& starts);

// The sentence that holds a byte of a line; nullopt before the first. O(log sentences).
[[nodiscard]] std::optional<std::size_t> sentence_at(const Report& report, std::size_t line,
                                                     std::size_t byte);

// A sentence, cut where it is so long that keeping it for each of its quotations would cost more
// than linear time.
[[nodiscard]] std::string_view beginning_of(std::string_view sentence);

}  // namespace rollcall::coverage
