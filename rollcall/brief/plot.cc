// SPDX-License-Identifier: Apache-2.0
// From top to bottom a page is: title, note, key, title of the upright axis, the data, names along
// the lower border, title of that axis, source. What stands beside the data decides how wide the
// data is, so margins are measured first and the data gets what is left.
#include "rollcall/brief/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "rollcall/base/check.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/plot_frame.h"
#include "rollcall/brief/plot_text.h"

namespace rollcall::brief {
namespace {

constexpr double kPlotHeight = 400;
constexpr double kTickSize = 12.5;
constexpr double kWidestName = 230;

// One axis on the paper: what it says and what it spans.
struct Side {
  const PlotAxis* axis = nullptr;
  Span span;
  std::vector<Tick> ticks;
  [[nodiscard]] bool categories() const { return axis->kind == AxisKind::categories; }
};

void check_category(const PlotAxis& axis, double value) {
  if (axis.kind != AxisKind::categories) return;
  ROLLCALL_CHECK(value >= -0.5 && value <= static_cast<double>(axis.names.size()) - 0.5,
                 fmt::format("category {} of {}", value, axis.names.size()));
}

// What the points, and marks if they lie along it, reach on one axis.
Extent extent_of(const Plot& plot, bool of_x, bool marks_vertical) {
  Extent extent;
  for (std::size_t s = 0; s < plot.series.size(); ++s) {
    const PlotSeries& series = plot.series[s];
    const double reach = of_x ? place_of(plot, s).bar_width / 2 : 0;
    if (!of_x && series.style == PlotStyle::bars && !series.points.empty()) extent.add(0);
    for (const PlotPoint& point : series.points) {
      check_category(of_x ? plot.x : plot.y, of_x ? point.x : point.y);
      extent.add(of_x ? point.x : point.y);
      if (of_x && reach > 0) extent.add(bounded(point.x) - reach);
      if (of_x && reach > 0) extent.add(bounded(point.x) + reach);
      if (!of_x && point.low) extent.add(*point.low);
      if (!of_x && point.high) extent.add(*point.high);
    }
  }
  for (const PlotMark& mark : plot.marks) {
    ROLLCALL_CHECK(std::isfinite(mark.at), fmt::format("a mark at {}", mark.at));
    if (mark.vertical == marks_vertical) extent.add(mark.at);
  }
  return extent;
}

bool whole_numbers(const Plot& plot, bool of_x) {
  for (const PlotSeries& series : plot.series) {
    for (const PlotPoint& point : series.points) {
      const double value = of_x ? point.x : point.y;
      if (value != std::floor(value) || (!of_x && (point.low || point.high))) return false;
    }
  }
  return true;
}

// The upright axis of values ends at round values; along x a little room is enough.
Span rounded(const Span& span, const PlotAxis& axis, bool of_x, int most) {
  if (of_x || axis.kind != AxisKind::number) {
    const double room = (span.to - span.from) * 0.02;
    return {span.from - room, span.to + room};
  }
  const double step = nice_step(span, most);
  return {std::floor(span.from / step + 1e-9) * step, std::ceil(span.to / step - 1e-9) * step};
}

Side side_of(const Plot& plot, bool of_x, bool on_width) {
  const PlotAxis& axis = of_x ? plot.x : plot.y;
  Side side{&axis, {}, {}};
  const int most = on_width ? (axis.kind == AxisKind::date ? 9 : 10) : 7;
  const Extent extent = extent_of(plot, of_x, on_width);
  if (axis.kind == AxisKind::categories) {
    side.span = {-0.5, std::max(0.5, static_cast<double>(axis.names.size()) - 0.5)};
  } else {
    side.span = rounded(extent.span(), axis, of_x, most);
    Extent ends;
    ends.add(axis.from.value_or(side.span.from));
    ends.add(axis.to.value_or(side.span.to));
    side.span = ends.span();
  }
  side.ticks = ticks(axis, side.span, most, whole_numbers(plot, of_x) && extent.whole());
  return side;
}

// Names under the lower border: level where they fit, else upright, else only every so many.
struct Names {
  bool upright = false;
  std::size_t every = 1;
  double height = 22;
};

Names names_below(const Side& side, double width) {
  Names names;
  if (!side.categories() || side.ticks.empty()) return names;
  double widest = 0;
  for (const Tick& tick : side.ticks) {
    widest = std::max(widest, std::min(150.0, text_width(tick.label, kTickSize)));
  }
  const double slot = width / static_cast<double>(side.ticks.size());
  if (widest + 8 <= slot) return names;
  names.upright = true;
  names.height = widest + 14;
  names.every = static_cast<std::size_t>(std::max(1.0, std::ceil(14 / slot)));
  return names;
}

std::string drawn_key(const Plot& plot, double& top) {
  std::string drawn;
  double left = kPageMargin;
  bool any = false;
  for (const std::size_t s : key_entries(plot)) {
    const PlotSeries& series = plot.series[s];
    const Look look = look_of(s);
    const std::string name = shortened(series.name, 13, kPageWidth - 2 * kPageMargin - 40);
    const double width = 34 + text_width(name, 13) + 16;
    if (!any || left + width > kPageWidth - kPageMargin) {
      left = kPageMargin;
      top += 21;
      any = true;
    }
    const double y = top - 5;
    const bool joined = series.style == PlotStyle::line || series.style == PlotStyle::steps;
    if (series.style == PlotStyle::bars) {
      drawn += drawn_rect({left, y - 6, left + 26, y + 6},
                          fmt::format(R"(fill="{}" fill-opacity="0.82")", look.colour));
    } else {
      drawn += drawn_line({left, y}, {left + 26, y}, look.colour, joined ? 2 : 1.6,
                          joined ? look.dash : "");
    }
    drawn += drawn_shape({left + 13, y}, look, "") + drawn_text({left + 33, y + 4.5}, name, {});
    left += width;
  }
  if (any) top += 6;
  return drawn;
}

// Ticks and rules of the upright side.
std::string drawn_side(const Frame& frame, const Side& side) {
  std::string drawn;
  const double size = side.ticks.size() > 40 && side.categories() ? 11.5 : kTickSize;
  for (const Tick& tick : side.ticks) {
    const double y = frame.down(tick.at);
    drawn += drawn_line({frame.area.left, y}, {frame.area.right, y}, kRule, 0.8,
                        side.categories() ? "1 3" : "");
    drawn +=
        drawn_text({frame.area.left - 9, y + size * 0.33}, shortened(tick.label, size, kWidestName),
                   {.size = size, .colour = kInk, .anchor = Anchor::end});
  }
  return drawn;
}

std::string drawn_below(Frame& frame, const Side& side, const Names& names) {
  std::string drawn;
  const Box& area = frame.area;
  for (std::size_t i = 0; i < side.ticks.size(); ++i) {
    const Tick& tick = side.ticks[i];
    const double x = frame.across(tick.at);
    if (!side.categories()) {
      drawn += frame.plot.horizontal ? drawn_line({x, area.top}, {x, area.bottom}, kRule, 0.8) : "";
      drawn += drawn_line({x, area.bottom}, {x, area.bottom + 5}, kInk, 1);
    }
    if (i % names.every != 0) {
      frame.unplaced.push_back(tick.label);
      continue;
    }
    if (names.upright) {
      drawn += drawn_upright({x + 4, area.bottom + 8}, shortened(tick.label, kTickSize, 150),
                             {.size = kTickSize, .anchor = Anchor::end});
    } else {
      drawn += drawn_text({x, area.bottom + 19}, tick.label,
                          {.size = kTickSize, .colour = kInk, .anchor = Anchor::middle});
    }
    // A tall plot is read from its upper border too.
    if (frame.plot.horizontal && area.height() > 900) {
      drawn += drawn_text({x, area.top - 7}, tick.label,
                          {.size = kTickSize, .colour = kInk, .anchor = Anchor::middle});
    }
  }
  return drawn + drawn_line({area.left, area.bottom}, {area.right, area.bottom}, kInk, 1);
}

double data_height(const Side& upright) {
  if (!upright.categories()) return kPlotHeight;
  const auto rows = static_cast<double>(upright.ticks.size());
  const double row = rows <= 12 ? 34 : rows <= 40 ? 25 : 19;
  return std::max(60.0, rows * row);
}

double widest_label(const Side& side) {
  double widest = 20;
  for (const Tick& tick : side.ticks) {
    widest = std::max(widest, std::min(kWidestName, text_width(tick.label, kTickSize)));
  }
  return widest;
}

double room_at_right(const Plot& plot, const Side& below) {
  // Half of the last name under the border may stick out.
  double room = kPageMargin;
  if (!below.categories() && !below.ticks.empty()) {
    room = std::max(room, text_width(below.ticks.back().label, kTickSize) / 2 + 4);
  }
  if (!names_at_ends(plot)) return room;
  double widest = 0;
  for (const PlotSeries& series : plot.series) {
    widest = std::max(widest, text_width(series.name, 13));
  }
  return std::min(220.0, widest + 30) + kPageMargin / 2;
}

std::string description_of(const Plot& plot, const std::vector<std::string>& unplaced) {
  std::string text = squeeze(plot.note);
  for (const PlotSeries& series : plot.series) {
    if (!text.empty()) text += ' ';
    text += fmt::format("{}{} {}.", series.name.empty() ? "" : series.name + ": ",
                        series.points.size(), series.points.size() == 1 ? "point" : "points");
  }
  if (plot.series.empty()) text += " Nothing to show.";
  if (!unplaced.empty()) text += " Not written for want of room: " + join(unplaced, ", ") + ".";
  return text;
}

std::string drawn_data(Frame& frame) {
  const Box& area = frame.area;
  constexpr double kOver = 7;  // a shape on the border is whole
  std::string drawn =
      fmt::format(R"(<svg x="{0}" y="{1}" width="{2}" height="{3}" viewBox="{0} {1} {2} {3}">)",
                  px(area.left - kOver), px(area.top - kOver), px(area.width() + 2 * kOver),
                  px(area.height() + 2 * kOver));
  drawn += drawn_series(frame) + "</svg>\n";
  const bool bars = std::ranges::any_of(frame.plot.series,
                                        [](const auto& s) { return s.style == PlotStyle::bars; });
  const Spot zero = frame.spot(frame.plot.x.from.value_or(0), 0);
  if (bars &&
      frame.inside(frame.plot.horizontal ? Spot{zero.x, area.top} : Spot{area.left, zero.y})) {
    drawn += frame.plot.horizontal ? drawn_line({zero.x, area.top}, {zero.x, area.bottom}, kInk, 1)
                                   : drawn_line({area.left, zero.y}, {area.right, zero.y}, kInk, 1);
  }
  const bool nothing =
      std::ranges::all_of(frame.plot.series, [](const auto& s) { return s.points.empty(); });
  if (nothing) {
    drawn += drawn_text({(area.left + area.right) / 2, (area.top + area.bottom) / 2},
                        "nothing to show", {.colour = kFaint, .anchor = Anchor::middle});
  }
  return drawn;
}

}  // namespace

std::string render_svg(const Plot& plot) {
  const double text_room = kPageWidth - 2 * kPageMargin;
  const Side below = side_of(plot, !plot.horizontal, true);
  const Side upright = side_of(plot, plot.horizontal, false);

  double top = kPageMargin - 6;
  std::string head = drawn_lines(wrapped(plot.title, 21, text_room, Weight::bold), top, kPageMargin,
                                 {.size = 21, .bold = true});
  head += drawn_lines(wrapped(plot.note, 14, text_room), top, kPageMargin,
                      {.size = 14, .colour = kFaint});
  head += drawn_key(plot, top);
  top += 8;
  head += drawn_lines(wrapped(upright.axis->title, kTickSize, text_room), top, kPageMargin,
                      {.size = kTickSize, .colour = kFaint});
  const double height = data_height(upright);
  top += height > 900 && plot.horizontal ? 26 : 14;

  const Box area{kPageMargin + widest_label(upright) + 8, top,
                 kPageWidth - room_at_right(plot, below), top + height};
  const Names names = names_below(below, area.width());
  // Values grow upwards and to the right, categories are read from the top.
  const Scale down = upright.categories() ? Scale(upright.span, area.top, area.bottom)
                                          : Scale(upright.span, area.bottom, area.top);
  Frame frame{plot,
              area,
              Scale(below.span, area.left, area.right),
              down,
              Taken(kPageWidth, area.bottom + 40),
              {}};

  std::string body = head + "\n" + drawn_side(frame, upright) + drawn_below(frame, below, names) +
                     "\n" + drawn_data(frame);
  body += drawn_marks(frame) + drawn_point_labels(frame);
  if (names_at_ends(plot)) body += drawn_end_names(frame);

  double foot = area.bottom + names.height;
  for (const std::string& line : wrapped(below.axis->title, kTickSize, area.width())) {
    foot += 18;
    body += drawn_text({(area.left + area.right) / 2, foot}, line,
                       {.size = kTickSize, .colour = kFaint, .anchor = Anchor::middle});
  }
  foot += 14;
  body += "\n" + drawn_lines(wrapped(plot.source, 11.5, text_room), foot, kPageMargin,
                             {.size = 11.5, .colour = kFaint});
  return document(plot.title, description_of(plot, frame.unplaced), kPageWidth,
                  std::ceil(foot + 16), body);
}

}  // namespace rollcall::brief
