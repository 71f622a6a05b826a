// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall export`: writes roll calls for other programs.
[[nodiscard]] std::unique_ptr<Command> make_export();

}  // namespace rollcall::cli
