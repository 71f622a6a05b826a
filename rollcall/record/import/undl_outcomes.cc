// SPDX-License-Identifier: Apache-2.0
// The Library's list of the Assembly's resolutions, one row each: how the text was adopted and by
// which tally, also where no vote was recorded.
#include "rollcall/record/import/row_reader.h"

namespace rollcall::record {
namespace {

std::optional<model::Manner> read_modality(std::string_view text) {
  const std::string folded = fold(text);
  if (folded.starts_with("without")) return model::Manner::without_vote;
  if (folded.find("non recorded") != std::string::npos) return model::Manner::non_recorded;
  if (folded.find("recorded") != std::string::npos) return model::Manner::recorded;
  return std::nullopt;
}

void read_totals(const RowReader& row, model::RollCall& vote) {
  const auto yes = read_count(row.raw({"totalyes"}));
  const auto no = read_count(row.raw({"totalno"}));
  const auto abstain = read_count(row.raw({"totalabstentions"}));
  const auto absent = read_count(row.raw({"totalnonvoting"}));
  // Zeros stand for "not known" where no vote was taken down.
  if (yes && no && abstain && *yes + *no + *abstain > 0) {
    vote.announced = model::Tally{*yes, *no, *abstain, absent.value_or(0), absent.has_value()};
  }
  const auto members = read_count(row.raw({"totalms"}));
  if (members && *members > 0) vote.members = *members;
}

Telling read_row(const RowReader& row) {
  Telling told;
  told.line = row.line();
  told.own_id = row.text({"undlid"});
  if (told.own_id.empty()) told.own_id = fmt::format("line {}", told.line);
  told.url = row.text({"undllink"});
  model::RollCall& vote = told.vote;
  vote.body = model::BodyId("GA");
  vote.symbol = read_document(row.raw({"resolution"})).symbol;
  vote.draft = read_document(row.raw({"draft"})).symbol;
  vote.meeting = read_document(row.raw({"meeting"})).symbol;
  if (const auto date = Date::parse(trim(row.raw({"date"})))) vote.date = *date;
  vote.session = clean_session(row.raw({"session"}));
  vote.title = clean_title(row.text({"title"}));
  vote.agenda_item = clean_agenda(row.text({"agendatitle"}));
  vote.stated = model::StatedOutcome::adopted;
  vote.stated_by = "UN Digital Library: adopted resolutions";
  if (const auto manner = read_modality(row.raw({"modality"}))) {
    vote.manner = *manner;
    told.manner_stated = true;
  } else {
    row.odd(told, "import.unread_modality",
            fmt::format("\"{}\" says not how {} was adopted", printable(row.raw({"modality"})),
                        told.own_id));
  }
  if (vote.manner != model::Manner::without_vote) read_totals(row, vote);
  if (vote.symbol.empty()) {
    row.odd(told, "import.no_symbol", fmt::format("record {} has no symbol", told.own_id));
  }
  return told;
}

}  // namespace

bool fits_undl_outcomes(const Columns& columns) {
  return columns.has_all({"undlid", "resolution", "modality", "totalyes"}) &&
         !columns.has({"msvote", "msvotes", "mscode", "mscodes", "msname", "msnames"});
}

Result<void> run_undl_outcomes(CsvReader& csv, Emitter& emitter) {
  return tell_each_row(csv, emitter, read_row);
}

}  // namespace rollcall::record
