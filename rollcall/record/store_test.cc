// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "rollcall/record/schema.h"
#include "rollcall/record/sqlite.h"
#include "rollcall/record/test_folder.h"

namespace rollcall::record {
namespace {

using model::BodyId;
using model::Choice;
using model::MemberId;
using model::Symbol;

Symbol symbol(std::string_view text) { return Symbol::parse(text).value(); }

class EmbeddedStore : public testing::Test {
 protected:
  Store store_ = Store::embedded().value();
};

TEST_F(EmbeddedStore, SaysWhatItHoldsAndToWhichDay) {
  const Coverage coverage = store_.coverage().value();
  EXPECT_EQ(coverage.name, "embedded");
  ASSERT_EQ(coverage.sources.size(), 1U);
  EXPECT_EQ(coverage.sources[0].id, "facts");
  EXPECT_EQ(coverage.sources[0].accounts, coverage.roll_calls);
  EXPECT_EQ(coverage.last, Date(2025, 2, 24));
  std::int64_t seen = 0;
  std::int64_t ballots = 0;
  ASSERT_TRUE(store_.for_each({}, [&](const model::RollCall& vote) {
    ++seen;
    ballots += static_cast<std::int64_t>(vote.ballots.size());
    return true;
  }));
  EXPECT_EQ(coverage.roll_calls, seen);
  EXPECT_EQ(coverage.ballots, ballots);
}

TEST_F(EmbeddedStore, FindsByAnySpellingOfTheSymbol) {
  for (const char* spelling : {"S/RES/2774 (2025)", "S/RES/2774", "2774 (2025)"}) {
    const auto votes = store_.find(symbol(spelling)).value();
    ASSERT_EQ(votes.size(), 1U) << spelling;
    EXPECT_EQ(votes[0].counted, (model::Tally{10, 0, 5, 0, true}));
    EXPECT_EQ(votes[0].date, Date(2025, 2, 24));
    EXPECT_EQ(votes[0].ballots.size(), 15U);
    EXPECT_FALSE(votes[0].sources.empty());
  }
}

TEST_F(EmbeddedStore, FindsADraftThatWasNotAdopted) {
  const auto votes = store_.find(symbol("S/2025/115")).value();
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].tally(), (model::Tally{9, 1, 5, 0, true}));
  EXPECT_TRUE(std::is_sorted(votes[0].ballots.begin(), votes[0].ballots.end()));
}

TEST_F(EmbeddedStore, FindsAllThatAMeetingPutToTheVote) {
  const auto votes = store_.find(symbol("S/PV.9866")).value();
  EXPECT_EQ(votes.size(), 7U);
}

TEST_F(EmbeddedStore, KeepsAVoteKnownByTallyOnly) {
  int by_tally = 0;
  Filter day;
  day.from = day.to = Date(2025, 2, 24);
  const auto votes = store_.list(day).value();
  for (const auto& vote : votes) {
    if (!vote.ballots.empty()) continue;
    ++by_tally;
    EXPECT_TRUE(vote.announced) << vote.name();
    EXPECT_FALSE(vote.counted) << vote.name();
  }
  EXPECT_EQ(by_tally, 4) << "the Assembly's four amendments";
}

TEST_F(EmbeddedStore, ListsByMemberAndChoice) {
  Filter filter;
  filter.from = filter.to = Date(2025, 2, 24);
  filter.body = BodyId("SC");
  filter.member = MemberId("USA");
  filter.choice = Choice::no;
  const auto no = store_.list(filter).value();
  EXPECT_FALSE(no.empty());
  for (const auto& vote : no) {
    EXPECT_THAT(vote.ballots, testing::Contains(model::Ballot{MemberId("USA"), Choice::no}));
  }
  filter.choice = Choice::yes;
  const auto yes = store_.list(filter).value();
  EXPECT_THAT(yes, testing::Contains(
                       testing::Field(&model::RollCall::symbol, symbol("S/RES/2774 (2025)"))));
}

TEST_F(EmbeddedStore, ListsByWordsAtTheStartOfWords) {
  Filter filter;
  filter.words = {"LASTING", "ukrain"};
  const auto votes = store_.list(filter).value();
  EXPECT_FALSE(votes.empty());
  filter.words = {"kraine"};
  EXPECT_TRUE(store_.list(filter).value().empty());
}

TEST_F(EmbeddedStore, ListsInOrderOfTime) {
  const auto votes = store_.list({}).value();
  for (std::size_t i = 1; i < votes.size(); ++i) EXPECT_LE(votes[i - 1].date, votes[i].date);
  Filter few;
  few.limit = 2;
  EXPECT_EQ(store_.list(few).value().size(), 2U);
}

TEST_F(EmbeddedStore, EveryItemOfAMeetingIsHeld) {
  const auto meetings = store_.meetings_on(Date(2025, 2, 24)).value();
  ASSERT_EQ(meetings.size(), 2U);
  for (const auto& meeting : meetings) {
    for (const auto& item : meeting.items) {
      EXPECT_TRUE(store_.find_key(meeting.body, item.key).value()) << item.key;
      EXPECT_FALSE(store_.meetings_with(meeting.body, item.key).value().empty());
    }
  }
}

TEST(Store, IsMadeWithItsFolderAndHoldsTheFacts) {
  const TestFolder folder;
  const auto file = folder.path() / "new" / "record.db";
  const auto made = Store::open(file, Store::Mode::read_write);
  ASSERT_TRUE(made) << made.error().message;
  const Store embedded = Store::embedded().value();
  EXPECT_EQ(made->coverage()->roll_calls, embedded.coverage()->roll_calls);
  EXPECT_EQ(made->coverage()->ballots, embedded.coverage()->ballots);
  EXPECT_FALSE(std::filesystem::exists(file.string() + "-journal"));
}

TEST(Store, OpensTheSameTwiceWithoutWriting) {
  const TestFolder folder;
  const auto file = folder.path() / "record.db";
  {
    const auto store = Store::open(file, Store::Mode::read_write).value();
  }
  const std::string before = read_bytes(file);
  {
    const auto store = Store::open(file, Store::Mode::read_write).value();
  }
  EXPECT_EQ(read_bytes(file), before);
}

TEST(Store, EveryColumnIsDescribed) {
  const std::string page =
      read_bytes(std::filesystem::path(ROLLCALL_SOURCE_DIR) / "docs" / "store.md");
  auto db = Database::open({}, Database::Access::memory).value();
  ASSERT_TRUE(db.execute(schema_sql()));
  auto columns =
      db.prepare(
            "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
            "WHERE t.type = 'table'")
          .value();
  int seen = 0;
  while (columns.step().value()) {
    ++seen;
    EXPECT_NE(page.find("**" + columns.str(0) + "**"), std::string::npos) << columns.text(0);
    EXPECT_NE(page.find("`" + columns.str(1) + "`"), std::string::npos)
        << columns.text(0) << "." << columns.text(1);
  }
  EXPECT_GT(seen, 100);
}

}  // namespace
}  // namespace rollcall::record
