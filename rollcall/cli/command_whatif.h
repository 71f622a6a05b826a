// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall whatif`: the fewest switches that flip an outcome, and rulings under changed ballots.
[[nodiscard]] std::unique_ptr<Command> make_whatif();

}  // namespace rollcall::cli
