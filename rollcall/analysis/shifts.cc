// SPDX-License-Identifier: Apache-2.0
// The idea. A State agrees with another at some level for a stretch of days, then, perhaps, at
// another level. Within a stretch the votes alike are binomial and their level is Beta, so that the
// level integrates out and a stretch has a closed marginal likelihood. Between two days a break has
// one small chance h, the same for all. The posterior over all ways to cut the sequence, of which
// there are 2^(days-1), then follows exactly from a recursion over the start of the current
// stretch:
//
//   w(s) is the probability of all votes so far with the last break right before day s;
//   a day multiplies w(s) by what a stretch since s predicts for it;
//   its end moves h of the sum to a new start and leaves 1 - h of each.
//
// This is the product partition model of Barry and Hartigan (1992, Annals of Statistics 20:260) and
// the filter of Fearnhead (2006, Statistics and Computing 16:203) and of Adams and MacKay (2007).
// Smoothing needs no second recursion: a stretch reads the same backwards, so the chance of what
// follows a break is the filter of the reversed days.
//
// An example: 0 of 1 alike on each of eight days, then 1 of 1 on the last. With even odds of any
// break and Jeffreys' prior the last day's break has probability 0.38: one vote cannot tell a new
// line from a stray. Four such days make it 0.79.
//
// A counter-example: agreement that drifts over decades has no break, yet steps fit it better than
// one level does. The answer is then several breaks whose dates are spread widely; the window says
// so. Another: votes of one day on one matter are no independent draws, as the binomial has it.
// Days dealt out at random show how often that alone makes a break, and shifts_claim.cc counts it.
//
// The cost: for every day, each start and each vote of the day; 0.05 s for 1,500 days of 7,600
// votes.
#include "rollcall/analysis/shifts.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "rollcall/base/check.h"

namespace rollcall::analysis {
namespace {

double break_chance(std::size_t days, const ShiftPrior& prior) {
  if (days < 2) return 0;
  return -std::expm1(std::log(prior.none) / static_cast<double>(days - 1));
}

// What is predicted for a day by a stretch with these counts; the binomial coefficient is left out
// everywhere, for it is the same however the days are cut.
double predicted(const ShiftPrior& prior, int alike, int total, const VoteDay& day) {
  const double a = prior.alike + alike;
  const double b = prior.apart + (total - alike);
  double chance = 1;
  for (int i = 0; i < day.alike; ++i) chance *= (a + i) / (a + b + i);
  const double start = a + b + day.alike;
  for (int i = 0; i < day.total - day.alike; ++i) chance *= (b + i) / (start + i);
  return chance;
}

// Votes up to each day, so that a stretch's counts are two subtractions.
struct Sums {
  std::vector<int> alike{0};
  std::vector<int> total{0};

  explicit Sums(std::span<const VoteDay> days) {
    for (const VoteDay& day : days) {
      alike.push_back(alike.back() + day.alike);
      total.push_back(total.back() + day.total);
    }
  }
};

// The weights of all starts of the current stretch, kept to a sum of one beside a logarithm.
class Filter {
 public:
  Filter(std::span<const VoteDay> days, const ShiftPrior& prior)
      : days_(days), prior_(prior), sums_(days), chance_(break_chance(days.size(), prior)) {
    weights_.reserve(days.size());
    weights_.push_back(1);
  }

  // Takes the next day in.
  void see_day() {
    for (std::size_t start = 0; start < weights_.size(); ++start) {
      weights_[start] *= predicted(prior_, sums_.alike[seen_] - sums_.alike[start],
                                   sums_.total[seen_] - sums_.total[start], days_[seen_]);
    }
    ++seen_;
    rescale();
  }

  // Goes over to the next day with or without the chance of a break.
  void pass_boundary() {
    const double all = sum();
    stay();
    weights_.push_back(chance_ * all);
  }
  void stay() {
    for (double& weight : weights_) weight *= 1 - chance_;
  }

  [[nodiscard]] double sum() const {
    double all = 0;
    for (const double weight : weights_) all += weight;
    return all;
  }
  // The logarithm of the sum of all weights, as they would be without rescaling.
  [[nodiscard]] double log_sum() const { return log_scale_ + std::log(sum()); }
  [[nodiscard]] double log_newest() const { return log_scale_ + std::log(weights_.back()); }
  [[nodiscard]] double log_first() const { return log_scale_ + std::log(weights_.front()); }
  [[nodiscard]] double chance() const { return chance_; }

 private:
  void rescale() {
    const double all = sum();
    for (double& weight : weights_) weight /= all;
    log_scale_ += std::log(all);
  }

  std::span<const VoteDay> days_;
  const ShiftPrior& prior_;
  Sums sums_;
  double chance_;
  double log_scale_ = 0;
  std::size_t seen_ = 0;
  std::vector<double> weights_;
};

struct Filtered {
  std::vector<double> log_break;  // of the votes of days 0 … i and a break after day i
  double log_all = 0;             // of all votes
  double log_unbroken = 0;        // of all votes and no break
  double chance = 0;
};

Filtered filtered(std::span<const VoteDay> days, const ShiftPrior& prior) {
  Filter filter(days, prior);
  Filtered result;
  result.chance = filter.chance();
  for (std::size_t day = 0; day < days.size(); ++day) {
    filter.see_day();
    if (day + 1 == days.size()) break;
    filter.pass_boundary();
    result.log_break.push_back(filter.log_newest());
  }
  result.log_all = filter.log_sum();
  result.log_unbroken = filter.log_first();
  return result;
}

std::vector<VoteDay> reversed(std::span<const VoteDay> days) {
  return {days.rbegin(), days.rend()};
}

double as_probability(double value) { return std::clamp(value, 0.0, 1.0); }

void check_days(std::span<const VoteDay> days) {
  for (const VoteDay& day : days) {
    ROLLCALL_CHECK(day.total >= 1 && day.alike >= 0 && day.alike <= day.total,
                   std::to_string(day.alike) + " of " + std::to_string(day.total));
  }
}

}  // namespace

ShiftPosterior shift_posterior(std::span<const VoteDay> days, const ShiftPrior& prior) {
  check_days(days);
  ShiftPosterior posterior;
  if (days.size() < 2) return posterior;
  const Filtered forward = filtered(days, prior);
  const Filtered backward = filtered(reversed(days), prior);
  const std::size_t boundaries = days.size() - 1;
  for (std::size_t i = 0; i < boundaries; ++i) {
    // Both sides count the break between them; one of the two chances is taken out.
    const double log_joint =
        forward.log_break[i] + backward.log_break[boundaries - 1 - i] - std::log(forward.chance);
    posterior.after.push_back(as_probability(std::exp(log_joint - forward.log_all)));
  }
  posterior.any = as_probability(-std::expm1(forward.log_unbroken - forward.log_all));
  return posterior;
}

double shift_probability(std::span<const VoteDay> days, const ShiftPrior& prior) {
  check_days(days);
  if (days.size() < 2) return 0;
  const Filtered forward = filtered(days, prior);
  return as_probability(-std::expm1(forward.log_unbroken - forward.log_all));
}

double shift_within(std::span<const VoteDay> days, const ShiftPrior& prior, int first, int last) {
  check_days(days);
  ROLLCALL_CHECK(first >= 0 && first <= last && last + 1 < static_cast<int>(days.size()),
                 std::to_string(first) + " to " + std::to_string(last));
  const Filtered backward = filtered(reversed(days), prior);
  const auto size = static_cast<int>(days.size());
  Filter filter(days, prior);
  const double log_evidence = filtered(days, prior).log_all;
  double unbroken = 0;
  for (int day = 0; day < size; ++day) {
    filter.see_day();
    const bool open = day >= first && day <= last;  // the boundary after it lies in the window
    if (day + 1 == size) {
      unbroken += std::exp(filter.log_sum() - log_evidence);
    } else if (day < first) {
      filter.pass_boundary();
    } else if (open) {
      filter.stay();
    } else {
      // The stretch that spans the window ends here: what follows is the backward filter's.
      const auto place = static_cast<std::size_t>(size - 2 - day);
      unbroken += std::exp(filter.log_sum() + backward.log_break[place] - log_evidence);
      filter.stay();
    }
  }
  return as_probability(1 - unbroken);
}

std::vector<int> likeliest_breaks(std::span<const VoteDay> days, const ShiftPrior& prior) {
  check_days(days);
  if (days.size() < 2) return {};
  const double chance = break_chance(days.size(), prior);
  const Sums sums(days);
  std::vector<double> best{1};            // of the cut with the last break before day s
  std::vector<std::size_t> came_from{0};  // the start of the stretch before
  for (std::size_t day = 0; day < days.size(); ++day) {
    double most = 0;
    for (std::size_t start = 0; start <= day; ++start) {
      best[start] *= predicted(prior, sums.alike[day] - sums.alike[start],
                               sums.total[day] - sums.total[start], days[day]);
      most = std::max(most, best[start]);
    }
    for (double& value : best) value /= most;
    if (day + 1 == days.size()) break;
    const auto top = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
    const double fresh = best[top] * chance;
    for (double& value : best) value *= 1 - chance;
    best.push_back(fresh);
    came_from.push_back(top);
  }
  std::vector<int> breaks;
  auto start = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
  while (start > 0) {
    breaks.push_back(static_cast<int>(start) - 1);
    start = came_from[start];
  }
  std::ranges::reverse(breaks);
  return breaks;
}

}  // namespace rollcall::analysis
