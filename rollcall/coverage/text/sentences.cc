// SPDX-License-Identifier: Apache-2.0
// Unicode's rules for sentences (UAX 29, SB6 to SB11) say: a terminator, what closes behind it,
// blanks – then a break, but not before a small letter, and not between digits. They know no
// abbreviations, so a single full stop is also asked of (abbreviations.h): behind "Mr." there is
// never a break, behind "No." none before a number, behind "U.S." one only before a word that
// mostly begins sentences.
//
//   "The U.S. Ambassador voted." is one sentence, "… by the U.S. The text failed." are two.
//
// A counter-example: "… voted with the U.S. Mali abstained." stays one: better two sentences read
// together than one cut in half. Chinese, Japanese and Hindi stops need no blank behind them. The
// cost is one look at each byte and a few binary searches at each stop.
#include "rollcall/coverage/text/sentences.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "rollcall/coverage/text/abbreviations.h"
#include "rollcall/coverage/text/characters.h"
#include "rollcall/coverage/text/line_key.h"
#include "rollcall/coverage/text/stamps.h"

namespace rollcall::coverage {
namespace {

// First bytes of the terminators.
constexpr auto kMayStop = [] {
  std::array<bool, 256> may{};
  for (const unsigned lead : {0x21U, 0x2EU, 0x3FU, 0xE2U, 0xE3U, 0xEFU, 0xDBU, 0xD8U, 0xE0U})
    may[lead] = true;
  return may;
}();

enum class Stop : std::uint8_t { none, full_stop, other, unspaced };

struct StopMark {
  Stop stop = Stop::none;
  std::size_t bytes = 0;
};

StopMark stop_at(std::string_view text, std::size_t at) {
  if (text[at] == '.') return {Stop::full_stop, 1};
  if (text[at] == '!' || text[at] == '?') return {Stop::other, 1};
  const CodePoint point = code_point(text, at);
  switch (point.value) {
    case 0x2026:  // …
    case 0x203C:  // ‼
    case 0x2047:  // ⁇
    case 0x061F:  // ؟
    case 0x06D4:  // ۔
      return {Stop::other, point.bytes};
    case 0x3002:  // 。
    case 0xFF01:  // ！
    case 0xFF1F:  // ？
    case 0x0964:  // ।
    case 0x0965:  // ॥
      return {Stop::unspaced, point.bytes};
    default:
      return {Stop::none, std::max<std::size_t>(point.bytes, 1)};
  }
}

bool has_ordinals_with_stop(std::string_view language) {
  constexpr std::array<std::string_view, 16> kLanguages = {"de", "da", "nb", "no", "nn", "cs",
                                                           "sk", "pl", "hu", "fi", "hr", "sr",
                                                           "sl", "et", "lv", "tr"};
  return std::ranges::find(kLanguages, language) != kLanguages.end();
}

class Splitter {
 public:
  Splitter(std::string_view text, std::size_t line, std::string_view language,
           std::vector<Sentence>& out)
      : text_(text), line_(line), ordinals_(has_ordinals_with_stop(language)), out_(out) {}

  void run(std::size_t begin) {
    begin_ = past_blanks(begin);
    for (std::size_t at = begin_; at < text_.size();) {
      if (!kMayStop[static_cast<unsigned char>(text_[at])]) {
        ++at;
        continue;
      }
      const StopMark mark = stop_at(text_, at);
      at = mark.stop == Stop::none ? at + mark.bytes : after_stop(at, mark);
    }
    if (begin_ < text_.size()) add(text_.size());
  }

 private:
  [[nodiscard]] std::size_t past_blanks(std::size_t at) const {
    while (at < text_.size()) {
      const std::size_t bytes = blank_bytes(text_, at);
      if (bytes == 0) break;
      at += bytes;
    }
    return at;
  }

  // "« Oui. »": French sets a blank before the mark that closes. A mark without one that was opened
  // near before it opens itself, as in German.
  [[nodiscard]] std::size_t spaced_closer(std::size_t at) const {
    const std::size_t blank = blank_bytes(text_, at);
    if (blank == 0 || !text_.substr(at + blank).starts_with("»")) return 0;
    const std::string_view before = text_.substr(begin_, at - begin_);
    const std::string_view near = before.substr(before.size() > 600 ? before.size() - 600 : 0);
    const std::size_t opened = near.rfind("«");
    const std::size_t closed = near.rfind("»");
    if (opened == std::string_view::npos) return 0;
    return closed == std::string_view::npos || closed < opened ? blank + 2 : 0;
  }

  // What else stops or closes behind a stop: `?!”)`.
  [[nodiscard]] std::size_t past_closers(std::size_t at, bool& more_stops) const {
    while (at < text_.size()) {
      const StopMark mark =
          kMayStop[static_cast<unsigned char>(text_[at])] ? stop_at(text_, at) : StopMark{};
      more_stops = more_stops || mark.stop != Stop::none;
      std::size_t bytes = mark.stop != Stop::none ? mark.bytes : closer_bytes(text_, at);
      if (bytes == 0) bytes = spaced_closer(at);
      if (bytes == 0) break;
      at += bytes;
    }
    return at;
  }

  // Breaks behind the stop at `at` where a sentence ends there; gives where to go on.
  std::size_t after_stop(std::size_t at, const StopMark& mark) {
    bool more_stops = false;
    const std::size_t end = past_closers(at + mark.bytes, more_stops);
    std::size_t next = past_blanks(end);
    if (next == text_.size()) return next;
    if (next == end && mark.stop != Stop::unspaced) return end;
    while (next < text_.size() && opener_bytes(text_, next) > 0) next += opener_bytes(text_, next);
    if (next == text_.size()) return next;
    const char32_t first = code_point(text_, next).value;
    if (mark.stop != Stop::unspaced && u_islower(static_cast<UChar32>(first)) != 0) return end;
    const bool single = mark.stop == Stop::full_stop && !more_stops;
    if (single && !ends_sentence(at, next, first)) return end;
    add(end);
    begin_ = past_blanks(end);
    return end;
  }

  // Whether the single full stop at `at` ends a sentence, when `next` begins with `first`.
  [[nodiscard]] bool ends_sentence(std::size_t at, std::size_t next, char32_t first) const {
    std::size_t word_begin = at;
    while (word_begin > begin_ && at - word_begin < 24 && is_word_byte(word_begin - 1))
      --word_begin;
    const std::string_view word = text_.substr(word_begin, at - word_begin);
    if (word.empty()) return true;
    const std::string_view following = word_at(next);
    if (word.find_first_not_of("0123456789") == std::string_view::npos) {
      return ends_after_number(word, word_begin, following);
    }
    const bool digit = first >= '0' && first <= '9';
    switch (stop_after(word)) {
      case StopAfter::sentence:
        return true;
      case StopAfter::never:
        return false;
      case StopAfter::number:
        return !digit;
      case StopAfter::initial:
        return !digit && begins_sentences(following);
      case StopAfter::perhaps:
        return !digit && (begins_sentences(following) || names_state(following));
    }
    return true;
  }

  // "24. Februar", "der 11. Sondertagung", the "1." that numbers a paragraph.
  [[nodiscard]] bool ends_after_number(std::string_view word, std::size_t word_begin,
                                       std::string_view following) const {
    if (word_begin == begin_ && word.size() <= 2) return false;
    if (word.size() > 3) return true;
    if (ordinals_) return begins_sentences(following);
    std::string key;
    line_key(following, key);
    return word.size() > 2 || month_named(key) == 0;
  }

  [[nodiscard]] bool is_word_byte(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte >= 0x80) return !is_mark_before(at);
    return byte > ' ' && byte != '(' && byte != '[' && byte != '"' && byte != '\'' && byte != '/' &&
           byte != ',';
  }
  // Whether the byte belongs to a typographic mark or blank, which no word holds.
  [[nodiscard]] bool is_mark_before(std::size_t at) const {
    std::size_t lead = at;
    while (lead > 0 && (static_cast<unsigned char>(text_[lead]) & 0xC0U) == 0x80) --lead;
    return opener_bytes(text_, lead) > 0 || closer_bytes(text_, lead) > 0 ||
           blank_bytes(text_, lead) > 0;
  }

  [[nodiscard]] std::string_view word_at(std::size_t at) const {
    const std::string_view near = text_.substr(at, 32);
    return near.substr(0, near.find_first_of(" ,.;:!?\t\xC2\xE2"));
  }

  // What runs on for longer than any sentence is cut at a blank, so that whatever reads sentences
  // may take time in proportion to the square of one.
  void add(std::size_t end) {
    std::size_t begin = begin_;
    while (end - begin > kLongestSentence) {
      const std::size_t blank = text_.substr(begin, kLongestSentence + 1).rfind(' ');
      std::size_t cut = begin + blank;
      if (blank == std::string_view::npos || blank == 0) {
        cut = begin + kLongestSentence;
        while ((static_cast<unsigned char>(text_[cut]) & 0xC0U) == 0x80) --cut;
      }
      out_.push_back({line_, begin, cut});
      begin = text_[cut] == ' ' ? cut + 1 : cut;
    }
    if (begin < end) out_.push_back({line_, begin, end});
  }

  std::string_view text_;
  std::size_t line_;
  bool ordinals_;
  std::vector<Sentence>& out_;
  std::size_t begin_ = 0;
};

}  // namespace

void split_sentences(std::string_view text, std::size_t line, std::size_t begin,
                     std::string_view language, std::vector<Sentence>& out) {
  Splitter(text, line, language, out).run(begin);
}

}  // namespace rollcall::coverage
