// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall cohesion`: how far a group votes as one.
[[nodiscard]] std::unique_ptr<Command> make_cohesion();

}  // namespace rollcall::cli
