// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rollcall/brief/sample_report.h"

namespace rollcall::brief {

Plot sample_plot(const SampleReport& report) {
  Plot plot;
  std::int32_t last = 0;
  for (const analysis::IdealPoint& point : report.input.points) last = std::max(last, point.period);
  const std::string& period = report.input.periods[static_cast<std::size_t>(last)];
  plot.title = "Positions in " + period;
  plot.note = "Mean of the draws and the interval that holds 90% of them";
  plot.source = sample_run_line(report) + " · " + sample_input_line(report);
  plot.horizontal = true;
  plot.x.kind = AxisKind::categories;
  plot.y.title = "position: mean 0 and variance 1 over all periods";
  PlotSeries series;
  for (const std::int32_t p : points_of_period(report, last)) {
    const auto index = static_cast<std::size_t>(p);
    const auto& voter =
        report.input.voters[static_cast<std::size_t>(report.input.points[index].voter)];
    const analysis::SamplePoint& point = report.sample.points[index];
    PlotPoint dot;
    dot.x = static_cast<double>(plot.x.names.size());
    dot.y = point.mean;
    dot.low = point.quantiles[1];
    dot.high = point.quantiles[5];
    plot.x.names.push_back(voter.name.empty() ? voter.id : voter.name);
    series.points.push_back(dot);
  }
  plot.series.push_back(std::move(series));
  return plot;
}

}  // namespace rollcall::brief
