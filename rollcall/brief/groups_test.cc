// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rollcall/brief/fixtures.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/series.h"

namespace rollcall::brief {
namespace {

using model::Choice;
using model::MemberId;
using ::testing::IsEmpty;

model::Group group(std::string phrase, std::vector<const char*> codes) {
  model::Group made;
  made.id = "test";
  made.name = phrase;
  made.phrase = std::move(phrase);
  for (const char* code : codes) made.memberships.push_back({MemberId(code), Period{}});
  return made;
}

TEST(Groups, TheLineIsTheChoiceOfMoreThanHalf) {
  const Judged judged = judge(council_vote("RUS", "CHN FRA"), our_rulebooks(), WithWhatIf::no);
  const std::vector<model::Group> groups = {group("three", {"DNK", "GRC", "RUS"}),
                                            group("two", {"CHN", "DNK"}),
                                            group("lone", {"DNK", "SWE"})};
  const auto lines = group_lines(judged, groups);
  ASSERT_EQ(lines.size(), 2U) << "one member on the body is no group";
  EXPECT_EQ(lines[0].line, Choice::yes);
  ASSERT_EQ(lines[0].apart.size(), 1U);
  EXPECT_EQ(lines[0].apart[0].member, MemberId("RUS"));
  EXPECT_FALSE(lines[1].line.has_value()) << "half is not more than half";
  EXPECT_THAT(lines[1].apart, IsEmpty());
}

TEST(Groups, NotVotingIsNoLine) {
  model::RollCall vote = council_vote("", "");
  for (model::Ballot& ballot : vote.ballots) {
    if (ballot.member != MemberId("DNK")) ballot.choice = Choice::absent;
  }
  const Judged judged = judge(vote, our_rulebooks(), WithWhatIf::no);
  const std::vector<model::Group> groups = {group("three", {"DNK", "GRC", "RUS"})};
  const auto lines = group_lines(judged, groups);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_FALSE(lines[0].line.has_value());
  EXPECT_EQ(group_phrase(lines[0], judged),
            "of the 3 three members: Denmark yes · Greece, Russia did not vote");
}

TEST(Groups, WithoutBallotsNothingIsSaid) {
  const Judged judged = judge(assembly_vote({.yes = 5, .no = 1}), our_rulebooks(), WithWhatIf::no);
  const std::vector<model::Group> groups = {group("three", {"DNK", "GRC", "RUS"})};
  EXPECT_THAT(group_lines(judged, groups), IsEmpty());
}

SeriesPoint point(const char* name, int yes, int members) {
  SeriesPoint made;
  made.name = name;
  made.date = Date(2000, 1, 1);
  made.tally = {.yes = yes, .no = members - yes, .abstain = 0, .absent = 0};
  return made;
}

TEST(Series, StandingIsAmongTheEarlierOnesOnly) {
  EXPECT_EQ(series_sentence({point("A", 10, 190)}), "");
  EXPECT_EQ(series_sentence({point("A", 10, 190), point("B", 12, 190)}),
            "12 in favour: the highest so far (1 earlier vote: 10)");
  EXPECT_EQ(series_sentence({point("A", 10, 190), point("B", 14, 190), point("C", 12, 190)}),
            "12 in favour: 1 of the earlier ones had more (2 earlier votes: 10 to 14)");
  EXPECT_EQ(series_sentence({point("A", 10, 190), point("B", 14, 190), point("C", 10, 190)}),
            "10 in favour: the lowest so far, level with A (2 earlier votes: 10 to 14)");
  EXPECT_EQ(series_sentence({point("A", 10, 190), point("B", 10, 190)}),
            "10 in favour: the same as in every earlier one (1 earlier vote: 10)");
}

TEST(Series, SharesAreComparedWhereTheBodyGrew) {
  EXPECT_EQ(series_sentence({point("A", 51, 58), point("B", 141, 193)}),
            "73.1 % of the members in favour: the lowest so far (1 earlier vote: 87.9 %)");
  // A Member or two more make no share of it.
  EXPECT_EQ(series_sentence({point("A", 100, 192), point("B", 141, 193)}),
            "141 in favour: the highest so far (1 earlier vote: 100)");
}

}  // namespace
}  // namespace rollcall::brief
