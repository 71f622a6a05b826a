// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/brief/fact_source.h"
#include "rollcall/cli/console.h"
#include "rollcall/coverage/check.h"

namespace rollcall::cli {

class Arguments;

// What `check` and `quotes` are told of reports, and the walk through them. One thread.
struct ReportWalk {
  std::vector<std::string> operands;
  std::string date;   // of publication, as typed; or ""
  bool null = false;  // reports on standard input end with a NUL byte
  bool judge_boilerplate = false;

  // Declares operands and the options --date and --null.
  void setup(Arguments& arguments);

  // Checks one report after the other and hands each over. What cannot be read is named on standard
  // error and passed over; gives how many. Fails with `cli.no_reports`, `date.…` or `store.…`.
  [[nodiscard]] Result<std::size_t> each(
      Console& console, const brief::RecordFacts& facts,
      const std::function<void(coverage::CheckedReport)>& take) const;
};

}  // namespace rollcall::cli
