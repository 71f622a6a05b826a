// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/brief/alignment.h"

namespace rollcall::brief {

// Private to the room: the spans of time that an alignment is given for. Pure.

struct NamedItems {
  std::string name;
  std::vector<int> items;
};

// "all", each body where there are several, and both sides of the split.
[[nodiscard]] std::vector<NamedItems> spans_of(const SelectedMatrix& from,
                                               std::optional<Date> split);
// One for each period that has items; none where everything is one period.
[[nodiscard]] std::vector<NamedItems> periods_of(const SelectedMatrix& from);

[[nodiscard]] Error no_votes(const Selected& selected, const std::string& who);

// One voter beside others, each on the items of its mask: those that share any, most alike first.
[[nodiscard]] std::vector<Beside> beside_of(
    const SelectedMatrix& from, int voter,
    const std::vector<std::pair<int, analysis::ItemMask>>& others, analysis::Absences absences);

}  // namespace rollcall::brief
