// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace rollcall::analysis {

// Random numbers that are a function of where they are used, not of how many were drawn before:
// Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3"
// (SC 2011). A counter of four words and a key of two give four words. So a draw depends on the
// seed, the sweep and the item, and never on the number of threads or on what was interrupted.
// Plain functions; safe from any thread.

using RandomBlock = std::array<std::uint32_t, 4>;
using RandomKey = std::array<std::uint32_t, 2>;

namespace philox {
inline constexpr std::uint32_t kMultiplier0 = 0xD2511F53U;
inline constexpr std::uint32_t kMultiplier1 = 0xCD9E8D57U;
inline constexpr std::uint32_t kWeyl0 = 0x9E3779B9U;
inline constexpr std::uint32_t kWeyl1 = 0xBB67AE85U;
inline constexpr int kRounds = 10;
}  // namespace philox

[[nodiscard]] constexpr RandomKey random_key(std::uint64_t seed) {
  return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)};
}

[[nodiscard]] constexpr RandomBlock random_block(RandomBlock counter, RandomKey key) {
  for (int round = 0; round < philox::kRounds; ++round) {
    const std::uint64_t a = std::uint64_t{philox::kMultiplier0} * counter[0];
    const std::uint64_t b = std::uint64_t{philox::kMultiplier1} * counter[2];
    counter = {
        static_cast<std::uint32_t>(b >> 32U) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
        static_cast<std::uint32_t>(a >> 32U) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
    key[0] += philox::kWeyl0;
    key[1] += philox::kWeyl1;
  }
  return counter;
}

// In (0, 1), never either end: the middle of one of 2^32 equal cells.
[[nodiscard]] constexpr double uniform_of(std::uint32_t word) {
  return (static_cast<double>(word) + 0.5) * 0x1p-32;
}

}  // namespace rollcall::analysis
