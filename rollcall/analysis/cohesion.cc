// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/cohesion.h"

#include <algorithm>
#include <array>

#include "rollcall/analysis/selection.h"

// Votes as one
//
// Rice's index looks at yes and no alone. It was made for chambers where an abstention is an
// absence; where abstaining is a way to vote, a group of ten that splits 2 yes, 8 abstaining would
// be called perfectly cohesive. The Agreement Index takes the three choices for three parties: with
// all alike 1, evenly split 0. It sees no order: 5 yes and 5 abstaining is as split as 5 yes and 5
// no.
//
// So the distance stands beside them: the mean disagreement of two members, in steps of a half. It
// has the same meaning within a group and between two, so that "the two are further apart than
// either is within itself" can be said. Of tallies a and b it needs no pairs:
//
//   pairs    = a·b - shared
//   distance = (yes_a no_b + no_a yes_b + half of what meets an abstention) / pairs
//
// Example: a = 4 yes, b = 3 no and 1 abstaining: (12 + 4 · ½) / 16 = 0.875.
// Counter-example: within one group of 2 yes and 2 no, pairs with oneself would give 0.5; of the
// twelve pairs of two different members eight disagree, 0.67. Hence `shared`.
//
// Means take each roll call alike, whatever the number of members voting, as the literature does.

namespace rollcall::analysis {
namespace {

using model::Cell;
using model::Tally;

int cast_of(const Tally& tally) { return tally.yes + tally.no + tally.abstain; }

int largest(const Tally& tally) { return std::max({tally.yes, tally.no, tally.abstain}); }

int count_of(const Tally& tally, Cell cell) {
  switch (cell) {
    case Cell::yes:
      return tally.yes;
    case Cell::no:
      return tally.no;
    case Cell::abstain:
      return tally.abstain;
    case Cell::absent:
      return tally.absent;
    case Cell::not_member:
      break;
  }
  return 0;
}

void add(Tally& tally, Cell cell, int number) {
  switch (cell) {
    case Cell::yes:
      tally.yes += number;
      break;
    case Cell::no:
      tally.no += number;
      break;
    case Cell::abstain:
      tally.abstain += number;
      break;
    case Cell::absent:
      tally.absent += number;
      break;
    case Cell::not_member:
      break;
  }
}

}  // namespace

std::optional<double> rice_index(const Tally& tally) {
  const int both = tally.yes + tally.no;
  if (both == 0) return std::nullopt;
  return static_cast<double>(std::abs(tally.yes - tally.no)) / both;
}

std::optional<double> agreement_index(const Tally& tally) {
  const int all = cast_of(tally);
  if (all == 0) return std::nullopt;
  const int most = largest(tally);
  return (most - (all - most) / 2.0) / all;
}

std::optional<double> distance(const Tally& first, const Tally& second, const Tally& shared) {
  const auto product = [](int a, int b) { return static_cast<double>(a) * b; };
  const double pairs = product(cast_of(first), cast_of(second)) - cast_of(shared);
  if (pairs <= 0) return std::nullopt;
  const double opposed = product(first.yes, second.no) + product(first.no, second.yes);
  const double half = product(first.abstain, second.yes + second.no) +
                      product(first.yes + first.no, second.abstain);
  return (opposed + half / 2) / pairs;
}

Tally tally_of(const model::VoteMatrix& matrix, int item, const Membership& group) {
  Tally tally;
  for (const model::Entry& entry : matrix.entries(item)) {
    if (group(entry.voter, item)) add(tally, entry.cell, 1);
  }
  return tally;
}

Cohesion cohesion_of(const model::VoteMatrix& matrix, std::span<const int> items,
                     const Membership& group) {
  std::vector<double> rice;
  std::vector<double> index;
  std::vector<double> within;
  double members = 0;
  for (const int item : items) {
    const Tally tally = tally_of(matrix, item, group);
    if (cast_of(tally) < 2) continue;
    members += cast_of(tally);
    index.push_back(*agreement_index(tally));
    within.push_back(*distance(tally, tally, tally));
    if (tally.yes + tally.no >= 2) rice.push_back(*rice_index(tally));
  }
  Cohesion found;
  found.roll_calls = static_cast<int>(index.size());
  found.members = index.empty() ? 0 : members / static_cast<double>(index.size());
  found.rice = mean_of(rice);
  found.agreement_index = mean_of(index);
  found.within = mean_of(within);
  return found;
}

std::optional<Mean> distance_of(const model::VoteMatrix& matrix, std::span<const int> items,
                                const Membership& first, const Membership& second) {
  const Membership both = [&](int voter, int item) {
    return first(voter, item) && second(voter, item);
  };
  std::vector<double> distances;
  for (const int item : items) {
    const auto apart = distance(tally_of(matrix, item, first), tally_of(matrix, item, second),
                                tally_of(matrix, item, both));
    if (apart) distances.push_back(*apart);
  }
  return mean_of(distances);
}

std::vector<Loyalty> loyalties(const model::VoteMatrix& matrix, std::span<const int> items,
                               const Membership& group) {
  std::vector<Loyalty> all(static_cast<std::size_t>(matrix.voters()));
  for (const int item : items) {
    const Tally tally = tally_of(matrix, item, group);
    for (const model::Entry& entry : matrix.entries(item)) {
      if (!model::is_cast(entry.cell) || !group(entry.voter, item)) continue;
      Tally others = tally;
      add(others, entry.cell, -1);
      if (2 * largest(others) <= cast_of(others)) continue;
      Loyalty& loyalty = all[static_cast<std::size_t>(entry.voter)];
      ++loyalty.votes;
      if (count_of(others, entry.cell) == largest(others)) ++loyalty.with_line;
    }
  }
  std::vector<Loyalty> found;
  for (std::size_t v = 0; v < all.size(); ++v) {
    if (all[v].votes == 0) continue;
    all[v].voter = static_cast<int>(v);
    found.push_back(all[v]);
  }
  std::ranges::stable_sort(found, [](const Loyalty& a, const Loyalty& b) {
    return std::int64_t{a.with_line} * b.votes < std::int64_t{b.with_line} * a.votes;
  });
  return found;
}

std::optional<double> Isolation::company() const {
  if (others == 0) return std::nullopt;
  return static_cast<double>(same) / others;
}

std::optional<Isolation> isolation(const model::VoteMatrix& matrix, int item, int voter) {
  const Cell own = matrix.at(voter, item);
  if (!model::is_cast(own)) return std::nullopt;
  const Tally tally = tally_of(matrix, item);
  Isolation found;
  found.same = count_of(tally, own) - 1;
  found.others = cast_of(tally) - 1;
  found.losing =
      (own == Cell::yes && tally.yes < tally.no) || (own == Cell::no && tally.no < tally.yes);
  return found;
}

IsolationRecord isolation_of(const model::VoteMatrix& matrix, std::span<const int> items,
                             int voter) {
  IsolationRecord found;
  std::vector<double> company;
  for (const int item : items) {
    const auto vote = isolation(matrix, item, voter);
    if (!vote) continue;
    ++found.votes;
    if (!vote->losing) continue;
    ++found.losing;
    if (vote->same == 0) ++found.alone;
    company.push_back(*vote->company());
  }
  found.company = mean_of(company);
  return found;
}

}  // namespace rollcall::analysis
