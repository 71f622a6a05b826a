// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_agree.h"

#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/brief/alignment.h"
#include "rollcall/cli/alignment_csv.h"
#include "rollcall/cli/filter_options.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/plot_file.h"
#include "rollcall/cli/selection_options.h"

namespace rollcall::cli {
namespace {

class AgreeCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "agree"; }
  [[nodiscard]] std::string_view summary() const override {
    return "How often States vote alike: two, one and a group, one and all others";
  }

  void setup(Arguments& arguments) override {
    arguments.operands("MEMBER", members_, Presence::optional,
                       "One State or two, by code or name; a group may stand second");
    arguments.option("--with", group_, "GROUP",
                     "Beside a group as composed on the day of each vote: eu, african, arab, …");
    arguments.flag("--all", all_, "All pairs by period; needs --csv");
    selection_.setup(arguments, record::Periods::year);
    arguments.word("--absences", absences_, {"excluded", "choice"},
                   "Votes that one did not cast: left out (the default), or a choice of their own");
    arguments.option("--split", split_, "DATE", "Also before this day, and from it on");
    arguments.flag("--json", json_, "Print JSON");
    arguments.flag("--csv", csv_, "Print rows of CSV");
    arguments.option("--plot", plot_, "FILE", "Write a drawing (SVG) too");
    arguments.examples(
        "  rollcall agree USA Russia --split 2025-02-24\n"
        "  rollcall agree USA --with eu --series 'Ukraine in the General Assembly'\n"
        "  rollcall agree Hungary --from 2020-01-01 --contested\n"
        "  rollcall agree --all --csv --by year > pairs.csv");
  }

  Result<ExitCode> run(Console& console) override {
    auto options = read_options();
    if (!options) return tl::unexpected(options.error());
    auto store = open_record(console);
    if (!store) return tl::unexpected(store.error());
    const record::Filter& filter = options->selection.filter;
    if (auto known = FilterOptions::check(filter, *store); !known) {
      return tl::unexpected(known.error());
    }
    if (all_) return run_all(console, *store, *options);
    const Date day = filter.to.value_or(today());
    auto member = parse_member(members_.front(), day);
    if (!member) return tl::unexpected(member.error());
    if (members_.size() == 1 && group_.empty()) {
      return show(console, brief::align_all(*store, *member, *options));
    }
    const std::string& second = group_.empty() ? members_.back() : group_;
    auto group = parse_group(second);
    if (group) return show(console, brief::align_group(*store, *member, **group, *options));
    if (!group_.empty()) {
      Error error = group.error();
      if (const auto named = parse_member(group_, day)) {
        error.where += fmt::format("; of two States write rollcall agree {} {}",
                                   printable(members_.front()), printable(group_));
      }
      return tl::unexpected(std::move(error));
    }
    auto other = parse_member(second, day);
    if (!other) return tl::unexpected(other.error());
    if (*other == *member) {
      return fail("cli.named_twice", "a State always votes as itself",
                  "\"" + printable(second) + "\" is \"" + printable(members_.front()) + "\"");
    }
    return show(console, brief::align_pair(*store, *member, *other, *options));
  }

 private:
  [[nodiscard]] Result<brief::AlignmentOptions> read_options() const {
    if (auto fits = check_operands(); !fits) return tl::unexpected(fits.error());
    brief::AlignmentOptions options;
    auto selection = selection_.selection();
    if (!selection) return tl::unexpected(selection.error());
    options.selection = std::move(*selection);
    if (absences_ == "choice") options.absences = analysis::Absences::as_choice;
    if (!split_.empty()) {
      auto day = parse_day(split_);
      if (!day) return tl::unexpected(day.error());
      options.split = *day;
    }
    return options;
  }

  [[nodiscard]] Result<void> check_operands() const {
    const std::size_t sides = members_.size() + (group_.empty() ? 0 : 1);
    if (all_ &&
        (sides > 0 || !csv_ || !plot_.empty() || absences_ == "choice" || !split_.empty())) {
      return fail("cli.usage",
                  "--all prints every pair by period: write --all --csv, with conditions and "
                  "nothing else",
                  "rollcall agree");
    }
    if (!all_ && members_.empty()) {
      return fail("cli.usage", "a State is required, by code or name", "rollcall agree");
    }
    if (sides > 2) {
      return fail("cli.usage",
                  "agreement is of two, a State and a State or a group: name two, or one for all "
                  "others",
                  "rollcall agree");
    }
    if (json_ && csv_)
      return fail("cli.usage", "--json and --csv exclude each other", "rollcall agree");
    return {};
  }

  template <typename Found>
  Result<ExitCode> show(Console& console, const Result<Found>& found) const {
    if (!found) return tl::unexpected(found.error());
    console.print(csv_    ? alignment_csv(*found)
                  : json_ ? brief::alignment_json(*found)
                          : brief::alignment_text(*found));
    if (plot_.empty()) return ExitCode::ok;
    auto written = write_plot(console, plot_, brief::render_svg(brief::alignment_plot(*found)));
    if (!written) return tl::unexpected(written.error());
    return ExitCode::ok;
  }

  static Result<ExitCode> run_all(Console& console, const record::Store& store,
                                  const brief::AlignmentOptions& options) {
    console.print(pair_rows_head());
    auto selected = brief::for_each_pair(
        store, options, [&](const model::VoteMatrix& matrix, const analysis::PairRow& row) {
          console.print(pair_rows_csv(matrix, row));
        });
    if (!selected) return tl::unexpected(selected.error());
    console.note(brief::selected_line(*selected) + " · " +
                 brief::coverage_line(selected->coverage));
    return ExitCode::ok;
  }

  SelectionOptions selection_;
  std::vector<std::string> members_;
  std::string group_;
  std::string absences_;
  std::string split_;
  std::string plot_;
  bool all_ = false;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_agree() { return std::make_unique<AgreeCommand>(); }

}  // namespace rollcall::cli
