// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/check.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "rollcall/coverage/claims/facts_table.h"
#include "rollcall/coverage/claims/read_sentence.h"

namespace rollcall::coverage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Two bodies on one day, a second Assembly text the day after, and a vote of the year before.
FactsTable facts() {
  FactsTable table;
  table.add({"GA", "A/RES/78/900", "", Date(2024, 3, 4), "Sand mining in the Comoros",
             "CHN RUS CUB", "IND BRA ZAF EGY", "TCD", "", "", "comoros in mining sand the"});
  table.add({"GA", "A/RES/79/901", "", Date(2025, 3, 3), "Sand mining in the Comoros",
             "CHN RUS CUB SYR", "IND BRA ZAF EGY KEN", "TCD MLI", "", "FRA MEX",
             "comoros in mining sand the"});
  table.add({"SC", "S/RES/2998 (2025)", "", Date(2025, 3, 3), "Mission in Haiti", "", "CHN RUS PAK",
             "", "", "USA PAN", "haiti in mission"});
  table.add({"GA", "A/RES/79/902", "", Date(2025, 3, 4), "Deep-sea fishing", "USA ARG", "JPN NOR",
             "", "", "", "deep fishing sea"});
  return table;
}

std::vector<std::string> verdicts(std::string_view text) {
  static const FactsTable table = facts();
  Checker checker(data_lexicon(), table);
  CheckOptions options;
  options.read.date = Date(2025, 3, 5);
  std::vector<std::string> all;
  for (const Judgement& judged : checker.check("report.txt", text, options).claims) {
    if (judged.claim.type == ClaimType::date || judged.claim.type == ClaimType::sponsor) continue;
    all.push_back(std::string(to_string(judged.claim.type)) + " " +
                  std::string(to_string(judged.verdict)));
  }
  return all;
}

TEST(Check, SupportsWhatTheRecordHolds) {
  EXPECT_THAT(
      verdicts("The General Assembly on Monday adopted a text on sand mining in the Comoros "
               "with 182 votes in favour, four against and five abstentions."),
      ElementsAre("tally supported", "outcome supported"));
  EXPECT_THAT(verdicts("China, Russia, Cuba and Syria voted against the text on sand mining in the "
                       "Comoros in the General Assembly on Monday."),
              ElementsAre("list supported"));
}

TEST(Check, CatchesAWrongFigureBesideRightOnes) {
  EXPECT_THAT(
      verdicts("The General Assembly adopted a text on sand mining in the Comoros on Monday "
               "with 182 votes in favour, 14 against and five abstentions."),
      testing::Contains("tally contradicted"));
}

TEST(Check, CatchesAWrongPositionWhereTheVoteIsNamed) {
  EXPECT_THAT(verdicts("The General Assembly adopted the text on sand mining in the Comoros on "
                       "Monday by 182 votes to four. India, Brazil and Cuba abstained."),
              testing::Contains("list contradicted"));
}

// A sentence without a cue goes on about the vote before it, though it be wrong of it, unless
// something that was not found came between.
TEST(Check, FollowsTheThreadOfAReport) {
  const std::string comoros =
      "The General Assembly adopted the text on sand mining in the Comoros on Monday by 182 votes "
      "to four.\n";
  EXPECT_THAT(verdicts(comoros + "Chad abstained."), testing::Contains("position contradicted"));
  EXPECT_THAT(verdicts(comoros + "Kenya and Togo both voted against it."),
              testing::Contains("position contradicted"));
  EXPECT_THAT(verdicts(comoros + "Kenya abstained."), testing::Contains("position supported"));
  EXPECT_THAT(verdicts(comoros + "A second text, on lighthouses, drew 17 noes.\nChad abstained."),
              testing::Not(testing::Contains("position contradicted")));
}

// A sentence that looks back lends its vote to the next one, and to no other.
TEST(Check, ComesBackFromALookBack) {
  const std::string comoros =
      "The General Assembly adopted the text on sand mining in the Comoros on Monday by 182 votes "
      "to four.\nIn 2024 India abstained.\n";
  EXPECT_THAT(verdicts(comoros + "Kenya voted against it."),
              testing::Not(testing::Contains("position contradicted")));
  EXPECT_THAT(verdicts(comoros + "The islands are small.\nKenya voted against it."),
              testing::Contains("position contradicted"));
}

// What is told of a State in passing says nothing of the vote.
TEST(Check, LeavesAsidesOutOfWhatIsMeant) {
  const std::string comoros =
      "The General Assembly adopted the text on sand mining in the Comoros on Monday by 182 votes "
      "to four.\n";
  EXPECT_THAT(verdicts(comoros + "Kenya, which had led a previous mission there, abstained."),
              testing::Contains("position supported"));
  EXPECT_THAT(verdicts(comoros + "Kenya, which left the Human Rights Council in 2023, voted no."),
              testing::Contains("position contradicted"));
}

// Figures that fit do not make a sentence speak of a vote that it excludes.
TEST(Check, BelievesTimesBodiesAndNumbersOfTexts) {
  const std::string comoros =
      "The General Assembly adopted the text on sand mining in the Comoros on Monday by 182 votes "
      "to four, with five abstentions.\n";
  const auto supported = testing::Contains("tally supported");
  EXPECT_THAT(verdicts("The Senate voted 182-4 on Monday to confirm the judge."),
              testing::Not(supported));
  EXPECT_THAT(verdicts(comoros + "Last year 182 voted for it."),
              testing::Not(testing::Contains("tally contradicted")));
  EXPECT_THAT(verdicts(comoros + "Cuba voted against both resolutions."),
              testing::Contains("position uncheckable"));
}

// Another body's vote of the day is no look back: what follows goes on with it.
TEST(Check, StaysWithAnotherBodyOfTheDay) {
  EXPECT_THAT(
      verdicts("The Security Council on Monday adopted a text on the mission in Haiti with 12 "
               "votes in favour.\nThe General Assembly text on sand mining in the Comoros had 182 "
               "votes in favour.\nThe islands are small.\nCuba voted against it, with Syria."),
      testing::Contains("position supported"));
}

// What is no vote, and what is true of the vote at hand, leaves the thread whole.
TEST(Check, KeepsTheThreadOverSeatsAndTrueWords) {
  const std::string comoros =
      "The General Assembly adopted the text on sand mining in the Comoros on Monday by 182 votes "
      "to four.\n";
  EXPECT_THAT(verdicts(comoros + "The Security Council has 15 members.\nCuba voted against it.\n"
                                 "Chad abstained."),
              testing::Contains("position contradicted"));
}

TEST(Check, TellsASlipOfTheColumn) {
  const std::string comoros =
      "The General Assembly adopted the text on sand mining in the Comoros on Monday by 182 votes "
      "to four, with five abstentions.\n";
  EXPECT_THAT(verdicts(comoros + "Five countries voted no."),
              ElementsAre("tally supported", "outcome supported", "tally contradicted"));
}

// Votes are added in the order of their days.
void add_vetoed_draft(FactsTable& table) {
  table.add({"SC", "", "S/2025/801", Date(2025, 3, 3), "Mission in Haiti", "RUS", "CHN PAK", "", "",
             "USA PAN", "haiti in mission"});
}

// The verdict on the last claim of a report on that draft that ends with `sentences`.
Verdict last_verdict(const FactsTable& table, std::string_view sentences) {
  Checker checker(data_lexicon(), table);
  CheckOptions options;
  options.read.date = Date(2025, 3, 4);
  const std::string text =
      "Russia on Monday vetoed a US draft in the Security Council on the mission in Haiti, which "
      "had 12 votes in favour.\n" +
      std::string(sentences);
  return checker.check("report.txt", text, options).claims.back().verdict;
}

TEST(Check, TellsTwoDraftsOfADayApartByTheirSponsors) {
  FactsTable table;
  add_vetoed_draft(table);
  table.add({"SC", "", "S/2025/802", Date(2025, 3, 3), "Mission in Haiti",
             "USA FRA GBR DNK GRC SVN", "KOR GUY SOM SLE DZA", "", "", "RUS", "haiti in mission"});
  const std::string other =
      "A Russian draft had four votes in favour, six against and five abstentions.\n";
  EXPECT_EQ(last_verdict(table, other + "Somalia abstained on the US draft."),
            Verdict::contradicted);
  EXPECT_EQ(last_verdict(table, other + "Somalia abstained on the Russian draft."),
            Verdict::supported);
}

// "Vetoed the text" is of the text at hand; "a veto" in passing may be another.
TEST(Check, JudgesAVetoOfTheTextAtHand) {
  FactsTable table;
  add_vetoed_draft(table);
  EXPECT_EQ(last_verdict(table, "China also vetoed the draft."), Verdict::contradicted);
  EXPECT_EQ(last_verdict(table, "China vetoed a draft."), Verdict::uncheckable);
  EXPECT_EQ(last_verdict(table, "If China had vetoed the draft, nothing would have changed."),
            Verdict::uncheckable);
}

TEST(Check, CountsVetoesSinceADayOverTheWholeCouncil) {
  FactsTable table;
  table.add({"SC", "", "S/2016/700", Date(2016, 5, 3), "Wells in Chad", "RUS", "", "", "", "",
             "chad in wells"});
  table.add({"SC", "", "S/2019/700", Date(2019, 5, 3), "Bees in Mali", "RUS", "", "", "", "",
             "bees in mali"});
  add_vetoed_draft(table);
  table.set_whole();
  EXPECT_EQ(last_verdict(table, "It was the first Russian veto since 2019."), Verdict::supported);
  EXPECT_EQ(last_verdict(table, "It was the first Russian veto since 2016."),
            Verdict::contradicted);
  EXPECT_EQ(last_verdict(table, "It was the first joint veto since 2016."), Verdict::uncheckable);
}

// Whichever vote of that body and day is meant.
TEST(Check, TriesAClaimOnEveryVoteThatItCanMean) {
  FactsTable table = facts();
  table.set_whole();
  Checker checker(data_lexicon(), table);
  CheckOptions options;
  options.read.date = Date(2025, 3, 5);
  const auto verdict_on_position = [&](std::string_view sentence) {
    const std::string text =
        "The Security Council adopted a text on the mission in Haiti on Monday with 12 votes in "
        "favour and three abstentions.\nIt met again on Tuesday.\n" +
        std::string(sentence);
    Verdict verdict = Verdict::superseded;
    for (const Judgement& judged : checker.check("report.txt", text, options).claims) {
      if (judged.claim.type == ClaimType::position) verdict = judged.verdict;
    }
    return verdict;
  };
  EXPECT_EQ(verdict_on_position(
                "In the Security Council on Monday, Denmark and Somalia voted against the "
                "draft on lighthouses."),
            Verdict::contradicted);
  EXPECT_EQ(
      verdict_on_position("In the Security Council on Friday, Denmark and Somalia voted against "
                          "the draft on lighthouses."),
      Verdict::uncheckable);
}

TEST(Check, TakesTheDayOfTheSentenceThatItsFiguresAgreeWith) {
  EXPECT_THAT(
      verdicts("The General Assembly on Monday made 9 January the day of sand mining in the "
               "Comoros, with 182 countries voting yes and four voting no."),
      testing::Contains("tally supported"));
}

// "Among the 25": the choice that so many made.
TEST(Check, FindsTheChoiceByItsNumber) {
  const std::string comoros =
      "The General Assembly adopted the text on sand mining in the Comoros on Monday by 182 votes "
      "to four, with five abstentions.\n";
  EXPECT_THAT(verdicts(comoros + "India and Kenya were among the five."),
              testing::Contains("position supported"));
  EXPECT_THAT(verdicts(comoros + "India and Cuba were among the five."),
              testing::Contains("position contradicted"));
  EXPECT_THAT(verdicts(comoros + "India and Cuba were among the nine."),
              testing::Contains("position uncheckable"));
}

TEST(Check, KnowsAnotherYearOfTheSameMatter) {
  FactsTable table = facts();
  Checker checker(data_lexicon(), table);
  CheckOptions options;
  options.read.date = Date(2025, 3, 5);
  const auto last = [&](std::string_view sentence) {
    const std::string text =
        "The General Assembly adopted the text on sand mining in the Comoros on Monday by 182 "
        "votes to four.\n" +
        std::string(sentence);
    return checker.check("report.txt", text, options).claims.back().verdict;
  };
  EXPECT_EQ(last("Last year the vote was 185 to three, with four abstentions."),
            Verdict::supported);
  EXPECT_EQ(last("Last year the vote was 187 to three, with four abstentions."),
            Verdict::contradicted);
}

TEST(Check, CountsTheJoinedWithThoseTheyJoined) {
  EXPECT_THAT(verdicts("On Monday Russia joined China and two other nations in voting against the "
                       "General Assembly's text on sand mining in the Comoros."),
              ElementsAre("joined supported"));
  EXPECT_THAT(verdicts("On Monday Russia joined China and nine other nations in voting against the "
                       "General Assembly's text on sand mining in the Comoros."),
              ElementsAre("joined contradicted"));
}

TEST(Check, CallsNothingWrongThatMayBeAboutAnotherVote) {
  // No day, no body, no topic: four against fits neither vote of the days before publication alone.
  EXPECT_THAT(verdicts("Chad voted against the measure."), ElementsAre("position uncheckable"));
  // The figures are those of the year before.
  EXPECT_THAT(
      verdicts("A text on sand mining in the Comoros got 185 votes in favour, three against "
               "and four abstentions."),
      testing::Not(testing::Contains("tally contradicted")));
  // A stand is no vote.
  EXPECT_THAT(verdicts("The General Assembly adopted the text on sand mining in the Comoros on "
                       "Monday by 182 votes to four. Cuba supported the miners' cause."),
              testing::Not(testing::Contains("position contradicted")));
}

// What reports tell in passing of other votes, other times and what might have been.
TEST(Check, LeavesAloneWhatIsToldOfAnotherTime) {
  const std::string council =
      "The Security Council adopted a resolution on the mission in Haiti on Monday with 12 votes "
      "in "
      "favour and three abstentions.\n";
  for (const std::string_view aside :
       {"Russia vetoed two amendments.",
        "Russia had vetoed earlier drafts in October and December.",
        "China, which vetoed a draft in January, abstained.",
        "Had China voted against, it would have counted as a veto.",
        "The Committee had approved that draft by 77 votes to 28, with 66 abstentions.",
        "Chad voted in favour of that amendment along with 87 other nations.",
        "\u201cThe Council adopted the resolution with two votes in favour and 13 against,\u201d "
        "he said."}) {
    EXPECT_THAT(verdicts(council + std::string(aside)),
                testing::Not(testing::Contains(HasSubstr("contradicted"))))
        << aside;
  }
}

TEST(Check, TakesAClosedListForAllOfThem) {
  const std::string council =
      "The Security Council adopted a resolution on the mission in Haiti on Monday with 12 votes "
      "in "
      "favour. ";
  EXPECT_THAT(verdicts(council + "Three members, China, Russia and Pakistan, abstained."),
              testing::Contains("list supported"));
  EXPECT_THAT(verdicts(council + "Two members, China and Russia, abstained."),
              testing::Contains("list contradicted"));
  EXPECT_THAT(verdicts(council + "Only China abstained."), testing::Contains("list contradicted"));
}

TEST(Check, KnowsFiguresThatWereGivenOut) {
  FactsTable table = facts();
  table.fact(1).announced.push_back({184, 4, 3, 2});
  Checker checker(data_lexicon(), table);
  CheckOptions options;
  options.read.date = Date(2025, 3, 4);
  const CheckedReport checked = checker.check(
      "r",
      "The General Assembly adopted a text on sand mining in the Comoros on Monday by 184-4-3.",
      options);
  ASSERT_FALSE(checked.claims.empty());
  EXPECT_EQ(checked.claims[0].verdict, Verdict::superseded);
  EXPECT_THAT(checked.claims[0].why, HasSubstr("184-4-3"));
}

TEST(Check, FindsTheDayOfAReportWithoutOne) {
  static const FactsTable table = facts();
  Checker checker(data_lexicon(), table);
  const CheckedReport checked = checker.check(
      "r",
      "The General Assembly adopted a text on sand mining in the Comoros, with 182 votes in "
      "favour.\n"
      "China, Russia, Cuba and Syria voted against it.\nIndia, Kenya and Chad abstained.\n",
      {});
  EXPECT_THAT(checked.report.findings, testing::Contains(HasSubstr("3 March 2025")));
  std::vector<std::string> all;
  for (const Judgement& judged : checked.claims) all.emplace_back(to_string(judged.verdict));
  EXPECT_THAT(all, testing::Contains("supported"));
  EXPECT_THAT(all, testing::Contains("contradicted"));  // Chad did not vote
}

TEST(Check, DoesNotJudgeBoilerplateUnlessAsked) {
  constexpr std::string_view kText =
      "date: 2025-03-05\nlang: en\n\nThe Assembly met.\nALSO READ: General Assembly adopts text on "
      "sand mining in the Comoros by 12 votes to four\n";
  static const FactsTable table = facts();
  Checker checker(data_lexicon(), table);
  EXPECT_THAT(checker.check("r", kText, {}).claims, IsEmpty());
  CheckOptions options;
  options.judge_boilerplate = true;
  EXPECT_FALSE(checker.check("r", kText, options).claims.empty());
}

TEST(Check, ReadsAnyBytes) {
  static const FactsTable table = facts();
  Checker checker(data_lexicon(), table);
  std::string numbers;
  for (int i = 0; i < 20'000; ++i) numbers += std::to_string(i % 190) + " countries voted for ";
  EXPECT_FALSE(checker.check("numbers", numbers, {}).claims.empty());
  EXPECT_THAT(checker.check("empty", "", {}).claims, IsEmpty());
  EXPECT_THAT(checker.check("nul", std::string(1000, '\0'), {}).claims, IsEmpty());
  EXPECT_THAT(checker.check("broken", "\xFF\xFE\x80 93 votes", {}).claims, IsEmpty());
}

}  // namespace
}  // namespace rollcall::coverage
