// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/words/line_tokens.h"

#include <gtest/gtest.h>

#include <string>

#include "rollcall/coverage/words/test_lexicon.h"

namespace rollcall::coverage {
namespace {

std::string shown(std::string_view text, const std::vector<Token>& tokens) {
  std::string out;
  for (const Token& token : tokens) {
    out.append(token.blank_before ? " " : "|");
    out.append(text.substr(token.begin, token.end - token.begin));
    out.append(token.capital ? "^" : "").append(token.upper ? "^" : "");
    out.append("#" + std::to_string(token.word) + "=" + std::to_string(token.number));
    if (token.mark != 0) out += token.mark;
  }
  return out;
}

TEST(LineTokens, GivesAPieceTheTokensThatItHasAlone) {
  const Lexicon lexicon = test_lexicon();
  for (const std::string_view text :
       {"The U.S. voted 1,234.5 -- no, 93--18. J. Sow's", "“Guinea” – A.B. 12.03.2025: 5.678,9",
        "Côte d’Ivoire、安理会。Oui", "a\xE2\x80 \xFFz"}) {
    for (std::size_t begin = 0; begin <= text.size(); ++begin) {
      for (std::size_t end = begin; end <= text.size(); ++end) {
        LineTokens lines(lexicon);
        std::vector<Token> alone;
        std::vector<Token> cut;
        const std::string_view piece = text.substr(begin, end - begin);
        tokenize(piece, lexicon, alone);
        lines.cut(3, text, begin, end, cut);
        EXPECT_EQ(shown(piece, cut), shown(piece, alone)) << piece;
      }
    }
  }
}

TEST(LineTokens, ForgetsTheReportBefore) {
  const Lexicon lexicon = test_lexicon();
  LineTokens lines(lexicon);
  std::vector<Token> cut;
  lines.cut(0, "Chad voted", 0, 10, cut);
  EXPECT_EQ(cut.size(), 2U);
  lines.forget();
  lines.cut(0, "Mali", 0, 4, cut);
  EXPECT_EQ(cut.size(), 1U);
}

TEST(LineTokens, CutsLongLinesWithoutKeepingThem) {
  const Lexicon lexicon = test_lexicon();
  std::string text;
  while (text.size() <= LineTokens::kLongestLine) text += "Chad, ";
  LineTokens lines(lexicon);
  std::vector<Token> cut;
  lines.cut(0, text, 6, 11, cut);
  EXPECT_EQ(shown("Chad,", cut).substr(0, 6), "|Chad^");
  EXPECT_EQ(cut.size(), 2U);
}

}  // namespace
}  // namespace rollcall::coverage
