// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_surprise.h"

#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/brief/surprise_report.h"
#include "rollcall/cli/csv_text.h"
#include "rollcall/cli/filter_options.h"
#include "rollcall/cli/interrupt.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/plot_file.h"
#include "rollcall/cli/progress.h"
#include "rollcall/record/facts.h"

namespace rollcall::cli {
namespace {

constexpr const char* kUsage = "rollcall surprise";

std::string votes_csv(const brief::SurpriseReport& report) {
  std::string text = csv_row({"body", "vote", "key", "date", "member", "choice", "bits_before",
                              "bits_given_others", "yes", "no", "abstain", "earlier_votes"});
  for (const brief::SurpriseLine& line : report.votes) {
    text += csv_row(
        {report.query.body.str(), line.roll_call, line.key, line.date ? line.date->iso() : "",
         line.member, std::string(model::to_string(line.choice)), csv_number(line.bits_before),
         csv_number(line.bits_given_others), csv_number(line.before[0]), csv_number(line.before[1]),
         csv_number(line.before[2]), fmt::format("{}", line.earlier)});
  }
  return text;
}

std::string bins_csv(const brief::CalibrationReport& report) {
  std::string text = csv_row({"reading", "from", "to", "chances", "predicted", "observed"});
  const auto add = [&](const std::string& reading, const auto& bins) {
    for (const analysis::CalibrationBin& bin : bins) {
      text += csv_row({reading, csv_number(bin.from), csv_number(bin.to),
                       fmt::format("{}", bin.chances), csv_number(bin.predicted),
                       csv_number(bin.observed)});
    }
  };
  add("before", report.before);
  add("given_others", report.given_others);
  return text;
}

class SurpriseCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "surprise"; }
  [[nodiscard]] std::string_view summary() const override {
    return "How unexpected votes were, in bits, given everything before them";
  }

  void setup(Arguments& arguments) override {
    arguments.operand("SYMBOL", symbol_, Presence::optional, "One vote: A/RES/ES-11/7");
    arguments.option("--member", member_, "MEMBER", "The votes of this State, by code or name");
    arguments.option("--year", year_, "YEAR", "The votes of this calendar year");
    arguments.option("--from", from_, "DATE", "On or after this day");
    arguments.option("--to", to_, "DATE", "On or before this day");
    arguments.option("--body", body_, "BODY", "GA (the default) or SC");
    arguments.flag("--calibration", calibration_,
                   "Whether the chances can be believed: predicted against what happened");
    arguments.number("--limit", limit_, "N", "Lines of text; 20 by default, 0 for all");
    arguments.flag("--json", json_, "Print JSON");
    arguments.flag("--csv", csv_, "Print rows of CSV");
    arguments.option("--plot", plot_, "FILE", "Write a drawing (SVG) too");
    arguments.examples(
        "  rollcall surprise A/RES/ES-11/7\n"
        "  rollcall surprise --member USA --from 2017-01-01\n"
        "  rollcall surprise --year 2024 --limit 10\n"
        "  rollcall surprise --calibration --from 1995-09-01 --plot calibration.svg");
  }

  Result<ExitCode> run(Console& console) override {
    if (auto fits = check(); !fits) return tl::unexpected(fits.error());
    auto query = read_query();
    if (!query) return tl::unexpected(query.error());
    auto store = open_record(console);
    if (!store) return tl::unexpected(store.error());
    std::string asked;
    if (!symbol_.empty()) {
      auto votes = find_votes(*store, symbol_);
      if (!votes) return tl::unexpected(votes.error());
      if (votes->size() > 1) {
        return fail("cli.several_votes", "several votes bear this symbol",
                    fmt::format("\"{}\": name one, such as {}:{}", printable(symbol_),
                                votes->front().body.view(), votes->front().key()));
      }
      query->body = votes->front().body;
      query->roll_call = votes->front().key();
      query->to = votes->front().date;
      asked = votes->front().name();
    }
    record::Filter filter;
    filter.body = query->body;
    if (auto known = FilterOptions::check(filter, *store); !known) {
      return tl::unexpected(known.error());
    }
    return work(console, *store, *query, asked);
  }

 private:
  [[nodiscard]] Result<void> check() const {
    if (json_ && csv_) return fail("cli.usage", "--json and --csv exclude each other", kUsage);
    const bool span = !year_.empty() || !from_.empty() || !to_.empty();
    if (symbol_.empty() && member_.empty() && !span && !calibration_) {
      return fail("cli.usage",
                  "nothing is asked for: name a vote, --member, --year, --from, --to or "
                  "--calibration",
                  kUsage);
    }
    if (!symbol_.empty() && (span || calibration_ || !body_.empty())) {
      return fail("cli.usage", "a vote's symbol stands alone or with --member", kUsage);
    }
    if (!year_.empty() && (!from_.empty() || !to_.empty())) {
      return fail("cli.usage", "--year excludes --from and --to", kUsage);
    }
    if (limit_ < 0)
      return fail("cli.usage", fmt::format("--limit is 0 or more, and not {}", limit_), kUsage);
    return {};
  }

  [[nodiscard]] Result<brief::SurpriseQuery> read_query() const {
    brief::SurpriseQuery query;
    query.limit = static_cast<std::size_t>(limit_);
    if (!body_.empty()) {
      auto body = parse_body(body_);
      if (!body) return tl::unexpected(body.error());
      query.body = *body;
    }
    if (!year_.empty() && (year_.size() != 4 || !Date::parse(year_ + "-01-01"))) {
      return fail("cli.bad_number", "a year has four digits",
                  "--year \"" + printable(year_) + "\"");
    }
    const std::string from = year_.empty() ? from_ : year_ + "-01-01";
    const std::string to = year_.empty() ? to_ : year_ + "-12-31";
    for (const auto& [word, day] : {std::pair{&from, &query.from}, {&to, &query.to}}) {
      if (word->empty()) continue;
      auto read = parse_day(*word);
      if (!read) return tl::unexpected(read.error());
      *day = *read;
    }
    if (query.from && query.to && *query.from > *query.to) {
      return fail("cli.reversed_dates", "--from is after --to",
                  query.from->iso() + ", " + query.to->iso());
    }
    if (!member_.empty()) {
      auto member = parse_member(member_, query.to.value_or(today()));
      if (!member) return tl::unexpected(member.error());
      query.member = *member;
    }
    return query;
  }

  Result<ExitCode> work(Console& console, const record::Store& store,
                        const brief::SurpriseQuery& query, std::string asked) {
    const Interruptible interruptible;
    Progress shown(console, "surprise", "sessions");
    const analysis::Progress progress = [&](std::string_view, std::uint64_t done,
                                            std::uint64_t total) {
      shown.report(done, total);
      return !Interruptible::interrupted();
    };
    if (calibration_) {
      auto report = brief::calibration_report(store, query, progress);
      if (!report) return tl::unexpected(report.error());
      console.print(csv_    ? bins_csv(*report)
                    : json_ ? brief::calibration_json(*report)
                            : brief::calibration_text(*report));
      return plotted(console, brief::calibration_plot(*report));
    }
    auto report = brief::surprise_report(store, query, progress);
    if (!report) return tl::unexpected(report.error());
    report->asked = asked.empty() ? asked_for(query) : std::move(asked);
    console.print(csv_    ? votes_csv(*report)
                  : json_ ? brief::surprise_json(*report)
                          : brief::surprise_text(*report));
    return plotted(console, brief::surprise_plot(*report));
  }

  [[nodiscard]] std::string asked_for(const brief::SurpriseQuery& query) const {
    std::string asked =
        query.member ? record::members().short_name(*query.member, query.to.value_or(today()))
                     : std::string(query.body.view());
    if (!year_.empty()) return asked + ", " + year_;
    if (query.from) asked += ", from " + query.from->written();
    if (query.to) asked += ", to " + query.to->written();
    return asked;
  }

  Result<ExitCode> plotted(Console& console, const brief::Plot& plot) const {
    if (plot_.empty()) return ExitCode::ok;
    auto written = write_plot(console, plot_, brief::render_svg(plot));
    if (!written) return tl::unexpected(written.error());
    return ExitCode::ok;
  }

  std::string symbol_;
  std::string member_;
  std::string year_;
  std::string from_;
  std::string to_;
  std::string body_;
  std::string plot_;
  std::int64_t limit_ = 20;
  bool calibration_ = false;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_surprise() { return std::make_unique<SurpriseCommand>(); }

}  // namespace rollcall::cli
