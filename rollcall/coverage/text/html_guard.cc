// SPDX-License-Identifier: Apache-2.0
// The HTML5 algorithm copies open formatting elements into every block that opens below them, and
// looks through the stack of open elements at nearly every tag; gumbo frees its tree by recursion.
// So a page of a megabyte can be made to cost minutes and gigabytes. A scan over its tags, which
// knows nothing of HTML but which tags never close, finds such pages beforehand: it counts the open
// elements of each name, so that a closing tag of one name cannot hide the opening ones of another.
#include "rollcall/coverage/text/html_guard.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "rollcall/base/text.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kDepthMax = 400;
constexpr std::size_t kBytesMax = std::size_t{8} << 20U;
constexpr std::size_t kCopiesMax = 500'000;
constexpr std::size_t kAttributesMax = 4'000;

constexpr std::array<std::string_view, 25> kNoDepth = {
    "area", "base",  "br",     "col",    "embed", "hr",    "img",  "input", "link",
    "meta", "param", "source", "track",  "wbr",   "p",     "li",   "td",    "th",
    "tr",   "dt",    "dd",     "option", "tbody", "thead", "tfoot"};
constexpr std::array<std::string_view, 14> kFormatting = {
    "a",    "b", "big",   "code",   "em",     "font", "i",
    "nobr", "s", "small", "strike", "strong", "tt",   "u"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string_view tag_name(std::string_view tag) {
  const std::size_t begin = tag.size() > 1 && tag[1] == '/' ? 2 : 1;
  std::size_t end = begin;
  while (end < tag.size() && end - begin < 20 &&
         (is_letter(tag[end]) || (tag[end] >= '0' && tag[end] <= '9') || tag[end] == '-')) {
    ++end;
  }
  return tag.substr(begin, end - begin);
}

std::size_t tag_bytes(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != '<') return 0;
  if (text.substr(at).starts_with("<!--")) {
    const std::size_t end = text.find("-->", at + 4);
    return (end == std::string_view::npos ? text.size() : end + 3) - at;
  }
  const char next = text[at + 1];
  if (!is_letter(next) && next != '/' && next != '!' && next != '?') return 0;
  char quote = '\0';
  for (std::size_t end = at + 1; end < text.size(); ++end) {
    const char c = text[end];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '>') {
      return end + 1 - at;
    } else if ((c == '"' || c == '\'') && text[end - 1] == '=') {
      quote = c;
    }
  }
  return text.size() - at;
}

std::size_t raw_text_end(std::string_view text, std::size_t at, std::string_view name) {
  for (std::size_t close = text.find("</", at); close != std::string_view::npos;
       close = text.find("</", close + 2)) {
    if (ascii_lower(text.substr(close + 2, name.size())) == name) return close;
  }
  return text.size();
}

bool is_raw_text(std::string_view name) {
  return name == "script" || name == "style" || name == "textarea" || name == "title" ||
         name == "noscript" || name == "iframe" || name == "xmp";
}

bool is_safe_to_parse(std::string_view text) {
  if (text.size() > kBytesMax) return false;
  std::unordered_map<std::string, std::size_t> open;
  std::size_t depth = 0;
  std::size_t formatting = 0;
  std::size_t copies = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const std::size_t bytes = tag_bytes(text, at);
    if (bytes == 0) {
      ++at;
      continue;
    }
    const std::string_view tag = text.substr(at, bytes);
    at += bytes;
    const std::string name = ascii_lower(tag_name(tag));
    if (name.empty() || std::ranges::find(kNoDepth, name) != kNoDepth.end()) {
      copies += formatting;
      if (copies > kCopiesMax) return false;
      continue;
    }
    const bool formats = std::ranges::find(kFormatting, name) != kFormatting.end();
    std::size_t& count = open[name];
    if (tag[1] == '/') {
      if (count == 0) continue;
      --count;
      --depth;
      if (formats) --formatting;
      continue;
    }
    if (std::ranges::count_if(tag, [](char c) {
          return c == '=' || c == ' ' || c == '/' || c == '\n' || c == '\t';
        }) > static_cast<std::ptrdiff_t>(kAttributesMax)) {
      return false;
    }
    ++count;
    copies += formatting;
    if (formats) ++formatting;
    if (++depth > kDepthMax || copies > kCopiesMax) return false;
    if (is_raw_text(name)) at = raw_text_end(text, at, name);
  }
  return true;
}

}  // namespace rollcall::coverage
