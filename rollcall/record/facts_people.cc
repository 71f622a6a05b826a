// SPDX-License-Identifier: Apache-2.0
// people.toml: who spoke for whom, and when.
#include <fmt/format.h>

#include <charconv>
#include <set>

#include "rollcall/record/facts.h"
#include "rollcall/record/facts_fields.h"

namespace rollcall::record {
namespace {

using facts::Faults;
using facts::Fields;

enum class End : std::uint8_t { first, last };

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "2021-02-25", "2021-02" or "2021": the earliest or the latest day that it can mean, so that a
// span is never shorter than what is known.
std::optional<Date> day_of(std::string_view text, End end) {
  if (text.size() == 10) {
    const Result<Date> day = Date::parse(text);
    return day ? std::optional(*day) : std::nullopt;
  }
  const bool month_known = text.size() == 7 && text[4] == '-';
  if (!month_known && text.size() != 4) return std::nullopt;
  const std::optional<int> year = digits(text.substr(0, 4));
  const std::optional<int> month =
      month_known ? digits(text.substr(5)) : std::optional(end == End::first ? 1 : 12);
  if (!year || *year < 1945 || *year > 2100 || !month || *month < 1 || *month > 12) {
    return std::nullopt;
  }
  if (end == End::first) return Date(*year, static_cast<unsigned>(*month), 1);
  const int next_year = *month == 12 ? *year + 1 : *year;
  return Date(next_year, static_cast<unsigned>(*month % 12 + 1), 1).plus_days(-1);
}

void read_end(Fields& entry, std::string_view key, End end, Date& into) {
  const std::string text = entry.text_or_empty(key);
  if (text.empty()) return;
  const std::optional<Date> day = day_of(text, end);
  if (day) {
    into = *day;
  } else {
    entry.report(
        "facts.unknown_value",
        fmt::format("`{}` of an office is a day, a month or a year, not \"{}\"", key, text));
  }
}

PersonOffice read_office(Fields& entry) {
  PersonOffice office;
  office.role = entry.text("role");
  office.organisation = entry.text("organisation");
  if (entry.has("state")) office.state = entry.known_member("state");
  read_end(entry, "from", End::first, office.period.from);
  read_end(entry, "to", End::last, office.period.to);
  if (office.period.to < office.period.from) {
    entry.report("facts.unknown_value", fmt::format("an office ends before it begins: {} of {}",
                                                    office.role, office.organisation));
  }
  return office;
}

Person read_person(Fields& entry) {
  Person person;
  person.key = entry.text("key");
  person.name = entry.text("name");
  person.spellings = entry.texts("spellings");
  person.source = entry.text("source");
  entry.each("offices", "an office",
             [&](Fields& office) { person.offices.push_back(read_office(office)); });
  if (person.offices.empty()) {
    entry.report("facts.missing_key", fmt::format("{} has no office", person.name));
  }
  return person;
}

}  // namespace

Result<std::vector<Person>> parse_people(const EmbeddedFile& file) {
  const Result<toml::table> root = facts::parse_file(file);
  if (!root) return tl::unexpected(root.error());
  Faults faults(file.path);
  Fields fields(*root, "the file", faults);
  std::vector<Person> people;
  std::set<std::string, std::less<>> keys;
  fields.each("person", "a person", [&](Fields& entry) {
    people.push_back(read_person(entry));
    if (keys.insert(people.back().key).second) return;
    entry.report("facts.unknown_value",
                 fmt::format("two people have the key \"{}\"", people.back().key));
  });
  fields.close();
  if (faults.any()) return tl::unexpected(faults.first());
  return people;
}

}  // namespace rollcall::record
