// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/claim_tests.h"

namespace rollcall::coverage {
namespace {

TEST(Outcomes, ReadsWhatBecameOfAText) {
  const SentenceCase cases[] = {
      {"The Security Council on Tuesday adopted a Mexican-drafted resolution.", "outcome adopted"},
      {"The amendment was not adopted.", "outcome amendment not_adopted"},
      {"The Assembly failed to adopt the draft.", "outcome not_adopted"},
      {"The measure passed with 120 votes in favour.", "outcome adopted"},
      {"It was approved by 90-4.", "outcome adopted"},
      {"The Council voted unanimously to adopt the text.", "outcome adopted unanimous"},
      {"The Assembly adopted the text after rejecting an Omani amendment.",
       "outcome adopted; outcome amendment not_adopted"},
      {"The Council did not pass the resolution.", "outcome not_adopted"},
      {"The Assembly voted against an amendment by Fiji.", "outcome amendment not_adopted"},
      {"UN General Assembly votes to suspend Chad from the Human Rights Council",
       "outcome voted adopted"},
      {"The Council approved a text on shipping, earlier rejected by the General Assembly.",
       "outcome adopted; outcome not_adopted"},
      {"It was the first resolution to pass in years.", "outcome adopted"},
      {"The draft did not get the nine votes needed.", "outcome not_adopted"},
      {"The three amendments were voted down.", "outcome amendment not_adopted"},
  };
  expect_claims(find_outcomes, cases);
}

TEST(Outcomes, LeavesAloneWhatIsNoOutcome) {
  const SentenceCase cases[] = {
      {"The General Assembly is expected to adopt the text next week.", ""},
      {"The Council will vote to adopt the text.", ""},
      {"If adopted, the resolution would send a mission.", ""},
      {"Chad rejected the resolution.", ""},
      {"The resolution was rejected by Chad.", ""},
      {"A push to amend the resolution failed.", ""},
      {"The text fell short of 100 votes.", ""},
      {"France adopted a position on whales.", ""},
      {"The former diplomat passed away on Monday.", ""},
      {"Would the Assembly adopt the text?", ""},
      {"The resolution approves a new mission.", ""},
      {"The text says that Chad had carried out an attack.", ""},
      {"UN rejects the Chadian move by 128 to 9", ""},
      {"He called for the adoption of the resolution.", ""},
  };
  expect_claims(find_outcomes, cases);
}

TEST(Vetoes, TellsActsFromMentionsAndRights) {
  const SentenceCase cases[] = {
      {"Russia vetoed the text.", "veto RUS"},
      {"The text was vetoed by Russia and China.", "veto RUS CHN"},
      {"Britain and France did not use their veto power.", "veto GBR FRA denied"},
      {"Neither Britain nor France vetoed the text.", "veto GBR FRA denied"},
      {"Britain did not join France in vetoing the text.", "veto FRA"},
      {"The text failed owing to the Russian veto.", "outcome not_adopted; veto RUS mentioned"},
      {"Chinese and Russian vetoes ended the mandate.", "veto CHN RUS mentioned"},
      {"Russia holds a veto.", "veto RUS right"},
      {"Russia, which has veto power, voted against it.", "veto RUS right"},
      {"The “no” vote from China, one of five permanent members, killed the draft.",
       "outcome not_adopted; veto CHN"},
      {"Resolution 2998 followed a week of failed votes.", ""},
      {"The United States will veto the text.", ""},
      {"France threatened to use its veto.", ""},
      {"There are no vetoes in the Assembly.", ""},
  };
  expect_claims(find_outcomes, cases);
}

class JudgeOutcomes : public ::testing::Test {
 protected:
  JudgeOutcomes() {
    TableVote adopted{.body = "GA", .symbol = "A/RES/85/40", .date = Date(2031, 3, 4)};
    adopted.no = "RUS PRK";
    adopted.abstain = "CHN";
    adopted_ = facts_.add(adopted);
    TableVote vetoed{.body = "SC", .draft = "S/2031/150", .date = Date(2031, 3, 5)};
    vetoed.no = "CHN";
    vetoed.abstain = "PAK";
    vetoed_ = facts_.add(vetoed);
    TableVote short_of_nine{.body = "SC", .draft = "S/2031/151", .date = Date(2031, 3, 5)};
    short_of_nine.no = "CHN DZA PAK SOM";
    short_of_nine.abstain = "GUY KOR PAN SLE";
    short_ = facts_.add(short_of_nine);
  }
  std::string verdict_on(const Binding& bound, std::string_view sentence) {
    return verdict(find_outcomes, judge_outcome, facts_, bound, sentence);
  }
  FactsTable facts_;
  std::size_t adopted_ = 0;
  std::size_t vetoed_ = 0;
  std::size_t short_ = 0;
};

TEST_F(JudgeOutcomes, ComparesWithTheRuling) {
  EXPECT_EQ(verdict_on(firmly(adopted_), "The Assembly adopted the text."), "supported");
  EXPECT_EQ(verdict_on(firmly(adopted_), "The Assembly rejected the text."), "contradicted");
  EXPECT_EQ(verdict_on(loosely(adopted_), "The Assembly rejected the text."), "uncheckable");
  EXPECT_EQ(verdict_on(firmly(vetoed_), "The text was not adopted."), "supported");
  EXPECT_EQ(verdict_on(firmly(vetoed_), "The Council adopted the text."), "contradicted");
  // The bound vote is no amendment: what became of one cannot be told from it.
  EXPECT_EQ(verdict_on(firmly(adopted_), "The amendment was rejected."), "uncheckable");
  EXPECT_EQ(verdict_on(firmly(adopted_), "The Assembly unanimously adopted the text."),
            "contradicted");
  EXPECT_EQ(verdict_on({}, "The Assembly adopted the text."), "uncheckable");
}

TEST_F(JudgeOutcomes, ComparesVetoesWithThoseCast) {
  EXPECT_EQ(verdict_on(firmly(vetoed_), "China vetoed the text."), "supported");
  EXPECT_EQ(verdict_on(firmly(vetoed_), "Russia vetoed the text."), "contradicted");
  EXPECT_EQ(verdict_on(firmly(vetoed_), "The text met a Russian veto."), "uncheckable");
  EXPECT_EQ(verdict_on(firmly(vetoed_), "China did not use its veto."), "contradicted");
  EXPECT_EQ(verdict_on(firmly(vetoed_), "Britain and France did not use their veto power."),
            "supported");
  // Seven votes: China's no was no veto, though it may be called one.
  EXPECT_EQ(verdict_on(firmly(short_), "China vetoed the text."), "uncheckable");
  EXPECT_EQ(verdict_on(firmly(adopted_), "Russia vetoed the text."), "uncheckable");
}

// Whichever text was meant: no vote of those days shows such a veto.
TEST_F(JudgeOutcomes, KnowsOfDaysWithoutAVeto) {
  EXPECT_EQ(verdict_on({}, "Russia vetoed a text on 5 March 2031."), "uncheckable");
  facts_.set_whole();
  EXPECT_EQ(verdict_on({}, "Russia vetoed a text on 5 March 2031."), "contradicted");
  EXPECT_EQ(verdict_on({}, "Russia joined China in vetoing a text on 5 March 2031."),
            "contradicted");
  EXPECT_EQ(verdict_on({}, "China vetoed a text on 5 March 2031."), "uncheckable");
  EXPECT_EQ(verdict_on({}, "On 5 March 2031, Russia vetoed a text."), "contradicted");
  EXPECT_EQ(verdict_on({}, "Hungary vetoed an EU statement on 5 March 2031."), "uncheckable");
  EXPECT_EQ(verdict_on({}, "The Assembly met on 5 March 2031, after Russia vetoed a text."),
            "uncheckable");
}

TEST_F(JudgeOutcomes, CallsNothingUnanimousThatAMemberOfTheCouncilAbstainedOn) {
  TableVote carried{.body = "SC", .symbol = "S/RES/2999 (2031)", .date = Date(2031, 3, 6)};
  carried.abstain = "PAK";
  const std::size_t vote = facts_.add(carried);
  EXPECT_EQ(verdict_on(firmly(vote), "The Council unanimously adopted the text."), "contradicted");
  EXPECT_EQ(verdict_on(loosely(vote), "The Council unanimously adopted the text."), "uncheckable");
}

TEST_F(JudgeOutcomes, KnowsWhoHoldsAVeto) {
  EXPECT_EQ(verdict_on({}, "Russia holds a veto."), "supported");
  EXPECT_EQ(verdict_on({}, "In the Security Council, Germany holds a veto."), "contradicted");
  EXPECT_EQ(verdict_on({}, "Germany holds a veto."), "uncheckable");
  EXPECT_EQ(verdict_on({}, "In the Security Council's shadow, Hungary holds a veto in the EU."),
            "uncheckable");
}

}  // namespace
}  // namespace rollcall::coverage
