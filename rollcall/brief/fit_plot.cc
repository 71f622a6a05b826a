// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/fit_report.h"

namespace rollcall::brief {
namespace {

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

std::string name_of(const FitReport& report, std::size_t point) {
  const auto& voter = report.input.voters[at(report.input.points[point].voter)];
  return voter.name.empty() ? voter.id : voter.name;
}

const std::string& period_of(const FitReport& report, std::size_t point) {
  return report.input.periods[at(report.input.points[point].period)];
}

// One voter: a line through time with its band.
void draw_line(const FitReport& report, const std::vector<std::size_t>& points, Plot& plot) {
  plot.title = "Positions of " + name_of(report, points.front());
  plot.x.kind = AxisKind::categories;
  plot.x.title = "period";
  PlotSeries series;
  series.style = PlotStyle::line;
  for (const std::size_t p : points) {
    const Placed spot = placed(report.points, p, 0);
    series.points.push_back(
        {static_cast<double>(plot.x.names.size()), spot.position, spot.low90, spot.high90, ""});
    plot.x.names.push_back(period_of(report, p));
  }
  plot.series.push_back(std::move(series));
}

// A period in one dimension: a row a voter.
void draw_rows(const FitReport& report, const std::vector<std::size_t>& points, Plot& plot) {
  plot.horizontal = true;
  plot.x.kind = AxisKind::categories;
  PlotSeries series;
  for (const std::size_t p : points) {
    const Placed spot = placed(report.points, p, 0);
    series.points.push_back(
        {static_cast<double>(plot.x.names.size()), spot.position, spot.low90, spot.high90, ""});
    plot.x.names.push_back(name_of(report, p));
  }
  plot.series.push_back(std::move(series));
}

// A period in two dimensions: a map, with whiskers for the second.
void draw_map(const FitReport& report, const std::vector<std::size_t>& points, Plot& plot) {
  plot.x.title = "first dimension";
  plot.y.title = "second dimension";
  PlotSeries series;
  for (const std::size_t p : points) {
    const Placed first = placed(report.points, p, 0);
    const Placed second = placed(report.points, p, 1);
    series.points.push_back(
        {first.position, second.position, second.low90, second.high90, name_of(report, p)});
  }
  plot.series.push_back(std::move(series));
}

}  // namespace

Plot fit_plot(const FitReport& report, const FitView& view) {
  Plot plot;
  plot.note = "Positions and their 90% intervals";
  plot.source = fit_input_line(report) + " · " + fit_run_line(report);
  plot.y.title = "position: mean 0 and variance 1 over all periods";
  const auto points = shown_points(report, view);
  if (points.empty()) return plot;
  plot.title = "Positions in " + period_of(report, points.front());
  if (view.voter) {
    draw_line(report, points, plot);
  } else if (report.points.dimensions == 1) {
    draw_rows(report, points, plot);
  } else {
    draw_map(report, points, plot);
  }
  return plot;
}

}  // namespace rollcall::brief
