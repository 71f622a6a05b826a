// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "rollcall/brief/series.h"
#include "rollcall/brief/series_report.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

struct Line {
  const char* name;
  model::Choice choice;
};

constexpr Line kLines[] = {
    {"yes", model::Choice::yes}, {"no", model::Choice::no}, {"abstained", model::Choice::abstain}};

}  // namespace

Plot series_plot(const SeriesReport& report) {
  constexpr std::size_t kLabelled = 12;  // more labels than that only cover each other
  Plot plot;
  plot.title = harmless(report.name);
  plot.note = fmt::format("{} votes of {}; found by: {}", report.points.size(), report.body.view(),
                          report.reading);
  plot.source = coverage_line(report.coverage);
  plot.x.kind = AxisKind::date;
  plot.y.title = "members";
  plot.y.from = 0;
  for (const Line& line : kLines) {
    PlotSeries series;
    series.name = line.name;
    series.style = PlotStyle::line;
    for (std::size_t i = 0; i < report.points.size(); ++i) {
      const SeriesPoint& point = report.points[i];
      PlotPoint drawn;
      drawn.x = point.date.days_since_1970();
      drawn.y = point.tally.of(line.choice);
      const bool told = report.points.size() <= kLabelled || i == report.range.lowest ||
                        i == report.range.highest || i + 1 == report.points.size();
      if (told && line.choice == model::Choice::yes) {
        drawn.label = fmt::format("{} {}", harmless(point.name), point.tally.yes);
      }
      series.points.push_back(std::move(drawn));
    }
    plot.series.push_back(std::move(series));
  }
  return plot;
}

}  // namespace rollcall::brief
