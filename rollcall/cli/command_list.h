// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall list`: roll calls that meet conditions, a line each.
[[nodiscard]] std::unique_ptr<Command> make_list();

}  // namespace rollcall::cli
