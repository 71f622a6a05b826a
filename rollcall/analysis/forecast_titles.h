// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// What an item is about, as words: which earlier items were about the same. Two items are alike by
// the cosine of their words, each weighted by how rare it is among the items known so far.
// Immutable once built; safe to share between threads.
class TitleIndex {
 public:
  explicit TitleIndex(const model::VoteMatrix& matrix);

  // The words of an item that need not be in the matrix, each once: of its title, its agenda item
  // and its series. Words that no item of the matrix has are negative numbers.
  [[nodiscard]] std::vector<int> words_of(const model::Item& item) const;

  // How rare each word is among the first `before` items, and how long each of these items is in
  // such words. O(words of all items).
  struct Weights {
    std::vector<float> rarity;  // squared, by word
    std::vector<float> length;  // by item of the first `before`
    int before = 0;
  };
  [[nodiscard]] Weights weights(int before) const;

  struct Like {
    int item = 0;
    double cosine = 0;  // in (0, 1]
  };
  // The items below `before` that share words, in order. `weights` may have been taken at an
  // earlier item: those since are measured by the same rarities. O(items that share a word).
  [[nodiscard]] std::vector<Like> like(const std::vector<int>& words, int before,
                                       const Weights& weights) const;

 private:
  std::unordered_map<std::string, int> vocabulary_;
  std::vector<std::vector<int>> words_;  // by item, ascending
  std::vector<std::vector<int>> items_;  // by word, ascending
};

}  // namespace rollcall::analysis
