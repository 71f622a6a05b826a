// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

[[nodiscard]] std::unique_ptr<Command> make_series();

}  // namespace rollcall::cli
