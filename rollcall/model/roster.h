// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/member.h"

namespace rollcall::model {

enum class SeatKind : std::uint8_t {
  ordinary,
  permanent,  // its negative vote can prevent a decision (Charter article 27(3))
};

// A member's time on a body.
struct Term {
  MemberId member;
  SeatKind kind = SeatKind::ordinary;
  Period period;
  std::string source;  // key into data/SOURCES.md
};

struct Seat {
  MemberId member;
  SeatKind kind = SeatKind::ordinary;

  constexpr auto operator<=>(const Seat&) const = default;
};

// Who sat on one body, and when. Immutable; safe to share between threads.
class Roster {
 public:
  Roster() = default;
  Roster(BodyId body, std::vector<Term> terms);

  // The General Assembly's: every Member of the United Nations for the time of its membership.
  static Roster of_all_members(BodyId body, const Members& members);

  [[nodiscard]] BodyId body() const { return body_; }

  // The members of the body on a day, by id. O(terms).
  [[nodiscard]] std::vector<Seat> on(Date day) const;
  [[nodiscard]] int size_on(Date day) const;
  [[nodiscard]] bool has(MemberId member, Date day) const;
  [[nodiscard]] bool is_permanent(MemberId member, Date day) const;
  [[nodiscard]] std::span<const Term> terms() const { return terms_; }

 private:
  BodyId body_;
  std::vector<Term> terms_;
};

}  // namespace rollcall::model
