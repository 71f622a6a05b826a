// SPDX-License-Identifier: Apache-2.0
// A record is one SQLite file with a rollback journal: no second file beside it when nobody writes,
// so that it can be copied, mailed and opened read-only from a medium that cannot be written to.
#include "rollcall/record/store.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <system_error>

#include "rollcall/record/schema.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

namespace fs = std::filesystem;

// SQLite's own check comes at the first read and speaks of "file is not a database"; the first
// bytes tell earlier and let us say what to try.
Result<void> check_is_sqlite(const fs::path& file) {
  std::error_code ignored;
  if (fs::is_directory(file, ignored)) {
    return fail("store.not_a_store", fmt::format("{} is a folder", file.string()), file.string());
  }
  if (fs::file_size(file, ignored) == 0) return {};
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  std::array<char, 16> head{};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return fail("store.missing", fmt::format("cannot read {}", file.string()), file.string());
  }
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  if (std::string_view(head.data(), head.size()) == kMagic) return {};
  return fail("store.not_a_store",
              fmt::format("{} is not a Rollcall record; to read a voting file into one, use "
                          "`rollcall import`",
                          file.string()),
              file.string());
}

Result<void> check_version(const Database& db) {
  const auto application = db.integer("PRAGMA application_id");
  if (!application) return tl::unexpected(application.error());
  if (application->value_or(0) != kApplicationId) {
    return fail("store.not_a_store",
                fmt::format("{} is an SQLite file, but not a Rollcall record", db.file()),
                db.file());
  }
  const auto version = db.integer("PRAGMA user_version");
  if (!version) return tl::unexpected(version.error());
  if (version->value_or(0) > kSchemaVersion) {
    return fail("store.newer_schema",
                fmt::format("{} was written by a newer Rollcall (schema {}, this one knows {}); "
                            "update Rollcall",
                            db.file(), version->value_or(0), kSchemaVersion),
                db.file());
  }
  return {};
}

Result<bool> is_empty(const Database& db) {
  const auto tables = db.integer("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tl::unexpected(tables.error());
  return tables->value_or(0) == 0;
}

Result<void> create_tables(Database& db) {
  auto transaction = Transaction::begin(db);
  if (!transaction) return tl::unexpected(transaction.error());
  // Another process may have made them while we waited for its lock.
  const auto empty = is_empty(db);
  if (!empty) return tl::unexpected(empty.error());
  if (!*empty) return {};
  if (auto done = db.execute(schema_sql()); !done) return done;
  const std::string stamp = fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};",
                                        kApplicationId, kSchemaVersion);
  if (auto done = db.execute(stamp.c_str()); !done) return done;
  return transaction->commit();
}

// Adds what later schemas brought to an older record. Takes the lock only where there is something
// to add, so that two programs may open a record of today at once.
Result<void> bring_up_to_date(Database& db) {
  auto version = db.integer("PRAGMA user_version");
  if (!version) return tl::unexpected(version.error());
  if (version->value_or(0) == kSchemaVersion) return {};
  auto transaction = Transaction::begin(db);
  if (!transaction) return tl::unexpected(transaction.error());
  // Another process may have added it while we waited for its lock.
  version = db.integer("PRAGMA user_version");
  if (!version) return tl::unexpected(version.error());
  if (version->value_or(0) == kSchemaVersion) return {};
  if (auto done = db.execute(estimates_sql()); !done) return done;
  const std::string stamp = fmt::format("PRAGMA user_version = {};", kSchemaVersion);
  if (auto done = db.execute(stamp.c_str()); !done) return done;
  return transaction->commit();
}

// 64 MB of pages hold an import of the whole Assembly, so that readers are locked out only while
// it is committed; anything larger spills to the file, under the journal.
constexpr const char* kWriterPragmas =
    "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;";

Result<Database> open_database(const fs::path& file, Store::Mode mode) {
  std::error_code ignored;
  const bool exists = fs::exists(file, ignored);
  if (mode == Store::Mode::read_only && !exists) {
    return fail(
        "store.missing",
        fmt::format("there is no record {}; make one with `rollcall import FILE`", file.string()),
        file.string());
  }
  if (exists) {
    if (auto ok = check_is_sqlite(file); !ok) return tl::unexpected(ok.error());
  } else if (file.has_parent_path()) {
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    if (failed) {
      return fail("store.missing",
                  fmt::format("cannot make the folder of {}: {}", file.string(), failed.message()),
                  file.string());
    }
  }
  return Database::open(file, mode == Store::Mode::read_only ? Database::Access::read_only
                                                             : Database::Access::read_write);
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const fs::path& file, Mode mode) {
  auto db = open_database(file, mode);
  if (!db) return tl::unexpected(db.error());
  const auto empty = is_empty(*db);
  if (!empty) return tl::unexpected(empty.error());
  if (mode == Mode::read_only) {
    if (*empty) {
      return fail("store.not_a_store", fmt::format("{} is empty", file.string()), file.string());
    }
    if (auto ok = check_version(*db); !ok) return tl::unexpected(ok.error());
  } else {
    if (*empty) {
      if (auto done = create_tables(*db); !done) return tl::unexpected(done.error());
    }
    if (auto ok = check_version(*db); !ok) return tl::unexpected(ok.error());
    if (auto done = db->execute(kWriterPragmas); !done) return tl::unexpected(done.error());
    if (auto done = bring_up_to_date(*db); !done) return tl::unexpected(done.error());
    if (auto done = load_facts(*db); !done) return tl::unexpected(done.error());
  }
  auto impl = std::make_unique<Impl>(std::move(*db));
  impl->name = file.string();
  return Store(std::move(impl));
}

Result<Store> Store::embedded() {
  auto db = Database::open({}, Database::Access::memory);
  if (!db) return tl::unexpected(db.error());
  if (auto done = create_tables(*db); !done) return tl::unexpected(done.error());
  if (auto done = load_facts(*db); !done) return tl::unexpected(done.error());
  auto impl = std::make_unique<Impl>(std::move(*db));
  impl->name = "embedded";
  return Store(std::move(impl));
}

}  // namespace rollcall::record
