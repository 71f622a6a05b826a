// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rollcall/coverage/fact_source.h"

namespace rollcall::coverage {

// What the table of people says of somebody on a day. Pure; from any thread.
struct Holding {
  std::optional<bool> held;  // nullopt where the table does not know the person, or no day is given
  std::string why;           // "Permanent Representative of X until 20 January 2025 (…)"
};

// O(offices of the table).
[[nodiscard]] Holding held_on(std::string_view person, std::optional<Date> day,
                              const FactSource& facts);

// "Permanent Representative to the United Nations, from 1 July 2017 to 2 March 2025".
[[nodiscard]] std::string written(const Office& office);

}  // namespace rollcall::coverage
