// SPDX-License-Identifier: Apache-2.0
// Finds function bodies without a parser. The text is read once, letter by letter, with strings,
// comments and raw strings stepped over. Each '{' opens a block whose nature is told by the words
// since the last ';', '{' or '}': a block after ')' (and perhaps const, noexcept, override, a
// return type or an initialiser list) at the level of a namespace or class is a function body.
// `namespace {`, `class X {`, `enum … {` and `= {` are none. A lambda inside a function is part of
// that function. The cost is linear.
#include <algorithm>

#include "tools/tidy/checks.h"

namespace rollcall::tidy {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Body> bodies() {
    while (at_ < text_.size()) step();
    return std::move(bodies_);
  }

 private:
  struct Block {
    bool is_function = false;
    std::size_t first_line = 0;
    std::size_t raw_lines_before = 0;
  };

  [[nodiscard]] bool inside_function() const {
    return std::ranges::any_of(blocks_, &Block::is_function);
  }

  void step() {
    const char c = text_[at_];
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("//")) {
      skip_to(text_.find('\n', at_));
    } else if (rest.starts_with("#") && (at_ == 0 || text_[at_ - 1] == '\n')) {
      skip_to(text_.find('\n', at_));
    } else if (rest.starts_with("/*")) {
      skip_past("*/");
    } else if (rest.starts_with("R\"")) {
      raw_string();
    } else if (c == '"') {
      quoted(c);
    } else if (c == '\'' &&
               !(at_ > 0 && std::isalnum(static_cast<unsigned char>(text_[at_ - 1])))) {
      quoted(c);
    } else {
      brace_or_word(c);
    }
  }

  void brace_or_word(char c) {
    if (c == '\n') ++line_;
    if (c == '{') {
      open();
    } else if (c == '}') {
      close();
    }
    if (c == '{' || c == '}' || (c == ';' && parentheses_ == 0)) {
      words_.clear();
      parentheses_ = 0;
    } else {
      if (c == '(') ++parentheses_;
      if (c == ')') --parentheses_;
      words_ += c;
    }
    ++at_;
  }

  void open() {
    Block block{.first_line = line_, .raw_lines_before = raw_lines_};
    block.is_function = !inside_function() && is_function_heading();
    blocks_.push_back(block);
  }

  void close() {
    if (blocks_.empty()) return;
    const Block block = blocks_.back();
    blocks_.pop_back();
    if (!block.is_function) return;
    const std::size_t raw = raw_lines_ - block.raw_lines_before;
    bodies_.push_back(
        {.first_line = block.first_line, .lines = line_ - block.first_line + 1 - raw});
  }

  [[nodiscard]] bool is_function_heading() const {
    const std::size_t end = words_.find_last_not_of(" \t\n");
    if (end == std::string::npos || words_[end] == '=' || words_.find('(') == std::string::npos) {
      return false;
    }
    for (const char* word : {"namespace", "class ", "struct ", "enum ", "union "}) {
      const std::size_t found = words_.find(word);
      // `struct X f() {` would be misread, but nobody writes it here.
      if (found != std::string::npos && found < words_.find('(')) return false;
    }
    return words_.find(" = ") == std::string::npos || words_.find(" = ") > words_.find('(');
  }

  void quoted(char quote) {
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
      at_ += text_[at_] == '\\' ? std::size_t{2} : std::size_t{1};
    }
    ++at_;
  }

  void raw_string() {
    const std::size_t open = text_.find('(', at_);
    const std::string closing = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
    const std::size_t before = line_;
    skip_past(closing);
    raw_lines_ += line_ - before;
  }

  void skip_past(std::string_view closing) {
    const std::size_t found = text_.find(closing, at_);
    skip_to(found == std::string_view::npos ? found : found + closing.size());
  }

  void skip_to(std::size_t target) {
    target = std::min(target, text_.size());
    line_ += static_cast<std::size_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                   text_.begin() + static_cast<std::ptrdiff_t>(target), '\n'));
    at_ = target;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t raw_lines_ = 0;
  int parentheses_ = 0;
  std::string words_;
  std::vector<Block> blocks_;
  std::vector<Body> bodies_;
};

}  // namespace

std::vector<Body> function_bodies(std::string_view text) { return Scanner(text).bodies(); }

}  // namespace rollcall::tidy
