// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/bloc_weights.h"

#include <algorithm>
#include <cmath>

#include "rollcall/analysis/random.h"
#include "rollcall/analysis/selection.h"

namespace rollcall::analysis {
namespace {

using model::Cell;

float place_of(Cell cell) {
  switch (cell) {
    case Cell::yes:
      return 1;
    case Cell::no:
      return 0;
    case Cell::abstain:
    case Cell::absent:
    case Cell::not_member:
      break;
  }
  return 0.5F;
}

// Draws for different purposes never meet.
enum class Purpose : std::uint32_t { item, deal };

std::uint32_t word_of(Purpose purpose, std::uint64_t seed, std::uint32_t number,
                      std::uint32_t first, std::uint32_t second) {
  return random_block({first, second, number, static_cast<std::uint32_t>(purpose)},
                      random_key(seed))[0];
}

// From 0 to below `size`, as even as 32 bits make it.
std::size_t below(std::size_t size, std::uint32_t word) {
  return static_cast<std::size_t>((std::uint64_t{word} * size) >> 32U);
}

// Mean nearness of two different voters on an item; 0 for fewer than two votes, where no pair asks.
double mean_nearness(const VoteGrid& grid, std::size_t item) {
  double yes = 0;
  double no = 0;
  double abstain = 0;
  for (std::size_t v = 0; v < grid.voters.size(); ++v) {
    const std::size_t at = grid.at(item, v);
    if (grid.cast[at] == 0) continue;
    (grid.place[at] > 0.75F ? yes : grid.place[at] < 0.25F ? no : abstain) += 1;
  }
  const double all = yes + no + abstain;
  if (all < 2) return 0;
  return 1 - (2 * yes * no + abstain * (yes + no)) / (all * (all - 1));
}

void mirror(Square& square) {
  for (std::size_t i = 0; i < square.side; ++i) {
    for (std::size_t j = i + 1; j < square.side; ++j) {
      square.cells[j * square.side + i] = square.cells[i * square.side + j];
    }
  }
}

}  // namespace

std::vector<int> contested_among(const model::VoteMatrix& matrix, std::span<const int> items) {
  std::vector<int> contested;
  for (const int item : items) {
    if (is_contested(tally_of(matrix, item))) contested.push_back(item);
  }
  return contested;
}

VoteGrid vote_grid(const model::VoteMatrix& matrix, std::span<const int> items, double fewest_votes,
                   std::vector<int>& left_out) {
  VoteGrid grid;
  grid.items.assign(items.begin(), items.end());
  std::vector<int> votes(static_cast<std::size_t>(matrix.voters()), 0);
  for (const int item : items) {
    for (const model::Entry& entry : matrix.entries(item)) {
      if (model::is_cast(entry.cell)) ++votes[static_cast<std::size_t>(entry.voter)];
    }
  }
  const double fewest = std::max(1.0, fewest_votes * static_cast<double>(items.size()));
  for (int v = 0; v < matrix.voters(); ++v) {
    const int cast = votes[static_cast<std::size_t>(v)];
    if (cast > 0) (cast >= fewest ? grid.voters : left_out).push_back(v);
  }
  grid.place.resize(grid.voters.size() * items.size());
  grid.cast.resize(grid.place.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t v = 0; v < grid.voters.size(); ++v) {
      const Cell cell = matrix.at(grid.voters[v], items[i]);
      grid.place[grid.at(i, v)] = place_of(cell);
      grid.cast[grid.at(i, v)] = model::is_cast(cell) ? 1.0F : 0.0F;
    }
  }
  return grid;
}

Square excess_agreement(const VoteGrid& grid, std::span<const int> times) {
  const std::size_t voters = grid.voters.size();
  Square square{.side = voters, .cells = std::vector<float>(voters * voters, 0)};
  double items = 0;
  for (const int count : times) items += count;
  for (std::size_t k = 0; k < grid.items.size(); ++k) {
    if (times[k] == 0) continue;
    const auto weight = static_cast<float>(times[k] / items);
    const auto usual = static_cast<float>(mean_nearness(grid, k));
    const float* place = grid.place.data() + grid.at(k, 0);
    const float* cast = grid.cast.data() + grid.at(k, 0);
    for (std::size_t i = 0; i < voters; ++i) {
      if (cast[i] == 0) continue;
      float* row = square.cells.data() + i * voters;
      for (std::size_t j = i + 1; j < voters; ++j) {
        row[j] += weight * cast[j] * (1 - std::abs(place[i] - place[j]) - usual);
      }
    }
  }
  mirror(square);
  return square;
}

Square mean_distance(const VoteGrid& grid, std::span<const int> times) {
  const std::size_t voters = grid.voters.size();
  Square square{.side = voters, .cells = std::vector<float>(voters * voters, 0)};
  std::vector<float> shared(voters * voters, 0);
  for (std::size_t k = 0; k < grid.items.size(); ++k) {
    const auto weight = static_cast<float>(times[k]);
    const float* place = grid.place.data() + grid.at(k, 0);
    const float* cast = grid.cast.data() + grid.at(k, 0);
    for (std::size_t i = 0; i < voters; ++i) {
      if (cast[i] == 0 || times[k] == 0) continue;
      float* row = square.cells.data() + i * voters;
      float* both = shared.data() + i * voters;
      for (std::size_t j = i + 1; j < voters; ++j) {
        row[j] += weight * cast[j] * std::abs(place[i] - place[j]);
        both[j] += weight * cast[j];
      }
    }
  }
  double sum = 0;
  double pairs = 0;
  for (std::size_t i = 0; i < voters; ++i) {
    for (std::size_t j = i + 1; j < voters; ++j) {
      const std::size_t at = i * voters + j;
      if (shared[at] == 0) continue;
      square.cells[at] /= shared[at];
      sum += square.cells[at];
      ++pairs;
    }
  }
  const auto usual = static_cast<float>(pairs == 0 ? 0 : sum / pairs);
  for (std::size_t i = 0; i < voters; ++i) {
    for (std::size_t j = i + 1; j < voters; ++j) {
      if (shared[i * voters + j] == 0) square.cells[i * voters + j] = usual;
    }
  }
  mirror(square);
  return square;
}

std::vector<int> drawn_times(std::size_t items, std::uint64_t seed, std::uint32_t number) {
  std::vector<int> times(items, 0);
  for (std::uint32_t i = 0; i < items; ++i) {
    ++times[below(items, word_of(Purpose::item, seed, number, i, 0))];
  }
  return times;
}

VoteGrid shuffled(const VoteGrid& grid, std::uint64_t seed, std::uint32_t number) {
  VoteGrid dealt = grid;
  std::vector<std::size_t> cast;
  for (std::uint32_t k = 0; k < grid.items.size(); ++k) {
    cast.clear();
    for (std::size_t v = 0; v < grid.voters.size(); ++v) {
      if (grid.cast[grid.at(k, v)] != 0) cast.push_back(grid.at(k, v));
    }
    for (std::size_t left = cast.size(); left > 1; --left) {
      const std::uint32_t word =
          word_of(Purpose::deal, seed, number, k, static_cast<std::uint32_t>(left));
      std::swap(dealt.place[cast[left - 1]], dealt.place[cast[below(left, word)]]);
    }
  }
  return dealt;
}

}  // namespace rollcall::analysis
