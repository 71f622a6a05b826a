// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "rollcall/base/result.h"

namespace rollcall {

// A day of the Gregorian calendar, in New York where the organs sit; always a day that exists.
// A value type: copy freely, compare with < and ==, use from any thread.
class Date {
 public:
  // 1 January 1970.
  constexpr Date() = default;

  // REQUIRES: year, month and day name a day that exists.
  constexpr Date(int year, unsigned month, unsigned day)
      : days_(std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                                    std::chrono::day(day))) {}

  // Reads exactly "2025-02-24". Fails with `date.malformed` (another shape) or `date.no_such_day`
  // (30 February), so that a caller can tell a swapped day and month from noise.
  static Result<Date> parse(std::string_view text);

  // Reads what people type and files hold: "2025-02-24", "24 February 2025", "Feb 24, 2025",
  // "20250224". Never guesses between day and month: "02/03/2025" fails.
  static Result<Date> parse_loose(std::string_view text);

  [[nodiscard]] constexpr int year() const { return static_cast<int>(civil().year()); }
  [[nodiscard]] constexpr unsigned month() const { return static_cast<unsigned>(civil().month()); }
  [[nodiscard]] constexpr unsigned day() const { return static_cast<unsigned>(civil().day()); }
  [[nodiscard]] constexpr int days_since_1970() const {
    return static_cast<int>(days_.time_since_epoch().count());
  }
  [[nodiscard]] constexpr Date plus_days(int days) const {
    Date moved;
    moved.days_ = days_ + std::chrono::days(days);
    return moved;
  }

  [[nodiscard]] std::string iso() const;      // "2025-02-24"
  [[nodiscard]] std::string written() const;  // "24 February 2025"

  constexpr auto operator<=>(const Date&) const = default;

 private:
  [[nodiscard]] constexpr std::chrono::year_month_day civil() const { return days_; }

  std::chrono::sys_days days_{};
};

// Days from `from` to `to`, both included. An open end is the last day that a Date can print.
struct Period {
  Date from{1945, 1, 1};  // Included.
  Date to{9999, 12, 31};  // Included.

  [[nodiscard]] constexpr bool contains(Date day) const { return from <= day && day <= to; }
  constexpr auto operator<=>(const Period&) const = default;
};

}  // namespace rollcall
