// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::coverage {

// A page as elements and texts in the order of its source. Plain values; nothing of the parser is
// seen outside html_tree.cc.

inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

struct HtmlNode {
  std::uint32_t parent = kNoNode;
  std::uint32_t end = 0;  // one past the last node below this one, so that a subtree is a range
  int line = 0;           // of the source
  bool hidden = false;    // not shown, as an attribute or its kind says; its subtree neither
  std::string_view tag;   // "p"; "" of a text; in memory that lives as long as the program
  std::string text;       // of a text, entities decoded; of an element its class and id
  std::string role;       // of an element: itemprop, role and data-testid, parted by blanks
};

// What a page states in its head, by name in small letters, stops as hyphens: {"og:title", "…"},
// {"title", "…"},
// {"lang", "en"}, {"ld", "<text of a JSON-LD script>"}, {"time", "<first datetime>"}.
struct HtmlFact {
  std::string name;
  std::string value;
};

struct HtmlTree {
  std::vector<HtmlNode> nodes;  // nodes[0] is the root; a parent stands before its children
  std::vector<HtmlFact> facts;
};

// Whether a text is HTML: a doctype or tags stand at its beginning, or tags close throughout its
// first 4 KiB. O(1).
[[nodiscard]] bool looks_like_html(std::string_view text);

// Parses as HTML5 does. Nothing where the page nests deeper than 400 elements, is larger than 8 MiB
// or would make the parser work more than linearly: it is a trap, and strip_tags() reads it.
// Linear.
[[nodiscard]] std::optional<HtmlTree> parse_html(std::string_view text);

// The text between tags, a line for each block of it. Linear, whatever the tags.
[[nodiscard]] std::string strip_tags(std::string_view text);

}  // namespace rollcall::coverage
