// SPDX-License-Identifier: Apache-2.0
// A list of vetoes with the names of those that cast them and nothing else of the vote: accounts
// with partial ballots. Its 0/1 columns per State disagree with the names; the names are right.
#include <algorithm>

#include "rollcall/record/import/row_reader.h"

namespace rollcall::record {
namespace {

// "2/16/1946", month first throughout.
std::optional<Date> read_date(std::string_view cell) {
  const auto pieces = split(trim(cell), '/');
  if (pieces.size() != 3) return std::nullopt;
  const auto month = read_count(pieces[0]);
  const auto day = read_count(pieces[1]);
  const auto year = read_count(pieces[2]);
  if (!month || !day || !year) return std::nullopt;
  const auto date = Date::parse(fmt::format("{:04}-{:02}-{:02}", *year, *month, *day));
  return date ? std::optional<Date>(*date) : std::nullopt;
}

void check_flags(const RowReader& row, Telling& told, const std::vector<std::string>& names) {
  for (const std::string_view state : {"china", "france", "russia", "ussr", "usa", "uk"}) {
    const auto flag = read_count(row.raw({state}));
    if (!flag) continue;
    const bool named = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return ascii_lower(name) == state;
    });
    if (named == (*flag != 0)) continue;
    row.odd(told, "import.flag_differs",
            fmt::format("the column {} says {} but the names are {}; the names were taken", state,
                        *flag, join(names, ", ")));
  }
}

Telling read_row(RowReader& row) {
  Telling told;
  told.line = row.line();
  told.own_id = fmt::format("line {}", told.line);
  told.ballots = BallotState::partial;
  model::RollCall& vote = told.vote;
  vote.body = model::BodyId("SC");
  vote.date = read_date(row.raw({"date"}));
  const NamedDocument draft = read_document(row.raw({"draft"}));
  const NamedDocument meeting = read_document(row.raw({"meetingrecord"}));
  if (draft.symbol.kind() != model::SymbolKind::meeting) vote.draft = draft.symbol;
  if (meeting.symbol.kind() == model::SymbolKind::meeting) vote.meeting = meeting.symbol;
  vote.agenda_item = row.text({"agendaitem"});
  if (fold(vote.agenda_item).ends_with("preliminary question")) {
    told.kind_stated = true;
    vote.kind = model::QuestionKind::preliminary;
  }
  if (vote.draft.empty()) vote.part = fmt::format("veto of the list's line {}", told.line);
  vote.stated = model::StatedOutcome::vetoed;
  vote.stated_by = "list of vetoes";
  std::vector<std::string> names;
  for (const std::string_view column : {"memberveto1", "memberveto2", "memberveto3"}) {
    std::string name = row.text({column});
    if (name.empty()) continue;
    row.cast(told, name, vote.date, CastCode::no);
    names.push_back(std::move(name));
  }
  check_flags(row, told, names);
  return told;
}

}  // namespace

bool fits_vetoes(const Columns& columns) {
  return columns.has_all({"date", "draft", "meetingrecord", "memberveto1"});
}

Result<void> run_vetoes(CsvReader& csv, Emitter& emitter) {
  return tell_each_row(csv, emitter, read_row);
}

}  // namespace rollcall::record
