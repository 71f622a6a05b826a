// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/claim_tests.h"

namespace rollcall::coverage {
namespace {

TEST(Rules, ReadsSizesAndSeats) {
  const SentenceCase cases[] = {
      {"The 193-member Assembly met.", "membership GA 193"},
      {"The 15-nation Security Council met.", "membership SC 15"},
      {"Ten of the 15 members supported it.", "membership 15"},
      {"All 193 UN member states sit there.", "membership 193"},
      {"Permanent members France and Britain abstained.", "membership FRA GBR permanent"},
      {"China, one of the five permanent members, abstained.", "membership CHN permanent"},
      {"Eighteen of the 22 African countries agreed.", ""},
      {"Ten countries abstained.", ""},
  };
  expect_claims(find_rules, cases);
}

TEST(Rules, ReadsLegalForce) {
  const SentenceCase cases[] = {
      {"The non-binding text passed.", "binding nonbinding"},
      {"Security Council resolutions are legally binding, while Assembly resolutions are not.",
       "binding SC binding general; binding GA nonbinding general"},
      {"The measure is not legally binding.", "binding nonbinding"},
      {"The Assembly adopted a binding resolution.", "binding binding"},
      {"The resolution demands legally binding guarantees.", ""},
      {"They signed a binding treaty.", ""},
  };
  expect_claims(find_rules, cases);
}

TEST(Rules, ReadsMajorities) {
  const SentenceCase cases[] = {
      {"It needed a two-thirds majority.", "threshold needed two_thirds holds"},
      {"The amendment won 88-55 but failed to get a two-thirds majority.",
       "threshold met two_thirds fails"},
      {"Both texts got the necessary two-thirds majority.", "threshold met two_thirds holds"},
      {"The draft got eight votes, one short of the nine votes needed.",
       "threshold needed nine holds 9"},
      {"There are no vetoes in the Assembly.", "threshold GA no_veto holds"},
      {"With three votes in favour no veto was needed.", ""},
      {"It was two votes short of the nine votes needed.", "threshold needed nine holds 9"},
      {"It got nine votes, the minimum, and six abstentions.", ""},
      {"Two-thirds of the coast is rock.", ""},
  };
  expect_claims(find_rules, cases);
}

class JudgeRules : public ::testing::Test {
 protected:
  JudgeRules() {
    TableVote vote{.body = "GA", .symbol = "A/RES/85/40", .date = Date(2031, 3, 4)};
    vote.no = "RUS PRK";
    vote.majority = model::Majority::two_thirds;
    assembly_ = facts_.add(vote);
    TableVote text{.body = "SC", .symbol = "S/RES/2990 (2031)", .date = Date(2031, 3, 5)};
    text.force = model::Force::hortatory;
    text.force_reason = "it only urges";
    council_ = facts_.add(text);
  }
  std::string verdict_on(const Binding& bound, std::string_view sentence) {
    return verdict(find_rules, judge_rule, facts_, bound, sentence);
  }
  FactsTable facts_;
  std::size_t assembly_ = 0;
  std::size_t council_ = 0;
};

TEST_F(JudgeRules, KnowsSizesFromRosters) {
  EXPECT_EQ(verdict_on({}, "The 193-member Assembly met."), "supported");
  EXPECT_EQ(verdict_on({}, "The 191-member Assembly met."), "contradicted");
  EXPECT_EQ(verdict_on({}, "The 47-member Human Rights Council met."), "supported");
  EXPECT_EQ(verdict_on({}, "The 15-member council met."), "supported");
  EXPECT_EQ(verdict_on({}, "Ten of the 15 members agreed."), "supported");
  EXPECT_EQ(verdict_on({}, "Ten of the 20 members agreed."), "uncheckable");
  EXPECT_EQ(verdict_on({}, "The 27-nation EU met."), "supported");
  EXPECT_EQ(verdict_on({}, "Permanent members France and Britain met."), "supported");
  EXPECT_EQ(verdict_on({}, "Permanent members Germany and Britain met."), "contradicted");
  // The list may have run on into other names.
  EXPECT_EQ(verdict_on({}, "Permanent members Britain and Germany met."), "uncheckable");
  EXPECT_EQ(verdict_on({}, "Non-permanent members Denmark and Guyana met."), "supported");
}

TEST_F(JudgeRules, ReadsForceByBodyAndText) {
  EXPECT_EQ(verdict_on(firmly(assembly_), "The non-binding text passed."), "supported");
  EXPECT_EQ(verdict_on(firmly(assembly_), "The legally binding text passed."), "contradicted");
  EXPECT_EQ(verdict_on(loosely(assembly_), "The legally binding text passed."), "uncheckable");
  EXPECT_EQ(verdict_on({}, "Council resolutions are binding, while Assembly resolutions are not."),
            "supported");
  EXPECT_EQ(verdict_on({}, "Assembly resolutions are binding, while Council resolutions are not."),
            "contradicted");
  EXPECT_EQ(verdict_on(firmly(council_), "The non-binding text passed."), "supported");
  EXPECT_EQ(verdict_on(firmly(council_), "The binding resolution passed."), "uncheckable");
}

TEST_F(JudgeRules, WorksOutMajorities) {
  EXPECT_EQ(verdict_on(firmly(assembly_), "It needed a two-thirds majority."), "supported");
  EXPECT_EQ(verdict_on(firmly(assembly_), "It failed to get a two-thirds majority."),
            "contradicted");
  EXPECT_EQ(verdict_on({}, "The text won 88-55 but failed to get a two-thirds majority."),
            "supported");
  EXPECT_EQ(verdict_on(firmly(council_), "The nine votes needed were found."), "supported");
  EXPECT_EQ(verdict_on(firmly(council_), "The ten votes needed were found."), "contradicted");
  EXPECT_EQ(verdict_on({}, "There are no vetoes in the Assembly."), "supported");
}

}  // namespace
}  // namespace rollcall::coverage
