// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall brief`: a day or one vote for a reader, as text, JSON and a page.
[[nodiscard]] std::unique_ptr<Command> make_brief();

}  // namespace rollcall::cli
