// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/json_values.h"

#include "rollcall/brief/phrases.h"

namespace rollcall::brief {
namespace {

using model::Choice;

Json codes(const std::vector<model::MemberId>& members) {
  Json list = Json::array();
  for (const model::MemberId member : members) list.push_back(member.str());
  return list;
}

Json citation_strings(const std::vector<rules::Citation>& citations) {
  Json list = Json::array();
  for (const rules::Citation& citation : citations) list.push_back(citation_string(citation));
  return list;
}

Json basis_value(const model::Basis& basis) {
  if (basis.reason.empty()) return nullptr;
  return {{"reason", basis.reason}, {"source", text_or_null(basis.source)}};
}

Json plan_value(const rules::SwitchPlan& plan) {
  Json groups = Json::array();
  for (const rules::SwitchGroup& group : plan.groups) {
    groups.push_back({{"from", model::to_string(group.from)},
                      {"to", model::to_string(group.to)},
                      {"count", group.count},
                      {"permanent", group.permanent},
                      {"members", codes(group.members)}});
  }
  return groups;
}

Json ballots_value(const model::RollCall& vote) {
  if (vote.ballots.empty()) return nullptr;
  Json value = Json::object();
  for (const Choice choice : model::kChoices) {
    value[std::string(model::to_string(choice))] = codes(model::members_who(vote.ballots, choice));
  }
  // Only where a source says more than "did not vote".
  Json kinds = Json::object();
  for (const model::Ballot& ballot : vote.ballots) {
    if (ballot.choice == Choice::absent && ballot.absence != model::AbsenceKind::unknown) {
      kinds[ballot.member.str()] = model::to_string(ballot.absence);
    }
  }
  if (!kinds.empty()) value["absence_kinds"] = std::move(kinds);
  return value;
}

Json sources_value(const model::RollCall& vote) {
  Json list = Json::array();
  for (const model::SourceRef& source : vote.sources) {
    list.push_back({{"id", source.id},
                    {"title", text_or_null(source.title)},
                    {"gives", text_or_null(source.gives)},
                    {"retrieved", text_or_null(source.retrieved)},
                    {"url", text_or_null(source.url)}});
  }
  return list;
}

Json symbol_value(const model::Symbol& symbol) { return text_or_null(symbol.normal()); }

}  // namespace

std::string printed(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json tally_value(const std::optional<model::Tally>& tally) {
  if (!tally) return nullptr;
  Json value = {{"yes", tally->yes}, {"no", tally->no}, {"abstain", tally->abstain}};
  value["absent"] = tally->absent_known ? Json(tally->absent) : Json(nullptr);
  return value;
}

Json ruling_value(const rules::Ruling& ruling) {
  const bool counted = ruling.needed > 0;
  const auto number = [counted](int n) { return counted ? Json(n) : Json(nullptr); };
  Json value = {{"outcome", rules::to_string(ruling.outcome)},
                {"cause", rules::to_string(ruling.cause)},
                {"code", text_or_null(ruling.code)},
                {"majority", model::to_string(ruling.majority)},
                {"majority_basis", basis_value(ruling.majority_basis)},
                {"nature", model::to_string(ruling.nature)},
                {"nature_basis", basis_value(ruling.nature_basis)}};
  value["base"] =
      counted ? Json({{"kind", rules::to_string(ruling.base.kind)}, {"count", ruling.base.count}})
              : Json(nullptr);
  value["needed"] = number(ruling.needed);
  value["got"] = number(ruling.got);
  value["margin"] = number(ruling.margin);
  value["vetoed_by"] = codes(ruling.vetoed_by);
  value["permanent_no"] = codes(ruling.permanent_no);
  if (!ruling.elected.empty()) value["elected"] = ruling.elected;
  value["citations"] = citation_strings(ruling.citations);
  value["force"] = model::to_string(ruling.force.force);
  value["force_reading"] = text_or_null(ruling.force.reading);
  value["force_citations"] = citation_strings(ruling.force.citations);
  value["steps"] = ruling.steps;
  value["readings"] = ruling.readings;
  if (!ruling.alternatives.empty()) {
    Json alternatives = Json::array();
    for (const rules::Ruling& way : ruling.alternatives) alternatives.push_back(ruling_value(way));
    value["alternatives"] = std::move(alternatives);
  }
  return value;
}

Json what_if_value(const rules::WhatIf& what_if) {
  if (!what_if.fewest) return nullptr;
  Json by_kind = Json::array();
  for (const rules::SwitchPlan& plan : what_if.by_kind) {
    by_kind.push_back({{"switches", plan.switches()}, {"example", plan_value(plan)}});
  }
  Json pivotal = Json::array();
  for (const auto& member : what_if.pivotal) {
    Json to = Json::array();
    for (const Choice choice : member.to) to.push_back(model::to_string(choice));
    pivotal.push_back({{"member", member.member.str()}, {"to", std::move(to)}});
  }
  return {{"switches", what_if.fewest->switches()},
          {"example", plan_value(*what_if.fewest)},
          {"by_kind", std::move(by_kind)},
          {"pivotal", std::move(pivotal)}};
}

Json judged_value(const Judged& judged) {
  const model::RollCall& vote = judged.vote;
  Json value = {{"body", vote.body.str()},
                {"symbol", symbol_value(vote.symbol)},
                {"draft", symbol_value(vote.draft)},
                {"part", text_or_null(vote.part)},
                {"name", vote.name()},
                {"key", text_or_null(vote.key())},
                {"title", text_or_null(vote.title)},
                {"date", vote.date ? Json(vote.date->iso()) : Json(nullptr)},
                {"date_certain", vote.date_certain},
                {"kind", model::to_string(vote.kind)},
                {"manner", model::to_string(vote.manner)},
                {"meeting", symbol_value(vote.meeting)},
                {"session", text_or_null(vote.session)},
                {"agenda_item", text_or_null(vote.agenda_item)},
                {"sponsors", vote.sponsors},
                {"amends", text_or_null(vote.amends)},
                {"tally", tally_value(vote.tally())},
                {"ballots", ballots_value(vote)},
                {"ruling", ruling_value(judged.ruling)},
                {"whatif", what_if_value(judged.what_if)},
                {"whatif_reason", text_or_null(judged.what_if_reason)},
                {"announced", tally_value(vote.announced)},
                {"counted", tally_value(vote.counted)},
                {"unclear", codes(judged.unclear)}};
  value["stated"] = vote.stated == model::StatedOutcome::unstated
                        ? Json(nullptr)
                        : Json({{"outcome", model::to_string(vote.stated)},
                                {"by", text_or_null(vote.stated_by)}});
  if (value["whatif"].is_object()) value["whatif"]["text"] = text_or_null(flip_phrase(judged));
  value["sources"] = sources_value(vote);
  value["notes"] = vote.notes;
  return value;
}

Json coverage_value(const record::Coverage& coverage) {
  Json sources = Json::array();
  for (const record::Coverage::Source& source : coverage.sources) {
    sources.push_back({{"id", source.id},
                       {"title", text_or_null(source.title)},
                       {"file", text_or_null(source.file)},
                       {"hash", text_or_null(source.hash)},
                       {"retrieved", text_or_null(source.retrieved)},
                       {"accounts", source.accounts}});
  }
  const auto day = [](const std::optional<Date>& date) {
    return date ? Json(date->iso()) : Json(nullptr);
  };
  return {{"name", coverage.name},       {"roll_calls", coverage.roll_calls},
          {"ballots", coverage.ballots}, {"first", day(coverage.first)},
          {"last", day(coverage.last)},  {"sources", std::move(sources)}};
}

}  // namespace rollcall::brief
