// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "rollcall/coverage/claims/binder.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kUndatedWeighed = 200;  // votes tried where a report gives no date

}  // namespace

std::optional<Date> Binder::likely_day(std::span<const Claim> claims) const {
  Group all;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    all.claims.push_back(i);
    all.cue.words.insert(all.cue.words.end(), claims[i].cue.words.begin(),
                         claims[i].cue.words.end());
  }
  all.words = index_->words_of(all.cue.words);
  std::vector<std::pair<double, std::size_t>> by_words;
  const std::vector<double> bits = index_->shared_bits(all.words);
  for (std::size_t vote = 0; vote < bits.size(); ++vote) {
    if (bits[vote] > 0) by_words.emplace_back(-bits[vote], vote);
  }
  const std::size_t kept = std::min(by_words.size(), kUndatedWeighed);
  std::partial_sort(by_words.begin(), by_words.begin() + static_cast<std::ptrdiff_t>(kept),
                    by_words.end());
  std::vector<Group> alone;  // each claim for itself
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim* tally = claims[i].type == ClaimType::tally ? &claims[i] : nullptr;
    if (tally == nullptr && (!claims[i].choice || claims[i].members.empty())) continue;
    alone.push_back({{i}, tally, claims[i].cue});
  }
  // For each day and claim, how well the best of its votes fits the claim.
  std::map<Date, std::map<std::size_t, double>> fits;
  for (std::size_t k = 0; k < kept; ++k) {
    const std::size_t vote = by_words[k].second;
    for (const Group& one : alone) {
      if (one.cue.body && *one.cue.body != index_->votes()[vote].body) continue;
      Score fit;
      fit.vote = vote;
      weigh_figures(fit, one);
      score_positions(fit, one, claims);
      if (fit.wrong > 0 || fit.total <= 0) continue;
      double& best = fits[index_->votes()[vote].date][one.claims.front()];
      best = std::max(best, fit.total);
    }
  }
  std::optional<Date> day;
  double most = 0;
  double second = 0;
  for (const auto& [date, claim_fits] : fits) {
    double sum = 0;
    for (const auto& [claim, fit] : claim_fits) sum += fit;
    if (sum > most) {
      second = most;
      most = sum;
      day = date;
    } else {
      second = std::max(second, sum);
    }
  }
  if (!day || fits[*day].size() < 2 || most < second + 2) return std::nullopt;
  return day;
}

}  // namespace rollcall::coverage
