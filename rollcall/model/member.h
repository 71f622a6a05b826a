// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"

namespace rollcall::model {

// A name that a State went by in some period, as the United Nations wrote it.
struct MemberName {
  std::string name;        // "Russian Federation"
  std::string short_name;  // "Russia": for tables and running text; never empty
  Period period;
};

// One State (or other member of a body) through all its names.
struct Member {
  MemberId id;
  std::string iso2;                      // "" where there never was one
  int m49 = 0;                           // 0 where unknown
  std::vector<int> cow_codes;            // Correlates of War numbers, in any year
  std::vector<MemberName> names;         // by time, the current or last one at the back
  std::vector<std::string> other_names;  // further spellings met in files, folded on lookup
  std::vector<Period> membership;        // of the United Nations; empty for members of other bodies
  std::vector<MemberId> predecessors;  // States whose seat or part of whose territory it continues
  std::string source;                  // key into data/SOURCES.md

  // The name in use on a day; the nearest one where the day lies outside all periods.
  [[nodiscard]] const MemberName& name_on(Date day) const;
  [[nodiscard]] bool is_member_on(Date day) const;
};

// All members known, by id, by name and by Correlates of War number.
// Immutable once built; safe to share between threads. Lookups are O(1).
class Members {
 public:
  Members() = default;

  // Fails with `members.duplicate` when two members share an id, or bear one name in periods that
  // overlap. Short names and further spellings may collide: they only help to find a member.
  static Result<Members> create(std::vector<Member> members);

  [[nodiscard]] const Member* find(MemberId id) const;

  // By any name or spelling, folded (case, accents and punctuation do not matter). A name that
  // several States bore ("Congo") is decided by the day; nullptr when unknown or still ambiguous.
  [[nodiscard]] const Member* by_name(std::string_view name, std::optional<Date> day) const;

  // By what an official file calls it: the code if known, else the name.
  [[nodiscard]] const Member* by_code_or_name(std::string_view code, std::string_view name,
                                              std::optional<Date> day) const;
  [[nodiscard]] const Member* by_cow(int cow_code, std::optional<Date> day) const;

  [[nodiscard]] std::span<const Member> all() const { return members_; }

  // For printing: the short name on a day, or the bare id of a member that is not known.
  [[nodiscard]] std::string short_name(MemberId id, Date day) const;
  [[nodiscard]] std::string name(MemberId id, Date day) const;

 private:
  struct Claim {
    std::size_t member;
    Period period;
  };

  [[nodiscard]] const Member* decide(const std::vector<Claim>& claims,
                                     std::optional<Date> day) const;

  std::vector<Member> members_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::vector<Claim>> by_name_;
  std::unordered_map<int, std::vector<Claim>> by_cow_;
};

}  // namespace rollcall::model
