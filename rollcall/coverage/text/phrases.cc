// SPDX-License-Identifier: Apache-2.0
// A phrase is looked up by a binary search in a sorted list, after a look into a bitmap of the
// first words of phrases, which turns away nearly every word of running text. Phrases that
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

// Tells nearly all words from the first words of phrases without looking at more than three bytes.
std::size_t mix(std::string_view word) {
  const auto byte = [word](std::size_t at) { return static_cast<unsigned char>(word[at]); };
  return (byte(0) * 31U + byte(word.size() / 2) * 577U + byte(word.size() - 1) * 7919U +
          word.size() * 131U) %
         65536U;
}

struct Index {
  std::vector<Phrase> sorted;
  std::bitset<65536> first;   // mixed first words of all phrases
  std::bitset<65536> inside;  // of those that may lie anywhere
};

Index build_index() {
  Index index;
  for (const PhraseList& list : phrase_lists()) {
    for (const std::string_view words : pieces(list.phrases, ';')) {
      index.sorted.push_back({words, list.sign, list.place});
      const std::size_t mixed = mix(words.substr(0, words.find(' ')));
      index.first.set(mixed);
      if (list.place == Place::anywhere) index.inside.set(mixed);
    }
  }
  // Of equal phrases the one that may lie anywhere comes last, and so is the one found.
  std::ranges::sort(index.sorted, [](const Phrase& a, const Phrase& b) {
    return a.words != b.words ? a.words < b.words : a.place < b.place;
  });
  return index;
}

struct Stems {
  std::vector<std::string_view> sorted;
  std::bitset<65536> heads;

  explicit Stems(std::string_view list) : sorted(pieces(list, ' ')) {
    for (const std::string_view stem : sorted) {
      if (stem.size() > 1) heads.set(head_of(stem));
    }
  }
  [[nodiscard]] bool hold(std::string_view word) const {
    return (word.size() < 2 || heads.test(head_of(word))) &&
           std::ranges::binary_search(sorted, word);
  }
};

bool fits(std::string_view key, std::string_view words) {
  return key.starts_with(words) && (key.size() == words.size() || key[words.size()] == ' ');
}

}  // namespace

const Phrase* phrase_at(std::string_view key, std::size_t at) {
  static const Index kIndex = build_index();
  key.remove_prefix(at);
  std::size_t end = 0;
  while (end < key.size() && key[end] != ' ') ++end;
  const std::string_view first = key.substr(0, end);
  if (first.empty() || !(at == 0 ? kIndex.first : kIndex.inside).test(mix(first))) return nullptr;
  auto it = std::ranges::lower_bound(kIndex.sorted, first, {}, &Phrase::words);
  const Phrase* found = nullptr;
  // A blank sorts before every letter: the phrases of this first word stand together.
  for (; it != kIndex.sorted.end() && fits(it->words, first); ++it) {
    if (fits(key, it->words)) found = &*it;
  }
  return found;
}

bool is_reader_word(std::string_view word) {
  static const Stems kWords(reader_words());
  return word.size() > 1 && kWords.hold(word);
}

bool is_share_word(std::string_view word) {
  static const Stems kWords(share_words());
  return kWords.hold(word);
}

bool is_section_word(std::string_view word) {
  static const Stems kWords(section_words());
  return kWords.hold(word);
}

bool is_vote_word(std::string_view word) {
  static const Stems kStems(vote_stems());
  if (word.size() < 2 || !kStems.heads.test(head_of(word))) return false;
  // The stem of a word is among those that sort before it and begin as it does.
  for (auto it = std::ranges::upper_bound(kStems.sorted, word); it != kStems.sorted.begin();) {
    --it;
    if (word.starts_with(*it)) return true;
    if (head_of(*it) != head_of(word)) break;
  }
  return false;
}

}  // namespace rollcall::coverage
