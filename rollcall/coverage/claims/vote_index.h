// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/coverage/fact_source.h"

namespace rollcall::coverage {

// How much of a folded word counts when titles are compared: "suspend" and "suspension" share their
// first six bytes, "russia" and "russian" too. Never cuts a code point.
[[nodiscard]] std::size_t stem_length(std::string_view word);

// The votes of a fact source as binding looks for them: by day, by symbol, by figures, and by the
// words of their titles. Immutable once built, in O(votes); one thread, as its source.
class VoteIndex {
 public:
  explicit VoteIndex(const FactSource& facts);

  [[nodiscard]] std::span<const VoteFact> votes() const { return votes_; }

  // The votes of a period, by date: indexes from `first` up to, not including, `last`. O(log
  // votes).
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  [[nodiscard]] Range in(const Period& period) const;

  // By symbol, draft or name; empty where unknown. O(1).
  [[nodiscard]] std::span<const std::size_t> by_symbol(const std::string& symbol) const;

  // Votes with just these figures; O(1).
  [[nodiscard]] std::span<const std::size_t> by_figures(int yes, int no, int abstain) const;

  // How much the words of a sentence tell of a vote: the sum, over words that its title or agenda
  // item holds, of the bits that each is worth (rare words tell more), at most kMostBits.
  // REQUIRES: the words of words_of(). O(words).
  static constexpr double kMostBits = 24;
  [[nodiscard]] double shared_bits(std::span<const std::uint32_t> words, std::size_t vote) const;
  // The same of every vote. O(votes, and the votes that hold each word).
  [[nodiscard]] std::vector<double> shared_bits(std::span<const std::uint32_t> words) const;
  // The numbers of those stems that any title holds, sorted, once each. O(stems).
  [[nodiscard]] std::vector<std::uint32_t> words_of(const std::vector<std::string>& stems) const;

 private:
  std::span<const VoteFact> votes_;
  std::unordered_map<std::string, std::vector<std::size_t>> symbols_;
  std::unordered_map<std::int64_t, std::vector<std::size_t>> figures_;
  std::unordered_map<std::string, std::uint32_t> words_;  // of stems
  std::vector<std::vector<std::uint32_t>> held_;          // by each vote, sorted
  std::vector<std::vector<std::uint32_t>> holders_;       // votes by each word, in order
  std::vector<float> bits_;                               // of each word
};

}  // namespace rollcall::coverage
