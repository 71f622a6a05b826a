// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/estimates.h"

#include <gtest/gtest.h>

#include "rollcall/record/import.h"
#include "rollcall/record/schema.h"
#include "rollcall/record/sqlite.h"
#include "rollcall/record/test_folder.h"

namespace rollcall::record {
namespace {

Estimates some() {
  Estimates estimates;
  estimates.name = "GA";
  estimates.options = "one dimension by session";
  estimates.positions = {{"USA", "79", 1, 2.5, 0.25, 60}, {"USA", "9", 1, 2.0, 0.5, 20}};
  estimates.surprises = {{"GA", "A/RES/ES-11/7", "USA", 0.75, 0.125, 0.125, 3.0, 1.5},
                         {"GA", "A/RES/ES-11/7", "FRA", 0.5, 0.25, 0.25, 1.0, std::nullopt}};
  estimates.blocs = {{"79", "USA", 2, 0.875}};
  return estimates;
}

TEST(Estimates, ComeBackAsKept) {
  const TestFolder folder;
  auto store = Store::open(folder.path() / "r.db", Store::Mode::read_write).value();
  EXPECT_EQ(kept_options(store, "GA").value(), std::nullopt);
  ASSERT_TRUE(keep(store, some()));
  EXPECT_EQ(kept_options(store, "GA").value(), "one dimension by session");
  const auto votes = kept_surprises(store, "GA", "A/RES/ES-11/7").value();
  ASSERT_EQ(votes.size(), 2U);
  EXPECT_EQ(votes[0].voter, "FRA");
  EXPECT_EQ(votes[0].bits_given_others, std::nullopt);
  EXPECT_EQ(votes[1].bits_before, 3.0);
  EXPECT_EQ(votes[1].bits_given_others, 1.5);
  const auto rank = kept_rank(store, "GA", "USA", 3.0).value();
  EXPECT_EQ(rank.as_surprising, 1);
  EXPECT_EQ(rank.all, 1);
  EXPECT_EQ(kept_rank(store, "GA", "USA", 3.5).value().as_surprising, 0);
  const auto line = kept_positions(store, "GA", "USA").value();
  ASSERT_EQ(line.size(), 2U);
  EXPECT_EQ(line[0].period, "9");
  EXPECT_EQ(line[1].position, 2.5);
  EXPECT_EQ(kept_blocs(store, "GA", "79").value().at(0).certainty, 0.875);
  EXPECT_TRUE(kept_blocs(store, "SC", "79").value().empty());
}

TEST(Estimates, ReplaceThoseOfTheSameName) {
  const TestFolder folder;
  auto store = Store::open(folder.path() / "r.db", Store::Mode::read_write).value();
  ASSERT_TRUE(keep(store, some()));
  Estimates fewer = some();
  fewer.surprises.pop_back();
  fewer.blocs.clear();
  ASSERT_TRUE(keep(store, fewer));
  EXPECT_EQ(kept_surprises(store, "GA", "A/RES/ES-11/7").value().size(), 1U);
  EXPECT_TRUE(kept_blocs(store, "GA", "79").value().empty());
}

TEST(Estimates, OfAnotherRecordAreNotGivenOut) {
  const TestFolder folder;
  auto store = Store::open(folder.path() / "r.db", Store::Mode::read_write).value();
  const std::string before = fingerprint(store).value();
  ASSERT_TRUE(keep(store, some()));
  ASSERT_TRUE(import_file(
      store,
      folder.file("more.toml",
                  "body = \"GA\"\ndate = 2024-12-12\n[[vote]]\ndraft = \"A/79/L.901\"\n"
                  "title = \"A draft of ours\"\n"
                  "sources = [{ id = \"mine\", title = \"my notes\", gives = \"ballots\" }]\n"
                  "[vote.ballots]\nyes = [\"ARG\"]\nno = [\"CHL\"]\n"),
      {}));
  EXPECT_NE(fingerprint(store).value(), before);
  EXPECT_EQ(kept_options(store, "GA").value(), std::nullopt);
  EXPECT_TRUE(kept_surprises(store, "GA", "A/RES/ES-11/7").value().empty());
}

TEST(Estimates, FindTheirTablesInAnOlderRecord) {
  const TestFolder folder;
  const auto file = folder.path() / "r.db";
  {
    const auto store = Store::open(file, Store::Mode::read_write).value();
  }
  {
    auto db = Database::open(file, Database::Access::read_write).value();
    ASSERT_TRUE(db.execute(
        "DROP TABLE estimate; DROP TABLE estimate_position; DROP TABLE estimate_surprise; "
        "DROP TABLE estimate_bloc; PRAGMA user_version = 1;"));
  }
  {
    const auto old = Store::open(file, Store::Mode::read_only).value();
    EXPECT_EQ(kept_options(old, "GA").value(), std::nullopt);
  }
  auto store = Store::open(file, Store::Mode::read_write).value();
  ASSERT_TRUE(keep(store, some()));
  EXPECT_TRUE(kept_options(store, "GA").value().has_value());
}

}  // namespace
}  // namespace rollcall::record
