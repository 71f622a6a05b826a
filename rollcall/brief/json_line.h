// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::brief {

// One line of JSON, written from left to right: what is printed for each of a million reports is
// not first built as a tree. One thread. REQUIRES: what is opened is closed, and every value within
// an object stands behind its key.
class JsonLine {
 public:
  void open_object() { open('{'); }
  void open_array() { open('['); }
  void close_object() { close('}'); }
  void close_array() { close(']'); }
  // As close_object(), but null instead of an object without members.
  void close_object_or_null();

  // The name of the next value. REQUIRES: nothing in it is escaped.
  JsonLine& key(std::string_view name);

  // UTF-8 as it is; bytes that are no UTF-8 become U+FFFD. Linear.
  void text(std::string_view text);
  // "" is null: an absent datum is never an empty string.
  void text_or_null(std::string_view text);
  template <std::integral Number>
    requires(!std::same_as<Number, bool>)
  void number(Number value) {
    literal(std::to_string(value));
  }
  void boolean(std::same_as<bool> auto value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }

  // The line with its end.
  [[nodiscard]] std::string take();

 private:
  void open(char bracket);
  void close(char bracket);
  void literal(std::string_view word);
  void comma();

  std::string line_;
  bool first_ = true;  // nothing stands before in what was opened last
};

}  // namespace rollcall::brief
