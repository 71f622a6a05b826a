// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "rollcall/coverage/claims/read_sentence.h"

namespace rollcall::coverage {
namespace {

void put(std::string& out, const std::optional<Count>& count) {
  if (!count) {
    out += '.';
    return;
  }
  if (count->bound == Bound::at_least) out += ">=";
  if (count->bound == Bound::at_most) out += "<=";
  if (count->bound == Bound::about) out += '~';
  out += std::to_string(count->number);
}

// "93/18/65" for yes, no and abstain, "." for what is not said; tallies parted by blanks.
std::string tallies(std::string_view text, std::string_view language = "en") {
  std::string out;
  for (const Claim& claim : claims_in(text, find_tallies, language)) {
    if (!out.empty()) out += ' ';
    put(out, claim.yes);
    out += '/';
    put(out, claim.no);
    out += '/';
    put(out, claim.abstain);
    if (claim.absent) {
      out += " absent ";
      put(out, claim.absent);
    }
    if (claim.unanimous) out += " unanimous";
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

class TallyForms : public testing::TestWithParam<Row> {};

TEST_P(TallyForms, AreRead) {
  EXPECT_EQ(tallies(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    English, TallyForms,
    testing::Values(
        Row{"The text passed with 71 votes in favour, 9 against and 44 abstentions.", "71/9/44"},
        Row{"Seventy-one countries voted yes, nine voted no and 44 abstained.", "71/9/44"},
        Row{"It was carried by 71 votes to nine, with 44 abstentions.", "71/9/44"},
        Row{"The vote was 71-9, with 44 abstentions.", "71/9/44"},
        Row{"The Assembly adopted it by a vote of 71–9–44.", "71/9/44"},
        Row{"The resolution was backed by 71 countries and opposed by nine.", "71/9/."},
        Row{"It won the support of 12 of the 15 members.", "12/./."},
        Row{"Twelve of the 15 Council members voted for the draft.", "12/./."},
        Row{"There were 12 votes in favor, none against and three abstentions.", "12/0/3"},
        Row{"No country voted against the measure.", "./0/."},
        Row{"Ten of the Council's 15 members voted for the draft.", "10/./."},
        Row{"The text passed with 10 votes.", "10/./."},
        Row{"The draft failed to muster the nine votes it needed.", ""},
        Row{"Only a negative vote counts as a veto.", ""},
        Row{"Chad and Mali were the only countries to oppose it.", ""},
        Row{"Chad, Mali and Togo, three newcomers, voted for it.", ""},
        Row{"Chad, Mali and six island states were against.", ""},
        Row{"Of the permanent five, three were in favour.", ""},
        Row{"Chad, which holds one of the ten seats, abstained.", ""},
        Row{"Chad, for one, abstained.", ""}, Row{"No other country voted against it.", ""},
        Row{"It got 71 yes votes and 53 no votes or abstentions.", "71/./."},
        Row{"Of 193 states, 100 did not vote in favour.", ""},
        Row{"A resolution needs at least nine votes in favour.", ""},
        Row{"Two of the three who abstained, Chad and Mali, had done so before.", "././3"},
        Row{"It had nine votes, enough in the absence of a veto, with three against.", "./3/."},
        Row{"Chad, Mali, Togo: three countries voting no.", ""},
        Row{"Fourteen members voted for it while Chad cast the lone vote against.", "14/./."},
        Row{"The council voted 12-0 on the mandate, with three abstentions.", "12/0/3"},
        Row{"The motion to debate was lost, as members voted 19-17 against it.", "17/19/."},
        Row{"Nine — including Chad and Mali — voted against, and 44 abstained.", "./9/44"},
        Row{"Nine, including Chad, voted against it.", "./9/."},
        Row{"More than 70 countries voted in favour.", ">=70/./."},
        Row{"About 70 countries supported the resolution.", "~70/./."},
        Row{"Abstentions: 44", "././44"}, Row{"For - 71, against - 9, abstained - 44.", "71/9/44"},
        Row{"9 against, 44 abstentions", "./9/44"},
        Row{"The vote was 158-9 for the truce with 13 abstaining, and 159-9 for the agency.",
            "158/9/13 159/9/."},
        Row{"The Council unanimously adopted the draft.", "./0/0 unanimous"},
        Row{"Twelve countries did not vote.", "././. absent 12"},
        Row{"It drew 18 no votes.", "./18/."},
        Row{"The Council renewed the mandate by 14 votes to none.", "14/0/."},
        Row{"The Assembly welcomed the treaty, 150 votes to two.", "150/2/."},
        Row{"The rival draft got only four votes.", "4/./."},
        Row{"The Council adopted the amended text by 11 votes.", "11/./."},
        Row{"The 14 other members voted in favour.", "14/./."},
        Row{"It had collected 71 votes, against nine, with 44 abstentions.", "71/./44"},
        Row{"Chad was one of 49 states that did not vote.", "././. absent 49"},
        Row{"The report, once adopted without a vote, was approved by 71 votes to nine.",
            "./0/0 unanimous 71/9/."}));

INSTANTIATE_TEST_SUITE_P(NoTally, TallyForms,
                         testing::Values(Row{"The 193-member Assembly will vote on Monday.", ""},
                                         Row{"Resolution 2803 was adopted on Friday.", ""},
                                         Row{"Support fell by 20 per cent against last year.", ""},
                                         Row{"Chad won the match 2-1 on Sunday.", ""},
                                         Row{"Chad got 12 letters and three calls.", ""},
                                         Row{"Then 16 other countries voted against it.", ""},
                                         Row{"More than three quarters of the membership voted in "
                                             "favour.",
                                             ""},
                                         Row{"He pleaded for 15 years for peace.", ""},
                                         Row{"Chad and 17 other countries voted against the text.",
                                             ""},
                                         Row{"It was the second of 12 resolutions this year.", ""},
                                         Row{"In 2022 countries voted for a similar text.", ""}));

TEST(Tallies, AreReadInOtherLanguages) {
  EXPECT_EQ(tallies("Le texte a été adopté par 71 voix contre 9 et 44 abstentions.", "fr"),
            "71/9/44");
  EXPECT_EQ(tallies("Une coalition de pays a voté contre.", "fr"), "");
  EXPECT_EQ(tallies("Se abstuvieron 44 países.", "es"), "././44");
  EXPECT_EQ(tallies("Le texte a recueilli 12 voix pour, aucune contre et trois abstentions.", "fr"),
            "12/0/3");
  EXPECT_EQ(tallies("Le texte a recueilli 12 voix pour, une contre et deux abstentions.", "fr"),
            "12/1/2");
  EXPECT_EQ(tallies("Une résolution contre le pillage a été adoptée.", "fr"), "");
  EXPECT_EQ(tallies("La resolución obtuvo 71 votos a favor, 9 en contra y 44 abstenciones.", "es"),
            "71/9/44");
  EXPECT_EQ(
      tallies("Die Resolution erhielt 71 Ja-Stimmen, 9 Gegenstimmen und 44 Enthaltungen.", "de"),
      "71/9/44");
}

TEST(Tallies, TakeTimeInProportionToTheirSentence) {
  std::string long_sentence;
  for (int i = 0; i < 100'000; ++i) long_sentence += "12 ";
  EXPECT_EQ(tallies(long_sentence), "");
}

}  // namespace
}  // namespace rollcall::coverage
