// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/vote_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "rollcall/record/import.h"
#include "rollcall/record/test_folder.h"

namespace rollcall::record {
namespace {

using ::testing::ElementsAre;

const IndexedVote* find(const std::vector<IndexedVote>& votes, std::string_view key) {
  const auto found = std::ranges::find(votes, key, &IndexedVote::key);
  return found == votes.end() ? nullptr : &*found;
}

TEST(VoteIndex, SaysOfEachVoteWhatTheStoreSays) {
  const Store store = Store::embedded().value();
  const auto votes = vote_index(store).value();
  std::size_t place = 0;
  ASSERT_TRUE(store.for_each({}, [&](const model::RollCall& vote) {
    if (place >= votes.size()) return false;
    const IndexedVote& indexed = votes[place++];
    EXPECT_EQ(indexed.key, vote.key());
    EXPECT_EQ(indexed.symbol, vote.symbol.normal());
    EXPECT_EQ(indexed.draft, vote.draft.normal());
    EXPECT_EQ(indexed.meeting, vote.meeting.normal());
    EXPECT_EQ(indexed.date, vote.date);
    EXPECT_EQ(indexed.kind, vote.kind);
    EXPECT_EQ(indexed.manner, vote.manner);
    EXPECT_EQ(indexed.title, vote.title);
    EXPECT_EQ(indexed.agenda_item, vote.agenda_item);
    EXPECT_EQ(indexed.series, vote.series);
    EXPECT_EQ(indexed.amends, vote.amends);
    EXPECT_EQ(indexed.sponsors, vote.sponsors) << vote.key();
    EXPECT_EQ(indexed.tally, vote.tally()) << vote.key();
    EXPECT_FALSE(indexed.source.empty()) << vote.key();
    return true;
  }));
  EXPECT_EQ(place, votes.size());
  EXPECT_EQ(static_cast<std::int64_t>(place), store.coverage()->roll_calls);
}

TEST(VoteIndex, NamesThePageWhereBallotsWereRead) {
  const auto votes = vote_index(Store::embedded().value()).value();
  const IndexedVote* vote = find(votes, "A/RES/ES-11/7");
  ASSERT_NE(vote, nullptr);
  EXPECT_EQ(vote->source, "UN Digital Library, record 4076672");
  EXPECT_EQ(vote->url, "https://digitallibrary.un.org/record/4076672");
}

TEST(VoteIndex, KeepsWhatAnotherSourceTold) {
  const TestFolder folder;
  auto store = Store::open(folder.path() / "record.db", Store::Mode::read_write).value();
  const auto file = folder.file("own.toml",
                                "body = \"GA\"\ndate = 2025-02-24\n[[vote]]\n"
                                "symbol = \"A/RES/ES-11/7\"\ntitle = \"Told otherwise\"\n"
                                "announced = { yes = 94, no = 18, abstain = 65 }\n"
                                "sources = [{ id = \"own\", gives = \"tally\" }]\n");
  const auto imported = import_file(store, file, {});
  ASSERT_TRUE(imported) << imported.error().message << imported.error().where;
  const auto votes = vote_index(store).value();
  const IndexedVote* vote = find(votes, "A/RES/ES-11/7");
  ASSERT_NE(vote, nullptr);
  EXPECT_EQ(vote->tally, (model::Tally{93, 18, 65, 17, true}));
  EXPECT_THAT(vote->told, ElementsAre(model::Tally{94, 18, 65, 0, false}));
  EXPECT_EQ(vote->source, "UN Digital Library, record 4076672");
}

}  // namespace
}  // namespace rollcall::record
