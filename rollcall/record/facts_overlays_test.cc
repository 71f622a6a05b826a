// SPDX-License-Identifier: Apache-2.0
// What questions.toml says of votes whose ballots come from official files.
#include <gmock/gmock.h>

#include <algorithm>

#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

using model::RollCall;
using testing::HasSubstr;

const model::BodyId kAssembly("GA");
const model::BodyId kCouncil("SC");

RollCall official(model::BodyId body, std::string_view symbol, std::string_view session = "") {
  RollCall vote;
  vote.body = body;
  vote.symbol = model::Symbol::parse(symbol).value();
  vote.session = session;
  lay_over(vote);
  return vote;
}

TEST(Overlays, CallTheTenResolutionsWithAPermanentMembersNoProcedural) {
  for (const char* symbol :
       {"S/RES/34 (1947)", "S/RES/87 (1950)", "S/RES/88 (1950)", "S/RES/110 (1955)",
        "S/RES/119 (1956)", "S/RES/120 (1956)", "S/RES/132 (1959)", "S/RES/157 (1960)",
        "S/RES/462 (1980)", "S/RES/2623 (2022)"}) {
    const RollCall vote = official(kCouncil, symbol);
    EXPECT_EQ(vote.nature, model::Nature::procedural) << symbol;
    EXPECT_FALSE(vote.nature_basis.reason.empty()) << symbol;
  }
  EXPECT_EQ(official(kCouncil, "S/RES/242 (1967)").nature, model::Nature::unknown);
}

TEST(Overlays, ListTheFortyTwoAdoptedWithoutAVote) {
  EXPECT_EQ(
      std::ranges::count(overlays(), std::optional(model::Manner::without_vote), &Overlay::manner),
      42);
  EXPECT_EQ(official(kCouncil, "704 (1991)").manner, model::Manner::without_vote);
  EXPECT_EQ(official(kCouncil, "705 (1991)").manner, model::Manner::recorded);
}

TEST(Overlays, GiveAMajorityBySessionButLetANamedVoteGoBefore) {
  EXPECT_EQ(official(kAssembly, "A/RES/ES-11/9", "ES-11").majority, model::Majority::two_thirds);
  EXPECT_EQ(official(kAssembly, "A/RES/79/1", "79").majority, model::Majority::unknown);
  const RollCall suspension = official(kAssembly, "A/RES/ES-11/3", "ES-11");
  EXPECT_EQ(suspension.force, model::Force::binding);
  EXPECT_THAT(suspension.majority_basis.reason, HasSubstr("60/251"));
  EXPECT_EQ(suspension.series, "Ukraine in the General Assembly");
}

TEST(Overlays, SpeakOfTextsOnlyWhereTheyNameNoVote) {
  RollCall motion;
  motion.body = kAssembly;
  motion.session = "ES-11";
  motion.kind = model::QuestionKind::procedural_motion;
  lay_over(motion);
  EXPECT_EQ(motion.majority, model::Majority::unknown);
}

TEST(Overlays, KnowBudgetAndAdmissionByWholeWords) {
  const auto titled = [](std::string_view title, std::string_view agenda) {
    RollCall vote;
    vote.body = kAssembly;
    vote.title = title;
    vote.agenda_item = agenda;
    lay_over(vote);
    return vote.majority;
  };
  EXPECT_EQ(titled("Financing of the United Nations Interim Force in Lebanon", ""),
            model::Majority::two_thirds);
  EXPECT_EQ(titled("Admission of Qatar to membership in the United Nations",
                   "A/8501 25 Admission of new Members to the United Nations."),
            model::Majority::two_thirds);
  EXPECT_EQ(titled("Readmission of Qatar to membership in the United Nations", ""),
            model::Majority::unknown);
  EXPECT_EQ(titled("Financing of economic development of under-developed countries", ""),
            model::Majority::unknown);
}

TEST(Overlays, KnowWhichMajorityWasVotedToApply) {
  const RollCall tribunal = official(kAssembly, "A/RES/957 (X)");
  EXPECT_EQ(tribunal.majority, model::Majority::simple);
  EXPECT_THAT(tribunal.majority_basis.reason, HasSubstr("22-34-3"));
  EXPECT_EQ(official(kAssembly, "A/RES/44 (I)").majority, model::Majority::two_thirds);
  for (const char* symbol : {"A/RES/2025 (XX)", "A/RES/2642 (XXV)", "A/RES/2758 (XXVI) C"}) {
    const RollCall vote = official(kAssembly, symbol);
    EXPECT_EQ(vote.kind, model::QuestionKind::importance) << symbol;
    EXPECT_EQ(vote.majority, model::Majority::simple) << symbol;
  }
}

TEST(Overlays, FindVotesWithoutASymbolByTitleAndMonthAndCorrectTheirKind) {
  RollCall vote;
  vote.body = kAssembly;
  vote.kind = model::QuestionKind::amendment;
  vote.title =
      "TO ADOPT SUB-PARAGRAPH 1 (C) OF THE 1ST COMM. DRAFT RESOL. A (A/873), SAID SUB-PARAGRAPH "
      "MAKING TRIPOLITANIA A TRUST TERRITORY UNDER ITALY";
  RollCall later = vote;
  vote.date = Date(1949, 5, 3);
  lay_over(vote);
  EXPECT_EQ(vote.kind, model::QuestionKind::part);
  EXPECT_EQ(vote.majority, model::Majority::two_thirds);
  later.date = Date(1949, 11, 4);
  lay_over(later);
  EXPECT_EQ(later.majority, model::Majority::unknown);
  EXPECT_EQ(later.kind, model::QuestionKind::amendment);
}

TEST(Overlays, LeaveWhatAVoteSaysOfItself) {
  RollCall vote;
  vote.body = kAssembly;
  vote.session = "ES-11";
  vote.majority = model::Majority::simple;
  vote.series = "another";
  lay_over(vote);
  EXPECT_EQ(vote.majority, model::Majority::simple);
  EXPECT_EQ(vote.series, "another");
}

}  // namespace
}  // namespace rollcall::record
