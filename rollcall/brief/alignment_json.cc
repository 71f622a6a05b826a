// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/alignment.h"
#include "rollcall/brief/json_values.h"
#include "rollcall/brief/selected_json.h"

namespace rollcall::brief {
namespace {

using analysis::Agreement;
using analysis::Figure;

Json mean_value(const std::optional<analysis::Mean>& mean) {
  if (!mean) return nullptr;
  return {{"value", mean->value},
          {"low", mean->interval.low},
          {"high", mean->interval.high},
          {"roll_calls", mean->count}};
}

Json figure_value(const Figure& figure) {
  if (!figure.value) return nullptr;
  Json value = {{"value", *figure.value}, {"low", nullptr}, {"high", nullptr}};
  if (figure.interval) {
    value["low"] = figure.interval->low;
    value["high"] = figure.interval->high;
  }
  return value;
}

Json agreement_value(const Agreement& agreement) {
  Json value = {{"shared", agreement.shared}, {"alike", agreement.alike}};
  for (const analysis::NamedMeasure& measure : analysis::kNamedMeasures) {
    value[measure.name] = figure_value(agreement.*measure.figure);
  }
  return value;
}

// How often the first made the choice of the row and the second that of the column.
Json counts_value(const analysis::JointCounts& counts) {
  Json rows = Json::object();
  for (const model::Choice first : model::kChoices) {
    Json row = Json::object();
    for (const model::Choice second : model::kChoices) {
      row[std::string(model::to_string(second))] = counts.at(first, second);
    }
    rows[std::string(model::to_string(first))] = std::move(row);
  }
  return rows;
}

Json day_or_null(const std::optional<Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }

Json lines_value(const std::vector<PairLine>& lines) {
  Json list = Json::array();
  for (const PairLine& line : lines) {
    Json value = {
        {"span", line.span}, {"first", day_or_null(line.first)}, {"last", day_or_null(line.last)}};
    value.update(agreement_value(line.agreement));
    value["counts"] = counts_value(line.counts);
    list.push_back(std::move(value));
  }
  return list;
}

Json beside_value(const std::vector<Beside>& others) {
  Json list = Json::array();
  for (const Beside& other : others) {
    Json value = voter_value(other.voter);
    value.update(agreement_value(other.agreement));
    list.push_back(std::move(value));
  }
  return list;
}

Json spans_value(const std::vector<GroupSpan>& spans) {
  Json list = Json::array();
  for (const GroupSpan& span : spans) {
    list.push_back({{"span", span.span},
                    {"share", mean_value(span.share)},
                    {"nearness", mean_value(span.nearness)},
                    {"members", beside_value(span.members)}});
  }
  return list;
}

std::string_view word_of(analysis::Absences absences) {
  return absences == analysis::Absences::excluded ? "excluded" : "as_choice";
}

}  // namespace

std::string alignment_json(const PairAlignment& found) {
  return printed({{"record", coverage_value(found.selected.coverage)},
                  {"selected", selected_value(found.selected)},
                  {"absences", word_of(found.absences)},
                  {"first", voter_value(found.first)},
                  {"second", voter_value(found.second)},
                  {"spans", lines_value(found.spans)},
                  {"periods", lines_value(found.periods)}});
}

std::string alignment_json(const GroupAlignment& found) {
  return printed({{"record", coverage_value(found.selected.coverage)},
                  {"selected", selected_value(found.selected)},
                  {"absences", word_of(found.absences)},
                  {"member", voter_value(found.voter)},
                  {"group", {{"id", found.group->id}, {"name", found.group->name}}},
                  {"spans", spans_value(found.spans)},
                  {"periods", spans_value(found.periods)}});
}

std::string alignment_json(const RankedAlignment& found) {
  return printed({{"record", coverage_value(found.selected.coverage)},
                  {"selected", selected_value(found.selected)},
                  {"absences", word_of(found.absences)},
                  {"member", voter_value(found.voter)},
                  {"isolation",
                   {{"votes", found.isolation.votes},
                    {"losing", found.isolation.losing},
                    {"alone", found.isolation.alone},
                    {"company", mean_value(found.isolation.company)}}},
                  {"others", beside_value(found.others)}});
}

}  // namespace rollcall::brief
