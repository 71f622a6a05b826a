// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/coverage/quotes/marks.h"
#include "rollcall/coverage/quotes/speech_words.h"
#include "rollcall/coverage/words/lexicon.h"
#include "rollcall/coverage/words/tokens.h"

namespace rollcall::coverage {

// A paragraph as attribution reads it: words with what they are, and each quotation one item,
// whatever it says within. Plain values; views are valid until the reader's next paragraph.

enum class ItemKind : std::uint8_t {
  word,
  name,    // a word with a capital of which nothing else is known
  person,  // of the table of people
  state,
  adjective,
  organisation,  // a body or a group
  verb,          // of speech
  time,          // days, weekdays, numbers
  document,      // "resolution", "draft"
  quote,
  comma,
  colon,
  stop,
  dash,
  hyphen,
  mark,
};

struct Item {
  ItemKind kind = ItemKind::word;
  bool capital = false;
  bool blank_before = false;
  bool possessive = false;       // "Russia's"
  bool starts_sentence = false;  // as the report was cut
  std::uint32_t roles = 0;       // SpeechRole bits
  std::uint32_t begin = 0;       // bytes of the paragraph
  std::uint32_t end = 0;
  std::uint32_t quote = 0;       // of ItemKind::quote: index of its span
  const Entry* entry = nullptr;  // of names of the lexicon
  std::uint32_t folded_begin = 0;
  std::uint32_t folded_end = 0;
};

struct Paragraph {
  std::string_view text;
  std::vector<Item> items;
  std::vector<QuoteSpan> spans;
  std::string folded;  // of all words

  [[nodiscard]] std::string_view words(const Item& item) const {
    return std::string_view(folded).substr(item.folded_begin, item.folded_end - item.folded_begin);
  }
  [[nodiscard]] std::string_view printed(const Item& item) const {
    return text.substr(item.begin, item.end - item.begin);
  }
  [[nodiscard]] std::string_view said(const Item& item) const {
    const QuoteSpan& span = spans[item.quote];
    return text.substr(span.begin, span.end - span.begin);
  }
};

// Works through paragraphs without allocating anew for each. One thread each.
class ParagraphReader {
 public:
  ParagraphReader(const Lexicon& lexicon, std::string language)
      : lexicon_(&lexicon),
        language_(std::move(language)),
        phrases_(lexicon.phrases_of(language_)),
        speech_(&SpeechWords::of(language_)) {}

  // Fills `out.items` from the tokens of `out.text` and from `out.spans`; `starts` are the bytes at
  // which sentences begin, in order. A quotation that is part of a phrase of the lexicon (`voted
  // "no"`) gives no item. Linear.
  void read(std::span<const Token> tokens, std::span<const std::uint32_t> starts, Paragraph& out);

  [[nodiscard]] const std::string& language() const { return language_; }

 private:
  void put_word(std::size_t token, Paragraph& out);
  std::size_t put_phrase(std::size_t token, Paragraph& out);
  void put_mark(std::size_t token, Paragraph& out);
  [[nodiscard]] bool is_finite(std::string_view folded) const;
  void join_words(Paragraph& out);

  const Lexicon* lexicon_;
  std::string language_;
  std::size_t phrases_;  // of the lexicon
  const SpeechWords* speech_;
  std::span<const Token> tokens_;  // while reading
};

}  // namespace rollcall::coverage
