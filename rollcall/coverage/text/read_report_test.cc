// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "rollcall/coverage/report.h"
#include "rollcall/coverage/text/dateline.h"
#include "rollcall/coverage/text/stamps.h"
#include "rollcall/coverage/words/test_lexicon.h"

namespace rollcall::coverage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Report read(std::string_view text, std::optional<Date> option = std::nullopt) {
  return read_report("a.txt", text, test_lexicon(), {.date = option});
}

TEST(ReadReport, AMetadataBlockOpensAText) {
  const Report report = read(
      "source: https://example.org/a\ndate: 2021-03-12\nlang: fr-CA\ntitle: Un texte\n\nLe Mali a "
      "voté.\n");
  EXPECT_EQ(report.source, "https://example.org/a");
  EXPECT_EQ(report.language, "fr");
  EXPECT_EQ(report.headline, "Un texte");
  EXPECT_EQ(report.published, Date(2021, 3, 12));
  EXPECT_EQ(report.published_from, DateFrom::metadata);
  EXPECT_EQ(report.published_words, "2021-03-12");
  ASSERT_EQ(report.sentences.size(), 1U);
  EXPECT_EQ(report.text(report.sentences[0]), "Le Mali a voté.");
  EXPECT_EQ(report.lines[report.sentences[0].line].number, 6);
}

TEST(ReadReport, ASentenceWithAColonIsNoMetadata) {
  const Report report = read("Result: 93 in favor\n\nThe text passed.\n");
  EXPECT_NE(report.lines[0].kind, LineKind::metadata);
}

TEST(ReadReport, TheDayBeforeAPagesFirstLineIsMetadata) {
  const Report report = read(" date 2021-03-12 Donate now\n\nThe text passed on Monday.\n");
  EXPECT_EQ(report.published, Date(2021, 3, 12));
  ASSERT_EQ(report.lines.size(), 3U);
  EXPECT_EQ(report.lines[0].kind, LineKind::metadata);
  EXPECT_EQ(report.lines[1].text, "Donate now");
  EXPECT_EQ(report.lines[1].kind, LineKind::boilerplate);
}

TEST(ReadReport, TheHeadIsRead) {
  const Report report = read(
      "Islands win the vote on tides\nBy Ada Lund\nUpdated: 5 March 2019\nPublished: 4 March 2019, "
      "10:20 GMT\nSUVA, Fiji (AP) — The islands won on Monday, 4 March 1999. It was close.\n");
  EXPECT_EQ(report.headline, "Islands win the vote on tides");
  EXPECT_EQ(report.lines[0].kind, LineKind::headline);
  EXPECT_EQ(report.byline, "By Ada Lund");
  EXPECT_EQ(report.dateline, "SUVA, Fiji (AP) —");
  EXPECT_EQ(report.credit, "AP");
  EXPECT_EQ(report.published, Date(2019, 3, 4));
  EXPECT_EQ(report.published_from, DateFrom::text);
  EXPECT_EQ(report.published_words, "Published: 4 March 2019");
  EXPECT_EQ(report.text(report.sentences.at(report.sentences.size() - 2)),
            "The islands won on Monday, 4 March 1999.");
}

TEST(ReadReport, ADayOfRunningTextIsNoDayOfPublication) {
  const Report report =
      read("The Council met on 4 March 1999 in Geneva, and voted.\n", Date(2020, 1, 2));
  EXPECT_EQ(report.published, Date(2020, 1, 2));
  EXPECT_EQ(report.published_from, DateFrom::option);
  EXPECT_EQ(read("The Council met on 4 March 1999 in Geneva.\n").published, std::nullopt);
}

TEST(ReadReport, AStatedDayThatIsNoneIsSaid) {
  const Report report = read("date: undefined\nlang: en\n\nIt passed.\n");
  EXPECT_EQ(report.published, std::nullopt);
  EXPECT_THAT(report.findings, ElementsAre(HasSubstr("\"undefined\" was not understood")));
}

TEST(ReadReport, TextWrappedByHandIsJoined) {
  const Report report = read(
      "The General Assembly voted on Monday for a text that asks all members to\n"
      "share what their tide gauges measure, with 101 votes in favor and only\n"
      "12 votes against, while thirty members, among them several islands of\n"
      "the south, abstained.\n\n"
      "The text was put forward by the delegation of Samoa, which said that it\n"
      "hoped for more, and was seconded by two of its neighbours, who thanked\n"
      "the Secretariat.\n");
  ASSERT_EQ(report.lines.size(), 2U);
  EXPECT_THAT(report.lines[0].text, HasSubstr("members to share"));
  EXPECT_EQ(report.lines[1].number, 6);
}

TEST(ReadReport, BytesThatMeanNothingGiveAFindingAndNoSentence) {
  for (const std::string_view bytes : {"", "  \n\n", "%PDF-1.4 93 votes"}) {
    const Report report = read(bytes);
    EXPECT_TRUE(report.sentences.empty());
    EXPECT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.language, "en");
  }
}

TEST(Stamps, OnlyWhatIsCertainIsADate) {
  const auto date = [](std::string_view text) {
    const auto stamp = find_stamp(text);
    return stamp ? stamp->date.iso() : "none";
  };
  EXPECT_EQ(date("Last Updated : Feb 25 2025 | 4:33 PM IST"), "2025-02-25");
  EXPECT_EQ(date("3rd Mar, 2022"), "2022-03-03");
  EXPECT_EQ(date("25 de febrero de 2025"), "2025-02-25");
  EXPECT_EQ(date("Publié le 1er mars 2021 à 10h"), "2021-03-01");
  EXPECT_EQ(date("24 февраля 2025 г."), "2025-02-24");
  EXPECT_EQ(date("24. Februar 2025"), "2025-02-24");
  EXPECT_EQ(date("24 فبراير 2025"), "2025-02-24");
  EXPECT_EQ(date("on 2025/02/25 at 1:42"), "2025-02-25");
  EXPECT_EQ(date("25/02/2025"), "2025-02-25");
  EXPECT_EQ(date("02/25/2025"), "2025-02-25");
  EXPECT_EQ(date("25.02.2025"), "2025-02-25");
  EXPECT_EQ(date("2025年2月25日"), "2025-02-25");
  EXPECT_EQ(date("2025-02-25T16:33:00+05:30"), "2025-02-25");
  EXPECT_EQ(date("https://example.org/world/2025/feb/25/tides"), "2025-02-25");
  EXPECT_EQ(date("02/03/2025"), "none");
  EXPECT_EQ(date("31 February 2025"), "none");
  EXPECT_EQ(date("25 February 2251"), "none");
  EXPECT_EQ(date("93-18, 65"), "none");
}

TEST(Datelines, ArePlaceDayAndAgencyBeforeADash) {
  const auto cut = [](std::string_view text) {
    return std::string(text.substr(dateline_bytes(text)));
  };
  EXPECT_EQ(cut("UNITED NATIONS (AP) — The text passed."), "The text passed.");
  EXPECT_EQ(cut("Suva, Mar 4 (EFE). – The text passed."), "The text passed.");
  EXPECT_EQ(cut("GENEVA, March 4 (Xinhua) -- The text passed."), "The text passed.");
  EXPECT_EQ(cut("Naciones Unidas, 4 mar (EFE).- El texto pasó."), "El texto pasó.");
  EXPECT_EQ(cut("МОСКВА, 4 марта. /ТАСС/. Документ принят."),
            "МОСКВА, 4 марта. /ТАСС/. Документ принят.");
  EXPECT_EQ(cut("МОСКВА, 4 мар — РИА Новости. Документ принят."), "Документ принят.");
  EXPECT_EQ(cut("BRUSSELS – Belgium abstained."), "Belgium abstained.");
  EXPECT_EQ(cut("NATO – an alliance – said no."), "NATO – an alliance – said no.");
  EXPECT_EQ(cut("Niger – like Mali – voted no."), "Niger – like Mali – voted no.");
  EXPECT_EQ(cut("The text (L.10) – it passed."), "The text (L.10) – it passed.");
}

}  // namespace
}  // namespace rollcall::coverage
