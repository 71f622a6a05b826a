// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rollcall/analysis/agreement.h"
#include "rollcall/analysis/interval.h"

namespace rollcall::brief {

// Numbers as a reader meets them. Pure.

// "72.4%", "undefined".
[[nodiscard]] std::string percent(std::optional<double> share);
// "0.45", "-1.00", "undefined".
[[nodiscard]] std::string hundredths(std::optional<double> value);
// "72.4% (68.1–76.3)", "undefined".
[[nodiscard]] std::string percent_within(std::optional<double> share,
                                         const std::optional<analysis::Interval>& interval);
// "0.45 (0.31 to 0.58)", "0.45", "undefined".
[[nodiscard]] std::string hundredths_within(const analysis::Figure& figure);
// "1 item", "4,784 items".
[[nodiscard]] std::string counted(std::int64_t number, std::string_view thing);
// Padded on the right to so many columns, or with one blank where it is wider.
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);
// A line of a table: without blanks at its end, and with a line end.
[[nodiscard]] std::string ended(std::string line);
// Padded on the left.
[[nodiscard]] std::string padded_left(std::string_view text, std::size_t columns);

}  // namespace rollcall::brief
