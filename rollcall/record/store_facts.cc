// SPDX-License-Identifier: Apache-2.0
// The facts of data/ are one source among others, of the highest rank, and are loaded first into
// every store. A store remembers the hash of those it holds: a newer program replaces them, takes
// what it no longer says out, and weighs all roll calls anew, since overlays touch any of them.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/record/account_writer.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/hash.h"
#include "rollcall/record/import/telling_of.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

std::string facts_hash() {
  Hasher hasher;
  for (const EmbeddedFile& file : embedded_files()) {
    hasher.add(file.path);
    hasher.add(std::string_view("\0", 1));
    hasher.add(file.text);
    hasher.add(std::string_view("\0", 1));
  }
  return hasher.hex();
}

bool in_folder(const EmbeddedFile& file, std::string_view folder) {
  return file.path.starts_with(folder) && file.path.ends_with(".toml");
}

constexpr const char* kForget = R"sql(
CREATE TEMP TABLE gone AS
  SELECT id FROM account WHERE source IN (SELECT id FROM source WHERE name = 'facts');
DELETE FROM ballot WHERE account IN (SELECT id FROM gone);
DELETE FROM unclear WHERE account IN (SELECT id FROM gone);
DELETE FROM fact WHERE account IN (SELECT id FROM gone);
DELETE FROM reference WHERE account IN (SELECT id FROM gone);
DELETE FROM account WHERE id IN (SELECT id FROM gone);
DELETE FROM finding WHERE source IN (SELECT id FROM source WHERE name = 'facts');
DELETE FROM source WHERE name = 'facts';
DELETE FROM meeting_source;
DELETE FROM meeting_item;
DELETE FROM meeting;
DELETE FROM roll_call WHERE id NOT IN (SELECT roll_call FROM account);
DROP TABLE gone;
)sql";

Result<void> write_votes(Database& db, const std::string& hash) {
  auto writer = AccountWriter::begin(
      db, {"facts", "Rollcall's own facts, data/SOURCES.md", "", "", kRankFacts}, 0);
  if (!writer) return tl::unexpected(writer.error());
  std::int64_t bytes = 0;
  std::int64_t rows = 0;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!in_folder(file, "votes/")) continue;
    bytes += static_cast<std::int64_t>(file.text.size());
    auto votes = parse_votes(file);
    if (!votes) return tl::unexpected(votes.error());
    for (model::RollCall& vote : *votes) {
      ++rows;
      const std::string own_id = fmt::format("{}#{}", file.path, rows);
      if (auto done = writer->add(telling_of(std::move(vote), own_id)); !done) return done;
    }
  }
  const auto report = writer->finish(hash, bytes, rows);
  if (!report) return tl::unexpected(report.error());
  return {};
}

Result<void> write_meeting(Database& db, const model::Meeting& meeting) {
  auto row = db.prepare(
      "INSERT INTO meeting(body, symbol, title, matter, date, agenda_item, president) "
      "VALUES(?1,?2,?3,?4,?5,?6,?7)");
  if (!row) return tl::unexpected(row.error());
  row->bind(1, meeting.body.view()).bind(2, meeting.symbol.normal()).bind(3, meeting.title);
  row->bind(4, meeting.matter).bind(5, meeting.date.iso()).bind(6, meeting.agenda_item);
  row->bind(7, meeting.president);
  if (auto done = row->run(); !done) return done;
  const std::int64_t id = db.last_id();
  auto item_row = db.prepare("INSERT INTO meeting_item VALUES(?1,?2,?3,?4,?5,?6)");
  if (!item_row) return tl::unexpected(item_row.error());
  for (const model::MeetingItem& item : meeting.items) {
    const bool stated = item.certainty == model::PlaceCertainty::stated;
    item_row->bind(1, id).bind(2, std::int64_t{item.place}).bind(3, item.key);
    item_row->bind(4, item.caption);
    item_row->bind(5, std::string_view(stated ? "stated" : "inferred")).bind(6, item.basis);
    if (auto done = item_row->run(); !done) return done;
  }
  auto source_row = db.prepare("INSERT INTO meeting_source VALUES(?1,?2,?3)");
  if (!source_row) return tl::unexpected(source_row.error());
  std::int64_t place = 0;
  for (const std::string& source : meeting.sources) {
    source_row->bind(1, id).bind(2, ++place).bind(3, source);
    if (auto done = source_row->run(); !done) return done;
  }
  return {};
}

Result<void> write_meetings(Database& db) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!in_folder(file, "meetings/")) continue;
    const auto meeting = parse_meeting(file);
    if (!meeting) return tl::unexpected(meeting.error());
    if (auto done = write_meeting(db, *meeting); !done) return done;
  }
  return {};
}

Result<void> weigh_all(Database& db) {
  auto member_ids = store_members(db);
  if (!member_ids) return tl::unexpected(member_ids.error());
  auto accounts = AccountRows::prepare(db, std::move(*member_ids));
  if (!accounts) return tl::unexpected(accounts.error());
  auto roll_calls = RollCallWriter::prepare(db);
  if (!roll_calls) return tl::unexpected(roll_calls.error());
  auto query = db.prepare("SELECT id FROM roll_call ORDER BY id");
  if (!query) return tl::unexpected(query.error());
  std::vector<std::int64_t> ids;
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    ids.push_back(query->integer(0));
  }
  std::vector<Account> told;
  for (const std::int64_t id : ids) {
    const auto weighed = reweigh(db, *accounts, *roll_calls, id, told);
    if (!weighed) return tl::unexpected(weighed.error());
  }
  return {};
}

Result<bool> holds_facts(const Database& db, const std::string& hash) {
  auto query = db.prepare("SELECT 1 FROM source WHERE name = 'facts' AND hash = ?1");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, hash);
  return query->step();
}

}  // namespace

Result<bool> has_current_facts(const Database& db) { return holds_facts(db, facts_hash()); }

Result<void> load_facts(Database& db) {
  const std::string hash = facts_hash();
  const auto current = holds_facts(db, hash);
  if (!current) return tl::unexpected(current.error());
  if (*current) return {};
  auto transaction = Transaction::begin(db);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto had = db.integer("SELECT 1 FROM source WHERE name <> 'facts' LIMIT 1");
  if (!had) return tl::unexpected(had.error());
  if (auto done = db.execute(kForget); !done) return done;
  if (auto done = write_votes(db, hash); !done) return done;
  if (auto done = write_meetings(db); !done) return done;
  if (had->has_value()) {
    if (auto done = weigh_all(db); !done) return done;
  }
  if (auto done = count_contents(db); !done) return done;
  return transaction->commit();
}

}  // namespace rollcall::record
