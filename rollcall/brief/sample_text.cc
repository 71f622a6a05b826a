// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/fit_report.h"
#include "rollcall/brief/sample_report.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kNameColumns = 34;

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

// "the United States in 79", by point.
std::string place(const SampleReport& report, std::int32_t point) {
  const analysis::IdealPoint& p = report.input.points[at(point)];
  const model::Voter& voter = report.input.voters[at(p.voter)];
  return fmt::format("{} in {}", printable(voter.name.empty() ? voter.id : voter.name),
                     printable(report.input.periods[at(p.period)]));
}

std::string convergence(const SampleReport& report) {
  const analysis::IdealSample& sample = report.sample;
  std::string out;
  if (sample.worst_r_hat) {
    out +=
        fmt::format("R-hat: at most {:.2f} ({}); above 1.05 at {} of {} positions\n",
                    *sample.points[at(*sample.worst_r_hat)].r_hat,
                    place(report, *sample.worst_r_hat), sample.above_r_hat, sample.points.size());
  }
  if (sample.least_effective) {
    out += fmt::format("effective draws: at least {:.0f} of {} ({})\n",
                       *sample.points[at(*sample.least_effective)].effective, sample.draws,
                       place(report, *sample.least_effective));
  }
  if (sample.above_r_hat > 0) {
    out += "the chain has not settled everywhere: ask for more sweeps before quoting a figure\n";
  }
  out += fmt::format("proposed cutpoints accepted: {}\n", percent(sample.accepted));
  if (!sample.worst_r_hat) {
    out += "R-hat and effective draws are undefined: all draws of each position are alike\n";
  }
  if (sample.points.size() == 2) {
    out +=
        "two positions: mean 0 and variance 1 fix both, and the votes tell nothing but the order\n";
  }
  if (report.input.periods.size() < 2) {
    out += "one period: nobody stepped, and the variance of a step is not told\n";
  } else if (sample.walk_variance) {
    out += fmt::format("variance of a step from one period to the next: {:.4f} (sd {:.4f})\n",
                       sample.walk_variance->mean, sample.walk_variance->sd);
  }
  if (sample.mirrored > 0) {
    out += fmt::format("draws that pointed the other way and were mirrored: {}\n", sample.mirrored);
  }
  return out;
}

// Not "-0.00".
std::string position(double value) {
  return fmt::format("{:+.2f}", std::abs(value) < 0.005 ? 0.0 : value);
}

}  // namespace

std::vector<std::int32_t> points_of_period(const SampleReport& report, std::int32_t period) {
  std::vector<std::int32_t> points;
  for (std::size_t p = 0; p < report.input.points.size(); ++p) {
    if (report.input.points[p].period == period) points.push_back(static_cast<std::int32_t>(p));
  }
  std::ranges::stable_sort(points, {},
                           [&](std::int32_t p) { return report.sample.points[at(p)].mean; });
  return points;
}

std::string sample_input_line(const SampleReport& report) {
  const analysis::IdealInput& input = report.input;
  return fmt::format(
      "{} on {} · {} of {} in {}", counted(input.votes(), "vote"),
      counted(std::ssize(input.items), "item"), counted(std::ssize(input.points), "position"),
      counted(std::ssize(input.voters), "voter"), counted(std::ssize(input.periods), "period"));
}

std::string sample_run_line(const SampleReport& report) {
  const analysis::SampleOptions& options = report.options;
  const bool published = options.chain.kind == analysis::SampleKind::as_published;
  return fmt::format("{} draws kept of {} sweeps{} · {} · seed {}", report.sample.draws,
                     (options.burn_in + options.sweeps) * static_cast<std::int64_t>(options.chains),
                     options.chains > 1 ? fmt::format(" in {} chains", options.chains) : "",
                     published ? "as published" : "proper posterior", options.chain.seed);
}

std::string sample_text(const SampleReport& report) {
  std::string out = "Sampled positions: " + sample_run_line(report) + "\n" +
                    sample_input_line(report) + "\n" + groups_line(report.sample.groups) +
                    rows_line(report.odd_rows, report.repeated_rows) + convergence(report);
  std::int32_t last = 0;
  for (const analysis::IdealPoint& point : report.input.points) last = std::max(last, point.period);
  out += fmt::format("\nPeriod {}: mean, and the interval that holds 90% of the draws\n",
                     printable(report.input.periods[at(last)]));
  for (const std::int32_t p : points_of_period(report, last)) {
    const model::Voter& voter = report.input.voters[at(report.input.points[at(p)].voter)];
    const analysis::SamplePoint& point = report.sample.points[at(p)];
    out += fmt::format("  {}{}  {} to {}  {}\n",
                       padded(printable(voter.name.empty() ? voter.id : voter.name), kNameColumns),
                       position(point.mean), position(point.quantiles[1]),
                       position(point.quantiles[5]),
                       counted(report.input.points[at(p)].votes, "vote"));
  }
  out +=
      "\nPositions have mean 0 and variance 1 over all periods together; other periods: --csv.\n";
  if (report.selected) {
    out += selected_line(*report.selected) + "\n" + coverage_line(report.selected->coverage) + "\n";
  }
  for (const std::string& file : report.files) out += "from " + printable(file, 400) + "\n";
  return out;
}

}  // namespace rollcall::brief
