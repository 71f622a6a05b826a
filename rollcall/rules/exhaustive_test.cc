// SPDX-License-Identifier: Apache-2.0
// Every vote of small bodies against oracles that share no code with the rules: they walk over
// ballots one by one and search for the number needed instead of computing it.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "rollcall/rules/fixtures.h"

namespace rollcall::rules {
namespace {

using model::Choice;

// One digit of a member's choice out of a number that stands for the whole vote.
std::vector<Choice> assignment(int code, int members) {
  std::vector<Choice> choices;
  for (int i = 0; i < members; ++i, code /= 4) {
    choices.push_back(model::kChoices[static_cast<std::size_t>(code % 4)]);
  }
  return choices;
}

int assignments(int members) { return 1 << (2 * members); }

// The first `permanent` members have a veto.
struct CouncilOracle {
  int permanent;
  int needed;
  bool procedural;

  [[nodiscard]] std::string operator()(const std::vector<Choice>& choices) const {
    int affirmative = 0;
    bool anybody = false;
    bool prevented = false;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (choices[i] != Choice::absent) anybody = true;
      if (choices[i] == Choice::yes) affirmative++;
      if (choices[i] == Choice::no && static_cast<int>(i) < permanent) prevented = true;
    }
    if (!anybody) return "undetermined unknown";
    if (affirmative < needed) return "not_adopted shortfall";
    if (prevented && !procedural) return "not_adopted veto";
    return "adopted carried";
  }
};

Rulebook council_of(int members, int needed) {
  const std::string text = fmt::format(
      "id = \"SC\"\nname = \"small\"\nlaw = \"security_council\"\nrules_of_procedure = "
      "\"S/96/Rev.7\"\n"
      "[[numbers]]\nmembers = {}\nvotes_needed = {}\n",
      members, needed);
  return Rulebook::parse(text, "test").value();
}

std::vector<model::Seat> seats(int members, int permanent) {
  std::vector<model::Seat> result;
  for (int i = 0; i < members; ++i) {
    result.push_back({model::MemberId(fmt::format("M{}", i)),
                      i < permanent ? model::SeatKind::permanent : model::SeatKind::ordinary});
  }
  return result;
}

std::vector<model::Ballot> ballots_of(const std::vector<Choice>& choices) {
  std::vector<model::Ballot> named;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    named.push_back({model::MemberId(fmt::format("M{}", i)), choices[i]});
  }
  return named;
}

// Nine of fifteen, scaled.
int scaled_majority(int members) { return std::max(1, members * 9 / 15); }

class SmallCouncil : public testing::TestWithParam<std::tuple<int, int, bool>> {};

TEST_P(SmallCouncil, EveryAssignmentIsRuledAsTheOracleSays) {
  const auto [members, permanent, procedural] = GetParam();
  if (permanent > members) return;
  const int needed = scaled_majority(members);
  const Rulebook council = council_of(members, needed);
  const CouncilOracle oracle{permanent, needed, procedural};
  Question question;
  question.members = seats(members, permanent);
  question.nature = procedural ? model::Nature::procedural : model::Nature::substantive;
  for (int code = 0; code < assignments(members); ++code) {
    const std::vector<Choice> choices = assignment(code, members);
    const Ruling ruling = adjudicate(council, question, Ballots::of(ballots_of(choices)));
    ASSERT_EQ(outcome_and_cause(ruling), oracle(choices)) << "vote " << code;
    std::vector<model::MemberId> no;
    for (std::size_t i = 0; i < static_cast<std::size_t>(permanent); ++i) {
      if (choices[i] == Choice::no) no.push_back(question.members[i].member);
    }
    ASSERT_EQ(ruling.permanent_no, no);
    ASSERT_EQ(ruling.vetoed_by.empty(), ruling.cause != Cause::veto);
    if (ruling.outcome == Outcome::undetermined) continue;
    ASSERT_EQ(ruling.needed, needed);
    ASSERT_EQ(ruling.got, std::count(choices.begin(), choices.end(), Choice::yes));
    ASSERT_EQ(ruling.margin, ruling.got - needed);
  }
}

INSTANTIATE_TEST_SUITE_P(UpToSeven, SmallCouncil,
                         testing::Combine(testing::Range(1, 8), testing::Range(0, 4),
                                          testing::Bool()));

// With some names withheld the ruling is what every completion of the names agrees on, and
// `undetermined` exactly where completions disagree.
TEST(SmallCouncil, WithheldNamesLeaveExactlyTheDoubtThatIsThere) {
  constexpr int kMembers = 4;
  const int needed = scaled_majority(kMembers);
  const Rulebook council = council_of(kMembers, needed);
  int doubtful = 0;
  for (int permanent = 0; permanent <= 3; ++permanent) {
    const CouncilOracle oracle{permanent, needed, false};
    Question question;
    question.members = seats(kMembers, permanent);
    question.nature = model::Nature::substantive;
    for (int code = 0; code < assignments(kMembers); ++code) {
      const std::vector<Choice> choices = assignment(code, kMembers);
      for (unsigned shown = 0; shown < (1U << kMembers); ++shown) {
        const auto all = ballots_of(choices);
        Ballots ballots{model::count(all), {}};
        std::vector<Choice> hidden;
        for (unsigned i = 0; i < kMembers; ++i) {
          if ((shown >> i & 1U) != 0) ballots.named.push_back(all[i]);
          if ((shown >> i & 1U) == 0) hidden.push_back(choices[i]);
        }
        std::set<std::string> possible;
        std::sort(hidden.begin(), hidden.end());
        do {
          std::vector<Choice> completed = choices;
          std::size_t next = 0;
          for (unsigned i = 0; i < kMembers; ++i) {
            if ((shown >> i & 1U) == 0) completed[i] = hidden[next++];
          }
          possible.insert(oracle(completed));
        } while (std::next_permutation(hidden.begin(), hidden.end()));
        const Ruling ruling = adjudicate(council, question, ballots);
        const bool sure = possible.size() == 1;
        doubtful += sure ? 0 : 1;
        ASSERT_EQ(outcome_and_cause(ruling), sure ? *possible.begin() : "undetermined unknown")
            << "permanent " << permanent << " vote " << code << " shown " << shown;
        ASSERT_EQ(ruling.alternatives.size(), sure ? 0U : 2U);
      }
    }
  }
  EXPECT_GT(doubtful, 0);
}

// An assembly counted by hand: each ballot is looked at once, and the number needed is searched.
struct AssemblyOracle {
  model::Majority majority;
  int members;

  [[nodiscard]] std::pair<std::string, int> operator()(const model::Tally& tally) const {
    int for_it = 0;
    int against = 0;
    for (int i = 0; i < tally.yes; ++i) for_it++;
    for (int i = 0; i < tally.no; ++i) against++;
    if (tally.yes + tally.no + tally.abstain == 0) return {"undetermined unknown", 0};
    bool enough = false;
    int needed = 1;
    const auto least = [&](auto suffices) {
      while (!suffices(needed)) ++needed;
    };
    switch (majority) {
      case model::Majority::simple:
        enough = for_it > against;
        least([&](int k) { return k > for_it + against - k; });
        break;
      case model::Majority::two_thirds:
        enough = for_it > 0 && for_it >= against + against;
        least([&](int k) { return k >= 2 * (for_it + against - k); });
        break;
      case model::Majority::majority_of_members:
        enough = for_it > members - for_it;
        least([&](int k) { return k > members - k; });
        break;
      case model::Majority::two_thirds_of_members:
        enough = for_it >= 2 * (members - for_it) && for_it > 0;
        least([&](int k) { return k >= 2 * (members - k); });
        break;
      case model::Majority::nine:
      case model::Majority::unknown:
        break;
    }
    const bool tie = majority == model::Majority::simple && for_it == against && for_it > 0;
    return {enough ? "adopted carried" : tie ? "not_adopted tie" : "not_adopted shortfall", needed};
  }
};

constexpr int kAssemblyMax = 40;

template <typename Visit>
void every_tally(Visit visit) {
  for (int members = 1; members <= kAssemblyMax; ++members) {
    for (int yes = 0; yes <= members; ++yes) {
      for (int no = 0; yes + no <= members; ++no) {
        for (int abstain = 0; yes + no + abstain <= members; ++abstain) {
          visit(model::Tally{yes, no, abstain, members - yes - no - abstain, true}, members);
        }
      }
    }
  }
}

class SmallAssembly : public testing::TestWithParam<model::Majority> {};

TEST_P(SmallAssembly, EveryTallyIsRuledAsTheOracleSays) {
  const Rulebook assembly = body("ga.toml");
  Question question;
  question.majority = GetParam();
  int visited = 0;
  every_tally([&](const model::Tally& tally, int members) {
    question.members_count = members;
    const Ruling ruling = adjudicate(assembly, question, {tally, {}});
    const auto [expected, needed] = AssemblyOracle{GetParam(), members}(tally);
    ++visited;
    ASSERT_EQ(outcome_and_cause(ruling), expected) << to_string(tally);
    ASSERT_EQ(ruling.needed, needed) << to_string(tally);
    ASSERT_EQ(ruling.margin, ruling.outcome == Outcome::undetermined ? 0 : tally.yes - needed);
  });
  EXPECT_EQ(visited, 135'750);  // C(44, 4) − 1: every tally of 1 to 40 members
}

INSTANTIATE_TEST_SUITE_P(UpToForty, SmallAssembly,
                         testing::Values(model::Majority::simple, model::Majority::two_thirds,
                                         model::Majority::majority_of_members,
                                         model::Majority::two_thirds_of_members),
                         [](const auto& row) { return std::string(to_string(row.param)); });

// Unknown majority: the outcome both agree on, else undetermined with both shown.
TEST(SmallAssembly, AnUnknownMajorityIsRuledBothWays) {
  const Rulebook assembly = body("ga.toml");
  const Question question;
  every_tally([&](const model::Tally& tally, int members) {
    const Ruling ruling = adjudicate(assembly, question, {tally, {}});
    const auto simple = AssemblyOracle{model::Majority::simple, members}(tally).first;
    const auto thirds = AssemblyOracle{model::Majority::two_thirds, members}(tally).first;
    const bool agree = split(simple, ' ')[0] == split(thirds, ' ')[0];
    ASSERT_EQ(outcome_and_cause(ruling), agree ? simple : "undetermined unknown")
        << to_string(tally);
    ASSERT_EQ(ruling.alternatives.size(), 2U);
    ASSERT_EQ(outcome_and_cause(ruling.alternatives[0]), simple);
    ASSERT_EQ(outcome_and_cause(ruling.alternatives[1]), thirds);
    ASSERT_EQ(ruling.majority, model::Majority::unknown);
  });
}

// A committee decides everything by simple majority and rejects an even split at once.
TEST(SmallAssembly, ACommitteeAlwaysDecidesBySimpleMajority) {
  const Rulebook committee = body("ga-main-committee.toml");
  Question question;
  question.majority = model::Majority::two_thirds;
  every_tally([&](const model::Tally& tally, int members) {
    const Ruling ruling = adjudicate(committee, question, {tally, {}});
    ASSERT_EQ(outcome_and_cause(ruling),
              (AssemblyOracle{model::Majority::simple, members}(tally).first));
    ASSERT_EQ(cites(ruling, "rule 133"), ruling.cause == Cause::tie);
    ASSERT_FALSE(cites(ruling, "rule 95"));
  });
}

}  // namespace
}  // namespace rollcall::rules
