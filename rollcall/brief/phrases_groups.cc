// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rollcall/base/text.h"
#include "rollcall/brief/phrases.h"

namespace rollcall::brief {
namespace {

using model::Choice;

constexpr std::array kOrder = {Choice::yes, Choice::abstain, Choice::no, Choice::absent};

std::vector<model::MemberId> members_of(const GroupLine& line, const Judged& judged,
                                        Choice choice) {
  std::vector<model::MemberId> members;
  for (const model::Ballot& ballot : judged.vote.ballots) {
    if (ballot.choice == choice && judged.vote.date &&
        line.group->has(ballot.member, *judged.vote.date)) {
      members.push_back(ballot.member);
    }
  }
  return members;
}

}  // namespace

std::string group_split(const GroupLine& line, const Judged& judged) {
  for (const Choice choice : kOrder) {
    if (line.tally.of(choice) == line.tally.members()) return fmt::format("all {}", did(choice));
  }
  std::vector<std::string> pieces;
  for (const Choice choice : kOrder) {
    const int count = line.tally.of(choice);
    if (count == 0) continue;
    const bool by_name = count <= 6 && (line.line != choice || line.tally.members() <= 5);
    pieces.push_back(
        by_name ? fmt::format("{} {}",
                              short_names(members_of(line, judged, choice), judged.question.date),
                              did(choice))
                : fmt::format("{} {}", count, did(choice)));
  }
  return join(pieces, " · ");
}

std::string group_phrase(const GroupLine& line, const Judged& judged) {
  return fmt::format("of the {} {} members: {}", line.tally.members(), line.group->phrase,
                     group_split(line, judged));
}

std::vector<const GroupLine*> telling_groups(const VoteBrief& vote) {
  std::vector<const GroupLine*> telling;
  for (const GroupLine& line : vote.groups) {
    const bool permanent = line.group->kind == model::GroupKind::permanent;
    const bool left_by_few =
        !line.apart.empty() && line.apart.size() <= 6 &&
        4 * line.apart.size() <= static_cast<std::size_t>(line.tally.members());
    if (permanent || left_by_few) telling.push_back(&line);
  }
  // The permanent members come first, then the unions, then the regions.
  std::ranges::stable_sort(telling, {}, [](const GroupLine* line) {
    switch (line->group->kind) {
      case model::GroupKind::permanent:
        return 0;
      case model::GroupKind::union_:
        return 1;
      case model::GroupKind::regional:
        return 2;
      case model::GroupKind::spoken_of:
        return 3;
    }
    return 4;
  });
  return telling;
}

}  // namespace rollcall::brief
