// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/words/tokens.h"

#include <gtest/gtest.h>

#include "rollcall/coverage/words/test_lexicon.h"

namespace rollcall::coverage {
namespace {

std::string cut(std::string_view text) {
  const Lexicon lexicon = test_lexicon();
  std::vector<Token> tokens;
  tokenize(text, lexicon, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += '|';
    out += text.substr(token.begin, token.end - token.begin);
    if (token.number >= 0) out += "=" + std::to_string(token.number);
  }
  return out;
}

TEST(Tokens, CutsWordsNumbersAndMarks) {
  EXPECT_EQ(cut("Chad's U.S.-drafted text: 71–18."),
            "Chad|'|s|U.S.|-|drafted|text|:|71=71|–|18=18|.");
  EXPECT_EQ(cut("It met in the U.S."), "It|met|in|the|U.S.");
  EXPECT_EQ(cut("J. Smith, G7, the 32nd"), "J|.|Smith|,|G7|,|the|32=32|nd");
  EXPECT_EQ(cut("l’Ukraine a dit «non»"), "l|’|Ukraine|a|dit|«|non|»");
  EXPECT_EQ(cut("安理会"), "安|理|会");
}

TEST(Tokens, ReadsGroupedDigitsAndGivesDecimalsNoValue) {
  EXPECT_EQ(cut("1,234 and 12,34"), "1,234=1234|and|12=12|,|34=34");
  EXPECT_EQ(cut("93.5"), "93.5");
  EXPECT_EQ(cut("1.234"), "1.234=1234");
  EXPECT_EQ(cut("99999999999999999999"), "99999999999999999999");
}

TEST(Tokens, TakesAnyBytes) {
  EXPECT_EQ(cut("\xFF\xFE"), "\xFF|\xFE");
  EXPECT_EQ(cut("a\xE2\x80"), "a|\xE2\x80");
  EXPECT_EQ(cut(""), "");
  std::string zeros(3, '\0');
  EXPECT_EQ(cut(zeros), "");
}

TEST(FoldWord, LowersAndStripsAccents) {
  std::string out;
  fold_word("CÔTE", out);
  fold_word("Й", out);
  fold_word("ΆΒ", out);
  EXPECT_EQ(out, "coteиαβ");
}

}  // namespace
}  // namespace rollcall::coverage
