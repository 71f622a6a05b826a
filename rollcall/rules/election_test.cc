// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>

#include "rollcall/rules/fixtures.h"

namespace rollcall::rules {
namespace {

using model::QuestionKind;

Question of_kind(QuestionKind kind, model::Majority majority = model::Majority::unknown) {
  Question question;
  question.kind = kind;
  question.majority = majority;
  question.date = Date(2025, 2, 24);
  return question;
}

struct Contest {
  const char* why;
  model::Majority majority;
  ElectionBallot ballot;
  const char* result;
  std::vector<std::string> elected;
};

TEST(Election, ElectsThoseWithTheMajorityRequired) {
  using model::Majority;
  const std::vector<Contest> contests = {
      {"one seat",
       Majority::two_thirds,
       {1, {{"A", 125}, {"B", 62}}, 187},
       "elected carried",
       {"A"}},
      {"one short",
       Majority::two_thirds,
       {1, {{"A", 124}, {"B", 63}}, 187},
       "nobody_elected shortfall",
       {}},
      {"two seats, one filled",
       Majority::two_thirds,
       {2, {{"A", 150}, {"B", 90}, {"C", 80}}, 190},
       "elected carried",
       {"A"}},
      {"more majorities than seats",
       Majority::simple,
       {1, {{"A", 101}, {"B", 120}}, 190},
       "elected carried",
       {"B"}},
      {"tie for the last seat",
       Majority::simple,
       {2, {{"A", 150}, {"B", 100}, {"C", 100}}, 190},
       "elected carried",
       {"A"}},
      {"tie for the only seat",
       Majority::simple,
       {1, {{"A", 100}, {"B", 100}}, 190},
       "nobody_elected tie",
       {}},
      {"of all members",
       Majority::majority_of_members,
       {1, {{"A", 97}}, 120},
       "elected carried",
       {"A"}},
      {"of all members, one short",
       Majority::majority_of_members,
       {1, {{"A", 96}}, 120},
       "nobody_elected shortfall",
       {}},
  };
  for (const Contest& contest : contests) {
    Question question = of_kind(QuestionKind::election, contest.majority);
    question.members_count = 193;
    question.election = contest.ballot;
    const Ruling ruling = adjudicate(body("ga.toml"), question, {});
    EXPECT_EQ(outcome_and_cause(ruling), contest.result) << contest.why;
    EXPECT_EQ(ruling.elected, contest.elected) << contest.why;
  }
}

// The International Court's judges: eight of fifteen, no veto.
TEST(Election, TheCouncilElectsJudgesByAnAbsoluteMajority) {
  Question question = of_kind(QuestionKind::election);
  question.election = ElectionBallot{1, {{"A", 8}, {"B", 7}}, 15};
  const Ruling ruling = adjudicate(body("sc.toml"), question, {});
  EXPECT_EQ(outcome_and_cause(ruling), "elected carried");
  EXPECT_EQ(ruling.needed, 8);
  EXPECT_TRUE(cites(ruling, "ICJ Statute art. 10"));
}

TEST(Election, AnElectionWithoutItsBallotDecidesNothing) {
  const Ruling ruling = adjudicate(body("ga.toml"), of_kind(QuestionKind::election), {});
  EXPECT_EQ(ruling.code, "ga.undetermined.no-ballot");
}

}  // namespace
}  // namespace rollcall::rules
