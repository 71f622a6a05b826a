// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/json_values.h"
#include "rollcall/brief/selected_json.h"
#include "rollcall/brief/series.h"
#include "rollcall/brief/series_report.h"

namespace rollcall::brief {
namespace {

Json choice_value(const std::optional<model::Choice>& choice) {
  return choice ? Json(model::to_string(*choice)) : Json(nullptr);
}

Json point_value(const SeriesPoint& point) {
  const auto share = share_in_favour(point.tally);
  return {{"name", point.name},
          {"title", text_or_null(point.title)},
          {"date", point.date.iso()},
          {"tally", tally_value(point.tally)},
          {"share", share ? Json(*share) : Json(nullptr)},
          {"outcome", rules::to_string(point.outcome)},
          {"reading", text_or_null(point.reading)}};
}

Json moves_value(const SeriesReport& report) {
  Json list = Json::array();
  for (const SeriesMove& move : report.moves) {
    list.push_back({{"member", voter_value(move.voter)},
                    {"from", model::to_string(move.from)},
                    {"to", model::to_string(move.to)},
                    {"from_vote", report.points[move.from_point].name},
                    {"to_vote", report.points[move.to_point].name},
                    {"date", report.points[move.to_point].date.iso()}});
  }
  return list;
}

Json names_of(const SeriesReport& report, const std::vector<std::size_t>& points) {
  Json names = Json::array();
  for (const std::size_t point : points) names.push_back(report.points[point].name);
  return names;
}

Json paths_value(const SeriesReport& report) {
  Json list = Json::array();
  for (const SeriesPath& path : report.paths) {
    Json choices = Json::array();
    for (const auto& choice : path.choices) choices.push_back(choice_value(choice));
    list.push_back({{"member", voter_value(path.voter)}, {"choices", std::move(choices)}});
  }
  return list;
}

}  // namespace

std::string series_json(const SeriesReport& report) {
  Json points = Json::array();
  for (const SeriesPoint& point : report.points) points.push_back(point_value(point));
  Json document = {
      {"record", coverage_value(report.coverage)},
      {"name", report.name},
      {"body", report.body.view()},
      {"reading", report.reading},
      {"votes", report.points.size()},
      {"with_ballots", report.with_ballots},
      {"first", report.points.front().name},
      {"lowest", report.points[report.range.lowest].name},
      {"highest", report.points[report.range.highest].name},
      {"all_lowest", names_of(report, report.range.all_lowest)},
      {"all_highest", names_of(report, report.range.all_highest)},
      {"compared_by", report.range.by_share ? "share of the members" : "votes in favour"},
      {"sentence", text_or_null(series_sentence(report.points))},
      {"left_out", report.left_out},
      {"points", std::move(points)},
      {"moves", moves_value(report)},
      {"paths", paths_value(report)}};
  return printed(document);
}

std::string series_list_json(const std::vector<SeriesHeading>& list,
                             const record::Coverage& coverage) {
  Json rows = Json::array();
  for (const SeriesHeading& one : list) {
    rows.push_back({{"name", one.name},
                    {"body", one.body.view()},
                    {"votes", one.votes},
                    {"first", one.first.iso()},
                    {"last", one.last.iso()},
                    {"last_vote", one.last_name},
                    {"reading", one.reading}});
  }
  return printed({{"record", coverage_value(coverage)}, {"series", std::move(rows)}});
}

}  // namespace rollcall::brief
