// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "rollcall/base/result.h"

namespace rollcall::record {

// The two SQLite objects this room uses, with their failures as `store.…` errors. Private to the
// room: no header outside it may include this one. One thread at a time.

// What went wrong on `db`, in the words of docs/codes.md: `store.full`, `store.locked`, ….
[[nodiscard]] Error sqlite_error(sqlite3* db, int code, std::string_view file);

// A prepared statement. Bind from 1, step, read columns from 0, reset.
class Statement {
 public:
  Statement() = default;
  Statement(sqlite3_stmt* handle, std::string_view file) : handle_(handle), file_(file) {}

  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view text);  // copied; an empty text is kept as empty
  Statement& bind_or_null(int index, std::string_view text);  // NULL when empty
  Statement& bind_or_null(int index, std::optional<std::int64_t> value);
  Statement& bind(int index, double value);
  Statement& bind_or_null(int index, std::optional<double> value);

  // True when a row is ready, false when there are no more.
  Result<bool> step();
  // Steps to the end and resets.
  Result<void> run();
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
  }
  [[nodiscard]] double real(int column) const {
    return sqlite3_column_double(handle_.get(), column);
  }
  [[nodiscard]] int small(int column) const { return sqlite3_column_int(handle_.get(), column); }
  // Lives until the next step or reset; NULL reads as "".
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string str(int column) const { return std::string(text(column)); }
  [[nodiscard]] bool null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
  }
  [[nodiscard]] sqlite3_stmt* handle() const { return handle_.get(); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  std::string file_;
};

// An open database file.
class Database {
 public:
  enum class Access : std::uint8_t { read_only, read_write, memory };

  static Result<Database> open(const std::filesystem::path& file, Access access);

  Result<void> execute(const char* sql);
  Result<Statement> prepare(std::string_view sql) const;
  // The first column of the first row; nullopt without a row.
  Result<std::optional<std::int64_t>> integer(std::string_view sql) const;

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
  [[nodiscard]] Error error(int code) const { return sqlite_error(handle_.get(), code, file_); }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
  std::string file_;
};

// A transaction that is rolled back unless committed.
class Transaction {
 public:
  static Result<Transaction> begin(Database& db);
  Transaction(Transaction&& other) noexcept : db_(other.db_) { other.db_ = nullptr; }
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<void> commit();

 private:
  explicit Transaction(Database& db) : db_(&db) {}
  Database* db_;
};

}  // namespace rollcall::record
