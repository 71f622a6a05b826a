// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/tally.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

namespace rollcall::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Ballot> four_ballots() {
  return {{MemberId("AAA"), Choice::yes, AbsenceKind::unknown},
          {MemberId("BBB"), Choice::no, AbsenceKind::unknown},
          {MemberId("CCC"), Choice::absent, AbsenceKind::not_participating},
          {MemberId("DDD"), Choice::yes, AbsenceKind::unknown}};
}

TEST(Tally, CountsEachChoice) {
  EXPECT_EQ(count(four_ballots()), (Tally{2, 1, 0, 1, true}));
  EXPECT_EQ(count({}), Tally{});
}

TEST(Tally, NamesTheMembersOfAChoiceInTheirOrder) {
  EXPECT_THAT(members_who(four_ballots(), Choice::yes),
              ElementsAre(MemberId("AAA"), MemberId("DDD")));
  EXPECT_THAT(members_who(four_ballots(), Choice::abstain), IsEmpty());
}

// Rule 86: members that abstain are considered as not voting.
TEST(Tally, PresentAndVotingLeavesOutAbstentions) {
  const Tally tally{93, 18, 65, 17, true};
  EXPECT_EQ(tally.present_and_voting(), 111);
  EXPECT_EQ(tally.members(), 193);
}

TEST(Tally, PrintsTheAbsentOnlyWhereKnown) {
  EXPECT_EQ(to_string(Tally{93, 18, 65, 17, true}), "93-18-65 (17 absent)");
  EXPECT_EQ(to_string(Tally{93, 18, 65, 0, false}), "93-18-65");
}

TEST(Tally, AgreesWithATallyThatIsSilentOnTheAbsent) {
  const Tally full{93, 18, 65, 17, true};
  EXPECT_TRUE(full.agrees_with(Tally{93, 18, 65, 0, false}));
  EXPECT_TRUE((Tally{93, 18, 65, 0, false}).agrees_with(full));
  EXPECT_FALSE(full.agrees_with(Tally{93, 18, 65, 16, true}));
  EXPECT_FALSE(full.agrees_with(Tally{93, 18, 64, 0, false}));
}

TEST(Tally, EveryBallotIsCountedOnceAndListedUnderItsChoice) {
  EXPECT_TRUE(rc::check([](const std::vector<std::uint8_t>& numbers) {
    std::vector<Ballot> ballots;
    for (const std::uint8_t number : numbers) {
      ballots.push_back(
          {MemberId("M" + std::to_string(number)), kChoices[number % 4], AbsenceKind::unknown});
    }
    const Tally tally = count(ballots);
    RC_ASSERT(tally.members() == static_cast<int>(ballots.size()));
    for (const Choice choice : kChoices) {
      RC_ASSERT(static_cast<int>(members_who(ballots, choice).size()) == tally.of(choice));
    }
  }));
}

}  // namespace
}  // namespace rollcall::model
