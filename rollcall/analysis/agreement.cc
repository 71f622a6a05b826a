// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/agreement.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "rollcall/base/check.h"

// How alike two voters vote
//
// Two rows of the matrix meet in a table: on how many roll calls the first said yes and the second
// abstained, and so on. Everything is said from that table.
//
// The share of equal votes is what most people mean by "they voted together 72 per cent of the
// time". It hides two things. An abstention beside a yes counts as much against it as a no; and
// where nearly everybody votes yes on nearly everything, it is high for any two States.
//
// S (Signorino and Ritter 1999, International Studies Quarterly 43:115) answers the first: it
// measures steps on the scale yes – abstain – no, 1 - 2 d / d_max on average, from 1 (always the
// same) to -1 (always opposite).
//
// Kappa (Cohen 1960, weighted 1968) and pi (Scott 1955) answer the second, as Häge (2011, Political
// Analysis 19:287) recommends for votes of States: 1 - observed / expected disagreement, where
// expected is what two voters with the same habits would give if they voted without regard to the
// text. Kappa gives each its own habits, pi gives both the same ones.
//
// Example: both vote yes nine times, and once one votes no and the other yes. The share is 0.9 and
// S is 0.8, yet kappa is 0: with these habits, agreement nine times in ten is what chance gives.
// Counter-example: two voters that say yes ten times out of ten. The share is 1; kappa and pi
// divide nothing by nothing. They are undefined, not 1 and not 0.
//
// Intervals treat roll calls as independent draws. They are not (votes come in packages), so the
// true uncertainty is larger. The share: Wilson's. S: a mean of half steps, Wilson's with the
// spread found (interval.h). Kappa and pi: the delta method over the table, which for kappa is the
// formula of Fleiss, Cohen and Everitt (1969, Psychological Bulletin 72:323); no interval where the
// estimated spread is nought, since that is ignorance and not certainty.
//
// Cost: joint_counts() reads eight rows of bits once, 16 population counts a word.

namespace rollcall::analysis {
namespace {

using model::Choice;
using model::VoteMatrix;

constexpr std::size_t kCast = 3;  // yes, no and abstain come before absent in model::kChoices
constexpr std::size_t kAll = 4;

std::size_t choices_counted(Absences absences) {
  return absences == Absences::excluded ? kCast : kAll;
}

// Steps between two choices on the scale yes – abstain – no. REQUIRES: both cast.
int steps(std::size_t first, std::size_t second) {
  constexpr std::array<int, kCast> kPlace = {0, 2, 1};
  return std::abs(kPlace[first] - kPlace[second]);
}

enum class Weights : std::uint8_t { plain, linear, squared };

double weight(Weights weights, std::size_t first, std::size_t second) {
  if (weights == Weights::plain) return first == second ? 0 : 1;
  const int distance = steps(first, second);
  return weights == Weights::linear ? distance : distance * distance;
}

Figure s_of(const JointCounts& counts, int shared, Weights weights) {
  const double furthest = weights == Weights::linear ? 2 : 4;
  double distance = 0;
  double squares = 0;
  for (std::size_t i = 0; i < kCast; ++i) {
    for (std::size_t j = 0; j < kCast; ++j) {
      const double here = weight(weights, i, j);
      distance += counts.of[i][j] * here;
      squares += counts.of[i][j] * here * here;
    }
  }
  // Near = 1 - d / d_max lies between 0 and 1, and S is twice that less one.
  const double mean = distance / (furthest * shared);
  const double spread = std::max(0.0, squares / (furthest * furthest) - shared * mean * mean);
  const Interval near = wilson_of_mean(1 - mean, spread, shared);
  return {.value = 1 - 2 * distance / (furthest * shared),
          .interval = Interval{.low = 2 * near.low - 1, .high = 2 * near.high - 1}};
}

// The variance of 1 - observed / expected by the delta method: the mean square of how far one more
// roll call of a cell moves it, over the number of roll calls.
struct Chance {
  std::array<double, kAll> first{};  // shares of the first voter's choices; pi: of both voters'
  std::array<double, kAll> second{};
  double observed = 0;  // mean disagreement
  double expected = 0;
};

Figure beyond_chance(const JointCounts& counts, int shared, Weights weights, std::size_t choices,
                     const Chance& chance, double value) {
  // d(1 - o / e) = (o de - e do) / e². For kappa, de is the expected disagreement of this cell's
  // row with the other's habits and of its column with the one's; for pi, both meet the common
  // habit.
  double sum = 0;
  double squares = 0;
  for (std::size_t i = 0; i < choices; ++i) {
    for (std::size_t j = 0; j < choices; ++j) {
      double of_row = 0;
      double of_column = 0;
      for (std::size_t k = 0; k < choices; ++k) {
        of_row += chance.second[k] * weight(weights, i, k);
        of_column += chance.first[k] * weight(weights, k, j);
      }
      const double moved =
          (chance.observed * (of_row + of_column) - chance.expected * weight(weights, i, j)) /
          (chance.expected * chance.expected);
      const double part = static_cast<double>(counts.of[i][j]) / shared;
      sum += part * moved;
      squares += part * moved * moved;
    }
  }
  Figure figure;
  figure.value = value;
  const double variance = (squares - sum * sum) / shared;
  constexpr double kNothing = 1e-14;  // what rounding leaves of nought
  if (variance > kNothing) {
    const double half = kNormal95 * std::sqrt(variance);
    figure.interval =
        Interval{.low = std::max(-1.0, value - half), .high = std::min(1.0, value + half)};
  }
  return figure;
}

enum class Habits : std::uint8_t { own, common };

Figure chance_corrected(const JointCounts& counts, int shared, Weights weights, Habits habits,
                        std::size_t choices) {
  std::array<std::int64_t, kAll> rows{};
  std::array<std::int64_t, kAll> columns{};
  double observed = 0;  // times shared: whole numbers, so exact
  for (std::size_t i = 0; i < choices; ++i) {
    for (std::size_t j = 0; j < choices; ++j) {
      rows[i] += counts.of[i][j];
      columns[j] += counts.of[i][j];
      observed += counts.of[i][j] * weight(weights, i, j);
    }
  }
  if (habits == Habits::common) {
    for (std::size_t i = 0; i < choices; ++i) rows[i] = columns[i] = rows[i] + columns[i];
  }
  double expected = 0;
  for (std::size_t i = 0; i < choices; ++i) {
    for (std::size_t j = 0; j < choices; ++j) {
      expected +=
          static_cast<double>(rows[i]) * static_cast<double>(columns[j]) * weight(weights, i, j);
    }
  }
  if (expected == 0) return {};
  const double whole = habits == Habits::own ? shared : 2.0 * shared;  // what the rows sum to
  const double value = 1 - whole * whole / shared * observed / expected;
  Chance chance;
  for (std::size_t i = 0; i < choices; ++i) {
    chance.first[i] = static_cast<double>(rows[i]) / whole;
    chance.second[i] = static_cast<double>(columns[i]) / whole;
  }
  chance.observed = observed / shared;
  chance.expected = expected / (whole * whole);
  return beyond_chance(counts, shared, weights, choices, chance, value);
}

}  // namespace

ItemMask mask_of(const VoteMatrix& matrix, std::span<const int> items) {
  ItemMask mask(static_cast<std::size_t>(matrix.words()), 0);
  for (const int item : items) {
    ROLLCALL_CHECK(item >= 0 && item < matrix.items(), std::to_string(item));
    mask[static_cast<std::size_t>(item) / 64] |= std::uint64_t{1} << (item % 64);
  }
  return mask;
}

ItemMask mask_of(const VoteMatrix& matrix, VoteMatrix::Range items) {
  ItemMask mask(static_cast<std::size_t>(matrix.words()), 0);
  for (int item = items.first; item < items.last; ++item) {
    mask[static_cast<std::size_t>(item) / 64] |= std::uint64_t{1} << (item % 64);
  }
  return mask;
}

int JointCounts::shared(Absences absences) const {
  const std::size_t choices = choices_counted(absences);
  int sum = 0;
  for (std::size_t i = 0; i < choices; ++i) {
    for (std::size_t j = 0; j < choices; ++j) sum += of[i][j];
  }
  return sum;
}

int JointCounts::alike(Absences absences) const {
  int sum = 0;
  for (std::size_t i = 0; i < choices_counted(absences); ++i) sum += of[i][i];
  return sum;
}

JointCounts& JointCounts::operator+=(const JointCounts& other) {
  for (std::size_t i = 0; i < kAll; ++i) {
    for (std::size_t j = 0; j < kAll; ++j) of[i][j] += other.of[i][j];
  }
  return *this;
}

JointCounts joint_counts(const VoteMatrix& matrix, int first, int second,
                         std::span<const std::uint64_t> items) {
  ROLLCALL_CHECK(items.size() == static_cast<std::size_t>(matrix.words()),
                 std::to_string(items.size()));
  JointCounts counts;
  for (const Choice one : model::kChoices) {
    const std::span<const std::uint64_t> row = matrix.plane(first, one);
    for (const Choice other : model::kChoices) {
      const std::span<const std::uint64_t> column = matrix.plane(second, other);
      int sum = 0;
      for (std::size_t w = 0; w < items.size(); ++w) {
        sum += std::popcount(row[w] & column[w] & items[w]);
      }
      counts.of[static_cast<std::size_t>(one)][static_cast<std::size_t>(other)] = sum;
    }
  }
  return counts;
}

Agreement agreement_of(const JointCounts& counts, Absences absences) {
  Agreement found;
  found.shared = counts.shared(absences);
  found.alike = counts.alike(absences);
  if (found.shared == 0) return found;
  const double share = static_cast<double>(found.alike) / found.shared;
  found.share = {.value = share, .interval = wilson(share, found.shared)};
  const std::size_t choices = choices_counted(absences);
  const auto corrected = [&](Weights weights, Habits habits) {
    return chance_corrected(counts, found.shared, weights, habits, choices);
  };
  found.kappa = corrected(Weights::plain, Habits::own);
  found.pi = corrected(Weights::plain, Habits::common);
  if (absences == Absences::as_choice) return found;
  found.s_linear = s_of(counts, found.shared, Weights::linear);
  found.s_squared = s_of(counts, found.shared, Weights::squared);
  found.kappa_linear = corrected(Weights::linear, Habits::own);
  found.kappa_squared = corrected(Weights::squared, Habits::own);
  found.pi_linear = corrected(Weights::linear, Habits::common);
  found.pi_squared = corrected(Weights::squared, Habits::common);
  return found;
}

}  // namespace rollcall::analysis
