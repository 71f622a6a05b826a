// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rollcall/analysis/ideal_state.h"

namespace rollcall::analysis::ideal {

// The items' half of a sweep, and what the items tell of the points. Pure; any thread.

// Gradient and minus the Hessian of an item's expected log-likelihood in (slope, low, high).
template <int D>
struct ItemSums {
  Vector<D + 2> gradient = Vector<D + 2>::Zero();
  Square<D + 2> curvature = Square<D + 2>::Zero();
};

// Cost: O(votes of the item × D²).
template <int D>
[[nodiscard]] ItemSums<D> item_sums(const IdealInput& input, const Runs& runs,
                                    const State<D>& state, const ItemShape<D>& item);

// One Newton step towards the item's mode, shortened where it would leave the cutpoints out of
// order or go far; `spread` becomes the inverse curvature. An item with no cutpoint stays as it is.
template <int D>
void improve_item(const Runs& runs, const ItemSums<D>& sums, double slope_variance,
                  ItemShape<D>& item);

enum class Noise : std::uint8_t { leave, add };

// Adds what an item's votes tell of their points. With Noise::add, `information` is that of the
// votes alone and `noise` is filled; else the items' own uncertainty tempers both.
// Cost: O(votes of the item × D²).
template <int D>
void add_to_points(const IdealInput& input, const Runs& runs, const State<D>& state,
                   const ItemShape<D>& item, Noise noise, PointSums<D>& sums);

}  // namespace rollcall::analysis::ideal
