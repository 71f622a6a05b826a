// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall bodies`: the bodies known, their rules and dated numbers.
[[nodiscard]] std::unique_ptr<Command> make_bodies();

}  // namespace rollcall::cli
