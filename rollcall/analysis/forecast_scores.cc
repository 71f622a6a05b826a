// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast_scores.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "rollcall/analysis/random.h"

namespace rollcall::analysis {
namespace {

// Narrow at both ends, where most chances lie and where a surprise is made.
constexpr std::array<double, 15> kBounds = {0,   0.001, 0.005, 0.02, 0.05, 0.1,  0.2, 0.35,
                                            0.5, 0.65,  0.8,   0.9,  0.95, 0.99, 1};

double log_loss_of(const Scored& one) { return -std::log(floored(one.chances)[one.vote]); }

}  // namespace

Chances floored(const Chances& chances) {
  Chances result{};
  for (std::size_t c = 0; c < 3; ++c) {
    result[c] = kLeastChance + (1 - 3 * kLeastChance) * std::clamp(chances[c], 0.0, 1.0);
  }
  return result;
}

double bits(const Chances& chances, std::uint8_t vote) {
  return std::max(0.0, -std::log2(floored(chances)[vote]));
}

double ranked_score(const Chances& chances, std::uint8_t vote) {
  const double to_yes = chances[0] - (vote == 0 ? 1 : 0);
  const double to_abstain = chances[0] + chances[2] - (vote == 1 ? 0 : 1);
  return (to_yes * to_yes + to_abstain * to_abstain) / 2;
}

std::uint8_t likeliest(const Chances& chances) {
  return static_cast<std::uint8_t>(std::ranges::max_element(chances) - chances.begin());
}

std::optional<Scores> scores_of(std::span<const Scored> scored) {
  if (scored.empty()) return std::nullopt;
  Scores scores;
  std::array<std::array<std::int64_t, 3>, 3> table{};  // vote, then what was thought likeliest
  for (const Scored& one : scored) {
    scores.log_loss += log_loss_of(one);
    scores.ranked += ranked_score(one.chances, one.vote);
    ++table[one.vote][likeliest(one.chances)];
  }
  scores.votes = static_cast<std::int64_t>(scored.size());
  const auto n = static_cast<double>(scored.size());
  scores.log_loss /= n;
  scores.ranked /= n;
  int occurring = 0;
  for (std::size_t c = 0; c < 3; ++c) {
    const auto hit = static_cast<double>(table[c][c]);
    const auto voted = static_cast<double>(table[c][0] + table[c][1] + table[c][2]);
    const auto thought = static_cast<double>(table[0][c] + table[1][c] + table[2][c]);
    scores.accuracy += hit / n;
    if (voted == 0) continue;
    ++occurring;
    scores.macro_f1 += 2 * hit / (voted + thought);
  }
  scores.macro_f1 /= occurring;
  return scores;
}

std::optional<LossInterval> log_loss_interval(std::span<const Scored> scored, double level,
                                              int draws, std::uint64_t seed) {
  struct Sum {
    double loss = 0;
    double votes = 0;
  };
  std::map<int, Sum> by_roll_call;
  for (const Scored& one : scored) {
    Sum& sum = by_roll_call[one.roll_call];
    sum.loss += log_loss_of(one);
    sum.votes += 1;
  }
  if (by_roll_call.size() < 2 || draws < 2) return std::nullopt;
  std::vector<Sum> sums;
  for (const auto& [roll_call, sum] : by_roll_call) sums.push_back(sum);
  std::vector<double> means;
  for (int draw = 0; draw < draws; ++draw) {
    Sum all;
    for (std::size_t k = 0; k < sums.size(); ++k) {
      const auto block =
          random_block({static_cast<std::uint32_t>(draw), static_cast<std::uint32_t>(k), 0, 0},
                       random_key(seed));
      const auto at =
          static_cast<std::size_t>(uniform_of(block[0]) * static_cast<double>(sums.size()));
      all.loss += sums[at].loss;
      all.votes += sums[at].votes;
    }
    means.push_back(all.loss / all.votes);
  }
  std::ranges::sort(means);
  const auto at = [&](double share) {
    return means[static_cast<std::size_t>(share * static_cast<double>(means.size() - 1) + 0.5)];
  };
  return LossInterval{at((1 - level) / 2), at((1 + level) / 2)};
}

std::vector<CalibrationBin> calibration(std::span<const Scored> scored) {
  std::vector<CalibrationBin> bins;
  for (std::size_t b = 0; b + 1 < kBounds.size(); ++b) {
    bins.push_back({kBounds[b], kBounds[b + 1], 0, 0, 0});
  }
  for (const Scored& one : scored) {
    const Chances chances = floored(one.chances);
    for (std::size_t c = 0; c < 3; ++c) {
      const auto above = std::ranges::upper_bound(kBounds, chances[c]) - kBounds.begin();
      const auto at = std::min<std::size_t>(static_cast<std::size_t>(above) - 1, bins.size() - 1);
      bins[at].chances += 1;
      bins[at].predicted += chances[c];
      bins[at].observed += one.vote == c ? 1 : 0;
    }
  }
  std::erase_if(bins, [](const CalibrationBin& bin) { return bin.chances == 0; });
  for (CalibrationBin& bin : bins) {
    bin.predicted /= static_cast<double>(bin.chances);
    bin.observed /= static_cast<double>(bin.chances);
  }
  return bins;
}

double calibration_error(std::span<const CalibrationBin> bins) {
  double error = 0;
  double chances = 0;
  for (const CalibrationBin& bin : bins) {
    error += static_cast<double>(bin.chances) * std::abs(bin.predicted - bin.observed);
    chances += static_cast<double>(bin.chances);
  }
  return chances > 0 ? error / chances : 0;
}

}  // namespace rollcall::analysis
