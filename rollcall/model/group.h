// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/ids.h"

namespace rollcall::model {

enum class GroupKind : std::uint8_t {
  regional,   // the five regional groups of the United Nations
  permanent,  // the permanent members of the Security Council
  union_,     // the European Union, the League of Arab States and their like
  spoken_of,  // alliances, clubs and continents that reports count votes by; no brief lists them
};

// A set of States that changes over time.
struct Group {
  struct Membership {
    MemberId member;
    Period period;
  };

  std::string id;      // "eu", "arab", "african", "permanent"
  std::string name;    // "European Union"
  std::string phrase;  // after a number: "of the 27 EU members"
  GroupKind kind = GroupKind::union_;
  std::vector<Membership> memberships;
  std::string source;  // key into data/SOURCES.md

  // Its members on a day, by id. O(memberships).
  [[nodiscard]] std::vector<MemberId> on(Date day) const;
  [[nodiscard]] bool has(MemberId member, Date day) const;
};

}  // namespace rollcall::model
