// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rollcall::coverage {

// The numbers of folded words. Every word of every report is looked up here, and most are not
// found, so that a word of sixteen bytes or fewer is two machine words, and a miss is mostly one
// look at a slot. Grown while a lexicon is built, by one thread; then safe to share.
class WordTable {
 public:
  static constexpr std::size_t kShort = 16;

  // A short word's bytes, zeros behind them.
  static_assert(std::endian::native == std::endian::little, "keys shift bytes by their order");
  struct Key {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    bool operator==(const Key&) const = default;
  };
  // REQUIRES: 1 <= word.size() <= kShort.
  [[nodiscard]] static Key key_of(std::string_view word) {
    const char* const text = word.data();
    const std::size_t size = word.size();
    if (size > 8) return {load<8>(text), load<8>(text + size - 8) >> (8 * (16 - size))};
    if (size >= 4) return {load<4>(text) | load<4>(text + size - 4) << (8 * (size - 4)), 0};
    return {load<1>(text) | load<1>(text + size / 2) << (8 * (size / 2)) |
                load<1>(text + size - 1) << (8 * (size - 1)),
            0};
  }
  // As key_of, of a word of ASCII letters and digits, folded: lower case is one bit.
  [[nodiscard]] static Key folded_key_of(std::string_view word) {
    constexpr std::uint64_t kLower = 0x2020202020202020ULL;
    const Key key = key_of(word);
    const std::size_t size = word.size();
    const std::uint64_t low = size >= 8 ? kLower : kLower >> (8 * (8 - size));
    const std::uint64_t high = size > 8 ? kLower >> (8 * (16 - size)) : 0;
    return {key.low | low, key.high | high};
  }

  // 0 where unknown. O(1).
  [[nodiscard]] std::uint32_t find(const Key& key) const {
    const std::uint64_t hash = hash_of(key);
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.number == 0) return 0;
      if (slot.tag == tag_of(hash) && keys_[slot.place] == key) return slot.number;
    }
  }
  [[nodiscard]] std::uint32_t find(std::string_view folded) const;

  // The word's number, the next one from `first` on where it is new. REQUIRES: no NUL within.
  std::uint32_t number(std::string_view folded, std::uint32_t first);

 private:
  struct Slot {
    std::uint32_t number = 0;  // 0: free
    std::uint32_t tag = 0;
    std::uint32_t place = 0;  // in keys_
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  template <std::size_t Bytes>
  static std::uint64_t load(const char* text) {
    std::uint64_t value = 0;
    std::memcpy(&value, text, Bytes);
    return value;
  }
  static std::uint64_t hash_of(const Key& key) {
    std::uint64_t hash = (key.low ^ (key.high * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
    hash ^= hash >> 32U;
    return hash * 0xD6E8FEB86659FD93ULL >> 13U;
  }
  static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 19U);
  }
  void put(const Slot& slot, std::uint64_t hash);
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(16);  // twice as many as words, or more
  std::size_t mask_ = 15;
  std::vector<Key> keys_;
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> long_;
  std::uint32_t count_ = 0;
};

}  // namespace rollcall::coverage
