// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/explain.h"

#include <fmt/format.h>

namespace rollcall::rules {
namespace {

std::string share_in_words(const Threshold& threshold) {
  if (threshold.more_than && 2 * threshold.numerator == threshold.denominator) return "a majority";
  if (!threshold.more_than && 3 * threshold.numerator == 2 * threshold.denominator) {
    return "two-thirds";
  }
  return fmt::format("{} {}/{}", threshold.more_than ? "more than" : "at least",
                     threshold.numerator, threshold.denominator);
}

}  // namespace

std::string explain_need(const Threshold& threshold, const Votes& votes) {
  const Base base = base_of(threshold, votes);
  const int needed = votes_needed(threshold, base.count);
  const bool weighed = threshold.unit == ThresholdUnit::weight;
  switch (threshold.base) {
    case ThresholdBase::fixed:
      if (weighed) return fmt::format("an affirmative weight of {} needed", needed);
      if (base.count == 0) return fmt::format("{} affirmative votes needed", needed);
      return fmt::format("{} affirmative votes of the {} members needed", needed, base.count);
    case ThresholdBase::present_and_voting:
      return fmt::format("{} of the {}{} present and voting: {} needed", share_in_words(threshold),
                         weighed ? "weight of " : "", base.count, needed);
    case ThresholdBase::all_members:
      return fmt::format("{} of {}{}: {} needed", share_in_words(threshold),
                         weighed ? "the weight of all members, " : "all members, ", base.count,
                         needed);
  }
  return {};
}

std::string explain_got(int needed, int got) {
  if (got > needed) return fmt::format("{} got, {} to spare", got, got - needed);
  if (got == needed) return fmt::format("{} got, none to spare", got);
  return fmt::format("{} got, {} short", got, needed - got);
}

std::string explain_tie(TieRule tie) {
  switch (tie) {
    case TieRule::rejected:
      return "equally divided: rejected at once";
    case TieRule::second_vote:
      return "equally divided: a second vote follows within 48 hours; equally divided again, the "
             "proposal is rejected";
    case TieRule::stands:
      return "equally divided: the ruling is not overruled and stands";
    case TieRule::chair_casts:
      return "equally divided: the presiding officer's casting vote decides, and it is not among "
             "the ballots";
  }
  return {};
}

std::string explain_undetermined(const Requirement& requirement, const Votes& votes) {
  const model::Tally& tally = votes.tally;
  if (tally.yes + tally.no + tally.abstain == 0) return "no vote is recorded for any member";
  for (const Threshold& threshold : requirement.thresholds) {
    if (threshold.unit == ThresholdUnit::weight && votes.weight_members == 0) {
      return "the weight of the votes is not known: not every vote has a name and a weight";
    }
    if (threshold.base == ThresholdBase::all_members && votes.members == 0) {
      return "how many members the body has is not known";
    }
  }
  return explain_tie(requirement.tie);
}

std::string list_members(const std::vector<model::MemberId>& members) {
  std::string text;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) text += i + 1 == members.size() ? " and " : ", ";
    text += members[i].view();
  }
  return text;
}

}  // namespace rollcall::rules
