// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/words/word_table.h"

namespace rollcall::coverage {

std::uint32_t WordTable::find(std::string_view folded) const {
  if (!folded.empty() && folded.size() <= kShort) return find(key_of(folded));
  const auto found = long_.find(folded);
  return found == long_.end() ? 0 : found->second;
}

std::uint32_t WordTable::number(std::string_view folded, std::uint32_t first) {
  if (const std::uint32_t known = find(folded); known != 0) return known;
  const std::uint32_t next = first + count_++;
  if (folded.empty() || folded.size() > kShort) {
    long_.emplace(folded, next);
    return next;
  }
  if ((keys_.size() + 1) * 2 > slots_.size()) grow();
  const Key key = key_of(folded);
  const std::uint64_t hash = hash_of(key);
  put({next, tag_of(hash), static_cast<std::uint32_t>(keys_.size())}, hash);
  keys_.push_back(key);
  return next;
}

void WordTable::put(const Slot& slot, std::uint64_t hash) {
  std::size_t at = hash & mask_;
  while (slots_[at].number != 0) at = (at + 1) & mask_;
  slots_[at] = slot;
}

void WordTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, {});
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number != 0) put(slot, hash_of(keys_[slot.place]));
  }
}

}  // namespace rollcall::coverage
