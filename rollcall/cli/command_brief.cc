// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_brief.h"

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/fact_source.h"
#include "rollcall/brief/press_gatherer.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/report_walk.h"
#include "rollcall/cli/written_file.h"

namespace rollcall::cli {
namespace {

class BriefCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "brief"; }
  [[nodiscard]] std::string_view summary() const override {
    return "One day or one vote for a reader: what was decided, by which rule, and who did what";
  }

  void setup(Arguments& arguments) override {
    arguments.operand("SYMBOL|DATE", what_, Presence::required,
                      "A day (2025-02-24), a vote (S/RES/2774, A/ES-11/L.10, S/PV.9866#1) or a "
                      "meeting (S/PV.9866)");
    arguments.option("--html", html_, "FILE", "Write one self-contained page too; - prints it");
    arguments.flag("--json", json_, "Print JSON");
    arguments.list("--press", press_, "FILE",
                   "Say too what these reports, or folders of them, got wrong and whom they quote");
    arguments.examples(
        "  rollcall brief 2025-02-24\n"
        "  rollcall brief 2025-02-24 --html brief.html\n"
        "  rollcall brief 2025-02-24 --press reports/\n"
        "  rollcall brief S/RES/2774 --json | jq '.votes[0].ruling'");
  }

  Result<ExitCode> run(Console& console) override {
    auto store = open_record(console);
    if (!store) return tl::unexpected(store.error());
    auto rulebooks = brief::Rulebooks::embedded();
    if (!rulebooks) return tl::unexpected(rulebooks.error());
    auto made = make(*store, *rulebooks);
    if (!made) return tl::unexpected(made.error());
    std::size_t unread = 0;
    if (!press_.empty()) {
      auto read = read_press(console, *store, *rulebooks, *made);
      if (!read) return tl::unexpected(read.error());
      unread = *read;
    }
    auto printed = print(console, *made);
    return printed && unread > 0 ? ExitCode::failure : printed;
  }

 private:
  // Fills the brief's view of the press; gives how many reports could not be read.
  [[nodiscard]] Result<std::size_t> read_press(Console& console, const record::Store& store,
                                               const brief::Rulebooks& rulebooks,
                                               brief::Brief& made) const {
    auto facts = brief::RecordFacts::open(store, rulebooks);
    if (!facts) return tl::unexpected(facts.error());
    brief::PressGatherer gatherer(made);
    ReportWalk walk;
    walk.operands = press_;
    auto unread = walk.each(console, *facts, [&](const coverage::CheckedReport& checked) {
      gatherer.add(checked, *facts);
    });
    if (unread) made.press = gatherer.take();
    return unread;
  }

  Result<ExitCode> print(Console& console, const brief::Brief& made) const {
    if (html_ == "-") {
      console.print(brief::render_html(made));
      return ExitCode::ok;
    }
    console.print(json_ ? brief::render_json(made)
                        : brief::render_text(made, console.text_options()));
    if (html_.empty()) return ExitCode::ok;
    return write_page(console, made);
  }

  [[nodiscard]] Result<brief::Brief> make(const record::Store& store,
                                          const brief::Rulebooks& rulebooks) const {
    // What cannot begin a symbol is meant as a day, so that its error is about days.
    const auto day = parse_day(what_);
    const bool has_slash = what_.find('/') != std::string::npos;
    if (day) return brief::brief_of_day(store, rulebooks, *day);
    if (day.error().code != "date.malformed") return tl::unexpected(day.error());
    if (parse_place(what_)) {
      auto placed = find_votes(store, what_);
      if (!placed) return tl::unexpected(placed.error());
      return brief::brief_of_vote(store, rulebooks, placed->front());
    }
    auto symbol = parse_symbol(what_);
    if (!symbol) {
      return tl::unexpected(has_slash || what_.size() < 4 ? symbol.error() : neither());
    }
    auto known = find_votes(store, what_);
    if (!known) return tl::unexpected(known.error());
    return brief::brief_of_symbol(store, rulebooks, *symbol);
  }

  [[nodiscard]] Error neither() const {
    return Error{"cli.neither_day_nor_symbol", "this is neither a day nor a symbol",
                 "\"" + printable(what_) + "\": write 2025-02-24 or S/RES/2774"};
  }

  Result<ExitCode> write_page(Console& console, const brief::Brief& made) const {
    auto file = WrittenFile::create(html_);
    if (!file) return tl::unexpected(file.error());
    file->write(brief::render_html(made));
    if (auto written = file->finish(); !written) return tl::unexpected(written.error());
    if (json_) {
      console.note("written: " + html_);
    } else {
      console.print("written: " + html_ + "\n");
    }
    return ExitCode::ok;
  }

  std::string what_;
  std::string html_;
  std::vector<std::string> press_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_brief() { return std::make_unique<BriefCommand>(); }

}  // namespace rollcall::cli
