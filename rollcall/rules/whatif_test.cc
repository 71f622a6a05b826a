// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/whatif.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <functional>

#include "rollcall/rules/council_fixture.h"

namespace rollcall::rules {
namespace {

using model::Choice;
using model::MemberId;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Whether votes carry: written for each test without the rules' code.
using Carries = std::function<int(const std::vector<Choice>&)>;  // 1 yes, 0 no, -1 undetermined

std::vector<Choice> assignment(int code, std::size_t members) {
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < members; ++i, code /= 4) {
    choices.push_back(model::kChoices[static_cast<std::size_t>(code % 4)]);
  }
  return choices;
}

MemberId member(std::size_t i) { return MemberId(fmt::format("M{}", i)); }

Ballots named(const std::vector<Choice>& choices, unsigned barred = 0) {
  std::vector<model::Ballot> ballots;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    model::Ballot ballot{member(i), choices[i]};
    if ((barred >> i & 1U) != 0) ballot.absence = model::AbsenceKind::barred;
    ballots.push_back(ballot);
  }
  return Ballots::of(ballots);
}

// Breadth-first over ballots: the least number of members whose change turns the answer round.
int slow_fewest(const std::vector<Choice>& choices, const Carries& carries, unsigned barred) {
  const int before = carries(choices);
  int best = 1000;
  for (int code = 0; code < (1 << (2 * choices.size())); ++code) {
    const std::vector<Choice> other = assignment(code, choices.size());
    int moved = 0;
    bool allowed = true;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (other[i] == choices[i]) continue;
      ++moved;
      if ((barred >> i & 1U) != 0) allowed = false;
    }
    if (allowed && moved < best && before >= 0 && carries(other) == 1 - before) best = moved;
  }
  return best;
}

bool same_pool(Choice a, Choice b) {
  const auto votes = [](Choice c) { return c == Choice::yes || c == Choice::no; };
  return a == b || (!votes(a) && !votes(b));
}

// The least number of members of one class that, all making one move, turn the answer round.
int slow_kind(const std::vector<Choice>& choices, const Carries& carries, Choice from, Choice to,
              const std::function<bool(std::size_t)>& in_class) {
  int best = 1000;
  for (unsigned subset = 1; subset < (1U << choices.size()); ++subset) {
    std::vector<Choice> other = choices;
    int moved = 0;
    bool allowed = true;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if ((subset >> i & 1U) == 0) continue;
      ++moved;
      allowed = allowed && in_class(i) && same_pool(choices[i], from);
      other[i] = to;
    }
    if (allowed && moved < best && carries(other) == 1 - carries(choices)) best = moved;
  }
  return best;
}

// Applies a plan through the public door, which also checks that its members are named.
Ruling ruling_after(const Rulebook& rulebook, const Question& question, const Ballots& ballots,
                    const SwitchPlan& plan) {
  std::vector<model::Ballot> changes;
  for (const SwitchGroup& group : plan.groups) {
    EXPECT_THAT(group.members, SizeIs(static_cast<std::size_t>(group.count)));
    for (const MemberId who : group.members) changes.push_back({who, group.to});
  }
  return adjudicate(rulebook, question, with_changes(ballots, changes).value());
}

void expect_exact(const Rulebook& rulebook, const Question& question,
                  const std::vector<Choice>& choices, const Carries& carries, unsigned barred) {
  const Ballots ballots = named(choices, barred);
  const WhatIf answer = what_if(rulebook, question, ballots);
  const int expected = slow_fewest(choices, carries, barred);
  const std::string shown = to_string(ballots.tally);
  ASSERT_EQ(answer.fewest.has_value(), expected < 1000) << shown;
  if (!answer.fewest) return;
  ASSERT_EQ(answer.fewest->switches(), expected) << shown;
  const Outcome before = adjudicate(rulebook, question, ballots).outcome;
  const Outcome after = ruling_after(rulebook, question, ballots, *answer.fewest).outcome;
  ASSERT_EQ(after, before == Outcome::adopted ? Outcome::not_adopted : Outcome::adopted) << shown;
  for (const SwitchPlan& plan : answer.by_kind) {
    ASSERT_GE(plan.switches(), expected);
    ASSERT_EQ(ruling_after(rulebook, question, ballots, plan).outcome, after) << describe(plan);
  }
  const auto pivots = static_cast<std::size_t>(std::count_if(
      answer.pivotal.begin(), answer.pivotal.end(), [](const auto& p) { return !p.to.empty(); }));
  ASSERT_EQ(pivots > 0, expected == 1) << shown;
}

TEST(WhatIf, IsExactForEveryVoteOfASmallAssembly) {
  const Rulebook assembly = body("ga.toml");
  for (const auto majority : {model::Majority::simple, model::Majority::two_thirds}) {
    const bool thirds = majority == model::Majority::two_thirds;
    const Carries carries = [&](const std::vector<Choice>& choices) {
      std::array<int, 4> seen{};
      for (const Choice choice : choices) ++seen[static_cast<std::size_t>(choice)];
      if (seen[3] == static_cast<int>(choices.size())) return -1;
      return seen[0] > 0 && (thirds ? seen[0] >= 2 * seen[1] : seen[0] > seen[1]) ? 1 : 0;
    };
    Question question;
    question.majority = majority;
    for (std::size_t members = 1; members <= 5; ++members) {
      for (int code = 0; code < (1 << (2 * members)); ++code) {
        expect_exact(assembly, question, assignment(code, members), carries, 0);
        if (HasFatalFailure()) return;
      }
    }
  }
}

Rulebook small_council(int members, int needed) {
  return Rulebook::parse(fmt::format("id = \"SC\"\nname = \"small\"\nlaw = \"security_council\"\n"
                                     "[[numbers]]\nmembers = {}\nvotes_needed = {}\n",
                                     members, needed),
                         "test")
      .value();
}

constexpr std::size_t kSeats = 5;
constexpr std::size_t kPermanentSeats = 2;
constexpr int kNeeded = 3;

int council_carries(const std::vector<Choice>& choices) {
  int yes = 0;
  int absent = 0;
  bool veto = false;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    yes += choices[i] == Choice::yes ? 1 : 0;
    absent += choices[i] == Choice::absent ? 1 : 0;
    veto = veto || (i < kPermanentSeats && choices[i] == Choice::no);
  }
  return absent == static_cast<int>(kSeats) ? -1 : yes >= kNeeded && !veto ? 1 : 0;
}

// The switches of the plan of this kind that moves `groups` classes; of one class where that is 1.
int planned(const WhatIf& answer, Choice from, Choice to, std::size_t groups, bool permanent) {
  for (const SwitchPlan& plan : answer.by_kind) {
    const SwitchGroup& group = plan.groups[0];
    const bool same_kind = same_pool(group.from, from) && same_pool(group.to, to);
    const bool same_class = groups == 2 || group.permanent == permanent;
    if (same_kind && same_class && plan.groups.size() == groups) return plan.switches();
  }
  return 1000;
}

void expect_exact_kind(const WhatIf& answer, const std::vector<Choice>& choices, Choice from,
                       Choice to) {
  const bool decided = council_carries(choices) >= 0;
  const auto slow = [&](const std::function<bool(std::size_t)>& in_class) {
    return decided ? slow_kind(choices, council_carries, from, to, in_class) : 1000;
  };
  const int permanent = slow([](std::size_t i) { return i < kPermanentSeats; });
  const int others = slow([](std::size_t i) { return i >= kPermanentSeats; });
  ASSERT_EQ(planned(answer, from, to, 1, true), permanent) << to_string(from) << to_string(to);
  ASSERT_EQ(planned(answer, from, to, 1, false), others) << to_string(from) << to_string(to);
  // Where neither class suffices alone, both together may.
  const bool alone = permanent < 1000 || others < 1000;
  const int both = alone ? 1000 : slow([](std::size_t) { return true; });
  ASSERT_EQ(planned(answer, from, to, 2, true), both) << to_string(from) << to_string(to);
}

TEST(WhatIf, IsExactForEveryVoteOfASmallCouncilByMixtureAndByKind) {
  const Rulebook council = small_council(kSeats, kNeeded);
  Question question;
  question.nature = model::Nature::substantive;
  for (std::size_t i = 0; i < kSeats; ++i) {
    question.members.push_back(
        {member(i), i < kPermanentSeats ? model::SeatKind::permanent : model::SeatKind::ordinary});
  }
  for (int code = 0; code < (1 << (2 * kSeats)); ++code) {
    const std::vector<Choice> choices = assignment(code, kSeats);
    expect_exact(council, question, choices, council_carries, 0);
    const WhatIf answer = what_if(council, question, named(choices));
    for (const Choice from : {Choice::yes, Choice::no, Choice::abstain}) {
      for (const Choice to : {Choice::yes, Choice::no, Choice::abstain}) {
        if (from != to) expect_exact_kind(answer, choices, from, to);
      }
    }
    if (HasFatalFailure()) return;
  }
}

TEST(WhatIf, BarredMembersDoNotSwitch) {
  const Rulebook assembly = body("ga.toml");
  Question question;
  question.majority = model::Majority::simple;
  const Carries carries = [](const std::vector<Choice>& choices) {
    const auto yes = std::count(choices.begin(), choices.end(), Choice::yes);
    const auto no = std::count(choices.begin(), choices.end(), Choice::no);
    const auto absent = std::count(choices.begin(), choices.end(), Choice::absent);
    return absent == static_cast<std::ptrdiff_t>(choices.size()) ? -1 : yes > no ? 1 : 0;
  };
  for (int code = 0; code < (1 << 8); ++code) {
    std::vector<Choice> choices = assignment(code, 4);
    unsigned barred = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (choices[i] == Choice::absent) barred |= 1U << i;
    }
    expect_exact(assembly, question, choices, carries, barred);
    if (HasFatalFailure()) return;
  }
}

// ES-11/7 of 24 February 2025 by tally. The oracle tries every mixture of the six moves of fewer
// than twenty members; none of them fails two thirds, and twenty yes to no do.
TEST(WhatIf, Es11Resolution7HungOnTwentyMembers) {
  Question question;
  question.majority = model::Majority::two_thirds;
  question.date = Date(2025, 2, 24);
  question.sitting = Sitting::emergency_special;
  const WhatIf answer = what_if(body("ga.toml"), question, {{93, 18, 65, 17, true}, {}});

  const auto fails = [](int yes, int no) { return !(yes > 0 && yes >= 2 * no); };
  int slow = 1000;
  for (int yn = 0; yn <= 20; ++yn)
    for (int yr = 0; yn + yr <= 20; ++yr)
      for (int ny = 0; yn + yr + ny <= 20 && ny <= 18; ++ny)
        for (int nr = 0; yn + yr + ny + nr <= 20 && ny + nr <= 18; ++nr)
          for (int ry = 0; yn + yr + ny + nr + ry <= 20; ++ry)
            for (int rn = 0; yn + yr + ny + nr + ry + rn <= 20; ++rn)
              if (fails(93 - yn - yr + ny + ry, 18 + yn + rn - ny - nr)) {
                slow = std::min(slow, yn + yr + ny + nr + ry + rn);
              }
  ASSERT_EQ(slow, 20);
  ASSERT_TRUE(answer.fewest);
  EXPECT_EQ(answer.fewest->switches(), slow);
  EXPECT_EQ(describe(*answer.fewest), "20 yes to no");
  std::vector<std::string> kinds;
  for (const SwitchPlan& plan : answer.by_kind) kinds.push_back(describe(plan));
  EXPECT_THAT(kinds, ElementsAre("20 yes to no", "29 abstentions or non-voters to no",
                                 "58 yes to abstention or absence"));
  EXPECT_THAT(answer.pivotal, IsEmpty());
}

// S/RES/2774: France and the United Kingdom abstained and could each have prevented it.
TEST(WhatIf, AnyPermanentMemberCouldHavePreventedResolution2774) {
  const Council council =
      council_of({10, 0, 5, 0, true}, "FRA abstain, GBR abstain, CHN yes, RUS yes, USA yes", 15);
  Question question;
  question.nature = model::Nature::substantive;
  question.date = Date(2025, 2, 24);
  question.members = council.seats;
  const Rulebook rulebook = body("sc.toml");
  const WhatIf answer = what_if(rulebook, question, council.ballots);
  ASSERT_TRUE(answer.fewest);
  EXPECT_EQ(answer.fewest->switches(), 1);
  EXPECT_EQ(describe(*answer.fewest), "1 permanent member's abstention to no");
  std::vector<std::string> kinds;
  for (const SwitchPlan& plan : answer.by_kind) kinds.push_back(describe(plan));
  EXPECT_THAT(kinds,
              ElementsAre("1 permanent member's abstention to no", "1 permanent member's yes to no",
                          "2 permanent members' yes to abstention or absence",
                          "2 yes to abstention or absence", "2 yes to no"));
  // The slow oracle: every single change of every ballot, asked of the rules one by one.
  std::vector<MemberId> slow;
  for (const model::Ballot& ballot : council.ballots.named) {
    for (const Choice to : model::kChoices) {
      const auto changed = with_changes(council.ballots, {{ballot.member, to}}).value();
      if (adjudicate(rulebook, question, changed).outcome == Outcome::not_adopted) {
        slow.push_back(ballot.member);
      }
    }
  }
  std::sort(slow.begin(), slow.end());
  std::vector<MemberId> fast;
  for (const auto& pivot : answer.pivotal) fast.push_back(pivot.member);
  EXPECT_EQ(fast, slow);
  EXPECT_THAT(fast, ElementsAre(MemberId("CHN"), MemberId("FRA"), MemberId("GBR"), MemberId("RUS"),
                                MemberId("USA")));
}

// S/2025/115: nine yes and one no, a permanent member's. It alone could have let it pass.
TEST(WhatIf, AVetoHangsOnWhoCastIt) {
  const Council council = council_of({9, 1, 5, 0, true}, "RUS no, USA abstain, CHN abstain", 15);
  Question question;
  question.nature = model::Nature::substantive;
  question.members = council.seats;
  const WhatIf answer = what_if(body("sc.toml"), question, council.ballots);
  ASSERT_THAT(answer.pivotal, SizeIs(1));
  EXPECT_EQ(answer.pivotal[0].member, MemberId("RUS"));
  EXPECT_THAT(answer.pivotal[0].to, ElementsAre(Choice::yes, Choice::abstain, Choice::absent));
  EXPECT_EQ(describe(*answer.fewest), "1 permanent member's no to abstention or absence");
}

// Two permanent members said no to nine others: neither alone can let the text pass.
TEST(WhatIf, ADoubleVetoNeedsBoth) {
  const Council council = council_of({9, 2, 4, 0, true}, "RUS no, CHN no", 15);
  Question question;
  question.nature = model::Nature::substantive;
  question.members = council.seats;
  const WhatIf answer = what_if(body("sc.toml"), question, council.ballots);
  EXPECT_EQ(answer.fewest->switches(), 2);
  EXPECT_THAT(answer.fewest->groups[0].members, ElementsAre(MemberId("CHN"), MemberId("RUS")));
  EXPECT_THAT(answer.pivotal, IsEmpty());
}

// Veto bodies by tally alone: who switches decides, so nothing is said.
TEST(WhatIf, SaysNothingWhereNamesAreMissingAndAVetoMatters) {
  Question question;
  question.nature = model::Nature::substantive;
  question.date = Date(2020, 1, 1);
  const WhatIf answer = what_if(body("sc.toml"), question, {{10, 0, 5, 0, true}, {}});
  EXPECT_FALSE(answer.fewest);
  EXPECT_THAT(answer.by_kind, IsEmpty());
  question.nature = model::Nature::procedural;
  EXPECT_EQ(what_if(body("sc.toml"), question, {{10, 0, 5, 0, true}, {}}).fewest->switches(), 2);
}

TEST(WhatIf, SaysNothingWhereNothingWasCounted) {
  for (const auto manner : {model::Manner::without_vote, model::Manner::not_put}) {
    Question question;
    question.manner = manner;
    EXPECT_FALSE(what_if(body("ga.toml"), question, {}).fewest);
  }
  EXPECT_FALSE(what_if(body("ga.toml"), {}, {{0, 0, 0, 0, true}, {}}).fewest);
}

// Under an unknown majority the flip must hold under both.
TEST(WhatIf, AnUnknownMajorityMustFlipUnderEither) {
  const WhatIf answer = what_if(body("ga.toml"), {}, {{10, 0, 0, 0, true}, {}});
  EXPECT_EQ(describe(*answer.fewest), "5 yes to no");  // 5-5 fails both; 6-4 fails two thirds only
}

TEST(WithChanges, RefusesStrangersAndTheBarred) {
  Ballots ballots = named({Choice::yes, Choice::absent}, 2U);
  EXPECT_EQ(with_changes(ballots, {{MemberId("XYZ"), Choice::no}}).error().code,
            "whatif.not_a_member");
  EXPECT_EQ(with_changes(ballots, {{member(1), Choice::no}}).error().code, "whatif.barred");
  const Ballots changed = with_changes(ballots, {{member(0), Choice::no}}).value();
  EXPECT_EQ(changed.tally, (model::Tally{0, 1, 0, 1, true}));
}

}  // namespace
}  // namespace rollcall::rules
