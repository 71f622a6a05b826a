// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rollcall/analysis/forecast_stack.h"

namespace rollcall::analysis {

// How good chances were, once the votes are known. Plain functions and values; any thread. Votes
// are 0 yes, 1 no, 2 abstain, as in model::Cell.

// No chance is taken for smaller than this, or a single vote that was thought impossible would make
// every average infinite. One in a thousand, or ten bits: below that, chances came true about
// twice as often as they should on votes of 1975 to 1995, two to four times on those since.
inline constexpr double kLeastChance = 1e-3;

// The chances mixed with an even chance of each vote so that none is below kLeastChance.
[[nodiscard]] Chances floored(const Chances& chances);

// −log2 of the chance of what happened: 0 for what was certain, 1 for the toss of a coin.
// At most 10.
[[nodiscard]] double bits(const Chances& chances, std::uint8_t vote);

// Ranked probability score with yes < abstain < no: the squared differences of the cumulated
// chances, halved, so that it lies in [0, 1] (Epstein 1969).
[[nodiscard]] double ranked_score(const Chances& chances, std::uint8_t vote);

// The vote with the largest chance; of equal ones yes before no before abstain.
[[nodiscard]] std::uint8_t likeliest(const Chances& chances);

// One forecast that met its vote.
struct Scored {
  Chances chances{};
  std::uint8_t vote = 0;
  int roll_call = 0;  // votes of one roll call are drawn together by the bootstrap
};

struct Scores {
  std::int64_t votes = 0;
  double log_loss = 0;  // natural logarithm, mean over votes
  double ranked = 0;    // mean ranked probability score
  double accuracy = 0;
  double macro_f1 = 0;  // mean of F1 of yes, no and abstain; of those that occur
};
// nullopt where there are no votes.
[[nodiscard]] std::optional<Scores> scores_of(std::span<const Scored> scored);

// Interval of the mean log loss by a bootstrap over roll calls: whole roll calls are drawn again,
// because votes of one are not independent. Deterministic for a seed. O(draws · roll calls).
struct LossInterval {
  double low = 0;
  double high = 0;
};
[[nodiscard]] std::optional<LossInterval> log_loss_interval(std::span<const Scored> scored,
                                                            double level, int draws,
                                                            std::uint64_t seed);

// Calibration: of what was given a chance between two bounds, how much happened? Each vote counts
// three times, once for each choice.
struct CalibrationBin {
  double from = 0;
  double to = 0;
  std::int64_t chances = 0;  // how many
  double predicted = 0;      // their mean
  double observed = 0;       // the share that happened
};
// Bins without chances are left out.
[[nodiscard]] std::vector<CalibrationBin> calibration(std::span<const Scored> scored);
// The mean distance of predicted and observed over all chances.
[[nodiscard]] double calibration_error(std::span<const CalibrationBin> bins);

}  // namespace rollcall::analysis
