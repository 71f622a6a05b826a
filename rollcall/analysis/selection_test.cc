// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/selection.h"

#include <gmock/gmock.h>

namespace rollcall::analysis {
namespace {

TEST(Selection, ContestedIsMeasuredOnVotesCast) {
  EXPECT_FALSE(is_contested({.yes = 0, .no = 0, .abstain = 0, .absent = 193}));
  EXPECT_FALSE(is_contested({.yes = 193}));
  EXPECT_FALSE(is_contested({.yes = 98, .no = 2}));
  EXPECT_TRUE(is_contested({.yes = 97, .no = 3}));
  EXPECT_TRUE(is_contested({.yes = 39, .no = 1, .absent = 153}));
  EXPECT_TRUE(is_contested({.yes = 93, .no = 18, .abstain = 65}));
  // A single member against nobody else's vote is no contest at any share.
  EXPECT_FALSE(is_contested({.yes = 1}, 0));
}

TEST(Selection, FindsContestedItems) {
  model::VoteMatrix::Builder builder;
  for (const char* key : {"A", "B"}) {
    model::Item item;
    item.key = key;
    builder.item(item, "all", 0);
  }
  builder.voter("FRA", "");
  builder.voter("USA", "");
  builder.set(0, 0, model::Cell::yes);
  builder.set(1, 0, model::Cell::absent);
  builder.set(0, 1, model::Cell::yes);
  builder.set(1, 1, model::Cell::no);
  const model::VoteMatrix matrix = std::move(builder).build().matrix;
  EXPECT_THAT(contested_items(matrix), testing::ElementsAre(1));
  EXPECT_EQ(tally_of(matrix, 0), (model::Tally{.yes = 1, .absent = 1}));
}

}  // namespace
}  // namespace rollcall::analysis
