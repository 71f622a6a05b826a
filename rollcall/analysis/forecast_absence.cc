// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast_absence.h"

#include <algorithm>
#include <cmath>

// Absence is a habit of delegations more than a judgement on texts: small missions miss many votes,
// some members most of them. So its chance is the share of recent roll calls that a member missed,
// shrunk towards the share of everybody by kWorth roll calls.
//
// Counter-example: States that stay away from one vote on purpose. Title histories cannot tell it
// from lunch, and no source says; the forecast does not pretend to.

namespace rollcall::analysis {
namespace {

constexpr int kLooksBack = 400;  // roll calls
constexpr double kMemory = 80;   // roll calls after which one weighs 1/e
constexpr double kWorth = 4;     // of everybody's share, in roll calls

}  // namespace

std::vector<double> absence_chances(const model::VoteMatrix& matrix, int before,
                                    std::span<const int> voters) {
  struct Sums {
    double missed = 0;
    double all = 0;
  };
  std::vector<Sums> of(static_cast<std::size_t>(matrix.voters()));
  Sums everybody;
  double weight = 1;
  for (int item = before - 1; item >= 0 && item >= before - kLooksBack; --item) {
    for (const model::Entry& entry : matrix.entries(item)) {
      const double missed = entry.cell == model::Cell::absent ? weight : 0;
      Sums& own = of[static_cast<std::size_t>(entry.voter)];
      own.missed += missed;
      own.all += weight;
      everybody.missed += missed;
      everybody.all += weight;
    }
    weight *= std::exp(-1 / kMemory);
  }
  const double share = everybody.all > 0 ? everybody.missed / everybody.all : 0;
  std::vector<double> chances;
  for (const int voter : voters) {
    const Sums& own = of[static_cast<std::size_t>(voter)];
    chances.push_back((own.missed + kWorth * share) / (own.all + kWorth));
  }
  return chances;
}

}  // namespace rollcall::analysis
