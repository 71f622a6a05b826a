// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/groups.h"

#include <algorithm>

namespace rollcall::brief {
namespace {

using model::Ballot;
using model::Choice;

std::vector<Ballot> ballots_within(const std::vector<Ballot>& ballots, const model::Group& group,
                                   Date day) {
  const std::vector<model::MemberId> members = group.on(day);
  std::vector<Ballot> within;
  for (const Ballot& ballot : ballots) {
    if (std::ranges::find(members, ballot.member) != members.end()) within.push_back(ballot);
  }
  return within;
}

// The choice of more than half. Not voting is no line: a group cannot be said to have taken it.
std::optional<Choice> line_of(const model::Tally& tally) {
  for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain}) {
    if (2 * tally.of(choice) > tally.members()) return choice;
  }
  return std::nullopt;
}

}  // namespace

std::vector<GroupLine> group_lines(const Judged& judged, std::span<const model::Group> groups) {
  std::vector<GroupLine> lines;
  if (!judged.vote.date) return lines;
  for (const model::Group& group : groups) {
    if (group.kind == model::GroupKind::spoken_of) continue;
    const std::vector<Ballot> within =
        ballots_within(judged.vote.ballots, group, *judged.vote.date);
    if (within.size() < 2) continue;
    GroupLine line;
    line.group = &group;
    line.tally = model::count(within);
    line.line = line_of(line.tally);
    for (const Ballot& ballot : within) {
      if (line.line && ballot.choice != *line.line) line.apart.push_back(ballot);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace rollcall::brief
