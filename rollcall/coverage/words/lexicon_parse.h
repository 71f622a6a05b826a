// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/coverage/words/lexicon.h"

namespace rollcall::coverage {

// A lexicon file as values: phrases with their meaning, written out. Pure.
struct LexiconPhrase {
  Entry entry;
  std::string text;  // without alternatives
};
struct ParsedLexicon {
  std::string language;  // "" for a file of names, which hold in every language
  std::vector<LexiconPhrase> phrases;
};

// Fails as Lexicon::create does. Linear in the file and its written-out phrases.
[[nodiscard]] Result<ParsedLexicon> parse_lexicon(const LexiconFile& file);

// "vot(ed|ing) [firmly] for" written out: four phrases. Alternatives may be nested. Fails with
// `lexicon.malformed` on brackets that do not close, and with `lexicon.too_large` beyond 500.
[[nodiscard]] Result<std::vector<std::string>> write_out(std::string_view phrase);

}  // namespace rollcall::coverage
