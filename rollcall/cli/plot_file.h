// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rollcall/base/result.h"
#include "rollcall/cli/console.h"

namespace rollcall::cli {

// What --plot FILE.svg does once the drawing is made: the file appears whole or not at all, and a
// note on standard error names it, so that standard output stays the answer's.
// Fails with `cli.no_plot_file` ("-" or an empty name) and `cli.not_written`.
[[nodiscard]] Result<void> write_plot(Console& console, const std::string& path,
                                      std::string_view svg);

}  // namespace rollcall::cli
