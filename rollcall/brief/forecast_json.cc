// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/surprise.h"
#include "rollcall/brief/forecast_report.h"
#include "rollcall/brief/json_values.h"

namespace rollcall::brief {
namespace {

Json chances_value(const std::array<double, 4>& chances) {
  return {{"yes", chances[0]}, {"no", chances[1]}, {"abstain", chances[2]}, {"absent", chances[3]}};
}

Json tally_forecast_value(const analysis::Forecast& forecast) {
  Json value = Json::object();
  for (const model::Choice choice : model::kChoices) {
    const analysis::CountForecast& count = forecast.tally[static_cast<std::size_t>(choice)];
    value[std::string(model::to_string(choice))] = {
        {"expected", count.expected}, {"low", count.low}, {"high", count.high}};
  }
  return value;
}

Json odds_value(const Odds& odds) {
  Json under = Json::array();
  for (const OddsUnder& one : odds.under) {
    under.push_back({{"majority", std::string(model::to_string(one.majority))},
                     {"adopted", one.adopted},
                     {"vetoed", one.vetoed},
                     {"short_of_votes", 1 - one.adopted - one.vetoed},
                     {"draws_error", one.error}});
  }
  Json pivotal = Json::array();
  for (const PivotalMember& member : odds.pivotal) {
    pivotal.push_back({{"member", member.member.str()}, {"share", member.share}});
  }
  return {{"under", std::move(under)}, {"pivotal", std::move(pivotal)}};
}

}  // namespace

std::string forecast_json(const ForecastReport& report) {
  Json members = Json::array();
  for (const ForecastMember& member : report.members) {
    members.push_back(
        {{"member", member.member.str()},
         {"name", member.name},
         {"given", member.forecast.known},
         {"chance_before", member.forecast.known ? Json(member.forecast.before) : Json(nullptr)},
         {"credit", member.forecast.known ? Json(member.forecast.credit) : Json(nullptr)},
         {"chances", chances_value(member.forecast.chances)},
         {"earlier_votes", member.forecast.earlier},
         {"votes_on_the_matter", member.forecast.on_the_matter}});
  }
  Json without = Json::array();
  for (const model::MemberId member : report.without_votes) without.push_back(member.str());
  Json precedents = Json::array();
  for (const ForecastPrecedent& one : report.precedents) {
    precedents.push_back({{"vote", one.name},
                          {"date", one.date ? Json(one.date->iso()) : Json(nullptr)},
                          {"title", text_or_null(one.title)},
                          {"tally", tally_value(one.tally)},
                          {"weight", one.weight}});
  }
  const model::RollCall& draft = report.query.draft;
  return printed({{"record", coverage_value(report.coverage)},
                  {"draft",
                   {{"body", draft.body.str()},
                    {"date", draft.date->iso()},
                    {"title", text_or_null(draft.title)},
                    {"agenda_item", text_or_null(draft.agenda_item)}}},
                  {"roll_calls", report.forecast.roll_calls},
                  {"thin", report.forecast.roll_calls < analysis::kThinRollCalls},
                  {"most_alike", report.forecast.most_alike},
                  {"level", report.query.level},
                  {"draws", report.forecast.draws},
                  {"seed", report.query.seed},
                  {"tally", tally_forecast_value(report.forecast)},
                  {"odds", odds_value(report.odds)},
                  {"members", std::move(members)},
                  {"without_votes", std::move(without)},
                  {"precedents", std::move(precedents)}}) +
         "\n";
}

Plot forecast_plot(const ForecastReport& report) {
  Plot plot;
  plot.title = "Forecast: " + report.query.draft.title;
  plot.note = "Expected votes; whiskers hold most of the drawn roll calls.";
  plot.source = coverage_line(report.coverage);
  plot.x = {
      "", AxisKind::categories, {"yes", "no", "abstaining", "absent"}, std::nullopt, std::nullopt};
  plot.y = {"members", AxisKind::number, {}, 0, std::nullopt};
  PlotSeries counts{"", PlotStyle::dots, {}};
  for (std::size_t c = 0; c < 4; ++c) {
    const analysis::CountForecast& count = report.forecast.tally[c];
    counts.points.push_back({static_cast<double>(c), count.expected, static_cast<double>(count.low),
                             static_cast<double>(count.high), ""});
  }
  plot.series.push_back(std::move(counts));
  return plot;
}

}  // namespace rollcall::brief
