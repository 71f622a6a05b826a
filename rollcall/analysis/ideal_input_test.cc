// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_input.h"

#include <gmock/gmock.h>

#include <random>

namespace rollcall::analysis {
namespace {

using model::Cell;
using model::VoteMatrix;
using testing::ElementsAre;
using testing::Pair;

// Rows are items "1", "2", …; columns are voters "A", "B", …: Y, N, A(bstain), . (absent), blank.
// `periods` has one digit an item.
VoteMatrix matrix_of(const std::vector<std::string>& rows, const std::string& periods) {
  VoteMatrix::Builder builder;
  for (std::size_t v = 0; v < rows[0].size(); ++v) {
    builder.voter(std::string(1, static_cast<char>('A' + v)), "");
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    model::Item item;
    item.key = std::to_string(i + 1);
    item.name = "item " + item.key;
    const int column = builder.item(item, std::string(1, periods[i]), periods[i]);
    for (std::size_t v = 0; v < rows[i].size(); ++v) {
      const char mark = rows[i][v];
      if (mark == ' ') continue;
      builder.set(static_cast<int>(v), column,
                  mark == 'Y'   ? Cell::yes
                  : mark == 'N' ? Cell::no
                  : mark == 'A' ? Cell::abstain
                                : Cell::absent);
    }
  }
  return std::move(builder).build().matrix;
}

std::vector<std::pair<int, int>> places(const IdealInput& input) {
  std::vector<std::pair<int, int>> found;
  for (const auto& point : input.points) found.emplace_back(point.voter, point.period);
  return found;
}

TEST(IdealInput, KeepsCastVotesByItemAndAnswerAndByPoint) {
  // C is absent throughout and has no point; item 2 is unanimous; D votes in period 2 only.
  const auto input = *ideal_input(matrix_of({"YN. ", "YY. ", "ANYA", "N..Y"}, "1122"), {});
  ASSERT_EQ(input.voters.size(), 4U);
  EXPECT_THAT(places(input),
              ElementsAre(Pair(0, 0), Pair(0, 1), Pair(1, 0), Pair(1, 1), Pair(2, 1), Pair(3, 1)));
  EXPECT_THAT(input.voter_first, ElementsAre(0, 2, 4, 5, 6));
  EXPECT_EQ(input.unanimous_items, 1);
  EXPECT_EQ(input.unanimous_votes, 2);
  EXPECT_EQ(input.roll_calls, 3);
  ASSERT_EQ(input.items.size(), 3U);
  EXPECT_EQ(input.items[1].key, "3");
  EXPECT_THAT(input.of(1, Answer::yes), ElementsAre(4));
  EXPECT_THAT(input.of(1, Answer::abstain), ElementsAre(1, 5));
  EXPECT_THAT(input.of(1, Answer::no), ElementsAre(3));
  EXPECT_THAT(input.of(2, Answer::abstain), ElementsAre());
  EXPECT_EQ(input.points[1].votes, 2);
  EXPECT_THAT(input.point_first, ElementsAre(0, 1, 3, 4, 5, 6, 8));
  EXPECT_THAT(input.point_item, ElementsAre(0, 1, 2, 0, 1, 1, 1, 2));
  EXPECT_EQ(input.point_answer[1], Answer::abstain);
  EXPECT_EQ(input.point_answer[2], Answer::no);
}

TEST(IdealInput, BothIndexesHoldTheSameVotes) {
  std::mt19937 random(7);
  std::vector<std::string> rows(40, std::string(9, ' '));
  std::string periods;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    periods += static_cast<char>('1' + i / 10);
    for (char& mark : rows[i]) mark = "YNA. "[random() % 5];
  }
  IdealInputOptions options;
  options.links = {{3, 17}, {17, 30}, {5, 6}};
  const auto input = *ideal_input(matrix_of(rows, periods), options);
  EXPECT_EQ(input.items.size(), 37U);
  std::int64_t votes = 0;
  for (std::size_t p = 0; p < input.points.size(); ++p) {
    votes += input.points[p].votes;
    for (auto k = input.point_first[p]; k < input.point_first[p + 1]; ++k) {
      const auto place = static_cast<std::size_t>(k);
      const auto vote = input.point_vote[place];
      EXPECT_EQ(input.vote_point[static_cast<std::size_t>(vote)], static_cast<int>(p));
      const auto span = input.of(input.point_item[place], input.point_answer[place]);
      const auto* address = &input.vote_point[static_cast<std::size_t>(vote)];
      EXPECT_TRUE(address >= span.data() && address < span.data() + span.size());
      EXPECT_TRUE(std::ranges::is_sorted(span));
    }
  }
  EXPECT_EQ(votes, input.votes());
}

TEST(IdealInput, LinksMakeOneItemOfSeveralRollCalls) {
  IdealInputOptions options;
  options.links = {{0, 2}};
  const auto input = *ideal_input(matrix_of({"YN", "NY", "YY"}, "123"), options);
  ASSERT_EQ(input.items.size(), 2U);
  EXPECT_THAT(input.items[0].columns, ElementsAre(0, 2));
  EXPECT_EQ(input.items[0].first_period, 0);
  EXPECT_EQ(input.items[0].last_period, 2);
  // The third roll call alone is unanimous; joined to the first it is not.
  EXPECT_THAT(input.of(0, Answer::yes), ElementsAre(0, 2, 5));
}

TEST(IdealInput, ThePublishedOrderOfRewritingCutsAChain) {
  // From the last pair: 2 is now called 1; then 2, which nothing is called any more, 0.
  IdealInputOptions options;
  options.links = {{0, 2}, {1, 2}};
  const auto matrix = matrix_of({"YN", "NY", "YA"}, "123");
  EXPECT_EQ(ideal_input(matrix, options)->items.size(), 1U);
  options.link_order = IdealInputOptions::LinkOrder::rewritten;
  const auto input = *ideal_input(matrix, options);
  ASSERT_EQ(input.items.size(), 2U);
  EXPECT_THAT(input.items[1].columns, ElementsAre(1, 2));
}

TEST(IdealInput, LinksThroughARollCallThatIsNotThere) {
  for (const auto order :
       {IdealInputOptions::LinkOrder::together, IdealInputOptions::LinkOrder::rewritten}) {
    IdealInputOptions options;
    options.link_order = order;
    options.links = {{0, 99}, {99, 2}};
    const auto input = *ideal_input(matrix_of({"YN", "NY", "YA"}, "123"), options);
    ASSERT_EQ(input.items.size(), 2U);
    EXPECT_THAT(input.items[0].columns, ElementsAre(0, 2));
  }
}

TEST(IdealInput, UnanimousItemsMayBeKept) {
  IdealInputOptions options;
  options.unanimous = IdealInputOptions::Unanimous::keep;
  EXPECT_EQ(ideal_input(matrix_of({"YY", "YN"}, "11"), options)->items.size(), 2U);
}

TEST(IdealInput, TakesOnlyTheColumnsAskedFor) {
  IdealInputOptions options;
  options.columns = {1, 2};
  const auto input = *ideal_input(matrix_of({"YN", "NY", "AN"}, "111"), options);
  ASSERT_EQ(input.items.size(), 2U);
  EXPECT_EQ(input.items[0].key, "2");
  EXPECT_EQ(input.votes(), 4);
}

TEST(IdealInput, NothingToGoByIsAnError) {
  EXPECT_EQ(ideal_input(VoteMatrix{}, {}).error().code, "ideal.no_votes");
  EXPECT_EQ(ideal_input(matrix_of({"..", ".."}, "12"), {}).error().code, "ideal.no_votes");
  EXPECT_EQ(ideal_input(matrix_of({"YY", "NN"}, "12"), {}).error().code, "ideal.no_votes");
}

}  // namespace
}  // namespace rollcall::analysis
