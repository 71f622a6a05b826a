// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "rollcall/coverage/claims/read_sentence.h"

namespace rollcall::coverage {
namespace {

// "list no CHN+RUS all" for each claim.
std::string positions(std::string_view text, std::string_view language = "en") {
  std::string out;
  for (const Claim& claim : claims_in(text, find_positions, language)) {
    if (!out.empty()) out += "; ";
    out += to_string(claim.type);
    out += ' ';
    out += claim.negated ? "not " : "";
    out += claim.choice ? model::to_string(*claim.choice) : "?";
    std::string names;
    for (const model::MemberId& member : claim.members) {
      names += (names.empty() ? " " : "+") + member.str();
    }
    out += names;
    if (!claim.group.empty()) out += " group " + claim.group;
    if (claim.others) out += " and " + std::to_string(*claim.others);
    if (claim.complete) out += " all";
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

class PositionForms : public testing::TestWithParam<Row> {};

TEST_P(PositionForms, AreRead) {
  EXPECT_EQ(positions(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    English, PositionForms,
    testing::Values(
        Row{"Chad and Mali voted against the text.", "position no TCD+MLI"},
        Row{"Chad abstained, while Mali voted in favour.",
            "position abstain TCD; position yes MLI"},
        Row{"It passed, with Chad voting against and Mali abstaining.",
            "position no TCD; position abstain MLI"},
        Row{"Chad, long a critic of the war, abstained.", "position abstain TCD"},
        Row{"Chad's abstention surprised Mali.", "position abstain TCD"},
        Row{"Mali's vote against came late.", "position no MLI"},
        Row{"Chad, unlike its neighbour Mali, voted in favour.", "position yes TCD"},
        Row{"All members of the European Union except France abstained.", ""},
        Row{"Chad broke ranks with its neighbours and abstained.", "position abstain TCD"},
        Row{"Chad said that Mali had erred and abstained.", ""},
        Row{"Chad was the only member of the Council to vote in favour.",
            "position yes TCD; list yes TCD all"},
        Row{"Chad abstained with Mali.", "position abstain TCD"},
        Row{"Neither Chad nor Mali voted for the text.", "position not yes TCD+MLI"},
        Row{"All African countries but Chad voted for the text.", ""},
        Row{"Chad did not join Mali in voting against the text.", ""},
        Row{"Chad refused to side with Mali in voting against the text.", ""},
        Row{"Among African countries only Chad voted against.", "position no TCD"},
        Row{"It was not only Chad that voted against.", "position no TCD"},
        Row{"Chad voted no on Monday, as did Mali.", "position no TCD; position no MLI"},
        Row{"Chad abstained from comment.", ""},
        Row{"Chad and Mali were the two African members that abstained.",
            "group_count abstain group africa; position abstain TCD+MLI"},
        Row{"Chad, the only former colony on the council, abstained.", "position abstain TCD"},
        Row{"Within the European Union, Malta abstained and France alone voted against.",
            "position no FRA"},
        Row{"Chad and Mali, along with 24 other countries, abstained.",
            "joined abstain TCD+MLI and 24"},
        Row{"Chad did not vote for the draft.", "position not yes TCD"},
        Row{"The draft was backed by Chad, Mali and Togo.", "list yes TCD+MLI+TGO"},
        Row{"There were three abstentions: Chad, Mali and Togo.", "list abstain TCD+MLI+TGO all"},
        Row{"Nine were against, including Chad and Mali.", "position no TCD+MLI"},
        Row{"Three countries (Chad, Mali, Togo) voted against.", "list no TCD+MLI+TGO all"},
        Row{"Those voting against were Chad, Mali and Togo.", "list no TCD+MLI+TGO"},
        Row{"Chad was among the 44 countries that abstained.", "position abstain TCD"},
        Row{"Chad joined Mali and 16 other nations in voting against it.",
            "joined no TCD+MLI and 16"},
        Row{"Six countries joined Mali in voting against it.", "joined no MLI and 6"},
        Row{"China and 64 other countries abstained.", "joined abstain CHN and 64"},
        Row{"Fifteen African countries abstained.", "group_count abstain group africa"},
        Row{"Chad was the only country to vote against.", "position no TCD; list no TCD all"},
        Row{"Other abstaining nations included Chad, Mali and Togo.", "list abstain TCD+MLI+TGO"},
        Row{"The allies on the council - Chad, Mali and Togo - abstained.",
            "list abstain TCD+MLI+TGO"},
        Row{"Chad voted alongside Mali on the draft.", "joined ? TCD+MLI"},
        Row{"Chad, along with Mali and 24 other countries, abstained.",
            "joined abstain TCD+MLI and 24"},
        Row{"Chad voted against the text along with Mali and 32 other countries.",
            "joined no TCD+MLI and 32"},
        Row{"Chad and Togo, longtime friends of Mali, joined Cuba in voting no.",
            "list no TCD+TGO+CUB"},
        Row{"Chad, at peace with Mali, voted against it.", "position no TCD"},
        Row{"Chad, Mali and close ally Togo, voted against it.", "list no TCD+MLI+TGO"},
        Row{"Chad and Togo joined the two in voting no.", "position no TCD+TGO"},
        Row{"Chad, Mali and Togo were among the 25.", "list ? TCD+MLI+TGO"},
        Row{"Chad sided with Mali, and Togo and Cuba abstained.", ""},
        Row{"Chad, Mali and Togo, the council's three African members, voted in favour.",
            "list yes TCD+MLI+TGO"},
        Row{"Chad and Togo sided with Mali on Monday.", "joined ? TCD+TGO+MLI"},
        Row{"Chad and Togo joined Mali in opposition.", "list no TCD+TGO+MLI"},
        Row{"Of the 27 members of the European Union three abstained: Austria, Malta and Hungary.",
            "list abstain AUT+MLT+HUN"},
        Row{"Iran cast the only no vote.", "position no IRN"},
        Row{"Chad took no part in the vote.", "position absent TCD"},
        Row{"Abstentions came from Chad.", "position abstain TCD"}));

INSTANTIATE_TEST_SUITE_P(NobodysPosition, PositionForms,
                         testing::Values(Row{"Chad would vote against the text.", ""},
                                         Row{"Ukraine's allies abstained.", ""},
                                         Row{"The resolution on Mali was adopted.", ""},
                                         Row{"Envoys urged Chad to vote against it.", ""},
                                         Row{"The minister said Chad backed Mali in its struggle.",
                                             ""}));

TEST(Positions, AreDeniedOfBothInOtherLanguages) {
  EXPECT_EQ(positions("Weder China noch Mali stimmten dafür.", "de"), "position not yes CHN+MLI");
  EXPECT_EQ(positions("Ni China ni Mali votaron a favor.", "es"), "position not yes CHN+MLI");
}

}  // namespace
}  // namespace rollcall::coverage
