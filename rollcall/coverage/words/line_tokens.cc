// SPDX-License-Identifier: Apache-2.0
// A piece of a line has the tokens that the line has there, as long as none of them reaches over
// its ends and a blank stands behind it, as behind a sentence: no token depends on what comes
// behind a blank. Else the piece is cut by itself: of "12.03.2025", "12.03" alone is one number,
// and not two of a date.
#include "rollcall/coverage/words/line_tokens.h"

#include <algorithm>

namespace rollcall::coverage {

void LineTokens::forget() {
  lines_.clear();
  tokens_.clear();
}

bool LineTokens::keep(std::size_t line, std::string_view text) {
  if (text.size() > kLongestLine) return false;
  if (lines_.size() <= line) lines_.resize(line + 1);
  Kept& kept = lines_[line];
  if (kept.known) return true;
  if (tokens_.size() >= kTokensKept) return false;
  tokenize(text, *lexicon_, scratch_);
  kept = {true, tokens_.size(), tokens_.size() + scratch_.size()};
  tokens_.insert(tokens_.end(), scratch_.begin(), scratch_.end());
  return true;
}

bool LineTokens::take(const Kept& kept, std::size_t begin, std::size_t end,
                      std::vector<Token>& out) const {
  const std::span<const Token> all = std::span(tokens_).subspan(kept.first, kept.end - kept.first);
  const auto first = std::ranges::upper_bound(all, begin, {}, &Token::end);
  const auto last = std::lower_bound(
      first, all.end(), end, [](const Token& token, std::size_t at) { return token.begin < at; });
  out.assign(first, last);
  if (out.empty()) return true;
  if (out.front().begin < begin || out.back().end > end) return false;
  if (begin == 0) return true;
  for (Token& token : out) {
    token.begin -= static_cast<std::uint32_t>(begin);
    token.end -= static_cast<std::uint32_t>(begin);
  }
  if (out.front().begin == 0) out.front().blank_before = false;
  return true;
}

void LineTokens::cut(std::size_t line, std::string_view text, std::size_t begin, std::size_t end,
                     std::vector<Token>& out) {
  const bool ends = end == text.size() || static_cast<unsigned char>(text[end]) <= ' ';
  if (ends && keep(line, text) && take(lines_[line], begin, end, out)) return;
  tokenize(text.substr(begin, end - begin), *lexicon_, out);
}

}  // namespace rollcall::coverage
