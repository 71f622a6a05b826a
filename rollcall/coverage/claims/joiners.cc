// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/joiners.h"

#include <algorithm>
#include <optional>

#include "rollcall/coverage/claims/choices.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

using model::Choice;
using model::MemberId;

constexpr int kVotedWith = 1;  // Cell::value of Term::joined

bool comma_within(std::span<const Cell> cells, const NameList& list) {
  return std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(list.first),
                     cells.begin() + static_cast<std::ptrdiff_t>(list.end),
                     [](const Cell& cell) { return cell.is_mark(','); });
}

// "the 17 countries that joined": the number before the verb.
std::optional<int> number_of_joiners(std::span<const Cell> cells, std::size_t joined) {
  for (std::size_t back = 1; back <= 5 && back <= joined; ++back) {
    const std::size_t at = joined - back;
    if (is_count(cells, at)) return cells[at].value;
    if (!cells[at].is(Term::counted) && !cells[at].is(Term::stop) && !cells[at].is(Term::others) &&
        cells[at].kind != CellKind::word) {
      break;
    }
  }
  return std::nullopt;
}

bool sole_joiner(std::span<const Cell> cells, std::size_t joined) {
  for (std::size_t back = 1; back <= 4 && back <= joined; ++back) {
    if (cells[joined - back].is(Term::sole)) return true;
  }
  return false;
}

}  // namespace

bool joined_before(std::span<const Cell> cells, const NameList& right, std::size_t verb_at,
                   std::vector<Claim>& claims) {
  std::size_t at = right.first;
  while (at > 0 && (cells[at - 1].is(Term::stop) || cells[at - 1].is(Term::sole))) --at;
  if (at == 0 || !cells[at - 1].is(Term::joined)) return false;
  const std::size_t joined = at - 1;
  if (mood_of(cells, joined) != Mood::done) return true;  // "did not join Mali in voting no"
  // "Chad sided with Mali, and Togo abstained": the verb is not what they joined in.
  const bool joined_in = std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(right.end),
                                     cells.begin() + static_cast<std::ptrdiff_t>(verb_at),
                                     [](const Cell& cell) { return cell.is(Term::preposition); });
  if (!joined_in && comma_within(cells, right)) return true;
  const NameList left = subject_of(cells, joined);
  std::optional<int> number = number_of_joiners(cells, joined);
  if (left.empty() && !number && !sole_joiner(cells, joined)) return false;
  Claim claim = choice_claim(cells, ClaimType::joined, verb_at, choice_of(cells, verb_at));
  claim.begin = cells[left.empty() ? joined : left.first].begin;
  claim.members = left.members;
  claim.members.insert(claim.members.end(), right.members.begin(), right.members.end());
  if (!left.empty() && !number) {
    claim.others_of = left.members;
    claim.others = right.others;
    if (!claim.others)
      claim.type = claim.members.size() >= 3 ? ClaimType::list : ClaimType::position;
    claims.push_back(std::move(claim));
    return true;
  }
  // The joiners are counted: those named "among" them are part of the number.
  claim.others_of = right.members;
  claim.others = number;
  claim.others_include_named = true;
  const NameList named = list_from(cells, verb_at + 1);
  if (!number && !named.empty()) {  // "the only one that joined them was Chad"
    claim.members.insert(claim.members.end(), named.members.begin(), named.members.end());
    claim.type = ClaimType::list;
    claim.complete = true;
    claim.end = cells[named.end - 1].end;
  }
  claims.push_back(std::move(claim));
  return true;
}

void joined_alone(std::span<const Cell> cells, std::size_t i, std::vector<Claim>& claims) {
  for (std::size_t j = i + 1; j < cells.size() && j < i + 16; ++j) {
    if (one_of(cells[j], {Term::chose, Term::rejected, Term::adopted, Term::votes})) return;
  }
  if (near_before(cells, i, Term::future) || near_before(cells, i, Term::negation)) return;
  const NameList left = subject_of(cells, i);
  if (left.members.empty() || left.others || i + 1 >= cells.size()) return;
  std::size_t name = i + 1;
  while (name < cells.size() && cells[name].is(Term::stop)) ++name;
  if (name >= cells.size() || !cells[name].is(Term::state) || cells[name].possessive) return;
  const NameList right = list_from(cells, name);
  if (right.empty() || right.others) return;
  Claim claim;
  claim.type = ClaimType::joined;
  claim.begin = cells[left.first].begin;
  claim.end = cells[right.end - 1].end;
  claim.members = left.members;
  claim.members.insert(claim.members.end(), right.members.begin(), right.members.end());
  claim.others_of = left.members;
  claim.weak = cells[i].value != kVotedWith;
  claims.push_back(std::move(claim));
}

void joined_in_outcome(std::span<const Cell> cells, std::size_t i, std::vector<Claim>& claims) {
  std::size_t at = i;
  while (at > 0 && (cells[at - 1].is(Term::preposition) || cells[at - 1].is(Term::stop))) --at;
  if (at == i) return;
  for (std::size_t j = at; j > 0 && at - j < 40; --j) {
    if (!cells[j - 1].is(Term::joined)) continue;
    const NameList right = list_from(cells, j);
    const NameList left = subject_of(cells, j - 1);
    if (left.empty() || right.empty() || !right.others) return;
    Claim claim = choice_claim(cells, ClaimType::joined, i,
                               cells[i].is(Term::rejected) ? Choice::no : Choice::yes);
    claim.begin = cells[left.first].begin;
    claim.others_of = left.members;
    claim.members = left.members;
    claim.members.insert(claim.members.end(), right.members.begin(), right.members.end());
    claim.others = right.others;
    claims.push_back(std::move(claim));
    return;
  }
}

NameList joiner_of_unnamed(std::span<const Cell> cells, std::size_t verb_at) {
  for (std::size_t at = verb_at; at > 0 && verb_at - at < 5; --at) {
    const Cell& cell = cells[at - 1];
    if (cell.is(Term::joined)) return subject_of(cells, at - 1);
    const bool unnamed = cell.kind == CellKind::word || cell.is_number() ||
                         one_of(cell, {Term::stop, Term::preposition, Term::counted});
    if (!unnamed) break;
  }
  return {};
}

void add_company_behind(std::span<const Cell> cells, NameList& subject, std::size_t i) {
  std::size_t j = i + 1;
  while (j < cells.size() && j < i + 8 &&
         (cells[j].kind == CellKind::word || cells[j].kind == CellKind::date ||
          cells[j].is_mark(',') || one_of(cells[j], {Term::stop, Term::text, Term::preposition}))) {
    ++j;
  }
  if (j >= cells.size() || !cells[j].is(Term::joined)) return;
  const NameList company = list_from(cells, j + 1);
  if (!company.others || !company.groups.empty()) return;
  subject.others = company.others;
  for (const MemberId& id : company.members) {
    if (std::find(subject.members.begin(), subject.members.end(), id) == subject.members.end()) {
      subject.members.push_back(id);
    }
  }
}

}  // namespace rollcall::coverage
