// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/base/result.h"
#include "rollcall/cli/command.h"

namespace rollcall::cli {

// "rollcall: WHAT: WHERE: WHAT TO TRY [code]": the one form of every error. Pure.
[[nodiscard]] std::string error_line(const Error& error);

// Whether the user's words or the world were at fault.
[[nodiscard]] ExitCode exit_code_of(const Error& error);

}  // namespace rollcall::cli
