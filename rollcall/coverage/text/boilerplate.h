// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "rollcall/coverage/report.h"
#include "rollcall/coverage/text/line_role.h"

namespace rollcall::coverage {

// Gives each body line of a plain text its kind, and boilerplate its reason; lines of another kind
// are left as they are. When unsure, a line stays body: what is taken for boilerplate is not
// judged. Linear. REQUIRES: one shape for each line.
void mark_boilerplate(std::vector<Line>& lines, std::span<const LineShape> shapes);

}  // namespace rollcall::coverage
