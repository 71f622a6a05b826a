// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/vote_kernel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "rollcall/analysis/fast_normal.h"

// Plain loops that the compiler turns into vector instructions: no branches, no calls, arrays that
// do not overlap. Each function is compiled twice and the machine picks; multiplications and
// additions are never fused (-std=c++20 without extensions), so both give the same bytes.
//
// ThreadSanitizer starts too late for the code that picks, hence the exception.

#if defined(__x86_64__) && !defined(__SANITIZE_THREAD__)
#define ROLLCALL_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define ROLLCALL_VECTORS
#endif

namespace rollcall::analysis::kernel {
namespace {

constexpr float kLeast = 1e-37F;

// The density at the middle times the width is exact to the fourth power of the width, while a
// difference of two distribution functions loses what they have in common.
constexpr float kNarrow = 0.1F;

}  // namespace

ROLLCALL_VECTORS
void uniforms(const Stream& stream, float* __restrict out, int blocks) {
  float* __restrict out1 = out + blocks;
  float* __restrict out2 = out + 2 * blocks;
  float* __restrict out3 = out + 3 * blocks;
  const Stream from = stream;
  for (int k = 0; k < blocks; ++k) {
    std::uint32_t c0 = from.sweep;
    std::uint32_t c1 = from.item;
    auto c2 = static_cast<std::uint32_t>(k);
    std::uint32_t c3 = from.purpose;
    std::uint32_t key0 = from.key[0];
    std::uint32_t key1 = from.key[1];
#pragma GCC unroll 10
    for (int round = 0; round < philox::kRounds; ++round) {
      const std::uint64_t a = std::uint64_t{philox::kMultiplier0} * c0;
      const std::uint64_t b = std::uint64_t{philox::kMultiplier1} * c2;
      c0 = static_cast<std::uint32_t>(b >> 32U) ^ c1 ^ key0;
      c2 = static_cast<std::uint32_t>(a >> 32U) ^ c3 ^ key1;
      c1 = static_cast<std::uint32_t>(b);
      c3 = static_cast<std::uint32_t>(a);
      key0 += philox::kWeyl0;
      key1 += philox::kWeyl1;
    }
    // 31 bits, because vector units convert signed integers only.
    out[k] = (static_cast<float>(static_cast<std::int32_t>(c0 >> 1U)) + 0.5F) * 0x1p-31F;
    out1[k] = (static_cast<float>(static_cast<std::int32_t>(c1 >> 1U)) + 0.5F) * 0x1p-31F;
    out2[k] = (static_cast<float>(static_cast<std::int32_t>(c2 >> 1U)) + 0.5F) * 0x1p-31F;
    out3[k] = (static_cast<float>(static_cast<std::int32_t>(c3 >> 1U)) + 0.5F) * 0x1p-31F;
  }
}

ROLLCALL_VECTORS
void limits(const float* __restrict positions, float slope, float cut, float sign,
            float* __restrict out, int count) {
  for (int i = 0; i < count; ++i) out[i] = sign * (cut - slope * positions[i]);
}

ROLLCALL_VECTORS
void chances_below(const float* __restrict limit, float* __restrict out, int count) {
  for (int i = 0; i < count; ++i) out[i] = fast::normal_cdf(limit[i]);
}

ROLLCALL_VECTORS
void chances_between(const float* __restrict low, const float* __restrict high,
                     float* __restrict out, int count) {
  for (int i = 0; i < count; ++i) {
    const bool mirror = low[i] + high[i] > 0.0F;
    const float a = mirror ? -high[i] : low[i];
    const float b = mirror ? -low[i] : high[i];
    const float width = b - a;
    const float middle = 0.5F * (a + b);
    const float density = fast::normal_density(middle);
    const float narrow =
        width * density * (1.0F + (middle * middle - 1.0F) * width * width / 24.0F);
    const float wide = fast::normal_cdf(b) - fast::normal_cdf(a);
    // A weight of 0 or 1 in place of a choice: GCC would branch around the dearer side.
    const float weight = width < kNarrow ? 1.0F : 0.0F;
    const float chance = wide + weight * (narrow - wide);
    out[i] = chance < kLeast ? kLeast : chance;
  }
}

ROLLCALL_VECTORS
void draws_below(const float* __restrict limit, const float* __restrict chance,
                 const float* __restrict uniform, float* __restrict out, int count) {
  for (int i = 0; i < count; ++i) {
    const float x = fast::normal_quantile(uniform[i] * chance[i]);
    out[i] = x > limit[i] ? limit[i] : x;
  }
}

ROLLCALL_VECTORS
void draws_between(const float* __restrict low, const float* __restrict high,
                   const float* __restrict chance, const float* __restrict uniform,
                   float* __restrict out, int count) {
  for (int i = 0; i < count; ++i) {
    const bool mirror = low[i] + high[i] > 0.0F;
    const float a = mirror ? -high[i] : low[i];
    const float b = mirror ? -low[i] : high[i];
    float x = fast::normal_quantile(fast::normal_cdf(a) + uniform[i] * chance[i]);
    x = x < a ? a : x;
    x = x > b ? b : x;
    out[i] = mirror ? -x : x;
  }
}

ROLLCALL_VECTORS
void scores(const float* __restrict positions, float slope, float sign, float largest,
            float* __restrict draws, int count) {
  for (int i = 0; i < count; ++i) {
    float z = slope * positions[i] + sign * draws[i];
    z = z > largest ? largest : z;
    draws[i] = z < -largest ? -largest : z;
  }
}

// Ratios are multiplied, and their logarithm taken once per lane and 32 rows: a product of 32
// ratios of votes leaves the range of a double only where the proposal is absurd either way.
ROLLCALL_VECTORS
double log_ratio(const float* __restrict over, const float* __restrict under, int count) {
  constexpr int kRows = 32 * kLanes;
  double sum = 0;
  for (int from = 0; from < count; from += kRows) {
    const int to = std::min(count, from + kRows);
    std::array<double, kLanes> product;
    product.fill(1.0);
    for (int i = from; i < to; i += kLanes) {
      for (int lane = 0; lane < kLanes; ++lane) {
        product[static_cast<std::size_t>(lane)] *=
            static_cast<double>(over[i + lane] / under[i + lane]);
      }
    }
    double all = 0;
    for (const double lane : product) all += std::log(lane);
    sum += all;
  }
  return sum;
}

ROLLCALL_VECTORS
Products products(const float* __restrict x, const float* __restrict y, int count) {
  std::array<double, kLanes> square{};
  std::array<double, kLanes> cross{};
  for (int i = 0; i < count; i += kLanes) {
    for (int lane = 0; lane < kLanes; ++lane) {
      const auto l = static_cast<std::size_t>(lane);
      const auto a = static_cast<double>(x[i + lane]);
      square[l] += a * a;
      cross[l] += a * static_cast<double>(y[i + lane]);
    }
  }
  Products sums;
  for (std::size_t l = 0; l < kLanes; ++l) {
    sums.square += square[l];
    sums.cross += cross[l];
  }
  return sums;
}

ROLLCALL_VECTORS
void normals(float* __restrict values, int count) {
  for (int i = 0; i < count; ++i) values[i] = fast::normal_quantile(values[i]);
}

}  // namespace rollcall::analysis::kernel
