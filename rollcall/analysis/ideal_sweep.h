// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rollcall/analysis/ideal_input.h"
#include "rollcall/analysis/random.h"

namespace rollcall::analysis {

// One sweep of the sampler over the items: cutpoints, latent scores, slopes, and the sums that the
// step for positions needs. Used by ideal_gibbs only. Values are plain; a block of items may be
// swept by any thread, as long as no two sweep the same one.

// A site is a point of the input, renumbered by period and then by voter: the voters of one roll
// call then stand side by side in memory.
struct SweepLayout {
  struct Item {
    std::int64_t first = 0;  // in vote_site: yes votes, then no votes, then abstentions
    std::int32_t yes = 0;
    std::int32_t no = 0;
    std::int32_t abstain = 0;
  };
  struct Block {  // items [first, last), whose votes are of sites [site_first, site_last)
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::int32_t site_first = 0;
    std::int32_t site_last = 0;
  };
  static constexpr int kBlocks = 16;  // fixed: sums are added in this order at any thread count

  std::vector<std::int32_t> site_of_point;
  std::vector<std::int32_t> point_of_site;
  std::vector<Item> items;
  std::vector<std::int32_t> vote_site;
  std::vector<Block> blocks;
  std::int32_t widest = 0;  // votes of the largest item

  [[nodiscard]] int sites() const { return static_cast<int>(point_of_site.size()); }
};

// Cost: O(votes).
[[nodiscard]] SweepLayout sweep_layout(const IdealInput& input);

// What positions are drawn from: the sums over a site's votes of beta z and of beta².
struct SiteSums {
  double slope_score = 0;
  double slope_square = 0;
};

// Parameters of the items, one entry each.
struct ItemState {
  std::vector<double> slope;         // beta
  std::vector<double> yes_below;     // g1: yes where the score is below
  std::vector<double> no_above;      // g2: no where it is not below
  std::vector<std::uint32_t> moved;  // how often proposed cutpoints were accepted
};

enum class SweepKind : std::uint8_t {
  scores_only,   // draw latent scores and keep the items as they are: the start
  as_published,  // with the published step for cutpoints
  proper,        // with steps whose stationary distribution is the posterior
};

// Where in the stream of random numbers a sweep stands.
struct SweepPlace {
  RandomKey key{};
  std::uint32_t sweep = 0;
  std::uint32_t chain = 0;
};

inline constexpr double kCutpointLimit = 7.0;  // cutpoints are flat on (-7, 7)

// Memory that a thread keeps between items, of one layout.
class SweepScratch {
 public:
  explicit SweepScratch(const SweepLayout& layout);

 private:
  friend class ItemVisit;
  enum class Row : std::uint8_t {
    position,  // votes of yes and of no
    limit,
    limit_new,
    chance,
    chance_new,
    draw,
    inner,  // abstentions
    low,
    high,
    low_new,
    high_new,
    between,
    between_new,
    inner_draw,
    uniform,  // random numbers for all of them, in up to three rows
    rows = uniform + 3,
  };
  [[nodiscard]] float* row(Row row) {
    return floats_.data() + static_cast<std::size_t>(row) * stride_;
  }
  std::vector<float> floats_;
  std::size_t stride_ = 0;
};

// Sweeps a block. `positions` has an entry a site; `sums` is as long as the block's range of sites,
// and is overwritten. Cost: O(votes of the block).
void sweep_block(const SweepLayout& layout, const SweepLayout::Block& block, SweepKind kind,
                 const SweepPlace& place, std::span<const float> positions, ItemState& items,
                 std::span<SiteSums> sums, SweepScratch& scratch);

// The last word of the counter of draws for the walk of positions.
[[nodiscard]] std::uint32_t walk_word(const SweepPlace& place);

// Standard normal numbers by place, one for each entry of `out`, whose size is a multiple of 32.
// Cost: O(numbers).
void fill_normals(std::span<float> out, const SweepPlace& place);

}  // namespace rollcall::analysis
