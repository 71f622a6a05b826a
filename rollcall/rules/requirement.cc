// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/requirement.h"

#include <algorithm>
#include <cstdint>

namespace rollcall::rules {
namespace {

bool simple_among_voters(const Threshold& threshold) {
  return threshold.base == ThresholdBase::present_and_voting && threshold.more_than &&
         threshold.unit == ThresholdUnit::members &&
         2 * threshold.numerator == threshold.denominator;
}

bool base_is_known(const Threshold& threshold, const Votes& votes) {
  const bool weighed = threshold.unit == ThresholdUnit::weight;
  if (weighed && votes.weight_members == 0) return false;
  return threshold.base != ThresholdBase::all_members || weighed || votes.members > 0;
}

// Opponents too few to form a blocking minority cannot defeat a share of weight.
bool blocked(const Requirement& requirement, const Threshold& threshold, const Votes& votes) {
  if (is_met(threshold, votes)) return false;
  if (threshold.unit == ThresholdUnit::members) return true;
  const int opponents = votes.members - votes.tally.yes;
  return opponents >= requirement.blocking_members_min;
}

Cause cause_of_loss(const Requirement& requirement, const Threshold& threshold,
                    const Votes& votes) {
  const bool even = votes.tally.yes == votes.tally.no && votes.tally.yes > 0;
  const bool alone = requirement.thresholds.size() == 1;
  return alone && even && simple_among_voters(threshold) ? Cause::tie : Cause::shortfall;
}

}  // namespace

Threshold more_than_half(ThresholdBase base) {
  return Threshold{base, ThresholdUnit::members, 1, 2, true, {}};
}

Threshold two_thirds(ThresholdBase base) {
  return Threshold{base, ThresholdUnit::members, 2, 3, false, {}};
}

Threshold fixed_number(int votes) {
  return Threshold{ThresholdBase::fixed, ThresholdUnit::members, votes, 1, false, {}};
}

int votes_needed(const Threshold& threshold, int count) {
  if (threshold.base == ThresholdBase::fixed) return threshold.numerator;
  const std::int64_t share = std::int64_t{threshold.numerator} * count;
  const std::int64_t whole = share / threshold.denominator;
  const bool exact = share % threshold.denominator == 0;
  const std::int64_t needed = threshold.more_than || !exact ? whole + 1 : whole;
  return static_cast<int>(std::max<std::int64_t>(needed, 1));
}

Base base_of(const Threshold& threshold, const Votes& votes) {
  const bool weighed = threshold.unit == ThresholdUnit::weight;
  switch (threshold.base) {
    case ThresholdBase::present_and_voting:
      return {BaseKind::present_and_voting,
              weighed ? votes.weight_yes + votes.weight_no : votes.tally.present_and_voting()};
    case ThresholdBase::all_members:
      return {BaseKind::all_members, weighed ? votes.weight_members : votes.members};
    case ThresholdBase::fixed:
      return {BaseKind::fixed, votes.members};
  }
  return {};
}

int got_of(const Threshold& threshold, const Votes& votes) {
  return threshold.unit == ThresholdUnit::weight ? votes.weight_yes : votes.tally.yes;
}

bool is_met(const Threshold& threshold, const Votes& votes) {
  return got_of(threshold, votes) >= votes_needed(threshold, base_of(threshold, votes).count);
}

Measure measure(const Requirement& requirement, const Votes& votes) {
  Measure result;
  if (votes.tally.yes + votes.tally.no + votes.tally.abstain == 0) return result;
  for (const Threshold& threshold : requirement.thresholds) {
    if (!base_is_known(threshold, votes)) return result;
  }

  const auto decisive = std::find_if(
      requirement.thresholds.begin(), requirement.thresholds.end(),
      [&](const Threshold& threshold) { return blocked(requirement, threshold, votes); });
  const bool enough = decisive == requirement.thresholds.end();
  result.decisive =
      enough ? 0 : static_cast<std::size_t>(decisive - requirement.thresholds.begin());
  const Threshold& threshold = requirement.thresholds[result.decisive];
  result.base = base_of(threshold, votes);
  result.needed = votes_needed(threshold, result.base.count);
  result.got = got_of(threshold, votes);

  if (enough) {
    const bool prevented = requirement.veto && votes.permanent_no > 0;
    result.outcome = prevented ? Outcome::not_adopted : Outcome::adopted;
    result.cause = prevented ? Cause::veto : Cause::carried;
    return result;
  }
  result.cause = cause_of_loss(requirement, threshold, votes);
  result.outcome = Outcome::not_adopted;
  if (result.cause == Cause::tie && requirement.tie == TieRule::chair_casts) {
    result.outcome = Outcome::undetermined;
    result.cause = Cause::unknown;
  }
  return result;
}

}  // namespace rollcall::rules
