// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace rollcall::coverage {

// Bytes of the dateline that opens a line, the dash behind it and its blanks included; 0 where
// there is none: "UNITED NATIONS, Feb 24 (EFE). – ", "GENEVA (AP) — ", "МОСКВА, 24 фев — РИА
// Новости. ". Looks at 160 bytes. REQUIRES: valid UTF-8.
[[nodiscard]] std::size_t dateline_bytes(std::string_view line);

// Whether a whole short line is a place and no more: "HAMILTON, Canada".
[[nodiscard]] bool is_place_line(std::string_view line);

}  // namespace rollcall::coverage
