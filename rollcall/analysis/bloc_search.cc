// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/bloc_search.h"

#include <algorithm>
#include <numeric>

#include "rollcall/analysis/random.h"

// The search
//
// Of all ways to part the voters, the one whose parts hold the most weight: correlation clustering,
// which for weights centred at what chance gives is modularity for signed ties (Traag and Bruggeman
// 2009, Physical Review E 80:036115). Finding the best is NP-hard; what is used is the method of
// Blondel and others (2008, "Louvain"): move one voter at a time to the part where it gains most,
// or to a part of its own, until nothing gains; then take each part for one voter and begin again;
// at the end move single voters once more. Several orders of visiting are tried and the best kept.
//
// Example: two groups of three, weight 1 within and -1 between: found from any order.
// Counter-example: a chain where each is near to the next only. Any cut is as good as its
// neighbour, orders disagree, and so do resampled roll calls: certainty, not the partition, tells
// of it.

namespace rollcall::analysis {
namespace {

constexpr double kGain = 1e-9;  // less is rounding, and would let two parts swap for ever

std::vector<std::size_t> order_of(std::size_t nodes, std::uint64_t seed, std::uint32_t start) {
  std::vector<std::size_t> order(nodes);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = nodes; left > 1; --left) {
    const std::uint32_t word =
        random_block({static_cast<std::uint32_t>(left), start, 0, 77}, random_key(seed))[0];
    std::swap(order[left - 1],
              order[static_cast<std::size_t>((std::uint64_t{word} * left) >> 32U)]);
  }
  return order;
}

// Moves nodes one at a time while that gains. Returns whether any moved.
bool move_nodes(const Square& weights, const std::vector<std::size_t>& order,
                std::vector<int>& part_of) {
  const std::size_t nodes = weights.side;
  std::vector<double> to(nodes + 1);
  bool any = false;
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::size_t node : order) {
      std::ranges::fill(to, 0.0);
      const auto row = weights.row(node);
      for (std::size_t other = 0; other < nodes; ++other) {
        if (other != node) to[static_cast<std::size_t>(part_of[other])] += row[other];
      }
      const auto own = static_cast<std::size_t>(part_of[node]);
      std::size_t best = own;
      for (std::size_t part = 0; part <= nodes; ++part) {
        // An empty part stands for one of its own, which weighs nothing.
        if (to[part] > to[best] + kGain) best = part;
      }
      if (best == own) continue;
      part_of[node] = static_cast<int>(best);
      moved = any = true;
    }
  }
  return any;
}

// Parts numbered by their first node; their number.
int renumber(std::vector<int>& part_of) {
  std::vector<int> number(part_of.size() + 1, -1);
  int next = 0;
  for (int& part : part_of) {
    int& known = number[static_cast<std::size_t>(part)];
    if (known < 0) known = next++;
    part = known;
  }
  return next;
}

Square merged(const Square& weights, const std::vector<int>& part_of, int parts) {
  const auto side = static_cast<std::size_t>(parts);
  Square square{.side = side, .cells = std::vector<float>(side * side, 0)};
  for (std::size_t i = 0; i < weights.side; ++i) {
    for (std::size_t j = 0; j < weights.side; ++j) {
      const auto a = static_cast<std::size_t>(part_of[i]);
      const auto b = static_cast<std::size_t>(part_of[j]);
      if (a != b) square.cells[a * side + b] += weights.cells[i * weights.side + j];
    }
  }
  return square;
}

double strength_of(const Square& weights, const std::vector<int>& part_of) {
  double sum = 0;
  for (std::size_t i = 0; i < weights.side; ++i) {
    for (std::size_t j = i + 1; j < weights.side; ++j) {
      if (part_of[i] == part_of[j]) sum += weights.cells[i * weights.side + j];
    }
  }
  return sum;
}

Partition search(const Square& weights, std::uint64_t seed, std::uint32_t start) {
  Partition found;
  found.part_of.resize(weights.side);
  std::iota(found.part_of.begin(), found.part_of.end(), 0);
  for (;;) {
    move_nodes(weights, order_of(weights.side, seed, start), found.part_of);
    found.parts = renumber(found.part_of);
    // Whole parts may still gain by joining, which no single voter's move would show.
    const Square whole = merged(weights, found.part_of, found.parts);
    std::vector<int> joined(whole.side);
    std::iota(joined.begin(), joined.end(), 0);
    if (!move_nodes(whole, order_of(whole.side, seed, start), joined)) break;
    for (int& part : found.part_of) part = joined[static_cast<std::size_t>(part)];
    renumber(found.part_of);
  }
  found.strength = strength_of(weights, found.part_of);
  return found;
}

}  // namespace

Partition best_partition(const Square& weights, int starts, std::uint64_t seed) {
  Partition best = search(weights, seed, 0);
  for (int start = 1; start < starts; ++start) {
    Partition other = search(weights, seed, static_cast<std::uint32_t>(start));
    if (other.strength > best.strength + kGain) best = std::move(other);
  }
  return best;
}

}  // namespace rollcall::analysis
