// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/quotes/speakers.h"

#include <gmock/gmock.h>

#include "rollcall/coverage/quotes/test_report.h"
#include "rollcall/coverage/words/cells.h"

namespace rollcall::coverage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Date kInOffice(2023, 5, 3);
constexpr Date kJustAfter(2024, 6, 20);
constexpr Date kLongAfter(2025, 6, 3);

// "person: office: verdict" of each claim.
std::vector<std::string> judged(std::string_view text, Date day,
                                const FactSource& facts = quote_test_facts()) {
  CellReader reader(quote_test_lexicon(), "en", day);
  SentenceView sentence;
  sentence.text = text;
  sentence.cells = reader.read(text);
  sentence.published = day;
  std::vector<Claim> claims;
  find_speakers(sentence, claims);
  std::vector<std::string> found;
  for (const Claim& claim : claims) {
    const Judgement judgement = judge_speaker(claim, day, facts);
    found.push_back(claim.person + ": " + claim.office + ": " +
                    std::string(to_string(judgement.verdict)));
  }
  return found;
}

TEST(Speakers, HoldTheOfficeInTheTableAgainstTheDay) {
  constexpr std::string_view kSaid = "Chad's UN ambassador Maria Oduya said it was late.";
  EXPECT_THAT(judged(kSaid, kInOffice), ElementsAre("oduya: Chad's UN ambassador: supported"));
  EXPECT_THAT(judged(kSaid, kLongAfter), ElementsAre("oduya: Chad's UN ambassador: contradicted"));
  EXPECT_THAT(judged(kSaid, kJustAfter), ElementsAre("oduya: Chad's UN ambassador: uncheckable"));
}

TEST(Speakers, HaveLeftSoonerWhereSomebodyFollowed) {
  FactsTable facts = quote_test_facts();
  facts.add_office({"lam",
                    "Ada Lam",
                    "Deputy Permanent Representative to the United Nations",
                    "Chad",
                    model::MemberId("TCD"),
                    {Date(2024, 1, 1), Period().to},
                    "test"});
  Claim claim;
  claim.type = ClaimType::speaker;
  claim.person = "oduya";
  claim.office = "Chad's ambassador";
  claim.members.push_back(model::MemberId("TCD"));
  EXPECT_EQ(judge_speaker(claim, kJustAfter, facts).verdict, Verdict::uncheckable);
  facts.add_office({"ndi",
                    "Paul Ndi",
                    "Chargé d'affaires at the United Nations",
                    "Chad",
                    model::MemberId("TCD"),
                    {Date(2024, 6, 1), Period().to},
                    "test"});
  EXPECT_EQ(judge_speaker(claim, kJustAfter, facts).verdict, Verdict::contradicted);
  EXPECT_EQ(judge_speaker(claim, Date(2024, 6, 5), facts).verdict, Verdict::uncheckable);
}

TEST(Speakers, AreReadBeforeAndBehindTheName) {
  EXPECT_THAT(judged("Maria Oduya, Chad's permanent representative, voted.", kLongAfter),
              ElementsAre("oduya: Chad's permanent representative: contradicted"));
  EXPECT_THAT(judged("The ambassador of Chad, Maria Oduya, voted.", kLongAfter),
              ElementsAre("oduya: ambassador of Chad: contradicted"));
  EXPECT_THAT(judged("Chadian Ambassador to the UN Maria Oduya called it late.", kLongAfter),
              ElementsAre("oduya: Chadian Ambassador: contradicted"));
  EXPECT_THAT(judged("It was late, Maria Oduya was reported as saying for Chad.", kLongAfter),
              ElementsAre("oduya: saying for Chad: contradicted"));
}

TEST(Speakers, NeverContradictWhatIsNotSaidOfThatDay) {
  EXPECT_THAT(judged("Chad's former ambassador Maria Oduya said it was late.", kLongAfter),
              IsEmpty());
  EXPECT_THAT(judged("Former Chadian ambassador Maria Oduya said it was late.", kLongAfter),
              IsEmpty());
  EXPECT_THAT(judged("Norway's ambassador met Maria Oduya.", kLongAfter), IsEmpty());
  EXPECT_THAT(judged("Chad and Maria Oduya said it was late.", kLongAfter), IsEmpty());
  // Of an earlier day, and before the first term known: the table may lack one.
  EXPECT_THAT(judged("Chad's ambassador Maria Oduya had called it late.", kLongAfter),
              ElementsAre("oduya: Chad's ambassador: supported"));
  EXPECT_THAT(judged("Chad's ambassador Maria Oduya called it late.", Date(2012, 5, 3)),
              ElementsAre("oduya: Chad's ambassador: uncheckable"));
  // Another State's office, and an office of another kind, are nothing that the table knows.
  EXPECT_THAT(judged("Norway's ambassador Maria Oduya said it was late.", kLongAfter),
              ElementsAre("oduya: Norway's ambassador: uncheckable"));
  EXPECT_THAT(judged("Chad's president Maria Oduya said it was late.", kLongAfter),
              ElementsAre("oduya: Chad's president: uncheckable"));
}

TEST(Speakers, OfAnotherStateAreContradictedWhereTheWordsLeaveNoDoubt) {
  const auto on = [](std::string_view text) {
    const std::vector<std::string> found = judged(text, kInOffice);
    return found.empty() ? "" : found.front().substr(found.front().rfind(' ') + 1);
  };
  EXPECT_EQ(on("Norway's ambassador Maria Oduya said it was late."), "contradicted");
  EXPECT_EQ(on("Maria Oduya, Norway's ambassador to the UN, said it was late."), "contradicted");
  EXPECT_EQ(on("The Norwegian ambassador, Maria Oduya, said it was late."), "contradicted");
  EXPECT_EQ(on("Norway's ambassador Maria Oduya said that it had failed."), "contradicted");
  // Two people, or a topic, or a family name alone, or the past.
  EXPECT_NE(on("Responding to Norway's ambassador, Maria Oduya said it was late."), "contradicted");
  EXPECT_NE(on("Unlike Maria Oduya, Norway's ambassador said it was late."), "contradicted");
  EXPECT_NE(on("Maria Oduya, Norway's ambassador, Paul Ndi and others said so."), "contradicted");
  EXPECT_NE(on("Norway envoy Maria Oduya said it was late."), "contradicted");
  EXPECT_NE(on("Norway's special envoy Maria Oduya said it was late."), "contradicted");
  EXPECT_NE(on("Norway's ambassador Oduya said it was late."), "contradicted");
  EXPECT_NE(on("Norway's ambassador Maria Oduya had called it late."), "contradicted");
  // Where she serves is not whom she serves.
  EXPECT_EQ(on("The ambassador to Norway, Maria Oduya, said it was late."), "");
  FactsTable namesakes = quote_test_facts();
  namesakes.add_office({"oduya-2",
                        "Maria Oduya",
                        "Minister for Foreign Affairs",
                        "Mali",
                        model::MemberId("MLI"),
                        {Date(2020, 3, 1), Period().to},
                        "test"});
  EXPECT_THAT(judged("Norway's ambassador Maria Oduya said so.", kInOffice, namesakes),
              ElementsAre("oduya: Norway's ambassador: uncheckable"));
}

TEST(Speakers, OfTheUnitedNationsLeaveOfficeToo) {
  FactsTable facts;
  facts.add_office({"lam",
                    "Ada Lam",
                    "Secretary-General",
                    "United Nations",
                    std::nullopt,
                    {Date(2007, 1, 1), Date(2016, 12, 31)},
                    "test"});
  EXPECT_THAT(judged("UN Secretary-General Ada Lam said it was late.", kLongAfter, facts),
              ElementsAre("lam: UN Secretary-General: contradicted"));
  EXPECT_THAT(judged("Ada Lam, the UN Secretary-General, said so.", Date(2015, 3, 2), facts),
              ElementsAre("lam: UN Secretary-General: supported"));
  EXPECT_THAT(judged("UN Secretary-General Ada Lam said it was late.", Date(2017, 1, 20), facts),
              ElementsAre("lam: UN Secretary-General: uncheckable"));
  // Told of her time, not of now; another office; another organisation's.
  EXPECT_THAT(judged("The panel of Secretary-General Ada Lam met twice.", kLongAfter, facts),
              ElementsAre("lam: Secretary-General: uncheckable"));
  EXPECT_THAT(judged("Deputy Secretary-General Ada Lam said so.", kLongAfter, facts), IsEmpty());
  EXPECT_THAT(judged("Former Secretary-General Ada Lam said so.", kLongAfter, facts), IsEmpty());
}

TEST(Speakers, OfObserversAreKnownByTheNameOfTheirCountry) {
  FactsTable facts;
  facts.add_office({"lam",
                    "Ada Lam",
                    "Permanent Observer to the United Nations",
                    "Republic of Utopia",
                    std::nullopt,
                    {Date(2007, 1, 1), Period().to},
                    "test"});
  EXPECT_THAT(judged("Ada Lam, the Utopian envoy, said it was late.", kLongAfter, facts),
              ElementsAre("lam: Utopian envoy: supported"));
  EXPECT_THAT(judged("Utopian Ambassador Ada Lam said it was late.", kLongAfter, facts),
              ElementsAre("lam: Utopian Ambassador: supported"));
  EXPECT_THAT(judged("Atlantean Ambassador Ada Lam said it was late.", kLongAfter, facts),
              ElementsAre("lam: Atlantean Ambassador: uncheckable"));
  facts.add_office({"oduya",
                    "Maria Oduya",
                    "Permanent Representative to the United Nations",
                    "Chad",
                    model::MemberId("TCD"),
                    {Date(2007, 1, 1), Period().to},
                    "test"});
  EXPECT_THAT(judged("Maria Oduya, the Utopian envoy, said it was late.", kLongAfter, facts),
              ElementsAre("oduya: Utopian envoy: contradicted"));
  EXPECT_THAT(judged("Unlike Maria Oduya, the Utopian envoy said it.", kLongAfter, facts),
              ElementsAre("oduya: Utopian envoy: uncheckable"));
  EXPECT_THAT(judged("Maria Oduya, the Atlantean envoy, said it was late.", kLongAfter, facts),
              ElementsAre("oduya: Atlantean envoy: uncheckable"));
  EXPECT_THAT(judged("Ada Lam, Chad's ambassador to the UN, said so.", kLongAfter, facts),
              ElementsAre("lam: Chad's ambassador: contradicted"));
}

TEST(Speakers, AreJudgedOnTheDayThatTheSentenceSpeaksOf) {
  Claim claim;
  claim.type = ClaimType::speaker;
  claim.person = "oduya";
  claim.office = "Chad's ambassador";
  claim.members.push_back(model::MemberId("TCD"));
  claim.when = Period{Date(2022, 1, 1), Date(2022, 12, 31)};
  EXPECT_EQ(judge_speaker(claim, kLongAfter, quote_test_facts()).verdict, Verdict::supported);
  claim.when = Period{Date(2018, 1, 1), Date(2018, 12, 31)};
  EXPECT_EQ(judge_speaker(claim, kLongAfter, quote_test_facts()).verdict, Verdict::uncheckable);
  claim.when.reset();
  const Judgement judgement = judge_speaker(claim, kLongAfter, quote_test_facts());
  EXPECT_EQ(judgement.verdict, Verdict::contradicted);
  EXPECT_THAT(judgement.why, HasSubstr("from 1 March 2020 to 31 May 2024"));
  claim.cue.another = true;
  EXPECT_EQ(judge_speaker(claim, kLongAfter, quote_test_facts()).verdict, Verdict::uncheckable);
  EXPECT_EQ(judge_speaker(claim, std::nullopt, quote_test_facts()).verdict, Verdict::uncheckable);
}

}  // namespace
}  // namespace rollcall::coverage
