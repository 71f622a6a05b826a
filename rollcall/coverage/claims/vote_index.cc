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
  held_.resize(votes_.size());
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
    std::vector<std::uint32_t>& held = held_[i];
    for (const std::string& word : vote.words) {
      const auto next = static_cast<std::uint32_t>(words_.size());
      held.push_back(words_.try_emplace(word.substr(0, stem_length(word)), next).first->second);
    }
    std::sort(held.begin(), held.end());
    held.erase(std::unique(held.begin(), held.end()), held.end());
    holders_.resize(words_.size());
    for (const std::uint32_t word : held) holders_[word].push_back(static_cast<std::uint32_t>(i));
  }
  for (const std::vector<std::uint32_t>& holders : holders_) {
    // Small records make every word rare: no word is worth more than six bits.
    const double bits =
        std::log2((static_cast<double>(votes_.size()) + 1) / static_cast<double>(holders.size()));
    bits_.push_back(static_cast<float>(std::min(bits, 6.0)));
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

double VoteIndex::shared_bits(std::span<const std::uint32_t> words, std::size_t vote) const {
  double bits = 0;
  auto word = words.begin();
  for (const std::uint32_t held : held_[vote]) {
    while (word != words.end() && *word < held) ++word;
    if (word == words.end()) break;
    if (*word == held) bits += static_cast<double>(bits_[held]);
  }
  return std::min(bits, kMostBits);
}

std::vector<double> VoteIndex::shared_bits(std::span<const std::uint32_t> words) const {
  // In the order of the words, as above, so that both sums are the same to the last bit.
  std::vector<double> bits(votes_.size(), 0);
  for (const std::uint32_t word : words) {
    for (const std::uint32_t vote : holders_[word]) bits[vote] += static_cast<double>(bits_[word]);
  }
  for (double& sum : bits) sum = std::min(sum, kMostBits);
  return bits;
}

std::vector<std::uint32_t> VoteIndex::words_of(const std::vector<std::string>& stems) const {
  std::vector<std::uint32_t> words;
  for (const std::string& stem : stems) {
    const auto found = words_.find(stem);
    if (found != words_.end()) words.push_back(found->second);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace rollcall::coverage
