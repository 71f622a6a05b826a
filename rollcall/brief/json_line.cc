// SPDX-License-Identifier: Apache-2.0
// Nearly all of a text goes out as it came in, so that it is looked through eight bytes at a time
// for the few that are escaped, and copied in runs. What stands outside ASCII is checked as it is
// passed; a text that is no UTF-8 is given to the JSON library whole, which puts U+FFFD.
#include "rollcall/brief/json_line.h"

#include <cstdint>
#include <cstring>

#include "rollcall/brief/json_values.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kInvalid = 0;

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool continues(std::string_view text, std::size_t at, unsigned least = 0x80, unsigned most = 0xBF) {
  return byte_at(text, at) >= least && byte_at(text, at) <= most;
}

// The bytes of the code point that begins behind ASCII; kInvalid where none does (Unicode, table
// 3-7).
std::size_t wide_bytes(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0xC2 || lead > 0xF4) return kInvalid;
  if (lead < 0xE0) return continues(text, at + 1) ? 2 : kInvalid;
  if (lead < 0xF0) {
    const unsigned least = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : 0xBF;
    return continues(text, at + 1, least, most) && continues(text, at + 2) ? 3 : kInvalid;
  }
  const unsigned least = lead == 0xF0 ? 0x90 : 0x80;
  const unsigned most = lead == 0xF4 ? 0x8F : 0xBF;
  return continues(text, at + 1, least, most) && continues(text, at + 2) && continues(text, at + 3)
             ? 4
             : kInvalid;
}

bool is_plain(char c) { return c >= ' ' && c != '"' && c != '\\'; }  // a wide byte is negative

// Where the next byte stands, from `at` on, that is not plain ASCII.
std::size_t behind_plain(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kHigh = kOnes * 0x80;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + at, sizeof block);
    const std::uint64_t quote = block ^ (kOnes * '"');
    const std::uint64_t stroke = block ^ (kOnes * '\\');
    // A byte below n: the subtraction borrows into its highest bit. Earlier borrows may only add
    // false finds behind a true one.
    const std::uint64_t found =
        (block | (block - kOnes * ' ') | (quote - kOnes) | (stroke - kOnes)) & kHigh;
    if (found != 0) break;
  }
  while (at < text.size() && is_plain(text[at])) ++at;
  return at;
}

}  // namespace

void JsonLine::put_escaped(char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      put("\\\"");
      return;
    case '\\':
      put("\\\\");
      return;
    case '\b':
      put("\\b");
      return;
    case '\t':
      put("\\t");
      return;
    case '\n':
      put("\\n");
      return;
    case '\f':
      put("\\f");
      return;
    case '\r':
      put("\\r");
      return;
    default:
      put("\\u00");
      put(kHex[static_cast<unsigned char>(c) >> 4U]);
      put(kHex[static_cast<unsigned char>(c) & 0xFU]);
  }
}

void JsonLine::open(char bracket) {
  comma();
  put(bracket);
  first_ = true;
}

void JsonLine::close(char bracket) {
  put(bracket);
  first_ = false;
}

void JsonLine::close_object_or_null() {
  if (!first_) return close_object();
  --size_;
  put("null");
  first_ = false;
}

void JsonLine::text(std::string_view text) {
  comma();
  const std::size_t before = size_;
  put('"');
  std::size_t written = 0;
  for (std::size_t at = behind_plain(text, 0); at < text.size(); at = behind_plain(text, at)) {
    if (static_cast<unsigned char>(text[at]) >= 0x80) {
      const std::size_t bytes = wide_bytes(text, at);
      if (bytes == kInvalid) {
        size_ = before;
        put(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
        return;
      }
      at += bytes;
      continue;
    }
    put(text.substr(written, at - written));
    put_escaped(text[at]);
    written = ++at;
  }
  put(text.substr(written));
  put('"');
}

void JsonLine::text_or_null(std::string_view text) {
  if (text.empty()) return null();
  this->text(text);
}

std::string JsonLine::take() {
  put('\n');
  line_.resize(size_);
  return std::move(line_);
}

}  // namespace rollcall::brief
