// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall check`: press reports against the record.
[[nodiscard]] std::unique_ptr<Command> make_check();

}  // namespace rollcall::cli
