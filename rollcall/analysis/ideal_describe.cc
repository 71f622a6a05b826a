// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "rollcall/analysis/ideal_fit.h"
#include "rollcall/analysis/ideal_normal.h"

namespace rollcall::analysis::ideal {
namespace {

constexpr std::size_t kAnswers = 3;

// Log-probability of an answer, and whether it is the likeliest one.
struct Judged {
  double log_probability = 0;
  bool likeliest = false;
};

Judged judge(const Runs& runs, double low, double high, std::int64_t vote) {
  const double below = normal_cdf(low);
  const double above = normal_cdf(-high);
  const double between = runs.cuts == 2 ? 1 - below - above : 0;
  if (vote < runs.middle) return {log_normal_cdf(low), below >= std::max(between, above)};
  if (vote >= runs.upper) return {log_normal_cdf(-high), above >= std::max(below, between)};
  return {log_normal_between(low, high), between >= std::max(below, above)};
}

template <int D>
IdealItemFit describe(const IdealInput& input, const Runs& runs, std::size_t i,
                      const State<D>& state) {
  const ItemShape<D>& item = state.items[i];
  IdealItemFit fit;
  for (int d = 0; d < D; ++d) {
    fit.slope.push_back(item.slope[d]);
    fit.slope_se.push_back(std::sqrt(std::max(0.0, item.spread(d, d))));
  }
  const bool has_yes = input.abstain_first[i] > input.item_first[i];
  const bool has_no = input.item_first[i + 1] > input.no_first[i];
  if (runs.cuts > 0 && has_yes) {
    fit.yes_below = item.low;
    fit.yes_below_se = std::sqrt(std::max(0.0, item.spread(D, D)));
  }
  if (runs.cuts > 0 && has_no) {
    fit.no_above = item.high;
    fit.no_above_se = std::sqrt(std::max(0.0, item.spread(D + 1, D + 1)));
  }
  fit.votes = runs.end - runs.lower;
  const std::int64_t yes = input.abstain_first[i] - input.item_first[i];
  const std::int64_t abstain = input.no_first[i] - input.abstain_first[i];
  fit.minority = fit.votes - std::max({yes, abstain, fit.votes - yes - abstain});
  if (runs.cuts == 0) {
    fit.correct = fit.votes;
    return fit;
  }
  for (std::int64_t v = runs.lower; v < runs.end; ++v) {
    const double score = item.slope.dot(state.position[at(input.vote_point[at(v)])]);
    const Judged judged = judge(runs, item.low - score, item.high - score, v);
    fit.log_likelihood += judged.log_probability;
    fit.correct += judged.likeliest ? 1 : 0;
  }
  return fit;
}

}  // namespace

template <int D>
std::vector<IdealItemFit> describe_items(const IdealInput& input, const std::vector<Runs>& runs,
                                         int threads, const State<D>& state) {
  std::vector<IdealItemFit> items(runs.size());
  const Blocks blocks = blocks_of(runs);
  for_each_block(threads, [&](std::size_t block) {
    for (std::size_t i = blocks.first[block]; i < blocks.first[block + 1]; ++i) {
      items[i] = describe<D>(input, runs[i], i, state);
    }
  });
  return items;
}

#define ROLLCALL_INSTANTIATE(D)                         \
  template std::vector<IdealItemFit> describe_items<D>( \
      const IdealInput&, const std::vector<Runs>&, int, const State<D>&);
ROLLCALL_EACH_DIMENSION(ROLLCALL_INSTANTIATE)
#undef ROLLCALL_INSTANTIATE

}  // namespace rollcall::analysis::ideal
