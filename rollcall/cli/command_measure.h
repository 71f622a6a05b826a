// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall measure`: keeps what briefs say of surprise, positions and blocs.
[[nodiscard]] std::unique_ptr<Command> make_measure();

}  // namespace rollcall::cli
