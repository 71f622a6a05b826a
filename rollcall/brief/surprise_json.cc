// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/json_values.h"
#include "rollcall/brief/surprise_report.h"

namespace rollcall::brief {
namespace {

Json chances_value(const std::array<double, 3>& chances) {
  return {{"yes", chances[0]}, {"no", chances[1]}, {"abstain", chances[2]}};
}

Json line_value(const SurpriseLine& line) {
  return {{"body", nullptr},
          {"vote", line.roll_call},
          {"key", line.key},
          {"date", line.date ? Json(line.date->iso()) : Json(nullptr)},
          {"title", text_or_null(line.title)},
          {"member", line.member},
          {"name", line.member_name},
          {"choice", std::string(model::to_string(line.choice))},
          {"bits", {{"before", line.bits_before}, {"given_others", line.bits_given_others}}},
          {"chances_before", chances_value(line.before)},
          {"chances_given_others", chances_value(line.given_others)},
          {"earlier_votes", line.earlier},
          {"rank", line.rank},
          {"rank_of", line.rank_of}};
}

Json scores_value(const analysis::Scores& scores) {
  return {{"votes", scores.votes},
          {"log_loss", scores.log_loss},
          {"ranked_probability_score", scores.ranked},
          {"accuracy", scores.accuracy},
          {"macro_f1", scores.macro_f1}};
}

Json bins_value(const std::vector<analysis::CalibrationBin>& bins) {
  Json list = Json::array();
  for (const analysis::CalibrationBin& bin : bins) {
    list.push_back({{"from", bin.from},
                    {"to", bin.to},
                    {"chances", bin.chances},
                    {"predicted", bin.predicted},
                    {"observed", bin.observed}});
  }
  return list;
}

}  // namespace

std::string surprise_json(const SurpriseReport& report) {
  Json votes = Json::array();
  for (const SurpriseLine& line : report.votes) {
    Json value = line_value(line);
    value["body"] = report.query.body.str();
    votes.push_back(std::move(value));
  }
  return printed({{"record", coverage_value(report.coverage)},
                  {"asked", report.asked},
                  {"roll_calls", report.roll_calls},
                  {"thin", report.roll_calls < analysis::kThinRollCalls},
                  {"without_basis", report.without_basis},
                  {"least_chance", analysis::kLeastChance},
                  {"mean_bits",
                   {{"before", report.mean_before}, {"given_others", report.mean_given_others}}},
                  {"votes", std::move(votes)}}) +
         "\n";
}

std::string calibration_json(const CalibrationReport& report) {
  return printed({{"record", coverage_value(report.coverage)},
                  {"body", report.query.body.str()},
                  {"roll_calls", report.roll_calls},
                  {"votes", report.votes},
                  {"before",
                   {{"scores", scores_value(report.scores_before)},
                    {"bins", bins_value(report.before)}}},
                  {"given_others",
                   {{"scores", scores_value(report.scores_given_others)},
                    {"bins", bins_value(report.given_others)}}}}) +
         "\n";
}

}  // namespace rollcall::brief
