// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollcall/coverage/words/cells.h"

namespace rollcall::coverage {

// The steps behind CellReader::read, one file each. Each rewrites the cells in place; linear.

// Runs of cells without blanks that parse as a symbol, and numbers after "resolution".
void find_symbols(std::string_view text, std::vector<Cell>& cells,
                  std::vector<std::string>& symbols);

// Days, months and years; weekdays and "last year" where the day of publication is known.
void put_dates_together(std::vector<Cell>& cells, std::optional<Date> published);

// "one hundred and forty-one" becomes one number; ordinals alike.
void put_numbers_together(std::vector<Cell>& cells, std::string_view language);

}  // namespace rollcall::coverage
