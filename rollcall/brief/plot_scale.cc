// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/plot_scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "rollcall/base/check.h"
#include "rollcall/base/date.h"

namespace rollcall::brief {
namespace {

// Beyond these a difference of two values, or a step between them, could leave what a double holds.
constexpr double kLargest = 1e300;
constexpr double kSmallest = 1e-290;
// The days that a Date can print: year 1 to year 9999.
constexpr double kFirstDay = -719162;
constexpr double kLastDay = 2932896;

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

double room_around(double value) {
  const double size = std::abs(value);
  if (size < kSmallest) return 1;
  if (size < 1) return size / 2;
  return size <= 1e5 ? 0.5 : size / 20;
}

int decimals_of(double step) {
  // A step of 0.25 needs two, one of 0.2 one.
  const double digits = -std::floor(std::log10(step) + 1e-9);
  return static_cast<int>(std::clamp(digits, 0.0, 12.0));
}

std::vector<Tick> number_ticks(const Span& span, int most, bool whole_numbers) {
  double step = nice_step(span, most);
  if (whole_numbers) step = std::max(1.0, step);
  const bool plain = step >= 1e-6 && std::max(std::abs(span.from), std::abs(span.to)) < 1e9;
  std::vector<Tick> made;
  const double first = std::ceil(span.from / step - 1e-9);
  for (int i = 0; i <= 2 * most + 2; ++i) {
    const double at = (first + i) * step;
    if (at > span.to + step * 1e-9) break;
    made.push_back({std::clamp(at, span.from, span.to),
                    plain ? written_number(at, decimals_of(step)) : fmt::format("{:.6g}", at)});
  }
  return made;
}

Date day_of(double days) {
  return Date().plus_days(static_cast<int>(std::clamp(days, kFirstDay, kLastDay)));
}

void add_day(std::vector<Tick>& made, const Span& span, Date day, std::string label) {
  const double at = day.days_since_1970();
  if (at >= span.from && at <= span.to) made.push_back({at, std::move(label)});
}

std::vector<Tick> year_ticks(const Span& span, int most) {
  const Date first = day_of(std::floor(span.from));
  const Date last = day_of(std::ceil(span.to));
  const Span years{static_cast<double>(first.year()), static_cast<double>(last.year()) + 1};
  const int step = std::max(1, static_cast<int>(nice_step(years, most)));
  std::vector<Tick> made;
  for (int year = first.year() / step * step; year <= last.year(); year += step) {
    if (year >= 1) add_day(made, span, Date(year, 1, 1), fmt::format("{}", year));
  }
  return made;
}

std::vector<Tick> month_ticks(const Span& span, int step) {
  const Date first = day_of(std::floor(span.from));
  const Date last = day_of(std::ceil(span.to));
  std::vector<Tick> made;
  const int until = last.year() * 12 + static_cast<int>(last.month()) - 1;
  for (int month = first.year() * 12; month <= until; month += step) {
    const auto of_year = static_cast<unsigned>(month % 12);
    add_day(made, span, Date(month / 12, of_year + 1, 1),
            fmt::format("{} {}", kMonths[of_year], month / 12));
  }
  return made;
}

std::vector<Tick> day_ticks(const Span& span, int step) {
  std::vector<Tick> made;
  for (double at = std::ceil(span.from); at <= span.to; at += step) {
    const Date day = day_of(at);
    add_day(made, span, day,
            fmt::format("{} {} {}", day.day(), kMonths[day.month() - 1], day.year()));
  }
  return made;
}

std::vector<Tick> date_ticks(const Span& span, int most) {
  const double days = span.to - span.from;
  for (const int step : {1, 2, 7, 14}) {
    if (days / step <= most) return day_ticks(span, step);
  }
  for (const int step : {1, 2, 3, 6}) {
    if (days / (30.44 * step) <= most) return month_ticks(span, step);
  }
  return year_ticks(span, most);
}

}  // namespace

double bounded(double value) {
  ROLLCALL_CHECK(std::isfinite(value), fmt::format("a value of a plot is {}", value));
  return std::clamp(value, -kLargest, kLargest);
}

void Extent::add(double value) {
  const double kept = bounded(value);
  whole_ = whole_ && kept == std::floor(kept);
  span_.from = empty_ ? kept : std::min(span_.from, kept);
  span_.to = empty_ ? kept : std::max(span_.to, kept);
  empty_ = false;
}

Span Extent::span() const {
  if (empty_) return {};
  const double largest = std::max(std::abs(span_.from), std::abs(span_.to));
  if (span_.to - span_.from > std::max(largest * 1e-9, kSmallest)) return span_;
  const double room = room_around(largest);
  return {span_.from - room, span_.to + room};
}

double Scale::operator()(double value) const {
  const double share =
      (std::clamp(value, -kLargest, kLargest) - span_.from) / (span_.to - span_.from);
  return pixel_from_ + std::clamp(share, -50.0, 50.0) * (pixel_to_ - pixel_from_);
}

double nice_step(const Span& span, int most) {
  ROLLCALL_CHECK(most >= 1 && span.to > span.from,
                 fmt::format("{} parts of {} to {}", most, span.from, span.to));
  const double rough = (span.to - span.from) / most;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

std::vector<Tick> ticks(const PlotAxis& axis, const Span& span, int most, bool whole_numbers) {
  switch (axis.kind) {
    case AxisKind::number:
      return number_ticks(span, most, whole_numbers);
    case AxisKind::date:
      return date_ticks(span, most);
    case AxisKind::categories:
      break;
  }
  std::vector<Tick> made;
  for (std::size_t i = 0; i < axis.names.size(); ++i) {
    made.push_back({static_cast<double>(i), axis.names[i]});
  }
  return made;
}

std::string written_number(double value, int decimals) {
  std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool zero = digits.find_first_not_of("0.") == std::string::npos;
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  if (whole > 4) {
    for (std::size_t at = whole; at > 3;) {
      at -= 3;
      digits.insert(at, ",");
    }
  }
  return (value < 0 && !zero ? "−" : "") + digits;
}

}  // namespace rollcall::brief
