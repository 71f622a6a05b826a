// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/verbs.h"

#include "rollcall/coverage/claims/reading.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kAuxiliaries = 5;

bool ends_thought(const Cell& cell) {
  if (cell.kind != CellKind::mark) return false;
  const char mark = cell.mark;
  return mark == '.' || mark == ';' || mark == ':' || mark == '?' || mark == '!' || mark == '_';
}

// "the first text to pass": the infinitive tells what was done.
bool is_first_to(std::span<const Cell> cells, std::size_t to) {
  for (std::size_t back = 1; back <= 6 && back <= to; ++back) {
    const Cell& cell = cells[to - back];
    if (cell.is(Term::first) || cell.is(Term::ordinal) || cell.is(Term::sole)) return true;
    if (cell.kind == CellKind::mark && cell.mark != '-') return false;
  }
  return false;
}

// "voted 14-0 to approve", "voted unanimously to adopt": the vote was taken.
bool is_voted_to(std::span<const Cell> cells, std::size_t to) {
  for (std::size_t back = 1; back <= 9 && back <= to; ++back) {
    const Cell& cell = cells[to - back];
    if (cell.is(Term::tally)) return true;
    const bool figures = cell.is_number() || cell.kind == CellKind::word || cell.is_mark('-') ||
                         cell.is_mark('_') || cell.is_mark(',') || cell.is_mark('(') ||
                         cell.is_mark(')') ||
                         one_of(cell, {Term::unanimous, Term::votes, Term::to, Term::and_,
                                       Term::stop, Term::counted, Term::zero, Term::preposition});
    if (!figures) return false;
  }
  return false;
}

}  // namespace

Mood mood_of(std::span<const Cell> cells, std::size_t verb) {
  Mood mood = Mood::done;
  int words = 0;
  for (std::size_t back = 1; back <= kAuxiliaries && back <= verb; ++back) {
    const Cell& cell = cells[verb - back];
    if (cell.is(Term::future)) return Mood::not_yet;
    if (cell.is(Term::to)) {
      if (is_first_to(cells, verb - back) || is_voted_to(cells, verb - back)) return mood;
      return Mood::not_yet;
    }
    if (cell.is(Term::negation)) {
      if (cell.value == 1) return Mood::not_yet;
      mood = mood == Mood::denied ? Mood::done : Mood::denied;
      continue;
    }
    if (cell.kind == CellKind::word) {
      if (++words > 1) break;  // "will most likely be adopted"
    } else if (!one_of(cell, {Term::stop, Term::unanimous, Term::were, Term::before})) {
      break;
    }
  }
  return mood;
}

Clause clause_of(std::span<const Cell> cells, std::size_t at) {
  Clause clause{at, at};
  while (clause.begin > 0 && !ends_thought(cells[clause.begin - 1])) --clause.begin;
  while (clause.end < cells.size() && !ends_thought(cells[clause.end])) ++clause.end;
  return clause;
}

bool governs_several(std::span<const Cell> cells, std::size_t verb) {
  constexpr std::size_t kObject = 6;
  constexpr int kPlural = 2;  // Cell::value of Term::text
  for (std::size_t i = verb + 1; i < cells.size() && i <= verb + kObject; ++i) {
    const Cell& cell = cells[i];
    if (cell.is(Term::text)) return cell.value == kPlural;
    if (cell.kind == CellKind::mark || cell.is(Term::chose) || cell.is(Term::amendment)) break;
  }
  return false;
}

std::size_t over_stops(std::span<const Cell> cells, std::size_t at) {
  while (at < cells.size() && cells[at].is(Term::stop)) ++at;
  return at;
}

bool is_text(const Cell& cell) {
  return cell.kind == CellKind::symbol || cell.is(Term::text) || cell.is(Term::amendment);
}

std::string body_near(std::span<const Cell> cells, Clause clause, std::size_t at) {
  for (std::size_t i = at; i > clause.begin; --i) {
    if (cells[i - 1].is(Term::body)) return cells[i - 1].entry->id;
  }
  for (std::size_t i = at; i < clause.end; ++i) {
    if (cells[i].is(Term::body)) return cells[i].entry->id;
  }
  return "";
}

Claim claim_over(std::span<const Cell> cells, ClaimType type, std::size_t first, std::size_t last) {
  Claim claim;
  claim.type = type;
  claim.begin = cells[first].begin;
  claim.end = cells[last].end;
  return claim;
}

}  // namespace rollcall::coverage
