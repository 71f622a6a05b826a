// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast_titles.h"

#include <algorithm>
#include <cmath>

#include "rollcall/base/text.h"

// The General Assembly votes on the same matters every year, under titles that change by a word:
// "Necessity of ending the economic, commercial and financial embargo imposed by the United States
// of America against Cuba" came back more than thirty times. So the best guide to a State's vote is
// its vote on what was called alike.
//
// Words are compared by their first seven letters, so that "weapon" meets "weapons" and "nuclear"
// stays itself; a word of the agenda item is another word than the same one in a title. Each word
// weighs log((n + 1) / (d + 1)) where d of the n items so far have it: "resolution" counts for
// little, "embargo" for much. Example: two titles that share "israeli practices" and differ in
// "territories" are closer than two that share "united nations".
//
// Counter-example: "The situation in Ukraine" and "Advancing peace in Ukraine" of one day are alike
// by their words and were answered in opposite ways by some; that is what the forecast's other
// inputs are for. Long minutes that some sources give in place of a title are cut: their last
// sentences name the text put to the vote.
//
// Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988.

namespace rollcall::analysis {
namespace {

constexpr std::size_t kLetters = 7;
constexpr std::size_t kLongest = 400;  // bytes of a title
constexpr std::size_t kMinutes = 500;  // bytes from the end of what a President said

// Not the title but minutes of the meeting.
bool is_minutes(std::string_view folded) {
  return folded.substr(0, 60).find("president") != std::string_view::npos;
}

void add_words(std::string_view text, std::string_view prefix, std::vector<std::string>& words) {
  std::string folded = fold(text);
  const auto boilerplate = folded.find("resolution adopted by");
  if (boilerplate != std::string::npos) folded.resize(boilerplate);
  std::string_view rest = folded;
  if (is_minutes(rest)) {
    rest.remove_prefix(rest.size() > kMinutes ? rest.size() - kMinutes : 0);
  } else {
    rest = rest.substr(0, kLongest);
  }
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    if (word.size() > 2 &&
        !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })) {
      words.push_back(std::string(prefix) + std::string(word.substr(0, kLetters)));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

std::vector<std::string> texts_of(const model::Item& item) {
  std::vector<std::string> words;
  add_words(item.title, "", words);
  add_words(item.agenda_item, "agenda ", words);
  if (!item.series.empty()) words.push_back("series " + item.series);
  return words;
}

void make_unique(std::vector<int>& words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace

TitleIndex::TitleIndex(const model::VoteMatrix& matrix) {
  words_.resize(static_cast<std::size_t>(matrix.items()));
  for (int item = 0; item < matrix.items(); ++item) {
    auto& words = words_[static_cast<std::size_t>(item)];
    for (const std::string& word : texts_of(matrix.item(item))) {
      const auto next = static_cast<int>(vocabulary_.size());
      words.push_back(vocabulary_.try_emplace(word, next).first->second);
    }
    make_unique(words);
    items_.resize(vocabulary_.size());
    for (const int word : words) items_[static_cast<std::size_t>(word)].push_back(item);
  }
}

std::vector<int> TitleIndex::words_of(const model::Item& item) const {
  std::vector<int> words;
  std::unordered_map<std::string, int> unknown;
  for (const std::string& word : texts_of(item)) {
    const auto found = vocabulary_.find(word);
    const auto next = -1 - static_cast<int>(unknown.size());
    words.push_back(found != vocabulary_.end() ? found->second
                                               : unknown.try_emplace(word, next).first->second);
  }
  make_unique(words);
  return words;
}

TitleIndex::Weights TitleIndex::weights(int before) const {
  Weights weights;
  weights.before = before;
  weights.rarity.reserve(items_.size());
  for (const std::vector<int>& having : items_) {
    const auto held = std::ranges::lower_bound(having, before) - having.begin();
    const double rarity =
        std::log((static_cast<double>(before) + 1) / (static_cast<double>(held) + 1));
    weights.rarity.push_back(static_cast<float>(rarity * rarity));
  }
  weights.length.reserve(words_.size());
  for (const std::vector<int>& words : words_) {
    float sum = 0;
    for (const int word : words) sum += weights.rarity[static_cast<std::size_t>(word)];
    weights.length.push_back(std::sqrt(sum));
  }
  return weights;
}

std::vector<TitleIndex::Like> TitleIndex::like(const std::vector<int>& words, int before,
                                               const Weights& weights) const {
  std::vector<float> shared(static_cast<std::size_t>(before), 0.0F);
  float own = 0;
  const double never = std::log(static_cast<double>(weights.before) + 1);
  for (const int word : words) {
    if (word < 0) {
      own += static_cast<float>(never * never);
      continue;
    }
    const float rarity = weights.rarity[static_cast<std::size_t>(word)];
    own += rarity;
    for (const int item : items_[static_cast<std::size_t>(word)]) {
      if (item >= before) break;
      shared[static_cast<std::size_t>(item)] += rarity;
    }
  }
  std::vector<Like> likes;
  for (int item = 0; item < before; ++item) {
    const auto at = static_cast<std::size_t>(item);
    if (shared[at] <= 0 || weights.length[at] <= 0 || own <= 0) continue;
    likes.push_back({item, std::min(1.0, static_cast<double>(shared[at]) /
                                             (static_cast<double>(weights.length[at]) *
                                              std::sqrt(static_cast<double>(own))))});
  }
  return likes;
}

}  // namespace rollcall::analysis
