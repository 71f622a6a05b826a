// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/vote_index.h"

#include <algorithm>
#include <cmath>

namespace rollcall::coverage {
namespace {

std::int64_t key_of(int yes, int no, int abstain) {
  return (std::int64_t{yes} * 1000 + no) * 1000 + abstain;
}

}  // namespace

std::size_t stem_length(std::string_view word) {
  constexpr std::size_t kStem = 6;
  std::size_t length = std::min(word.size(), kStem);
  while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

VoteIndex::VoteIndex(const FactSource& facts) : votes_(facts.votes()) {
  std::unordered_map<std::string, int> held;
  stems_.resize(votes_.size());
  for (std::size_t i = 0; i < votes_.size(); ++i) {
    const VoteFact& vote = votes_[i];
    for (const std::string* const name : {&vote.symbol, &vote.draft, &vote.name}) {
      if (name->empty()) continue;
      std::vector<std::size_t>& places = symbols_[*name];
      if (places.empty() || places.back() != i) places.push_back(i);
      // "S/RES/2774 (2025)" is found by "S/RES/2774" too.
      const std::size_t year = name->find(" (");
      if (year == std::string::npos) continue;
      std::vector<std::size_t>& shorter = symbols_[name->substr(0, year)];
      if (shorter.empty() || shorter.back() != i) shorter.push_back(i);
    }
    if (vote.tally) {
      figures_[key_of(vote.tally->yes, vote.tally->no, vote.tally->abstain)].push_back(i);
    }
    std::vector<std::string>& stems = stems_[i];
    for (const std::string& word : vote.words) stems.push_back(word.substr(0, stem_length(word)));
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    for (const std::string& stem : stems) ++held[stem];
  }
  for (const auto& [word, count] : held) {
    bits_[word] = std::log2((static_cast<double>(votes_.size()) + 1) / count);
  }
}

VoteIndex::Range VoteIndex::in(const Period& period) const {
  const auto first = std::lower_bound(votes_.begin(), votes_.end(), period.from,
                                      [](const VoteFact& v, Date day) { return v.date < day; });
  const auto last = std::upper_bound(first, votes_.end(), period.to,
                                     [](Date day, const VoteFact& v) { return day < v.date; });
  return {static_cast<std::size_t>(first - votes_.begin()),
          static_cast<std::size_t>(last - votes_.begin())};
}

std::span<const std::size_t> VoteIndex::by_symbol(const std::string& symbol) const {
  const auto found = symbols_.find(symbol);
  if (found != symbols_.end()) return found->second;
  const std::size_t year = symbol.find(" (");
  if (year == std::string::npos) return {};
  const auto shorter = symbols_.find(symbol.substr(0, year));
  return shorter == symbols_.end() ? std::span<const std::size_t>() : shorter->second;
}

std::span<const std::size_t> VoteIndex::by_figures(int yes, int no, int abstain) const {
  const auto found = figures_.find(key_of(yes, no, abstain));
  return found == figures_.end() ? std::span<const std::size_t>() : found->second;
}

double VoteIndex::shared_bits(const std::vector<std::string>& words, std::size_t vote) const {
  double bits = 0;
  for (const std::string& word : stems_[vote]) {
    if (!std::binary_search(words.begin(), words.end(), word)) continue;
    const auto worth = bits_.find(word);
    // Small records make every word rare: no word is worth more than six bits.
    if (worth != bits_.end()) bits += std::min(worth->second, 6.0);
  }
  return std::min(bits, kMostBits);
}

}  // namespace rollcall::coverage
