// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_series.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/series_report.h"
#include "rollcall/cli/csv_text.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/plot_file.h"

namespace rollcall::cli {
namespace {

std::string csv_of(const brief::SeriesReport& report) {
  std::string rows = csv_row(
      {"date", "name", "yes", "no", "abstain", "absent", "share", "outcome", "reading", "title"});
  for (const brief::SeriesPoint& point : report.points) {
    const model::Tally& tally = point.tally;
    rows += csv_row({point.date.iso(), point.name, fmt::format("{}", tally.yes),
                     fmt::format("{}", tally.no), fmt::format("{}", tally.abstain),
                     tally.absent_known ? fmt::format("{}", tally.absent) : "",
                     csv_number(brief::share_in_favour(tally)),
                     std::string(rules::to_string(point.outcome)), point.reading, point.title});
  }
  return rows;
}

std::string csv_of(const std::vector<brief::SeriesHeading>& list) {
  std::string rows = csv_row({"name", "body", "votes", "first", "last", "last_vote", "reading"});
  for (const brief::SeriesHeading& one : list) {
    rows += csv_row({one.name, one.body.str(), fmt::format("{}", one.votes), one.first.iso(),
                     one.last.iso(), one.last_name, one.reading});
  }
  return rows;
}

// One vote of a series tells the series.
struct VoteOfSeries {
  model::BodyId body;
  std::string key;
};

class SeriesCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "series"; }
  [[nodiscard]] std::string_view summary() const override {
    return "Repeated votes on one matter: support over time, and who moved when";
  }

  void setup(Arguments& arguments) override {
    arguments.operands("SYMBOL|NAME", words_, Presence::optional,
                       "A vote of the series, or words of its name");
    arguments.flag("--list", list_,
                   "List the series whose names hold these words; all without any");
    arguments.list("--member", members_, "MEMBER", "Print what this State did in each vote");
    arguments.flag("--json", json_, "Print JSON");
    arguments.flag("--csv", csv_, "Print rows of CSV");
    arguments.option("--plot", plot_, "FILE", "Write a drawing (SVG) too");
    arguments.examples(
        "  rollcall series A/RES/ES-11/7\n"
        "  rollcall series A/RES/79/7 --member USA,Israel\n"
        "  rollcall series --list nuclear\n"
        "  rollcall series 'Ukraine in the General Assembly' --plot support.svg");
  }

  Result<ExitCode> run(Console& console) override {
    if (json_ && csv_)
      return fail("cli.usage", "--json and --csv exclude each other", "rollcall series");
    if (words_.empty() && !list_) {
      return fail("cli.usage", "name a vote or a series, or give --list", "rollcall series");
    }
    if (list_ && (!plot_.empty() || !members_.empty())) {
      return fail("cli.usage", "--list prints names alone: name one series for --plot and --member",
                  "rollcall series");
    }
    auto reading = open_reading(console);
    if (!reading) return tl::unexpected(reading.error());
    brief::SeriesFinder finder(reading->store);
    return list_ ? run_list(console, finder, reading->coverage)
                 : run_one(console, finder, *reading);
  }

 private:
  Result<ExitCode> run_list(Console& console, brief::SeriesFinder& finder,
                            const record::Coverage& coverage) const {
    auto list = brief::list_series(finder, words());
    if (!list) return tl::unexpected(list.error());
    console.print(csv_    ? csv_of(*list)
                  : json_ ? brief::series_list_json(*list, coverage)
                          : brief::series_list_text(*list, coverage));
    return ExitCode::ok;
  }

  Result<ExitCode> run_one(Console& console, brief::SeriesFinder& finder,
                           const Reading& reading) const {
    std::vector<model::MemberId> members;
    for (const std::string& word : members_) {
      auto member = parse_member(word, today());
      if (!member) return tl::unexpected(member.error());
      members.push_back(*member);
    }
    auto vote = vote_of(finder, reading.store);
    if (!vote) return tl::unexpected(vote.error());
    auto report = brief::report_series(finder, reading.rulebooks, vote->body, vote->key);
    if (!report) return tl::unexpected(report.error());
    console.print(csv_    ? csv_of(*report)
                  : json_ ? brief::series_json(*report)
                          : brief::series_text(*report, members));
    if (plot_.empty()) return ExitCode::ok;
    auto written = write_plot(console, plot_, brief::render_svg(brief::series_plot(*report)));
    if (!written) return tl::unexpected(written.error());
    return ExitCode::ok;
  }

  [[nodiscard]] std::vector<std::string> words() const {
    std::vector<std::string> all;
    const std::string folded = fold(join(words_, " "));
    for (const std::string_view word : split(folded, ' ')) {
      if (!word.empty()) all.emplace_back(word);
    }
    return all;
  }

  // By symbol where the operand is one, else by name.
  [[nodiscard]] Result<VoteOfSeries> vote_of(brief::SeriesFinder& finder,
                                             const record::Store& store) const {
    if (words_.size() == 1 && parse_symbol(words_.front())) {
      auto votes = find_votes(store, words_.front());
      if (!votes) return tl::unexpected(votes.error());
      const auto whole = std::ranges::find_if(*votes, [](const model::RollCall& vote) {
        return vote.part.empty() && (vote.kind == model::QuestionKind::resolution ||
                                     vote.kind == model::QuestionKind::whole_after_parts);
      });
      const model::RollCall& vote = whole == votes->end() ? votes->front() : *whole;
      return VoteOfSeries{vote.body, vote.key()};
    }
    return named(finder);
  }

  [[nodiscard]] Result<VoteOfSeries> named(brief::SeriesFinder& finder) const {
    const std::string name = join(words_, " ");
    auto list = brief::list_series(finder, words());
    if (!list) return tl::unexpected(list.error());
    const auto exact = std::ranges::find_if(
        *list, [&](const brief::SeriesHeading& one) { return fold(one.name) == fold(name); });
    if (exact == list->end() && list->size() != 1) {
      return fail("cli.unknown_series",
                  list->empty() ? "no series of this name is found"
                                : fmt::format("{} series have these words", list->size()),
                  "\"" + printable(name) + "\": rollcall series --list gives their names");
    }
    const brief::SeriesHeading& one = exact == list->end() ? list->front() : *exact;
    return VoteOfSeries{one.body, one.last_key};
  }

  std::vector<std::string> words_;
  std::vector<std::string> members_;
  std::string plot_;
  bool list_ = false;
  bool json_ = false;
  bool csv_ = false;
};

}  // namespace

std::unique_ptr<Command> make_series() { return std::make_unique<SeriesCommand>(); }

}  // namespace rollcall::cli
