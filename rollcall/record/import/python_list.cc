// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/python_list.h"

#include "rollcall/base/text.h"

namespace rollcall::record {
namespace {

// A quoted string at the front of `text`, which is then moved past it.
std::optional<std::string> take_quoted(std::string_view& text) {
  const char quote = text.front();
  std::string out;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == quote) {
      text.remove_prefix(at + 1);
      return out;
    }
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    out += text[at];
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::string>> parse_python_list(std::string_view text) {
  text = trim(text);
  const bool list = text.starts_with('[') && text.ends_with(']');
  const bool tuple = text.starts_with('(') && text.ends_with(')');
  if (text.size() < 2 || (!list && !tuple)) return std::nullopt;
  text = trim(text.substr(1, text.size() - 2));
  std::vector<std::string> items;
  while (!text.empty()) {
    if (text.front() == '\'' || text.front() == '"') {
      auto item = take_quoted(text);
      if (!item) return std::nullopt;
      items.push_back(std::move(*item));
    } else {
      const std::size_t comma = text.find(',');
      items.emplace_back(trim(text.substr(0, comma)));
      text.remove_prefix(comma == std::string_view::npos ? text.size() : comma);
    }
    text = trim(text);
    if (text.empty()) break;
    if (text.front() != ',') return std::nullopt;
    text = trim(text.substr(1));
  }
  return items;
}

}  // namespace rollcall::record
