// SPDX-License-Identifier: Apache-2.0
// Whatever stops an import, the record is as it was.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "rollcall/record/import.h"
#include "rollcall/record/sqlite.h"
#include "rollcall/record/test_folder.h"

namespace rollcall::record {
namespace {

// Enough roll calls that an import takes a while and writes several megabytes.
std::string many_rows(int roll_calls) {
  std::string text = "undl_id,ms_code,ms_name,ms_vote,date,resolution,title\n";
  for (int i = 1; i <= roll_calls; ++i) {
    for (const char* code : {"ARG", "BEL", "CHL", "DNK", "EGY", "FRA", "GBR", "HUN"}) {
      text += fmt::format("{},{},,Y,2019-12-12,A/RES/74/{},{}\n", 900000 + i, code, 1000 + i,
                          std::string(300, 't'));
    }
  }
  return text;
}

class Durability : public testing::Test {
 protected:
  void SetUp() override {
    {
      const auto made = Store::open(record_, Store::Mode::read_write).value();
    }
    before_ = dump(record_);
  }
  void expect_unchanged() {
    EXPECT_EQ(dump(record_), before_);
    EXPECT_EQ(Database::open(record_, Database::Access::read_only)
                  ->integer("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check "
                            "<> 'ok'"),
              0);
    EXPECT_TRUE(Store::open(record_, Store::Mode::read_write));
  }

  TestFolder folder_;
  std::filesystem::path record_ = folder_.path() / "record.db";
  std::filesystem::path file_ = folder_.file("votes.csv", many_rows(3000));
  std::string before_;
};

TEST_F(Durability, SurvivesBeingStoppedByTheUser) {
  Store store = Store::open(record_, Store::Mode::read_write).value();
  // A pipe that never ends keeps the import going until the progress callback says no.
  const auto pipe = folder_.path() / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const pid_t writer = fork();
  if (writer == 0) {
    signal(SIGPIPE, SIG_DFL);
    std::ofstream out(pipe);
    out << "undl_id,ms_code,ms_name,ms_vote,date,resolution,title\n";
    for (std::int64_t i = 1;; ++i) {
      out << 900000 + i << ",ARG,,Y,2019-12-12,A/RES/74/" << 1 + i % 90000 << ",t\n";
    }
  }
  ImportOptions options;
  int calls = 0;
  options.progress = [&](const ImportProgress& progress) {
    EXPECT_EQ(progress.bytes_total, 0U);
    return ++calls < 2;
  };
  const auto report = import_file(store, pipe, options);
  kill(writer, SIGKILL);
  waitpid(writer, nullptr, 0);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, "import.cancelled");
  expect_unchanged();
}

TEST_F(Durability, SurvivesAFullDisk) {
  Store store = Store::open(record_, Store::Mode::read_write).value();
  const auto pages =
      Database::open(record_, Database::Access::read_only)->integer("PRAGMA page_count");
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  rlimit tight = before;
  tight.rlim_cur = static_cast<rlim_t>(**pages * 4096 + 100000);
  signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
  const auto report = import_file(store, file_, {});
  setrlimit(RLIMIT_FSIZE, &before);
  ASSERT_FALSE(report);
  EXPECT_TRUE(report.error().code == "store.full" || report.error().code == "store.io")
      << report.error().code;
  expect_unchanged();
}

TEST_F(Durability, SurvivesBeingKilledAtAnyMoment) {
  for (const int wait_ms : {5, 20, 40, 80, 120, 200}) {
    const pid_t child = fork();
    if (child == 0) {
      auto store = Store::open(record_, Store::Mode::read_write);
      if (store) static_cast<void>(import_file(*store, file_, {}));
      // As a power cut would: nothing is tidied up.
      pause();
    }
    usleep(static_cast<useconds_t>(wait_ms * 1000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    Store store = Store::open(record_, Store::Mode::read_write).value();
    const auto coverage = store.coverage().value();
    // All or nothing.
    if (coverage.sources.size() == 1) {
      expect_unchanged();
    } else {
      EXPECT_EQ(coverage.sources[1].accounts, 3000);
      return;
    }
  }
}

TEST_F(Durability, SaysThatARecordIsReadOnly) {
  Store store = Store::open(record_, Store::Mode::read_only).value();
  const auto report = import_file(store, file_, {});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, "store.read_only");
  if (geteuid() == 0) return;  // root may write to anything
  std::filesystem::permissions(record_, std::filesystem::perms::owner_read);
  EXPECT_EQ(Store::open(record_, Store::Mode::read_only)->coverage()->sources.size(), 1U);
}

TEST_F(Durability, SaysThatSomebodyElseIsWriting) {
  auto other = Database::open(record_, Database::Access::read_write).value();
  const auto begun = Transaction::begin(other);
  ASSERT_TRUE(begun);
  Store store = Store::open(record_, Store::Mode::read_write).value();
  const auto report = import_file(store, file_, {});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, "store.locked");
  // Reading goes on meanwhile.
  EXPECT_EQ(Store::open(record_, Store::Mode::read_only)->coverage()->sources.size(), 1U);
}

TEST_F(Durability, SaysThatARecordIsDamaged) {
  std::string bytes = read_bytes(record_);
  for (std::size_t at = 4096 + 100; at < bytes.size(); at += 512) bytes[at] ^= '\x5a';
  const auto damaged = folder_.file("damaged.db", bytes);
  const auto store = Store::open(damaged, Store::Mode::read_only);
  std::string code = store ? "" : store.error().code;
  if (store) {
    const auto votes = store->list({});
    if (!votes) code = votes.error().code;
  }
  EXPECT_EQ(code, "store.corrupt");
  const auto cut = folder_.file("cut.db", bytes.substr(0, 5000));
  const auto opened = Store::open(cut, Store::Mode::read_only);
  EXPECT_TRUE(!opened || !opened->list({}));
}

TEST_F(Durability, SaysThatAFileIsNoRecord) {
  const auto code = [](const std::filesystem::path& file) {
    const auto store = Store::open(file, Store::Mode::read_only);
    return store ? std::string() : store.error().code;
  };
  EXPECT_EQ(code(folder_.file("text.db", "undl_id,ms_code\n1,2\n and more")), "store.not_a_store");
  EXPECT_EQ(code(folder_.file("empty.db", "")), "store.not_a_store");
  EXPECT_EQ(code(folder_.path() / "absent.db"), "store.missing");
  EXPECT_EQ(code(folder_.path()), "store.not_a_store");
  const auto other = folder_.path() / "other.db";
  ASSERT_TRUE(Database::open(other, Database::Access::read_write)->execute("CREATE TABLE t(a)"));
  EXPECT_EQ(code(other), "store.not_a_store");
  auto newer = Database::open(record_, Database::Access::read_write).value();
  ASSERT_TRUE(newer.execute("PRAGMA user_version = 99"));
  EXPECT_EQ(code(record_), "store.newer_schema");
}

}  // namespace
}  // namespace rollcall::record
