// SPDX-License-Identifier: Apache-2.0
#include "rollcall/base/text.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

namespace rollcall {
namespace {

using testing::ElementsAre;

TEST(Text, TrimTakesWhiteSpaceOffBothEnds) {
  EXPECT_EQ(trim(" \t\r\n a b \v\f"), "a b");
  EXPECT_EQ(trim(" \n "), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Text, SplitKeepsEmptyPieces) {
  EXPECT_THAT(split("a||b", '|'), ElementsAre("a", "", "b"));
  EXPECT_THAT(split("", '|'), ElementsAre(""));
  EXPECT_THAT(split("|", '|'), ElementsAre("", ""));
}

TEST(Text, JoinPutsTheSeparatorBetween) {
  EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(join({"a"}, ", "), "a");
  EXPECT_EQ(join({}, ", "), "");
}

TEST(Text, CaseChangesAsciiOnly) {
  EXPECT_EQ(ascii_lower("TÜRKİYE I"), "tÜrkİye i");
  EXPECT_EQ(ascii_upper("türkiye i"), "TüRKIYE I");
}

TEST(Text, SqueezeLeavesSingleBlanks) {
  EXPECT_EQ(squeeze("  a \r\n b\t\tc "), "a b c");
  EXPECT_EQ(squeeze(" \n "), "");
}

TEST(Text, FoldMakesSpellingsEqual) {
  struct Row {
    const char* text;
    const char* key;
  };
  for (const Row& row : {
           Row{"CÔTE D'IVOIRE", "cote d ivoire"},
           Row{"CO\xCC\x82TE D'IVOIRE", "cote d ivoire"},  // with a combining circumflex
           Row{"Cote d’Ivoire", "cote d ivoire"},
           Row{"TÜRKİYE", "turkiye"},
           Row{"Turkiye", "turkiye"},
           Row{"TÜRKÝYE", "turkyye"},  // mojibake stays apart: the member lists it by itself
           Row{"  Lao People's  Dem. Rep. ", "lao people s dem rep"},
           Row{"Congo (Brazzaville)", "congo brazzaville"},
           Row{"Łódź", "lodz"},
           Row{"Россия", "Россия"},  // other scripts are kept as they are
           Row{"—()!", ""},
           Row{"", ""},
       }) {
    EXPECT_EQ(fold(row.text), row.key) << row.text;
  }
}

TEST(Text, KnowsUtf8FromOtherBytes) {
  for (const char* good : {"", "abc", "é", "中国", "😀"}) EXPECT_TRUE(is_valid_utf8(good)) << good;
  for (const char* bad : {"\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xFF"}) {
    EXPECT_FALSE(is_valid_utf8(bad)) << printable(bad);
  }
}

TEST(Text, PrintableShowsWhatATerminalWouldNot) {
  EXPECT_EQ(printable("a\nb"), "a\\x0Ab");
  EXPECT_EQ(printable("caf\xE9"), "caf\\xE9");
  EXPECT_EQ(printable("é"), "é");
  EXPECT_EQ(printable("abcdef", 3), "abc…");
  EXPECT_EQ(printable("abc", 3), "abc");
}

TEST(Text, WidthCountsLettersNotBytes) {
  EXPECT_EQ(display_width("CÔTE"), 4U);
  EXPECT_EQ(display_width("CO\xCC\x82TE"), 4U);
  EXPECT_EQ(display_width(""), 0U);
}

TEST(Text, FoldingTwiceIsFoldingOnce) {
  EXPECT_TRUE(
      rc::check([](const std::string& text) { RC_ASSERT(fold(fold(text)) == fold(text)); }));
}

TEST(Text, PrintableIsAlwaysValidUtf8) {
  EXPECT_TRUE(
      rc::check([](const std::string& text) { RC_ASSERT(is_valid_utf8(printable(text))); }));
}

TEST(Text, SplitPiecesJoinToTheText) {
  EXPECT_TRUE(rc::check([](const std::string& text) {
    const auto views = split(text, 'a');
    RC_ASSERT(join(std::vector<std::string>(views.begin(), views.end()), "a") == text);
  }));
}

}  // namespace
}  // namespace rollcall
