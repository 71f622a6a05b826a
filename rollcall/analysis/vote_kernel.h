// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "rollcall/analysis/random.h"

namespace rollcall::analysis::kernel {

// Loops over the votes of one item, in single precision, compiled for vector units too. Every
// result is the same bytes with and without them: each element is computed by itself, and sums run
// in eight lanes that are added in order. Used by ideal_sweep only; safe from any thread.
//
// REQUIRES, for all: arrays do not overlap, values are finite, and counts are multiples of kLanes
// where nothing else is said.
// Cost: O(count).

inline constexpr int kLanes = 8;

// Where a run of random words begins: three words of the counter; the fourth counts blocks.
struct Stream {
  RandomKey key{};
  std::uint32_t sweep = 0;
  std::uint32_t item = 0;
  std::uint32_t purpose = 0;
};

// Uniform numbers in (0, 1]: word w of block k goes to out[k + w blocks], in all 4 blocks.
void uniforms(const Stream& stream, float* out, int blocks);

// sign (cut - slope position): how far the cut lies above the mean, seen from the side of the vote.
// Any count.
void limits(const float* positions, float slope, float cut, float sign, float* out, int count);

// P(N(0,1) < limit), never 0.
void chances_below(const float* limit, float* out, int count);
// P(low < N(0,1) < high), never 0. REQUIRES: low <= high.
void chances_between(const float* low, const float* high, float* out, int count);

// Normal numbers given that they are below `limit`, whose chance is `chance`.
void draws_below(const float* limit, const float* chance, const float* uniform, float* out,
                 int count);
// Normal numbers given that they are in [low, high], whose chance is `chance`.
void draws_between(const float* low, const float* high, const float* chance, const float* uniform,
                   float* out, int count);

// Turns draws into scores, slope position + sign draw, cut to [-largest, largest]. Any count.
void scores(const float* positions, float slope, float sign, float largest, float* draws,
            int count);

// The sum of log(over / under).
[[nodiscard]] double log_ratio(const float* over, const float* under, int count);

// The sums of x² and of x y.
struct Products {
  double square = 0;
  double cross = 0;
};
[[nodiscard]] Products products(const float* x, const float* y, int count);

// Normal quantiles, in place.
void normals(float* values, int count);

}  // namespace rollcall::analysis::kernel
