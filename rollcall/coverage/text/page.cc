// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/page.h"

#include <algorithm>
#include <string>
#include <utility>

#include "rollcall/coverage/text/characters.h"
#include "rollcall/coverage/text/element_words.h"
#include "rollcall/coverage/text/html_tree.h"
#include "rollcall/coverage/text/main_text.h"
#include "rollcall/coverage/text/page_facts.h"

namespace rollcall::coverage {
namespace {

bool is_ascii_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

class PageReader {
 public:
  explicit PageReader(const HtmlTree& tree)
      : nodes_(tree.nodes), main_(find_main_text(tree)), facts_(tree.facts) {}

  Page run() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t at = 0; at < nodes_.size(); ++at) {
      while (!open.empty() && nodes_[open.back()].end <= at) {
        leave(open.back());
        open.pop_back();
      }
      if (nodes_[at].hidden) continue;
      if (nodes_[at].tag.empty()) {
        add_text(at);
      } else {
        enter(at);
        open.push_back(at);
      }
    }
    flush();
    page_.stated = stated_by(facts_, trim_blanks(h1_));
    mark_headlines();
    return std::move(page_);
  }

 private:
  [[nodiscard]] static bool is_cell(std::string_view tag) { return tag == "td" || tag == "th"; }

  void enter(std::uint32_t at) {
    const std::string_view tag = nodes_[at].tag;
    if (is_cell(tag)) {
      gap();
      broken_ = false;
    } else if (tag == "br" || is_block_tag(tag)) {
      flush();
    }
    if (tag == "li") item_ = true;
    if (tag == "a") ++links_;
    if (tag == "h1") ++h1s_;
    if (tag == "h1") in_h1_ = true;
    if (tag == "figcaption") ++captions_;
    if (tag == "time") ++times_;
    if (names_author(nodes_[at])) ++authors_;
  }

  void leave(std::uint32_t at) {
    const std::string_view tag = nodes_[at].tag;
    if (is_cell(tag)) {
      // Cells of a row make one line, unless a cell has lines of its own, as layout tables have.
      if (broken_) {
        flush();
      } else {
        gap();
      }
      broken_ = false;
    } else if (is_block_tag(tag)) {
      flush();
    }
    if (tag == "li") item_ = false;
    if (tag == "a") --links_;
    if (tag == "h1") in_h1_ = false;
    if (tag == "figcaption") --captions_;
    if (tag == "time") --times_;
    if (names_author(nodes_[at])) --authors_;
  }

  void gap() {
    if (!text_.empty() && text_.back() != ' ') text_ += ' ';
  }

  void add_text(std::uint32_t at) {
    const HtmlNode& node = nodes_[at];
    const std::size_t first = node.text.find_first_not_of(" \t\r\n\v\f");
    if (first == std::string::npos) {
      if (!node.text.empty()) gap();
      return;
    }
    const char* reason = main_.reason[at];
    if (!text_.empty() && reason != reason_) flush();
    if (trim_blanks(text_).empty()) {
      reason_ = reason;
      line_ = node.line + static_cast<int>(std::ranges::count(
                              std::string_view(node.text).substr(0, first), '\n'));
    }
    std::size_t added = 0;
    for (const char c : node.text) {
      if (is_ascii_blank(c)) {
        gap();
      } else {
        text_ += c;
        ++added;
      }
    }
    if (links_ > 0) linked_ += added;
    if (times_ > 0) timed_ += added;
    letters_ += added;
    if (in_h1_ && h1s_ == 1) h1_ += node.text;
  }

  void flush() {
    const std::string_view text = trim_blanks(text_);
    if (!text.empty()) {
      Line line{line_, std::string(text), LineKind::body, ""};
      const bool byline = authors_ > 0 && text.size() < 200;
      if (reason_ != nullptr && !(byline && std::string_view(reason_) == "links")) {
        line.kind = LineKind::boilerplate;
        line.reason = reason_;
      } else if (captions_ > 0 || byline || timed_ == letters_) {
        line.kind = LineKind::byline;
      } else if (linked_ * 10 >= letters_ * 8 && text.size() < 200 && !ends_sentence(text)) {
        line.kind = LineKind::boilerplate;
        line.reason = "a link";
      }
      headings_.push_back(in_h1_ && h1s_ == 1);
      page_.items.push_back(item_);
      page_.lines.push_back(std::move(line));
    }
    text_.clear();
    letters_ = 0;
    linked_ = 0;
    timed_ = 0;
    broken_ = true;
  }

  static bool ends_sentence(std::string_view text) {
    return text.back() == '.' || text.back() == '!' || text.back() == '?' || text.ends_with("”") ||
           text.ends_with("…");
  }

  // The one h1 is the headline wherever it stands.
  void mark_headlines() {
    for (std::size_t at = 0; at < page_.lines.size(); ++at) {
      if (!headings_[at] || h1s_ != 1) continue;
      page_.lines[at].kind = LineKind::headline;
      page_.lines[at].reason.clear();
    }
  }

  const std::vector<HtmlNode>& nodes_;
  MainText main_;
  const std::vector<HtmlFact>& facts_;
  Page page_;
  std::vector<bool> headings_;
  std::string text_;  // of the line that is being put together
  std::string h1_;
  const char* reason_ = nullptr;
  int line_ = 0;
  int links_ = 0;
  int captions_ = 0;
  int times_ = 0;
  int authors_ = 0;
  int h1s_ = 0;
  std::size_t letters_ = 0;
  std::size_t linked_ = 0;
  std::size_t timed_ = 0;
  bool broken_ = false;  // a line ended within the cell
  bool item_ = false;
  bool in_h1_ = false;
};

}  // namespace

std::optional<Page> read_page(std::string_view html) {
  const auto tree = parse_html(html);
  if (!tree) return std::nullopt;
  return PageReader(*tree).run();
}

}  // namespace rollcall::coverage
