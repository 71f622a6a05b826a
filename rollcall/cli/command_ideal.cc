// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_ideal.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/fit_report.h"
#include "rollcall/brief/sample_report.h"
#include "rollcall/cli/fit_csv.h"
#include "rollcall/cli/ideal_sampling.h"
#include "rollcall/cli/ideal_source.h"
#include "rollcall/cli/interrupt.h"
#include "rollcall/cli/plot_file.h"
#include "rollcall/cli/progress.h"
#include "rollcall/record/import/byte_input.h"

namespace rollcall::cli {
namespace {

// The poles of the published data set, by Correlates of War number: the United States, the United
// Kingdom, Canada and Israel; Russia and the German Democratic Republic.
const std::vector<std::string> kNumberedHigh{"2", "200", "20", "666"};
const std::vector<std::string> kNumberedLow{"365", "265"};

class IdealCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "ideal"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Positions of States from how they voted: fit, sample, show, compare";
  }

  void setup(Arguments& arguments) override {
    arguments.operand(
        "WHAT", what_, Presence::required,
        "fit: all positions; show: one voter's; compare: with a table; sample: draws");
    arguments.operand("MEMBER", member_, Presence::optional, "show: a code or name");
    source_.setup(arguments);
    arguments.number("--dimensions", dimensions_, "N", "fit: 1, the default, to 5");
    arguments.word("--walk", walk_, {"fixed", "estimated", "published"},
                   "fit: how far positions step between periods: variance 0.25 (the default), "
                   "estimated, or as published");
    arguments.list("--high", high_, "VOTER", "Voters to stand high; USA, GBR, CAN, ISR");
    arguments.list("--low", low_, "VOTER", "Voters to stand low; RUS, SUN, DDR");
    arguments.option("--period", period_, "PERIOD", "Show this period; the last where not given");
    arguments.flag("--items", items_, "fit: the items' parameters in place of positions");
    arguments.option("--with", with_, "FILE", "compare: a CSV of voter, period and position");
    arguments.number("--threads", threads_, "N", "The result is the same at any number");
    sampling_.setup(arguments);
    arguments.flag("--json", json_, "Print JSON: every period and item");
    arguments.flag("--csv", csv_, "Print rows of CSV: every period, or with --items every item");
    arguments.option("--plot", plot_, "FILE", "Write a drawing (SVG) too");
    arguments.examples(
        "  rollcall ideal fit --body GA --period 79\n"
        "  rollcall ideal show USA --body GA --plot usa.svg\n"
        "  rollcall ideal fit --votes parliament.csv --dimensions 2 --csv\n"
        "  rollcall ideal sample --votes parliament.csv --sweeps 2000 --seed 7");
  }

  Result<ExitCode> run(Console& console) override {
    if (auto fits = check_words(); !fits) return tl::unexpected(fits.error());
    auto votes = source_.load(console);
    if (!votes) return tl::unexpected(votes.error());
    if (auto settled = settle_poles(*votes); !settled) return tl::unexpected(settled.error());
    if (what_ == "sample") return run_sample(console, std::move(*votes));
    return run_fit(console, std::move(*votes));
  }

 private:
  [[nodiscard]] Result<void> check_words() const {
    if (what_ != "fit" && what_ != "show" && what_ != "compare" && what_ != "sample") {
      return fail("cli.usage", "\"" + printable(what_) + "\" is none of fit, show, compare, sample",
                  "rollcall ideal");
    }
    if ((what_ == "show") == member_.empty()) {
      return fail("cli.usage", "a member is named with show, and only there", "rollcall ideal");
    }
    if ((what_ == "compare") == with_.empty()) {
      return fail("cli.usage", "--with FILE goes with compare, and compare with it",
                  "rollcall ideal");
    }
    if (json_ && csv_)
      return fail("cli.usage", "--json and --csv exclude each other", "rollcall ideal");
    if (sampling_.published_columns() && what_ == "sample" && !csv_) {
      return fail("cli.usage", "--published-columns goes with --csv", "rollcall ideal");
    }
    if (auto fits = check_belonging(); !fits) return fits;
    if (what_ == "compare" && (csv_ || !plot_.empty() || items_)) {
      return fail("cli.usage", "compare prints text or --json, without --plot or --items",
                  "rollcall ideal");
    }
    if (dimensions() < 1 || dimensions() > kDimensionsMax || threads_ < 0 ||
        threads_ > kThreadsMax) {
      return fail("cli.bad_number", "dimensions are 1 to 5, threads 0 to 256",
                  fmt::format("--dimensions {} --threads {}", dimensions(), threads_));
    }
    return sampling_.check();
  }

  // An option that would change nothing is refused: whoever gives it expects something of it.
  [[nodiscard]] Result<void> check_belonging() const {
    const auto goes_with = [&](std::string_view option, std::string_view with) {
      return fail("cli.usage", fmt::format("{} goes with {}, not with {}", option, with, what_),
                  "rollcall ideal");
    };
    if (what_ == "sample") {
      if (dimensions_ != kNotGiven) return goes_with("--dimensions", "fit, show and compare");
      if (!walk_.empty()) return goes_with("--walk", "fit, show and compare");
      if (!period_.empty()) return goes_with("--period", "fit and show");
      if (items_) return goes_with("--items", "fit");
      return {};
    }
    if (const std::string given = sampling_.given(); !given.empty()) {
      return goes_with(given, "sample");
    }
    if (items_ && what_ == "show") return goes_with("--items", "fit");
    if (!period_.empty() && what_ == "compare") return goes_with("--period", "fit and show");
    return {};
  }

  // Poles are voters of the votes read, named by code or name, and nobody stands at both ends.
  Result<void> settle_poles(const IdealVotes& votes) {
    if (votes.numbered && high_.empty() && low_.empty()) {
      high_ = kNumberedHigh;
      low_ = kNumberedLow;
      return {};
    }
    for (auto* poles : {&high_, &low_}) {
      for (std::string& word : *poles) {
        auto voter = IdealSource::find_voter(votes.input, word);
        if (!voter) return tl::unexpected(voter.error());
        word = votes.input.voters[static_cast<std::size_t>(*voter)].id;
      }
    }
    for (const std::string& voter : high_) {
      if (std::ranges::find(low_, voter) == low_.end()) continue;
      return fail("cli.named_twice", "a voter stands at one end only",
                  "\"" + printable(voter) + "\" is named with --high and with --low");
    }
    return {};
  }

  [[nodiscard]] analysis::FitOptions fit_options() const {
    analysis::FitOptions options;
    options.dimensions = static_cast<int>(dimensions());
    options.threads = static_cast<int>(threads_);
    if (walk_ == "estimated") options.walk = analysis::Walk::estimated;
    if (walk_ == "published") options.walk = analysis::Walk::published;
    if (!high_.empty() || !low_.empty()) {
      options.high = high_;
      options.low = low_;
    }
    return options;
  }

  Result<ExitCode> run_fit(Console& console, IdealVotes votes) {
    brief::FitReport report;
    report.selected = std::move(votes.selected);
    report.files = std::move(votes.files);
    report.odd_rows = votes.odd_rows;
    report.repeated_rows = votes.repeated_rows;
    report.input = std::move(votes.input);
    report.options = fit_options();
    brief::FitView view;
    view.items = items_;
    if (!period_.empty()) {
      auto period = IdealSource::find_period(report.input, period_);
      if (!period) return tl::unexpected(period.error());
      view.period = *period;
    }
    if (!member_.empty()) {
      auto voter = IdealSource::find_voter(report.input, member_);
      if (!voter) return tl::unexpected(voter.error());
      view.voter = *voter;
    }
    {
      const Interruptible interruptible;
      Progress progress(console, "fit", "sweeps");
      auto points = analysis::fit(report.input, report.options,
                                  [&](std::string_view, std::uint64_t done, std::uint64_t) {
                                    progress.report(done, 0);
                                    return !Interruptible::interrupted();
                                  });
      if (!points) {
        if (Interruptible::interrupted()) return ExitCode::interrupted;
        return tl::unexpected(points.error());
      }
      report.points = std::move(*points);
    }
    if (what_ == "compare") return run_compare(console, report);
    console.print(csv_    ? items_ ? fit_items_csv(report) : fit_csv(report, view)
                     : json_ ? brief::fit_json(report)
                          : brief::fit_text(report, view));
    return draw(console, [&] { return brief::fit_plot(report, view); });
  }

  Result<ExitCode> run_compare(Console& console, const brief::FitReport& report) const {
    auto input = record::ByteInput::open(with_);
    if (!input) return tl::unexpected(input.error());
    auto theirs =
        record::read_positions([&](char* into, std::size_t max) { return input->read(into, max); });
    if (!theirs) {
      Error error = theirs.error();
      error.where = printable(with_, 400) + (error.where.empty() ? "" : ": " + error.where);
      return tl::unexpected(std::move(error));
    }
    const auto found = brief::compare(report, *theirs);
    console.print(json_ ? brief::comparison_json(report, found)
                        : brief::comparison_text(report, found));
    return ExitCode::ok;
  }

  Result<ExitCode> run_sample(Console& console, IdealVotes votes) {
    std::vector<analysis::Pole> poles;
    const auto settled = fit_options();
    for (const auto& voter : settled.high) poles.push_back({voter, kHighPole});
    for (const auto& voter : settled.low) poles.push_back({voter, kLowPole});
    auto options = sampling_.options(std::move(poles), static_cast<int>(threads_));
    if (!options) return tl::unexpected(options.error());
    auto sample = sampling_.run(console, votes.input, *options);
    if (!sample) return tl::unexpected(sample.error());
    if (!*sample) return ExitCode::interrupted;
    brief::SampleReport report;
    report.selected = std::move(votes.selected);
    report.files = std::move(votes.files);
    report.odd_rows = votes.odd_rows;
    report.repeated_rows = votes.repeated_rows;
    report.options = std::move(*options);
    report.input = std::move(votes.input);
    report.sample = std::move(**sample);
    console.print(csv_ ? sampling_.published_columns() ? published_csv(report) : sample_csv(report)
                  : json_ ? brief::sample_json(report)
                          : brief::sample_text(report));
    return draw(console, [&] { return brief::sample_plot(report); });
  }

  template <typename MakePlot>
  Result<ExitCode> draw(Console& console, MakePlot make) const {
    if (plot_.empty()) return ExitCode::ok;
    auto written = write_plot(console, plot_, brief::render_svg(make()));
    if (!written) return tl::unexpected(written.error());
    return ExitCode::ok;
  }

  [[nodiscard]] std::int64_t dimensions() const {
    return dimensions_ == kNotGiven ? 1 : dimensions_;
  }

  static constexpr std::int64_t kDimensionsMax = 5;
  static constexpr std::int64_t kThreadsMax = 256;
  static constexpr double kHighPole = 3;  // where the published chain starts its poles
  static constexpr double kLowPole = -2;

  std::string what_;
  std::string member_;
  IdealSource source_;
  IdealSampling sampling_;
  std::int64_t dimensions_ = kNotGiven;
  std::string walk_;
  std::vector<std::string> high_;
  std::vector<std::string> low_;
  std::string period_;
  std::string with_;
  std::string plot_;
  std::int64_t threads_ = 0;
  bool items_ = false;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_ideal() { return std::make_unique<IdealCommand>(); }

}  // namespace rollcall::cli
