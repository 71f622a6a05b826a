// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/announced.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "rollcall/record/store.h"

namespace rollcall::record {
namespace {

constexpr std::string_view kFigure =
    "[[figure]]\nbody = \"GA\"\nvote = \"A/RES/1/1\"\n"
    "tally = { yes = 1, no = 2, abstain = 3 }\nreason = \"r\"\nsource = \"s\"\n";

TEST(Announced, ReadsFiguresOfAVote) {
  const auto figures = parse_announced({"x.toml", kFigure}).value();
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].key, "A/RES/1/1");
  EXPECT_EQ(figures[0].tally, (model::Tally{1, 2, 3, 0, false}));
}

TEST(Announced, RefusesAFigureWithoutATallyOrWithOneThatLacksANumber) {
  std::string text(kFigure);
  text.replace(text.find("tally"), text.find("reason") - text.find("tally"), "");
  EXPECT_EQ(parse_announced({"x.toml", text}).error().code, "facts.missing_key");
  std::string short_of(kFigure);
  short_of.replace(short_of.find(", abstain = 3"), 13, "");
  EXPECT_EQ(parse_announced({"x.toml", short_of}).error().code, "facts.missing_key");
}

// A figure equal to the record's would call a report superseded that is right.
TEST(Announced, DiffersFromTheRecordWhereTheEmbeddedOneHoldsTheVote) {
  const Store store = Store::embedded().value();
  int compared = 0;
  for (const AnnouncedTally& figure : announced_tallies()) {
    const auto vote = store.find_key(figure.body, figure.key).value();
    if (!vote) continue;
    ++compared;
    EXPECT_FALSE(vote->tally()->agrees_with(figure.tally)) << figure.key;
  }
  EXPECT_EQ(compared, 2);
}

}  // namespace
}  // namespace rollcall::record
