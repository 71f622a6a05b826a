// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <array>

#include "rollcall/rules/fixtures.h"
#include "rollcall/rules/whatif.h"

namespace rollcall::rules {
namespace {

using model::Choice;
using model::MemberId;
using model::QuestionKind;

Ballots by_tally(std::string_view text) { return {tally_of(text), {}}; }

Question of_kind(QuestionKind kind, model::Majority majority = model::Majority::unknown) {
  Question question;
  question.kind = kind;
  question.majority = majority;
  question.date = Date(2025, 2, 24);
  return question;
}

Ballots union_vote(const std::vector<std::string>& no, const std::vector<std::string>& abstain) {
  std::vector<model::Ballot> named;
  for (const model::Seat& seat : body("eu-council.toml").seats_on(Date(2025, 2, 24))) {
    const std::string id = seat.member.str();
    const bool opposes = std::find(no.begin(), no.end(), id) != no.end();
    const bool abstains = std::find(abstain.begin(), abstain.end(), id) != abstain.end();
    named.push_back({seat.member, opposes ? Choice::no : abstains ? Choice::abstain : Choice::yes});
  }
  return Ballots::of(named);
}

TEST(GenericBody, TheUnionCountsMembersAndPeople) {
  const Rulebook council = body("eu-council.toml");
  const Question question = of_kind(QuestionKind::resolution);
  struct Row {
    const char* why;
    std::vector<std::string> no;
    Outcome outcome;
  };
  for (const Row& row :
       {Row{"nobody against", {}, Outcome::adopted},
        Row{"three large ones cannot block by people alone",
            {"DEU", "FRA", "ITA"},
            Outcome::adopted},
        Row{"with a fourth they can", {"DEU", "FRA", "ITA", "MLT"}, Outcome::not_adopted},
        Row{"four small ones cannot", {"MLT", "LUX", "CYP", "EST"}, Outcome::adopted},
        Row{"thirteen small ones block by number",
            {"MLT", "LUX", "CYP", "EST", "LVA", "SVN", "LTU", "HRV", "IRL", "SVK", "FIN", "DNK",
             "BGR"},
            Outcome::not_adopted}}) {
    EXPECT_EQ(adjudicate(council, question, union_vote(row.no, {})).outcome, row.outcome)
        << row.why;
    EXPECT_EQ(adjudicate(council, question, union_vote({}, row.no)).outcome, row.outcome)
        << row.why << " (abstaining)";
  }
  EXPECT_EQ(adjudicate(council, question, by_tally("27-0-0-0")).code, "body.undetermined.weights");
}

TEST(GenericBody, UnanimityIsNotPreventedByAbstention) {
  const Rulebook council = body("eu-council.toml");
  const Question question = of_kind(QuestionKind::amendment);
  EXPECT_EQ(adjudicate(council, question, union_vote({}, {"HUN"})).outcome, Outcome::adopted);
  EXPECT_EQ(adjudicate(council, question, union_vote({"HUN"}, {})).outcome, Outcome::not_adopted);
}

TEST(GenericBody, TheChairsCastingVoteIsNotAmongTheBallots) {
  const Rulebook board = body("ngo-board.toml");
  const Question question = of_kind(QuestionKind::resolution);
  const Ruling ruling = adjudicate(board, question, by_tally("3-3-1-0"));
  EXPECT_EQ(ruling.code, "body.undetermined.casting-vote");
  EXPECT_EQ(adjudicate(board, question, by_tally("4-3-0-0")).outcome, Outcome::adopted);
  const Question bylaws = of_kind(QuestionKind::charter_amendment);
  EXPECT_EQ(adjudicate(board, bylaws, by_tally("4-0-0-3")).needed, 5);
}

TEST(GenericBody, AThirdOfTheHumanRightsCouncilCallsASession) {
  const Question question = of_kind(QuestionKind::special_session);
  EXPECT_EQ(adjudicate(body("hrc.toml"), question, by_tally("16-0-0")).outcome, Outcome::adopted);
  EXPECT_EQ(adjudicate(body("hrc.toml"), question, by_tally("15-0-0")).outcome,
            Outcome::not_adopted);
}

// A permanent member's no in a described body works as in the Council.
TEST(GenericBody, AVetoCanBeDescribed) {
  const Rulebook club =
      Rulebook::parse(
          "id = \"CLUB\"\nname = \"Club\"\nlaw = \"generic\"\n[[rule]]\nveto = true\n"
          "[[rule.threshold]]\nbase = \"fixed\"\nvotes = 2\n"
          "[[member]]\nid = \"A\"\npermanent = true\n[[member]]\nid = \"B\"\n"
          "[[member]]\nid = \"C\"\n",
          "club.toml")
          .value();
  const auto vote = [&](Choice a, Choice b, Choice c) {
    return adjudicate(club, of_kind(QuestionKind::resolution),
                      Ballots::of({{MemberId("A"), a}, {MemberId("B"), b}, {MemberId("C"), c}}));
  };
  EXPECT_EQ(vote(Choice::no, Choice::yes, Choice::yes).cause, Cause::veto);
  EXPECT_EQ(vote(Choice::no, Choice::yes, Choice::yes).code, "body.veto");
  EXPECT_EQ(vote(Choice::abstain, Choice::yes, Choice::yes).cause, Cause::carried);
  EXPECT_EQ(vote(Choice::yes, Choice::no, Choice::yes).cause, Cause::carried);
}

// Weighed votes: each kind of switch against every subset of members that could make it. Weights
// are small and uneven, so that the order in which members are drawn matters.
constexpr std::array kWeights = {5, 3, 2, 2, 1};

Rulebook weighed_body() {
  std::string text =
      "id = \"W\"\nname = \"W\"\nlaw = \"generic\"\n[[rule]]\nblocking_members_min = 2\n"
      "[[rule.threshold]]\nbase = \"all_members\"\nshare = \"1/2\"\ntest = \"more_than\"\n"
      "[[rule.threshold]]\nbase = \"present_and_voting\"\nunit = \"weight\"\nshare = \"3/5\"\n"
      "test = \"at_least\"\n";
  for (std::size_t i = 0; i < kWeights.size(); ++i) {
    text += fmt::format("[[member]]\nid = \"M{}\"\nweight = {}\n", i, kWeights[i]);
  }
  return Rulebook::parse(text, "weighed").value();
}

bool weighed_carries(const std::vector<Choice>& choices) {
  int for_it = 0;
  int against = 0;
  int members_for = 0;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i] == Choice::yes) for_it += kWeights[i];
    if (choices[i] == Choice::no) against += kWeights[i];
    if (choices[i] == Choice::yes) ++members_for;
  }
  const bool heavy = for_it > 0 && 5 * for_it >= 3 * (for_it + against);
  const bool cannot_block = 5 - members_for < 2;
  return members_for >= 3 && (heavy || cannot_block);
}

bool is_cast(Choice choice) { return choice == Choice::yes || choice == Choice::no; }

int fewest_by_subsets(const std::vector<Choice>& choices, Choice from, Choice to) {
  int best = 1000;
  for (unsigned subset = 1; subset < 32; ++subset) {
    std::vector<Choice> other = choices;
    int moved = 0;
    bool allowed = true;
    for (std::size_t i = 0; i < 5; ++i) {
      if ((subset >> i & 1U) == 0) continue;
      ++moved;
      const bool from_pool = is_cast(from) ? choices[i] == from : !is_cast(choices[i]);
      allowed = allowed && from_pool;
      other[i] = to;
    }
    if (allowed && weighed_carries(other) != weighed_carries(choices)) best = std::min(best, moved);
  }
  return best;
}

TEST(GenericBody, EveryKindOfSwitchIsExactWhereVotesWeigh) {
  const Rulebook rulebook = weighed_body();
  const Question question = of_kind(QuestionKind::resolution);
  for (int code = 0; code < 1023; ++code) {
    std::vector<Choice> choices;
    std::vector<model::Ballot> named;
    for (int i = 0, rest = code; i < 5; ++i, rest /= 4) {
      choices.push_back(model::kChoices[static_cast<std::size_t>(rest % 4)]);
      named.push_back({MemberId(fmt::format("M{}", i)), choices.back()});
    }
    const Ballots ballots = Ballots::of(named);
    const Outcome outcome = adjudicate(rulebook, question, ballots).outcome;
    ASSERT_EQ(outcome == Outcome::adopted, weighed_carries(choices)) << code;
    const WhatIf answer = what_if(rulebook, question, ballots);
    int least = 1000;
    for (const Choice from : {Choice::yes, Choice::no, Choice::abstain}) {
      for (const Choice to : {Choice::yes, Choice::no, Choice::abstain}) {
        if (from == to) continue;
        const int slow = fewest_by_subsets(choices, from, to);
        int fast = 1000;
        for (const SwitchPlan& plan : answer.by_kind) {
          const SwitchGroup& group = plan.groups[0];
          const bool same_from = is_cast(from) ? group.from == from : !is_cast(group.from);
          if (same_from && group.to == to) fast = group.count;
        }
        ASSERT_EQ(fast, slow) << code << " " << to_string(from) << " to " << to_string(to);
        least = std::min(least, slow);
      }
    }
    ASSERT_EQ(answer.fewest ? answer.fewest->switches() : 1000, least) << code;
  }
}

}  // namespace
}  // namespace rollcall::rules
