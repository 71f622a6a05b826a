// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/report_walk.h"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

#include "rollcall/brief/press_lexicon.h"
#include "rollcall/cli/advice.h"
#include "rollcall/cli/arguments.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/progress.h"
#include "rollcall/cli/report_files.h"

namespace rollcall::cli {
namespace {

using Take = std::function<void(coverage::CheckedReport)>;

// One walk under way.
struct Walk {
  Console& console;
  coverage::Checker checker;
  coverage::CheckOptions options;
  const Take& take;
  Progress progress;
  std::uint64_t total = 0;  // files; 0 where unknown
  std::uint64_t done = 0;
  std::size_t unread = 0;

  void check(std::string name, std::string_view bytes) {
    take(checker.check(std::move(name), bytes, options));
    progress.report(++done, total);
  }
  void pass_over(const Error& error) {
    console.note(error_line(error));
    ++unread;
  }
};

void walk_input(Walk& walk, InputReports::Ends ends) {
  if (isatty(STDIN_FILENO) == 1) {
    walk.console.note("rollcall: reading a report from the terminal; end it with Ctrl-D");
  }
  walk.total = 0;
  InputReports input(STDIN_FILENO, ends);
  for (std::size_t number = 1;; ++number) {
    auto report = input.next();
    if (!report) return walk.pass_over(report.error());
    if (!*report) return;
    const bool one = ends == InputReports::Ends::at_end_of_input;
    walk.check(one ? kStandardInput : fmt::format("-:{}", number), **report);
  }
}

}  // namespace

void ReportWalk::setup(Arguments& arguments) {
  arguments.operands("FILE", operands, Presence::optional,
                     "Reports as text or HTML, or folders of them; - or nothing is standard input");
  arguments.option("--date", date, "DATE",
                   "The day of publication of reports that do not say theirs");
  arguments.flag("-0,--null", null, "Reports on standard input end with a NUL byte each");
}

Result<std::size_t> ReportWalk::each(Console& console, const brief::RecordFacts& facts,
                                     const Take& take) const {
  coverage::CheckOptions options;
  options.judge_boilerplate = judge_boilerplate;
  if (!date.empty()) {
    auto day = parse_day(date);
    if (!day) return tl::unexpected(day.error());
    options.read.date = *day;
  }
  auto files = report_files(operands);
  if (!files) return tl::unexpected(files.error());
  Walk walk{.console = console,
            .checker = coverage::Checker(brief::press_lexicon(), facts),
            .options = options,
            .take = take,
            .progress = Progress(console, "check", "reports"),
            .total = files->size()};
  for (const std::string& file : *files) {
    if (file == kStandardInput) {
      walk_input(walk, null ? InputReports::Ends::at_nul : InputReports::Ends::at_end_of_input);
      continue;
    }
    auto bytes = read_report_bytes(file);
    if (bytes) {
      walk.check(file, *bytes);
    } else {
      walk.pass_over(bytes.error());
    }
  }
  if (facts.failure()) return tl::unexpected(*facts.failure());
  return walk.unread;
}

}  // namespace rollcall::cli
