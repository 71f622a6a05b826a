// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/brief/press_view.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {

// The part of a brief that says what reports made of its votes, for text and page. Pure.
void press_view_rows(const PressView& press, TextPage& page);
[[nodiscard]] std::string press_view_section(const PressView& press);

// "5 reports read, 4 on these votes: 31 claims hold, 3 do not".
[[nodiscard]] std::string press_view_summary(const PressView& press);

}  // namespace rollcall::brief
