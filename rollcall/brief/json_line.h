// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

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
  template <std::size_t Bytes>
  JsonLine& key(const char (&name)[Bytes]) {
    char* to = room(Bytes + 3);
    if (!first_) *to++ = ',';
    *to++ = '"';
    std::memcpy(to, name, Bytes - 1);
    to += Bytes - 1;
    *to++ = '"';
    *to++ = ':';
    size_ = static_cast<std::size_t>(to - line_.data());
    first_ = true;  // no comma before its value
    return *this;
  }

  // UTF-8 as it is; bytes that are no UTF-8 become U+FFFD. Linear.
  void text(std::string_view text);
  // "" is null: an absent datum is never an empty string.
  void text_or_null(std::string_view text);
  template <std::integral Number>
    requires(!std::same_as<Number, bool>)
  void number(Number value) {
    char* const to = room(24);
    std::size_t comma = 0;
    if (!first_) to[comma++] = ',';
    first_ = false;
    const char* const end = std::to_chars(to + comma, to + 24, value).ptr;
    size_ = static_cast<std::size_t>(end - line_.data());
  }
  void boolean(std::same_as<bool> auto value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }

  // The line with its end.
  [[nodiscard]] std::string take();

 private:
  // Where the next bytes go; so many at least fit.
  char* room(std::size_t bytes) {
    if (line_.size() - size_ < bytes) line_.resize(2 * line_.size() + bytes);
    return line_.data() + size_;
  }
  void put(char c) {
    *room(1) = c;
    ++size_;
  }
  void put(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }
  void comma() {
    if (!first_) put(',');
    first_ = false;
  }
  void literal(std::string_view word) {
    comma();
    put(word);
  }
  void open(char bracket);
  void close(char bracket);
  void put_escaped(char c);

  std::string line_ = std::string(8192, ' ');  // what is written, and room behind it
  std::size_t size_ = 0;
  bool first_ = true;  // nothing stands before in what was opened last
};

}  // namespace rollcall::brief
