// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/fact_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "rollcall/brief/fixtures.h"

namespace rollcall::brief {
namespace {

using coverage::VoteFact;
using model::BodyId;
using model::MemberId;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Facts : public testing::Test {
 protected:
  // The place of a vote by its symbol, draft or key; the test fails where it is not held.
  std::size_t place(std::string_view key) {
    const auto votes = facts_.votes();
    const auto found = std::ranges::find_if(votes, [&](const VoteFact& vote) {
      return vote.key == key || vote.draft == key || vote.symbol == key;
    });
    EXPECT_NE(found, votes.end()) << key;
    return found == votes.end() ? 0 : static_cast<std::size_t>(found - votes.begin());
  }
  const VoteFact& vote(std::string_view key) { return facts_.votes()[place(key)]; }

  record::Store store_ = record::Store::embedded().value();
  RecordFacts facts_ = RecordFacts::open(store_, our_rulebooks()).value();
};

TEST_F(Facts, ListTheVotesByDateWithFiguresAndSource) {
  const auto votes = facts_.votes();
  EXPECT_TRUE(std::ranges::is_sorted(votes, {}, &VoteFact::date));
  const VoteFact& text = vote("A/RES/ES-11/7");
  EXPECT_EQ(text.tally, (model::Tally{93, 18, 65, 17, true}));
  EXPECT_EQ(text.source, "UN Digital Library, record 4076672");
  EXPECT_THAT(text.words, Contains("peace"));
  EXPECT_TRUE(std::ranges::is_sorted(text.words));
}

TEST_F(Facts, KnowFiguresThatWereGivenOutAndCorrected) {
  EXPECT_THAT(vote("A/RES/ES-11/8").announced, ElementsAre(model::Tally{89, 8, 69, 0, false}));
  EXPECT_THAT(vote("S/2025/115").announced, IsEmpty());
}

TEST_F(Facts, TellSponsorsThatAreStatesFromOthers) {
  EXPECT_THAT(vote("A/RES/ES-11/7").sponsor_ids, ElementsAre(MemberId("UKR")));
  EXPECT_THAT(vote("S/2025/115").sponsor_ids,
              ElementsAre(MemberId("DNK"), MemberId("FRA"), MemberId("GBR"), MemberId("GRC"),
                          MemberId("SVN")));
}

TEST_F(Facts, RuleOnAVoteWhenAsked) {
  const coverage::Decision& vetoed = facts_.decision(place("S/2025/115"));
  EXPECT_EQ(vetoed.outcome, rules::Outcome::not_adopted);
  EXPECT_EQ(vetoed.cause, rules::Cause::veto);
  EXPECT_THAT(vetoed.vetoed_by, ElementsAre(MemberId("RUS")));
  const coverage::Decision& short_of_nine = facts_.decision(place("S/2025/114"));
  EXPECT_EQ(short_of_nine.cause, rules::Cause::shortfall);
  EXPECT_EQ(short_of_nine.needed, 9);
  EXPECT_EQ(short_of_nine.got, 6);
  const coverage::Decision& text = facts_.decision(place("S/RES/2774"));
  EXPECT_EQ(text.force, model::Force::hortatory);
  EXPECT_THAT(text.sentence, HasSubstr("10 got"));
  EXPECT_FALSE(text.citation.empty());
}

TEST_F(Facts, GiveTheBallotsOfAVote) {
  const auto ballots = facts_.ballots(place("S/RES/2774"));
  ASSERT_EQ(ballots.size(), 15U);
  EXPECT_TRUE(std::ranges::is_sorted(ballots, {}, &model::Ballot::member));
  EXPECT_THAT(facts_.ballots(place("A/ES-11/L.13")), IsEmpty());
}

TEST_F(Facts, FindTheSeriesAVoteStandsIn) {
  const std::size_t here = place("A/RES/ES-11/7");
  const auto series = facts_.series_of(here);
  EXPECT_GE(series.size(), 6U);
  EXPECT_THAT(std::vector<std::size_t>(series.begin(), series.end()), Contains(here));
  EXPECT_TRUE(std::ranges::is_sorted(series));
  const std::size_t alone = place("S/2025/115");
  EXPECT_THAT(
      std::vector<std::size_t>(facts_.series_of(alone).begin(), facts_.series_of(alone).end()),
      ElementsAre(alone));
}

TEST_F(Facts, KnowWhoSatOnABodyAndHowFarTheRecordReaches) {
  const Date day(2025, 2, 24);
  EXPECT_EQ(facts_.seats(BodyId("SC"), day).size(), 15U);
  EXPECT_EQ(facts_.seats(BodyId("GA"), day).size(), 193U);
  EXPECT_THAT(facts_.seats(BodyId("HRC"), day), IsEmpty());
  EXPECT_EQ(facts_.reaches(BodyId("GA")), day);
  EXPECT_FALSE(facts_.reaches(BodyId("HRC")));
  EXPECT_THAT(facts_.coverage(), HasSubstr("to 24 February 2025"));
  EXPECT_FALSE(facts_.failure());
}

}  // namespace
}  // namespace rollcall::brief
