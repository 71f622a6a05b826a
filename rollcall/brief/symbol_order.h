// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace rollcall::brief {

// Whether one symbol comes before another as people order them: runs of digits count as numbers,
// so that A/RES/79/9 stands before A/RES/79/10.
[[nodiscard]] bool symbol_before(std::string_view a, std::string_view b);

}  // namespace rollcall::brief
