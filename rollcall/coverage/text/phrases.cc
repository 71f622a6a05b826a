// SPDX-License-Identifier: Apache-2.0
// A phrase is looked up by a binary search in a sorted list, after a look into a bitmap of the
// first two bytes of each phrase, which turns away nearly every word of running text. Phrases that
// begin alike stand side by side, the shorter first, so the longest match is the last that fits.
#include "rollcall/coverage/text/phrases.h"

#include <algorithm>
#include <bitset>
#include <string_view>
#include <vector>

#include "rollcall/coverage/text/phrase_list.h"

namespace rollcall::coverage {
namespace {

// What a list holds, cut at its separator.
std::vector<std::string_view> pieces(std::string_view list, char separator) {
  std::vector<std::string_view> out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) out.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  std::ranges::sort(out);
  return out;
}

// The first two bytes as a number; no phrase has but one.
std::size_t head_of(std::string_view words) {
  return static_cast<unsigned char>(words[0]) * 256U + static_cast<unsigned char>(words[1]);
}

struct Index {
  std::vector<Phrase> sorted;
  std::bitset<65536> heads;
};

Index build_index() {
  Index index;
  for (const PhraseList& list : phrase_lists()) {
    for (const std::string_view words : pieces(list.phrases, ';')) {
      index.sorted.push_back({words, list.sign, list.place});
      index.heads.set(head_of(words));
    }
  }
  // Of equal phrases the one that may lie anywhere comes last, and so is the one found.
  std::ranges::sort(index.sorted, [](const Phrase& a, const Phrase& b) {
    return a.words != b.words ? a.words < b.words : a.place < b.place;
  });
  return index;
}

struct Stems {
  std::vector<std::string_view> sorted = pieces(vote_stems(), ' ');
  std::bitset<65536> heads;

  Stems() {
    for (const std::string_view stem : sorted) heads.set(head_of(stem));
  }
};

bool fits(std::string_view key, std::string_view words) {
  return key.starts_with(words) && (key.size() == words.size() || key[words.size()] == ' ');
}

}  // namespace

const Phrase* phrase_at(std::string_view key, std::size_t at) {
  static const Index kIndex = build_index();
  key.remove_prefix(at);
  if (key.size() < 2 || !kIndex.heads.test(head_of(key))) return nullptr;
  const std::string_view first = key.substr(0, key.find(' '));
  auto it = std::ranges::lower_bound(kIndex.sorted, first, {}, &Phrase::words);
  const Phrase* found = nullptr;
  for (; it != kIndex.sorted.end() && it->words.starts_with(first); ++it) {
    if (fits(key, it->words)) found = &*it;
  }
  return found;
}

bool is_share_word(std::string_view word) {
  static const std::vector<std::string_view> kWords = pieces(share_words(), ' ');
  return std::ranges::binary_search(kWords, word);
}

bool is_section_word(std::string_view word) {
  static const std::vector<std::string_view> kWords = pieces(section_words(), ' ');
  return std::ranges::binary_search(kWords, word);
}

bool is_vote_word(std::string_view word) {
  static const Stems kStems;
  if (word.size() < 2 || !kStems.heads.test(head_of(word))) return false;
  return std::ranges::any_of(kStems.sorted,
                             [word](std::string_view stem) { return word.starts_with(stem); });
}

}  // namespace rollcall::coverage
