// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/reading.h"

#include <algorithm>

namespace rollcall::coverage {
namespace {

constexpr int kMostMembers = 200;

const Cell* before(std::span<const Cell> cells, std::size_t at, std::size_t back = 1) {
  return at >= back ? &cells[at - back] : nullptr;
}
const Cell* behind(std::span<const Cell> cells, std::size_t at, std::size_t on = 1) {
  return at + on < cells.size() ? &cells[at + on] : nullptr;
}

}  // namespace

bool one_of(const Cell& cell, std::initializer_list<Term> terms) {
  return cell.kind == CellKind::term &&
         std::find(terms.begin(), terms.end(), cell.term) != terms.end();
}

bool is_count(std::span<const Cell> cells, std::size_t at) {
  const Cell& cell = cells[at];
  if (!cell.is_number() || cell.value < 0 || cell.value > kMostMembers || cell.possessive)
    return false;
  const Cell* const last = before(cells, at);
  if (last != nullptr) {
    if (last->is(Term::text)) return false;
    // "S/93", "$93", "COVID-19", "#12"
    if (!cell.blank_before && last->kind == CellKind::mark &&
        (last->mark == '/' || last->mark == '*')) {
      return false;
    }
    if (!cell.blank_before && last->is_mark('-') && !last->blank_before && at >= 2 &&
        !cells[at - 2].is_number()) {
      return false;
    }
  }
  const Cell* const next = behind(cells, at);
  if (next == nullptr) return true;
  if (next->is(Term::percent) || next->is_mark('%')) return false;
  if (next->kind == CellKind::mark && !next->blank_before && next->mark == '/') return false;
  if (next->kind == CellKind::mark && next->mark == ':' && !next->blank_before) {
    const Cell* const minute = behind(cells, at, 2);
    if (minute != nullptr && minute->is_number() && !minute->blank_before) return false;  // "8:35"
  }
  // "15-member", "27-nation": a size, not a count.
  const Cell* const noun = behind(cells, at, 2);
  const bool hyphen = next->is_mark('-') && !next->blank_before;
  return !(hyphen && noun != nullptr && !noun->blank_before && !noun->is_number());
}

Bound bound_before(std::span<const Cell> cells, std::size_t at) {
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    const Cell& cell = cells[at - back];
    if (cell.is(Term::more_than)) return Bound::at_least;
    if (cell.is(Term::less_than)) return Bound::at_most;
    if (cell.is(Term::about)) return Bound::about;
    if (!cell.is(Term::stop)) break;
  }
  return Bound::exactly;
}

bool is_number_of_others(std::span<const Cell> cells, std::size_t at) {
  std::size_t next = at + 1;
  while (next < cells.size() && next <= at + 3 &&
         (cells[next].kind == CellKind::word || cells[next].is_mark('-'))) {
    ++next;  // "14 like-minded others"
  }
  const bool others = next < cells.size() && cells[next].is(Term::others);
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    const Cell& cell = cells[at - back];
    if (cell.is(Term::and_) || cell.is(Term::joined)) {
      const std::size_t named = at - back;
      const bool list =
          named >= 1 && (cells[named - 1].is(Term::state) || cells[named - 1].is_mark(',') ||
                         cells[named - 1].is_mark(')'));
      return list && (others || cell.is(Term::joined));
    }
    if (cell.is(Term::as_did)) return true;
    if (!cell.is(Term::others) && !cell.is(Term::stop)) break;
  }
  return false;
}

}  // namespace rollcall::coverage
