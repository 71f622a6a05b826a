// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/brief/brief.h"
#include "rollcall/brief/surprise_report.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kLabelled = 8;
constexpr std::size_t kRows = 30;

// One member over time: a dot a vote.
Plot over_time(const SurpriseReport& report) {
  Plot plot;
  plot.x = {"", AxisKind::date, {}, std::nullopt, std::nullopt};
  PlotSeries dots;
  dots.style = PlotStyle::dots;
  for (std::size_t i = 0; i < report.votes.size(); ++i) {
    const SurpriseLine& line = report.votes[i];
    if (!line.date) continue;
    dots.points.push_back({static_cast<double>(line.date->days_since_1970()), line.bits_before,
                           std::nullopt, std::nullopt, i < kLabelled ? line.roll_call : ""});
  }
  plot.series.push_back(std::move(dots));
  return plot;
}

// The most surprising votes of one roll call or span, a row each.
Plot by_vote(const SurpriseReport& report) {
  Plot plot;
  plot.horizontal = true;
  plot.x = {"", AxisKind::categories, {}, std::nullopt, std::nullopt};
  PlotSeries before{"before the vote", PlotStyle::bars, {}};
  PlotSeries given{"given how the others voted", PlotStyle::dots, {}};
  for (std::size_t i = 0; i < std::min(kRows, report.votes.size()); ++i) {
    const SurpriseLine& line = report.votes[i];
    const auto x = static_cast<double>(i);
    std::string name = fmt::format("{}: {}", line.member_name, model::to_string(line.choice));
    if (!report.query.roll_call) name += ", " + line.roll_call;
    plot.x.names.push_back(std::move(name));
    before.points.push_back({x, line.bits_before, std::nullopt, std::nullopt, ""});
    given.points.push_back({x, line.bits_given_others, std::nullopt, std::nullopt, ""});
  }
  plot.series = {std::move(before), std::move(given)};
  return plot;
}

PlotSeries bins_of(const std::string& name, const std::vector<analysis::CalibrationBin>& bins) {
  PlotSeries series{name, PlotStyle::dots, {}};
  for (const analysis::CalibrationBin& bin : bins) {
    series.points.push_back({bin.predicted, bin.observed, std::nullopt, std::nullopt, ""});
  }
  return series;
}

}  // namespace

Plot surprise_plot(const SurpriseReport& report) {
  Plot plot = report.query.member && !report.query.roll_call ? over_time(report) : by_vote(report);
  plot.title = "Surprise: " + report.asked;
  plot.note = "Bits: 0 for a certain vote, 1 for a coin's toss, 10 for one in a thousand.";
  plot.y = {"bits", AxisKind::number, {}, 0, std::nullopt};
  plot.source = coverage_line(report.coverage) + " · chances from earlier days alone";
  return plot;
}

Plot calibration_plot(const CalibrationReport& report) {
  Plot plot;
  plot.title = "Chances and what happened";
  plot.note = "On the line, what was given one chance in ten happened one time in ten.";
  plot.source = fmt::format("{} · {} votes", coverage_line(report.coverage), report.votes);
  plot.x = {"predicted chance", AxisKind::number, {}, 0, 1};
  plot.y = {"share that happened", AxisKind::number, {}, 0, 1};
  plot.series.push_back(bins_of("before the vote", report.before));
  plot.series.push_back(bins_of("given the others", report.given_others));
  PlotSeries exact{"exact", PlotStyle::line, {}};
  exact.points = {{0, 0, std::nullopt, std::nullopt, ""}, {1, 1, std::nullopt, std::nullopt, ""}};
  plot.series.push_back(std::move(exact));
  return plot;
}

}  // namespace rollcall::brief
