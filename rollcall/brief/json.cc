// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "rollcall/brief/json_values.h"
#include "rollcall/brief/phrases.h"

namespace rollcall::brief {
namespace {

// Six digits are more than any estimate holds.
double rounded(double value) { return std::round(value * 1e6) / 1e6; }

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

Json surprise_value(const SurpriseView& view) {
  if (view.votes.empty()) return {{"votes", nullptr}, {"why_none", view.why_none}};
  Json votes = Json::array();
  for (const SurprisedVote& vote : view.votes) {
    Json value = {
        {"member", vote.ballot.member.str()},
        {"choice", model::to_string(vote.ballot.choice)},
        {"bits", rounded(vote.bits)},
        {"probability", rounded(vote.probability)},
        {"bits_given_others",
         vote.bits_given_others ? Json(rounded(*vote.bits_given_others)) : Json(nullptr)}};
    const bool ranked = vote.own_votes > 0;
    value["as_surprising"] = ranked ? Json(vote.as_surprising) : Json(nullptr);
    value["own_votes"] = ranked ? Json(vote.own_votes) : Json(nullptr);
    votes.push_back(std::move(value));
  }
  return {{"votes", std::move(votes)},
          {"mean_bits", rounded(view.mean_bits)},
          {"basis", view.basis},
          {"why_none", nullptr}};
}

Json movers_value(const VoteBrief& vote) {
  Json movers = Json::array();
  for (const Mover& mover : vote.movers) {
    Json path = Json::array();
    for (const model::Choice choice : mover.path) path.push_back(model::to_string(choice));
    movers.push_back({{"member", mover.member.str()},
                      {"from", model::to_string(mover.from)},
                      {"to", model::to_string(mover.to)},
                      {"last", mover.from_name},
                      {"last_date", mover.from_date.iso()},
                      {"path", std::move(path)}});
  }
  return movers;
}

Json blocs_value(const BlocSplit& split) {
  if (split.blocs.empty()) return nullptr;
  Json blocs = Json::array();
  for (const BlocOnVote& bloc : split.blocs) {
    Json surest = Json::array();
    for (const model::MemberId member : bloc.surest) surest.push_back(member.str());
    blocs.push_back(
        {{"bloc", bloc.number}, {"tally", tally_value(bloc.tally)}, {"surest", std::move(surest)}});
  }
  return {{"session", split.session}, {"blocs", std::move(blocs)}};
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
  value["surprise"] = surprise_value(vote.surprise);
  value["movers"] = movers_value(vote);
  value["blocs"] = blocs_value(vote.blocs);
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
  if (brief.press) value["press"] = press_view_value(*brief.press);
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
