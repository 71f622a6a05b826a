// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/text.h"
#include "rollcall/brief/press_lexicon.h"
#include "rollcall/coverage/words/tokens.h"

namespace rollcall::brief {

// What phrases mean to our lexicons, for the tests of names and of words.

// What the longest phrase at the beginning of the text means: "state RUS", or "" where none is
// known. A "+" stands behind it where the phrase ends before the text does.
inline std::string meaning(std::string_view text, std::string_view language = "en") {
  const coverage::Lexicon& lexicon = press_lexicon();
  std::vector<coverage::Token> tokens;
  coverage::tokenize(text, lexicon, tokens);
  if (tokens.empty()) return "";
  const coverage::Match match = lexicon.longest(lexicon.phrases_of(language), tokens, 0);
  if (match.tokens == 0) return "";
  const coverage::Entry& entry = lexicon.entry(match.entry);
  std::string said(coverage::to_string(entry.term));
  said += ' ';
  said += entry.id.empty() ? std::to_string(entry.value) : entry.id;
  return match.tokens == tokens.size() ? said : said + "+";
}

// Lines of a code and the forms that mean it: "USA: US|U.S.".
inline void expect_forms(std::string_view table, std::string_view term,
                         std::string_view language = "en") {
  for (const std::string_view line : split(table, '\n')) {
    if (line.empty()) continue;
    const std::string expected = std::string(term) + " " + std::string(line.substr(0, 3));
    for (const std::string_view form : split(line.substr(5), '|')) {
      EXPECT_EQ(meaning(form, language), expected) << form;
    }
  }
}

}  // namespace rollcall::brief
