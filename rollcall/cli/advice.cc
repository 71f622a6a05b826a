// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "rollcall/base/text.h"

namespace rollcall::cli {
namespace {

struct Advice {
  std::string_view code;
  std::string_view text;
};

// What to try, for the codes whose message does not say so itself.
constexpr auto kAdvice = std::to_array<Advice>({
    {"cli.output_failed", "make room or keep the reader open, then run it again"},
    {"date.malformed", "write the day as 2025-02-24"},
    {"date.no_such_day", "write the day as year-month-day: 2025-02-24"},
    {"symbol.malformed", "write a symbol such as S/RES/2774, A/RES/ES-11/7 or S/2025/115"},
    {"import.cancelled", "the record is as it was before; run the import again"},
    {"import.unknown_layout", "docs/sources.md lists the layouts that are read"},
});

std::string_view advice_for(const Error& error) {
  for (const Advice& advice : kAdvice) {
    if (advice.code == error.code) return advice.text;
  }
  return {};
}

}  // namespace

std::string error_line(const Error& error) {
  std::string line = "rollcall: " + std::string(trim(error.message));
  // Many messages name the file themselves.
  if (error.message.find(error.where) == std::string::npos) line += ": " + error.where;
  if (error.code == "cli.usage") {
    line += fmt::format(": see {} --help", error.where.empty() ? "rollcall" : error.where);
  } else if (const std::string_view advice = advice_for(error); !advice.empty()) {
    line += fmt::format(": {}", advice);
  }
  return line + " [" + error.code + "]";
}

ExitCode exit_code_of(const Error& error) {
  const std::string_view code = error.code;
  // Of the command line, but about what it names.
  constexpr auto kFailures = std::to_array<std::string_view>(
      {"cli.output_failed", "cli.not_written", "cli.not_found", "cli.no_reports",
       "cli.report_unreadable", "cli.report_too_large"});
  if (std::ranges::find(kFailures, code) != kFailures.end()) return ExitCode::failure;
  for (const std::string_view room : {"cli.", "date.", "symbol.", "whatif."}) {
    if (code.starts_with(room)) return ExitCode::usage;
  }
  return ExitCode::failure;
}

}  // namespace rollcall::cli
