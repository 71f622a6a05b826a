// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "rollcall/base/date.h"
#include "rollcall/brief/plot_frame.h"
#include "rollcall/brief/plot_text.h"

namespace rollcall::brief {
namespace {

using Points = std::span<const PlotPoint>;

std::string value_text(const PlotAxis& axis, double value) {
  if (axis.kind == AxisKind::date && std::abs(value) < 2e6) {
    return Date().plus_days(static_cast<int>(value)).written();
  }
  if (axis.kind == AxisKind::categories) {
    const auto index = static_cast<std::size_t>(std::max(0.0, std::round(value)));
    return index < axis.names.size() ? axis.names[index] : "";
  }
  return fmt::format("{:.4g}", value);
}

std::string tip_of(const Plot& plot, const PlotSeries& series, const PlotPoint& point) {
  std::string tip = series.name.empty() ? "" : series.name + ": ";
  tip += point.label.empty() ? value_text(plot.x, point.x) : point.label;
  tip += ", " + value_text(plot.y, point.y);
  if (point.low && point.high) {
    tip +=
        fmt::format(" ({} to {})", value_text(plot.y, *point.low), value_text(plot.y, *point.high));
  }
  return tip;
}

// Where values stand at regular distances (sessions, years), a larger distance is a gap in what is
// known, and no line is drawn across it. Days of votes have no such rhythm: they are all joined.
std::vector<Points> runs_of(const Plot& plot, const PlotSeries& series) {
  const Points points(series.points);
  if (plot.x.kind != AxisKind::number || points.size() < 3) return {points};
  std::vector<double> gaps;
  for (std::size_t i = 1; i < points.size(); ++i) gaps.push_back(points[i].x - points[i - 1].x);
  const double least = *std::ranges::min_element(gaps);
  const auto regular =
      std::ranges::count_if(gaps, [&](double gap) { return gap < least * 1.01 + 1e-9; });
  if (least <= 0 || static_cast<std::size_t>(regular) * 2 < gaps.size()) return {points};
  std::vector<Points> runs;
  std::size_t first = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (gaps[i - 1] <= least * 1.5) continue;
    runs.push_back(points.subspan(first, i - first));
    first = i;
  }
  runs.push_back(points.subspan(first));
  return runs;
}

std::string path_to(Spot spot, char command) {
  return fmt::format("{}{} {}", command, px(spot.x), px(spot.y));
}

std::string drawn_band(const Frame& frame, Points points, std::string_view colour) {
  std::string drawn;
  std::string there;
  std::string back;
  const auto close = [&] {
    if (!there.empty()) {
      drawn +=
          fmt::format(R"(<path d="{}{}z" fill="{}" fill-opacity="0.16"/>)", there, back, colour);
    }
    there.clear();
    back.clear();
  };
  for (const PlotPoint& point : points) {
    if (!point.low || !point.high) {
      close();
      continue;
    }
    there += path_to(frame.spot(point.x, *point.high), there.empty() ? 'M' : 'L');
    back = path_to(frame.spot(point.x, *point.low), 'L') + back;
  }
  close();
  return drawn;
}

std::string drawn_run(Frame& frame, Points points, const Look& look, PlotStyle style) {
  std::string path;
  std::optional<Spot> before;
  for (const PlotPoint& point : points) {
    const Spot at = frame.spot(point.x, point.y);
    if (before && style == PlotStyle::steps) {
      const Spot corner = frame.plot.horizontal ? Spot{before->x, at.y} : Spot{at.x, before->y};
      path += path_to(corner, 'L');
      frame.taken.line(*before, corner, Taken::By::data);
      before = corner;
    }
    path += path_to(at, before ? 'L' : 'M');
    if (before) frame.taken.line(*before, at, Taken::By::data);
    before = at;
  }
  return fmt::format(
      R"(<path d="{}" fill="none" stroke="{}" stroke-width="2" stroke-linejoin="round"{}/>)", path,
      look.colour, look.dash.empty() ? "" : fmt::format(R"( stroke-dasharray="{}")", look.dash));
}

std::string drawn_whisker(Frame& frame, const PlotPoint& point, double shift,
                          std::string_view colour) {
  if (!point.low || !point.high) return {};
  const Spot low = frame.spot(point.x + shift, *point.low);
  const Spot high = frame.spot(point.x + shift, *point.high);
  frame.taken.line(low, high, Taken::By::data);
  return drawn_line(low, high, colour, 1.6);
}

std::string drawn_point(Frame& frame, const PlotSeries& series, const PlotPoint& point,
                        double shift, const Look& look) {
  const Spot at = frame.spot(point.x + shift, point.y);
  frame.taken.fill({at.x - 4, at.y - 4, at.x + 4, at.y + 4}, Taken::By::data);
  return drawn_shape(at, look, tip_of(frame.plot, series, point));
}

std::string drawn_joined(Frame& frame, const PlotSeries& series, const Look& look) {
  // A long line needs few shapes to be told from others, and alone none but at its ends.
  std::size_t every = 1;
  if (series.points.size() > 40) {
    every = frame.plot.series.size() > 1 ? series.points.size() / 12 : series.points.size();
  }
  std::string drawn;
  for (const Points run : runs_of(frame.plot, series)) {
    drawn += drawn_band(frame, run, look.colour);
    if (run.size() > 1) drawn += drawn_run(frame, run, look, series.style);
    for (std::size_t i = 0; i < run.size(); ++i) {
      const bool end = i == 0 || i + 1 == run.size() || !run[i].label.empty();
      if (end || i % every == 0) drawn += drawn_point(frame, series, run[i], 0, look);
    }
  }
  return drawn;
}

std::string drawn_bars(Frame& frame, const PlotSeries& series, const Look& look, const Place& place,
                       bool several) {
  const Span& span = frame.plot.horizontal ? frame.across.span() : frame.down.span();
  const double base = std::clamp(0.0, span.from, span.to);
  std::string drawn;
  for (const PlotPoint& point : series.points) {
    const double middle = point.x + place.shift;
    const Spot one = frame.spot(middle - place.bar_width / 2, base);
    const Spot other = frame.spot(middle + place.bar_width / 2, point.y);
    const Box box{std::min(one.x, other.x), std::min(one.y, other.y), std::max(one.x, other.x),
                  std::max(one.y, other.y)};
    frame.taken.fill(box, Taken::By::data);
    std::string rect =
        drawn_rect(box, fmt::format(R"(fill="{}" fill-opacity="0.82")", look.colour));
    rect.replace(rect.size() - 2, 2,
                 "><title>" + xml_text(tip_of(frame.plot, series, point)) + "</title></rect>");
    drawn += rect + drawn_whisker(frame, point, place.shift, kInk);
    if (several) drawn += drawn_shape(frame.spot(middle, point.y), look, "");
  }
  return drawn;
}

std::string drawn_dots(Frame& frame, const PlotSeries& series, const Look& look, double shift) {
  std::string whiskers;
  std::string shapes;
  for (const PlotPoint& point : series.points) {
    whiskers += drawn_whisker(frame, point, shift, look.colour);
    shapes += drawn_point(frame, series, point, shift, look);
  }
  return whiskers + shapes;
}

// The least distance of two different values of x in bars; 1 where there is none.
double bar_slot(const Plot& plot) {
  if (plot.x.kind == AxisKind::categories) return 1;
  std::vector<double> at;
  for (const PlotSeries& series : plot.series) {
    if (series.style != PlotStyle::bars) continue;
    for (const PlotPoint& point : series.points) at.push_back(bounded(point.x));
  }
  std::ranges::sort(at);
  double least = 0;
  for (std::size_t i = 1; i < at.size(); ++i) {
    const double gap = at[i] - at[i - 1];
    if (gap > 0 && (least == 0 || gap < least)) least = gap;
  }
  return least == 0 ? 1 : least;
}

}  // namespace

Place place_of(const Plot& plot, std::size_t series) {
  const PlotStyle style = plot.series[series].style;
  if (style == PlotStyle::line || style == PlotStyle::steps) return {};
  const bool bars = style == PlotStyle::bars;
  if (!bars && plot.x.kind != AxisKind::categories) return {};
  std::size_t alike = 0;
  std::size_t before = 0;
  for (std::size_t s = 0; s < plot.series.size(); ++s) {
    if (plot.series[s].style != style) continue;
    if (s < series) ++before;
    ++alike;
  }
  const double count = static_cast<double>(alike);
  const double width = bars ? bar_slot(plot) * 0.76 / count : std::min(0.22, 0.7 / count);
  return {(static_cast<double>(before) - (count - 1) / 2) * width, bars ? width * 0.94 : 0};
}

std::string drawn_series(Frame& frame) {
  std::string drawn;
  const auto bars = std::ranges::count_if(
      frame.plot.series, [](const PlotSeries& s) { return s.style == PlotStyle::bars; });
  for (std::size_t s = 0; s < frame.plot.series.size(); ++s) {
    const PlotSeries& series = frame.plot.series[s];
    const Look look = look_of(s);
    const Place place = place_of(frame.plot, s);
    switch (series.style) {
      case PlotStyle::dots:
        drawn += drawn_dots(frame, series, look, place.shift);
        break;
      case PlotStyle::line:
      case PlotStyle::steps:
        drawn += drawn_joined(frame, series, look);
        break;
      case PlotStyle::bars:
        drawn += drawn_bars(frame, series, look, place, bars > 1);
        break;
    }
  }
  return drawn;
}

}  // namespace rollcall::brief
