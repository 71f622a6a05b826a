// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/bridging.h"

#include <gmock/gmock.h>

namespace rollcall::analysis {
namespace {

struct Text {
  const char* key;
  int session;
  const char* title;
  const char* series = "";
};

model::VoteMatrix matrix_of(const std::vector<Text>& texts) {
  model::VoteMatrix::Builder builder;
  builder.voter("FRA", "");
  for (const Text& text : texts) {
    model::Item item;
    item.key = text.key;
    item.name = text.key;
    item.body = model::BodyId("GA");
    item.date = *Date::parse(std::to_string(1945 + text.session) + "-12-01");
    item.title = text.title;
    item.series = text.series;
    const int column = builder.item(item, std::to_string(text.session), text.session);
    builder.set(0, column, model::Cell::yes);
  }
  return std::move(builder).build().matrix;
}

TEST(Bridging, LinksASameTitleOfTheSessionBefore) {
  const auto links = links_by_title(matrix_of({
      {"A/RES/50/1", 50, "The situation of human rights in Utopia"},
      {"A/RES/50/2", 50, "Cooperation with the Caribbean Community"},
      {"A/RES/51/1", 51, "Situation of human rights in Utopia"},
      {"A/RES/58/1", 58, "Situation of human rights in Utopia"},
  }));
  EXPECT_THAT(links, testing::ElementsAre(testing::Pair(0, 2)));
}

TEST(Bridging, ANamedSeriesIsOneMatterButNotOneQuestion) {
  EXPECT_TRUE(links_by_title(matrix_of({
                                 {"A/RES/50/1", 50, "Aggression against Utopia", "Utopia"},
                                 {"A/RES/51/1", 51, "Principles of a peace", "Utopia"},
                             }))
                  .empty());
}

}  // namespace
}  // namespace rollcall::analysis
