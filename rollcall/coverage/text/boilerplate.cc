// SPDX-License-Identifier: Apache-2.0
// A line's own shape tells most of what sites print around a report (line_role). Four things take a
// look at its neighbours:
//
// - a box of links: "Recommended stories", then titles, teasers and reading times until running
// text
//   resumes. A teaser is a sentence between two such titles; the same sentence followed by another
//   is running text again.
// - a letter asking for money: from "Dear readers," to its last plea; without a plea it is no such
//   letter, and stays.
// - the head: a number alone above the text counts comments, below it may be a figure of the vote.
// - the end: titles below the last sentence are links, unless they list who voted how.
//
// A counter-example to the last: "Against:" and then "Mali", "Niger", a line each. Members' names
// under a line of voting are kept. The cost is one pass for each of the four.
#include "rollcall/coverage/text/boilerplate.h"

#include <algorithm>
#include <cstddef>

namespace rollcall::coverage {
namespace {

constexpr std::size_t kLetterLinesMax = 20;

class Marker {
 public:
  Marker(std::vector<Line>& lines, std::span<const LineShape> shapes)
      : lines_(lines), shapes_(shapes) {}

  void run() {
    for (std::size_t at = 0; at < lines_.size(); ++at) mark_alone(at);
    find_running_text();
    for (std::size_t at = 0; at + 1 < std::min(first_running_ + 1, lines_.size()); ++at) {
      const bool listed = (at > 0 && shapes_[at - 1].vote) || shapes_[at + 1].vote;
      if (is(at, Role::count) && !listed) mark(at, "a count");
    }
    for (std::size_t at = first_running_; at < lines_.size(); ++at) {
      if (is(at, Role::label)) mark_box(at);
    }
    mark_pleas();
    mark_end();
  }

 private:
  [[nodiscard]] bool is(std::size_t at, Role role) const { return shapes_[at].role == role; }
  [[nodiscard]] bool is_body(std::size_t at) const {
    return lines_[at].kind == LineKind::body || lines_[at].kind == LineKind::item;
  }
  void mark(std::size_t at, const char* reason) {
    if (lines_[at].kind == LineKind::metadata) return;
    lines_[at].kind = LineKind::boilerplate;
    lines_[at].reason = reason;
  }

  void mark_alone(std::size_t at) {
    if (lines_[at].kind != LineKind::body) return;
    switch (shapes_[at].role) {
      case Role::chrome:
      case Role::label:
      case Role::related:
      case Role::reading:
      case Role::plea:
        mark(at, shapes_[at].reason);
        break;
      case Role::stamp:
      case Role::byline:
      case Role::caption:
        lines_[at].kind = LineKind::byline;
        break;
      case Role::credit:
        lines_[at].kind = LineKind::credit;
        break;
      case Role::item:
        lines_[at].kind = LineKind::item;
        break;
      case Role::running:
      case Role::heading:
      case Role::plea_hint:
      case Role::letter:
      case Role::count:
        break;
    }
  }

  void find_running_text() {
    first_running_ = lines_.size();
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!is(at, Role::running) || lines_[at].kind != LineKind::body) continue;
      first_running_ = std::min(first_running_, at);
      ++running_lines_;
    }
  }

  // Whether the running line at `at`, within a box, belongs to a title above it.
  [[nodiscard]] bool is_teaser(std::size_t at, std::size_t titles) const {
    if (shapes_[at].words > 45 || titles == 0 || !is(at - 1, Role::heading)) return false;
    if (at + 1 == lines_.size()) return titles > 1;
    return is(at + 1, Role::heading) || !is_body(at + 1);
  }

  void mark_box(std::size_t label) {
    std::size_t before = 0;
    for (std::size_t at = first_running_; at < label && before < 2; ++at) {
      before += is(at, Role::running) && is_body(at) ? 1U : 0U;
    }
    std::size_t titles = 0;
    for (std::size_t at = label + 1; at < lines_.size(); ++at) {
      if (!is_body(at)) continue;
      const LineShape& shape = shapes_[at];
      const bool title = shape.role == Role::heading || shape.role == Role::count ||
                         (shape.role == Role::item && !shape.figure && shape.words <= 20);
      if (title) {
        ++titles;
      } else if (before < 2 || shape.role != Role::running || !is_teaser(at, titles)) {
        break;
      }
      mark(at, "related story");
    }
  }

  [[nodiscard]] bool asks(std::size_t at) const {
    return is(at, Role::plea) || is(at, Role::plea_hint) || is(at, Role::letter);
  }

  void mark_pleas() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!asks(at) || lines_[at].kind == LineKind::metadata) continue;
      const std::size_t last = last_plea(at);
      const bool alone = last == at;
      if (alone && !is(at, Role::plea) && !(is(at, Role::plea_hint) && beside_boilerplate(at))) {
        continue;
      }
      for (std::size_t inner = at; inner <= last; ++inner) mark(inner, "asks for donations");
      if (at > first_running_ || !alone) mark_buttons(last + 1);
      at = last;
    }
  }

  // The last line of the block of pleas that begins at `first`: a letter holds whatever stands
  // before its last plea; other pleas are joined over lines that speak to the reader too.
  [[nodiscard]] std::size_t last_plea(std::size_t first) const {
    bool letter = is(first, Role::letter);  // and no plea of it was met yet
    bool joined = true;
    std::size_t last = first;
    const std::size_t end = std::min(lines_.size(), first + kLetterLinesMax);
    for (std::size_t at = first + 1; at < end && (letter || joined); ++at) {
      const LineShape& shape = shapes_[at];
      if (shape.vote && shape.figure) break;
      if (is(at, Role::letter)) {
        letter = true;
      } else if (is(at, Role::plea) || is(at, Role::plea_hint)) {
        last = at;
        letter = false;
        joined = true;
      } else if (!shape.direct) {
        joined = joined && shape.role == Role::heading && shape.words <= 4;
      }
    }
    return last;
  }

  [[nodiscard]] bool beside_boilerplate(std::size_t at) const {
    const std::size_t from = at > 2 ? at - 2 : 0;
    const std::size_t to = std::min(lines_.size(), at + 3);
    for (std::size_t near = from; near < to; ++near) {
      if (near != at && lines_[near].kind == LineKind::boilerplate) return true;
    }
    return false;
  }

  // "Once", "Monthly", "Continue": the form below a plea.
  void mark_buttons(std::size_t at) {
    for (; at < lines_.size(); ++at) {
      const LineShape& shape = shapes_[at];
      const bool button = is(at, Role::heading) && shape.words <= 4 && !shape.figure && !shape.vote;
      if (is_body(at) && !button && !is(at, Role::count)) return;
      if (is_body(at)) mark(at, "asks for donations");
    }
  }

  void mark_end() {
    std::size_t end = lines_.size();
    while (end > 0) {
      const std::size_t at = end - 1;
      const bool text = is_body(at) && !is(at, Role::heading) && !is(at, Role::count);
      if (text) break;
      --end;
    }
    if (running_lines_ == 0 || end == 0) return;
    bool listing = lines_[end - 1].text.back() == ':';
    for (std::size_t at = end; at < lines_.size(); ++at) {
      if (!is_body(at) || is(at, Role::count)) continue;
      const LineShape& shape = shapes_[at];
      if (shape.vote) listing = true;
      const bool listed = listing && (shape.vote || shape.words <= 5);
      if (!listed && !shape.figure && !shape.vote) mark(at, "a title without a text");
      if (!listed) listing = false;
    }
  }

  std::vector<Line>& lines_;
  std::span<const LineShape> shapes_;
  std::size_t first_running_ = 0;
  std::size_t running_lines_ = 0;
};

}  // namespace

void mark_boilerplate(std::vector<Line>& lines, std::span<const LineShape> shapes) {
  Marker(lines, shapes).run();
}

}  // namespace rollcall::coverage
