// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/roster.h"

#include <algorithm>
#include <utility>

namespace rollcall::model {

Roster::Roster(BodyId body, std::vector<Term> terms) : body_(body), terms_(std::move(terms)) {}

Roster Roster::of_all_members(BodyId body, const Members& members) {
  std::vector<Term> terms;
  for (const Member& member : members.all()) {
    for (const Period& period : member.membership) {
      terms.push_back(Term{member.id, SeatKind::ordinary, period, member.source});
    }
  }
  return Roster(body, std::move(terms));
}

std::vector<Seat> Roster::on(Date day) const {
  std::vector<Seat> seats;
  for (const Term& term : terms_) {
    if (term.period.contains(day)) seats.push_back(Seat{term.member, term.kind});
  }
  // A member holds one seat: where two terms overlap, the permanent one speaks for it. SeatKind
  // orders ordinary before permanent, so the last of equal members is the one to keep.
  std::sort(seats.begin(), seats.end());
  std::vector<Seat> one_each;
  for (const Seat& seat : seats) {
    if (!one_each.empty() && one_each.back().member == seat.member) {
      one_each.back() = seat;
    } else {
      one_each.push_back(seat);
    }
  }
  return one_each;
}

int Roster::size_on(Date day) const { return static_cast<int>(on(day).size()); }

bool Roster::has(MemberId member, Date day) const {
  return std::any_of(terms_.begin(), terms_.end(), [&](const Term& term) {
    return term.member == member && term.period.contains(day);
  });
}

bool Roster::is_permanent(MemberId member, Date day) const {
  return std::any_of(terms_.begin(), terms_.end(), [&](const Term& term) {
    return term.member == member && term.kind == SeatKind::permanent && term.period.contains(day);
  });
}

}  // namespace rollcall::model
