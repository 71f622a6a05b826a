// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/vote_matrix.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <map>

namespace rollcall::model {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Item named(const std::string& key, std::optional<Date> date = std::nullopt) {
  Item item;
  item.name = key;
  item.key = key;
  item.date = date;
  return item;
}

TEST(VoteMatrix, HoldsNothingWhenEmpty) {
  const VoteMatrix matrix = VoteMatrix::Builder().build().matrix;
  EXPECT_EQ(matrix.voters(), 0);
  EXPECT_EQ(matrix.items(), 0);
  EXPECT_EQ(matrix.cells(), 0);
  EXPECT_THAT(matrix.periods(), IsEmpty());
  EXPECT_FALSE(matrix.find_voter("USA"));
}

TEST(VoteMatrix, SortsVotersPeriodsAndItems) {
  VoteMatrix::Builder builder;
  const int usa = builder.voter("USA", "");
  const int fra = builder.voter("FRA", "France");
  EXPECT_EQ(builder.voter("USA", "United States"), usa);
  const int late = builder.item(named("C", Date(2025, 2, 24)), "79", 79);
  const int early = builder.item(named("A", Date(1946, 2, 1)), "1", 1);
  const int undated = builder.item(named("Z"), "1", 1);
  const int middle = builder.item(named("B", Date(1946, 3, 1)), "1", 1);
  builder.set(usa, late, Cell::no);
  builder.set(fra, late, Cell::yes);
  builder.set(fra, early, Cell::absent);
  builder.set(usa, middle, Cell::abstain);
  builder.set(usa, undated, Cell::yes);
  const VoteMatrix matrix = std::move(builder).build().matrix;

  EXPECT_EQ(matrix.voter(0).name, "France");
  EXPECT_EQ(matrix.voter(1).name, "United States");
  EXPECT_THAT(matrix.periods(), ElementsAre("1", "79"));
  EXPECT_EQ(matrix.item(0).key, "A");
  EXPECT_EQ(matrix.item(1).key, "B");
  EXPECT_EQ(matrix.item(2).key, "Z");
  EXPECT_EQ(matrix.item(3).key, "C");
  EXPECT_EQ(matrix.items_of(0).size(), 3);
  EXPECT_EQ(matrix.items_of(1).first, 3);
  EXPECT_EQ(matrix.at(1, 3), Cell::no);
  EXPECT_EQ(matrix.at(0, 0), Cell::absent);
  EXPECT_EQ(matrix.at(1, 0), Cell::not_member);
  EXPECT_THAT(matrix.entries(3), ElementsAre(Entry{0, Cell::yes}, Entry{1, Cell::no}));
  EXPECT_EQ(matrix.cells(), 5);
  EXPECT_EQ(matrix.cast(), 4);
  EXPECT_EQ(matrix.find_item("C"), 3);
}

TEST(VoteMatrix, LeavesOutWhatIsToldTwiceAndDifferently) {
  VoteMatrix::Builder builder;
  const int usa = builder.voter("USA", "");
  const int fra = builder.voter("FRA", "");
  const int item = builder.item(named("A"), "1", 1);
  builder.set(usa, item, Cell::yes);
  builder.set(fra, item, Cell::yes);
  builder.set(usa, item, Cell::no);
  builder.set(fra, item, Cell::yes);
  const auto built = std::move(builder).build();
  EXPECT_THAT(built.clashes, ElementsAre(std::pair(1, 0)));
  EXPECT_EQ(built.repeated, 1) << "France's; what clashes is no repetition";
  EXPECT_EQ(built.matrix.at(1, 0), Cell::not_member);
  EXPECT_EQ(built.matrix.at(0, 0), Cell::yes);
}

// Whatever is set comes back, from the planes and from the entries alike.
RC_GTEST_PROP(VoteMatrix, GivesBackWhatWasSet, ()) {
  const int voters = *rc::gen::inRange(1, 5);
  const int items = *rc::gen::inRange(1, 140);
  VoteMatrix::Builder builder;
  for (int v = 0; v < voters; ++v) builder.voter(std::string(1, static_cast<char>('A' + v)), "");
  std::map<std::pair<int, int>, Cell> truth;
  for (int i = 0; i < items; ++i) builder.item(named(std::to_string(i)), "all", 0);
  for (int i = 0; i < items; ++i) {
    for (int v = 0; v < voters; ++v) {
      const auto cell = static_cast<Cell>(*rc::gen::inRange(0, 5));
      truth[{v, i}] = cell;
      builder.set(v, i, cell);
    }
  }
  const VoteMatrix matrix = std::move(builder).build().matrix;
  std::int64_t known = 0;
  for (const auto& [place, cell] : truth) {
    RC_ASSERT(matrix.at(place.first, place.second) == cell);
    if (cell != Cell::not_member) ++known;
  }
  std::int64_t bits = 0;
  for (int v = 0; v < voters; ++v) {
    for (const Choice choice : kChoices) {
      for (const std::uint64_t word : matrix.plane(v, choice)) bits += std::popcount(word);
    }
  }
  RC_ASSERT(bits == known);
  RC_ASSERT(matrix.cells() == known);
  for (int i = 0; i < items; ++i) {
    for (const Entry& entry : matrix.entries(i)) RC_ASSERT((truth[{entry.voter, i}] == entry.cell));
  }
}

}  // namespace
}  // namespace rollcall::model
