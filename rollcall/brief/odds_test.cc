// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/odds.h"

#include <gmock/gmock.h>

#include "rollcall/brief/judge.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

// A forecast of given draws: a letter a member, y, n, a or - for absent.
analysis::Forecast drawn(const std::vector<std::string>& draws) {
  analysis::Forecast forecast;
  forecast.members.resize(draws.front().size());
  forecast.draws = static_cast<int>(draws.size());
  for (const std::string& draw : draws) {
    for (const char letter : draw) {
      forecast.ballots.push_back(static_cast<std::uint8_t>(std::string("yna-").find(letter)));
    }
  }
  return forecast;
}

rules::Question question_on(const std::vector<model::MemberId>& members) {
  rules::Question question;
  question.date = Date(2025, 2, 24);
  for (const model::MemberId member : members) question.members.push_back({member});
  question.members_count = static_cast<int>(members.size());
  return question;
}

TEST(Odds, AssemblyUnderBothMajorities) {
  const auto books = Rulebooks::embedded();
  ASSERT_TRUE(books);
  const std::vector<model::MemberId> members = {model::MemberId("FRA"), model::MemberId("GBR"),
                                                model::MemberId("HUN"), model::MemberId("USA")};
  // Adopted under both; under a simple majority only; a tie; lost.
  const auto forecast = drawn({"yyyn", "yyna", "yynn", "nnn-"});
  const Odds odds = odds_of(forecast, members, *books->find(model::BodyId("GA")),
                            question_on(members), forecast.draws);
  ASSERT_EQ(odds.under.size(), 2U);
  EXPECT_EQ(odds.under[0].majority, model::Majority::simple);
  EXPECT_DOUBLE_EQ(odds.under[0].adopted, 0.5);
  // Two of three are two thirds as well.
  EXPECT_EQ(odds.under[1].majority, model::Majority::two_thirds);
  EXPECT_DOUBLE_EQ(odds.under[1].adopted, 0.5);
  EXPECT_DOUBLE_EQ(odds.under[0].error, 0.25);
  // Three to one becomes a tie by one of the three; each of the others has two such draws as well.
  ASSERT_EQ(odds.pivotal.size(), 4U);
  for (const PivotalMember& member : odds.pivotal) EXPECT_DOUBLE_EQ(member.share, 0.5);
}

TEST(Odds, CouncilKnowsTheVeto) {
  const auto books = Rulebooks::embedded();
  ASSERT_TRUE(books);
  const auto seats = record::council_roster().on(Date(2025, 2, 24));
  std::vector<model::MemberId> members;
  std::string all_yes;
  std::string vetoed;
  std::string eight;
  rules::Question question;
  question.date = Date(2025, 2, 24);
  question.nature = model::Nature::substantive;
  question.members = seats;
  int yes = 0;
  for (const model::Seat& seat : seats) {
    members.push_back(seat.member);
    all_yes += 'y';
    vetoed += seat.member == model::MemberId("RUS") ? 'n' : 'y';
    eight += yes++ < 8 ? 'y' : 'a';
  }
  ASSERT_EQ(members.size(), 15U);
  const auto forecast = drawn({all_yes, vetoed, eight, vetoed});
  const Odds odds = odds_of(forecast, members, *books->find(model::BodyId("SC")), question, 4);
  ASSERT_EQ(odds.under.size(), 1U);
  EXPECT_DOUBLE_EQ(odds.under[0].adopted, 0.25);
  EXPECT_DOUBLE_EQ(odds.under[0].vetoed, 0.5);
  // A permanent member's no turns the unanimous draw; Russia also lifts its veto in two others.
  ASSERT_FALSE(odds.pivotal.empty());
  EXPECT_EQ(odds.pivotal.front().member, model::MemberId("RUS"));
  EXPECT_GE(odds.pivotal.front().share, 0.75);
}

}  // namespace
}  // namespace rollcall::brief
