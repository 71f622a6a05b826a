// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_adjudicate.h"

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/text_page.h"
#include "rollcall/cli/hypothetical.h"

namespace rollcall::cli {
namespace {

// An election has no tally of yes and no: its ruling is told by its own steps.
std::string election_text(const brief::Judged& judged, const brief::TextOptions& options) {
  brief::TextPage page(options);
  page.line_with_right("election · " + judged.question.date.written(), judged.vote.body.view(),
                       brief::Ink::strong);
  page.row(brief::verdict_word(judged),
           judged.ruling.elected.empty() ? "no candidate got the votes needed"
                                         : join(judged.ruling.elected, ", "),
           brief::Ink::strong);
  std::string label = "rule";
  for (const std::string& step : judged.ruling.steps) {
    page.row(label, step);
    label = " ";
  }
  page.row("", brief::citations_phrase(judged.ruling.citations));
  return page.take();
}

class AdjudicateCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "adjudicate"; }
  [[nodiscard]] std::string_view summary() const override {
    return "What the rules say of a vote that you describe";
  }

  void setup(Arguments& arguments) override {
    arguments.operand("BODY", asked_.body, Presence::optional,
                      "GA, SC, or the id of a body's own rulebook");
    arguments.operand("TALLY", asked_.tally, Presence::optional,
                      "yes-no-abstain or yes-no-abstain-absent: 93-18-65");
    arguments.option("--body", body_option_, "BODY", "The body, if not the first operand");
    arguments.option("--tally", tally_option_, "TALLY", "The tally, if not the second operand");
    setup_question(arguments);
    setup_votes(arguments);
    arguments.option("--rulebook", rulebook_, "FILE", "Rule by this body's TOML file");
    arguments.flag("--json", json_, "Print the ruling as JSON");
    arguments.examples(
        "  rollcall adjudicate GA --important 93-18-65 --date 2025-02-24\n"
        "  rollcall adjudicate SC 9-1-5 --substantive --no RUS --date 2025-02-24\n"
        "  rollcall adjudicate SC --substantive --no RUS,CHN --others yes --json\n"
        "  rollcall adjudicate --rulebook board.toml --tally 4-3-0");
  }

  Result<ExitCode> run(Console& console) override {
    if (!body_option_.empty()) {
      // `adjudicate --body SC 9-1-5`: the one operand is the tally.
      if (asked_.tally.empty()) asked_.tally = asked_.body;
      asked_.body = body_option_;
    }
    if (!tally_option_.empty()) asked_.tally = tally_option_;
    auto rulebooks = brief::Rulebooks::embedded();
    if (!rulebooks) return tl::unexpected(rulebooks.error());
    if (auto added = add_rulebook(*rulebooks); !added) return tl::unexpected(added.error());
    if (asked_.body.empty()) {
      return fail("cli.no_body", "no body is given",
                  "name it first: rollcall adjudicate SC 9-1-5, or see rollcall bodies");
    }
    auto judged = judge_hypothetical(asked_, *rulebooks);
    if (!judged) return tl::unexpected(judged.error());
    if (json_) {
      console.print(brief::ruling_json(judged->ruling));
    } else {
      console.print(judged->question.election ? election_text(*judged, console.text_options())
                                              : brief::vote_text(*judged, console.text_options()));
      console.print("\na hypothetical vote: no record was read\n");
    }
    return ExitCode::ok;
  }

 private:
  void setup_question(Arguments& arguments) {
    arguments.option("--kind", asked_.kind, "KIND",
                     "What is put: resolution (default), amendment, part, procedural_motion, "
                     "division, next_draft, importance, competence, reconsideration, challenge, "
                     "preliminary, special_session, charter_amendment");
    arguments.option("--majority", asked_.majority, "MAJORITY",
                     "The majority that the question needs: simple, two_thirds, nine, "
                     "majority_of_members, two_thirds_of_members; where none is given, every way "
                     "is ruled");
    arguments.flag("--important", asked_.important, "An important question: two_thirds");
    arguments.option("--nature", asked_.nature, "NATURE",
                     "In the Council: procedural (no veto) or substantive");
    arguments.flag("--procedural", asked_.procedural, "The same as --nature procedural");
    arguments.flag("--substantive", asked_.substantive, "The same as --nature substantive");
    arguments.word("--sitting", asked_.sitting, {"regular", "special", "emergency_special"},
                   "The kind of session of the Assembly");
    arguments.option("--manner", asked_.manner, "MANNER",
                     "recorded (default), non_recorded, without_vote or not_put");
    arguments.option("--date", asked_.date, "DATE",
                     "The day, for rules and seats; today if absent");
  }

  void setup_votes(Arguments& arguments) {
    arguments.list("--yes", asked_.yes, "MEMBER", "Who voted yes: codes, names or groups (eu)");
    arguments.list("--no", asked_.no, "MEMBER", "Who voted no");
    arguments.list("--abstain", asked_.abstain, "MEMBER", "Who abstained");
    arguments.list("--absent-members", asked_.absent_members, "MEMBER", "Who did not vote");
    arguments.word("--others", asked_.others, {"yes", "no", "abstain", "absent"},
                   "What all members not named did");
    arguments.number("--absent", asked_.absent, "N", "How many members did not vote");
    arguments.number("--members", asked_.members, "N", "How many members the body has");
    arguments.number("--present", asked_.present, "N", "How many members were in the room");
    arguments.list("--candidates", asked_.candidates, "NAME=VOTES",
                   "One ballot of an election: who got how many votes");
    arguments.number("--seats", asked_.seats, "N",
                     "Seats to be filled by that ballot; 1 if absent");
    arguments.number("--valid", asked_.valid, "N", "Valid ballots cast in that ballot");
    arguments.list("--parties", asked_.parties, "MEMBER",
                   "Parties to the dispute, who must abstain (Charter art. 27(3))");
  }

  Result<void> add_rulebook(brief::Rulebooks& rulebooks) {
    if (rulebook_.empty()) return {};
    std::vector<model::BodyId> before;
    for (const auto& book : rulebooks.all()) before.push_back(book.id);
    if (auto added = rulebooks.add_file(rulebook_); !added) return added;
    // A file that names one new body says which body is meant.
    for (const auto& book : rulebooks.all()) {
      const bool is_new = std::ranges::find(before, book.id) == before.end();
      if (is_new && asked_.body.empty()) asked_.body = book.id.str();
    }
    return {};
  }

  Hypothetical asked_;
  std::string body_option_;
  std::string tally_option_;
  std::string rulebook_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_adjudicate() { return std::make_unique<AdjudicateCommand>(); }

}  // namespace rollcall::cli
