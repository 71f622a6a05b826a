// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "rollcall/coverage/quotes/quotes.h"
#include "rollcall/coverage/quotes/test_report.h"

namespace rollcall::coverage {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "words|speaker|role|organisation|verb" of each quotation.
std::vector<std::string> quotes_in(std::string_view text) {
  std::vector<std::string> found;
  for (const Quote& quote :
       find_quotes(quote_test_report(text), quote_test_lexicon(), quote_test_facts())) {
    found.push_back(quote.text + "|" + quote.speaker + "|" + quote.role + "|" + quote.organisation +
                    "|" + quote.verb);
  }
  return found;
}

TEST(FindQuotes, TakesTheSpeakerBeforeOrBehindInBothOrders) {
  EXPECT_THAT(quotes_in("Chad's UN ambassador Amina Sow called the text “a poor bargain”."),
              ElementsAre("a poor bargain|Amina Sow|UN ambassador|Chad|called"));
  EXPECT_THAT(quotes_in("“It is a poor bargain,” Amina Sow said."),
              ElementsAre("It is a poor bargain|Amina Sow|||said"));
  EXPECT_THAT(quotes_in("\"It is a poor bargain,\" said Amina Sow, Chad's envoy to the UN."),
              ElementsAre("It is a poor bargain|Amina Sow|envoy|Chad|said"));
  EXPECT_THAT(quotes_in("Amina Sow, Chad's permanent representative to the UN, said on Monday: "
                        "“It is over.”"),
              ElementsAre("It is over.|Amina Sow|permanent representative|Chad|said"));
  EXPECT_THAT(quotes_in("The ambassador of Chad, Amina Sow, told reporters the text was ‘weak’."),
              ElementsAre("weak|Amina Sow|ambassador|Chad|told"));
  EXPECT_THAT(quotes_in("Amina Sow: “It is over.”"), ElementsAre("It is over.|Amina Sow|||"));
  EXPECT_THAT(quotes_in("The text is “weak”, according to Amina Sow."),
              ElementsAre("weak|Amina Sow|||according to"));
  EXPECT_THAT(quotes_in("According to Chadian Foreign Minister Amina Sow, the text is “weak”."),
              ElementsAre("weak|Amina Sow|Foreign Minister|Chad|According to"));
}

TEST(FindQuotes, GivesEachFragmentToItsOwnSpeaker) {
  EXPECT_THAT(quotes_in("Amina Sow said the text was “weak”, and Jonas Berg called it “a start”."),
              ElementsAre("weak|Amina Sow|||said", "a start|Jonas Berg|||called"));
  EXPECT_THAT(quotes_in("“It is weak,” Amina Sow said, “and it comes late.” “It is a start,” "
                        "Jonas Berg said."),
              ElementsAre("It is weak|Amina Sow|||said", "and it comes late.|Amina Sow|||said",
                          "It is a start|Jonas Berg|||said"));
  EXPECT_THAT(quotes_in("Amina Sow voted against, calling it “weak”."),
              ElementsAre("weak|Amina Sow|||calling"));
  EXPECT_THAT(quotes_in("Amina Sow, who abstained, said it was “weak” and called Berg “too kind”."),
              ElementsAre("weak|Amina Sow|||said", "too kind|Amina Sow|||called"));
  EXPECT_THAT(quotes_in("The text was called “weak” by Amina Sow."),
              ElementsAre("weak|Amina Sow|||called"));
  EXPECT_THAT(quotes_in("The step “brings us closer,” Amina Sow was quoted as saying."),
              ElementsAre("brings us closer|Amina Sow|||quoted as saying"));
  EXPECT_THAT(quotes_in("The step “brings us closer,” Amina Sow was reported as saying for Chad."),
              ElementsAre("brings us closer|Amina Sow|||saying"));
}

TEST(FindQuotes, LeavesOutWhatNoVerbOfSpeechGoverns) {
  EXPECT_THAT(quotes_in("The Council adopted a “neutral” text. The “no” vote of Chad ended it."),
              IsEmpty());
  EXPECT_THAT(
      quotes_in("Amina Sow said the resolution entitled “Advancing a Lasting Peace” failed."),
      IsEmpty());
  EXPECT_THAT(quotes_in("The so-called \"Lake Group\" met."), IsEmpty());
  EXPECT_THAT(quotes_in("The text, titled “Saving the lakes,” called for “haste” by 2030."),
              IsEmpty());
  EXPECT_THAT(quotes_in("Amina Sow said the \"no\" votes were more."), IsEmpty());
  EXPECT_THAT(quotes_in("Amina Sow declined to call it “weak”."), IsEmpty());
  EXPECT_THAT(quotes_in("Asked whether it was “weak”, Amina Sow left."), IsEmpty());
  EXPECT_THAT(quotes_in("The resolution said members were “deeply concerned”."), IsEmpty());
  EXPECT_THAT(quotes_in("The delegates' seats and the envoys' cars stood empty."), IsEmpty());
}

TEST(FindQuotes, NamesNobodyWhomTheTextDoesNotName) {
  EXPECT_THAT(quotes_in("Amina Sow met Jonas Berg. “It is over,” she said."),
              ElementsAre("It is over||||said"));
  EXPECT_THAT(quotes_in("Amina Sow and Jonas Berg said it was “over”."),
              ElementsAre("over||||said"));
  EXPECT_THAT(quotes_in("“It is over,” one embassy official responded."),
              ElementsAre("It is over||embassy official||responded"));
  EXPECT_THAT(quotes_in("A statement by Chad said it was “over”."), ElementsAre("over||||said"));
  EXPECT_THAT(quotes_in("“It is over,” critics said."), ElementsAre("It is over||||said"));
}

TEST(FindQuotes, FollowsAPersonThroughTheReport) {
  EXPECT_THAT(
      quotes_in("Norwegian President Jonas Berg came.\nBerg waited.\n“It is over,” he said."),
      ElementsAre("It is over|Jonas Berg|President|Norway|said"));
  EXPECT_THAT(quotes_in("Sow spoke of a text that was “weak”. Sow said it was “late”.\n"
                        "Chad's envoy Amina Sow left."),
              ElementsAre("late|Amina Sow|envoy|Chad|said"));
  EXPECT_THAT(quotes_in("Chad's envoy Amina Sow came. “It is over,” the envoy said."),
              ElementsAre("It is over|Amina Sow|envoy|Chad|said"));
  EXPECT_THAT(quotes_in("The Kremlin praised what it called a “fair” text."),
              ElementsAre("fair|Kremlin||Kremlin|called"));
}

TEST(FindQuotes, CarriesAQuotationOn) {
  EXPECT_THAT(quotes_in("“It is weak,” Amina Sow said. “We will not have it.”"),
              ElementsAre("It is weak|Amina Sow|||said", "We will not have it.|Amina Sow|||"));
  EXPECT_THAT(quotes_in("“It is weak,” Amina Sow told reporters.\n“We will not have it.”"),
              ElementsAre("It is weak|Amina Sow|||told", "We will not have it.|Amina Sow|||"));
  EXPECT_THAT(quotes_in("Amina Sow said: “It is weak.\n“It is late.\n“We will not have it.”"),
              ElementsAre("It is weak.\nIt is late.\nWe will not have it.|Amina Sow|||said"));
  EXPECT_THAT(quotes_in("“It is weak.\n“We will not have it,” Amina Sow said."),
              ElementsAre("It is weak.\nWe will not have it|Amina Sow|||said"));
  EXPECT_THAT(quotes_in("Amina Sow said:\n“It is weak.”"),
              ElementsAre("It is weak.|Amina Sow|||said"));
}

TEST(FindQuotes, TellsWhetherTheSpeakerHeldAnOffice) {
  const Report report = quote_test_report("“It is over,” Maria Oduya said.");
  const std::vector<Quote> quotes = find_quotes(report, quote_test_lexicon(), quote_test_facts());
  ASSERT_EQ(quotes.size(), 1U);
  EXPECT_EQ(quotes.front().person, "oduya");
  EXPECT_EQ(quotes.front().in_office, false);
  EXPECT_THAT(quotes.front().in_office_why, testing::HasSubstr("31 May 2024"));
}

TEST(FindQuotes, StaysLinearOnHostileText) {
  std::string marks;
  for (int i = 0; i < 100'000; ++i) marks += "\"";
  EXPECT_THAT(quotes_in(marks), IsEmpty());
  std::string opened;
  for (int i = 0; i < 50'000; ++i) opened += "\"a “b ‘c 'd (‘e ";
  quotes_in(opened);
  std::string nested = "Amina Sow said ";
  for (int i = 0; i < 1'000; ++i) nested += "“";
  nested += "deep";
  for (int i = 0; i < 1'000; ++i) nested += "”";
  EXPECT_EQ(quotes_in(nested).size(), 1U);
  std::string pronouns;
  for (int i = 0; i < 20'000; ++i) pronouns += "“It is over,” he said. ";
  EXPECT_EQ(quotes_in(pronouns).size(), 20'000U);
  std::string names = "“a,” ";
  for (int i = 0; i < 50'000; ++i) names += "Xa Yb of the ambassador ";
  quotes_in(names + "said.");
}

TEST(FindQuotes, ReadsMarksOfOtherLanguagesAndDirections) {
  EXPECT_THAT(quotes_in("Amina Sow said it was «weak»."), ElementsAre("weak|Amina Sow|||said"));
  EXPECT_THAT(quotes_in("Amina Sow said it was „weak“."), ElementsAre("weak|Amina Sow|||said"));
  EXPECT_THAT(quotes_in("''It is weak,\" Amina Sow said."),
              ElementsAre("It is weak|Amina Sow|||said"));
  EXPECT_THAT(quotes_in("Amina Sow said: “هذا قرار ضعيف”"),
              ElementsAre("هذا قرار ضعيف|Amina Sow|||said"));
}

}  // namespace
}  // namespace rollcall::coverage
