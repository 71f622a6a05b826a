// SPDX-License-Identifier: Apache-2.0
#include "rollcall/base/text.h"
#include "rollcall/record/roll_call_rows.h"

namespace rollcall::record {
namespace {

constexpr std::string_view kPut =
    "INSERT OR REPLACE INTO roll_call VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,"
    "?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30,?31,?32,?33,?34,?35,?36,?37,?38,"
    "?39,?40,?41,?42,?43,?44,?45,?46,?47,?48)";

using Number = std::optional<std::int64_t>;

Number unless_zero(std::int64_t value) { return value != 0 ? Number(value) : std::nullopt; }

void bind_basis(Statement& row, int first, const model::Basis& basis) {
  row.bind_or_null(first, basis.reason).bind_or_null(first + 1, basis.source);
}

void bind_tally(Statement& row, int first, const std::optional<model::Tally>& tally) {
  row.bind_or_null(first, tally ? Number(tally->yes) : std::nullopt);
  row.bind_or_null(first + 1, tally ? Number(tally->no) : std::nullopt);
  row.bind_or_null(first + 2, tally ? Number(tally->abstain) : std::nullopt);
  const bool absent = tally && tally->absent_known;
  row.bind_or_null(first + 3, absent ? Number(tally->absent) : std::nullopt);
}

void bind_names(Statement& row, const model::RollCall& vote) {
  row.bind_or_null(4, vote.symbol.normal()).bind_or_null(5, vote.symbol.key());
  row.bind_or_null(6, vote.draft.normal()).bind_or_null(7, vote.draft.key());
  row.bind_or_null(8, vote.part);
  row.bind_or_null(9, vote.meeting.normal()).bind_or_null(10, vote.meeting.key());
  row.bind_or_null(11, unless_zero(vote.ordinal));
}

void bind_question(Statement& row, const model::RollCall& vote) {
  row.bind(21, model::to_string(vote.majority));
  bind_basis(row, 22, vote.majority_basis);
  row.bind(24, model::to_string(vote.nature));
  bind_basis(row, 25, vote.nature_basis);
  row.bind(27, model::to_string(vote.force));
  bind_basis(row, 28, vote.force_basis);
}

}  // namespace

std::string search_text(const model::RollCall& vote) {
  std::string text = vote.symbol.normal();
  for (const std::string_view more :
       {std::string_view(vote.draft.normal()), std::string_view(vote.part),
        std::string_view(vote.title), std::string_view(vote.agenda_item)}) {
    if (!more.empty()) text.append(" ").append(more);
  }
  return " " + fold(text);
}

Result<RollCallWriter> RollCallWriter::prepare(Database& db) {
  auto put = db.prepare(kPut);
  if (!put) return tl::unexpected(put.error());
  RollCallWriter writer;
  writer.put_ = std::move(*put);
  return writer;
}

Result<void> RollCallWriter::put(std::int64_t id, std::string_view key, const Weighed& weighed) {
  const model::RollCall& vote = weighed.vote;
  put_.bind(1, id).bind(2, vote.body.view()).bind(3, key);
  bind_names(put_, vote);
  put_.bind_or_null(12, vote.date ? vote.date->iso() : std::string());
  put_.bind(13, std::int64_t{weighed.date_certain}).bind_or_null(14, vote.session);
  put_.bind(15, model::to_string(vote.kind)).bind(16, model::to_string(vote.manner));
  put_.bind_or_null(17, vote.title).bind_or_null(18, vote.agenda_item);
  put_.bind_or_null(19, vote.series).bind_or_null(20, vote.amends);
  bind_question(put_, vote);
  bind_tally(put_, 30, vote.tally());
  put_.bind(34, vote.counted ? std::int64_t{vote.counted->members()} : 0);
  bind_tally(put_, 35, vote.announced);
  put_.bind_or_null(39, vote.members ? Number(*vote.members) : std::nullopt);
  put_.bind(40, model::to_string(vote.stated)).bind_or_null(41, vote.stated_by);
  put_.bind_or_null(42, unless_zero(weighed.ballots_account));
  put_.bind_or_null(43, unless_zero(weighed.announced_account));
  put_.bind_or_null(44, unless_zero(weighed.stated_account));
  put_.bind_or_null(45, unless_zero(weighed.date_account));
  put_.bind_or_null(46, unless_zero(weighed.title_account));
  put_.bind(47, std::int64_t{weighed.facts}).bind(48, search_text(vote));
  return put_.run();
}

}  // namespace rollcall::record
