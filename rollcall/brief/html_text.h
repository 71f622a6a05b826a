// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace rollcall::brief {

// Text made safe for an HTML element and for a quoted attribute: no byte of a source can open a
// tag, close a quote or end a comment. Control bytes and broken UTF-8 become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

// The page's whole style sheet. It names no font file, no image and no other address.
[[nodiscard]] std::string_view page_style();

}  // namespace rollcall::brief
