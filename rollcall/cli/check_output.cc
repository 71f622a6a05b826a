// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/check_output.h"

#include <fmt/format.h>

#include <utility>

namespace rollcall::cli {
namespace {

constexpr const char* kUsage = "rollcall check";
constexpr std::string_view kStandardOutput = "-";

Result<void> open_file(const std::string& path, std::optional<WrittenFile>& into) {
  if (path.empty() || path == kStandardOutput) return {};
  auto file = WrittenFile::create(path);
  if (!file) return tl::unexpected(file.error());
  into.emplace(std::move(*file));
  return {};
}

Result<void> close(std::optional<WrittenFile>& file) {
  return file ? file->finish() : Result<void>();
}

}  // namespace

Result<CheckOutput> CheckOutput::open(Console& console, Wanted wanted) {
  const bool page = wanted.html == kStandardOutput;
  const bool log = wanted.sarif == kStandardOutput;
  if (int{wanted.json} + int{wanted.csv} + int{page} + int{log} > 1) {
    return fail("cli.usage", "one form at a time fits on standard output", kUsage);
  }
  const Form form = wanted.json  ? Form::json
                    : wanted.csv ? Form::csv
                    : page       ? Form::html
                    : log        ? Form::sarif
                                 : Form::text;
  CheckOutput output(console, std::move(wanted), form);
  if (auto opened = open_file(output.wanted_.html, output.html_); !opened) {
    return tl::unexpected(opened.error());
  }
  if (auto opened = open_file(output.wanted_.sarif, output.sarif_); !opened) {
    return tl::unexpected(opened.error());
  }
  output.page(brief::press_html_head());
  output.log(brief::press_sarif_head(ROLLCALL_VERSION));
  if (form == Form::csv) console.print(brief::press_csv_header());
  return output;
}

void CheckOutput::page(std::string_view text) {
  if (form_ == Form::html) console_->print(text);
  if (html_) html_->write(text);
}

void CheckOutput::log(std::string_view text) {
  if (form_ == Form::sarif) console_->print(text);
  if (sarif_) sarif_->write(text);
}

void CheckOutput::add(const coverage::CheckedReport& checked, const brief::VerdictCounts& counts,
                      const coverage::FactSource& facts) {
  counts_ += counts;
  ++reports_;
  switch (form_) {
    case Form::text:
      console_->print((reports_ == 1 ? "" : "\n") + brief::press_text(checked, counts, facts,
                                                                      wanted_.shown,
                                                                      console_->text_options()));
      break;
    case Form::json:
      console_->print(brief::press_json(checked, facts));
      break;
    case Form::csv:
      console_->print(brief::press_csv(checked, facts));
      break;
    case Form::html:
    case Form::sarif:
      break;
  }
  if (html_ || form_ == Form::html) page(brief::press_html(checked, counts, facts, reports_));
  if (sarif_ || form_ == Form::sarif) {
    log(brief::press_sarif(checked, facts, wanted_.shown, first_result_));
  }
}

Result<void> CheckOutput::finish(const coverage::Across& across, const record::Coverage& coverage) {
  page(brief::press_html_foot(across, counts_, coverage));
  log(brief::press_sarif_foot());
  if (form_ == Form::json) console_->print(brief::across_json(across, coverage));
  if (form_ == Form::text) {
    const std::string found = brief::across_text(across, console_->text_options());
    if (!found.empty()) {
      console_->print("\n" + found);
    } else if (wanted_.across) {
      console_->print("\nACROSS the reports: no copies, no conflicts\n");
    }
    console_->print(fmt::format("\n{} report{} · {} · {}\n", reports_, reports_ == 1 ? "" : "s",
                                brief::counts_phrase(counts_), brief::coverage_line(coverage)));
  }
  if (auto closed = close(html_); !closed) return closed;
  return close(sarif_);
}

}  // namespace rollcall::cli
