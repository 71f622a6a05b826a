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

std::string how_voted(std::optional<Choice> choice) {
  if (!choice) return {};
  return is_idle(*choice) ? fmt::format(" that {}", did(*choice))
                          : fmt::format(" that voted {}", did(*choice));
}

// "Russia alone: to yes, to abstain or not voting"; "any one of 9 members that voted yes: to no".
std::vector<std::string> alone(const Judged& judged) {
  std::map<std::vector<Choice>, std::vector<model::MemberId>> ways;
  for (const auto& pivotal : judged.what_if.pivotal) ways[pivotal.to].push_back(pivotal.member);
  std::vector<std::string> phrases;
  for (const auto& [to, members] : ways) {
    std::vector<std::string> switches;
    for (const Choice choice : to) switches.push_back(to_phrase(choice));
    const std::string how = listed(switches, "or");
    const std::string names = short_names(members, judged.question.date);
    if (members.size() == 1) {
      phrases.push_back(fmt::format("{} alone: {}", names, how));
    } else if (members.size() <= 5) {
      phrases.push_back(fmt::format("any one of {}: {}", names, how));
    } else {
      std::optional<Choice> from = choice_of(judged.ballots, members.front());
      for (const model::MemberId member : members) {
        if (choice_of(judged.ballots, member) != from) from.reset();
      }
      phrases.push_back(
          fmt::format("any one of the {} members{}: {}", members.size(), how_voted(from), how));
    }
  }
  return phrases;
}

// Members that make the same move, whatever class of seat they hold.
struct Move {
  Choice from = Choice::yes;
  Choice to = Choice::no;
  int count = 0;
  std::vector<model::MemberId> vetoes_lifted;  // permanent members that have to give up a no
};

std::vector<Move> moves_of(const SwitchPlan& plan) {
  std::vector<Move> moves;
  for (const SwitchGroup& group : plan.groups) {
    auto move = std::ranges::find_if(
        moves, [&](const Move& held) { return held.from == group.from && held.to == group.to; });
    if (move == moves.end()) {
      moves.push_back({.from = group.from, .to = group.to, .count = 0, .vetoes_lifted = {}});
      move = moves.end() - 1;
    }
    move->count += group.count;
    if (group.permanent && group.from == Choice::no) {
      move->vetoes_lifted.insert(move->vetoes_lifted.end(), group.members.begin(),
                                 group.members.end());
    }
  }
  return moves;
}

// Abstaining and not voting count alike in every majority, so one phrase names both where both
// exist: "29 abstentions or non-voters to no". A no that would be a veto is somebody's: named.
std::string move_phrase(const Move& move, const Judged& judged) {
  const model::Tally& tally = judged.ballots.tally;
  const std::string to =
      is_idle(move.to) ? std::string("to abstain or not voting") : to_phrase(move.to);
  const std::string names = short_names(move.vetoes_lifted, judged.question.date);
  const auto lifted = static_cast<int>(move.vetoes_lifted.size());
  if (lifted > 0 && lifted == move.count) return fmt::format("{} from no {}", names, to);
  std::string from = from_noun(move.from, move.count);
  if (is_idle(move.from) && tally.abstain > 0 && tally.absent > 0) {
    from = fmt::format("{} or {}", from_noun(Choice::abstain, move.count),
                       from_noun(Choice::absent, move.count));
  }
  const std::string among = lifted > 0 ? fmt::format(" ({} among them)", names) : "";
  return fmt::format("{} {} {}{}", move.count, from, to, among);
}

std::vector<std::string> by_kind(const Judged& judged, std::size_t limit) {
  std::vector<std::string> phrases;
  for (const SwitchPlan& plan : judged.what_if.by_kind) {
    if (phrases.size() >= limit) break;
    if (plan.switches() < 2) continue;  // a single switch is some member's: `alone` names it
    const std::vector<Move> moves = moves_of(plan);
    if (moves.size() != 1) continue;
    const std::string phrase = move_phrase(moves.front(), judged);
    if (std::ranges::find(phrases, phrase) == phrases.end()) phrases.push_back(phrase);
  }
  return phrases;
}

bool a_kind_is_fewest(const rules::WhatIf& what_if) {
  return !what_if.by_kind.empty() &&
         what_if.by_kind.front().switches() <= what_if.fewest->switches();
}

}  // namespace

std::string flip_phrase(const Judged& judged) {
  const rules::WhatIf& what_if = judged.what_if;
  if (!what_if.fewest) return {};
  constexpr std::size_t kShown = 3;
  std::vector<std::string> phrases = alone(judged);
  // A veto hangs on its members; how many others would have had to move is beside the point.
  if (judged.ruling.cause != rules::Cause::veto || phrases.empty()) {
    const std::size_t room = phrases.size() < kShown ? kShown - phrases.size() : 0;
    for (std::string& phrase : by_kind(judged, phrases.empty() ? kShown : std::min(room, 1UL))) {
      phrases.push_back(std::move(phrase));
    }
  }
  if (what_if.pivotal.empty() && !a_kind_is_fewest(what_if)) {
    std::vector<std::string> together;
    for (const Move& move : moves_of(*what_if.fewest)) {
      together.push_back(move_phrase(move, judged));
    }
    phrases.insert(phrases.begin(), fmt::format("{} together: {}", what_if.fewest->switches(),
                                                listed(together, "and")));
  }
  std::string text;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == phrases.size() ? ", or " : ", ") + phrases[i];
  }
  return text;
}

}  // namespace rollcall::brief
