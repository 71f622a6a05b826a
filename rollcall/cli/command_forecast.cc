// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_forecast.h"

#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/brief/forecast_report.h"
#include "rollcall/cli/csv_text.h"
#include "rollcall/cli/interrupt.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/plot_file.h"
#include "rollcall/cli/progress.h"

namespace rollcall::cli {
namespace {

constexpr const char* kUsage = "rollcall forecast";
constexpr std::int64_t kDrawsMost = 100'000;

std::string members_csv(const brief::ForecastReport& report) {
  std::string text = csv_row({"member", "name", "given", "yes", "no", "abstain", "absent",
                              "earlier_votes", "votes_on_the_matter"});
  for (const brief::ForecastMember& member : report.members) {
    const auto& chances = member.forecast.chances;
    text += csv_row({member.member.str(), member.name, member.forecast.known ? "1" : "0",
                     csv_number(chances[0]), csv_number(chances[1]), csv_number(chances[2]),
                     csv_number(chances[3]), fmt::format("{}", member.forecast.earlier),
                     csv_number(member.forecast.on_the_matter)});
  }
  return text;
}

class ForecastCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "forecast"; }
  [[nodiscard]] std::string_view summary() const override {
    return "What to expect of a draft: each member's chances, the tally, the odds of adoption";
  }

  void setup(Arguments& arguments) override {
    arguments.option("--like", like_, "SYMBOL",
                     "A draft like this earlier one: its title, agenda item and issues");
    arguments.option("--title", title_, "TEXT", "The title of the draft");
    arguments.option("--agenda", agenda_, "TEXT", "Its agenda item");
    arguments.list("--issue", issues_, "CODE", "Its issue codes, where the record has some: me,nu");
    arguments.list("--sponsors", sponsors_, "MEMBER", "States that sponsor it");
    arguments.list("--known", known_, "MEMBER=CHOICE",
                   "Votes taken as certain: USA=no; they move what is expected of others");
    arguments.option("--body", body_, "BODY", "GA (the default) or SC");
    arguments.option("--date", date_, "DATE",
                     "The day of the vote, from before which all is known; today by default");
    arguments.word("--majority", majority_, {"simple", "two_thirds"},
                   "Needed in the Assembly; without it, both");
    arguments.number("--draws", draws_, "N", "Roll calls to draw; 2000 by default");
    arguments.number("--seed", seed_, "N", "Of the draws; the same seed gives the same figures");
    arguments.flag("--json", json_, "Print JSON");
    arguments.flag("--csv", csv_, "Print the members as rows of CSV");
    arguments.option("--plot", plot_, "FILE", "Write a drawing (SVG) too");
    arguments.examples(
        "  rollcall forecast --like A/RES/ES-11/6 --date 2025-02-24\n"
        "  rollcall forecast --title 'Necessity of ending the embargo against Cuba'\n"
        "  rollcall forecast --like A/RES/ES-11/7 --known USA=no,Hungary=no --json");
  }

  Result<ExitCode> run(Console& console) override {
    if (auto fits = check(); !fits) return tl::unexpected(fits.error());
    auto reading = open_reading(console);
    if (!reading) return tl::unexpected(reading.error());
    auto query = read_query(*reading);
    if (!query) return tl::unexpected(query.error());
    const Interruptible interruptible;
    Progress shown(console, "forecast", "sessions");
    const analysis::Progress progress = [&](std::string_view, std::uint64_t done,
                                            std::uint64_t total) {
      shown.report(done, total);
      return !Interruptible::interrupted();
    };
    auto report = brief::forecast_report(reading->store, reading->rulebooks, *query, progress);
    if (!report) return tl::unexpected(report.error());
    console.print(csv_    ? members_csv(*report)
                  : json_ ? brief::forecast_json(*report)
                          : brief::forecast_text(*report));
    if (plot_.empty()) return ExitCode::ok;
    auto written = write_plot(console, plot_, brief::render_svg(brief::forecast_plot(*report)));
    if (!written) return tl::unexpected(written.error());
    return ExitCode::ok;
  }

 private:
  [[nodiscard]] Result<void> check() const {
    if (json_ && csv_) return fail("cli.usage", "--json and --csv exclude each other", kUsage);
    if (like_.empty() && title_.empty()) {
      return fail("cli.usage",
                  "nothing says what the draft is about: give --title, or --like an earlier one",
                  kUsage);
    }
    if (draws_ < 100 || draws_ > kDrawsMost) {
      return fail("cli.usage",
                  fmt::format("--draws is from 100 to {}, and not {}", kDrawsMost, draws_), kUsage);
    }
    if (seed_ < 0)
      return fail("cli.usage", fmt::format("--seed is 0 or more, and not {}", seed_), kUsage);
    return {};
  }

  // What the earlier vote says of the draft; its ballots and its day do not count.
  [[nodiscard]] Result<void> take_like(const record::Store& store,
                                       brief::ForecastQuery& query) const {
    auto votes = find_votes(store, like_);
    if (!votes) return tl::unexpected(votes.error());
    const model::RollCall& like = votes->front();
    query.draft.body = like.body;
    query.draft.title = like.title;
    query.draft.agenda_item = like.agenda_item;
    query.draft.series = like.series;
    query.draft.kind = like.kind;
    query.draft.majority = like.majority;
    query.draft.majority_basis = like.majority_basis;
    query.draft.nature = like.nature;
    query.draft.nature_basis = like.nature_basis;
    query.draft.session = like.session;
    query.like = like.key();
    return {};
  }

  // Another body than that of the earlier vote: the matter stays, while the majority, the nature of
  // the question and the session were that body's.
  [[nodiscard]] Result<void> take_body(model::RollCall& draft) const {
    if (body_.empty()) return {};
    auto body = parse_body(body_);
    if (!body) return tl::unexpected(body.error());
    if (*body == draft.body) return {};
    const model::RollCall there = std::move(draft);
    draft = model::RollCall{};
    draft.body = *body;
    draft.title = there.title;
    draft.agenda_item = there.agenda_item;
    return {};
  }

  [[nodiscard]] static Result<void> check_majority(const Reading& reading, model::BodyId body) {
    const rules::Rulebook* book = reading.rulebooks.find(body);
    if (book == nullptr || book->law == rules::Law::general_assembly ||
        book->law == rules::Law::main_committee) {
      return {};
    }
    return fail("cli.usage",
                fmt::format("--majority is for the Assembly: {} has one of its own", body.view()),
                kUsage);
  }

  [[nodiscard]] Result<brief::ForecastQuery> read_query(const Reading& reading) const {
    brief::ForecastQuery query;
    query.draft.body = model::BodyId("GA");
    if (!like_.empty()) {
      if (auto taken = take_like(reading.store, query); !taken) {
        return tl::unexpected(taken.error());
      }
    }
    if (auto moved = take_body(query.draft); !moved) return tl::unexpected(moved.error());
    query.draft.date = today();
    if (!date_.empty()) {
      auto day = parse_day(date_);
      if (!day) return tl::unexpected(day.error());
      query.draft.date = *day;
    }
    if (!title_.empty()) query.draft.title = title_;
    if (!agenda_.empty()) query.draft.agenda_item = agenda_;
    if (!majority_.empty()) {
      if (auto fits = check_majority(reading, query.draft.body); !fits) {
        return tl::unexpected(fits.error());
      }
      query.draft.majority = model::parse_majority(majority_).value_or(model::Majority::unknown);
      query.draft.majority_basis = {"as given", ""};
    }
    query.issues = issues_;
    query.draws = static_cast<int>(draws_);
    query.seed = static_cast<std::uint64_t>(seed_);
    if (auto named = read_members(reading, query); !named) return tl::unexpected(named.error());
    return query;
  }

  [[nodiscard]] Result<void> read_members(const Reading& reading,
                                          brief::ForecastQuery& query) const {
    const Date day = *query.draft.date;
    for (const std::string& word : sponsors_) {
      auto member = parse_member(word, day);
      if (!member) return tl::unexpected(member.error());
      query.sponsors.push_back(*member);
    }
    if (known_.empty()) return {};
    const rules::Rulebook* book = reading.rulebooks.find(query.draft.body);
    if (book == nullptr) {
      return fail("cli.unknown_body", "no rulebook is held for this body", query.draft.body.str());
    }
    auto known = parse_changes(known_, day, brief::question_of(query.draft, *book).members);
    if (!known) return tl::unexpected(known.error());
    query.known = std::move(*known);
    return {};
  }

  std::string like_;
  std::string title_;
  std::string agenda_;
  std::vector<std::string> issues_;
  std::vector<std::string> sponsors_;
  std::vector<std::string> known_;
  std::string body_;
  std::string date_;
  std::string majority_;
  std::string plot_;
  std::int64_t draws_ = 2000;
  std::int64_t seed_ = 1;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_forecast() { return std::make_unique<ForecastCommand>(); }

}  // namespace rollcall::cli
