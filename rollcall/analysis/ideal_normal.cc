// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_normal.h"

#include <algorithm>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <numbers>

// Every sweep of the estimator asks some eight hundred thousand times for φ(x)/Φ(x). Both are
// costly, but their ratio is smooth: a table with 64 knots a unit and a cubic between them (value
// and slope known at each knot, for the ratio r has the slope −r(r + x)) is right to 1e-9 and needs
// neither exp nor erfc. The second derivative comes from the same ratio, r(r + x).
//
// Between two bounds the mass is Φ(b) − Φ(a) = φ(b) (1/r(b) − e/r(a)) with e = φ(a)/φ(b), so that
// one exp is enough; with both bounds mirrored to the side where |a| >= |b|, e is at most 1 and
// nothing overflows. Counter-example: computed plainly, Φ(9) − Φ(8.9) is zero. A gap of 1e-6 keeps
// four digits, and smaller ones are not let in by the estimator.
//
// The table holds 18 KB and stays in the first cache.

namespace rollcall::analysis {
namespace {

constexpr double kEdge = 9;  // of the table, a little past kReach

double exact_ratio(double x) {
  // φ(x)/Φ(x) = sqrt(2/π) e^(−x²/2) / erfc(−x/√2), which is far from underflow at ±9.
  return std::numbers::sqrt2 * std::numbers::inv_sqrtpi * std::exp(-0.5 * x * x) /
         std::erfc(-x / std::numbers::sqrt2);
}

}  // namespace

NormalTable::NormalTable() {
  for (std::size_t k = 0; k < kKnots; ++k) {
    const double x = -kEdge + static_cast<double>(k) / kPerUnit;
    const double r = exact_ratio(x);
    knots_[k] = {r, -r * (r + x) / kPerUnit};
  }
}

double NormalTable::ratio(double x) const {
  const double place = (x + kEdge) * kPerUnit;
  const auto k = static_cast<std::size_t>(static_cast<int>(place));
  const double t = place - static_cast<double>(static_cast<int>(place));
  const Knot& left = knots_[k];
  const Knot& right = knots_[k + 1];
  const double rise = right.value - left.value;
  const double square = left.step_slope;
  const double c2 = 3 * rise - 2 * square - right.step_slope;
  const double c3 = square + right.step_slope - 2 * rise;
  return left.value + t * (square + t * (c2 + t * c3));
}

OneSided NormalTable::one_sided(double x) const {
  x = std::clamp(x, -kReach, kReach);
  const double r = ratio(x);
  return {r, r * (r + x)};
}

Between NormalTable::between(double low, double high) const {
  low = std::clamp(low, -kReach, kReach - 1e-6);
  high = std::clamp(high, low + 1e-6, kReach);
  const bool mirrored = low + high > 0;
  const double a = mirrored ? -high : low;
  const double b = mirrored ? -low : high;
  const double e = std::exp(0.5 * (b - a) * (b + a));
  const double at_b = 1 / (1 / ratio(b) - e / ratio(a));
  const double at_a = e * at_b;
  const double at_low = mirrored ? at_b : at_a;
  const double at_high = mirrored ? at_a : at_b;
  return {-at_low, at_high, at_low * (at_low - low), -at_low * at_high, at_high * (at_high + high)};
}

const NormalTable& normal_table() {
  static const NormalTable table;
  return table;
}

double normal_cdf(double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); }

double log_normal_cdf(double x) {
  // Below −37 erfc underflows; the first terms of its asymptotic series take over.
  if (x > -30) return std::log(normal_cdf(x));
  return -0.5 * x * x - std::log(-x) - 0.5 * std::log(2 * std::numbers::pi) +
         std::log1p(-1 / (x * x));
}

double log_normal_between(double low, double high) {
  const double a = low + high > 0 ? -high : low;
  const double b = low + high > 0 ? -low : high;
  // Φ(b) − Φ(a) = Φ(b) (1 − Φ(a)/Φ(b)). Too near each other, both are one number in double
  // precision, and the density in the middle times the distance is exact.
  const double at_b = log_normal_cdf(b);
  const double below = log_normal_cdf(a) - at_b;
  if (below < -1e-6) return at_b + std::log(-std::expm1(below));
  const double middle = 0.5 * (a + b);
  return std::log(b - a) - 0.5 * middle * middle - 0.5 * std::log(2 * std::numbers::pi);
}

double normal_quantile(double p) { return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p); }

}  // namespace rollcall::analysis
