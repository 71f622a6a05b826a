// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/tally.h"

#include <fmt/format.h>

namespace rollcall::model {

Tally count(std::span<const Ballot> ballots) {
  Tally tally;
  for (const Ballot& ballot : ballots) {
    switch (ballot.choice) {
      case Choice::yes:
        ++tally.yes;
        break;
      case Choice::no:
        ++tally.no;
        break;
      case Choice::abstain:
        ++tally.abstain;
        break;
      case Choice::absent:
        ++tally.absent;
        break;
    }
  }
  return tally;
}

std::vector<MemberId> members_who(std::span<const Ballot> ballots, Choice choice) {
  std::vector<MemberId> members;
  for (const Ballot& ballot : ballots) {
    if (ballot.choice == choice) members.push_back(ballot.member);
  }
  return members;
}

std::string to_string(const Tally& tally) {
  std::string text = fmt::format("{}-{}-{}", tally.yes, tally.no, tally.abstain);
  if (tally.absent_known) text += fmt::format(" ({} absent)", tally.absent);
  return text;
}

}  // namespace rollcall::model
