// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/csv_text.h"

#include <fmt/format.h>

#include <cmath>

#include "rollcall/record/export.h"

namespace rollcall::cli {

std::string csv_row(std::span<const std::string> fields) {
  std::string row;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) row += ',';
    record::append_csv(row, fields[i]);
  }
  row += '\n';
  return row;
}

std::string csv_row(std::initializer_list<std::string> fields) {
  return csv_row(std::span<const std::string>(fields.begin(), fields.size()));
}

std::string csv_number(std::optional<double> value) {
  if (!value || !std::isfinite(*value)) return {};
  return fmt::format("{:.7g}", *value + 0.0);  // adding zero makes a negative zero an ordinary one
}

}  // namespace rollcall::cli
