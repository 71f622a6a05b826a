// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_blocs.h"

#include <algorithm>

#include "rollcall/brief/blocs.h"
#include "rollcall/cli/csv_text.h"
#include "rollcall/cli/filter_options.h"
#include "rollcall/cli/interrupt.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/plot_file.h"
#include "rollcall/cli/progress.h"
#include "rollcall/cli/selection_options.h"

namespace rollcall::cli {
namespace {

constexpr std::int64_t kResamplesMax = 10'000;

std::string blocs_csv(const brief::BlocsFound& found) {
  std::string text = csv_row({"period", "member", "bloc", "certainty", "next", "next_share", "x",
                              "x_low", "x_high", "y", "y_low", "y_high"});
  for (const brief::BlocsOfPeriod& period : found.periods) {
    for (const analysis::BlocMember& member : period.blocs.members) {
      const auto letter = [&](int bloc) { return period.letters[static_cast<std::size_t>(bloc)]; };
      std::vector<std::string> fields = {period.period,
                                         found.voters[static_cast<std::size_t>(member.voter)].id,
                                         letter(member.bloc),
                                         csv_number(member.certainty),
                                         member.next < 0 ? "" : letter(member.next),
                                         member.next < 0 ? "" : csv_number(member.next_share)};
      const auto& points = period.map.points;
      const auto point = std::ranges::find(points, member.voter, &analysis::MapPoint::voter);
      for (std::size_t axis = 0; axis < 2; ++axis) {
        const bool known = point != points.end();
        fields.push_back(known ? csv_number(point->at[axis]) : "");
        fields.push_back(known ? csv_number(point->interval[axis].low) : "");
        fields.push_back(known ? csv_number(point->interval[axis].high) : "");
      }
      text += csv_row(fields);
    }
  }
  return text;
}

class BlocsCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "blocs"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Who votes with whom, how surely, and who moved since the period before";
  }

  void setup(Arguments& arguments) override {
    arguments.option("--period", period_, "NAME",
                     "This period and the one before it: a session (79), or a year with --by year");
    selection_.setup(arguments, record::Periods::session);
    arguments.number("--resamples", resamples_, "N",
                     "Draw the roll calls anew so many times for certainty; 200 by default");
    arguments.number("--seed", seed_, "N", "Of the random numbers; 1 by default");
    arguments.flag("--json", json_, "Print JSON");
    arguments.flag("--csv", csv_, "Print rows of CSV");
    arguments.option("--plot", plot_, "FILE", "Write a map of the last period (SVG) too");
    arguments.word("--dimensions", dimensions_, {"1", "2"},
                   "Of the drawing: places on the first axis, or a map (the default)");
    arguments.examples(
        "  rollcall blocs --period 79\n"
        "  rollcall blocs --from 1985-01-01 --to 1995-12-31 --by year --csv\n"
        "  rollcall blocs --body SC --by none --from 2022-01-01 --plot council.svg");
  }

  Result<ExitCode> run(Console& console) override {
    if (json_ && csv_)
      return fail("cli.usage", "--json and --csv exclude each other", "rollcall blocs");
    if (resamples_ < 1 || resamples_ > kResamplesMax) {
      return fail("cli.usage", "--resamples is from 1 to 10000", "rollcall blocs");
    }
    auto selection = selection_.selection();
    if (!selection) return tl::unexpected(selection.error());
    if (!selection->filter.body) selection->filter.body = model::BodyId("GA");
    auto store = open_record(console);
    if (!store) return tl::unexpected(store.error());
    if (auto known = FilterOptions::check(selection->filter, *store); !known) {
      return tl::unexpected(known.error());
    }
    brief::BlocsOptions options;
    options.selection = std::move(*selection);
    options.period = period_;
    options.search.resamples = static_cast<int>(resamples_);
    options.search.seed = static_cast<std::uint64_t>(seed_);
    const Interruptible interruptible;
    Progress progress(console, "blocs", "draws");
    auto found = brief::blocs_of(*store, options,
                                 [&](std::string_view, std::uint64_t done, std::uint64_t total) {
                                   progress.report(done, total);
                                   return !Interruptible::interrupted();
                                 });
    if (!found) return tl::unexpected(found.error());
    console.print(csv_    ? blocs_csv(*found)
                  : json_ ? brief::blocs_json(*found)
                          : brief::blocs_text(*found, console.columns()));
    if (plot_.empty()) return ExitCode::ok;
    auto written = write_plot(
        console, plot_, brief::render_svg(brief::blocs_plot(*found, dimensions_ == "1" ? 1 : 2)));
    if (!written) return tl::unexpected(written.error());
    return ExitCode::ok;
  }

 private:
  SelectionOptions selection_;
  std::string period_;
  std::string plot_;
  std::string dimensions_;
  std::int64_t resamples_ = 200;
  std::int64_t seed_ = 1;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_blocs() { return std::make_unique<BlocsCommand>(); }

}  // namespace rollcall::cli
