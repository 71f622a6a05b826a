// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall import`: reads files of a source into a record.
[[nodiscard]] std::unique_ptr<Command> make_import();

}  // namespace rollcall::cli
