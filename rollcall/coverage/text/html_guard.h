// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace rollcall::coverage {

// Tags as bytes, for what must be known of a page before, or without, parsing it. Pure functions.

// Bytes of the tag, comment or declaration at text[at]; 0 where there is none. What is not closed
// reaches to the end. Linear in what it spans. REQUIRES: at < text.size().
[[nodiscard]] std::size_t tag_bytes(std::string_view text, std::size_t at);

// "div" of "<div class=…>" and of "</div>"; up to twenty bytes. REQUIRES: what tag_bytes() spans.
[[nodiscard]] std::string_view tag_name(std::string_view tag);

// Whether what an element holds is text whatever it looks like: a script, a style.
[[nodiscard]] bool is_raw_text(std::string_view name);

// Where such an element that opened before `at` closes. Linear.
[[nodiscard]] std::size_t raw_text_end(std::string_view text, std::size_t at,
                                       std::string_view name);

// Whether an HTML5 parser takes linear time, bounded memory and little stack for a page. Linear.
[[nodiscard]] bool is_safe_to_parse(std::string_view text);

}  // namespace rollcall::coverage
