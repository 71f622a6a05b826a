// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "rollcall/record/export/formats.h"

namespace rollcall::record {
namespace {

using Json = nlohmann::ordered_json;

Json tally_json(const std::optional<model::Tally>& tally) {
  if (!tally) return nullptr;
  Json json = {{"yes", tally->yes}, {"no", tally->no}, {"abstain", tally->abstain}};
  json["absent"] = tally->absent_known ? Json(tally->absent) : Json(nullptr);
  return json;
}

Json ballots_json(const model::RollCall& vote) {
  if (vote.ballots.empty()) return nullptr;
  Json json = Json::object();
  for (const model::Choice choice : model::kChoices) {
    json[model::to_string(choice)] = Json::array();
  }
  Json absences = Json::object();
  for (const model::Ballot& ballot : vote.ballots) {
    json[model::to_string(ballot.choice)].push_back(ballot.member.view());
    const bool known =
        ballot.choice == model::Choice::absent && ballot.absence != model::AbsenceKind::unknown;
    if (known) absences[ballot.member.view()] = model::to_string(ballot.absence);
  }
  if (!absences.empty()) json["absences"] = absences;
  return json;
}

Json basis_json(std::string_view value, const model::Basis& basis) {
  return {{"value", value}, {"reason", basis.reason}, {"source", basis.source}};
}

Json sources_json(const model::RollCall& vote) {
  Json json = Json::array();
  for (const model::SourceRef& source : vote.sources) {
    json.push_back({{"id", source.id},
                    {"title", source.title},
                    {"retrieved", source.retrieved},
                    {"gives", source.gives},
                    {"url", source.url}});
  }
  return json;
}

Json codes(const std::vector<model::MemberId>& members) {
  Json json = Json::array();
  for (const model::MemberId member : members) json.push_back(member.view());
  return json;
}

Json roll_call_json(const model::RollCall& vote) {
  Json json;
  json["body"] = vote.body.view();
  json["key"] = vote.key();
  json["symbol"] = vote.symbol.normal();
  json["draft"] = vote.draft.normal();
  json["part"] = vote.part;
  json["meeting"] = vote.meeting.normal();
  json["ordinal"] = vote.ordinal > 0 ? Json(vote.ordinal) : Json(nullptr);
  json["date"] = vote.date ? Json(vote.date->iso()) : Json(nullptr);
  json["session"] = vote.session;
  json["kind"] = model::to_string(vote.kind);
  json["manner"] = model::to_string(vote.manner);
  json["title"] = vote.title;
  json["agenda_item"] = vote.agenda_item;
  json["series"] = vote.series;
  json["amends"] = vote.amends;
  json["sponsors"] = vote.sponsors;
  json["majority"] = basis_json(model::to_string(vote.majority), vote.majority_basis);
  json["nature"] = basis_json(model::to_string(vote.nature), vote.nature_basis);
  json["force"] = basis_json(model::to_string(vote.force), vote.force_basis);
  json["tally"] = tally_json(vote.tally());
  json["announced"] = tally_json(vote.announced);
  json["members"] = vote.members ? Json(*vote.members) : Json(nullptr);
  json["ballots"] = ballots_json(vote);
  json["unclear"] = codes(vote.unclear);
  json["stated"] = model::to_string(vote.stated);
  json["stated_by"] = vote.stated_by;
  json["notes"] = vote.notes;
  json["sources"] = sources_json(vote);
  return json;
}

class JsonExporter : public Exporter {
 public:
  void begin(std::string& out) override { out += '['; }

  void add(const model::RollCall& vote, std::string& out) override {
    out += first_ ? "\n" : ",\n";
    first_ = false;
    // Text that came from elsewhere may hold anything: bytes that are not UTF-8 are replaced.
    out += roll_call_json(vote).dump(-1, ' ', false, Json::error_handler_t::replace);
  }

  void end(std::string& out) override { out += "\n]\n"; }

 private:
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Exporter> json_exporter() { return std::make_unique<JsonExporter>(); }

}  // namespace rollcall::record
