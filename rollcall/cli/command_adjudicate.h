// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall adjudicate`: what the rules say of a vote that the user describes.
[[nodiscard]] std::unique_ptr<Command> make_adjudicate();

}  // namespace rollcall::cli
