// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall ideal fit|sample|show|compare`: positions from votes.
[[nodiscard]] std::unique_ptr<Command> make_ideal();

}  // namespace rollcall::cli
