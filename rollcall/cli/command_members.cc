// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/command_members.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/judge.h"
#include "rollcall/brief/text_page.h"
#include "rollcall/cli/json_text.h"
#include "rollcall/cli/operands.h"
#include "rollcall/record/facts.h"

namespace rollcall::cli {
namespace {

using brief::Ink;
using model::MemberId;

// "1991-12-24 to now"; the ends that a Period cannot tell are left open.
std::string period_phrase(const Period& period) {
  const Period open;
  if (period.to == open.to) return "since " + period.from.iso();
  return fmt::format("{} to {}", period.from.iso(), period.to.iso());
}

std::string member_text(const model::Member& member, const brief::TextOptions& options) {
  brief::TextPage page(options);
  page.line(fmt::format("{} · {}", member.id.view(), member.names.back().name), Ink::strong);
  std::string label = "names";
  for (const model::MemberName& name : member.names) {
    page.row(label,
             fmt::format("{} ({}), {}", name.name, name.short_name, period_phrase(name.period)));
    label.clear();
  }
  page.row("also written", join(member.other_names, "; "));
  std::string codes = member.iso2;
  if (member.m49 > 0) codes += fmt::format(" · M49 {:03}", member.m49);
  for (const int code : member.cow_codes) codes += fmt::format(" · COW {}", code);
  page.row("codes", codes);
  label = "UN member";
  for (const Period& period : member.membership) {
    page.row(label, period_phrase(period));
    label.clear();
  }
  label = "on the Council";
  for (const model::Term& term : record::council_roster().terms()) {
    if (term.member != member.id) continue;
    page.row(label, period_phrase(term.period) +
                        (term.kind == model::SeatKind::permanent ? ", permanent" : ""));
    label = " ";
  }
  label = "groups";
  for (const model::Group& group : record::groups()) {
    if (group.kind == model::GroupKind::spoken_of) continue;
    for (const model::Group::Membership& membership : group.memberships) {
      if (membership.member != member.id) continue;
      page.row(label, group.name + " (" + group.id + "), " + period_phrase(membership.period));
      label = " ";
    }
  }
  return page.take();
}

class MembersCommand : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "members"; }
  [[nodiscard]] std::string_view summary() const override {
    return "States, their names and codes, and who sat on a body or in a group on a day";
  }

  void setup(Arguments& arguments) override {
    arguments.operands("NAME", names_, Presence::optional,
                       "States by code or name: their names, seats and groups through time");
    arguments.option("--on", on_, "DATE", "The members on this day; today if absent");
    arguments.option("--body", body_, "BODY", "Of this body: GA (all Members), SC");
    arguments.option("--group", group_, "GROUP", "Of this group: eu, arab, permanent, african, …");
    arguments.flag("--json", json_, "Print JSON");
    arguments.examples(
        "  rollcall members --body SC --on 2025-02-24\n"
        "  rollcall members --group eu --on 1990-01-01\n"
        "  rollcall members Russia Türkiye");
  }

  Result<ExitCode> run(Console& console) override {
    Date day = today();
    if (!on_.empty()) {
      auto date = parse_day(on_);
      if (!date) return tl::unexpected(date.error());
      day = *date;
    }
    if (!names_.empty()) return print_named(console, day);
    auto members = chosen(day);
    if (!members) return tl::unexpected(members.error());
    print(console, *members, day);
    return ExitCode::ok;
  }

 private:
  Result<ExitCode> print_named(Console& console, Date day) const {
    std::vector<model::Seat> named;
    for (const std::string& name : names_) {
      auto member = parse_member(name, day);
      if (!member) return tl::unexpected(member.error());
      named.push_back({.member = *member});
    }
    if (json_) {
      print(console, named, day);
      return ExitCode::ok;
    }
    for (const model::Seat& seat : named) {
      const model::Member* member = record::members().find(seat.member);
      if (member != nullptr) console.print(member_text(*member, console.text_options()));
    }
    return ExitCode::ok;
  }

  [[nodiscard]] Result<std::vector<model::Seat>> chosen(Date day) const {
    std::vector<model::Seat> seats = record::assembly_roster().on(day);
    if (!body_.empty()) {
      auto body = parse_body(body_);
      if (!body) return tl::unexpected(body.error());
      auto books = brief::Rulebooks::embedded();
      if (!books) return tl::unexpected(books.error());
      const rules::Rulebook* book = books->find(*body);
      if (book == nullptr) {
        return fail("cli.no_rulebook", "no rulebook is held for this body",
                    body_ + ": rollcall bodies lists them");
      }
      model::RollCall vote;
      vote.body = *body;
      vote.date = day;
      seats = brief::question_of(vote, *book).members;
    }
    if (group_.empty()) return seats;
    for (const model::Group& group : record::groups()) {
      if (group.id != ascii_lower(group_)) continue;
      std::erase_if(seats, [&](const model::Seat& seat) { return !group.has(seat.member, day); });
      return seats;
    }
    std::vector<std::string> known;
    for (const model::Group& group : record::groups()) known.push_back(group.id);
    return fail("cli.unknown_group", "no group of this name is known",
                fmt::format("\"{}\": known are {}", printable(group_), join(known, ", ")));
  }

  void print(Console& console, const std::vector<model::Seat>& seats, Date day) const {
    std::string json;
    for (const model::Seat& seat : seats) {
      const bool permanent = seat.kind == model::SeatKind::permanent;
      const std::string name = record::members().name(seat.member, day);
      if (json_) {
        json += fmt::format(
            "{}\n    {{\"code\": {}, \"name\": {}, \"short_name\": {}, "
            "\"permanent\": {}}}",
            json.empty() ? "" : ",", json_string(seat.member.view()), json_string(name),
            json_string(record::members().short_name(seat.member, day)), permanent);
      } else {
        console.print(
            fmt::format("{:<5} {}{}\n", seat.member.view(), name, permanent ? " · permanent" : ""));
      }
    }
    if (json_) {
      console.print(
          fmt::format("{{\n  \"on\": \"{}\",\n  \"members\": [{}\n  ]\n}}\n", day.iso(), json));
    } else {
      console.print(fmt::format("\n{} on {}\n", seats.size(), day.written()));
    }
  }

  std::vector<std::string> names_;
  std::string on_;
  std::string body_;
  std::string group_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_members() { return std::make_unique<MembersCommand>(); }

}  // namespace rollcall::cli
