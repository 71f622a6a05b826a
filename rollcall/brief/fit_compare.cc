// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "rollcall/base/text.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/fit_report.h"
#include "rollcall/brief/json_values.h"

namespace rollcall::brief {
namespace {

using Pairs = std::vector<std::pair<double, double>>;

constexpr std::size_t kPairsMin = 3;

std::optional<double> correlation(const Pairs& pairs) {
  if (pairs.size() < kPairsMin) return std::nullopt;
  double a = 0;
  double b = 0;
  for (const auto& [x, y] : pairs) {
    a += x;
    b += y;
  }
  a /= static_cast<double>(pairs.size());
  b /= static_cast<double>(pairs.size());
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (const auto& [x, y] : pairs) {
    ab += (x - a) * (y - b);
    aa += (x - a) * (x - a);
    bb += (y - b) * (y - b);
  }
  if (!(aa > 0 && bb > 0)) return std::nullopt;
  return ab / std::sqrt(aa * bb);
}

void sum_up(FitComparison& found) {
  std::vector<double> all;
  for (const auto& period : found.periods) {
    if (!period.correlation) continue;
    all.push_back(*period.correlation);
    if (!found.least || *period.correlation < *found.least) {
      found.least = period.correlation;
      found.least_period = period.name;
    }
  }
  if (all.empty()) return;
  std::ranges::sort(all);
  const std::size_t half = all.size() / 2;
  found.median = all.size() % 2 == 1 ? all[half] : 0.5 * (all[half - 1] + all[half]);
}

std::string four_digits(const std::optional<double>& value) {
  return value ? fmt::format("{:.4f}", *value) : "undefined";
}

std::optional<double> share(std::int64_t part, std::int64_t all) {
  if (all == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

FitComparison compare(const FitReport& report, const std::vector<record::ForeignPosition>& theirs) {
  std::unordered_map<std::string, const record::ForeignPosition*> by_key;
  for (const auto& row : theirs) by_key[analysis::position_key(row.voter, row.period)] = &row;
  FitComparison found;
  std::vector<Pairs> pairs(report.input.periods.size());
  Pairs pooled;
  const auto& points = report.input.points;
  for (std::size_t p = 0; p < points.size(); ++p) {
    const auto period = static_cast<std::size_t>(points[p].period);
    const auto& voter = report.input.voters[static_cast<std::size_t>(points[p].voter)];
    const auto other = by_key.find(analysis::position_key(voter.id, report.input.periods[period]));
    if (other == by_key.end()) {
      ++found.only_here;
      continue;
    }
    const record::ForeignPosition& row = *other->second;
    const Placed ours = placed(report.points, p, 0);
    ++found.shared;
    found.votes_told += row.votes > 0 ? 1 : 0;
    found.votes_equal += row.votes > 0 && row.votes == points[p].votes ? 1 : 0;
    found.inside += row.position >= ours.low90 && row.position <= ours.high90 ? 1 : 0;
    pairs[period].emplace_back(ours.position, row.position);
    pooled.emplace_back(ours.position, row.position);
  }
  found.only_there = static_cast<std::int64_t>(by_key.size()) - found.shared;
  for (std::size_t t = 0; t < pairs.size(); ++t) {
    if (pairs[t].empty()) continue;
    found.periods.push_back(
        {report.input.periods[t], static_cast<int>(pairs[t].size()), correlation(pairs[t])});
  }
  found.pooled = correlation(pooled);
  sum_up(found);
  return found;
}

std::string comparison_text(const FitReport& report, const FitComparison& found) {
  std::string text = fit_input_line(report) + "\n" + fit_run_line(report) + "\n\n";
  text += fmt::format("positions on both sides  {} (only here {}, only there {})\n", found.shared,
                      found.only_here, found.only_there);
  if (found.votes_told > 0) {
    text += fmt::format("numbers of votes equal   {} of {}\n", found.votes_equal, found.votes_told);
  }
  text += fmt::format("correlation by period    median {}, least {}{}\n", four_digits(found.median),
                      four_digits(found.least),
                      found.least ? " (" + printable(found.least_period) + ")" : "");
  text += "correlation over all     " + four_digits(found.pooled) + "\n";
  text += "theirs in our 90% bands  " + percent(share(found.inside, found.shared)) + "\n\n";
  for (const auto& period : found.periods) {
    text += fmt::format("  {:<12} {:>4} positions  {}\n", printable(period.name), period.points,
                        four_digits(period.correlation));
  }
  return text;
}

std::string comparison_json(const FitReport& report, const FitComparison& found) {
  const auto number = [](const std::optional<double>& x) { return x ? Json(*x) : Json(nullptr); };
  Json periods = Json::array();
  for (const auto& period : found.periods) {
    periods.push_back({{"period", period.name},
                       {"positions", period.points},
                       {"correlation", number(period.correlation)}});
  }
  return printed(
      {{"record", report.selected ? coverage_value(report.selected->coverage) : Json(nullptr)},
       {"files", report.files},
       {"shared", found.shared},
       {"only_here", found.only_here},
       {"only_there", found.only_there},
       {"votes_told", found.votes_told},
       {"votes_equal", found.votes_equal},
       {"correlation_median", number(found.median)},
       {"correlation_least", number(found.least)},
       {"least_period", text_or_null(found.least_period)},
       {"correlation_pooled", number(found.pooled)},
       {"inside_90", number(share(found.inside, found.shared))},
       {"periods", periods}});
}

}  // namespace rollcall::brief
