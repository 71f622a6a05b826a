// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rollcall/coverage/report.h"
#include "rollcall/coverage/text/metadata.h"

namespace rollcall::coverage {

// A page as lines: those of the main text are body, the others boilerplate with a reason; what is
// hidden is no line. A list's item and a table's row are a line each, <br> ends one.
struct Page {
  Stated stated;
  std::vector<Line> lines;
  std::vector<bool> items;  // for each line whether it is an item of a list
};

// Nothing where the page cannot be parsed safely. Linear.
[[nodiscard]] std::optional<Page> read_page(std::string_view html);

}  // namespace rollcall::coverage
