// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/telling_of.h"

#include <fmt/format.h>

#include "rollcall/record/facts.h"

namespace rollcall::record {

std::optional<std::uint32_t> index_of(const model::Member* member) {
  if (member == nullptr) return std::nullopt;
  return static_cast<std::uint32_t>(member - members().all().data());
}

Telling telling_of(model::RollCall vote, std::string own_id) {
  Telling telling;
  telling.own_id = std::move(own_id);
  telling.kind_stated = true;
  telling.manner_stated = true;
  for (const model::Ballot& ballot : vote.ballots) {
    const auto index = index_of(members().find(ballot.member));
    if (index) {
      telling.casts.push_back({*index, code_of(ballot)});
    } else {
      telling.oddities.push_back(
          {"import.unknown_member", 0,
           fmt::format("{}: no member \"{}\" is known", vote.name(), ballot.member.view())});
    }
  }
  // Facts that hold only some of the ballots do not count them.
  if (!telling.casts.empty()) {
    telling.ballots = vote.counted ? BallotState::complete : BallotState::partial;
  }
  vote.ballots.clear();
  vote.counted.reset();
  telling.vote = std::move(vote);
  return telling;
}

}  // namespace rollcall::record
