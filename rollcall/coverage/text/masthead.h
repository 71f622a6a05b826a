// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "rollcall/coverage/report.h"
#include "rollcall/coverage/text/line_role.h"
#include "rollcall/coverage/text/metadata.h"

namespace rollcall::coverage {

// Fills what stands at the head and foot of a report: headline, byline, dateline, credit and the
// day of publication, from what was stated and from its lines, and marks headlines. Where nothing
// gives a day, that of the options counts. Linear. REQUIRES: one shape for each line; kinds are
// given.
void read_masthead(Report& report, std::span<const LineShape> shapes, const Stated& stated,
                   const ReadOptions& options);

}  // namespace rollcall::coverage
