// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/account_rows.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

constexpr const char* kColumns =
    "SELECT id, body, symbol, title, matter, date, agenda_item, president FROM meeting ";

Result<void> read_items(const Database& db, std::int64_t id, model::Meeting& meeting) {
  auto query = db.prepare(
      "SELECT place, key, caption, certainty, basis FROM meeting_item WHERE meeting = ?1 "
      "ORDER BY place");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, id);
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    const auto certainty = query->text(3) == "stated" ? model::PlaceCertainty::stated
                                                      : model::PlaceCertainty::inferred;
    meeting.items.push_back(
        {query->small(0), query->str(1), query->str(2), certainty, query->str(4)});
  }
  return {};
}

Result<void> read_sources(const Database& db, std::int64_t id, model::Meeting& meeting) {
  auto query = db.prepare("SELECT source FROM meeting_source WHERE meeting = ?1 ORDER BY place");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, id);
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    meeting.sources.push_back(query->str(0));
  }
  return {};
}

Result<std::vector<model::Meeting>> read_meetings(const Database& db, Statement& query) {
  std::vector<model::Meeting> meetings;
  for (;;) {
    const auto row = query.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    model::Meeting meeting;
    meeting.body = model::BodyId(query.text(1));
    meeting.symbol = symbol_in(query.text(2));
    meeting.title = query.str(3);
    meeting.matter = query.str(4);
    if (const auto date = Date::parse(query.text(5))) meeting.date = *date;
    meeting.agenda_item = query.str(6);
    meeting.president = query.str(7);
    const std::int64_t id = query.integer(0);
    if (auto done = read_items(db, id, meeting); !done) return tl::unexpected(done.error());
    if (auto done = read_sources(db, id, meeting); !done) return tl::unexpected(done.error());
    meetings.push_back(std::move(meeting));
  }
  return meetings;
}

}  // namespace

Result<std::vector<model::Meeting>> Store::meetings_on(Date day) const {
  auto query = impl_->db.prepare(std::string(kColumns) + "WHERE date = ?1 ORDER BY body, id");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, day.iso());
  return read_meetings(impl_->db, *query);
}

Result<std::vector<model::Meeting>> Store::meetings_with(model::BodyId body,
                                                         std::string_view key) const {
  auto query = impl_->db.prepare(
      std::string(kColumns) +
      "WHERE body = ?1 AND id IN (SELECT meeting FROM meeting_item WHERE key = ?2) "
      "ORDER BY date, id");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, body.view()).bind(2, key);
  return read_meetings(impl_->db, *query);
}

}  // namespace rollcall::record
