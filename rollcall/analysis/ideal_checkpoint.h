// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/analysis/ideal_gibbs.h"
#include "rollcall/base/result.h"

namespace rollcall::analysis {

// A sampler at rest, as bytes. Whoever calls keeps them; nothing here touches a file. Pure
// functions; safe from any thread.
//
// The format, version 1. Integers are little-endian, u32 and u64 unsigned, f32 and f64 IEEE 754.
//
//   at  0  8 bytes  "RCSAMPLE"
//       8  u32      version: 1
//      12  u32      kind: 0 as published, 1 proper
//      16  u64      seed
//      24  u32      sweeps of burn-in
//      28  u32      every how many sweeps is kept
//      32  u32      chains
//      36  u32      sweeps of each chain after burn-in, as asked for
//      40  u32      chain in progress, from 0
//      44  u32      sweeps done by it, its start counted as one
//      48  f64      variance of the walk as given; 0 where it is drawn
//      56  u64      fingerprint of the votes and the poles
//      64  u32      points, P
//      68  u32      items, I
//      72  u32      draws kept, D, of all chains
//      76  u32      0
//      80  f64      variance of the walk now
//      88  u64      draws mirrored
//      96  f64 × P  positions, by site (period, then voter)
//          f64 × P  conditional means, by site
//          f64 × 2P sums of beta z and of beta² of each site, pair by pair
//          f64 × 3I beta, g1, g2 of each item, three by three
//          u32 × I  proposals accepted
//          f64 × 6I sums over kept draws of beta, beta², g1, g1², g2, g2², item by item
//          f32 × D  variance of the walk of each draw
//          f32 × DP positions of each draw, by site
//    last  u64      FNV-1a of all bytes before
//
// What it costs: a file holds every kept draw, 42 kB each for the General Assembly's 10,469 points.
// A chain's past before the last sweep is not in it. Bytes of one machine are read by any other;
// draws go on to the same bytes where the same program reads them.

struct SampleCheckpoint {
  SampleKind kind = SampleKind::proper;
  std::uint64_t seed = 0;
  std::uint32_t burn_in = 0;
  std::uint32_t thin = 0;
  std::uint32_t chains = 0;
  std::uint32_t sweeps = 0;
  double walk_variance = 0;
  std::uint64_t fingerprint = 0;
  std::uint64_t mirrored = 0;
  ChainState state;
  std::vector<double> item_sums;
  std::vector<float> walk_draws;
  std::vector<float> draws;
};

[[nodiscard]] std::string checkpoint_bytes(const SampleCheckpoint& checkpoint);

// Fails with `sample.checkpoint_malformed` (no checkpoint, cut short, or a byte is not what was
// written) and `sample.checkpoint_version`. Cost: O(bytes), and no more memory than they are.
[[nodiscard]] Result<SampleCheckpoint> read_checkpoint(std::string_view bytes);

// Of everything that decides the draws and is no option: votes, points and poles.
[[nodiscard]] std::uint64_t fingerprint_of(const IdealInput& input, const Gibbs& gibbs);

}  // namespace rollcall::analysis
