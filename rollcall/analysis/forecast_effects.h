// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "rollcall/analysis/forecast_stack.h"

namespace rollcall::analysis {

// What is common to all votes of one roll call and not known before it: whether it is contested
// more than expected, by no or by abstaining, and along which line members part. A Gaussian belief
// on it is learnt from earlier roll calls; votes of this one sharpen it, and thereby move the
// chances of the others. Plain values; safe from any thread.

inline constexpr int kAxes = 8;
using Position = std::array<double, kAxes>;

// A member before this roll call: what its history says, and where it stands among the others.
struct Standing {
  LogOdds odds{};  // what its history says
  Position position{};
  LogOdds anchor{};  // set by anchor(): what `odds` become where the roll call is as expected
};

// The belief before any vote: the variance of each common part, for no and for abstain. All means
// are zero: what is expected is the history's to say.
struct EffectPrior {
  std::array<double, 2> level_variance{0.5, 0.5};
  std::array<double, 2> slope_variance{0.05, 0.05};  // on the history's log odds, bounded
  std::array<double, 2> axis_variance{0.5, 0.5};
};

// Sets the anchors, so that the chances averaged over the belief are those of the history's odds.
// O(standings).
void anchor(const EffectPrior& prior, std::span<Standing> standings);

inline constexpr std::uint8_t kUnknownVote = 255;

// The belief about one roll call after some of its votes.
class Effects {
 public:
  // `votes`: 0 yes, 1 no, 2 abstain or kUnknownVote, as many as `standings`. Newton's method.
  // O(known votes · kAxes²) a step.
  static Effects of(const EffectPrior& prior, std::span<const Standing> standings,
                    std::span<const std::uint8_t> votes);
  // The same from votes that somebody gave as known: each counts as far as the others make it
  // credible, so that a single odd one is taken for its member's own affair and moves the others
  // little. O(known votes² · kAxes²) a step.
  struct Credited;
  static Credited of_known(const EffectPrior& prior, std::span<const Standing> standings,
                           std::span<const std::uint8_t> votes);
  ~Effects();
  Effects(Effects&&) noexcept;
  Effects& operator=(Effects&&) noexcept;

  // The chances of a member, with what is uncertain about the roll call integrated out.
  [[nodiscard]] Chances chances_of(const Standing& standing) const;

  // One draw of the common parts: the log odds of each member under it. `normals`: kDraws standard
  // normal numbers.
  static constexpr int kDraws = 2 * (2 + kAxes);
  [[nodiscard]] std::vector<LogOdds> draw(std::span<const Standing> standings,
                                          std::span<const double> normals) const;

  // For learning the prior: the mean of each part and its variance.
  struct Part {
    double mean = 0;
    double variance = 0;
  };
  [[nodiscard]] Part part(int choice, int index) const;  // 0 level, 1 slope, 2 … axes

 private:
  friend std::vector<Chances> chances_given_others(const EffectPrior&, std::span<const Standing>,
                                                   std::span<const std::uint8_t>);
  struct State;
  Effects();
  std::unique_ptr<State> state_;
};

struct Effects::Credited {
  Effects effects;
  std::vector<double> credits;  // a standing each: from 0, made nothing of, to 1; 1 where unknown
};

// The chances of each member from the votes of all others and never its own: a member's own vote
// changes nothing in its own chances, to the last bit. Where a vote is unknown: from all votes.
// O(votes · kAxes³).
[[nodiscard]] std::vector<Chances> chances_given_others(const EffectPrior& prior,
                                                        std::span<const Standing> standings,
                                                        std::span<const std::uint8_t> votes);

// Learns the prior from roll calls gone by.
class EffectLearner {
 public:
  [[nodiscard]] const EffectPrior& prior() const { return prior_; }
  void learn(std::span<const Effects> roll_calls, double keep);

 private:
  struct Sums {
    double weight = 0;
    double square = 0;  // of squares of the means, and variances
  };
  EffectPrior prior_;
  std::array<std::array<Sums, 3>, 2> sums_{};
};

}  // namespace rollcall::analysis
