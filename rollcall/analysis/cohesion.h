// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "rollcall/analysis/interval.h"
#include "rollcall/model/tally.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// How far a group votes as one, how far two groups vote apart, and how alone a vote stood. Pure;
// any thread. Nothing here is of a single voter's habits: agreement.h is.

// |yes - no| / (yes + no), 0 to 1 (Rice 1928, "Quantitative Methods in Politics"). Abstentions do
// not count; nullopt where nobody voted yes or no.
[[nodiscard]] std::optional<double> rice_index(const model::Tally& tally);

// (max - (all - max) / 2) / all with all three choices, 0 to 1 (Hix, Noury and Roland 2005, British
// Journal of Political Science 35:209): 1 where all do the same, 0 where the three choices share
// the group evenly, 0.25 where two do. nullopt where nobody voted.
[[nodiscard]] std::optional<double> agreement_index(const model::Tally& tally);

// The mean disagreement of two different members, one of each tally, where yes and no are 1 apart
// and an abstention half from both: 0 to 1. `shared` are voters that stand in both tallies and are
// never compared with themselves. nullopt where there is no such pair.
[[nodiscard]] std::optional<double> distance(const model::Tally& first, const model::Tally& second,
                                             const model::Tally& shared);

// Whether a voter is of a group on an item: groups change over time.
using Membership = std::function<bool(int voter, int item)>;

// The votes of a group's members on an item. O(entries).
[[nodiscard]] model::Tally tally_of(const model::VoteMatrix& matrix, int item,
                                    const Membership& group);

// A group over some roll calls: means of those on which at least two of its members voted (for
// Rice: voted yes or no), each roll call counting alike.
struct Cohesion {
  int roll_calls = 0;  // on which at least two members voted
  double members = 0;  // that voted, on average over those
  std::optional<Mean> rice;
  std::optional<Mean> agreement_index;
  std::optional<Mean> within;  // distance of two members
};
[[nodiscard]] Cohesion cohesion_of(const model::VoteMatrix& matrix, std::span<const int> items,
                                   const Membership& group);

// Mean distance over the roll calls on which there is a pair of one member of each.
[[nodiscard]] std::optional<Mean> distance_of(const model::VoteMatrix& matrix,
                                              std::span<const int> items, const Membership& first,
                                              const Membership& second);

// How a voter stands to a group's line, the choice of more than half of its members voting.
struct Loyalty {
  int voter = 0;
  int with_line = 0;
  int votes = 0;  // cast on roll calls on which the others of the group had a line
};
// The line is that of the other members, so that nobody makes the line it is measured by. Members
// with votes, the least loyal first.
[[nodiscard]] std::vector<Loyalty> loyalties(const model::VoteMatrix& matrix,
                                             std::span<const int> items, const Membership& group);

// How alone one vote stood. The losing side is the smaller of yes and no by number; a tie has none,
// and an abstention is on no side. By number, not by ruling: a vetoing member is outvoted, and yet
// the draft fails.
struct Isolation {
  bool losing = false;                                  // voted yes or no with the smaller side
  int same = 0;                                         // others that made the same choice
  int others = 0;                                       // others that voted
  [[nodiscard]] std::optional<double> company() const;  // same / others; nullopt where alone at all
};
// nullopt where the voter cast no vote. O(entries).
[[nodiscard]] std::optional<Isolation> isolation(const model::VoteMatrix& matrix, int item,
                                                 int voter);

// The same over many roll calls.
struct IsolationRecord {
  int votes = 0;                // that the voter cast
  int losing = 0;               // of them on the losing side
  int alone = 0;                // of those with nobody
  std::optional<Mean> company;  // mean share of the others that were with it when it lost
};
[[nodiscard]] IsolationRecord isolation_of(const model::VoteMatrix& matrix,
                                           std::span<const int> items, int voter);

}  // namespace rollcall::analysis
