// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/filter_options.h"

#include "rollcall/base/text.h"
#include "rollcall/cli/operands.h"

namespace rollcall::cli {
namespace {

Result<std::optional<Date>> optional_date(const std::string& text) {
  if (text.empty()) return std::nullopt;
  auto date = Date::parse_loose(text);
  if (!date) return tl::unexpected(date.error());
  return *date;
}

}  // namespace

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
  if (!agenda_item_.empty()) filter.agenda_item = agenda_item_;
  return filter;
}

}  // namespace rollcall::cli
