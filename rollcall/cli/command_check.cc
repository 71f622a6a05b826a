// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_check.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "rollcall/brief/fact_source.h"
#include "rollcall/cli/check_output.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/report_walk.h"
#include "rollcall/coverage/across.h"

namespace rollcall::cli {
namespace {

class CheckCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "check"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Press reports sentence by sentence: what the record says of what they claim";
  }

  void setup(Arguments& arguments) override {
    walk_.setup(arguments);
    arguments.flag("--json", wanted_.json, "Print JSON Lines: a report each, then what is across");
    arguments.flag("--csv", wanted_.csv, "Print rows of CSV, one for each claim");
    arguments.option("--html", wanted_.html, "FILE",
                     "Write a page too, evidence beside the text; - prints it");
    arguments.option("--sarif", wanted_.sarif, "FILE",
                     "Write a log for editors too (SARIF 2.1.0); - prints it");
    arguments.list("--verdict", verdicts_, "VERDICT",
                   "Only claims that are contradicted, superseded, supported or uncheckable");
    arguments.flag("--all", all_, "Show claims that could not be checked too");
    arguments.flag("--across", wanted_.across,
                   "Say it too where reports neither copy nor contradict one another");
    arguments.flag("--judge-boilerplate", walk_.judge_boilerplate,
                   "Judge claims in what the site prints around a report too");
    arguments.examples(
        "  rollcall check report.txt\n"
        "  rollcall check reports/ --html checked.html\n"
        "  rollcall check *.txt --json | jq -r '.claims[]? | select(.verdict == "
        "\"contradicted\").why'\n"
        "  curl -s https://example.org/story | rollcall check - --date 2025-02-25");
  }

  Result<ExitCode> run(Console& console) override {
    if (auto read = read_verdicts(); !read) return tl::unexpected(read.error());
    auto reading = open_reading(console);
    if (!reading) return tl::unexpected(reading.error());
    auto facts = brief::RecordFacts::open(reading->store, reading->rulebooks);
    if (!facts) return tl::unexpected(facts.error());
    if (all_ || !only_.empty()) wanted_.shown = brief::Shown::all;
    if (auto apart = stands_apart(wanted_.html); !apart) return tl::unexpected(apart.error());
    if (auto apart = stands_apart(wanted_.sarif); !apart) return tl::unexpected(apart.error());
    if (!wanted_.html.empty() && wanted_.html != "-" && wanted_.html == wanted_.sarif) {
      return fail("cli.usage", "--html and --sarif both name \"" + wanted_.html + "\"",
                  "rollcall check");
    }
    auto output = CheckOutput::open(console, wanted_);
    if (!output) return tl::unexpected(output.error());

    coverage::Comparison comparison;
    int contradicted = 0;
    auto unread = walk_.each(console, *facts, [&](coverage::CheckedReport checked) {
      comparison.add(checked, *facts);
      const brief::VerdictCounts counts = brief::counts_of(checked);
      contradicted += counts.contradicted;
      keep_wanted(checked);
      output->add(checked, counts, *facts);
    });
    if (!unread) return tl::unexpected(unread.error());
    auto finished = output->finish(comparison.finish(), reading->coverage);
    if (!finished) return tl::unexpected(finished.error());
    if (*unread > 0) return ExitCode::failure;
    return contradicted > 0 ? ExitCode::answer_is_no : ExitCode::ok;
  }

 private:
  // A page or a log must not be written over a report that is to be read.
  [[nodiscard]] Result<void> stands_apart(const std::string& written) const {
    std::error_code none;
    for (const std::string& report : walk_.operands) {
      if (written.empty() || !std::filesystem::equivalent(written, report, none)) continue;
      return fail("cli.usage", "\"" + written + "\" is a report to be read: name another file",
                  "rollcall check");
    }
    return {};
  }

  [[nodiscard]] Result<void> read_verdicts() {
    for (const std::string& word : verdicts_) {
      const auto found = std::ranges::find(
          brief::kVerdicts, word, [](coverage::Verdict v) { return coverage::to_string(v); });
      if (found == brief::kVerdicts.end()) {
        return fail(
            "cli.usage",
            "\"" + word + "\" is no verdict: contradicted, superseded, supported or uncheckable",
            "rollcall check");
      }
      only_.push_back(*found);
    }
    return {};
  }

  void keep_wanted(coverage::CheckedReport& checked) const {
    if (only_.empty()) return;
    std::erase_if(checked.claims, [&](const coverage::Judgement& judgement) {
      return std::ranges::find(only_, judgement.verdict) == only_.end();
    });
  }

  ReportWalk walk_;
  CheckOutput::Wanted wanted_;
  std::vector<std::string> verdicts_;
  std::vector<coverage::Verdict> only_;
  bool all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check() { return std::make_unique<CheckCommand>(); }

}  // namespace rollcall::cli
