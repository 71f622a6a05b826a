// SPDX-License-Identifier: Apache-2.0
// Phrases stand in a sorted list, those that begin alike side by side, the shorter first, so that
// the longest match is the last that fits. Their first words have numbers, by which each finds its
// phrases: nearly every word of running text has none, and is turned away by one look.
#include "rollcall/coverage/text/phrases.h"

#include <algorithm>
#include <bitset>
#include <string_view>
#include <vector>

#include "rollcall/coverage/text/phrase_list.h"
#include "rollcall/coverage/words/word_table.h"

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

// The phrases that begin with one word.
struct Alike {
  std::size_t first = 0;
  std::size_t end = 0;
  bool inside = false;  // one of them may lie anywhere
};

struct Index {
  std::vector<Phrase> sorted;
  WordTable words;            // the first ones
  std::vector<Alike> alike;   // by the word's number
  std::bitset<65536> inside;  // heads of those whose phrases may lie anywhere
};

Index build_index() {
  Index index;
  for (const PhraseList& list : phrase_lists()) {
    for (const std::string_view words : pieces(list.phrases, ';')) {
      index.sorted.push_back({words, list.sign, list.place});
    }
  }
  // Of equal phrases the one that may lie anywhere comes last, and so is the one found.
  std::ranges::sort(index.sorted, [](const Phrase& a, const Phrase& b) {
    return a.words != b.words ? a.words < b.words : a.place < b.place;
  });
  index.alike.resize(1);
  // A blank sorts before every letter: the phrases of one first word stand together.
  for (std::size_t at = 0; at < index.sorted.size(); ++at) {
    const std::string_view words = index.sorted[at].words;
    const std::uint32_t number = index.words.number(words.substr(0, words.find(' ')), 1);
    if (number == index.alike.size()) index.alike.push_back({at, at, false});
    index.alike[number].end = at + 1;
    if (index.sorted[at].place != Place::anywhere) continue;
    index.alike[number].inside = true;
    index.inside.set(head_of(words));
  }
  return index;
}

struct Stems {
  std::vector<std::string_view> sorted;
  std::bitset<65536> heads;
  std::bitset<65536> thirds;  // of heads with the byte behind them, mixed; all of a head of two

  explicit Stems(std::string_view list) : sorted(pieces(list, ' ')) {
    for (const std::string_view stem : sorted) {
      if (stem.size() > 1) heads.set(head_of(stem));
      for (unsigned third = 0; third < 256; ++third) {
        const bool meant = stem.size() < 3 || static_cast<unsigned char>(stem[2]) == third;
        if (stem.size() > 1 && meant) thirds.set(mix(head_of(stem), third));
      }
    }
  }
  // Whether one may begin a word. REQUIRES: two bytes.
  [[nodiscard]] bool may_begin(std::string_view word) const {
    const std::size_t head = head_of(word);
    const unsigned third = word.size() > 2 ? static_cast<unsigned char>(word[2]) : 0;
    return heads.test(head) && thirds.test(mix(head, third));
  }
  static std::size_t mix(std::size_t head, unsigned third) {
    return (head * 37 + third * 769U) % 65536U;
  }
  [[nodiscard]] bool hold(std::string_view word) const {
    return (word.size() < 2 || may_begin(word)) && std::ranges::binary_search(sorted, word);
  }
};

bool fits(std::string_view key, std::string_view words) {
  return key.starts_with(words) && (key.size() == words.size() || key[words.size()] == ' ');
}

}  // namespace

const Phrase* phrase_at(std::string_view key, std::size_t at) {
  static const Index kIndex = build_index();
  key.remove_prefix(at);
  if (at > 0 && (key.size() < 2 || !kIndex.inside.test(head_of(key)))) return nullptr;
  std::size_t end = 0;
  while (end < key.size() && key[end] != ' ') ++end;
  if (end == 0) return nullptr;
  const std::uint32_t word = kIndex.words.find(key.substr(0, end));
  if (word == 0 || (at > 0 && !kIndex.alike[word].inside)) return nullptr;
  const Phrase* found = nullptr;
  for (std::size_t i = kIndex.alike[word].first; i < kIndex.alike[word].end; ++i) {
    if (fits(key, kIndex.sorted[i].words)) found = &kIndex.sorted[i];
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
  if (word.size() < 2 || !kStems.may_begin(word)) return false;
  // The stem of a word is among those that sort before it and begin as it does.
  for (auto it = std::ranges::upper_bound(kStems.sorted, word); it != kStems.sorted.begin();) {
    --it;
    if (word.starts_with(*it)) return true;
    if (head_of(*it) != head_of(word)) break;
  }
  return false;
}

}  // namespace rollcall::coverage
