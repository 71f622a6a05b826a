// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_quotes.h"

#include "rollcall/brief/fact_source.h"
#include "rollcall/brief/press_report.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/report_walk.h"

namespace rollcall::cli {
namespace {

class QuotesCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "quotes"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Direct quotes in press reports: who spoke, in which office, and whether they held it";
  }

  void setup(Arguments& arguments) override {
    walk_.setup(arguments);
    arguments.flag("--json", json_, "Print JSON Lines, a report each");
    arguments.flag("--csv", csv_, "Print rows of CSV, one for each quote");
    arguments.examples(
        "  rollcall quotes report.txt\n"
        "  rollcall quotes reports/ --csv > quotes.csv\n"
        "  rollcall quotes *.html --json | jq -r '.quotes[] | select(.speaker == null).quote'");
  }

  Result<ExitCode> run(Console& console) override {
    if (json_ && csv_) {
      return fail("cli.usage", "--json and --csv exclude each other", "rollcall quotes");
    }
    auto reading = open_reading(console);
    if (!reading) return tl::unexpected(reading.error());
    auto facts = brief::RecordFacts::open(reading->store, reading->rulebooks);
    if (!facts) return tl::unexpected(facts.error());
    if (csv_) console.print(brief::quotes_csv_header());
    bool first = true;
    auto unread = walk_.each(console, *facts, [&](const coverage::CheckedReport& checked) {
      if (json_) {
        console.print(brief::quotes_json(checked));
      } else if (csv_) {
        console.print(brief::quotes_csv(checked));
      } else {
        console.print((first ? "" : "\n") + brief::quotes_text(checked, console.text_options()));
      }
      first = false;
    });
    if (!unread) return tl::unexpected(unread.error());
    return *unread > 0 ? ExitCode::failure : ExitCode::ok;
  }

 private:
  ReportWalk walk_;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_quotes() { return std::make_unique<QuotesCommand>(); }

}  // namespace rollcall::cli
