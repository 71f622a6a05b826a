// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall surprise`: how unexpected votes were, in bits.
[[nodiscard]] std::unique_ptr<Command> make_surprise();

}  // namespace rollcall::cli
