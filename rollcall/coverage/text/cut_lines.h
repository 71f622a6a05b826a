// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "rollcall/coverage/report.h"

namespace rollcall::coverage {

// The lines of a plain text, each a paragraph. Text that was wrapped by hand near 70 columns is
// joined again, under the number of its first line; "… he said. ALSO READ: A title" becomes two
// lines of one number. `first_blank` is the index in `lines` of what follows the first blank line;
// the number of lines where there is none. Linear. REQUIRES: what decode() gave.
struct CutText {
  std::vector<Line> lines;
  std::size_t first_blank = 0;
};
[[nodiscard]] CutText cut_lines(std::string_view text);

}  // namespace rollcall::coverage
