// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rollcall/coverage/report.h"

namespace rollcall::coverage {

// In bytes; a longer one is cut at a blank.
inline constexpr std::size_t kLongestSentence = 4000;

// Appends the sentences of a line's text from byte `begin` on. Closing quotation marks and brackets
// stay with their sentence; blanks between sentences belong to none. `language` decides one thing:
// whether an ordinal is written with a stop ("der 11. Sondertagung"). Linear.
// REQUIRES: valid UTF-8.
void split_sentences(std::string_view text, std::size_t line, std::size_t begin,
                     std::string_view language, std::vector<Sentence>& out);

}  // namespace rollcall::coverage
