// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall blocs`: who votes with whom, how surely, and who moved.
[[nodiscard]] std::unique_ptr<Command> make_blocs();

}  // namespace rollcall::cli
