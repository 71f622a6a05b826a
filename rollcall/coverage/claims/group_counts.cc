// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/group_counts.h"

#include <algorithm>

#include "rollcall/coverage/claims/choices.h"

namespace rollcall::coverage {

void count_of_group(std::span<const Cell> cells, std::size_t i, std::vector<Claim>& claims) {
  std::size_t j = i + 1;
  const Cell* group = nullptr;
  for (; j < cells.size() && j < i + 8; ++j) {
    const Cell& cell = cells[j];
    if (cell.is(Term::chose)) break;
    if (cell.is(Term::group) && group == nullptr) {
      group = &cell;
    } else if (!cell.is(Term::counted) && !cell.is(Term::stop) && !cell.is(Term::of_all)) {
      return;
    }
  }
  if (group == nullptr || j >= cells.size() || !cells[j].is(Term::chose)) return;
  if (near_before(cells, j, Term::future)) return;
  Claim claim = choice_claim(cells, ClaimType::group_count, j, choice_of(cells, j));
  claim.begin = cells[i].begin;
  claim.group = group->entry->id;
  slot(claim, choice_of(cells, j)) = cells[i].is_number()
                                         ? Count{cells[i].value, bound_before(cells, i)}
                                         : Count{0, Bound::exactly};
  claims.push_back(std::move(claim));
}

void only_of_group(std::span<const Cell> cells, const NameList& subject, std::size_t verb_at,
                   std::vector<Claim>& claims) {
  const Cell* group = nullptr;
  bool sole = false;
  for (std::size_t i = subject.end; i < verb_at; ++i) {
    if (cells[i].is(Term::sole)) sole = true;
    if (cells[i].is(Term::group)) group = &cells[i];
  }
  // "Chad, the only republic of them, abstained": it is described so.
  const bool aside =
      subject.end < verb_at && cells[subject.end].is_mark(',') && cells[verb_at - 1].is_mark(',');
  if (!sole || aside) return;
  // "Within the Union Chad alone voted against": alone of those.
  const auto from_group =
      std::find_if(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(subject.first),
                   [](const Cell& cell) { return cell.is(Term::group); });
  if (from_group < cells.begin() + static_cast<std::ptrdiff_t>(subject.first)) return;
  Claim claim = choice_claim(cells, group != nullptr ? ClaimType::group_count : ClaimType::list,
                             verb_at, choice_of(cells, verb_at));
  claim.begin = cells[subject.first].begin;
  claim.members = subject.members;
  claim.complete = true;
  if (group != nullptr) claim.group = group->entry->id;
  slot(claim, choice_of(cells, verb_at)) =
      Count{static_cast<int>(subject.members.size()), Bound::exactly};
  claims.push_back(std::move(claim));
}

}  // namespace rollcall::coverage
