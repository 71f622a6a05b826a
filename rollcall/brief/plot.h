// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rollcall::brief {

// A plot as a value; commands and the page fill it and never draw. All numbers must be finite: what
// is not known is left out, so that a gap is seen as a gap.
struct PlotPoint {
  double x = 0;
  double y = 0;
  std::optional<double> low;  // interval of y, drawn as a whisker or a band
  std::optional<double> high;
  std::string label;  // written beside the point; "" for none
};

enum class PlotStyle : std::uint8_t {
  dots,   // points with whiskers
  line,   // points joined; intervals as a band
  steps,  // a line that jumps: values that hold for a period
  bars,   // from zero to y
};

struct PlotSeries {
  std::string name;  // for the key; "" for none
  PlotStyle style = PlotStyle::dots;
  std::vector<PlotPoint> points;
};

enum class AxisKind : std::uint8_t {
  number,
  date,        // days since 1970
  categories,  // 0, 1, 2 … named by PlotAxis::names
};

struct PlotAxis {
  std::string title;
  AxisKind kind = AxisKind::number;
  std::vector<std::string> names;  // of categories
  std::optional<double> from;      // else from the data
  std::optional<double> to;
};

struct PlotMark {  // a line across the plot: a break, a threshold
  double at = 0;
  bool vertical = true;
  std::string label;
};

struct Plot {
  std::string title;
  std::string note;    // under the title: what is shown, in a sentence
  std::string source;  // under the plot: the coverage line and the method
  PlotAxis x;
  PlotAxis y;
  std::vector<PlotSeries> series;
  std::vector<PlotMark> marks;
  bool horizontal = false;  // categories down the side: for rows of members
};

// One SVG document that needs nothing else, readable in grey (shapes differ, not colours alone),
// with a <title> and <desc> for screen readers. Labels do not cover each other where there is room;
// a label that finds none is left out of the drawing and kept in the <desc>.
// Cost: O(points + labels²).
[[nodiscard]] std::string render_svg(const Plot& plot);

// A square of coloured and numbered cells, rows and columns named: agreement of a few States.
struct HeatMap {
  std::string title;
  std::string note;
  std::string source;
  std::vector<std::string> rows;
  std::vector<std::string> columns;
  std::vector<std::optional<double>> cells;  // row by row; nullopt is drawn as "not defined"
  double low = 0;                            // of the colour scale
  double high = 1;
};
[[nodiscard]] std::string render_svg(const HeatMap& map);

}  // namespace rollcall::brief
