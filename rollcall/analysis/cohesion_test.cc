// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/cohesion.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>
#include <string>

namespace rollcall::analysis {
namespace {

using model::Cell;
using model::Tally;
using model::VoteMatrix;

// Rows of votes by voter: '+' yes, '-' no, '0' abstained, '.' absent, ' ' not a member.
VoteMatrix matrix_of(const std::vector<std::string>& rows) {
  VoteMatrix::Builder builder;
  for (std::size_t v = 0; v < rows.size(); ++v) builder.voter("V" + std::to_string(v), "");
  for (std::size_t i = 0; i < rows.front().size(); ++i) {
    model::Item item;
    item.key = std::to_string(i);
    builder.item(item, "all", 0);
    for (std::size_t v = 0; v < rows.size(); ++v) {
      const std::string_view marks = "+-0. ";
      const auto cell = static_cast<Cell>(marks.find(rows[v][i]));
      builder.set(static_cast<int>(v), static_cast<int>(i), cell);
    }
  }
  return std::move(builder).build().matrix;
}

std::vector<int> all_items(const VoteMatrix& matrix) {
  std::vector<int> items;
  for (int i = 0; i < matrix.items(); ++i) items.push_back(i);
  return items;
}

TEST(Cohesion, IndicesOfOneVote) {
  EXPECT_EQ(rice_index({.yes = 8, .no = 2}), 0.6);
  EXPECT_EQ(rice_index({.yes = 2, .abstain = 8}), 1);  // the essay's complaint
  EXPECT_FALSE(rice_index({.abstain = 8}));
  EXPECT_EQ(agreement_index({.yes = 9}), 1);
  EXPECT_EQ(agreement_index({.yes = 3, .no = 3, .abstain = 3}), 0);
  EXPECT_EQ(agreement_index({.yes = 4, .no = 4}), 0.25);
  // Absent members neither help nor hurt.
  EXPECT_EQ(agreement_index({.yes = 4, .no = 4, .absent = 20}), 0.25);
  EXPECT_FALSE(agreement_index({.absent = 20}));
}

TEST(Cohesion, DistanceOfTheEssay) {
  EXPECT_EQ(distance({.yes = 4}, {.no = 3, .abstain = 1}, {}), 0.875);
  const Tally split = {.yes = 2, .no = 2};
  EXPECT_DOUBLE_EQ(*distance(split, split, split), 8.0 / 12);
  const Tally one = {.yes = 1};
  EXPECT_FALSE(distance(one, one, one));
  EXPECT_FALSE(distance({.absent = 3}, {.yes = 2}, {}));
}

// Against a count of pairs, for random votes and two groups that overlap and change.
TEST(Cohesion, DistanceIsTheMeanOverPairs) {
  std::mt19937 random(5);
  std::vector<std::string> rows(12, std::string(30, ' '));
  for (std::string& row : rows) {
    for (char& mark : row) mark = std::string_view("+-0. ")[random() % 5];
  }
  const VoteMatrix matrix = matrix_of(rows);
  const Membership first = [](int voter, int item) { return voter < 7 && item != voter; };
  const Membership second = [](int voter, int item) { return voter > 4 || item % 3 == 0; };
  const auto place = [&](int voter, int item) {
    const Cell cell = matrix.at(voter, item);
    return cell == Cell::yes ? 1 : cell == Cell::no ? 0 : 0.5;
  };
  double sum = 0;
  int items = 0;
  for (int i = 0; i < matrix.items(); ++i) {
    double apart = 0;
    int pairs = 0;
    for (int a = 0; a < matrix.voters(); ++a) {
      for (int b = 0; b < matrix.voters(); ++b) {
        const bool voted = is_cast(matrix.at(a, i)) && is_cast(matrix.at(b, i));
        if (a == b || !voted || !first(a, i) || !second(b, i)) continue;
        apart += std::abs(place(a, i) - place(b, i));
        ++pairs;
      }
    }
    if (pairs == 0) continue;
    sum += apart / pairs;
    ++items;
  }
  const auto mean = distance_of(matrix, all_items(matrix), first, second);
  EXPECT_EQ(mean->count, items);
  EXPECT_NEAR(mean->value, sum / items, 1e-12);
}

TEST(Cohesion, MeansTakeEachRollCallAlike) {
  const VoteMatrix matrix = matrix_of({"++0", "++0", "+-+", ".--", "-  "});
  const Membership group = [](int voter, int) { return voter < 4; };
  const Cohesion found = cohesion_of(matrix, all_items(matrix), group);
  EXPECT_EQ(found.roll_calls, 3);
  EXPECT_DOUBLE_EQ(found.members, (3 + 4 + 4) / 3.0);
  EXPECT_DOUBLE_EQ(found.rice->value, (1.0 + 0 + 0) / 3);
  EXPECT_DOUBLE_EQ(found.agreement_index->value, (1 + 0.25 + 0.25) / 3);
  EXPECT_DOUBLE_EQ(found.within->value, (0 + 8.0 / 12 + 3.0 / 6) / 3);
  const Cohesion nobody = cohesion_of(matrix, all_items(matrix), [](int, int) { return false; });
  EXPECT_EQ(nobody.roll_calls, 0);
  EXPECT_FALSE(nobody.rice);
}

TEST(Cohesion, TheLineIsThatOfTheOthers) {
  // Three of four say yes; without the fourth, the others still do. In the second vote two and two:
  // nobody's others have a line of more than half but each side's opponents' (1 of 3 left against
  // 2).
  const VoteMatrix matrix = matrix_of({"++", "++", "+-", "--"});
  const auto found = loyalties(matrix, all_items(matrix), [](int, int) { return true; });
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found.front().voter, 3);
  EXPECT_EQ(found.front().with_line, 0);
  EXPECT_EQ(found.front().votes, 2);
  EXPECT_EQ(found.back().with_line, 1);
  EXPECT_EQ(found.back().votes, 2);
}

TEST(Cohesion, IsolationIsOfTheLosingSide) {
  const VoteMatrix matrix = matrix_of({"-0+.", "+-++", "+--+", "0+-+"});
  const auto alone = isolation(matrix, 0, 0);
  EXPECT_TRUE(alone->losing);
  EXPECT_EQ(alone->same, 0);
  EXPECT_EQ(alone->others, 3);
  EXPECT_EQ(alone->company(), 0);
  EXPECT_FALSE(isolation(matrix, 0, 1)->losing);  // won
  EXPECT_FALSE(isolation(matrix, 0, 3)->losing);  // an abstention is on no side
  EXPECT_TRUE(isolation(matrix, 1, 3)->losing);   // a yes can lose, too
  EXPECT_FALSE(isolation(matrix, 2, 0)->losing);  // two against two: nobody lost
  EXPECT_DOUBLE_EQ(*isolation(matrix, 2, 0)->company(), 1.0 / 3);
  EXPECT_FALSE(isolation(matrix, 3, 0));  // cast no vote

  const IsolationRecord record = isolation_of(matrix, all_items(matrix), 0);
  EXPECT_EQ(record.votes, 3);
  EXPECT_EQ(record.losing, 1);
  EXPECT_EQ(record.alone, 1);
  EXPECT_EQ(record.company->value, 0);
  EXPECT_FALSE(isolation_of(matrix, {}, 0).company);
}

}  // namespace
}  // namespace rollcall::analysis
