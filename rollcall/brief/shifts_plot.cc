// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "rollcall/brief/brief.h"
#include "rollcall/brief/shifts_report.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

constexpr double kPercent = 100;

double x_of(const ShiftsReport& report, std::size_t day) {
  return report.days[day].votes.date.days_since_1970();
}

// The level of each stretch between the likeliest breaks, with its interval.
PlotSeries levels_of(const ShiftsReport& report) {
  PlotSeries series;
  series.name = "level";
  series.style = PlotStyle::line;
  const auto add = [&](std::size_t day, const analysis::Level& level) {
    series.points.push_back({x_of(report, day), kPercent * level.mean,
                             kPercent * level.interval.low, kPercent * level.interval.high, ""});
  };
  const std::vector<analysis::Shift>& shifts = report.answer.shifts;
  if (shifts.empty()) {
    add(0, report.answer.overall);
    return series;
  }
  add(0, shifts.front().before);
  for (const analysis::Shift& shift : shifts) {
    // Both ends of each stretch, so that the interval is level, too.
    add(static_cast<std::size_t>(shift.after), shift.before);
    add(static_cast<std::size_t>(shift.after) + 1, shift.later);
  }
  add(report.days.size() - 1, shifts.back().later);
  return series;
}

// The share alike of each day; of each year where there are more days than can be told apart.
PlotSeries shares_of(const ShiftsReport& report) {
  constexpr std::size_t kDaysDrawn = 80;
  const bool by_year = report.days.size() > kDaysDrawn;
  PlotSeries series;
  series.name = by_year ? "alike in the year" : "alike on the day";
  std::size_t first = 0;
  while (first < report.days.size()) {
    int alike = 0;
    int total = 0;
    std::size_t day = first;
    const int year = report.days[first].votes.date.year();
    do {
      alike += report.days[day].votes.alike;
      total += report.days[day].votes.total;
      ++day;
    } while (by_year && day < report.days.size() && report.days[day].votes.date.year() == year);
    series.points.push_back({.x = (x_of(report, first) + x_of(report, day - 1)) / 2,
                             .y = kPercent * alike / total,
                             .low = {},
                             .high = {},
                             .label = {}});
    first = day;
  }
  return series;
}

}  // namespace

Plot shifts_plot(const ShiftsReport& report) {
  constexpr double kWorthDrawing = 0.001;
  Plot plot;
  plot.title = harmless(report.voter.name + " with " + report.reference);
  plot.note = fmt::format(
      "{} roll calls on {} days; a break has probability {:.2f} in all, {:.2f} before looking",
      report.roll_calls, report.days.size(), report.answer.posterior.any, 1 - report.prior.none);
  if (report.any_withheld()) {
    plot.note += report.alarms ? "; claims are withheld: shuffled days claim as much too often"
                               : "; nothing is claimed: no false-alarm rate was worked out";
  }
  plot.source = selected_line(report.selected) + " · " + coverage_line(report.selected.coverage);
  plot.x.kind = AxisKind::date;
  plot.y.title = "voted alike; probability of a break: per cent";
  plot.y.from = 0;
  plot.y.to = kPercent;
  PlotSeries share = shares_of(report);
  PlotSeries chance;
  chance.name = "probability of a break before the day";
  chance.style = PlotStyle::bars;
  for (std::size_t i = 0; i < report.days.size(); ++i) {
    const ShiftDay& day = report.days[i];
    if (!day.break_here || *day.break_here < kWorthDrawing) continue;
    chance.points.push_back({.x = x_of(report, i + 1),
                             .y = kPercent * *day.break_here,
                             .low = {},
                             .high = {},
                             .label = {}});
  }
  plot.series = {std::move(share), levels_of(report)};
  if (!chance.points.empty()) plot.series.push_back(std::move(chance));
  for (const analysis::Shift& shift : report.answer.shifts) {
    if (!shift.claimed || report.withheld()) continue;
    plot.marks.push_back({x_of(report, static_cast<std::size_t>(shift.after) + 1), true,
                          fmt::format("shift, {:.3f}", shift.probability)});
  }
  return plot;
}

}  // namespace rollcall::brief
