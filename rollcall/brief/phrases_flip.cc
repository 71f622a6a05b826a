// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "rollcall/base/text.h"
#include "rollcall/brief/phrases.h"

namespace rollcall::brief {
namespace {

using model::Choice;
using rules::SwitchGroup;
using rules::SwitchPlan;

std::string to_phrase(Choice choice) {
  switch (choice) {
    case Choice::yes:
      return "to yes";
    case Choice::no:
      return "to no";
    case Choice::abstain:
      return "to abstain";
    case Choice::absent:
      return "not voting";
  }
  return {};
}

std::string from_noun(Choice choice, int count) {
  switch (choice) {
    case Choice::yes:
      return "yes";
    case Choice::no:
      return "no";
    case Choice::abstain:
      return count == 1 ? "abstention" : "abstentions";
    case Choice::absent:
      return count == 1 ? "non-voter" : "non-voters";
  }
  return {};
}

bool is_idle(Choice choice) { return choice == Choice::abstain || choice == Choice::absent; }

std::optional<Choice> choice_of(const rules::Ballots& ballots, model::MemberId member) {
  for (const model::Ballot& ballot : ballots.named) {
    if (ballot.member == member) return ballot.choice;
  }
  return std::nullopt;
}

// "Russia alone: to yes, to abstain or not voting"; "any one of 9 members that voted yes: to no".
std::vector<std::string> alone(const Judged& judged) {
  using Way = std::pair<std::vector<Choice>, std::optional<Choice>>;
  std::map<Way, std::vector<model::MemberId>> ways;
  for (const auto& pivotal : judged.what_if.pivotal) {
    ways[{pivotal.to, choice_of(judged.ballots, pivotal.member)}].push_back(pivotal.member);
  }
  std::vector<std::string> phrases;
  for (const auto& [way, members] : ways) {
    std::vector<std::string> switches;
    for (const Choice to : way.first) switches.push_back(to_phrase(to));
    const std::string how = listed(switches, "or");
    const std::string names = short_names(members, judged.question.date);
    if (members.size() == 1) {
      phrases.push_back(fmt::format("{} alone: {}", names, how));
    } else if (members.size() <= 5 || !way.second) {
      phrases.push_back(fmt::format("any one of {}: {}", names, how));
    } else {
      phrases.push_back(fmt::format("any one of {} members that {}: {}", members.size(),
                                    way.second == Choice::yes || way.second == Choice::no
                                        ? fmt::format("voted {}", did(*way.second))
                                        : std::string(did(*way.second)),
                                    how));
    }
  }
  return phrases;
}

// Abstaining and not voting count alike in every majority, so one phrase names both where both
// exist: "29 abstentions or non-voters to no".
std::string group_switch(const SwitchGroup& group, const rules::Ballots& ballots) {
  std::string from = from_noun(group.from, group.count);
  if (is_idle(group.from)) {
    const Choice other = group.from == Choice::abstain ? Choice::absent : Choice::abstain;
    if (ballots.tally.of(other) > 0 && ballots.tally.of(group.from) > 0) {
      from = fmt::format("{} or {}", from_noun(Choice::abstain, group.count),
                         from_noun(Choice::absent, group.count));
    }
  }
  const std::string to =
      is_idle(group.to) ? std::string("to abstain or not voting") : to_phrase(group.to);
  return fmt::format("{} {} {}", group.count, from, to);
}

// A permanent member's switch is named: it is the one that a veto hangs on.
std::string named_switch(const SwitchGroup& group, const Judged& judged) {
  if (group.permanent && static_cast<int>(group.members.size()) == group.count) {
    return fmt::format("{} {}", short_names(group.members, judged.question.date),
                       to_phrase(group.to));
  }
  return group_switch(group, judged.ballots);
}

std::vector<std::string> by_kind(const Judged& judged, std::size_t limit) {
  std::vector<std::string> phrases;
  for (const SwitchPlan& plan : judged.what_if.by_kind) {
    if (plan.groups.size() != 1 || plan.switches() < 2) continue;
    const std::string phrase = group_switch(plan.groups.front(), judged.ballots);
    if (std::ranges::find(phrases, phrase) == phrases.end()) phrases.push_back(phrase);
    if (phrases.size() == limit) break;
  }
  return phrases;
}

}  // namespace

std::string flip_phrase(const Judged& judged) {
  const rules::WhatIf& what_if = judged.what_if;
  if (!what_if.fewest) return {};
  std::vector<std::string> phrases = alone(judged);
  if (phrases.empty()) phrases = by_kind(judged, 3);
  const bool fewest_shown = !what_if.pivotal.empty() ||
                            (!what_if.by_kind.empty() &&
                             what_if.by_kind.front().switches() <= what_if.fewest->switches());
  if (!fewest_shown) {
    std::vector<std::string> together;
    for (const SwitchGroup& group : what_if.fewest->groups) {
      together.push_back(named_switch(group, judged));
    }
    phrases.insert(phrases.begin(), fmt::format("{} switches: {}", what_if.fewest->switches(),
                                                listed(together, "and")));
  }
  std::string text;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == phrases.size() ? ", or " : ", ") + phrases[i];
  }
  return text;
}

}  // namespace rollcall::brief
