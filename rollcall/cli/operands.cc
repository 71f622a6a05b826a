// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/operands.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"

namespace rollcall::cli {
namespace {

using model::MemberId;

// No body has more members; a larger number is a slip of the keyboard.
constexpr int kVotesMax = 1'000'000;

bool holds_seat(const std::vector<model::Seat>& seats, MemberId member) {
  return std::ranges::find(seats, member, &model::Seat::member) != seats.end();
}

// States whose name or code shares its beginning with what was typed: "Russa" finds Russia.
std::string near_names(std::string_view word, Date day) {
  constexpr std::size_t kShared = 3;
  constexpr std::size_t kNamesMax = 4;
  const std::string key = fold(word).substr(0, kShared);
  std::vector<std::string> near;
  for (const model::Member& member : record::members().all()) {
    const std::string& name = member.name_on(day).short_name;
    if (near.size() == kNamesMax) break;
    if (!key.empty() && fold(name).starts_with(key)) {
      near.push_back(fmt::format("{} ({})", name, member.id.view()));
    }
  }
  return near.empty() ? "rollcall members lists codes and names"
                      : "did you mean " + join(near, ", ") + "?";
}

const model::Group* find_group(std::string_view word) {
  const std::string id = ascii_lower(trim(word));
  for (const model::Group& group : record::groups()) {
    if (ascii_lower(group.id) == id) return &group;
  }
  return nullptr;
}

Result<std::vector<MemberId>> one_or_group(std::string_view word, Date day,
                                           const std::vector<model::Seat>& seats) {
  const auto id = MemberId::parse(trim(word));
  if (id && holds_seat(seats, *id)) return std::vector{*id};
  if (const model::Group* group = find_group(word)) {
    std::vector<MemberId> members = group->on(day);
    if (!seats.empty()) std::erase_if(members, [&](MemberId m) { return !holds_seat(seats, m); });
    return members;
  }
  auto member = parse_member(word, day);
  if (!member) return tl::unexpected(member.error());
  if (!seats.empty() && !holds_seat(seats, *member)) {
    return fail("cli.not_a_member",
                fmt::format("{} has no seat on this body on {}",
                            record::members().short_name(*member, day), day.written()),
                fmt::format("\"{}\": rollcall members --body BODY --on DATE lists who has",
                            printable(word)));
  }
  return std::vector{*member};
}

// Digits alone, or -1.
int whole_number(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, failed] = std::from_chars(text.data(), end, number);
  const bool whole = failed == std::errc() && stopped == end && number >= 0;
  return whole ? number : -1;
}

}  // namespace

Result<Date> parse_day(std::string_view word) {
  auto day = Date::parse_loose(word);
  if (day || day.error().code != "date.malformed") return day;
  std::string dashed(trim(word));
  std::ranges::replace_if(dashed, [](char c) { return c == '.' || c == '/'; }, '-');
  std::vector<int> numbers;
  for (const std::string_view piece : split(dashed, '-')) {
    numbers.push_back(piece.size() <= 4 ? whole_number(piece) : -1);
  }
  if (numbers.size() != 3 || std::ranges::find(numbers, -1) != numbers.end()) return day;
  if (numbers[2] > 31) std::swap(numbers[0], numbers[2]);  // the year came last
  const auto written = [](int year, int month, int date) {
    const std::string iso = fmt::format("{:04}-{:02}-{:02}", year, month, date);
    return Date::parse(iso) ? iso : std::string();
  };
  std::vector<std::string> ways;
  for (const std::string& way :
       {written(numbers[0], numbers[1], numbers[2]), written(numbers[0], numbers[2], numbers[1])}) {
    if (!way.empty() && std::ranges::find(ways, way) == ways.end()) ways.push_back(way);
  }
  if (ways.size() == 2 && dashed == trim(word)) ways.pop_back();  // 2025-2-3: the order is plain
  if (ways.empty()) return day;
  return fail("date.other_order", "a day is written year-month-day",
              fmt::format("\"{}\": write {}", printable(word), join(ways, " or ")));
}

Result<model::Symbol> parse_symbol(std::string_view word) {
  auto symbol = model::Symbol::parse(word);
  if (symbol) return symbol;
  const std::string_view text = trim(word);
  const auto sides = split(text, '/');
  const bool short_form = sides.size() == 2 && whole_number(sides[0]) > 0 && !sides[1].empty() &&
                          sides[1].front() >= '1' && sides[1].front() <= '9';
  if (!short_form) return symbol;
  auto longer = model::Symbol::parse("A/RES/" + std::string(text));
  return longer ? longer : symbol;
}

std::optional<Place> parse_place(std::string_view word) {
  const std::string text = ascii_lower(trim(word));
  for (const std::string_view mark : {"#", " no. ", " no.", " no "}) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) continue;
    auto meeting = model::Symbol::parse(std::string_view(text).substr(0, at));
    const int number = whole_number(trim(std::string_view(text).substr(at + mark.size())));
    if (!meeting || meeting->kind() != model::SymbolKind::meeting || number < 1) return {};
    return Place{.meeting = std::move(*meeting), .number = number};
  }
  return {};
}

Result<model::BodyId> parse_body(std::string_view text) {
  const auto body = model::BodyId::parse(trim(text));
  if (!body) {
    return fail("cli.bad_body", "this is no body's short name",
                fmt::format("\"{}\": rollcall bodies lists them", printable(text)));
  }
  return *body;
}

Result<model::Tally> parse_tally(std::string_view text) {
  std::string dashed(trim(text));
  std::ranges::replace_if(dashed, [](char c) { return c == ',' || c == ':' || c == '/'; }, '-');
  std::vector<int> numbers;
  for (const std::string_view piece : split(dashed, '-')) {
    int number = 0;
    const char* end = piece.data() + piece.size();
    const auto [stopped, failed] = std::from_chars(piece.data(), end, number);
    if (failed != std::errc() || stopped != end || number < 0 || number > kVotesMax) break;
    numbers.push_back(number);
  }
  const std::size_t pieces = split(dashed, '-').size();
  if (numbers.size() != pieces || pieces < 3 || pieces > 4) {
    return fail("cli.bad_tally", "a tally is yes-no-abstain or yes-no-abstain-absent",
                fmt::format("\"{}\": for example 93-18-65", printable(text)));
  }
  model::Tally tally{.yes = numbers[0], .no = numbers[1], .abstain = numbers[2]};
  tally.absent_known = pieces == 4;
  if (tally.absent_known) tally.absent = numbers[3];
  return tally;
}

Result<MemberId> parse_member(std::string_view word, Date day) {
  const std::string code = ascii_upper(trim(word));
  const model::Member* member = record::members().by_code_or_name(code, trim(word), day);
  if (member != nullptr) return member->id;
  return fail("cli.unknown_member", "no State of this code or name is known",
              fmt::format("\"{}\": {}", printable(word), near_names(word, day)));
}

Result<std::vector<MemberId>> parse_members(const std::vector<std::string>& words, Date day,
                                            const std::vector<model::Seat>& seats) {
  std::vector<MemberId> all;
  for (const std::string& word : words) {
    auto members = one_or_group(word, day, seats);
    if (!members) return tl::unexpected(members.error());
    all.insert(all.end(), members->begin(), members->end());
  }
  return all;
}

Result<const model::Group*> parse_group(std::string_view word) {
  if (const model::Group* group = find_group(word)) return group;
  std::vector<std::string> known;
  for (const model::Group& group : record::groups()) known.push_back(group.id);
  return fail("cli.unknown_group", "no group of this name is known",
              "\"" + printable(word) + "\": there are " + join(known, ", "));
}

Result<std::vector<model::Ballot>> parse_changes(const std::vector<std::string>& words, Date day,
                                                 const std::vector<model::Seat>& seats) {
  std::vector<model::Ballot> changes;
  for (const std::string& word : words) {
    const auto sides = split(word, '=');
    const auto choice =
        sides.size() == 2 ? model::parse_choice(ascii_lower(trim(sides[1]))) : std::nullopt;
    if (!choice) {
      return fail("cli.bad_change", "a change is MEMBER=yes, no, abstain or absent",
                  fmt::format("\"{}\": for example RUS=abstain", printable(word)));
    }
    auto members = parse_members({std::string(sides[0])}, day, seats);
    if (!members) return tl::unexpected(members.error());
    for (const MemberId member : *members) {
      if (std::ranges::find(changes, member, &model::Ballot::member) != changes.end()) {
        return fail("cli.named_twice", "a member is named twice", member.str());
      }
      changes.push_back({.member = member, .choice = *choice});
    }
  }
  return changes;
}

Date today() {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return Date().plus_days(static_cast<int>(days.time_since_epoch().count()));
}

}  // namespace rollcall::cli
