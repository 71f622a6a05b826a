// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "rollcall/base/result.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

enum class ExportFormat : std::uint8_t {
  csv,   // the official column order of 2026, one row per member and roll call
  json,  // one object per roll call, an array
  tidy,  // tidy rows for R and pandas: one row per ballot, ISO dates, no repeated titles
};

// Where the bytes go. Returns false when the other side cannot take more (disk full, pipe closed).
using Sink = std::function<bool(std::string_view)>;

// Writes the roll calls of `filter` in bounded memory. Fails with `export.write_failed`.
[[nodiscard]] Result<std::int64_t> export_roll_calls(const Store& store, const Filter& filter,
                                                     ExportFormat format, const Sink& sink);

// Appends a field of a CSV record, quoted where it must be (RFC 4180). Linear in the field.
void append_csv(std::string& out, std::string_view field);

}  // namespace rollcall::record
