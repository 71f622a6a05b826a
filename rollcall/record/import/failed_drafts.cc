// SPDX-License-Identifier: Apache-2.0
// Council drafts that failed, one row each, with the voters as Python lists in cells.
#include "rollcall/record/import/python_list.h"
#include "rollcall/record/import/row_reader.h"

namespace rollcall::record {
namespace {

// The file knows the year only; names are read as they were in its middle.
std::optional<Date> middle_of_year(std::string_view cell) {
  const auto year = read_count(cell);
  if (!year || *year < 1945 || *year > 2999) return std::nullopt;
  return Date(*year, 7, 1);
}

std::optional<model::Tally> read_tally(std::string_view cell) {
  const auto numbers = parse_python_list(cell);
  if (!numbers || numbers->size() != 3) return std::nullopt;
  const auto yes = read_count((*numbers)[0]);
  const auto abstain = read_count((*numbers)[1]);
  const auto no = read_count((*numbers)[2]);
  if (!yes || !abstain || !no) return std::nullopt;
  return model::Tally{*yes, *no, *abstain, 0, false};
}

void read_names(const RowReader& row, Telling& told) {
  model::RollCall& vote = told.vote;
  NamedDocument named = read_document(row.raw({"votingon"}));
  vote.draft = named.symbol;
  vote.part = named.remark;
  const auto meeting = model::Symbol::parse("S/PV." + row.text({"meetingnumber"}));
  if (meeting) vote.meeting = *meeting;
  if (fold(named.remark).find("paragraph") != std::string::npos && !vote.draft.empty()) {
    told.kind_stated = true;
    vote.kind = model::QuestionKind::part;
    vote.amends = vote.draft.normal();
  }
}

void read_voters(RowReader& row, Telling& told) {
  const auto day = middle_of_year(row.raw({"year"}));
  // So that the members, their names and the numbers of that year apply where no source has the
  // day.
  told.vote.date = day;
  told.date_certain = false;
  struct Column {
    std::string_view name;
    CastCode code;
  };
  for (const Column& column : {Column{"infavor", CastCode::yes}, Column{"against", CastCode::no},
                               Column{"abstain", CastCode::abstain}}) {
    const auto names = parse_python_list(row.raw({column.name}));
    if (!names) {
      row.odd(told, "import.unread_list",
              fmt::format("\"{}\" is no list of names", printable(row.raw({column.name}))));
      continue;
    }
    for (const std::string& name : *names) row.cast(told, name, day, column.code);
  }
  const auto sponsors = parse_python_list(row.raw({"submittedby"}));
  if (sponsors) told.vote.sponsors = *sponsors;
}

Telling read_row(RowReader& row) {
  Telling told;
  told.line = row.line();
  told.own_id = fmt::format("line {}", told.line);
  told.ballots = BallotState::complete;
  told.vote.body = model::BodyId("SC");
  read_names(row, told);
  read_voters(row, told);
  told.vote.announced = read_tally(row.raw({"forabstainagainst"}));
  const bool veto = fold(row.raw({"note"})).starts_with("negative vote");
  told.vote.stated = veto ? model::StatedOutcome::vetoed : model::StatedOutcome::not_adopted;
  told.vote.stated_by = "list of failed drafts";
  return told;
}

}  // namespace

bool fits_failed_drafts(const Columns& columns) {
  return columns.has_all({"meetingnumber", "votingon", "infavor", "against", "abstain"});
}

Result<void> run_failed_drafts(CsvReader& csv, Emitter& emitter) {
  return tell_each_row(csv, emitter, read_row);
}

}  // namespace rollcall::record
