// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/rules/whatif.h"

namespace rollcall::rules {
namespace {

using model::Choice;

void add(model::Tally& tally, Choice choice, int count) {
  switch (choice) {
    case Choice::yes:
      tally.yes += count;
      break;
    case Choice::no:
      tally.no += count;
      break;
    case Choice::abstain:
      tally.abstain += count;
      break;
    case Choice::absent:
      tally.absent += count;
      break;
  }
}

std::string from_words(const SwitchGroup& group) {
  const bool one = group.count == 1;
  switch (group.from) {
    case Choice::yes:
      return "yes";
    case Choice::no:
      return "no";
    case Choice::abstain:
      if (group.from_absent_too)
        return one ? "abstention or non-voter" : "abstentions or non-voters";
      return one ? "abstention" : "abstentions";
    case Choice::absent:
      return one ? "non-voter" : "non-voters";
  }
  return {};
}

std::string to_words(const SwitchGroup& group) {
  switch (group.to) {
    case Choice::yes:
      return "yes";
    case Choice::no:
      return "no";
    case Choice::abstain:
      return group.to_absent_too ? "abstention or absence" : "abstention";
    case Choice::absent:
      return "absence";
  }
  return {};
}

}  // namespace

std::string describe(const SwitchPlan& plan) {
  std::string text;
  for (const SwitchGroup& group : plan.groups) {
    if (!text.empty()) text += " and ";
    const char* whose = !group.permanent   ? ""
                        : group.count == 1 ? " permanent member's"
                                           : " permanent members'";
    text += fmt::format("{}{} {} to {}", group.count, whose, from_words(group), to_words(group));
  }
  return text;
}

Result<Ballots> with_changes(Ballots ballots, const std::vector<model::Ballot>& changes) {
  for (const model::Ballot& change : changes) {
    const auto held =
        std::find_if(ballots.named.begin(), ballots.named.end(),
                     [&](const model::Ballot& ballot) { return ballot.member == change.member; });
    if (held == ballots.named.end()) {
      return fail("whatif.not_a_member",
                  fmt::format("{} has no ballot in this vote", change.member.view()));
    }
    if (held->choice == Choice::absent && held->absence == model::AbsenceKind::barred) {
      return fail("whatif.barred",
                  fmt::format("{} was barred from voting and cannot switch", change.member.view()));
    }
    add(ballots.tally, held->choice, -1);
    add(ballots.tally, change.choice, 1);
    *held = change;
  }
  return ballots;
}

}  // namespace rollcall::rules
