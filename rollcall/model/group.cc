// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/group.h"

#include <algorithm>

namespace rollcall::model {

std::vector<MemberId> Group::on(Date day) const {
  std::vector<MemberId> present;
  for (const Membership& membership : memberships) {
    if (membership.period.contains(day)) present.push_back(membership.member);
  }
  // A State that left and came back has two memberships; where they touch it must count once.
  std::sort(present.begin(), present.end());
  present.erase(std::unique(present.begin(), present.end()), present.end());
  return present;
}

bool Group::has(MemberId member, Date day) const {
  return std::any_of(memberships.begin(), memberships.end(), [&](const Membership& membership) {
    return membership.member == member && membership.period.contains(day);
  });
}

}  // namespace rollcall::model
