// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "rollcall/coverage/quotes/phrase.h"

namespace rollcall::coverage {

// Where sentences end that have quotations in them. Pure; from any thread.

// Items [begin, end) that make one sentence, whatever full stops are within its quotations. Linear.
[[nodiscard]] std::vector<ItemRange> sentences_of(const Paragraph& paragraph);

// Whether what was said ends as it does before "…, Sow said".
[[nodiscard]] bool points_on(std::string_view said);

}  // namespace rollcall::coverage
