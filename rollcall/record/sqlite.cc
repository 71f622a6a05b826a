// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/sqlite.h"

#include <fmt/format.h>

#include <utility>

namespace rollcall::record {
namespace {

// Another process imports for a second or two; waiting a little longer than that is kinder than an
// error, and waiting for ever is not.
constexpr int kBusyTimeoutMs = 5000;

}  // namespace

Error sqlite_error(sqlite3* db, int code, std::string_view file) {
  const std::string detail = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
  const std::string where(file);
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"store.locked",
              fmt::format("another program is writing to the record {}; try again when it is done",
                          file),
              where};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {"store.read_only",
              fmt::format("the record {} may not be written to ({}); copy it, or name another with "
                          "--db",
                          file, detail),
              where};
    case SQLITE_FULL:
      return {"store.full",
              fmt::format("no space left for the record {}; it is as it was before", file), where};
    case SQLITE_IOERR:
      return {"store.io",
              fmt::format("reading or writing the record {} failed: {}; it is as it was before",
                          file, detail),
              where};
    case SQLITE_NOTADB:
      return {"store.not_a_store", fmt::format("{} is not a Rollcall record", file), where};
    case SQLITE_CORRUPT:
      return {"store.corrupt",
              fmt::format("the record {} is damaged ({}); import its sources into a new one", file,
                          detail),
              where};
    case SQLITE_CANTOPEN:
      return {"store.missing", fmt::format("cannot open the record {}: {}", file, detail), where};
    case SQLITE_INTERRUPT:
      return {"store.interrupted", "the operation was interrupted", where};
    default:
      return {"store.failed", fmt::format("the record {} failed: {}", file, detail), where};
  }
}

Statement& Statement::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(handle_.get(), index, value);
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  sqlite3_bind_text64(handle_.get(), index, text.empty() ? "" : text.data(), text.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_or_null(int index, std::string_view text) {
  if (!text.empty()) return bind(index, text);
  sqlite3_bind_null(handle_.get(), index);
  return *this;
}

Statement& Statement::bind_or_null(int index, std::optional<std::int64_t> value) {
  if (value) return bind(index, *value);
  sqlite3_bind_null(handle_.get(), index);
  return *this;
}

Statement& Statement::bind(int index, double value) {
  sqlite3_bind_double(handle_.get(), index, value);
  return *this;
}

Statement& Statement::bind_or_null(int index, std::optional<double> value) {
  if (value) return bind(index, *value);
  sqlite3_bind_null(handle_.get(), index);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return tl::unexpected(sqlite_error(sqlite3_db_handle(handle_.get()), code, file_));
}

Result<void> Statement::run() {
  for (;;) {
    const auto row = step();
    if (!row) {
      reset();
      return tl::unexpected(row.error());
    }
    if (!*row) break;
  }
  reset();
  return {};
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

std::string_view Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(
      static_cast<const void*>(sqlite3_column_text(handle_.get(), column)));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Result<Database> Database::open(const std::filesystem::path& file, Access access) {
  Database db;
  db.file_ = access == Access::memory ? std::string("embedded") : file.string();
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (access) {
    case Access::read_only:
      flags |= SQLITE_OPEN_READONLY;
      break;
    case Access::read_write:
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
      break;
    case Access::memory:
      flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
      break;
  }
  sqlite3* raw = nullptr;
  const std::string name = access == Access::memory ? std::string(":memory:") : file.string();
  const int code = sqlite3_open_v2(name.c_str(), &raw, flags, nullptr);
  db.handle_.reset(raw);
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(raw, code, db.file_));
  sqlite3_busy_timeout(raw, kBusyTimeoutMs);
  return db;
}

Result<void> Database::execute(const char* sql) {
  const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error(code));
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* raw = nullptr;
  const int code =
      sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error(code));
  return Statement(raw, file_);
}

Result<std::optional<std::int64_t>> Database::integer(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::nullopt;
  return statement->integer(0);
}

Result<Transaction> Transaction::begin(Database& db) {
  if (auto begun = db.execute("BEGIN IMMEDIATE"); !begun) return tl::unexpected(begun.error());
  return Transaction(db);
}

Transaction::~Transaction() {
  // A full disk may have rolled back already; then there is nothing left to undo.
  if (db_ != nullptr && sqlite3_get_autocommit(db_->handle()) == 0) {
    sqlite3_exec(db_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

Result<void> Transaction::commit() {
  auto done = db_->execute("COMMIT");
  if (done) db_ = nullptr;
  return done;
}

}  // namespace rollcall::record
