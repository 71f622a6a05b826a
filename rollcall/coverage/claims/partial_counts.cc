// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/partial_counts.h"

#include "rollcall/coverage/claims/reading.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kReach = 8;

bool is_one_of_many(std::span<const Cell> cells, std::size_t i) {
  if (cells[i].value == 1) {
    const bool of = i + 1 < cells.size() && cells[i + 1].is(Term::of_all);
    return of || (i > 0 && cells[i - 1].is(Term::votes));  // "Chad, for one, abstained"
  }
  return i >= 2 && cells[i - 1].is(Term::of_all) && cells[i - 2].is_number() &&
         cells[i - 2].value == 1 && !(i >= 3 && cells[i - 3].is(Term::were));
}

bool stands_beside_names(std::span<const Cell> cells, std::size_t i) {
  return i >= 2 && cells[i - 1].is(Term::and_) && cells[i - 2].is(Term::state);
}

bool is_part_of_group(std::span<const Cell> cells, std::size_t i) {
  if (i < 3 || !cells[i - 1].is_mark(',') || !cells[i - 2].is(Term::group)) return false;
  std::size_t at = i - 2;
  while (at > 0 && i - at < kReach && (cells[at - 1].is(Term::stop) || cells[at - 1].is_number())) {
    --at;
  }
  return at > 0 && one_of(cells[at - 1], {Term::of_all, Term::open});
}

bool sums_up_names(std::span<const Cell> cells, std::size_t i) {
  const bool mark = i >= 2 && (cells[i - 1].is_mark(',') || cells[i - 1].is_mark(':'));
  if (!mark || !cells[i - 2].is(Term::state)) return false;
  int names = 0;
  for (std::size_t k = i - 1; k > 0; --k) {
    const Cell& cell = cells[k - 1];
    if (cell.is(Term::state)) {
      ++names;
    } else if (!one_of(cell, {Term::and_, Term::stop}) && !cell.is_mark(',')) {
      break;
    }
  }
  return names >= 2 && names == cells[i].value;
}

// "A text needs at least nine votes": a rule.
bool is_of_a_rule(std::span<const Cell> cells, std::size_t i) {
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    if (cells[i - back].is(Term::needed)) return true;
    if (!one_of(cells[i - back], {Term::stop, Term::more_than, Term::less_than})) break;
  }
  return false;
}

// "83 no votes or abstentions"
bool is_of_two_choices(std::span<const Cell> cells, std::size_t i) {
  std::size_t k = i + 1;
  while (k < cells.size() && one_of(cells[k], {Term::votes, Term::zero, Term::counted})) ++k;
  return k > i + 1 && k + 1 < cells.size() && cells[k].is(Term::stop) &&
         cells[k + 1].is(Term::votes);
}

}  // namespace

bool counts_only_some(std::span<const Cell> cells, std::size_t number) {
  return is_one_of_many(cells, number) || stands_beside_names(cells, number) ||
         is_part_of_group(cells, number) || sums_up_names(cells, number) ||
         is_of_a_rule(cells, number) || is_of_two_choices(cells, number);
}

}  // namespace rollcall::coverage
