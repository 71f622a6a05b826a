// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "rollcall/base/date.h"

namespace rollcall::coverage {

// Dates of publication as sites print them. Only what names day, month and year for certain is a
// date here: "02/03/2025" is two days, and is not read.

struct Stamp {
  Date date;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

// The first date of a text: "2025-02-25T16:33+05:30", "Feb 25 2025", "25 de febrero de 2025",
// "3rd Mar, 2022", "24 февраля 2025", "25.02.2025", "25/02/2025", "2025年2月25日". Years from 1945
// to 2100. Linear.
[[nodiscard]] std::optional<Stamp> find_stamp(std::string_view text);

// Whether a line is nothing but dates, times, weekdays and words like "updated". Linear.
[[nodiscard]] bool is_stamp_line(std::string_view line);

// The month that a word names in one of our languages ("Feb.", "févr.", "февраля"), 0 for none.
// `key` is in the form of line_key. O(months).
[[nodiscard]] unsigned month_named(std::string_view key);

}  // namespace rollcall::coverage
