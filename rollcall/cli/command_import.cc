// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_import.h"

#include <fmt/format.h>

#include "rollcall/base/date.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/cli/interrupt.h"
#include "rollcall/cli/json_text.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/progress.h"
#include "rollcall/record/import.h"

namespace rollcall::cli {
namespace {

std::string report_text(const std::string& file, const record::ImportReport& report) {
  if (report.unchanged) {
    return fmt::format("{}: the same bytes were imported before; nothing to do\n", file);
  }
  std::string text = fmt::format("{}: layout {}, {} rows, {} roll calls: {} new, {} changed\n",
                                 file, report.layout, report.rows, report.accounts,
                                 report.roll_calls_new, report.roll_calls_changed);
  for (const auto& [code, number] : report.findings_by_code) {
    text += fmt::format("  {:>8}  {}\n", number, code);
  }
  for (const record::Finding& finding : report.findings) {
    text += fmt::format("    {}:{}: {} [{}]\n", file, finding.line, finding.what, finding.code);
  }
  return text;
}

std::string report_json(const std::string& file, const record::ImportReport& report) {
  std::string counts;
  for (const auto& [code, number] : report.findings_by_code) {
    counts += fmt::format("{}{}: {}", counts.empty() ? "" : ", ", json_string(code), number);
  }
  std::string findings;
  for (const record::Finding& finding : report.findings) {
    findings += fmt::format("{}\n        {{\"code\": {}, \"line\": {}, \"what\": {}}}",
                            findings.empty() ? "" : ",", json_string(finding.code), finding.line,
                            json_string(finding.what));
  }
  return fmt::format(
      "{{\n      \"file\": {}, \"source\": {}, \"layout\": {}, \"unchanged\": {},\n"
      "      \"rows\": {}, \"roll_calls\": {}, \"new\": {}, \"changed\": {},\n"
      "      \"findings_by_code\": {{{}}},\n      \"findings\": [{}]\n    }}",
      json_string(file), json_string(report.source_id), json_string(report.layout),
      report.unchanged, report.rows, report.accounts, report.roll_calls_new,
      report.roll_calls_changed, counts, findings);
}

class ImportCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "import"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Read files of official votes into the record";
  }

  void setup(Arguments& arguments) override {
    arguments.operands("FILE", files_, Presence::required,
                       "Files to read, in this order; the layout is told by the header");
    arguments.option("--retrieved", retrieved_, "DATE", "The day on which you fetched the files");
    arguments.option("--layout", layout_, "LAYOUT", "The layout, where the header does not tell");
    arguments.number("--findings", findings_max_, "N", "Print at most so many findings a file");
    arguments.flag("--json", json_, "Print JSON");
    arguments.examples(
        "  rollcall import UNSC_Voting_Data.csv UNGA_Voting_Data.csv --retrieved 2026-11-20\n"
        "  rollcall import my_votes.toml --db my.db");
  }

  Result<ExitCode> run(Console& console) override {
    record::ImportOptions options;
    options.layout = layout_;
    options.findings_shown_max = findings_max_;
    if (!retrieved_.empty()) {
      auto day = parse_day(retrieved_);
      if (!day) return tl::unexpected(day.error());
      options.retrieved = day->iso();
    }
    const Interruptible interruptible;
    auto store = open_record_for_import(console);
    if (!store) return tl::unexpected(store.error());
    std::string json;
    for (const std::string& file : files_) {
      auto report = import_one(console, *store, file, options);
      if (!report && report.error().code == "import.cancelled") {
        console.note(fmt::format("interrupted: the record is as it was{}",
                                 file == files_.front() ? "" : " before " + file));
        return ExitCode::interrupted;
      }
      if (!report) return tl::unexpected(report.error());
      if (json_) {
        json += (json.empty() ? "\n    " : ",\n    ") + report_json(file, *report);
      } else {
        console.print(report_text(file, *report));
      }
    }
    auto coverage = store->coverage();
    if (!coverage) return tl::unexpected(coverage.error());
    if (json_) {
      console.print("{\n  \"record\": " + indented(brief::coverage_json(*coverage), 2) +
                    ",\n  \"imports\": [" + json + "\n  ]\n}\n");
    } else {
      console.print(brief::coverage_line(*coverage) + "\n");
    }
    return ExitCode::ok;
  }

 private:
  static Result<record::ImportReport> import_one(Console& console, record::Store& store,
                                                 const std::string& file,
                                                 record::ImportOptions options) {
    constexpr std::uint64_t kMegabyte = 1'000'000;
    Progress progress(console, "import " + file, "MB");
    options.progress = [&](const record::ImportProgress& p) {
      progress.report(p.bytes_done / kMegabyte, p.bytes_total / kMegabyte);
      return !Interruptible::interrupted();
    };
    return record::import_file(store, file, options);
  }

  std::vector<std::string> files_;
  std::string retrieved_;
  std::string layout_;
  std::int64_t findings_max_ = 20;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_import() { return std::make_unique<ImportCommand>(); }

}  // namespace rollcall::cli
