// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/coverage/fact_source.h"
#include "rollcall/coverage/report.h"
#include "rollcall/coverage/words/lexicon.h"

namespace rollcall::coverage {

// A direct quotation and who is said to have spoken it. Nobody is named whom the text does not
// name.
struct Quote {
  std::size_t line = 0;  // index into Report::lines of its beginning
  std::size_t begin = 0;
  std::string text;          // without its marks; paragraphs joined by "\n"
  std::string speaker;       // as printed, with given name where the report has it; "" if not found
  std::string person;        // key of the table of people, "" if not among them
  std::string role;          // as printed: "UN Ambassador"; "" if not said
  std::string organisation;  // "Russia", "Kremlin": as printed, a State by its short name
  std::string verb;          // "said", "called"
  std::string sentence;      // the printed sentence of its attribution
  std::size_t sentence_index = 0;
  // Whether the table of people has the speaker in such an office on the report's day; nullopt
  // where it does not know the person or the day.
  std::optional<bool> in_office;
  std::string in_office_why;
};

// Every direct quotation of the report, boilerplate passed over. Linear. REQUIRES: the tokens are
// of this report.
[[nodiscard]] std::vector<Quote> find_quotes(const Report& report, const Lexicon& lexicon,
                                             const FactSource& facts);
[[nodiscard]] std::vector<Quote> find_quotes(const Report& report, const Lexicon& lexicon,
                                             const FactSource& facts, LineTokens& tokens);

// A quote as it is compared with others; made once for many comparisons.
struct Statement {
  explicit Statement(const Quote& quote);

  std::string speaker;             // as printed
  std::string family;              // name, folded
  std::string person;              // key of the table of people, or ""
  std::string folded;              // its text
  std::vector<std::string> words;  // of content, cut to their stems, in order
};

// Whether two are renderings of one statement: same speaker, and most content words shared.
[[nodiscard]] bool same_statement(const Statement& a, const Statement& b);

}  // namespace rollcall::coverage
