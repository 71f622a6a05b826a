// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "rollcall/cli/command.h"

namespace rollcall::cli {

// `rollcall audit`: the record checked against the rules.
[[nodiscard]] std::unique_ptr<Command> make_audit();

}  // namespace rollcall::cli
