// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/json_values.h"
#include "rollcall/brief/phrases.h"

namespace rollcall::brief {
namespace {

Json groups_value(const VoteBrief& vote) {
  Json list = Json::array();
  for (const GroupLine& line : vote.groups) {
    Json apart = Json::array();
    for (const model::Ballot& ballot : line.apart) {
      apart.push_back(
          {{"member", ballot.member.str()}, {"choice", model::to_string(ballot.choice)}});
    }
    list.push_back({{"group", line.group->id},
                    {"name", line.group->name},
                    {"tally", tally_value(line.tally)},
                    {"line", line.line ? Json(model::to_string(*line.line)) : Json(nullptr)},
                    {"apart", std::move(apart)}});
  }
  return list;
}

Json series_value(const SeriesView& series) {
  if (series.points.empty()) return nullptr;
  Json points = Json::array();
  for (const SeriesPoint& point : series.points) {
    points.push_back({{"name", point.name},
                      {"title", text_or_null(point.title)},
                      {"date", point.date.iso()},
                      {"tally", tally_value(point.tally)},
                      {"outcome", rules::to_string(point.outcome)},
                      {"reading", text_or_null(point.reading)}});
  }
  return {{"name", series.name},
          {"reading", series.reading},
          {"sentence", text_or_null(series.sentence)},
          {"points", std::move(points)}};
}

std::string_view certainty_word(model::PlaceCertainty certainty) {
  switch (certainty) {
    case model::PlaceCertainty::stated:
      return "stated";
    case model::PlaceCertainty::inferred:
      return "inferred";
  }
  return {};
}

Json vote_value(const VoteBrief& vote) {
  Json value = judged_value(vote.judged);
  const bool placed = vote.place > 0;
  value["place"] = placed ? Json(vote.place) : Json(nullptr);
  value["certainty"] = placed ? Json(certainty_word(vote.certainty)) : Json(nullptr);
  value["place_basis"] = text_or_null(vote.place_basis);
  value["caption"] = text_or_null(vote.caption);
  value["groups"] = groups_value(vote);
  value["series"] = series_value(vote.series);
  return value;
}

}  // namespace

std::string render_json(const Brief& brief) {
  Json meetings = Json::array();
  Json flat = Json::array();
  for (const MeetingBrief& meeting : brief.meetings) {
    Json votes = Json::array();
    for (const VoteBrief& vote : meeting.votes) {
      votes.push_back(vote_value(vote));
      // Asked for one vote, a program finds that one in `votes` and its sequence in `meetings`.
      if (!brief.focus || *brief.focus == vote.judged.vote.key()) flat.push_back(votes.back());
    }
    meetings.push_back({{"body", meeting.body.str()},
                        {"body_name", meeting.body_name},
                        {"meeting", text_or_null(meeting.meeting.symbol.normal())},
                        {"title", text_or_null(meeting.meeting.title)},
                        {"matter", text_or_null(meeting.meeting.matter)},
                        {"date", meeting.meeting.date.iso()},
                        {"president", text_or_null(meeting.meeting.president)},
                        {"votes", std::move(votes)}});
  }
  Json value = {{"day", brief.day ? Json(brief.day->iso()) : Json(nullptr)},
                {"focus", brief.focus ? Json(*brief.focus) : Json(nullptr)},
                {"meeting", text_or_null(brief.meeting)},
                {"headline", headline(brief)},
                {"record", coverage_value(brief.coverage)},
                {"meetings", std::move(meetings)},
                {"votes", std::move(flat)}};
  return printed(value) + "\n";
}

std::string vote_json(const Judged& judged) { return printed(judged_value(judged)) + "\n"; }

std::string coverage_json(const record::Coverage& coverage) {
  return printed(coverage_value(coverage)) + "\n";
}

std::string ruling_json(const rules::Ruling& ruling) {
  return printed(ruling_value(ruling)) + "\n";
}

std::string what_if_json(const rules::WhatIf& what_if) {
  return printed(what_if_value(what_if)) + "\n";
}

}  // namespace rollcall::brief
