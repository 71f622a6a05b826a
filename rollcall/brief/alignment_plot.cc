// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <charconv>

#include "rollcall/brief/alignment.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

constexpr double kPercent = 100;
constexpr int kFewest = 3;  // shared votes below which a period's point would be all interval
constexpr std::size_t kRowsMax = 60;

std::string source_of(const Selected& selected) {
  return selected_line(selected) + " · " + coverage_line(selected.coverage);
}

PlotAxis share_axis() {
  PlotAxis axis;
  axis.title = "voted alike, per cent";
  axis.from = 0;
  axis.to = kPercent;
  return axis;
}

PlotAxis period_axis(const Selected& selected) {
  PlotAxis axis;
  axis.title = selected.periods == record::Periods::session ? "session" : "year";
  return axis;
}

// A period's name is a number: a year or a session.
std::optional<double> place_of(const std::string& period) {
  int number = 0;
  const char* end = period.data() + period.size();
  const auto [stopped, failed] = std::from_chars(period.data(), end, number);
  if (failed != std::errc() || stopped != end) return std::nullopt;
  return number;
}

PlotPoint point_of(double x, double share, const analysis::Interval& interval) {
  return {.x = x,
          .y = kPercent * share,
          .low = kPercent * interval.low,
          .high = kPercent * interval.high,
          .label = {}};
}

Plot over_time(const Selected& selected, std::string title, PlotSeries series) {
  Plot plot;
  plot.title = std::move(title);
  plot.note = fmt::format(
      "share of equal votes with its 95 per cent interval; periods of fewer than {} shared votes "
      "left out",
      kFewest);
  plot.source = source_of(selected);
  plot.x = period_axis(selected);
  plot.y = share_axis();
  plot.series.push_back(std::move(series));
  return plot;
}

}  // namespace

Plot alignment_plot(const PairAlignment& found) {
  PlotSeries series;
  series.style = PlotStyle::line;
  for (const PairLine& line : found.periods) {
    const auto x = place_of(line.span);
    const analysis::Figure& share = line.agreement.share;
    if (!x || line.agreement.shared < kFewest || !share.value || !share.interval) continue;
    series.points.push_back(point_of(*x, *share.value, *share.interval));
  }
  return over_time(found.selected,
                   harmless(found.first.name + " and " + found.second.name + ": votes alike"),
                   std::move(series));
}

Plot alignment_plot(const GroupAlignment& found) {
  PlotSeries series;
  series.style = PlotStyle::line;
  for (const GroupSpan& span : found.periods) {
    const auto x = place_of(span.span);
    if (!x || !span.share || span.share->count < kFewest) continue;
    series.points.push_back(point_of(*x, span.share->value, span.share->interval));
  }
  return over_time(found.selected,
                   harmless(found.voter.name + " and the " + found.group->name + ": votes alike"),
                   std::move(series));
}

Plot alignment_plot(const RankedAlignment& found) {
  // Where there are more than fit a page, the nearest and the farthest.
  std::vector<const Beside*> shown;
  for (std::size_t i = 0; i < found.others.size(); ++i) {
    const bool fits = found.others.size() <= kRowsMax;
    const bool at_an_end = i < kRowsMax / 2 || i >= found.others.size() - kRowsMax / 2;
    if (fits || at_an_end) shown.push_back(&found.others[i]);
  }
  Plot plot;
  plot.title = harmless(found.voter.name + ": votes alike with others");
  plot.note = shown.size() < found.others.size()
                  ? fmt::format(
                        "share of equal votes with its 95 per cent interval; the {} most and "
                        "the {} least alike of {}",
                        kRowsMax / 2, kRowsMax / 2, found.others.size())
                  : "share of equal votes with its 95 per cent interval";
  plot.source = source_of(found.selected);
  plot.horizontal = true;
  plot.x.kind = AxisKind::categories;
  plot.y = share_axis();
  PlotSeries series;
  for (const Beside* other : shown) {
    plot.x.names.push_back(harmless(other->voter.name));
    const analysis::Figure& share = other->agreement.share;
    if (!share.value || !share.interval) continue;
    series.points.push_back(
        point_of(static_cast<double>(plot.x.names.size()) - 1, *share.value, *share.interval));
  }
  plot.series.push_back(std::move(series));
  return plot;
}

}  // namespace rollcall::brief
