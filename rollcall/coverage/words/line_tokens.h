// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rollcall/coverage/words/lexicon.h"
#include "rollcall/coverage/words/tokens.h"

namespace rollcall::coverage {

// The tokens of a report's lines, cut once for all who read them: whoever guesses its language,
// reads its claims and reads its quotations. Memory is bounded: long lines, and those behind
// kTokensKept tokens, are cut anew each time. One report at a time, one thread.
class LineTokens {
 public:
  static constexpr std::size_t kLongestLine = 1U << 15U;  // bytes
  static constexpr std::size_t kTokensKept = 1U << 16U;

  // REQUIRES: the lexicon outlives it.
  explicit LineTokens(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // Forgets the lines of the last report.
  void forget();

  // As tokenize() of text[begin, end), the text being that of the report's line with this index.
  // Linear.
  void cut(std::size_t line, std::string_view text, std::size_t begin, std::size_t end,
           std::vector<Token>& out);

 private:
  struct Kept {
    bool known = false;
    std::size_t first = 0;  // in tokens_
    std::size_t end = 0;
  };
  [[nodiscard]] bool keep(std::size_t line, std::string_view text);
  [[nodiscard]] bool take(const Kept& kept, std::size_t begin, std::size_t end,
                          std::vector<Token>& out) const;

  const Lexicon* lexicon_;
  std::vector<Kept> lines_;
  std::vector<Token> tokens_;
  std::vector<Token> scratch_;
};

}  // namespace rollcall::coverage
