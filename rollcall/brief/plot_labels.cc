// SPDX-License-Identifier: Apache-2.0
// Labels are placed one after another, in the order given, each at the first of a few places near
// its point that nothing has taken. Moving earlier labels to make room for later ones would show a
// few more, but then one State more or less would move every name on a map.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "rollcall/brief/plot_frame.h"
#include "rollcall/brief/plot_text.h"

namespace rollcall::brief {
namespace {

constexpr double kSize = 12;

Box box_of(Spot at, double width, double size) {
  return {at.x, at.y - size * 0.78, at.x + width, at.y + size * 0.24};
}

bool within(const Box& box, const Box& area) {
  return box.left >= area.left - 2 && box.right <= area.right + 2 && box.top >= area.top - 2 &&
         box.bottom <= area.bottom + 2;
}

// Beside, above and below the point, then beyond the ends of its whisker.
std::vector<Spot> places_near(const Frame& frame, const PlotPoint& point, double shift,
                              double width) {
  const Spot at = frame.spot(point.x + shift, point.y);
  constexpr double kGap = 8;
  const double middle = at.y + kSize * 0.32;
  const double above = at.y - kGap;
  const double below = at.y + kGap + kSize * 0.72;
  std::vector<Spot> places = {{at.x + kGap, middle},
                              {at.x - kGap - width, middle},
                              {at.x - width / 2, above},
                              {at.x - width / 2, below},
                              {at.x + kGap - 2, above},
                              {at.x + kGap - 2, below},
                              {at.x - kGap + 2 - width, above},
                              {at.x - kGap + 2 - width, below}};
  if (!point.low || !point.high) return places;
  const Spot low = frame.spot(point.x + shift, *point.low);
  const Spot high = frame.spot(point.x + shift, *point.high);
  if (frame.plot.horizontal) {
    places.push_back({high.x + kGap, middle});
    places.push_back({low.x - kGap - width, middle});
  } else {
    places.push_back({at.x - width / 2, high.y - kGap + 2});
    places.push_back({at.x - width / 2, low.y + kGap + kSize * 0.72});
  }
  return places;
}

std::string placed_mark(Frame& frame, const PlotMark& mark, Spot at) {
  const double width = text_width(mark.label, kSize);
  std::vector<Spot> places;
  if (mark.vertical) {
    for (int row = 0; row < 8; ++row) {
      const double y = frame.area.top + 12 + row * 16;
      places.push_back({at.x + 5, y});
      places.push_back({at.x - 5 - width, y});
    }
  } else {
    for (const double y : {at.y - 5, at.y + 14}) {
      places.push_back({frame.area.right - width - 4, y});
      places.push_back({frame.area.left + 4, y});
    }
  }
  // Over data only where there is no other place: a white edge keeps the label readable.
  for (const auto over : {Taken::Over::nothing, Taken::Over::data}) {
    for (const Spot place : places) {
      const Box box = box_of(place, width, kSize);
      if (!within(box, frame.area) || !frame.taken.free(box, over)) continue;
      frame.taken.fill(box, Taken::By::text);
      return drawn_text(place, mark.label, {.size = kSize, .colour = kFaint, .halo = true});
    }
  }
  frame.unplaced.push_back(mark.label);
  return {};
}

}  // namespace

std::string drawn_marks(Frame& frame) {
  std::string lines;
  std::string labels;
  for (const PlotMark& mark : frame.plot.marks) {
    const Box& area = frame.area;
    const Spot at{frame.across(mark.vertical ? mark.at : frame.across.span().from),
                  frame.down(mark.vertical ? frame.down.span().from : mark.at)};
    const Spot from = mark.vertical ? Spot{at.x, area.top} : Spot{area.left, at.y};
    const Spot to = mark.vertical ? Spot{at.x, area.bottom} : Spot{area.right, at.y};
    if (!frame.inside(from) || !frame.inside(to)) {
      if (!mark.label.empty()) frame.unplaced.push_back(mark.label);
      continue;
    }
    lines += drawn_line(from, to, kFaint, 1.2, "5 4");
    if (!mark.label.empty()) labels += placed_mark(frame, mark, at);
  }
  return lines + labels;
}

std::string drawn_point_labels(Frame& frame) {
  std::string drawn;
  for (std::size_t s = 0; s < frame.plot.series.size(); ++s) {
    const double shift = place_of(frame.plot, s).shift;
    for (const PlotPoint& point : frame.plot.series[s].points) {
      if (point.label.empty()) continue;
      const double width = text_width(point.label, kSize);
      bool placed = false;
      for (const Spot place : places_near(frame, point, shift, width)) {
        const Box box = box_of(place, width, kSize);
        if (!within(box, frame.area) || !frame.taken.free(box, Taken::Over::nothing)) continue;
        frame.taken.fill(box, Taken::By::text);
        drawn += drawn_text(place, point.label, {.size = kSize, .halo = true});
        placed = true;
        break;
      }
      if (!placed) frame.unplaced.push_back(point.label);
    }
  }
  return drawn;
}

bool names_at_ends(const Plot& plot) {
  constexpr std::size_t kMost = 9;
  if (plot.horizontal || plot.series.size() < 2 || plot.series.size() > kMost) return false;
  return std::ranges::all_of(plot.series, [](const PlotSeries& series) {
    const bool joined = series.style == PlotStyle::line || series.style == PlotStyle::steps;
    return joined && !series.name.empty() && !series.points.empty();
  });
}

std::string drawn_end_names(const Frame& frame) {
  constexpr double kLine = 16;
  const auto& all = frame.plot.series;
  const auto end_of = [&](std::size_t s) {
    const PlotPoint& last = all[s].points.back();
    const Spot at = frame.spot(last.x, last.y);
    return Spot{at.x, std::clamp(at.y, frame.area.top, frame.area.bottom)};
  };
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t s) { return end_of(s).y; });
  // Pushed down until none covers another, then up again from the lower border.
  std::vector<double> at(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    at[i] = end_of(order[i]).y;
    if (i > 0) at[i] = std::max(at[i], at[i - 1] + kLine);
  }
  double limit = frame.area.bottom;
  for (std::size_t i = order.size(); i-- > 0; limit = at[i] - kLine) at[i] = std::min(at[i], limit);
  std::string drawn;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Look look = look_of(order[i]);
    const Spot end = end_of(order[i]);
    const double left = frame.area.right + 12;
    drawn += drawn_line({end.x + 5, end.y}, {left, at[i]}, look.colour, 0.8);
    drawn += drawn_shape({left + 5, at[i]}, look, "");
    const double room = kPageWidth - kPageMargin / 2 - left - 14;
    drawn += drawn_text({left + 14, at[i] + 4}, shortened(all[order[i]].name, 13, room),
                        {.size = 13, .colour = look.colour});
  }
  return drawn;
}

std::vector<std::size_t> key_entries(const Plot& plot) {
  std::vector<std::size_t> named;
  for (std::size_t s = 0; s < plot.series.size(); ++s) {
    if (!plot.series[s].name.empty()) named.push_back(s);
  }
  if (plot.series.size() < 2 || names_at_ends(plot)) named.clear();
  return named;
}

}  // namespace rollcall::brief
