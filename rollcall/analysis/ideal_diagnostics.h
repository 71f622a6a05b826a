// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace rollcall::analysis {

// Whether draws of a chain can be trusted: how many independent draws they are worth, and whether
// the halves of the chains tell the same story. Pure functions; safe from any thread.

// Draws of one number, one span a chain, all of one length.
using Chains = std::span<const std::span<const float>>;

// Split R-hat: the chains are cut in halves, and the spread between the halves is compared with the
// spread within. 1 where they agree; above 1.05 the chains have not met, or a chain still drifts.
// Nothing below four draws a chain, and nothing where all draws are alike.
// Gelman and others, Bayesian Data Analysis, 3rd edition (2013), section 11.4.
[[nodiscard]] std::optional<double> split_r_hat(Chains chains);

// How many independent draws have the same standard error of the mean: draws divided by 1 plus
// twice the sum of the autocorrelations, summed over pairs until one is not positive and made
// monotone (Geyer, Statistical Science 7, 1992), chains joined as in the book above, section 11.5.
// At most the number of draws times its logarithm to base ten. Nothing where R-hat is nothing.
// Cost: O(draws × lags until then).
[[nodiscard]] std::optional<double> effective_draws(Chains chains);

// The quantile of sorted values at a share, interpolated between neighbours as R does by default.
// REQUIRES: values are sorted and not empty, 0 <= share <= 1.
[[nodiscard]] double quantile_of_sorted(std::span<const float> values, double share);

}  // namespace rollcall::analysis
