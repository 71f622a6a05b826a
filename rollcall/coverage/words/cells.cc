// SPDX-License-Identifier: Apache-2.0
// Phrases are found from left to right, the longest at each place; then numbers in words, days and
// symbols are put together from the cells that phrases left.
//
//   "On Feb. 24, ninety-three countries voted in favor of resolution ES-11/7"
//   [On] [date] [,] [number 93] [counted] [chose yes] [of] [text] [symbol A/RES/ES-11/7]
//
// A counter-example: "may" is a month only with a capital and a day or a year beside it.
#include "rollcall/coverage/words/cells.h"

#include "rollcall/coverage/words/cells_build.h"

namespace rollcall::coverage {
namespace {

// "'s" and a bare "'" after a name belong to it.
std::size_t possessive_tokens(std::string_view text, std::span<const Token> tokens,
                              std::size_t at) {
  if (at >= tokens.size() || tokens[at].mark != '\'' || tokens[at].blank_before) return 0;
  if (at + 1 >= tokens.size() || tokens[at + 1].blank_before) return 1;
  const Token& next = tokens[at + 1];
  const bool is_s =
      next.end - next.begin == 1 && (text[next.begin] == 's' || text[next.begin] == 'S');
  return is_s ? 2 : 0;
}

// "32nd", "3rd", "5e": digits with a letter or two that follow at once.
bool is_ordinal(std::span<const Token> tokens, std::size_t at) {
  if (tokens[at].number < 0 || at + 1 >= tokens.size()) return false;
  const Token& next = tokens[at + 1];
  return next.kind == TokenKind::word && !next.blank_before && next.end - next.begin <= 2;
}

}  // namespace

CellReader::CellReader(const Lexicon& lexicon, std::string language, std::optional<Date> published)
    : lexicon_(&lexicon),
      language_(std::move(language)),
      phrases_(lexicon.phrases_of(language_)),
      published_(published) {}

std::span<const Token> CellReader::tokenize(std::string_view text) {
  coverage::tokenize(text, *lexicon_, tokens_);
  return tokens_;
}

std::span<const Token> CellReader::tokenize(LineTokens& tokens, std::size_t line,
                                            std::string_view of, std::size_t begin,
                                            std::size_t end) {
  tokens.cut(line, of, begin, end, tokens_);
  return tokens_;
}

std::span<const Cell> CellReader::read(std::string_view text) {
  tokenize(text);
  return read_tokens(text);
}

std::span<const Cell> CellReader::read_tokens(std::string_view text) {
  cells_.clear();
  symbols_.clear();
  for (std::size_t i = 0; i < tokens_.size();) {
    const Token& token = tokens_[i];
    Cell cell;
    cell.begin = token.begin;
    cell.blank_before = token.blank_before;
    cell.capital = token.capital;
    std::size_t used = 1;
    if (is_ordinal(tokens_, i)) {
      cell.kind = CellKind::term;
      cell.term = Term::ordinal;
      cell.value = token.number;
      used = 2;
    } else if (const Match match = lexicon_->longest(phrases_, tokens_, i); match.tokens > 0) {
      cell.kind = CellKind::term;
      cell.entry = &lexicon_->entry(match.entry);
      cell.term = cell.entry->term;
      cell.value = cell.entry->value;
      used = match.tokens;
      const std::size_t owns = possessive_tokens(text, tokens_, i + used);
      cell.possessive = owns > 0;
      used += owns;
    } else if (token.kind == TokenKind::number) {
      cell.kind = CellKind::number;
      cell.value = token.number;
    } else if (token.kind == TokenKind::mark) {
      cell.kind = CellKind::mark;
      cell.mark = token.mark;
    }
    cell.end = tokens_[i + used - 1].end;
    i += used;
    cells_.push_back(cell);
  }
  find_symbols(text, cells_, symbols_);
  put_dates_together(cells_, published_);
  put_numbers_together(cells_, language_);
  return cells_;
}

}  // namespace rollcall::coverage
