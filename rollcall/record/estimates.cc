// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/estimates.h"

#include "rollcall/record/hash.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

// The run whose figures may be given out: of this name, and made from the record as it is.
Result<std::optional<std::int64_t>> valid_run(const Store& store, const std::string& name) {
  const Database& db = store.impl().db;
  const auto tables = db.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'estimate'");
  if (!tables) return tl::unexpected(tables.error());
  if (tables->value_or(0) == 0) return std::nullopt;  // written by an older Rollcall
  const auto now = fingerprint(store);
  if (!now) return tl::unexpected(now.error());
  auto query = db.prepare("SELECT id FROM estimate WHERE name = ?1 AND fingerprint = ?2");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, name).bind(2, *now);
  const auto row = query->step();
  if (!row) return tl::unexpected(row.error());
  return *row ? std::optional(query->integer(0)) : std::nullopt;
}

// The rows of a query whose ?1 is the run and whose ?2 is a word, read one by one.
template <typename Row, typename Read>
Result<std::vector<Row>> rows_of(const Store& store, const std::string& name, std::string_view sql,
                                 const std::string& word, Read read) {
  std::vector<Row> rows;
  const auto run = valid_run(store, name);
  if (!run) return tl::unexpected(run.error());
  if (!*run) return rows;
  auto query = store.impl().db.prepare(sql);
  if (!query) return tl::unexpected(query.error());
  query->bind(1, **run).bind(2, word);
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return rows;
    rows.push_back(read(*query));
  }
}

Result<void> forget(Database& db, const std::string& name) {
  for (const char* table : {"estimate_position", "estimate_surprise", "estimate_bloc"}) {
    auto rows = db.prepare(std::string("DELETE FROM ") + table +
                           " WHERE estimate IN (SELECT id FROM estimate WHERE name = ?1)");
    if (!rows) return tl::unexpected(rows.error());
    rows->bind(1, name);
    if (auto done = rows->run(); !done) return done;
  }
  auto run = db.prepare("DELETE FROM estimate WHERE name = ?1");
  if (!run) return tl::unexpected(run.error());
  run->bind(1, name);
  return run->run();
}

Result<void> write_positions(Database& db, std::int64_t run, const Estimates& estimates) {
  auto row = db.prepare("INSERT INTO estimate_position VALUES(?1,?2,?3,?4,?5,?6,?7)");
  if (!row) return tl::unexpected(row.error());
  for (const KeptPosition& position : estimates.positions) {
    row->bind(1, run).bind(2, position.voter).bind(3, position.period);
    row->bind(4, std::int64_t{position.dimension}).bind(5, position.position);
    row->bind(6, position.standard_error).bind(7, std::int64_t{position.votes});
    if (auto done = row->run(); !done) return done;
  }
  return {};
}

Result<void> write_surprises(Database& db, std::int64_t run, const Estimates& estimates) {
  auto row = db.prepare("INSERT INTO estimate_surprise VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)");
  if (!row) return tl::unexpected(row.error());
  for (const KeptSurprise& vote : estimates.surprises) {
    row->bind(1, run).bind(2, vote.body).bind(3, vote.key).bind(4, vote.voter);
    row->bind(5, vote.p_yes).bind(6, vote.p_abstain).bind(7, vote.p_no);
    row->bind(8, vote.bits_before).bind_or_null(9, vote.bits_given_others);
    if (auto done = row->run(); !done) return done;
  }
  return {};
}

Result<void> write_blocs(Database& db, std::int64_t run, const Estimates& estimates) {
  auto row = db.prepare("INSERT INTO estimate_bloc VALUES(?1,?2,?3,?4,?5)");
  if (!row) return tl::unexpected(row.error());
  for (const KeptBloc& bloc : estimates.blocs) {
    row->bind(1, run).bind(2, bloc.period).bind(3, bloc.voter);
    row->bind(4, std::int64_t{bloc.bloc}).bind(5, bloc.certainty);
    if (auto done = row->run(); !done) return done;
  }
  return {};
}

}  // namespace

Result<std::string> fingerprint(const Store& store) {
  auto query = store.impl().db.prepare("SELECT name, hash FROM source ORDER BY name, hash");
  if (!query) return tl::unexpected(query.error());
  Hasher hasher;
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return hasher.hex();
    hasher.add(query->text(0));
    hasher.add(std::string_view("\0", 1));
    hasher.add(query->text(1));
    hasher.add(std::string_view("\0", 1));
  }
}

Result<void> keep(Store& store, const Estimates& estimates) {
  Database& db = store.impl().db;
  const auto made_from = fingerprint(store);
  if (!made_from) return tl::unexpected(made_from.error());
  auto transaction = Transaction::begin(db);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = forget(db, estimates.name); !done) return done;
  auto run = db.prepare("INSERT INTO estimate(name, fingerprint, options) VALUES(?1,?2,?3)");
  if (!run) return tl::unexpected(run.error());
  run->bind(1, estimates.name).bind(2, *made_from).bind(3, estimates.options);
  if (auto done = run->run(); !done) return done;
  const std::int64_t id = db.last_id();
  if (auto done = write_positions(db, id, estimates); !done) return done;
  if (auto done = write_surprises(db, id, estimates); !done) return done;
  if (auto done = write_blocs(db, id, estimates); !done) return done;
  return transaction->commit();
}

Result<std::optional<std::string>> kept_options(const Store& store, const std::string& name) {
  const auto words =
      rows_of<std::string>(store, name, "SELECT options FROM estimate WHERE id = ?1 AND name = ?2",
                           name, [](const Statement& row) { return row.str(0); });
  if (!words) return tl::unexpected(words.error());
  return words->empty() ? std::nullopt : std::optional(words->front());
}

Result<std::vector<KeptSurprise>> kept_surprises(const Store& store, const std::string& body,
                                                 const std::string& key) {
  return rows_of<KeptSurprise>(
      store, body,
      "SELECT body, key, voter, p_yes, p_abstain, p_no, bits_before, bits_given_others "
      "FROM estimate_surprise WHERE estimate = ?1 AND key = ?2 ORDER BY voter",
      key, [](const Statement& row) {
        KeptSurprise vote;
        vote.body = row.str(0);
        vote.key = row.str(1);
        vote.voter = row.str(2);
        vote.p_yes = row.real(3);
        vote.p_abstain = row.real(4);
        vote.p_no = row.real(5);
        vote.bits_before = row.real(6);
        if (!row.null(7)) vote.bits_given_others = row.real(7);
        return vote;
      });
}

Result<KeptRank> kept_rank(const Store& store, const std::string& body, const std::string& voter,
                           double bits) {
  const auto run = valid_run(store, body);
  if (!run) return tl::unexpected(run.error());
  if (!*run) return KeptRank{};
  auto query = store.impl().db.prepare(
      "SELECT (SELECT count(*) FROM estimate_surprise WHERE estimate = ?1 AND voter = ?2 AND "
      "bits_before >= ?3), (SELECT count(*) FROM estimate_surprise WHERE estimate = ?1 AND voter = "
      "?2)");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, **run).bind(2, voter).bind(3, bits);
  if (const auto row = query->step(); !row) return tl::unexpected(row.error());
  return KeptRank{query->small(0), query->small(1)};
}

Result<std::vector<KeptBloc>> kept_blocs(const Store& store, const std::string& name,
                                         const std::string& period) {
  return rows_of<KeptBloc>(store, name,
                           "SELECT period, voter, bloc, certainty FROM estimate_bloc "
                           "WHERE estimate = ?1 AND period = ?2 ORDER BY voter",
                           period, [](const Statement& row) {
                             return KeptBloc{row.str(0), row.str(1), row.small(2), row.real(3)};
                           });
}

Result<std::vector<KeptPosition>> kept_positions(const Store& store, const std::string& name,
                                                 const std::string& voter) {
  return rows_of<KeptPosition>(
      store, name,
      "SELECT voter, period, dimension, position, standard_error, votes FROM estimate_position "
      "WHERE estimate = ?1 AND voter = ?2 ORDER BY CAST(period AS INTEGER), period, dimension",
      voter, [](const Statement& row) {
        return KeptPosition{row.str(0),  row.str(1),  row.small(2),
                            row.real(3), row.real(4), row.small(5)};
      });
}

}  // namespace rollcall::record
