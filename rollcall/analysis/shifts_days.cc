// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/shifts_days.h"

#include <array>

namespace rollcall::analysis {

std::optional<model::Cell> line_of(const model::VoteMatrix& matrix, int item, int voter,
                                   const Reference& reference) {
  constexpr std::array kCast{model::Cell::yes, model::Cell::no, model::Cell::abstain};
  const std::optional<Date>& day = matrix.item(item).date;
  if (!day) return std::nullopt;
  std::array<int, kCast.size()> count{};
  int cast = 0;
  for (const model::Entry& entry : matrix.entries(item)) {
    if (entry.voter == voter || !model::is_cast(entry.cell)) continue;
    if (!reference(entry.voter, *day)) continue;
    ++count[static_cast<std::size_t>(entry.cell)];
    ++cast;
  }
  for (const model::Cell choice : kCast) {
    if (2 * count[static_cast<std::size_t>(choice)] > cast) return choice;
  }
  return std::nullopt;
}

VoteDays days_alike(const model::VoteMatrix& matrix, int voter, const Reference& reference,
                    std::span<const int> items) {
  VoteDays found;
  for (const int item : items) {
    const model::Item& one = matrix.item(item);
    const model::Cell own = matrix.at(voter, item);
    if (!one.date || !model::is_cast(own)) {
      ++found.not_cast;
      continue;
    }
    const auto line = line_of(matrix, item, voter, reference);
    if (!line) {
      ++found.no_line;
      continue;
    }
    if (found.days.empty() || found.days.back().date != *one.date) {
      found.days.push_back({*one.date, 0, 0});
    }
    VoteDay& day = found.days.back();
    ++day.total;
    if (own == *line) ++day.alike;
    found.items.push_back(item);
    found.alike.push_back(own == *line);
    if (!one.date_certain) ++found.doubtful_days;
  }
  return found;
}

}  // namespace rollcall::analysis
