// SPDX-License-Identifier: Apache-2.0
// A word is a run of letters, with the digits and combining marks that follow in it ("G7"); a
// number is a run of digits with grouping signs between threes ("1,234"); each other character is a
// mark.
//
//   "Russia's U.S.-drafted text: 93–18"  gives  Russia ' s U.S. - drafted text : 93 - 18
//
// Abbreviations are letters that each have a full stop, two at least: "U.S." is one word even at
// the end of a sentence, "J. Smith" is J . Smith. Decimals ("93.5") are one number without a value,
// so that nobody takes its digits for votes. ASCII takes a path of its own: reports are mostly
// that.
#include "rollcall/coverage/words/tokens.h"

#include <unicode/uchar.h>

#include <array>
#include <limits>

#include "rollcall/coverage/words/code_points.h"
#include "rollcall/coverage/words/lexicon.h"
#include "rollcall/coverage/words/word_table.h"

namespace rollcall::coverage {
namespace {

// Offsets are 32 bits wide: what lies behind two gigabytes of one sentence is no sentence.
constexpr std::size_t kMostBytes = std::numeric_limits<std::int32_t>::max();

constexpr bool ascii_letter(UChar32 c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool ascii_digit(UChar32 c) { return c >= '0' && c <= '9'; }

bool is_letter(UChar32 c) {
  if (c < 0x80) return ascii_letter(c);
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
bool is_upper(UChar32 c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return (U_GET_GC_MASK(c) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}
bool is_han(UChar32 c) { return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x2FA1F); }

// What each mark outside ASCII is taken for; docs of Token::mark name the classes.
struct MarkClass {
  std::string_view marks;
  char mark;
};
constexpr std::array kMarkClasses = {
    MarkClass{"\u2010\u2011\u2212\u00AD", '-'},
    MarkClass{"\u2012\u2013\u2014\u2015", '_'},
    MarkClass{"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2018\u2039\u203A\u300C\u300D", '"'},
    MarkClass{"\u2019\u02BC\u00B4", '\''},
    MarkClass{"\uFF0C\u3001\u060C", ','},
    MarkClass{"\u3002\u0964\u06D4", '.'},
    MarkClass{"\uFF1A", ':'},
    MarkClass{"\uFF1B\u061B", ';'},
    MarkClass{"\uFF08", '('},
    MarkClass{"\uFF09", ')'},
};

char listed_mark(std::string_view bytes) {
  for (const MarkClass& known : kMarkClasses) {
    if (known.marks.find(bytes) != std::string_view::npos) return known.mark;
  }
  return '*';
}

char mark_of(std::string_view bytes) {
  if (bytes.size() == 1) {
    constexpr std::string_view kKept = "\"-/(),.;:%!?'";
    if (bytes == "[") return '(';
    if (bytes == "]") return ')';
    if (bytes == "`") return '\'';
    return kKept.find(bytes[0]) == std::string_view::npos ? '*' : bytes[0];
  }
  // Most by far: the dashes and quotation marks of U+2010 to U+203F.
  static const auto kGeneral = [] {
    std::array<char, 64> table{};
    for (std::size_t last = 0; last < table.size(); ++last) {
      table[last] = listed_mark(std::string{'\xE2', '\x80', static_cast<char>(0x80 + last)});
    }
    return table;
  }();
  if (bytes.size() == 3 && bytes.starts_with("\xE2\x80")) {
    return kGeneral[static_cast<unsigned char>(bytes[2]) - 0x80U];
  }
  return listed_mark(bytes);
}

// What the tokens that begin with an ASCII character are.
enum class Begins : std::uint8_t { word, number, blank, mark, wide };
constexpr std::array<Begins, 256> kBegins = [] {
  std::array<Begins, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    table[c] = c <= ' '                                ? Begins::blank
               : ascii_letter(static_cast<UChar32>(c)) ? Begins::word
               : ascii_digit(static_cast<UChar32>(c))  ? Begins::number
               : c < 0x80                              ? Begins::mark
                                                       : Begins::wide;
  }
  return table;
}();

// Numbers words by a lexicon that is whole.
struct Known {
  const WordTable& words;
  [[nodiscard]] std::uint32_t of(std::string_view folded) const { return words.find(folded); }
  [[nodiscard]] std::uint32_t of_ascii(std::string_view word) const {
    return words.find(WordTable::folded_key_of(word));
  }
};

// Numbers words for a lexicon that is being built.
struct Growing {
  WordTable& words;
  [[nodiscard]] std::uint32_t of(std::string_view folded) const {
    return words.number(folded, kFirstWord);
  }
  [[nodiscard]] std::uint32_t of_ascii(std::string_view word) const {
    std::string folded;
    fold_word(word, folded);
    return of(folded);
  }
};

template <typename Numbers>
class Cutter {
 public:
  Cutter(std::string_view text, Numbers numbers, std::vector<Token>& out)
      : text_(text), numbers_(numbers), out_(out) {}

  void cut() {
    bool blank = false;
    while (at_ < text_.size()) {
      const Begins begins = begins_at(at_);
      if (begins == Begins::blank) {
        blank = true;
        ++at_;
        continue;
      }
      if (begins == Begins::word && take_ascii_word(blank)) {
        blank = false;
        continue;
      }
      const CodePoint point = peek(at_);
      if (begins == Begins::wide && u_isUWhiteSpace(point.value)) {
        blank = true;
        at_ = point.next;
        continue;
      }
      Token token;
      token.begin = at_;
      token.blank_before = blank;
      blank = false;
      if (is_letter(point.value)) {
        take_word(token, point);
      } else if (ascii_digit(point.value)) {
        take_number(token);
      } else {
        token.kind = TokenKind::mark;
        token.mark = mark_of(text_.substr(at_, point.next - at_));
        token.word = word_of_mark(token.mark);
        token.end = at_ = point.next;
        if (double_hyphen(token)) continue;
      }
      out_.push_back(token);
    }
  }

 private:
  [[nodiscard]] Begins begins_at(std::uint32_t at) const {
    return kBegins[static_cast<unsigned char>(text_[at])];
  }

  // A short word of ASCII alone, no abbreviation: nearly every word is one. False for others.
  bool take_ascii_word(bool blank) {
    const auto size = static_cast<std::uint32_t>(text_.size());
    std::uint32_t end = at_ + 1;
    Begins begins = Begins::blank;
    while (end < size) {
      begins = begins_at(end);
      if (begins > Begins::number) break;
      ++end;
    }
    const bool whole = end == size || begins != Begins::wide;
    const bool abbreviation = end == at_ + 1 && end < size && text_[end] == '.';
    if (!whole || abbreviation || end - at_ > WordTable::kShort) return false;
    Token token;
    token.begin = at_;
    token.end = end;
    token.blank_before = blank;
    token.capital = text_[at_] <= 'Z';
    if (token.capital) token.upper = all_capitals(at_, end);
    token.word = numbers_.of_ascii(text_.substr(at_, end - at_));
    at_ = end;
    out_.push_back(token);
    return true;
  }
  // Of the letters of an ASCII word, two at least.
  [[nodiscard]] bool all_capitals(std::uint32_t at, std::uint32_t end) const {
    int letters = 0;
    for (; at < end; ++at) {
      if (text_[at] >= 'a') return false;
      letters += text_[at] >= 'A' ? 1 : 0;
    }
    return letters >= 2;
  }

  // "--" is typed for a dash.
  bool double_hyphen(const Token& token) {
    if (token.mark != '-' || token.blank_before || out_.empty()) return false;
    Token& last = out_.back();
    if (last.end != token.begin || (last.mark != '-' && last.mark != '_')) return false;
    last.mark = '_';
    last.word = word_of_mark('_');
    last.end = token.end;
    return true;
  }

  [[nodiscard]] CodePoint peek(std::uint32_t at) const { return code_point(text_, at); }

  // The end of an abbreviation that begins here ("U.S.", "U.A.E", "D.P.R.K."), else `at`.
  [[nodiscard]] std::uint32_t abbreviation(std::uint32_t at) const {
    int letters = 0;
    std::uint32_t end = at;
    while (end + 1 < text_.size() && ascii_letter(text_[end]) && text_[end + 1] == '.') {
      ++letters;
      end += 2;
    }
    if (letters == 0) return at;
    const bool letter_follows = end < text_.size() && is_letter(peek(end).value);
    if (letter_follows) {  // "U.S" and "D.C": the last letter without a stop
      const CodePoint last = peek(end);
      const bool word_goes_on = last.next < text_.size() && is_letter(peek(last.next).value);
      if (word_goes_on || last.value >= 0x80) return letters >= 2 ? end : at;
      return last.next;
    }
    return letters >= 2 ? end : at;
  }

  void take_word(Token& token, const CodePoint& first) {
    token.capital = is_upper(first.value);
    const std::uint32_t stop = abbreviation(at_);
    if (stop != at_) {
      token.upper = token.capital;
      at_ = stop;
    } else if (is_han(first.value)) {
      at_ = first.next;
    } else {
      take_letters(token);
    }
    token.end = at_;
    folded_.clear();
    fold_word(text_.substr(token.begin, token.end - token.begin), folded_);
    if (stop != token.begin && !folded_.ends_with('.')) folded_.push_back('.');
    token.word = numbers_.of(folded_);
  }

  void take_letters(Token& token) {
    int letters = 0;
    bool upper = true;
    while (at_ < text_.size()) {
      const CodePoint point = peek(at_);
      if (is_han(point.value) || (!is_letter(point.value) && !ascii_digit(point.value))) break;
      if (is_letter(point.value)) {
        ++letters;
        upper = upper && is_upper(point.value);
      }
      at_ = point.next;
    }
    token.upper = upper && letters >= 2;
  }

  void take_number(Token& token) {
    token.kind = TokenKind::number;
    std::int64_t value = 0;
    bool whole = true;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (ascii_digit(c)) {
        value = value > std::numeric_limits<std::int32_t>::max() ? value : value * 10 + (c - '0');
        ++at_;
      } else if (c == ',' && digits_from(at_ + 1) == 3) {
        ++at_;
      } else if (c == '.' && is_part_of_number()) {
        whole = whole && digits_from(at_ + 1) == 3 && at_ - token.begin <= 3;  // "1.234" of Europe
        ++at_;
      } else {
        break;
      }
    }
    token.end = at_;
    if (whole && value <= 999'999'999) token.number = static_cast<std::int32_t>(value);
    token.word = numbers_.of(text_.substr(token.begin, token.end - token.begin));
  }

  // At a point: "1.234" and "93.5", but not the points of "24.02.2025".
  [[nodiscard]] bool is_part_of_number() const {
    const std::size_t digits = digits_from(at_ + 1);
    const std::size_t behind = at_ + 1 + digits;
    const bool date = digits <= 2 && behind < text_.size() && text_[behind] == '.' &&
                      digits_from(behind + 1) == 4;
    return digits >= 1 && digits <= 3 && !date;
  }

  [[nodiscard]] std::size_t digits_from(std::size_t at) const {
    std::size_t digits = 0;
    while (digits < 4 && at + digits < text_.size() && ascii_digit(text_[at + digits])) ++digits;
    return digits;
  }

  std::string_view text_;
  Numbers numbers_;
  std::vector<Token>& out_;
  std::string folded_;
  std::uint32_t at_ = 0;
};

}  // namespace

void tokenize(std::string_view text, const Lexicon& lexicon, std::vector<Token>& out) {
  out.clear();
  Cutter(text.substr(0, kMostBytes), Known{lexicon.words()}, out).cut();
}

void tokenize_into(std::string_view text, WordTable& words, std::vector<Token>& out) {
  out.clear();
  Cutter(text.substr(0, kMostBytes), Growing{words}, out).cut();
}

}  // namespace rollcall::coverage
