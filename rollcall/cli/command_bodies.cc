// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_bodies.h"

#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/text_page.h"
#include "rollcall/cli/json_text.h"
#include "rollcall/cli/operands.h"

namespace rollcall::cli {
namespace {

using brief::Ink;
using rules::GenericRule;
using rules::Rulebook;
using rules::Threshold;

std::string_view law_word(rules::Law law) {
  switch (law) {
    case rules::Law::general_assembly:
      return "general_assembly";
    case rules::Law::main_committee:
      return "main_committee";
    case rules::Law::security_council:
      return "security_council";
    case rules::Law::generic:
      return "generic";
  }
  return {};
}

std::string threshold_phrase(const Threshold& threshold) {
  if (threshold.base == rules::ThresholdBase::fixed) {
    return fmt::format("{} {} votes", threshold.more_than ? "more than" : "at least",
                       threshold.numerator);
  }
  const bool weighed = threshold.unit == rules::ThresholdUnit::weight;
  const bool all = threshold.base == rules::ThresholdBase::all_members;
  const std::string counted_on =
      all ? (weighed ? "the weight of all members" : "all members")
          : (weighed ? "the weight of those present and voting" : "those present and voting");
  return fmt::format("{} {}/{} of {}", threshold.more_than ? "more than" : "at least",
                     threshold.numerator, threshold.denominator, counted_on);
}

std::string kinds_phrase(const GenericRule& rule) {
  std::vector<std::string> kinds;
  for (const model::QuestionKind kind : rule.kinds) kinds.emplace_back(model::to_string(kind));
  return kinds.empty() ? "every other question" : join(kinds, ", ");
}

std::string rule_phrase(const GenericRule& rule) {
  std::vector<std::string> conditions;
  for (const Threshold& threshold : rule.thresholds) {
    conditions.push_back(threshold_phrase(threshold));
  }
  std::string text = join(conditions, " and ");
  if (rule.veto) text += "; a permanent member's no prevents it";
  if (rule.blocking_members_min > 0) {
    text += fmt::format("; fewer than {} opponents cannot block", rule.blocking_members_min);
  }
  const std::string cited = brief::citations_phrase(rule.citations);
  return cited.empty() ? text : text + " (" + cited + ")";
}

std::string period_phrase(const Period& period) {
  const Period open;
  return fmt::format("{} to {}", period.from <= open.from ? "the start" : period.from.iso(),
                     period.to == open.to ? "now" : period.to.iso());
}

std::string body_text(const Rulebook& book, std::optional<Date> day,
                      const brief::TextOptions& options) {
  brief::TextPage page(options);
  page.line(fmt::format("{} · {}", book.id.view(), book.name), Ink::strong);
  page.row("law", law_word(book.law));
  page.row("rules", book.rules_of_procedure);
  for (const rules::DatedNumbers& numbers : book.numbers) {
    if (day && !numbers.period.contains(*day)) continue;
    std::string line = fmt::format("{}: ", period_phrase(numbers.period));
    if (numbers.members > 0) line += fmt::format("{} members", numbers.members);
    if (numbers.votes_needed > 0) line += fmt::format(", {} votes needed", numbers.votes_needed);
    page.row("numbers", line + " (" + rules::to_string(numbers.citation) + ")");
  }
  for (const GenericRule& rule : book.rules) page.row(kinds_phrase(rule), rule_phrase(rule));
  if (book.quorum) page.row("quorum", threshold_phrase(*book.quorum));
  if (!book.terms.empty()) page.row("terms", fmt::format("{} are listed", book.terms.size()));
  page.row("sources", join(book.sources, "; "));
  return page.take();
}

std::string numbers_json(const Rulebook& book, std::optional<Date> day) {
  std::string json;
  for (const rules::DatedNumbers& numbers : book.numbers) {
    if (day && !numbers.period.contains(*day)) continue;
    json += fmt::format(
        "{}\n        {{\"from\": \"{}\", \"to\": \"{}\", \"members\": {}, \"votes_needed\": {}, "
        "\"citation\": {}}}",
        json.empty() ? "" : ",", numbers.period.from.iso(), numbers.period.to.iso(),
        numbers.members, numbers.votes_needed, json_string(rules::to_string(numbers.citation)));
  }
  return json;
}

std::string body_json(const Rulebook& book, std::optional<Date> day) {
  std::string rules_json;
  for (const GenericRule& rule : book.rules) {
    rules_json +=
        fmt::format("{}\n        {{\"for\": {}, \"rule\": {}}}", rules_json.empty() ? "" : ",",
                    json_string(kinds_phrase(rule)), json_string(rule_phrase(rule)));
  }
  return fmt::format(
      "{{\n      \"id\": {}, \"name\": {}, \"law\": {}, \"rules_of_procedure\": {},\n"
      "      \"numbers\": [{}],\n      \"rules\": [{}]\n    }}",
      json_string(book.id.view()), json_string(book.name), json_string(law_word(book.law)),
      json_string(book.rules_of_procedure), numbers_json(book, day), rules_json);
}

class BodiesCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "bodies"; }
  [[nodiscard]] std::string_view summary() const override {
    return "The bodies whose rules are known, and their numbers by date";
  }

  void setup(Arguments& arguments) override {
    arguments.operand("BODY", body_, Presence::optional, "One body: its rules and numbers");
    arguments.option("--on", on_, "DATE", "Only the numbers in force on this day");
    arguments.option("--rulebook", rulebook_, "FILE", "Read this body's TOML file too");
    arguments.flag("--json", json_, "Print JSON");
    arguments.examples(
        "  rollcall bodies\n"
        "  rollcall bodies SC --on 1962-10-25\n"
        "  rollcall bodies --rulebook board.toml --json");
  }

  Result<ExitCode> run(Console& console) override {
    auto books = brief::Rulebooks::embedded();
    if (!books) return tl::unexpected(books.error());
    if (!rulebook_.empty()) {
      if (auto added = books->add_file(rulebook_); !added) return tl::unexpected(added.error());
    }
    std::optional<Date> day;
    if (!on_.empty()) {
      auto date = parse_day(on_);
      if (!date) return tl::unexpected(date.error());
      day = *date;
    }
    std::vector<const Rulebook*> chosen;
    for (const Rulebook& book : books->all()) chosen.push_back(&book);
    if (!body_.empty()) {
      auto body = parse_body(body_);
      if (!body) return tl::unexpected(body.error());
      const Rulebook* book = books->find(*body);
      if (book == nullptr) {
        return fail("cli.no_rulebook", "no rulebook is held for this body",
                    body_ + ": rollcall bodies lists them");
      }
      chosen = {book};
    }
    print(console, chosen, day);
    return ExitCode::ok;
  }

 private:
  void print(Console& console, const std::vector<const Rulebook*>& chosen,
             std::optional<Date> day) const {
    std::string json;
    for (const Rulebook* book : chosen) {
      if (json_) {
        json += (json.empty() ? "\n    " : ",\n    ") + body_json(*book, day);
      } else if (body_.empty() && !day) {
        console.print(fmt::format("{:<16}{}\n", book->id.view(), book->name));
      } else {
        console.print(body_text(*book, day, console.text_options()));
      }
    }
    if (json_) console.print("{\n  \"bodies\": [" + json + "\n  ]\n}\n");
  }

  std::string body_;
  std::string on_;
  std::string rulebook_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_bodies() { return std::make_unique<BodiesCommand>(); }

}  // namespace rollcall::cli
