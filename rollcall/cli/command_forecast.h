// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall forecast`: what to expect of a draft.
[[nodiscard]] std::unique_ptr<Command> make_forecast();

}  // namespace rollcall::cli
