// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_shifts.h"

#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/brief/shifts_report.h"
#include "rollcall/cli/csv_text.h"
#include "rollcall/cli/filter_options.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/plot_file.h"
#include "rollcall/cli/progress.h"

namespace rollcall::cli {
namespace {

constexpr std::int64_t kMostShuffles = 100'000;

std::string csv_of(const brief::ShiftsReport& report) {
  std::string rows = csv_row({"date", "alike", "total", "break_after", "votes"});
  for (const brief::ShiftDay& day : report.days) {
    rows += csv_row({day.votes.date.iso(), fmt::format("{}", day.votes.alike),
                     fmt::format("{}", day.votes.total), csv_number(day.break_here),
                     join(day.names, "; ")});
  }
  return rows;
}

class ShiftsCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "shifts"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Breaks in how a State votes, with their probability and dates";
  }

  void setup(Arguments& arguments) override {
    arguments.operand("MEMBER", member_, Presence::required, "A State by code or name");
    arguments.option("--with", with_, "MEMBER|GROUP",
                     "Beside this State or group (eu, arab, …); most others where not given");
    filter_.setup(arguments);
    arguments.flag("--contested", contested_,
                   "Only votes with at least 2.5% of the votes cast against the commonest choice");
    arguments.number("--shuffles", shuffles_, "N",
                     "Shuffles from which false alarms are counted; 100 by default, 0 for none");
    arguments.number("--seed", seed_, "N", "Of the shuffles; 1 by default");
    arguments.flag("--json", json_, "Print JSON");
    arguments.flag("--csv", csv_, "Print rows of CSV");
    arguments.option("--plot", plot_, "FILE", "Write a drawing (SVG) too");
    arguments.examples(
        "  rollcall shifts USA --with RUS --series 'Ukraine in the General Assembly'\n"
        "  rollcall shifts Türkiye --from 1990-01-01\n"
        "  rollcall shifts Hungary --with eu --contested --plot hungary.svg");
  }

  Result<ExitCode> run(Console& console) override {
    if (json_ && csv_)
      return fail("cli.usage", "--json and --csv exclude each other", "rollcall shifts");
    auto options = read_options();
    if (!options) return tl::unexpected(options.error());
    auto store = open_record(console);
    if (!store) return tl::unexpected(store.error());
    const record::Filter& filter = options->selection.filter;
    if (auto known = FilterOptions::check(filter, *store); !known) {
      return tl::unexpected(known.error());
    }
    const Date day = filter.to.value_or(today());
    auto member = parse_member(member_, day);
    if (!member) return tl::unexpected(member.error());
    if (auto read = read_reference(*member, day, *options); !read) {
      return tl::unexpected(read.error());
    }
    Progress progress(console, "shifts", "shuffles");
    auto report = brief::report_shifts(
        *store, *member, *options, [&](std::string_view, std::uint64_t done, std::uint64_t total) {
          progress.report(done, total);
          return true;
        });
    if (!report) return tl::unexpected(report.error());
    console.print(csv_    ? csv_of(*report)
                  : json_ ? brief::shifts_json(*report)
                          : brief::shifts_text(*report));
    if (plot_.empty()) return ExitCode::ok;
    auto written = write_plot(console, plot_, brief::render_svg(brief::shifts_plot(*report)));
    if (!written) return tl::unexpected(written.error());
    return ExitCode::ok;
  }

 private:
  [[nodiscard]] Result<brief::ShiftsOptions> read_options() const {
    auto filter = filter_.filter();
    if (!filter) return tl::unexpected(filter.error());
    if (shuffles_ > kMostShuffles) {
      return fail("cli.usage", "--shuffles is from 0 to 100000", "rollcall shifts");
    }
    brief::ShiftsOptions options;
    options.selection.filter = std::move(*filter);
    options.selection.contested = contested_;
    options.shuffles = static_cast<int>(shuffles_);
    options.seed = static_cast<std::uint64_t>(seed_);
    return options;
  }

  [[nodiscard]] Result<void> read_reference(model::MemberId member, Date day,
                                            brief::ShiftsOptions& options) const {
    if (with_.empty()) return {};
    if (auto group = parse_group(with_)) {
      options.group = *group;
      return {};
    }
    auto other = parse_member(with_, day);
    if (!other) return tl::unexpected(other.error());
    if (*other == member) {
      return fail("cli.named_twice", "a State always votes as itself",
                  "\"" + printable(with_) + "\" is \"" + printable(member_) + "\"");
    }
    options.other = *other;
    return {};
  }

  FilterOptions filter_;
  std::string member_;
  std::string with_;
  std::string plot_;
  std::int64_t shuffles_ = 100;
  std::int64_t seed_ = 1;
  bool contested_ = false;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_shifts() { return std::make_unique<ShiftsCommand>(); }

}  // namespace rollcall::cli
