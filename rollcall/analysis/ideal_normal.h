// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

namespace rollcall::analysis {

// Slopes of the logarithm of normal probabilities, as the ordinal probit needs them. Values after
// construction; any thread. Accurate to 1e-9 for arguments within ±kReach, constant beyond.

// log Φ(x): slope φ(x)/Φ(x) > 0, and minus the second derivative, within (0, 1).
struct OneSided {
  double slope = 0;
  double curvature = 0;
};

// log(Φ(high) − Φ(low)): slopes in both bounds, and minus the second derivatives.
struct Between {
  double slope_low = 0;   // < 0
  double slope_high = 0;  // > 0
  double low_low = 0;
  double low_high = 0;
  double high_high = 0;
};

class NormalTable {
 public:
  static constexpr double kReach = 8.5;

  NormalTable();

  [[nodiscard]] OneSided one_sided(double x) const;
  // REQUIRES: low < high.
  [[nodiscard]] Between between(double low, double high) const;

 private:
  static constexpr int kPerUnit = 64;
  static constexpr std::size_t kKnots = 2 * 9 * kPerUnit + 1;
  [[nodiscard]] double ratio(double x) const;  // φ(x)/Φ(x)

  struct Knot {
    double value;
    double step_slope;  // times the distance of knots
  };
  std::array<Knot, kKnots> knots_;
};

// Built once, at first use.
[[nodiscard]] const NormalTable& normal_table();

// Φ(x), log Φ(x) and log(Φ(high) − Φ(low)), exact to rounding, for likelihoods and statistics.
[[nodiscard]] double normal_cdf(double x);
[[nodiscard]] double log_normal_cdf(double x);
[[nodiscard]] double log_normal_between(double low, double high);
// The inverse of normal_cdf. REQUIRES: 0 < p < 1.
[[nodiscard]] double normal_quantile(double p);

}  // namespace rollcall::analysis
