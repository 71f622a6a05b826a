// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

namespace rollcall::analysis {

// Intervals for shares and means of roll calls, at 95 per cent. Pure; any thread.

struct Interval {
  double low = 0;
  double high = 0;

  bool operator==(const Interval&) const = default;
};

// Of the standard normal distribution, for 95 per cent on two sides.
inline constexpr double kNormal95 = 1.959963984540054;

// The score interval of Wilson (1927, JASA 22:209) for a share of `trials`, which may be a fraction
// where roll calls count for less than one. Never of width nought, always within 0 and 1.
// REQUIRES: 0 <= share <= 1 and trials > 0.
[[nodiscard]] Interval wilson(double share, double trials);

// Wilson's interval for the mean of values between 0 and 1, of which `squares` is the sum of
// squared distances from the mean. A share has the widest spread that such a mean can have; where
// the values spread less (many halves), as many more trials are counted as that makes. Half a unit
// of spread is added on both sides of that ratio, so that a few equal values are not taken for
// certainty. REQUIRES: 0 <= mean <= 1, squares >= 0 and trials > 0.
[[nodiscard]] Interval wilson_of_mean(double mean, double squares, double trials);

// Mean and interval of values between 0 and 1; nullopt for none. O(values).
struct Mean {
  double value = 0;
  Interval interval;
  int count = 0;
};
[[nodiscard]] std::optional<Mean> mean_of(std::span<const double> values);

}  // namespace rollcall::analysis
