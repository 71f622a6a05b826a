// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <utility>

#include "rollcall/base/text.h"
#include "rollcall/record/account_rows.h"
#include "rollcall/record/filter_sql.h"
#include "rollcall/record/roll_call_rows.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

using Ids = std::vector<std::int64_t>;

Result<Ids> ids_of(Statement& query) {
  Ids ids;
  for (;;) {
    const auto row = query.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    ids.push_back(query.integer(0));
  }
  return ids;
}

Result<RollCallReader*> reader_of(const Store::Impl& impl) {
  if (!impl.reader) {
    auto prepared = RollCallReader::prepare(impl.db);
    if (!prepared) return tl::unexpected(prepared.error());
    impl.reader = std::move(*prepared);
  }
  return &*impl.reader;
}

Result<std::vector<model::RollCall>> read_all(const Store::Impl& impl, const Ids& ids) {
  std::vector<model::RollCall> votes;
  if (ids.empty()) return votes;
  auto found = reader_of(impl);
  if (!found) return tl::unexpected(found.error());
  RollCallReader* reader = *found;
  for (const std::int64_t id : ids) {
    auto vote = reader->read(id);
    if (!vote) return tl::unexpected(vote.error());
    if (*vote) votes.push_back(std::move(**vote));
  }
  return votes;
}

Result<Ids> matching(const Database& db, const Filter& filter) {
  auto query = query_of(db, "r.id AS roll_call", filter, "");
  if (!query) return tl::unexpected(query.error());
  return ids_of(*query);
}

constexpr std::string_view kBySymbol =
    "SELECT r.id FROM roll_call r WHERE r.id IN ("
    "SELECT id FROM roll_call WHERE symbol_key = ?1 "
    "UNION SELECT id FROM roll_call WHERE draft_key = ?1 "
    "UNION SELECT id FROM roll_call WHERE meeting_key = ?1)";

// "A/RES/62/223" finds its parts "A/RES/62/223 A" and "B" where it was never voted as a whole.
constexpr std::string_view kByWhole =
    "SELECT r.id FROM roll_call r WHERE r.symbol_key > ?1 || ' ' AND r.symbol_key < ?1 || '!'";

}  // namespace

Result<Coverage> Store::coverage() const {
  const Database& db = impl_->db;
  Coverage coverage;
  coverage.name = impl_->name;
  auto counts = db.prepare(
      "SELECT (SELECT value FROM meta WHERE key = 'roll_calls'), "
      "(SELECT value FROM meta WHERE key = 'ballots'), "
      "(SELECT value FROM meta WHERE key = 'first_day'), "
      "(SELECT value FROM meta WHERE key = 'last_day')");
  if (!counts) return tl::unexpected(counts.error());
  if (const auto row = counts->step(); !row) return tl::unexpected(row.error());
  coverage.roll_calls = counts->integer(0);
  coverage.ballots = counts->integer(1);
  if (const auto first = Date::parse(counts->text(2))) coverage.first = *first;
  if (const auto last = Date::parse(counts->text(3))) coverage.last = *last;
  auto sources = db.prepare(
      "SELECT name, title, file, hash, retrieved, accounts FROM source ORDER BY rank, id");
  if (!sources) return tl::unexpected(sources.error());
  for (;;) {
    const auto row = sources->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    coverage.sources.push_back({sources->str(0), sources->str(1), sources->str(2), sources->str(3),
                                sources->str(4), sources->integer(5)});
  }
  return coverage;
}

Result<std::vector<model::RollCall>> Store::find(const model::Symbol& symbol) const {
  if (symbol.empty()) return std::vector<model::RollCall>();
  Ids ids;
  for (const std::string_view sql : {kBySymbol, kByWhole}) {
    auto query = impl_->db.prepare(std::string(sql).append(kRecordOrder));
    if (!query) return tl::unexpected(query.error());
    query->bind(1, symbol.key());
    auto found = ids_of(*query);
    if (!found) return tl::unexpected(found.error());
    ids = std::move(*found);
    if (!ids.empty()) break;
  }
  return read_all(*impl_, ids);
}

Result<std::optional<model::RollCall>> Store::find_key(model::BodyId body,
                                                       std::string_view key) const {
  // A draft's key still finds it after the text was adopted and took a symbol.
  auto query = impl_->db.prepare(
      "SELECT id FROM roll_call WHERE body = ?1 AND key = ?2 UNION ALL "
      "SELECT id FROM roll_call WHERE body = ?1 AND draft_key = ?2 AND part IS NULL LIMIT 1");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, body.view()).bind(2, key);
  const auto ids = ids_of(*query);
  if (!ids) return tl::unexpected(ids.error());
  if (ids->empty()) return std::nullopt;
  auto votes = read_all(*impl_, *ids);
  if (!votes) return tl::unexpected(votes.error());
  return std::move(votes->front());
}

Result<std::vector<model::RollCall>> Store::list(const Filter& filter) const {
  const auto ids = matching(impl_->db, filter);
  if (!ids) return tl::unexpected(ids.error());
  return read_all(*impl_, *ids);
}

Result<void> Store::visit_each(const Filter& filter, bool (*visit)(void*, model::RollCall),
                               void* context) const {
  const auto ids = matching(impl_->db, filter);
  if (!ids) return tl::unexpected(ids.error());
  auto reader = RollCallReader::prepare(impl_->db);
  if (!reader) return tl::unexpected(reader.error());
  for (const std::int64_t id : *ids) {
    auto vote = reader->read(id);
    if (!vote) return tl::unexpected(vote.error());
    if (*vote && !visit(context, std::move(**vote))) break;
  }
  return {};
}

}  // namespace rollcall::record
