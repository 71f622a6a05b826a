// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "rollcall/brief/brief.h"
#include "rollcall/model/group.h"

namespace rollcall::brief {

// How each group voted that has at least two members on the body that day, in the order of
// `groups`; those that are merely spoken of are left out. Empty where no ballots are held. The
// pointers of the lines go into `groups`.
[[nodiscard]] std::vector<GroupLine> group_lines(const Judged& judged,
                                                 std::span<const model::Group> groups);

}  // namespace rollcall::brief
