// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall show`: votes in full, one after the other.
[[nodiscard]] std::unique_ptr<Command> make_show();

}  // namespace rollcall::cli
