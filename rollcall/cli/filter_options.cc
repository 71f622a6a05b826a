// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/filter_options.h"

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/judge.h"
#include "rollcall/cli/operands.h"
#include "rollcall/record/facts.h"

namespace rollcall::cli {
namespace {

Result<std::optional<Date>> optional_date(const std::string& text) {
  if (text.empty()) return std::nullopt;
  auto date = parse_day(text);
  if (!date) return tl::unexpected(date.error());
  return *date;
}

// Whether any roll call of the record meets this one condition.
Result<bool> holds_any(const record::Store& store, record::Filter condition) {
  condition.limit = 1;
  auto found = store.list(condition);
  if (!found) return tl::unexpected(found.error());
  return !found->empty();
}

Result<void> check_series(const std::string& name, const record::Store& store) {
  record::Filter condition;
  condition.series = name;
  auto held = holds_any(store, condition);
  if (!held) return tl::unexpected(held.error());
  if (*held) return {};
  std::vector<std::string> known;
  for (const record::Overlay& overlay : record::overlays()) {
    if (overlay.series == name) return {};
    const bool listed = std::ranges::find(known, overlay.series) != known.end();
    if (!overlay.series.empty() && !listed) known.push_back(overlay.series);
  }
  return fail("cli.unknown_series", "no series of this name is known",
              "\"" + printable(name) + "\": there are " + join(known, "; "));
}

}  // namespace

Result<void> FilterOptions::check(const record::Filter& filter, const record::Store& store) {
  if (filter.series) {
    if (auto known = check_series(*filter.series, store); !known) return known;
  }
  if (!filter.body) return {};
  auto rulebooks = brief::Rulebooks::embedded();
  if (!rulebooks) return tl::unexpected(rulebooks.error());
  if (rulebooks->find(*filter.body) != nullptr) return {};
  record::Filter condition;
  condition.body = filter.body;
  auto held = holds_any(store, condition);
  if (!held) return tl::unexpected(held.error());
  if (*held) return {};
  return fail("cli.unknown_body", "no body of this name is known",
              "\"" + filter.body->str() + "\": rollcall bodies lists them");
}

void FilterOptions::setup(Arguments& arguments) {
  arguments.option("--body", body_, "BODY", "Of this body: GA, SC");
  arguments.option("--from", from_, "DATE", "On or after this day");
  arguments.option("--to", to_, "DATE", "On or before this day");
  arguments.option("--member", member_, "MEMBER", "In which this State had a vote: code or name");
  arguments.word("--choice", choice_, {"yes", "no", "abstain", "absent"},
                 "…and made this choice; needs --member");
  arguments.list("--words", words_, "WORD",
                 "With each of these words in title, agenda item or symbol");
  arguments.option("--series", series_, "NAME", "Of this named series");
  arguments.option("--agenda", agenda_item_, "ITEM", "Under exactly this agenda item");
  arguments.word("--issue", issue_, {"me", "nu", "di", "hr", "co", "ec"},
                 "Of this subject as Voeten codes it, to 2020: the Middle East, nuclear matters, "
                 "disarmament, human rights, colonialism, the economy");
  arguments.flag("--important", important_,
                 "Named important by the United States Department of State, as Voeten codes it");
}

Result<record::Filter> FilterOptions::filter() const {
  record::Filter filter;
  if (!body_.empty()) {
    auto body = parse_body(body_);
    if (!body) return tl::unexpected(body.error());
    filter.body = *body;
  }
  auto from = optional_date(from_);
  if (!from) return tl::unexpected(from.error());
  auto to = optional_date(to_);
  if (!to) return tl::unexpected(to.error());
  filter.from = *from;
  filter.to = *to;
  if (filter.from && filter.to && *filter.to < *filter.from) {
    return fail("cli.reversed_dates", "--from is after --to",
                filter.from->iso() + " to " + filter.to->iso());
  }
  if (!member_.empty()) {
    auto member = parse_member(member_, filter.to.value_or(today()));
    if (!member) return tl::unexpected(member.error());
    filter.member = *member;
  }
  if (!choice_.empty()) {
    if (!filter.member) {
      return fail("cli.choice_without_member", "--choice says what a member did",
                  "name it with --member");
    }
    filter.choice = model::parse_choice(choice_);
  }
  for (const std::string& words : words_) {
    for (const std::string_view word : split(squeeze(words), ' ')) {
      if (!word.empty()) filter.words.emplace_back(word);
    }
  }
  if (!series_.empty()) filter.series = series_;
  if (!issue_.empty()) filter.issue = issue_;
  filter.important = important_;
  if (!agenda_item_.empty()) filter.agenda_item = agenda_item_;
  return filter;
}

}  // namespace rollcall::cli
