// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rollcall::coverage {

class Lexicon;
class WordTable;

enum class TokenKind : std::uint8_t {
  word,    // letters, with inner apostrophes cut off ("Ukraine" and "'s" are two) and abbreviations
           // whole ("U.S."); each Han character is a word
  number,  // digits with grouping signs: "1,234", "93"
  mark,    // one punctuation character; `mark` says which
};

// A piece of a text. Offsets are bytes into the text it was cut from.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t word = 0;    // of Lexicon::words; 0 where no phrase holds it
  std::int32_t number = -1;  // value of a number of up to nine digits; -1 otherwise
  TokenKind kind = TokenKind::word;
  char mark =
      0;  // '-' for every kind of hyphen, '_' for dashes, '"' for every quotation mark, '\''
          // for apostrophes, '/' '(' ')' ',' '.' ';' ':' '%' '!' '?' as they are, '*' else
  bool blank_before = false;
  bool capital = false;  // begins with a capital letter
  bool upper = false;    // two letters or more, and all of them capitals: "US", "U.S."
};

// Cuts a text into tokens, in its order; blanks and controls are no tokens. Words are folded (case,
// accents, width) to find their number in the lexicon; `out` is cleared first and keeps its memory.
// Linear. Bytes that are no UTF-8 count as marks.
void tokenize(std::string_view text, const Lexicon& lexicon, std::vector<Token>& out);

// What Token::word is of marks, so that phrases may hold them.
[[nodiscard]] constexpr std::uint32_t word_of_mark(char mark) {
  return 1U + static_cast<unsigned char>(mark);
}
inline constexpr std::uint32_t kFirstWord = 257;

// As tokenize(), numbering words from kFirstWord on that the table does not hold.
void tokenize_into(std::string_view text, WordTable& words, std::vector<Token>& out);

// The form in which words are compared: lower case of any script, Latin, Greek and Cyrillic letters
// without accents, full stops kept ("u.s."). Appends to `out`.
void fold_word(std::string_view word, std::string& out);

}  // namespace rollcall::coverage
