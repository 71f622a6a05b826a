// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace rollcall::brief {

// The style sheet of the page of checked reports, in light and dark. It names no font file, no
// image and no other address.
[[nodiscard]] std::string_view press_html_style();

}  // namespace rollcall::brief
