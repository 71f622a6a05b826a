// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_state.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace rollcall::analysis::ideal {

std::vector<Runs> runs_of(const IdealInput& input) {
  std::vector<Runs> all(input.items.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    Runs& runs = all[i];
    const std::int64_t abstain = input.abstain_first[i];
    const std::int64_t no = input.no_first[i];
    runs.lower = input.item_first[i];
    runs.end = input.item_first[i + 1];
    const bool has_yes = abstain > runs.lower;
    const bool has_abstain = no > abstain;
    const bool has_no = runs.end > no;
    runs.cuts = std::max(0, int{has_yes} + int{has_abstain} + int{has_no} - 1);
    runs.middle = has_yes ? abstain : no;
    runs.upper = runs.cuts == 2 ? no : runs.middle;
  }
  return all;
}

Blocks blocks_of(const std::vector<Runs>& runs) {
  Blocks blocks;
  const std::int64_t votes = runs.empty() ? 0 : runs.back().end;
  blocks.first.push_back(0);
  std::size_t item = 0;
  for (std::size_t block = 1; block <= Blocks::kCount; ++block) {
    const auto share =
        votes * static_cast<std::int64_t>(block) / static_cast<std::int64_t>(Blocks::kCount);
    while (item < runs.size() && runs[item].end <= share) ++item;
    blocks.first.push_back(block == Blocks::kCount ? runs.size() : item);
  }
  return blocks;
}

void for_each_block(int threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    for (std::size_t block = next++; block < Blocks::kCount; block = next++) work(block);
  };
  std::vector<std::jthread> others;
  for (int k = 1; k < threads; ++k) others.emplace_back(take);
  take();
}

}  // namespace rollcall::analysis::ideal
