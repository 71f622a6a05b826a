// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "rollcall/coverage/text/html_tree.h"

namespace rollcall::coverage {

// Where a page's report stands among all else that it prints.
struct MainText {
  // For each node nullptr where it belongs to the report, else why it does not, in words.
  std::vector<const char*> reason;
};

// Finds it by the method of Arc90's Readability, as its later ports score it. Linear in the nodes
// but for the five levels that a paragraph's score climbs.
[[nodiscard]] MainText find_main_text(const HtmlTree& tree);

// Tags that begin a line of their own.
[[nodiscard]] bool is_block_tag(std::string_view tag);

}  // namespace rollcall::coverage
