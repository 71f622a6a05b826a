// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rollcall/coverage/claims/claim_tests.h"

namespace rollcall::coverage {
namespace {

TEST(Comparisons, ReadsHowManieth) {
  const SentenceCase cases[] = {
      {"It was the first Council resolution on Chad.", "first text #1"},
      {"It was the first security council resolution to pass in the war.", "first text #1"},
      {"The text was voted on for the 32nd time.", "first time #32"},
      {"It was Russia's third veto.", "first RUS veto #3"},
      {"It was the first Russian veto since 2016.", "first RUS veto #1 2016-01-01"},
      {"Chad voted yes for the first time.", "first TCD vote yes #1"},
      {"This is the first resolution on the war in Chad.", "first text #1"},
      {"It was the first resolution demanding a truce.", ""},
      {"The first resolution on Chad passed, and the second failed.", ""},
      {"Members backed the first text, which passed.", ""},
      {"It fell on the third anniversary of the war.", ""},
      {"The First Committee met.", ""},
  };
  expect_claims(find_comparisons, cases);
}

TEST(Comparisons, ReadsOtherVotesBeside) {
  const SentenceCase cases[] = {
      {"It was the lowest level of support of the five resolutions.", "comparison lowest 5"},
      {"It was close to the lowest level of support of any text.", "comparison near_lowest"},
      {"Support was up from 185 last year.", "comparison more 185 2030-01-01"},
      {"That is fewer than the 141 of 2030.", "comparison fewer 141 2030-01-01"},
      {"It tied the 2029 vote.", "comparison same 2029-01-01"},
      {"Support was lower than previous votes.", "comparison fewer"},
      {"More than 140 countries backed it.", ""},
      {"The highest court met.", ""},
  };
  expect_claims(find_comparisons, cases);
}

TEST(Identities, ReadsNumbersAndNamesMixedUp) {
  const SentenceCase cases[] = {
      {"Resolution 2990 was adopted.", "identity S/RES/2990"},
      {"Assembly votes to suspend Chad from UNHCR", "identity unhcr"},
      {"The text follows an opinion of the International Criminal Court.", "identity icc"},
      {"The text follows warrants of the International Criminal Court.", ""},
      {"The envoy recalled resolution 242.", ""},
  };
  expect_claims(find_identities, cases);
}

// Five votes on one matter: 190, 189, 188, 187 and then 191 in favour.
class JudgeComparisons : public ::testing::Test {
 protected:
  JudgeComparisons() {
    const std::array<std::string_view, 5> no = {"RUS PRK BLR", "RUS PRK BLR SYR",
                                                "RUS PRK BLR SYR NIC", "RUS PRK BLR SYR NIC MLI",
                                                "RUS PRK"};
    for (int i = 0; i < 5; ++i) {
      TableVote vote{.body = "GA", .symbol = kSymbols[static_cast<std::size_t>(i)]};
      vote.date = Date(2027 + i, 3, 4);
      vote.no = no[static_cast<std::size_t>(i)];
      vote.series = "the high seas";
      votes_.push_back(facts_.add(vote));
    }
  }
  std::string verdict_on(const Binding& bound, std::string_view sentence) {
    return verdict(find_comparisons, judge_comparison, facts_, bound, sentence);
  }
  static constexpr std::array<std::string_view, 5> kSymbols = {
      "A/RES/81/1", "A/RES/82/1", "A/RES/83/1", "A/RES/84/1", "A/RES/85/1"};
  FactsTable facts_;
  std::vector<std::size_t> votes_;
};

TEST_F(JudgeComparisons, CountsVotesOnTheMatter) {
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "It was voted on for the fifth time."), "supported");
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "It was voted on for the ninth time."), "uncheckable");
  EXPECT_EQ(verdict_on(firmly(votes_[0]), "It was the first Assembly resolution on Chad."),
            "supported");
  const Judgement denied = judged(find_comparisons, judge_comparison, facts_, firmly(votes_[1]),
                                  "It was the first Assembly resolution on the war.");
  EXPECT_EQ(denied.verdict, Verdict::contradicted);
  EXPECT_EQ(denied.nearest, votes_[0]);
  EXPECT_EQ(denied.why.find("procedural"), std::string::npos);
  EXPECT_EQ(verdict_on(loosely(votes_[1]), "It was the first Assembly resolution on the war."),
            "uncheckable");
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "Syria voted yes for the first time."), "contradicted");
  EXPECT_EQ(verdict_on(firmly(votes_[3]), "Mali voted against it for the first time."),
            "supported");
}

TEST_F(JudgeComparisons, ShowsTheReadingThatWouldHold) {
  FactsTable facts;
  TableVote call{.body = "SC", .symbol = "S/RES/2980 (2030)", .date = Date(2030, 5, 1)};
  call.series = "Chad";
  call.force = model::Force::procedural;
  facts.add(call);
  TableVote text{.body = "SC", .symbol = "S/RES/2990 (2031)", .date = Date(2031, 3, 5)};
  text.series = "Chad";
  const std::size_t vote = facts.add(text);
  const Judgement denied = judged(find_comparisons, judge_comparison, facts, firmly(vote),
                                  "It was the first security council resolution to pass.");
  EXPECT_EQ(denied.verdict, Verdict::contradicted);
  EXPECT_NE(denied.why.find("S/RES/2980"), std::string::npos) << denied.why;
  EXPECT_NE(denied.why.find("on the substance"), std::string::npos) << denied.why;
}

TEST_F(JudgeComparisons, LooksForTheOtherNumber) {
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "That is up from 187 last year."), "supported");
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "That is down from 187 votes in favour in 2030."),
            "contradicted");
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "That is up from 185 votes in favour in 2030."),
            "contradicted");
  EXPECT_EQ(verdict_on(loosely(votes_[4]), "That is up from 185 votes in favour in 2030."),
            "uncheckable");
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "That is up from 120 last year."), "uncheckable");
  EXPECT_EQ(verdict_on(firmly(votes_[3]), "It was the lowest level of support of the four texts."),
            "supported");
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "It was the lowest level of support of the five texts."),
            "contradicted");
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "It was the lowest level of support of the nine texts."),
            "uncheckable");
  EXPECT_EQ(verdict_on(firmly(votes_[3]), "Support was lower than previous votes."), "supported");
  EXPECT_EQ(verdict_on(firmly(votes_[4]), "Support was lower than previous votes."), "uncheckable");
}

TEST(JudgeIdentities, ComparesNumbersAndNames) {
  FactsTable facts;
  TableVote seat{.body = "GA", .symbol = "A/RES/85/40", .date = Date(2031, 3, 4)};
  seat.title = "Suspension of the rights of membership of Chad in the Human Rights Council";
  seat.words = "chad council human membership rights suspension";
  const std::size_t vote = facts.add(seat);
  const auto on = [&](const Binding& bound, std::string_view sentence) {
    return verdict(find_identities, judge_identity, facts, bound, sentence);
  };
  EXPECT_EQ(on(firmly(vote), "Assembly votes to suspend Chad from UNHCR"), "contradicted");
  EXPECT_EQ(on(loosely(vote), "Assembly votes to suspend Chad from UNHCR"), "uncheckable");
  EXPECT_EQ(on(firmly(vote), "Resolution 85/40 was adopted."), "supported");
  EXPECT_EQ(on(firmly(vote), "Resolution 85/41 was adopted."), "uncheckable");
  EXPECT_EQ(on(firmly(vote), "The text follows an opinion of the International Criminal Court."),
            "uncheckable");
}

}  // namespace
}  // namespace rollcall::coverage
