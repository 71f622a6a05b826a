// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>

namespace rollcall::cli {

// The rows that --csv prints: RFC 4180, a comma between fields, one line feed at the end, the names
// of the columns as first row. What is not known is an empty field, never "nan".

[[nodiscard]] std::string csv_row(std::initializer_list<std::string> fields);
[[nodiscard]] std::string csv_row(std::span<const std::string> fields);

// Seven significant digits: "0.9123457", "797473", "1.5e-09". Empty where there is no value, and
// where the value is not finite.
[[nodiscard]] std::string csv_number(std::optional<double> value);

}  // namespace rollcall::cli
