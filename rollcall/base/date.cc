// SPDX-License-Identifier: Apache-2.0
#include "rollcall/base/date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "rollcall/base/text.h"

namespace rollcall {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::optional<unsigned> digits(std::string_view text, std::size_t length_min,
                               std::size_t length_max) {
  if (text.size() < length_min || text.size() > length_max) return std::nullopt;
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Writes a number over the zeros that end before `end`.
void put_digits(unsigned number, std::string& text, std::size_t end) {
  for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
}

// Full names and their first three or more letters: "Feb", "Sept", "February".
std::optional<unsigned> month_named(std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (word.size() < 3) return std::nullopt;
  const std::string wanted = ascii_lower(word);
  for (unsigned month = 1; month <= 12; ++month) {
    if (ascii_lower(kMonths[month - 1]).starts_with(wanted)) return month;
  }
  return std::nullopt;
}

Result<Date> checked(unsigned year, unsigned month, unsigned day, std::string_view text) {
  const std::chrono::year_month_day civil{std::chrono::year(static_cast<int>(year)),
                                          std::chrono::month(month), std::chrono::day(day)};
  if (!civil.ok()) {
    return fail("date.no_such_day", fmt::format("there is no such day: \"{}\"", printable(text)));
  }
  return Date(static_cast<int>(year), month, day);
}

tl::unexpected<Error> malformed(std::string_view text) {
  return fail("date.malformed",
              fmt::format("not a date: \"{}\" (write 2025-02-24)", printable(text)));
}

}  // namespace

Result<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return malformed(text);
  const auto year = digits(text.substr(0, 4), 4, 4);
  const auto month = digits(text.substr(5, 2), 2, 2);
  const auto day = digits(text.substr(8, 2), 2, 2);
  if (!year || !month || !day) return malformed(text);
  return checked(*year, *month, *day, text);
}

Result<Date> Date::parse_loose(std::string_view text) {
  text = trim(text);
  if (text.size() == 10 && text[4] == '-') return parse(text);
  if (text.size() == 8) {
    if (const auto number = digits(text, 8, 8)) {
      return checked(*number / 10000, *number / 100 % 100, *number % 100, text);
    }
  }
  std::vector<std::string_view> words;
  for (std::string_view word : split(text, ' ')) {
    if (!word.empty() && word.back() == ',') word.remove_suffix(1);
    if (!word.empty()) words.push_back(word);
  }
  if (words.size() != 3) return malformed(text);
  const bool month_first = month_named(words[0]).has_value();
  const auto month = month_named(words[month_first ? 0 : 1]);
  const auto day = digits(words[month_first ? 1 : 0], 1, 2);
  const auto year = digits(words[2], 4, 4);
  if (!year || !month || !day) return malformed(text);
  return checked(*year, *month, *day, text);
}

std::string Date::iso() const {
  const int of_year = year();
  if (of_year < 0 || of_year > 9999)
    return fmt::format("{:04}-{:02}-{:02}", of_year, month(), day());
  std::string text = "0000-00-00";
  put_digits(static_cast<unsigned>(of_year), text, 4);
  put_digits(month(), text, 7);
  put_digits(day(), text, 10);
  return text;
}

std::string Date::written() const {
  // Four digits, so that parse_loose() reads back even the years that only a slip can produce.
  const int of_year = year();
  if (of_year < 0 || of_year > 9999) {
    return fmt::format("{} {} {:04}", day(), kMonths[month() - 1], of_year);
  }
  std::string text = std::to_string(day());
  text.append(" ").append(kMonths[month() - 1]).append(" 0000");
  put_digits(static_cast<unsigned>(of_year), text, text.size());
  return text;
}

}  // namespace rollcall
