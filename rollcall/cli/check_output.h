// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "rollcall/base/result.h"
#include "rollcall/brief/press_report.h"
#include "rollcall/cli/console.h"
#include "rollcall/cli/written_file.h"

namespace rollcall::cli {

// Where and how `rollcall check` prints: one form on standard output, a page and a SARIF log in
// files beside it. Reports pass through one at a time. One thread.
class CheckOutput {
 public:
  struct Wanted {
    bool json = false;
    bool csv = false;
    std::string html;   // a file, "-" for standard output, or ""
    std::string sarif;  // the same
    brief::Shown shown = brief::Shown::judged;
    bool across = false;  // say so where nothing was found across reports
  };

  // Opens the files. Fails with `cli.usage` where two forms are wanted on standard output, and with
  // `cli.not_written`.
  static Result<CheckOutput> open(Console& console, Wanted wanted);

  // `counts` are those of the whole report, whatever was left out of `checked` since.
  void add(const coverage::CheckedReport& checked, const brief::VerdictCounts& counts,
           const coverage::FactSource& facts);
  // Prints what was found across the reports and closes the files. Fails with `cli.not_written`.
  [[nodiscard]] Result<void> finish(const coverage::Across& across,
                                    const record::Coverage& coverage);

 private:
  enum class Form : std::uint8_t { text, json, csv, html, sarif };

  CheckOutput(Console& console, Wanted wanted, Form form)
      : console_(&console), wanted_(std::move(wanted)), form_(form) {}

  void page(std::string_view text);
  void log(std::string_view text);

  Console* console_;
  Wanted wanted_;
  Form form_;
  std::optional<WrittenFile> html_;
  std::optional<WrittenFile> sarif_;
  brief::VerdictCounts counts_;
  std::size_t reports_ = 0;
  bool first_result_ = true;
};

}  // namespace rollcall::cli
