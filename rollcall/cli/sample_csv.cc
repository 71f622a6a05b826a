// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/csv_text.h"
#include "rollcall/cli/ideal_sampling.h"

namespace rollcall::cli {
namespace {

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

}  // namespace

std::string sample_csv(const brief::SampleReport& report) {
  std::string out = csv_row({"voter", "name", "period", "votes", "group", "mean", "sd", "q0", "q5",
                             "q10", "q50", "q90", "q95", "q100", "effective_draws", "r_hat"});
  for (std::size_t p = 0; p < report.input.points.size(); ++p) {
    const analysis::IdealPoint& place = report.input.points[p];
    const analysis::SamplePoint& point = report.sample.points[p];
    const model::Voter& voter = report.input.voters[at(place.voter)];
    std::vector<std::string> row{voter.id,
                                 voter.name,
                                 report.input.periods[at(place.period)],
                                 std::to_string(place.votes),
                                 std::to_string(report.sample.group[at(place.voter)]),
                                 csv_number(point.mean),
                                 csv_number(point.sd)};
    for (const double q : point.quantiles) row.push_back(csv_number(q));
    row.push_back(csv_number(point.effective));
    row.push_back(csv_number(point.r_hat));
    out += csv_row(row);
  }
  return out;
}

std::string published_csv(const brief::SampleReport& report) {
  std::string out = csv_row({"ccode", "session", "NVotes", "IdealPoint", "Q0%", "Q5%", "Q10%",
                             "Q50%", "Q90%", "Q95%", "Q100%"});
  for (std::size_t p = 0; p < report.input.points.size(); ++p) {
    const analysis::IdealPoint& place = report.input.points[p];
    const analysis::SamplePoint& point = report.sample.points[p];
    std::vector<std::string> row{report.input.voters[at(place.voter)].id,
                                 report.input.periods[at(place.period)],
                                 std::to_string(place.votes), csv_number(point.mean)};
    for (const double q : point.quantiles) row.push_back(csv_number(q));
    out += csv_row(row);
  }
  return out;
}

}  // namespace rollcall::cli
