// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/quotes/quoted_sentences.h"

namespace rollcall::coverage {
namespace {

// Whether a sentence goes on behind a quotation although its words within end: `"Why?" Sow asked`.
bool goes_on(const Paragraph& paragraph, std::size_t next) {
  const std::vector<Item>& items = paragraph.items;
  const Item& item = items[next];
  if (item.kind == ItemKind::quote) return false;
  const std::string_view said = paragraph.said(items[next - 1]);
  if (!item.capital && item.kind != ItemKind::time) return true;
  if (said.ends_with('.') && !said.ends_with("..")) return false;
  if (said.ends_with(',') || points_on(said)) {
    for (std::size_t i = next; i < items.size() && i < next + 12; ++i) {
      if (items[i].kind == ItemKind::verb) return true;
      if (items[i].kind == ItemKind::quote || items[i].kind == ItemKind::stop) return false;
    }
    return said.ends_with(',');
  }
  return !item.starts_sentence;
}

}  // namespace

bool points_on(std::string_view said) {
  for (const std::string_view end : {",", "?", "!", "—", "–", "...", "…", "-"}) {
    if (said.ends_with(end)) return true;
  }
  return false;
}

std::vector<ItemRange> sentences_of(const Paragraph& paragraph) {
  std::vector<ItemRange> ranges;
  const std::vector<Item>& items = paragraph.items;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < items.size(); ++i) {
    const bool after_quote = items[i - 1].kind == ItemKind::quote;
    const bool ends = after_quote
                          ? (items[i].kind != ItemKind::quote || items[i].starts_sentence) &&
                                !goes_on(paragraph, i) && items[i].kind != ItemKind::comma &&
                                items[i].kind != ItemKind::stop
                          : items[i].starts_sentence;
    if (!ends) continue;
    ranges.push_back({begin, i});
    begin = i;
  }
  if (begin < items.size()) ranges.push_back({begin, items.size()});
  return ranges;
}

}  // namespace rollcall::coverage
