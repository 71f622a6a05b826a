// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace rollcall::analysis {

// The normal distribution in single precision, without branches or calls, so that a loop over an
// array of votes becomes vector instructions. Good to some parts in a million, and to some in
// 100,000 far out in the tails, where a sampler adds noise of order one to each of these numbers.
// Only additions, multiplications, divisions and square roots are used, which every machine rounds
// alike.
//
// The idea: Q(x) = exp(-x²/2) R(x), where R (Mills's ratio over √2π) varies slowly, so that a
// polynomial in 1/(1 + 0.3x) gives it. The inverse is (2p - 1) F(w) with w = -log(4p(1-p)), and F
// is smooth in w near the middle and in √w in the tail. The coefficients are ours: weighted least
// squares, iterated towards the smallest largest relative error, against double precision.
// A counter-example to think of: p = 1 - 1e-8 is 1 in single precision, so callers ask for the
// lower tail, by symmetry, wherever precision counts.
namespace fast {

inline constexpr float kLargest = 12.5F;  // |x| beyond is taken as this: Q(12.5) = 4e-36

// REQUIRES: -87 <= x <= 0.
[[nodiscard]] inline __attribute__((always_inline)) float exp_negative(float x) {
  constexpr float kLog2E = 1.44269504F;
  constexpr float kLn2High = 0.693359375F;  // exact in few bits, so that n · high is exact
  constexpr float kLn2Low = -2.12194440e-4F;
  const int n = static_cast<int>(x * kLog2E - 0.5F);
  const auto whole = static_cast<float>(n);
  const float y = ((x - whole * kLn2High) - whole * kLn2Low) * kLog2E;
  float p = 0.000153458075F;
  p = p * y + 0.00133999312F;
  p = p * y + 0.00961848897F;
  p = p * y + 0.0555032878F;
  p = p * y + 0.240226469F;
  p = p * y + 0.693147206F;
  p = p * y + 1.0F;
  return p * std::bit_cast<float>((n + 127) * (1 << 23));
}

// REQUIRES: x is a normal number above 0.
[[nodiscard]] inline __attribute__((always_inline)) float log_positive(float x) {
  constexpr float kLn2High = 0.693359375F;
  constexpr float kLn2Low = -2.12194440e-4F;
  const auto bits = std::bit_cast<std::int32_t>(x);
  // The exponent that leaves a mantissa in [√½, √2).
  const std::int32_t exponent = (bits - 0x3F3504F3) >> 23;
  const auto whole = static_cast<float>(exponent);
  const float m = std::bit_cast<float>(bits - exponent * (1 << 23)) - 1.0F;
  float p = 0.0872224325F;
  p = p * m - 0.143667882F;
  p = p * m + 0.14952283F;
  p = p * m - 0.165624019F;
  p = p * m + 0.199568328F;
  p = p * m - 0.250020737F;
  p = p * m + 0.333341856F;
  p = p * m - 0.49999988F;
  p = p * m + 0.999999974F;
  return (p * m + whole * kLn2Low) + whole * kLn2High;
}

// R(x) = Q(x) exp(x²/2). REQUIRES: 0 <= x <= 13.
[[nodiscard]] inline __attribute__((always_inline)) float tail_ratio(float x) {
  const float t = 1.0F / (1.0F + 0.3F * x);
  float p = 0.0382711253F;
  p = p * t - 0.168644096F;
  p = p * t + 0.227579085F;
  p = p * t - 0.0752666712F;
  p = p * t + 0.141676424F;
  p = p * t + 0.0950508388F;
  p = p * t + 0.12182595F;
  p = p * t + 0.119500989F;
  p = p * t + 6.3835645e-06F;
  return p;
}

// P(N(0,1) < x), never 0.
[[nodiscard]] inline __attribute__((always_inline)) float normal_cdf(float x) {
  const float size = x < 0.0F ? -x : x;
  const float a = size > kLargest ? kLargest : size;
  const float q = exp_negative(-0.5F * a * a) * tail_ratio(a);
  return x < 0.0F ? q : 1.0F - q;
}

[[nodiscard]] inline __attribute__((always_inline)) float normal_density(float x) {
  const float size = x < 0.0F ? -x : x;
  const float a = size > kLargest ? kLargest : size;
  return 0.398942280F * exp_negative(-0.5F * a * a);
}

// The x with P(N(0,1) < x) = p. What is outside [1e-37, 1 - 2^-24] is taken as the nearer end.
[[nodiscard]] inline __attribute__((always_inline)) float normal_quantile(float p) {
  constexpr float kLeast = 1e-37F;
  constexpr float kMost = 1.0F - 0x1p-24F;
  float r = p < kLeast ? kLeast : p;
  r = r > kMost ? kMost : r;
  const float rest = 1.0F - r;
  const float w = -log_positive((4.0F * r) * rest);
  const float w0 = w < 0.0F ? 0.0F : w;
  float near = -8.24031414e-09F;
  near = near * w0 + 2.16357999e-07F;
  near = near * w0 - 1.87843936e-06F;
  near = near * w0 + 9.47779183e-07F;
  near = near * w0 + 7.68909235e-05F;
  near = near * w0 - 0.000204191483F;
  near = near * w0 - 0.00327828993F;
  near = near * w0 + 0.0163214228F;
  near = near * w0 + 0.328119027F;
  near = near * w0 + 1.25331407F;
  const float s = std::sqrt(w0);
  float far = -3.86560106e-07F;
  far = far * s + 2.12749995e-05F;
  far = far * s - 0.000512025266F;
  far = far * s + 0.00707076288F;
  far = far * s - 0.0617486839F;
  far = far * s + 0.353879976F;
  far = far * s - 1.33304632F;
  far = far * s + 3.19194268F;
  far = far * s - 2.99930509F;
  far = far * s + 2.44297892F;
  return (r - rest) * (w0 < 6.0F ? near : far);
}

}  // namespace fast
}  // namespace rollcall::analysis
