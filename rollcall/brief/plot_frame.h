// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/brief/plot.h"
#include "rollcall/brief/plot_drawing.h"
#include "rollcall/brief/plot_scale.h"

namespace rollcall::brief {

// A plot whose size is decided: where its data goes, what is drawn so far and which places are
// taken. One thread, lives as long as one drawing.
struct Frame {
  const Plot& plot;
  Box area;      // of the data
  Scale across;  // along the paper's width
  Scale down;    // along its height
  Taken taken;
  std::vector<std::string> unplaced;  // labels that found no room

  // Of a point's x and y, wherever the axes lie on the paper.
  [[nodiscard]] Spot spot(double x, double y) const {
    return plot.horizontal ? Spot{across(y), down(x)} : Spot{across(x), down(y)};
  }
  // Not exactly: a point on the border belongs to the plot.
  [[nodiscard]] bool inside(Spot spot) const {
    return spot.x >= area.left - 1 && spot.x <= area.right + 1 && spot.y >= area.top - 1 &&
           spot.y <= area.bottom + 1;
  }
};

// How far from their value the points of a series stand, in units of x, so that series do not hide
// each other in one category; and how wide its bars are.
struct Place {
  double shift = 0;
  double bar_width = 0;
};
[[nodiscard]] Place place_of(const Plot& plot, std::size_t series);

// Bands, bars, lines, whiskers and shapes of all series; takes their places. O(points).
[[nodiscard]] std::string drawn_series(Frame& frame);

// Lines across with their labels, then the labels of points, each where there is room.
[[nodiscard]] std::string drawn_marks(Frame& frame);
[[nodiscard]] std::string drawn_point_labels(Frame& frame);

// Whether names can stand at the ends of their lines, instead of in a key.
[[nodiscard]] bool names_at_ends(const Plot& plot);
[[nodiscard]] std::string drawn_end_names(const Frame& frame);

// Which series have a place in the key; none where there is nothing to tell apart.
[[nodiscard]] std::vector<std::size_t> key_entries(const Plot& plot);

}  // namespace rollcall::brief
