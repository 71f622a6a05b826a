// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall members`: who belonged to what, and when.
[[nodiscard]] std::unique_ptr<Command> make_members();

}  // namespace rollcall::cli
