// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "rollcall/analysis/ideal_sweep.h"

// Sites by period and voter, votes by item with yes and no side by side, and items cut into blocks
// of about equal numbers of votes. The number of blocks does not depend on the number of threads,
// and each block has sums of its own that are added in order: so do the same draws come out.

namespace rollcall::analysis {
namespace {

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

void number_sites(const IdealInput& input, SweepLayout& layout) {
  layout.point_of_site.resize(input.points.size());
  std::iota(layout.point_of_site.begin(), layout.point_of_site.end(), 0);
  std::ranges::sort(layout.point_of_site, {}, [&](std::int32_t p) {
    const IdealPoint& point = input.points[at(p)];
    return std::tuple(point.period, point.voter);
  });
  layout.site_of_point.resize(input.points.size());
  for (std::size_t site = 0; site < layout.point_of_site.size(); ++site) {
    layout.site_of_point[at(layout.point_of_site[site])] = static_cast<std::int32_t>(site);
  }
}

void place_votes(const IdealInput& input, SweepLayout& layout) {
  layout.vote_site.reserve(input.vote_point.size());
  for (int i = 0; i < static_cast<int>(input.items.size()); ++i) {
    SweepLayout::Item item;
    item.first = static_cast<std::int64_t>(layout.vote_site.size());
    for (const Answer answer : {Answer::yes, Answer::no, Answer::abstain}) {
      const auto points = input.of(i, answer);
      for (const std::int32_t point : points) {
        layout.vote_site.push_back(layout.site_of_point[at(point)]);
      }
      // By site, so that sums are added in one order however the input was sorted.
      std::sort(layout.vote_site.end() - static_cast<std::ptrdiff_t>(points.size()),
                layout.vote_site.end());
      (answer == Answer::yes  ? item.yes
       : answer == Answer::no ? item.no
                              : item.abstain) = static_cast<std::int32_t>(points.size());
    }
    layout.widest = std::max(layout.widest, item.yes + item.no + item.abstain);
    layout.items.push_back(item);
  }
}

void cut_blocks(SweepLayout& layout) {
  const auto votes = static_cast<std::int64_t>(layout.vote_site.size());
  const auto items = static_cast<std::int32_t>(layout.items.size());
  std::int32_t item = 0;
  for (int b = 0; b < SweepLayout::kBlocks; ++b) {
    SweepLayout::Block block{item, item, std::numeric_limits<std::int32_t>::max(), 0};
    const std::int64_t until = votes * (b + 1) / SweepLayout::kBlocks;
    const auto end_of = [&](std::int32_t i) {
      return i + 1 < items ? layout.items[at(i + 1)].first : votes;
    };
    while (block.last < items && end_of(block.last) <= until) ++block.last;
    item = block.last;
    if (block.first == block.last) continue;
    for (std::int64_t k = layout.items[at(block.first)].first; k < end_of(block.last - 1); ++k) {
      block.site_first = std::min(block.site_first, layout.vote_site[at(k)]);
      block.site_last = std::max(block.site_last, layout.vote_site[at(k)] + 1);
    }
    layout.blocks.push_back(block);
  }
}

}  // namespace

SweepLayout sweep_layout(const IdealInput& input) {
  SweepLayout layout;
  number_sites(input, layout);
  place_votes(input, layout);
  cut_blocks(layout);
  return layout;
}

}  // namespace rollcall::analysis
