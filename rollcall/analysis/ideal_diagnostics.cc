// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_diagnostics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

// Example. A chain of 400 draws that moves freely has an effective size near 400 and R-hat 1.00.
// One that needs twenty draws to forget where it was has some 20, and its mean is that uncertain.
// Counter-example: a chain stuck on one side of two equal modes has a fine R-hat and a fine
// effective size. Only a second chain, started elsewhere, can tell.

namespace rollcall::analysis {
namespace {

struct Moments {
  double mean = 0;
  double variance = 0;  // divided by n - 1
};

Moments moments(std::span<const float> values) {
  Moments m;
  for (const float v : values) m.mean += static_cast<double>(v);
  m.mean /= static_cast<double>(values.size());
  for (const float v : values) {
    const double d = static_cast<double>(v) - m.mean;
    m.variance += d * d;
  }
  m.variance /= static_cast<double>(values.size()) - 1.0;
  return m;
}

// The halves of all chains; a middle draw of an odd chain is in neither.
std::vector<std::span<const float>> halves(Chains chains) {
  std::vector<std::span<const float>> out;
  for (const auto& chain : chains) {
    const std::size_t half = chain.size() / 2;
    out.push_back(chain.first(half));
    out.push_back(chain.last(half));
  }
  return out;
}

// What both figures are made of.
struct Spread {
  double within = 0;
  double pooled = 0;  // estimate of the variance from within and between
};

std::optional<Spread> spread_of(const std::vector<std::span<const float>>& parts,
                                std::vector<Moments>& each) {
  if (parts.empty() || parts.front().size() < 2) return std::nullopt;
  const auto n = static_cast<double>(parts.front().size());
  const auto m = static_cast<double>(parts.size());
  double grand = 0;
  Spread spread;
  for (const auto& part : parts) {
    each.push_back(moments(part));
    grand += each.back().mean / m;
    spread.within += each.back().variance / m;
  }
  double between = 0;
  for (const Moments& part : each) between += (part.mean - grand) * (part.mean - grand) / (m - 1.0);
  spread.pooled = (n - 1.0) / n * spread.within + between;
  if (!(spread.within > 0)) return std::nullopt;
  return spread;
}

// The sum over pairs of lags, from lag 0 on, of the autocorrelation of joined parts.
double correlation_sum(const std::vector<std::span<const float>>& parts,
                       const std::vector<Moments>& each, const Spread& spread) {
  const std::size_t n = parts.front().size();
  const auto correlation = [&](std::size_t lag) {
    double covariance = 0;
    for (std::size_t k = 0; k < parts.size(); ++k) {
      double sum = 0;
      for (std::size_t i = lag; i < n; ++i) {
        sum += (static_cast<double>(parts[k][i]) - each[k].mean) *
               (static_cast<double>(parts[k][i - lag]) - each[k].mean);
      }
      covariance += sum / static_cast<double>(n) / static_cast<double>(parts.size());
    }
    return 1.0 -
           (spread.within * (static_cast<double>(n) - 1.0) / static_cast<double>(n) - covariance) /
               spread.pooled;
  };
  double total = 0;
  double previous = 2.0;
  for (std::size_t lag = 0; lag + 1 < n; lag += 2) {
    const double pair = std::min(previous, correlation(lag) + correlation(lag + 1));
    if (!(pair > 0)) break;
    total += pair;
    previous = pair;
  }
  return total;
}

}  // namespace

std::optional<double> split_r_hat(Chains chains) {
  std::vector<Moments> each;
  const auto spread = spread_of(halves(chains), each);
  if (!spread) return std::nullopt;
  return std::sqrt(spread->pooled / spread->within);
}

std::optional<double> effective_draws(Chains chains) {
  const auto parts = halves(chains);
  std::vector<Moments> each;
  const auto spread = spread_of(parts, each);
  if (!spread) return std::nullopt;
  const auto draws = static_cast<double>(parts.size() * parts.front().size());
  const double sum = 2.0 * correlation_sum(parts, each, *spread) - 1.0;
  const double most = draws * std::max(1.0, std::log10(draws));
  return sum > 0 ? std::min(most, draws / sum) : most;
}

double quantile_of_sorted(std::span<const float> values, double share) {
  const double where = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(where);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  const double rest = where - static_cast<double>(below);
  return static_cast<double>(values[below]) +
         rest * (static_cast<double>(values[above]) - static_cast<double>(values[below]));
}

}  // namespace rollcall::analysis
