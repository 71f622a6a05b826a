// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/choices.h"

#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {

using model::Choice;

bool denies(std::span<const Cell> cells, std::size_t i) {
  return cells[i].is(Term::chose) && cells[i].choice() == Choice::absent && i + 1 < cells.size() &&
         cells[i + 1].is(Term::votes);
}

Choice choice_of(std::span<const Cell> cells, std::size_t i) {
  return cells[denies(cells, i) ? i + 1 : i].choice();
}

bool near_before(std::span<const Cell> cells, std::size_t i, Term term) {
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    if (cells[i - back].is(term)) return true;
    if (cells[i - back].kind != CellKind::word && !cells[i - back].is(Term::stop)) break;
  }
  return false;
}

Claim choice_claim(std::span<const Cell> cells, ClaimType type, std::size_t choice_at,
                   Choice choice) {
  Claim claim;
  claim.type = type;
  claim.choice = choice;
  claim.begin = cells[choice_at].begin;
  claim.end = cells[choice_at].end;
  claim.weak = cells[choice_at].is(Term::chose) && cells[choice_at].weak();
  claim.negated = denies(cells, choice_at) || near_before(cells, choice_at, Term::negation);
  claim.of_several = governs_several(cells, choice_at);
  return claim;
}

}  // namespace rollcall::coverage
