// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/bloc_map.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "rollcall/analysis/bloc_weights.h"

// The map
//
// Distances between voters are what they disagree on average, in steps of a half. Classical scaling
// (Torgerson 1952, Psychometrika 17:401) places points in the plane so that distances fit as well
// as they can: square them, centre rows and columns, take the two largest eigenvalues. Axes mean
// nothing by themselves; only who is near to whom does. The sign of an axis is a choice, and is
// made so that a picture does not flip from run to run.
//
// Intervals: roll calls are drawn anew, distances taken again, and each voter placed by its new
// distances on the axes that all roll calls gave (the partial bootstrap of correspondence analysis,
// Lebart 2007). So nothing rotates, and what the axes themselves owe to chance is left out: the
// intervals are a little too narrow.
//
// Example: two camps opposed on everything stand 1 apart on the first axis and the second is empty.
// Counter-example: three camps, each opposed to both others: no line holds them, and the second
// axis is needed as much as the first; `shown` says so.

namespace rollcall::analysis {
namespace {

using Matrix = Eigen::MatrixXd;

Matrix centred_squares(const Square& distances) {
  const auto side = static_cast<Eigen::Index>(distances.side);
  Matrix squares(side, side);
  for (Eigen::Index i = 0; i < side; ++i) {
    for (Eigen::Index j = 0; j < side; ++j) {
      const double distance =
          distances.row(static_cast<std::size_t>(i))[static_cast<std::size_t>(j)];
      squares(i, j) = -distance * distance / 2;
    }
  }
  const Eigen::VectorXd rows = squares.rowwise().mean();
  const double mean = rows.mean();
  return ((squares.colwise() - rows).rowwise() - rows.transpose()).array() + mean;
}

// Columns turned so that the voter asked for, else the one farthest out, is on the right and up.
void turn(Matrix& axes, std::optional<Eigen::Index> right) {
  for (Eigen::Index axis = 0; axis < axes.cols(); ++axis) {
    Eigen::Index farthest = 0;
    axes.col(axis).cwiseAbs().maxCoeff(&farthest);
    const Eigen::Index decides = axis == 0 && right ? *right : farthest;
    if (axes(decides, axis) < 0) axes.col(axis) *= -1;
  }
}

Interval middle_95(std::vector<double>& values, double value) {
  if (values.empty()) return {.low = value, .high = value};
  std::ranges::sort(values);
  const auto last = static_cast<double>(values.size() - 1);
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(std::lround(share * last))];
  };
  return {.low = std::min(value, at(0.025)), .high = std::max(value, at(0.975))};
}

}  // namespace

VoteMap map_of(const model::VoteMatrix& matrix, std::span<const int> items,
               const MapOptions& options) {
  VoteMap map;
  const std::vector<int> contested = contested_among(matrix, items);
  map.roll_calls = static_cast<int>(contested.size());
  if (map.roll_calls < options.fewest_roll_calls) return map;
  std::vector<int> left_out;
  const VoteGrid grid = vote_grid(matrix, contested, options.fewest_votes, left_out);
  if (grid.voters.size() < 3) return map;

  const std::vector<int> once(contested.size(), 1);
  const Matrix scalar = centred_squares(mean_distance(grid, once));
  const Eigen::SelfAdjointEigenSolver<Matrix> solved(scalar);
  const auto side = static_cast<Eigen::Index>(grid.voters.size());
  double positive = 0;
  for (Eigen::Index i = 0; i < side; ++i) positive += std::max(0.0, solved.eigenvalues()(i));
  if (positive <= 0) return map;
  Matrix axes(side, 2);
  std::array<double, 2> root{};
  for (Eigen::Index axis = 0; axis < 2; ++axis) {
    const double value = std::max(0.0, solved.eigenvalues()(side - 1 - axis));
    axes.col(axis) = solved.eigenvectors().col(side - 1 - axis);
    root[static_cast<std::size_t>(axis)] = std::sqrt(value);
    map.shown[static_cast<std::size_t>(axis)] = value / positive;
  }
  const auto right = std::ranges::find(grid.voters, options.right);
  turn(axes, right == grid.voters.end() ? std::nullopt
                                        : std::optional<Eigen::Index>(right - grid.voters.begin()));

  std::vector<std::array<std::vector<double>, 2>> draws(grid.voters.size());
  for (int r = 0; r < options.resamples; ++r) {
    const auto times = drawn_times(grid.items.size(), options.seed, static_cast<std::uint32_t>(r));
    const Matrix placed = centred_squares(mean_distance(grid, times)) * axes;
    for (std::size_t v = 0; v < draws.size(); ++v) {
      for (std::size_t axis = 0; axis < 2; ++axis) {
        if (root[axis] <= 0) continue;
        draws[v][axis].push_back(
            placed(static_cast<Eigen::Index>(v), static_cast<Eigen::Index>(axis)) / root[axis]);
      }
    }
  }
  for (std::size_t v = 0; v < draws.size(); ++v) {
    MapPoint point{.voter = grid.voters[v], .at = {}, .interval = {}};
    for (std::size_t axis = 0; axis < 2; ++axis) {
      point.at[axis] =
          root[axis] * axes(static_cast<Eigen::Index>(v), static_cast<Eigen::Index>(axis));
      point.interval[axis] = middle_95(draws[v][axis], point.at[axis]);
    }
    map.points.push_back(point);
  }
  return map;
}

}  // namespace rollcall::analysis
