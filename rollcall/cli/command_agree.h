// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall agree`: how often States vote alike.
[[nodiscard]] std::unique_ptr<Command> make_agree();

}  // namespace rollcall::cli
