// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "rollcall/analysis/forecast_engine.h"
#include "rollcall/analysis/forecast_scores.h"
#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// How surprising votes were, in bits, always from chances that had not seen the vote. Two readings:
//   before:       from everything before the day of the roll call, and nothing of it;
//   given_others: from the same, and from how all others voted on it.
// Absences are not scored: nobody knows what they meant. Plain values; any thread.
struct Surprise {
  int item = 0;
  int voter = 0;
  std::uint8_t vote = 0;          // 0 yes, 1 no, 2 abstain
  int earlier = 0;                // votes of this voter before the day: what the figure rests on
  std::array<float, 3> before{};  // chances of yes, no, abstain; none below kLeastChance
  std::array<float, 3> given_others{};  // the same

  [[nodiscard]] double bits_before() const;
  [[nodiscard]] double bits_given_others() const;
};

struct SurpriseOptions {
  std::vector<int> items;  // ascending; empty: all
  int threads = 0;         // 0: as many as the machine has; never changes a result
};

// Where there is too little from before, there is no figure.
inline constexpr int kLeastRollCalls = 5;  // earlier roll calls of the matrix
inline constexpr int kLeastVotes = 3;      // earlier votes of the voter
// With fewer earlier roll calls than this a figure is thin: mostly what one would say without data.
inline constexpr int kThinRollCalls = 100;

struct Surprises {
  std::vector<Surprise> votes;     // by item, then voter
  std::int64_t without_basis = 0;  // votes asked for that have no figure
};

// The matrix should hold one body: members of two bodies vote on other matters in other ways. Items
// are looked at in order of time; those of one day do not see each other. Fails with
// `analysis.interrupted`. Cost: some 2 ms a roll call of 190 votes up to the last one asked for.
[[nodiscard]] Result<Surprises> surprises(const model::VoteMatrix& matrix,
                                          const SurpriseOptions& options, const Progress& progress);

// The votes of one roll call together. `votes`: all of one item.
struct RollCallSurprise {
  int item = 0;
  int votes = 0;
  double sum_before = 0;
  double sum_given_others = 0;
};
[[nodiscard]] std::vector<RollCallSurprise> by_roll_call(std::span<const Surprise> votes);

enum class Reading : std::uint8_t { before, given_others };
// For calibration and scores.
[[nodiscard]] std::vector<Scored> scored(std::span<const Surprise> votes, Reading reading);

}  // namespace rollcall::analysis
