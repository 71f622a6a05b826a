// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall quotes`: who is quoted in press reports, and with what.
[[nodiscard]] std::unique_ptr<Command> make_quotes();

}  // namespace rollcall::cli
