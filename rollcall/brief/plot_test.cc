// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/plot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <regex>

#include "rollcall/base/date.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/plot_scale.h"
#include "rollcall/brief/plot_text.h"

namespace rollcall::brief {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Opened and closed elements in order: enough to tell a document that an XML parser accepts from
// one that it does not, given that text is escaped.
bool well_formed(const std::string& svg) {
  static const std::regex kTag(R"(<(/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(/?)>)");
  std::vector<std::string> open;
  std::size_t at = 0;
  for (std::sregex_iterator tag(svg.begin(), svg.end(), kTag), none; tag != none; ++tag) {
    const std::string between = svg.substr(at, static_cast<std::size_t>(tag->position()) - at);
    if (between.find_first_of("<>") != std::string::npos) return false;
    at = static_cast<std::size_t>(tag->position() + tag->length());
    if ((*tag)[1].length() > 0) {
      if (open.empty() || open.back() != (*tag)[2]) return false;
      open.pop_back();
    } else if ((*tag)[4].length() == 0) {
      open.push_back((*tag)[2]);
    }
  }
  return open.empty() && svg.find_first_of("<>", at) == std::string::npos;
}

std::vector<std::string> labels_of(const std::vector<Tick>& ticks) {
  std::vector<std::string> labels;
  for (const Tick& tick : ticks) labels.push_back(tick.label);
  return labels;
}

double day(int year, unsigned month, unsigned day_of_month) {
  return Date(year, month, day_of_month).days_since_1970();
}

Plot plot_of(PlotStyle style, std::vector<PlotPoint> points) {
  Plot plot;
  plot.title = "A title";
  plot.series = {{"one", style, std::move(points)}};
  return plot;
}

TEST(PlotScale, TicksAreRoundNumbers) {
  const PlotAxis axis;
  EXPECT_THAT(labels_of(ticks(axis, {0, 1}, 5, false)),
              ElementsAre("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"));
  EXPECT_THAT(labels_of(ticks(axis, {-130, 130}, 3, false)), ElementsAre("−100", "0", "100"));
  EXPECT_THAT(labels_of(ticks(axis, {1946, 2025}, 4, false)),
              ElementsAre("1960", "1980", "2000", "2020"));
  EXPECT_THAT(labels_of(ticks(axis, {78.9, 81.1}, 10, true)), ElementsAre("79", "80", "81"))
      << "half a session is no session";
  EXPECT_THAT(labels_of(ticks(axis, {0, 1.6e6}, 3, false)), ElementsAre("0", "1,000,000"));
}

TEST(PlotScale, DaysAreNamedByYearMonthOrDay) {
  PlotAxis axis;
  axis.kind = AxisKind::date;
  EXPECT_THAT(labels_of(ticks(axis, {day(1946, 2, 1), day(2025, 12, 1)}, 9, false)),
              ElementsAre("1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"));
  EXPECT_THAT(labels_of(ticks(axis, {day(2022, 3, 2), day(2022, 12, 20)}, 9, false)),
              ElementsAre("May 2022", "Jul 2022", "Sep 2022", "Nov 2022"));
  EXPECT_THAT(labels_of(ticks(axis, {day(2025, 2, 24), day(2025, 2, 26)}, 9, false)),
              ElementsAre("24 Feb 2025", "25 Feb 2025", "26 Feb 2025"));
}

TEST(PlotScale, OneValueAndExtremeOnesGetASpan) {
  Extent one;
  one.add(2025);
  EXPECT_LT(one.span().from, 2025);
  EXPECT_GT(one.span().to, 2025);
  for (const double size : {1e-320, 1e-300, 1e-9, 1.0, 1e17, 1.7e308}) {
    Extent extent;
    extent.add(-size);
    extent.add(size);
    const Span span = extent.span();
    EXPECT_TRUE(std::isfinite(span.to - span.from) && span.to > span.from) << size;
    const auto made = ticks(PlotAxis{}, span, 7, false);
    EXPECT_TRUE(!made.empty() && made.size() < 20) << size;
  }
}

TEST(PlotText, LinesFitAndNothingIsLost) {
  const auto lines = wrapped("Record:  10,743 roll calls " + std::string(300, 'x'), 12, 200);
  std::string again;
  for (const std::string& line : lines) {
    EXPECT_LE(text_width(line, 12), 200) << line;
    again += line;
  }
  EXPECT_EQ(again, "Record: 10,743 roll calls" + std::string(300, 'x'));
  EXPECT_TRUE(wrapped(" \n ", 12, 200).empty());
  EXPECT_EQ(shortened("Türkiye", 12, 400), "Türkiye");
  EXPECT_TRUE(is_valid_utf8(shortened("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ", 12, 60)));
}

TEST(Plot, EveryTextIsEscapedAndTheDocumentWellFormed) {
  const std::string hostile = "<script>&\"'\x01\xFF\xEF\xBF\xBF]]>";
  Plot plot;
  plot.title = plot.note = plot.source = plot.x.title = plot.y.title = hostile;
  plot.x.kind = AxisKind::categories;
  plot.x.names = {hostile, "b"};
  plot.marks = {{1, false, hostile}, {0.5, true, hostile}};
  for (const PlotStyle style :
       {PlotStyle::dots, PlotStyle::line, PlotStyle::steps, PlotStyle::bars}) {
    plot.series.push_back({hostile, style, {{0, 1, 0.5, 2.0, hostile}, {1, -3, {}, {}, "b"}}});
  }
  for (const bool horizontal : {false, true}) {
    plot.horizontal = horizontal;
    const std::string svg = render_svg(plot);
    EXPECT_TRUE(well_formed(svg)) << svg;
    EXPECT_TRUE(is_valid_utf8(svg));
    EXPECT_THAT(svg, Not(HasSubstr("<script")));
    EXPECT_THAT(svg, Not(HasSubstr("\xEF\xBF\xBF")));
  }
}

TEST(Plot, TheSameValueGivesTheSameBytesAndNeverNan) {
  constexpr double kHuge = std::numeric_limits<double>::max();
  const std::vector<std::vector<PlotPoint>> cases = {
      {},
      {{0, 0, {}, {}, ""}},
      {{-kHuge, kHuge, -kHuge, kHuge, "a"}, {kHuge, -kHuge, {}, {}, "b"}},
      {{1, 1e-320, {}, {}, ""}, {2, -1e-320, {}, {}, ""}},
      {{5, 5, 5.0, 5.0, "same"}, {5, 5, 5.0, 5.0, "same"}, {5, 5, 5.0, 5.0, "same"}},
  };
  for (const auto& points : cases) {
    for (const PlotStyle style :
         {PlotStyle::dots, PlotStyle::line, PlotStyle::steps, PlotStyle::bars}) {
      for (const AxisKind kind : {AxisKind::number, AxisKind::date}) {
        Plot plot = plot_of(style, points);
        plot.x.kind = kind;
        const std::string svg = render_svg(plot);
        EXPECT_EQ(svg, render_svg(plot));
        EXPECT_TRUE(well_formed(svg));
        EXPECT_THAT(svg, Not(HasSubstr("nan")));
        EXPECT_THAT(svg, Not(HasSubstr("inf")));
      }
    }
  }
  EXPECT_THAT(render_svg(plot_of(PlotStyle::dots, {})), HasSubstr("nothing to show"));
  EXPECT_TRUE(well_formed(render_svg(Plot{})));
}

TEST(PlotDeathTest, ANumberThatIsNoneIsABug) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_DEATH((void)render_svg(plot_of(PlotStyle::dots, {{0, nan, {}, {}, ""}})), "nan");
  Plot marked = plot_of(PlotStyle::dots, {{0, 1, {}, {}, ""}});
  marked.marks = {{-std::numeric_limits<double>::infinity(), true, ""}};
  EXPECT_DEATH((void)render_svg(marked), "inf");
  HeatMap map;
  map.rows = map.columns = {"a"};
  EXPECT_DEATH((void)render_svg(map), "0 cells of 1 x 1");
}

TEST(Plot, RowsOfMembersMakeItGrowAndAreAllNamed) {
  Plot plot = plot_of(PlotStyle::dots, {});
  plot.horizontal = true;
  plot.x.kind = AxisKind::categories;
  for (int i = 0; i < 200; ++i) {
    plot.x.names.push_back("State " + std::to_string(i));
    plot.series[0].points.push_back(
        {static_cast<double>(i), i * 0.01, i * 0.01 - 1, i * 0.01 + 1, ""});
  }
  const std::string svg = render_svg(plot);
  for (const std::string& name : plot.x.names) EXPECT_THAT(svg, HasSubstr(">" + name + "</text>"));
  std::smatch size;
  ASSERT_TRUE(std::regex_search(svg, size, std::regex(R"(viewBox="0 0 960 (\d+)\")")));
  EXPECT_GT(std::stoi(size[1]), 200 * 15);
}

TEST(Plot, LabelsThatFindNoRoomAreTold) {
  std::vector<PlotPoint> crowd;
  for (int i = 0; i < 60; ++i) {
    crowd.push_back({0.5 + i * 1e-4, 0.5, {}, {}, "crowded" + std::to_string(i)});
  }
  crowd.push_back({0, 0, {}, {}, "far"});
  crowd.push_back({1, 1, {}, {}, "away"});
  const std::string svg = render_svg(plot_of(PlotStyle::dots, crowd));
  int drawn = 0;
  const std::size_t told = svg.find("Not written for want of room");
  ASSERT_NE(told, std::string::npos);
  const std::string described = svg.substr(told, svg.find("</desc>") - told) + ",";
  for (int i = 0; i < 60; ++i) {
    const std::string label = "crowded" + std::to_string(i);
    const bool written = svg.find(">" + label + "</text>") != std::string::npos;
    const bool listed = std::regex_search(described, std::regex(" " + label + "[,.]"));
    EXPECT_NE(written, listed) << label;
    drawn += written ? 1 : 0;
  }
  EXPECT_GE(drawn, 2);
  EXPECT_THAT(svg, HasSubstr(">far</text>"));
  EXPECT_THAT(svg, HasSubstr(">away</text>"));
}

TEST(Plot, AGapInARegularLineIsNotBridged) {
  std::vector<PlotPoint> years;
  for (int year = 1950; year <= 1960; ++year) {
    if (year != 1954 && year != 1955)
      years.push_back({static_cast<double>(year), 1.0 * (year % 3), {}, {}, ""});
  }
  const auto lines = [](const std::string& svg) {
    const std::regex joined(R"(stroke-linejoin="round"/>)");
    return std::distance(std::sregex_iterator(svg.begin(), svg.end(), joined),
                         std::sregex_iterator());
  };
  EXPECT_EQ(lines(render_svg(plot_of(PlotStyle::line, years))), 2);
  years.insert(years.begin() + 4, {{1954, 2, {}, {}, ""}, {1955, 2, {}, {}, ""}});
  EXPECT_EQ(lines(render_svg(plot_of(PlotStyle::line, years))), 1);
}

TEST(HeatMap, CellsAreNumberedAndTheUndefinedSaySo) {
  HeatMap map;
  map.title = "Agreement & co";
  map.rows = {"USA", "<RUS>"};
  map.columns = {"USA", "<RUS>"};
  map.cells = {std::nullopt, 12.4, 12.4, std::nullopt};
  map.high = 100;
  const std::string svg = render_svg(map);
  EXPECT_TRUE(well_formed(svg)) << svg;
  EXPECT_THAT(svg, HasSubstr(">12</text>"));
  EXPECT_THAT(svg, HasSubstr("USA, USA: not defined"));
  EXPECT_THAT(svg, HasSubstr("2 cells not defined"));
  EXPECT_THAT(svg, Not(HasSubstr("<RUS>")));
  EXPECT_EQ(svg, render_svg(map));
  EXPECT_TRUE(well_formed(render_svg(HeatMap{})));
}

}  // namespace
}  // namespace rollcall::brief
