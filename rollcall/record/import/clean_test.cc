// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/clean.h"

#include <gtest/gtest.h>

#include "rollcall/record/import/python_list.h"
#include "rollcall/record/import/retrieved.h"

namespace rollcall::record {
namespace {

TEST(Clean, ComposesAccentsSqueezesBlanksAndMarksDamage) {
  EXPECT_EQ(clean("CO\xcc\x82TE  D'IVOIRE ").text, "CÔTE D'IVOIRE");
  EXPECT_EQ(clean("2457\xc2\xa0(2019)").text, "2457 (2019)");
  const Cleaned damaged = clean(std::string_view("a\0b\xff", 4));
  EXPECT_TRUE(damaged.damaged);
  EXPECT_EQ(damaged.text,
            "a\xef\xbf\xbd"
            "b\xef\xbf\xbd");
  EXPECT_FALSE(clean("TÜRKİYE").damaged);
}

TEST(Clean, TakesTheLibrarysFormulaOffATitleHoweverItWasTyped) {
  for (const char* formula : {" : resolution / adopted by the General Assembly",
                              ": resolution / adopted by the General Assemly",
                              " : resolutions / adopted by the General Assembly.",
                              " : resolultion / adopted by the General Assembly",
                              " :P resolution / adopted by the General Assembly",
                              " : resoultion / adopted by the General Assembly",
                              " : resolution / submitted by the General Assembly", " : resolution",
                              " : resolution / adopted by the United Nations",
                              " resolution / adopted by the General Assembly"}) {
    EXPECT_EQ(clean_title(std::string("Question of Antarctica") + formula),
              "Question of Antarctica")
        << formula;
  }
  EXPECT_EQ(clean_title("Denuclearization of Africa : capability of South Africa"),
            "Denuclearization of Africa : capability of South Africa");
  EXPECT_EQ(clean_title("Security Council resolution 2774 (2025) [on imploring a swift end]"),
            "on imploring a swift end");
}

TEST(Clean, MakesOneAgendaItemReadTheSameInEverySession) {
  EXPECT_EQ(clean_agenda("A/61/251 90w Reducing nuclear danger. NUCLEAR NON-PROLIFERATION"),
            "Reducing nuclear danger");
  EXPECT_EQ(clean_agenda("A/63/251 89 General and complete disarmament. DISARMAMENT|A/63/251 89v "
                         "Nuclear disarmament. NUCLEAR DISARMAMENT"),
            "General and complete disarmament; Nuclear disarmament");
  EXPECT_EQ(clean_agenda("S/80 [59] UKRAINE--POLITICAL CONDITIONS|S/ X Maintenance of peace and "
                         "security of Ukraine."),
            "Maintenance of peace and security of Ukraine");
  EXPECT_EQ(clean_agenda("S/77 [84] SOMALIA SITUATION"), "SOMALIA SITUATION");
  EXPECT_EQ(clean_agenda("S37"), "");
  EXPECT_EQ(clean_agenda(""), "");
}

TEST(Clean, ReadsCountsAsTheFilesWriteThem) {
  EXPECT_EQ(read_count("93.0"), 93);
  EXPECT_EQ(read_count(" 193 "), 193);
  EXPECT_EQ(read_count("NA"), std::nullopt);
  EXPECT_EQ(read_count(""), std::nullopt);
  EXPECT_EQ(read_count("-1"), std::nullopt);
  EXPECT_EQ(read_count("9.5"), std::nullopt);
}

TEST(Clean, WritesSessionsOneWay) {
  EXPECT_EQ(clean_session("79"), "79");
  EXPECT_EQ(clean_session("ES-10"), "ES-10");
  EXPECT_EQ(clean_session("10emsp"), "ES-10");
  EXPECT_EQ(clean_session("ES-I"), "ES-1");
  EXPECT_EQ(clean_session("S-IV"), "S-4");
}

TEST(Clean, FindsTheFirstDocumentOfACell) {
  EXPECT_EQ(read_document("S/2002/259 as orally revised").symbol.normal(), "S/2002/259");
  EXPECT_EQ(read_document("S/2016/565; S/2016/638").symbol.normal(), "S/2016/565");
  EXPECT_EQ(read_document("S/7591/Rev.2 Paragraph 1").remark, "Paragraph 1");
  EXPECT_TRUE(read_document("Oral amendment 2").symbol.empty());
  EXPECT_EQ(read_document("Oral amendment 2").remark, "Oral amendment 2");
}

TEST(PythonList, ReadsWhatPythonPrints) {
  using List = std::vector<std::string>;
  EXPECT_EQ(parse_python_list("['Peru', \"Côte d'Ivoire\"]"), (List{"Peru", "Côte d'Ivoire"}));
  EXPECT_EQ(parse_python_list("(2, 0, 9)"), (List{"2", "0", "9"}));
  EXPECT_EQ(parse_python_list("[]"), List());
  EXPECT_EQ(parse_python_list("['a\\'b']"), List{"a'b"});
  for (const char* bad : {"", "Peru", "['Peru'", "['Peru", "['a' 'b']", "["}) {
    EXPECT_EQ(parse_python_list(bad), std::nullopt) << bad;
  }
}

TEST(Retrieved, ReadsTheDayFromTheNamesOfOfficialFiles) {
  EXPECT_EQ(retrieved_day("", "2026_02_06_ga_voting.csv"), "2026-02-06");
  EXPECT_EQ(retrieved_day("", "2025_7_23_ga_voting.csv"), "2025-07-23");
  EXPECT_EQ(retrieved_day("2025-01-02", "2026_02_06_ga_voting.csv"), "2025-01-02");
  EXPECT_EQ(retrieved_day("", "ga_voting_to_2025-02.csv"), "");
  EXPECT_EQ(retrieved_day("", "2025_13_45_x.csv"), "");
}

}  // namespace
}  // namespace rollcall::record
