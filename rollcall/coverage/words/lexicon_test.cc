// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/words/lexicon.h"

#include <gmock/gmock.h>

#include "rollcall/coverage/words/lexicon_parse.h"
#include "rollcall/coverage/words/test_lexicon.h"
#include "rollcall/coverage/words/tokens.h"

namespace rollcall::coverage {
namespace {

std::string at_start(const Lexicon& lexicon, std::string_view text,
                     std::string_view language = "en") {
  std::vector<Token> tokens;
  tokenize(text, lexicon, tokens);
  const Match match = lexicon.longest(lexicon.phrases_of(language), tokens, 0);
  if (match.tokens == 0) return "";
  const Entry& entry = lexicon.entry(match.entry);
  return std::string(to_string(entry.term)) + ":" +
         (entry.id.empty() ? std::to_string(entry.value) : entry.id) + ":" +
         std::to_string(match.tokens);
}

std::string error_of(std::string_view text) {
  const LexiconFile file{"x.toml", text};
  const auto lexicon = Lexicon::create({&file, 1}, {});
  return lexicon ? "" : lexicon.error().code + " " + lexicon.error().where;
}

TEST(Lexicon, TakesTheLongestPhrase) {
  const Lexicon lexicon = test_lexicon();
  EXPECT_EQ(at_start(lexicon, "Guinea-Bissau voted"), "state:GNB:3");
  EXPECT_EQ(at_start(lexicon, "Guinea voted"), "state:GIN:1");
  EXPECT_EQ(at_start(lexicon, "Guineans voted"), "");
  EXPECT_EQ(at_start(lexicon, "voted in favor of"), "chose:0:3");
  EXPECT_EQ(at_start(lexicon, "COTE D’IVOIRE"), "state:CIV:4");
}

TEST(Lexicon, AsksForCapitalsWhereThePhraseHasThem) {
  const Lexicon lexicon = test_lexicon();
  EXPECT_EQ(at_start(lexicon, "US envoys"), "state:USA:1");
  EXPECT_EQ(at_start(lexicon, "Us and them"), "");
  EXPECT_EQ(at_start(lexicon, "us"), "");
  EXPECT_EQ(at_start(lexicon, "U.S. envoys"), "state:USA:1");
  EXPECT_EQ(at_start(lexicon, "VOTED AGAINST"), "chose:1:2");
}

TEST(Lexicon, HasNamesInALanguageThatItDoesNotKnow) {
  const Lexicon lexicon = test_lexicon();
  EXPECT_EQ(at_start(lexicon, "Guinea", "xx"), "state:GIN:1");
  EXPECT_EQ(at_start(lexicon, "abstained", "xx"), "");
}

TEST(Lexicon, SaysWhereAFileIsWrong) {
  EXPECT_EQ(error_of("[terms]\nfoo = [\"x\"]\n"), "lexicon.unknown_term x.toml:2");
  EXPECT_EQ(error_of("[terms]\nopen = \"x\"\n"), "lexicon.malformed x.toml:2");
  EXPECT_EQ(error_of("[chose]\nmaybe = [\"x\"]\n"), "lexicon.malformed x.toml:2");
  EXPECT_EQ(error_of("[terms]\nopen = [\"(a|b\"]\n"), "lexicon.malformed x.toml:2");
  EXPECT_EQ(error_of("[terms]\nopen = [\"a)\"]\n"), "lexicon.malformed x.toml:2");
  EXPECT_EQ(error_of("[[state]]\nnames = [\"X\"]\n").substr(0, 17), "lexicon.malformed");
  EXPECT_EQ(error_of("language = 5\n"), "lexicon.malformed x.toml:1");
  EXPECT_EQ(error_of("= ="), "lexicon.malformed x.toml:1");
  EXPECT_EQ(error_of("[terms]\nopen = [\"(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)\"]\n"),
            "lexicon.too_large x.toml:2");
}

TEST(WriteOut, WritesAlternativesOut) {
  EXPECT_THAT(*write_out("vot(ed|ing) [firmly ]for"),
              testing::UnorderedElementsAre("voted for", "voted firmly for", "voting for",
                                            "voting firmly for"));
  EXPECT_THAT(*write_out("favo(u|)r"), testing::UnorderedElementsAre("favour", "favor"));
  EXPECT_FALSE(write_out(std::string(5000, '(')));
}

TEST(Lexicon, GuessesTheLanguageByItsStopWords) {
  const Lexicon lexicon = test_lexicon();
  std::vector<Token> tokens;
  tokenize("the end of the day", lexicon, tokens);
  EXPECT_EQ(lexicon.guess_language(tokens), "en");
}

}  // namespace
}  // namespace rollcall::coverage
