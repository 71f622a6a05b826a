// SPDX-License-Identifier: Apache-2.0
// A mark opens or closes by its shape where the shape says so (“ ” « »), and else by what stands on
// either side of it: `said "we` opens, `we," he` closes. Within a span an opening mark goes one
// deeper and a closing one comes back, so that only the outermost pair is reported:
//
//   “The ‘yes’ votes and the “no” votes”, she said    one span
//
// Counter-example: `They said "we regret it. They said "no" too.` lacks a mark. Counting depth, the
// first span would never end; then the paragraph is read again without depth: an opening mark
// within a span says that the one before was never closed, and that span is dropped, since nobody
// can tell where its speaker stopped. A paragraph is thus read twice at most. It is left open where
// the next one opens with a mark again: so are quotations of several paragraphs printed.
//
// Single marks are apostrophes more often than not. One opens only before a letter and after no
// letter, and closes only before no letter; where "the States’ votes" looks like a close, a later
// firm close before the next opening wins.
#include "rollcall/coverage/quotes/marks.h"

#include <optional>

namespace rollcall::coverage {
namespace {

enum class Shape : std::uint8_t {
  none,
  left,        // “ ``
  right,       // ”
  low,         // „
  straight,    // " ''
  angle_left,  // «
  angle_right,
  single_left,   // ‘ ‚ ‹
  single_right,  // ’ ›
  single_straight,
};

struct Mark {
  Shape shape = Shape::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

bool is_single(Shape shape) {
  return shape == Shape::single_left || shape == Shape::single_right ||
         shape == Shape::single_straight;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  // The next mark at or behind `at`; shape none at the end.
  [[nodiscard]] Mark next(std::uint32_t at) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (; at < size; ++at) {
      const Mark mark = mark_at(at);
      if (mark.shape != Shape::none) return mark;
    }
    return {Shape::none, size, size};
  }

  [[nodiscard]] bool word_before(std::uint32_t at) const {
    return at > 0 && is_word_byte(text_[at - 1]) && !blank_before(at) &&
           !is_punctuation(at < 3 ? 0 : at - 3) && !is_punctuation(at < 2 ? 0 : at - 2);
  }
  [[nodiscard]] bool word_behind(std::uint32_t at) const {
    return at < text_.size() && is_word_byte(text_[at]) && !blank_behind(at) && !is_punctuation(at);
  }
  [[nodiscard]] bool blank_before(std::uint32_t at) const {
    return at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '\t' ||
           (at >= 2 && text_.substr(at - 2, 2) == "\u00A0") ||
           (at >= 3 && text_.substr(at - 3, 3) == "\u202F");
  }
  [[nodiscard]] bool blank_behind(std::uint32_t at) const {
    return at >= text_.size() || text_[at] == ' ' || text_[at] == '\t' ||
           text_.substr(at, 2) == "\u00A0" || text_.substr(at, 3) == "\u202F";
  }

  [[nodiscard]] bool looks_opening(const Mark& mark) const {
    if (mark.shape == Shape::low || mark.shape == Shape::angle_left) return true;
    if (word_before(mark.begin)) return false;
    if (blank_behind(mark.end)) return mark.shape == Shape::left && blank_before(mark.begin);
    if (mark.shape == Shape::left || blank_before(mark.begin)) return true;
    const char before = text_[mark.begin - 1];
    return before == '(' || before == '[' || before == ':' || dash_before(mark.begin);
  }

  [[nodiscard]] bool digit_behind(std::uint32_t at) const {
    return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] char byte_before(std::uint32_t at) const { return at == 0 ? ' ' : text_[at - 1]; }

 private:
  // Letters and digits of ASCII, and every byte of other scripts.
  static bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  }
  [[nodiscard]] bool dash_before(std::uint32_t at) const {
    return at >= 3 && (text_.substr(at - 3, 3) == "—" || text_.substr(at - 3, 3) == "–");
  }
  // Whether a dash, an ellipsis or a quotation mark beyond ASCII begins there.
  [[nodiscard]] bool is_punctuation(std::uint32_t at) const {
    const std::string_view three = text_.substr(at, 3);
    if (three.starts_with("\xE2\x80")) return true;
    return three.starts_with("«") || three.starts_with("»");
  }

  [[nodiscard]] Mark mark_at(std::uint32_t at) const {
    const auto mark = [at](Shape shape, std::uint32_t bytes) {
      return Mark{shape, at, at + bytes};
    };
    const auto first = static_cast<unsigned char>(text_[at]);
    switch (first) {
      case '"':
        return mark(Shape::straight, 1);
      case '\'':
        return text_.substr(at, 2) == "''" ? mark(Shape::straight, 2)
                                           : mark(Shape::single_straight, 1);
      case '`':
        return text_.substr(at, 2) == "``" ? mark(Shape::left, 2) : Mark{};
      case 0xC2: {
        if (at + 1 >= text_.size()) return {};
        const auto second = static_cast<unsigned char>(text_[at + 1]);
        if (second == 0xAB) return mark(Shape::angle_left, 2);
        return second == 0xBB ? mark(Shape::angle_right, 2) : Mark{};
      }
      case 0xE2:
        return general_punctuation(at);
      default:
        return {};
    }
  }

  [[nodiscard]] Mark general_punctuation(std::uint32_t at) const {
    if (at + 2 >= text_.size() || static_cast<unsigned char>(text_[at + 1]) != 0x80) return {};
    const auto mark = [at](Shape shape, std::uint32_t bytes) {
      return Mark{shape, at, at + bytes};
    };
    switch (static_cast<unsigned char>(text_[at + 2])) {
      case 0x98:
        return text_.substr(at, 6) == "‘‘" ? mark(Shape::left, 6) : mark(Shape::single_left, 3);
      case 0x99:
        return text_.substr(at, 6) == "’’" ? mark(Shape::right, 6) : mark(Shape::single_right, 3);
      case 0x9A:
      case 0xB9:
        return mark(Shape::single_left, 3);
      case 0xBA:
        return mark(Shape::single_right, 3);
      case 0x9C:
        return mark(Shape::left, 3);
      case 0x9D:
        return mark(Shape::right, 3);
      case 0x9E:
      case 0x9F:
        return mark(Shape::low, 3);
      default:
        return {};
    }
  }

  std::string_view text_;
};

// Whether `mark` ends a span that `opener` began, at depth one.
bool closes(const Reader& reader, const Mark& opener, const Mark& mark) {
  const bool angle = mark.shape == Shape::angle_left || mark.shape == Shape::angle_right;
  if (opener.shape == Shape::angle_left) return mark.shape == Shape::angle_right;
  if (opener.shape == Shape::angle_right) return mark.shape == Shape::angle_left;
  if (angle || mark.shape == Shape::low) return false;
  if (opener.shape == Shape::low) return true;
  if (opener.shape == Shape::left && mark.shape == Shape::right) return true;
  return !reader.looks_opening(mark);
}
bool goes_deeper(const Reader& reader, const Mark& opener, const Mark& mark) {
  const bool angle = mark.shape == Shape::angle_left || mark.shape == Shape::angle_right;
  const bool angles = opener.shape == Shape::angle_left || opener.shape == Shape::angle_right;
  if (angle || angles) return mark.shape == opener.shape;
  return !closes(reader, opener, mark);
}

class Finder {
 public:
  Finder(std::string_view text, NextParagraph next, std::vector<QuoteSpan>& spans)
      : reader_(text), next_(next), spans_(spans) {}

  void run() {
    std::uint32_t at = 0;
    while (true) {
      const Mark mark = reader_.next(at);
      if (mark.shape == Shape::none) return;
      at = mark.end;
      if (is_single(mark.shape)) {
        if (const auto close = single_close(mark)) at = take_single(mark, *close);
      } else if (reader_.looks_opening(mark)) {
        at = count_depth_ ? take_nested(mark) : take_flat(mark);
      }
    }
  }

 private:
  std::uint32_t take_nested(const Mark& opener) {
    int depth = 1;
    for (Mark mark = reader_.next(opener.end); mark.shape != Shape::none;
         mark = reader_.next(mark.end)) {
      if (is_single(mark.shape)) continue;
      if (goes_deeper(reader_, opener, mark)) {
        ++depth;
      } else if (closes(reader_, opener, mark) && --depth == 0) {
        return put(opener, mark);
      }
    }
    if (depth == 1 && next_ == NextParagraph::opens_with_mark) return put_open(opener);
    count_depth_ = false;
    return take_flat(opener);
  }

  std::uint32_t take_flat(const Mark& opener) {
    for (Mark mark = reader_.next(opener.end); mark.shape != Shape::none;
         mark = reader_.next(mark.end)) {
      if (is_single(mark.shape)) continue;
      if (closes(reader_, opener, mark)) return put(opener, mark);
      if (goes_deeper(reader_, opener, mark)) return mark.begin;  // `opener` was never closed
    }
    return put_open(opener);
  }

  // Where a single mark that opens a span is closed.
  std::optional<Mark> single_close(const Mark& opener) {
    const bool straight = opener.shape == Shape::single_straight;
    if (opener.shape == Shape::single_right || reader_.word_before(opener.begin) ||
        !reader_.word_behind(opener.end) || reader_.digit_behind(opener.end)) {
      return std::nullopt;  // "’90s" among them
    }
    std::optional<Mark> possible;
    for (Mark mark = reader_.next(opener.end); mark.shape != Shape::none;
         mark = reader_.next(mark.end)) {
      if (!is_single(mark.shape)) {
        if (straight) break;  // too doubtful an apostrophe to set marks within
        continue;
      }
      if (straight != (mark.shape == Shape::single_straight)) continue;
      const bool blank_before = reader_.blank_before(mark.begin);
      if (reader_.word_behind(mark.end)) {
        if (!reader_.word_before(mark.begin)) break;  // the next span opens
        continue;                                     // an apostrophe
      }
      if (blank_before) continue;
      if (reader_.byte_before(mark.begin) != 's') return mark;
      if (!possible) possible = mark;
    }
    return possible;
  }

  std::uint32_t take_single(const Mark& opener, const Mark& closer) {
    spans_.push_back({opener.begin, opener.end, closer.begin, closer.end, true, true});
    return closer.end;
  }
  std::uint32_t put(const Mark& opener, const Mark& closer) {
    spans_.push_back({opener.begin, opener.end, closer.begin, closer.end, true, false});
    return closer.end;
  }
  std::uint32_t put_open(const Mark& opener) {
    spans_.push_back({opener.begin, opener.end, reader_.size(), reader_.size(), false, false});
    return reader_.size();
  }

  Reader reader_;
  NextParagraph next_;
  std::vector<QuoteSpan>& spans_;
  bool count_depth_ = true;
};

}  // namespace

void find_quote_spans(std::string_view paragraph, NextParagraph next,
                      std::vector<QuoteSpan>& spans) {
  constexpr std::size_t kMost = std::size_t{1} << 31U;  // offsets are 32 bits wide
  Finder(paragraph.substr(0, kMost), next, spans).run();
}

bool opens_with_mark(std::string_view paragraph) {
  const Reader reader(paragraph.substr(0, 8));
  const Mark mark = reader.next(0);
  return mark.shape != Shape::none && mark.begin == 0 && !is_single(mark.shape);
}

bool may_hold_marks(std::string_view text) {
  for (const char c : text) {
    switch (static_cast<unsigned char>(c)) {
      case '"':
      case '\'':
      case '`':
      case 0xC2:
      case 0xE2:
        return true;
      default:
        break;
    }
  }
  return false;
}

}  // namespace rollcall::coverage
