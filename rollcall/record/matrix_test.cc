// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/matrix.h"

#include <gmock/gmock.h>

namespace rollcall::record {
namespace {

using ::testing::ElementsAre;

TEST(Matrix, SessionsOpenInSeptember) {
  EXPECT_EQ(session_on(Date(1946, 1, 10)), 1);
  EXPECT_EQ(session_on(Date(1946, 10, 23)), 1);
  EXPECT_EQ(session_on(Date(1947, 9, 16)), 2);
  EXPECT_EQ(session_on(Date(2022, 3, 2)), 76);
  EXPECT_EQ(session_on(Date(2025, 2, 24)), 79);
  EXPECT_EQ(session_on(Date(2025, 9, 20)), 80);
}

TEST(Matrix, HoldsTheEmbeddedVotes) {
  const Store store = Store::embedded().value();
  const auto matrix = vote_matrix(store, {}).value();
  const int usa = matrix.find_voter("USA").value();
  const int russia = matrix.find_voter("RUS").value();
  const int item = matrix.find_item("A/RES/ES-11/7").value();
  EXPECT_EQ(matrix.at(usa, item), model::Cell::no);
  EXPECT_EQ(matrix.at(russia, item), model::Cell::no);
  EXPECT_EQ(matrix.voter(usa).name, "United States");
  EXPECT_EQ(matrix.item(item).date, Date(2025, 2, 24));
  EXPECT_EQ(matrix.periods().back(), "79");
  // Every cell is what the roll call itself says.
  for (int i = 0; i < matrix.items(); ++i) {
    const auto vote = store.find_key(matrix.item(i).body, matrix.item(i).key).value().value();
    ASSERT_EQ(matrix.entries(i).size(), vote.ballots.size()) << matrix.item(i).name;
    for (const model::Ballot& ballot : vote.ballots) {
      const auto voter = matrix.find_voter(ballot.member.view());
      ASSERT_TRUE(voter);
      EXPECT_EQ(matrix.at(*voter, i), static_cast<model::Cell>(ballot.choice));
    }
  }
}

TEST(Matrix, KeepsToTheFilterAndTheMembers) {
  const Store store = Store::embedded().value();
  MatrixOptions options;
  options.filter.body = model::BodyId("SC");
  options.filter.from = Date(2025, 2, 24);
  options.members = {model::MemberId("USA"), model::MemberId("FRA")};
  options.periods = Periods::year;
  const auto matrix = vote_matrix(store, options).value();
  EXPECT_EQ(matrix.items(), 7);
  EXPECT_EQ(matrix.voters(), 2);
  EXPECT_THAT(std::vector(matrix.periods().begin(), matrix.periods().end()), ElementsAre("2025"));
  const int adopted = matrix.find_item("S/RES/2774").value();
  EXPECT_EQ(matrix.at(matrix.find_voter("USA").value(), adopted), model::Cell::yes);
  EXPECT_EQ(matrix.at(matrix.find_voter("FRA").value(), adopted), model::Cell::abstain);
}

TEST(Matrix, IsEmptyWhereNothingFits) {
  const Store store = Store::embedded().value();
  MatrixOptions options;
  options.filter.issue = "me";
  const auto matrix = vote_matrix(store, options).value();
  EXPECT_EQ(matrix.items(), 0);
  EXPECT_EQ(matrix.cast(), 0);
}

}  // namespace
}  // namespace rollcall::record
