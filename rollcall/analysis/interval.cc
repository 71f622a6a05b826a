// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/interval.h"

#include <algorithm>
#include <cmath>

namespace rollcall::analysis {

Interval wilson(double share, double trials) {
  constexpr double kSquare = kNormal95 * kNormal95;
  const double middle = (share + kSquare / (2 * trials)) / (1 + kSquare / trials);
  const double half = kNormal95 / (1 + kSquare / trials) *
                      std::sqrt(share * (1 - share) / trials + kSquare / (4 * trials * trials));
  // Rounding may put an end a hair past the share itself.
  return {.low = std::clamp(std::min(middle - half, share), 0.0, 1.0),
          .high = std::clamp(std::max(middle + half, share), 0.0, 1.0)};
}

Interval wilson_of_mean(double mean, double squares, double trials) {
  constexpr double kAdded = 0.5;
  const double widest = trials * mean * (1 - mean);
  const double ratio = std::min(1.0, (squares + kAdded) / (std::max(0.0, widest) + kAdded));
  return wilson(mean, trials / ratio);
}

std::optional<Mean> mean_of(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  const auto count = static_cast<double>(values.size());
  double sum = 0;
  for (const double value : values) sum += value;
  const double mean = std::clamp(sum / count, 0.0, 1.0);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return Mean{.value = mean,
              .interval = wilson_of_mean(mean, squares, count),
              .count = static_cast<int>(values.size())};
}

}  // namespace rollcall::analysis
