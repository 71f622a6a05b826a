// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Dense>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "rollcall/analysis/ideal_input.h"

namespace rollcall::analysis::ideal {

// What the steps of `fit` share, for D dimensions. Only ideal_*.cc include this; plain values.

inline constexpr int kDimensionsMax = 5;
// For the explicit instantiations at the end of each step: macro(1) to macro(kDimensionsMax).
#define ROLLCALL_EACH_DIMENSION(macro) macro(1) macro(2) macro(3) macro(4) macro(5)

template <int D>
using Vector = Eigen::Matrix<double, D, 1>;
template <int D>
using Square = Eigen::Matrix<double, D, D>;

inline std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

// How an item's votes are cut: those below the lower cutpoint, between, and above the upper one. An
// item on which only two choices occur has one cutpoint, which is both, and nobody in the middle;
// one on which all vote alike has none and tells nothing.
struct Runs {
  std::int64_t lower = 0;   // [lower, middle) of IdealInput::vote_point
  std::int64_t middle = 0;  // [middle, upper)
  std::int64_t upper = 0;   // [upper, end)
  std::int64_t end = 0;
  int cuts = 0;
};
[[nodiscard]] std::vector<Runs> runs_of(const IdealInput& input);

template <int D>
struct ItemShape {
  Vector<D> slope = Vector<D>::Zero();
  double low = 0;
  double high = 0;
  // Covariance of (slope, low, high) given the positions; with one cutpoint both have its variance.
  Square<D + 2> spread = Square<D + 2>::Zero();
};

template <int D>
struct State {
  std::vector<Vector<D>> position;  // by point
  std::vector<Square<D>> spread;    // its covariance given the items
  std::vector<ItemShape<D>> items;
  double step_variance = 0;            // of the walk, per period and dimension
  Square<D> pull = Square<D>::Zero();  // towards the centre, see ideal_fit.cc
};

// Score and information of each point from its votes.
template <int D>
struct PointSums {
  std::vector<Vector<D>> score;
  std::vector<Square<D>> information;
  std::vector<double> reach;  // sum of squared slopes over dimensions: what the votes could tell
  std::vector<Square<D>>
      noise;  // variance of the score from not knowing the items; where asked for
};

// Items in blocks of about equal votes, always the same ones, so that sums are added in one order
// at any number of threads.
struct Blocks {
  static constexpr std::size_t kCount = 8;
  std::vector<std::size_t> first;  // kCount + 1
};
[[nodiscard]] Blocks blocks_of(const std::vector<Runs>& runs);

// Calls work(block) for each block, on so many threads; returns when all are done.
void for_each_block(int threads, const std::function<void(std::size_t)>& work);

}  // namespace rollcall::analysis::ideal
