// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace rollcall::brief {
namespace {

constexpr int kWidth = 1000;

struct Share {
  int count = 0;
  std::string_view shade;
};

std::string rectangles(const model::Tally& tally, int height) {
  const int members = std::max(1, tally.members());
  std::string drawn;
  double at = 0;
  for (const Share& share : {Share{tally.yes, "y"}, Share{tally.no, "n"}, Share{tally.abstain, "a"},
                             Share{tally.absent, "x"}}) {
    if (share.count == 0) continue;
    const double width = static_cast<double>(share.count) * kWidth / members;
    drawn += fmt::format(R"(<rect class="{}" x="{:.1f}" y="0" width="{:.1f}" height="{}"/>)",
                         share.shade, at, width, height);
    at += width;
  }
  return drawn;
}

}  // namespace

std::string tally_bar(const model::Tally& tally, int needed) {
  const int members = std::max(1, tally.members());
  std::string label =
      fmt::format("{} yes, {} no, {} abstained", tally.yes, tally.no, tally.abstain);
  if (tally.absent_known) label += fmt::format(", {} did not vote", tally.absent);
  std::string mark;
  if (needed > 0 && needed <= members) {
    const double at = static_cast<double>(needed) * kWidth / members;
    label += fmt::format("; {} yes votes needed", needed);
    mark = fmt::format(R"(<path class="mark" d="M{0:.1f} 0V40"/>)", at);
  }
  return fmt::format(
      R"(<svg class="bar" role="img" aria-label="{}" viewBox="0 0 {} 40" preserveAspectRatio="none">{}{}</svg>)",
      label, kWidth, rectangles(tally, 40), mark);
}

std::string row_bar(const model::Tally& tally) {
  return fmt::format(
      R"(<svg class="bar" aria-hidden="true" viewBox="0 0 {} 10" preserveAspectRatio="none">{}</svg>)",
      kWidth, rectangles(tally, 10));
}

std::string series_dots(const std::vector<SeriesPoint>& points) {
  constexpr double kHeight = 200;
  constexpr double kMargin = 12;
  int highest = 1;
  for (const SeriesPoint& point : points) highest = std::max(highest, point.tally.yes);
  const int first = points.front().date.days_since_1970();
  const int days = std::max(1, points.back().date.days_since_1970() - first);
  std::string dots;
  for (const SeriesPoint& point : points) {
    const double x =
        kMargin + (kWidth - 2 * kMargin) * (point.date.days_since_1970() - first) / days;
    const double y = kHeight - kMargin - (kHeight - 2 * kMargin) * point.tally.yes / highest;
    const bool last = &point == &points.back();
    // A stroke without length and with round ends stays a circle however the drawing is stretched.
    dots += fmt::format(R"(<path class="dot{}" d="M{:.1f} {:.1f}h0"/>)", last ? " last" : "", x, y);
  }
  return fmt::format(
      R"(<svg class="dots" role="img" aria-label="Votes in favour over time, {} votes from {} to {}; the last had {}." viewBox="0 0 {} {}" preserveAspectRatio="none"><path class="axis" d="M0 {}H{}"/>{}</svg>)",
      points.size(), points.front().date.written(), points.back().date.written(),
      points.back().tally.yes, kWidth, kHeight, kHeight - 1, kWidth, dots);
}

}  // namespace rollcall::brief
