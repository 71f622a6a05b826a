// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_whatif.h"

#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/text_page.h"
#include "rollcall/cli/json_text.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/cli/operands.h"
#include "rollcall/record/facts.h"

namespace rollcall::cli {
namespace {

using brief::Ink;

std::string pivotal_phrase(const brief::Judged& judged) {
  std::vector<std::string> members;
  for (const auto& pivotal : judged.what_if.pivotal) {
    std::vector<std::string> to;
    for (const model::Choice choice : pivotal.to) to.emplace_back(model::to_string(choice));
    members.push_back(fmt::format(
        "{} (to {})", record::members().short_name(pivotal.member, judged.question.date),
        brief::listed(to, "or")));
  }
  return join(members, " · ");
}

void verdict(brief::TextPage& page, const brief::Judged& judged) {
  const std::string cause = brief::cause_phrase(judged);
  page.row(brief::verdict_word(judged),
           brief::tally_phrase(judged) + (cause.empty() ? "" : " · " + cause), Ink::strong);
  page.row("rule", brief::rule_phrase(judged));
  page.row("", brief::citations_phrase(judged.ruling.citations));
}

void possibilities(brief::TextPage& page, const brief::Judged& judged) {
  const std::string flip = brief::flip_phrase(judged);
  page.row("to flip it", flip.empty() ? judged.what_if_reason : flip);
  page.row("pivotal", pivotal_phrase(judged));
}

class WhatIfCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "whatif"; }
  [[nodiscard]] std::string_view summary() const override {
    return "The fewest switches that flip an outcome, and the ruling under changed ballots";
  }

  void setup(Arguments& arguments) override {
    arguments.operand("VOTE", vote_, Presence::required,
                      "A symbol (S/RES/2774), a place in a meeting (S/PV.9866#1), or BODY:KEY");
    arguments.list("--change", changes_, "MEMBER=CHOICE",
                   "Rule again with this vote changed; a group (eu=no) changes all its members");
    arguments.flag("--json", json_, "Print JSON");
    arguments.examples(
        "  rollcall whatif S/RES/2774\n"
        "  rollcall whatif S/2025/115 --change RUS=abstain\n"
        "  rollcall whatif ES-11/7 --change eu=abstain,GBR=abstain --json");
  }

  Result<ExitCode> run(Console& console) override {
    auto reading = open_reading(console);
    if (!reading) return tl::unexpected(reading.error());
    auto found = find_votes(reading->store, vote_);
    if (!found) return tl::unexpected(found.error());
    std::string output;
    for (const model::RollCall& vote : *found) {
      auto one = one_vote(console, vote, reading->rulebooks, output.empty());
      if (!one) return tl::unexpected(one.error());
      output += *one;
    }
    if (json_) {
      console.print("{\n  \"record\": " + indented(brief::coverage_json(reading->coverage), 2) +
                    ",\n  \"votes\": [" + output + "\n  ]\n}\n");
    } else {
      console.print(output + brief::coverage_line(reading->coverage) + "\n");
    }
    return ExitCode::ok;
  }

 private:
  [[nodiscard]] Result<std::string> one_vote(const Console& console, const model::RollCall& vote,
                                             const brief::Rulebooks& rulebooks, bool first) const {
    const auto judged = brief::judge(vote, rulebooks, brief::WithWhatIf::yes);
    std::optional<brief::Judged> after;
    if (!changes_.empty()) {
      auto changes = parse_changes(changes_, judged.question.date, judged.question.members);
      if (!changes) return tl::unexpected(changes.error());
      auto ruled = brief::judge_with(judged, rulebooks, *changes);
      if (!ruled) return tl::unexpected(ruled.error());
      after = std::move(*ruled);
    }
    if (json_) return (first ? "\n    " : ",\n    ") + indented(as_json(judged, after), 4);
    return as_text(console, judged, after);
  }

  [[nodiscard]] std::string as_json(const brief::Judged& judged,
                                    const std::optional<brief::Judged>& after) const {
    std::string json =
        "{\n  \"body\": " + json_string(judged.vote.body.view()) +
        ",\n  \"name\": " + json_string(judged.vote.name()) +
        ",\n  \"ruling\": " + indented(brief::ruling_json(judged.ruling), 2) +
        ",\n  \"whatif\": " + indented(brief::what_if_json(judged.what_if), 2) +
        ",\n  \"whatif_reason\": " +
        (judged.what_if_reason.empty() ? "null" : json_string(judged.what_if_reason));
    if (after) json += ",\n  \"changed\": " + indented(brief::vote_json(*after), 2);
    return json + "\n}";
  }

  [[nodiscard]] std::string as_text(const Console& console, const brief::Judged& judged,
                                    const std::optional<brief::Judged>& after) const {
    brief::TextPage page(console.text_options());
    page.line_with_right(judged.vote.name(), judged.vote.written_date(), Ink::strong);
    page.row("", judged.vote.title);
    verdict(page, judged);
    if (!after) {
      possibilities(page, judged);
    } else {
      page.blank();
      page.line("WITH " + join(changes_, ", "), Ink::strong);
      verdict(page, *after);
      possibilities(page, *after);
    }
    page.blank();
    return page.take();
  }

  std::string vote_;
  std::vector<std::string> changes_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_whatif() { return std::make_unique<WhatIfCommand>(); }

}  // namespace rollcall::cli
