// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_sweep.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "rollcall/analysis/fast_normal.h"
#include "rollcall/analysis/vote_kernel.h"

// The idea. A sweep of the published sampler draws, in this order, positions, cutpoints, latent
// scores z and slopes. Cutpoints are drawn without the scores, and positions need of the scores
// only two sums a site. So an item is finished in one visit, while its votes are in the first
// cache: likelihood at the old and at the proposed cutpoints, the choice between them, a score for
// each vote, the slope, the two sums. The scores themselves are never stored.
//
// Example. A yes at position t has z = bt + e with e below s = g1 - bt. With p = P(e < s) and u
// uniform, e is the normal quantile of u p. A no is the same from above, by symmetry, and needs no
// other loop; p was already computed for the likelihood.
//
// Counter-example. An abstention lies between two cutpoints, so its chance is a difference, and the
// difference of two nearly equal numbers of single precision is noise: the kernel takes it in the
// lower tail, and for a narrow gap as density times width.
//
// Cost: per vote two distribution functions, one quantile and one random word, in loops over whole
// vectors: 797,473 votes take some 10 ms of one core. Albert and Chib, JASA 88 (1993), for the
// scores; Cowles, Statistics and Computing 6 (1996), and Johnson and Albert, Ordinal Data Modeling
// (1999), section 5.2, for cutpoints without them.

namespace rollcall::analysis {
namespace {

constexpr float kPublishedScoreLimit = 9.0F;  // the published code cuts scores here
constexpr std::int32_t kFewVotes = 64;
constexpr double kPublishedStep = 0.2 / 3.0;  // standard deviation of its proposals

// What a random word is for: the last word of its counter, below the chain.
enum class Purpose : std::uint32_t { scores, item, positions, walk };

std::uint32_t last_word(Purpose purpose, const SweepPlace& place) {
  return static_cast<std::uint32_t>(purpose) | (place.chain << 8U);
}

std::int32_t padded(std::int32_t count) {
  return (count + kernel::kLanes - 1) / kernel::kLanes * kernel::kLanes;
}
std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

double cdf(double x) { return static_cast<double>(fast::normal_cdf(static_cast<float>(x))); }
double quantile(double p) {
  return static_cast<double>(fast::normal_quantile(static_cast<float>(p)));
}

// A normal draw around `centre`, which lies between the bounds, cut to them.
double truncated(double centre, double low, double high, double step, double uniform) {
  const double below = cdf((low - centre) / step);
  const double above = cdf((high - centre) / step);
  return centre + step * quantile(below + uniform * (above - below));
}

}  // namespace

// One item while its votes are at hand.
class ItemVisit {
 public:
  ItemVisit(const SweepLayout& layout, int item, const SweepPlace& place, ItemState& state,
            SweepScratch& scratch, std::span<const float> positions)
      : item_(layout.items[at(item)]),
        sites_(layout.vote_site.data() + item_.first),
        index_(item),
        place_(place),
        state_(state),
        scratch_(scratch),
        outer_(item_.yes + item_.no),
        outer_padded_(padded(outer_)),
        inner_padded_(padded(item_.abstain)) {
    values_ = {state.slope[at(item)], state.yes_below[at(item)], state.no_above[at(item)]};
    gather(positions);
    measure(values_, limit_, chance_, low_, high_, between_);
  }

  void move_as_published();
  void move_properly();
  void draw_scores(float largest);
  void draw_slope();
  void add_to(std::span<SiteSums> sums, std::int32_t site_first) const;
  void keep() const;

 private:
  using Row = SweepScratch::Row;
  struct Values {
    double slope = 0;
    double yes_below = 0;
    double no_above = 0;
  };

  [[nodiscard]] RandomBlock words(std::uint32_t block) const {
    return random_block(
        {place_.sweep, static_cast<std::uint32_t>(index_), block, last_word(Purpose::item, place_)},
        place_.key);
  }
  void gather(std::span<const float> positions);
  void measure(const Values& values, float* limit, float* chance, float* low, float* high,
               float* between) const;
  bool decide(const Values& proposed, double log_correction, double uniform);

  const SweepLayout::Item& item_;
  const std::int32_t* sites_;
  int index_;
  const SweepPlace& place_;
  ItemState& state_;
  SweepScratch& scratch_;
  std::int32_t outer_;
  std::int32_t outer_padded_;
  std::int32_t inner_padded_;
  Values values_;
  float* limit_ = scratch_.row(Row::limit);
  float* limit_new_ = scratch_.row(Row::limit_new);
  float* chance_ = scratch_.row(Row::chance);
  float* chance_new_ = scratch_.row(Row::chance_new);
  float* low_ = scratch_.row(Row::low);
  float* low_new_ = scratch_.row(Row::low_new);
  float* high_ = scratch_.row(Row::high);
  float* high_new_ = scratch_.row(Row::high_new);
  float* between_ = scratch_.row(Row::between);
  float* between_new_ = scratch_.row(Row::between_new);
};

void ItemVisit::gather(std::span<const float> positions) {
  float* outer = scratch_.row(Row::position);
  for (std::int32_t i = 0; i < outer_; ++i) outer[i] = positions[at(sites_[i])];
  std::fill(outer + outer_, outer + outer_padded_, 0.0F);
  float* inner = scratch_.row(Row::inner);
  for (std::int32_t i = 0; i < item_.abstain; ++i) inner[i] = positions[at(sites_[outer_ + i])];
  std::fill(inner + item_.abstain, inner + inner_padded_, 0.0F);
}

// The chance of every vote. Padding has the same chance under any values.
void ItemVisit::measure(const Values& values, float* limit, float* chance, float* low, float* high,
                        float* between) const {
  const auto slope = static_cast<float>(values.slope);
  const auto yes_below = static_cast<float>(values.yes_below);
  const auto no_above = static_cast<float>(values.no_above);
  const float* outer = scratch_.row(Row::position);
  kernel::limits(outer, slope, yes_below, 1.0F, limit, item_.yes);
  kernel::limits(outer + item_.yes, slope, no_above, -1.0F, limit + item_.yes, item_.no);
  std::fill(limit + outer_, limit + outer_padded_, 0.0F);
  kernel::chances_below(limit, chance, outer_padded_);
  if (item_.abstain == 0) return;
  const float* inner = scratch_.row(Row::inner);
  kernel::limits(inner, slope, yes_below, 1.0F, low, item_.abstain);
  kernel::limits(inner, slope, no_above, 1.0F, high, item_.abstain);
  std::fill(low + item_.abstain, low + inner_padded_, -1.0F);
  std::fill(high + item_.abstain, high + inner_padded_, 1.0F);
  kernel::chances_between(low, high, between, inner_padded_);
}

// Metropolis: takes the proposed values with probability min(1, ratio of likelihoods, corrected).
bool ItemVisit::decide(const Values& proposed, double log_correction, double uniform) {
  if (!(proposed.yes_below > -kCutpointLimit && proposed.yes_below < proposed.no_above &&
        proposed.no_above < kCutpointLimit)) {
    return false;
  }
  measure(proposed, limit_new_, chance_new_, low_new_, high_new_, between_new_);
  const double log_odds = kernel::log_ratio(chance_new_, chance_, outer_padded_) +
                          kernel::log_ratio(between_new_, between_, inner_padded_) + log_correction;
  if (!(std::log(uniform) < log_odds)) return false;
  values_ = proposed;
  std::swap(limit_, limit_new_);
  std::swap(chance_, chance_new_);
  std::swap(low_, low_new_);
  std::swap(high_, high_new_);
  std::swap(between_, between_new_);
  return true;
}

// g1 is proposed below the old g2, then g2 above the new g1. The published ratio leaves out one of
// the four normalisers of these proposals, P(N < (g2 - g1)/step): so cutpoints that touch are up to
// half as likely as under the flat prior. We keep that, since it is what was published.
void ItemVisit::move_as_published() {
  const RandomBlock word = words(0);
  const auto [slope, g1, g2] = values_;
  Values proposed{slope, 0, 0};
  proposed.yes_below = truncated(g1, -kCutpointLimit, g2, kPublishedStep, uniform_of(word[0]));
  proposed.no_above =
      truncated(g2, proposed.yes_below, kCutpointLimit, kPublishedStep, uniform_of(word[1]));
  const double correction = std::log(cdf((g2 - proposed.yes_below) / kPublishedStep)) -
                            std::log(cdf((proposed.no_above - g1) / kPublishedStep));
  if (decide(proposed, correction, uniform_of(word[2]))) ++state_.moved[at(index_)];
}

// Random walks that stay where they would leave the bounds, so no correction is due: one of the
// cutpoints, one of all three values, since a slope drawn from scores alone moves slowly where
// positions lie far from the cutpoints. Where votes leave a cutpoint loose (nobody voted yes, or
// few voted at all) its posterior is wide, and a jump to anywhere between its bounds is tried too.
void ItemVisit::move_properly() {
  const std::int32_t votes = outer_ + item_.abstain;
  const double step = std::min(1.0, 2.0 / std::sqrt(static_cast<double>(votes)));
  const RandomBlock narrow = words(0);
  Values proposed = values_;
  proposed.yes_below += step * quantile(uniform_of(narrow[0]));
  proposed.no_above += step * quantile(uniform_of(narrow[1]));
  if (decide(proposed, 0, uniform_of(narrow[2]))) ++state_.moved[at(index_)];

  const RandomBlock joint = words(1);
  proposed = values_;
  proposed.slope += step * quantile(uniform_of(joint[0]));
  proposed.yes_below += step * quantile(uniform_of(joint[1]));
  proposed.no_above += step * quantile(uniform_of(joint[2]));
  const double prior = 0.5 * (values_.slope * values_.slope - proposed.slope * proposed.slope);
  decide(proposed, prior, uniform_of(joint[3]));

  if (item_.yes > 0 && item_.no > 0 && votes >= kFewVotes) return;
  const RandomBlock jump = words(2);
  proposed = values_;
  if ((jump[0] & 1U) == 0) {
    proposed.yes_below =
        -kCutpointLimit + uniform_of(jump[1]) * (proposed.no_above + kCutpointLimit);
  } else {
    proposed.no_above =
        proposed.yes_below + uniform_of(jump[1]) * (kCutpointLimit - proposed.yes_below);
  }
  decide(proposed, 0, uniform_of(jump[2]));
}

void ItemVisit::draw_scores(float largest) {
  float* uniform = scratch_.row(Row::uniform);
  // Whole vectors of blocks of four words.
  const std::int32_t blocks = padded((outer_padded_ + inner_padded_ + 3) / 4);
  kernel::uniforms({place_.key, place_.sweep, static_cast<std::uint32_t>(index_),
                    last_word(Purpose::scores, place_)},
                   uniform, blocks);
  const auto slope = static_cast<float>(values_.slope);
  const float* outer = scratch_.row(Row::position);
  float* draw = scratch_.row(Row::draw);
  kernel::draws_below(limit_, chance_, uniform, draw, outer_padded_);
  kernel::scores(outer, slope, 1.0F, largest, draw, item_.yes);
  kernel::scores(outer + item_.yes, slope, -1.0F, largest, draw + item_.yes, item_.no);
  std::fill(draw + outer_, draw + outer_padded_, 0.0F);
  float* inner_draw = scratch_.row(Row::inner_draw);
  kernel::draws_between(low_, high_, between_, uniform + outer_padded_, inner_draw, inner_padded_);
  kernel::scores(scratch_.row(Row::inner), slope, 1.0F, largest, inner_draw, item_.abstain);
  std::fill(inner_draw + item_.abstain, inner_draw + inner_padded_, 0.0F);
}

// beta ~ N(0, 1) before, normal after.
void ItemVisit::draw_slope() {
  const auto outer =
      kernel::products(scratch_.row(Row::position), scratch_.row(Row::draw), outer_padded_);
  const auto inner =
      kernel::products(scratch_.row(Row::inner), scratch_.row(Row::inner_draw), inner_padded_);
  const double variance = 1.0 / (1.0 + outer.square + inner.square);
  values_.slope = variance * (outer.cross + inner.cross) +
                  std::sqrt(variance) * quantile(uniform_of(words(0)[3]));
}

void ItemVisit::add_to(std::span<SiteSums> sums, std::int32_t site_first) const {
  const double slope = values_.slope;
  const double square = slope * slope;
  const float* score = scratch_.row(Row::draw);
  const auto add = [&](std::int32_t site, float z) {
    SiteSums& sum = sums[at(site - site_first)];
    sum.slope_score += slope * static_cast<double>(z);
    sum.slope_square += square;
  };
  for (std::int32_t i = 0; i < outer_; ++i) add(sites_[i], score[i]);
  const float* inner = scratch_.row(Row::inner_draw);
  for (std::int32_t i = 0; i < item_.abstain; ++i) add(sites_[outer_ + i], inner[i]);
}

void ItemVisit::keep() const {
  state_.slope[at(index_)] = values_.slope;
  state_.yes_below[at(index_)] = values_.yes_below;
  state_.no_above[at(index_)] = values_.no_above;
}

SweepScratch::SweepScratch(const SweepLayout& layout)
    : stride_(at(padded(layout.widest) + 4 * kernel::kLanes)) {
  floats_.resize(static_cast<std::size_t>(Row::rows) * stride_);
}

void sweep_block(const SweepLayout& layout, const SweepLayout::Block& block, SweepKind kind,
                 const SweepPlace& place, std::span<const float> positions, ItemState& items,
                 std::span<SiteSums> sums, SweepScratch& scratch) {
  std::ranges::fill(sums, SiteSums{});
  for (int i = block.first; i < block.last; ++i) {
    ItemVisit visit(layout, i, place, items, scratch, positions);
    switch (kind) {
      case SweepKind::scores_only:
        visit.draw_scores(kPublishedScoreLimit);
        break;
      case SweepKind::as_published:
        visit.move_as_published();
        visit.draw_scores(kPublishedScoreLimit);
        visit.draw_slope();
        break;
      case SweepKind::proper:
        visit.move_properly();
        visit.draw_scores(std::numeric_limits<float>::max());
        visit.draw_slope();
        break;
    }
    visit.add_to(sums, block.site_first);
    visit.keep();
  }
}

std::uint32_t walk_word(const SweepPlace& place) { return last_word(Purpose::walk, place); }

void fill_normals(std::span<float> out, const SweepPlace& place) {
  kernel::uniforms({place.key, place.sweep, 0, last_word(Purpose::positions, place)}, out.data(),
                   static_cast<int>(out.size() / 4));
  kernel::normals(out.data(), static_cast<int>(out.size()));
}

}  // namespace rollcall::analysis
