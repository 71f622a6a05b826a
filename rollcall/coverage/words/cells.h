// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/coverage/words/lexicon.h"
#include "rollcall/coverage/words/line_tokens.h"
#include "rollcall/coverage/words/tokens.h"
#include "rollcall/model/choice.h"

namespace rollcall::coverage {

// A sentence as claims are read from it: one cell for each known phrase, number, day, symbol, mark
// and unknown word, in order. The rules for claims look at cells alone, and so know no language.

enum class CellKind : std::uint8_t {
  word,    // nothing known
  mark,    // Cell::mark
  term,    // a phrase of the lexicon, names included: Cell::term
  number,  // a count in digits or words: Cell::value
  date,    // Cell::days: a day, a month or a year, as a period; "Monday" is one where the day of
           // publication resolves it
  symbol,  // of a document, or the number after "resolution": Cell::symbol
};

struct Cell {
  CellKind kind = CellKind::word;
  Term term = Term::none;   // of CellKind::term
  char mark = 0;            // of CellKind::mark, as in Token
  int value = 0;            // of a number; of a term, Entry::value
  std::uint32_t begin = 0;  // bytes of the sentence
  std::uint32_t end = 0;
  bool blank_before = false;
  bool capital = false;
  bool possessive = false;       // followed by "'s" or "'", which belong to it: "Russia's"
  const Entry* entry = nullptr;  // of CellKind::term; lives as long as the lexicon
  std::uint32_t symbol = 0;      // of CellKind::symbol: for CellReader::symbol
  std::optional<Period> days;    // of CellKind::date
  bool relative = false;         // of CellKind::date: "Monday", "last year", "in October"

  [[nodiscard]] bool is(Term wanted) const { return kind == CellKind::term && term == wanted; }
  [[nodiscard]] bool is_mark(char wanted) const { return kind == CellKind::mark && mark == wanted; }
  // REQUIRES: the term is one of choices.
  [[nodiscard]] model::Choice choice() const {
    return static_cast<model::Choice>(value % kWeakChoice);
  }
  [[nodiscard]] bool weak() const { return value >= kWeakChoice; }
  [[nodiscard]] bool is_number() const { return kind == CellKind::number; }
};

// Works through the sentences of a report without allocating anew for each. One thread each.
class CellReader {
 public:
  CellReader(const Lexicon& lexicon, std::string language, std::optional<Date> published);

  // The cells of a sentence, valid until the next call; `text` must outlive their use. Linear.
  //
  // Numbers: digits ("1,234"), and words put together by the lexicon ("one hundred and forty-one",
  // "quatre-vingt-treize"). A year is a date where it stands as one ("in 2022"); a day is read with
  // its month and year in either order ("Feb. 24, 2022", "24 February", "le 24 février 2025"). A
  // date without a year is the last such day not after publication. "Monday" is the last one up to
  // the day of publication.
  std::span<const Cell> read(std::string_view text);

  // The two halves of read(), for a caller that looks at the words first: most sentences hold none
  // that a claim needs. REQUIRES: the same text.
  std::span<const Token> tokenize(std::string_view text);
  // The same, where the text is a piece of a line: its tokens may be known.
  std::span<const Token> tokenize(LineTokens& tokens, std::size_t line, std::string_view of,
                                  std::size_t begin, std::size_t end);
  std::span<const Cell> read_tokens(std::string_view text);

  // The normal form of a symbol among the cells last read: "S/RES/2774".
  [[nodiscard]] const std::string& symbol(const Cell& cell) const { return symbols_[cell.symbol]; }
  [[nodiscard]] std::span<const std::string> symbols() const { return symbols_; }

 private:
  const Lexicon* lexicon_;
  std::string language_;
  std::size_t phrases_;  // of the lexicon
  std::optional<Date> published_;
  std::vector<std::string> symbols_;
  std::vector<Token> tokens_;
  std::vector<Cell> cells_;
};

}  // namespace rollcall::coverage
