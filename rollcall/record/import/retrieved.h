// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace rollcall::record {

// The day on which a file was fetched or issued: what the user says, else what the file's name says
// ("2026_02_06_ga_voting.csv", "2025_7_23_…", "2025-03-31 …"); "" where neither does.
[[nodiscard]] std::string retrieved_day(std::string_view stated, std::string_view file_name);

}  // namespace rollcall::record
