// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/brief/json_values.h"
#include "rollcall/brief/selected.h"

namespace rollcall::brief {

// For this room's .cc files only, as json_values.h is. Pure.

// What every document on alignment holds under "selected".
[[nodiscard]] Json selected_value(const Selected& selected);
// {id, name}.
[[nodiscard]] Json voter_value(const model::Voter& voter);

}  // namespace rollcall::brief
