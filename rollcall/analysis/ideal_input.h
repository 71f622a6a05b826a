// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// What the estimators of positions see of a VoteMatrix: cast votes only, absences never. `fit` and
// `sample` read the same value, so they cannot differ in what they were given. Plain data; safe to
// share between threads once made.

// Order of the choices along an item, and so of its votes here: not the order of model::Cell.
enum class Answer : std::uint8_t { yes, abstain, no };

// A voter in a period in which it cast at least one kept vote: what has a position.
struct IdealPoint {
  std::int32_t voter = 0;   // index into IdealInput::voters
  std::int32_t period = 0;  // index into IdealInput::periods
  std::int32_t votes = 0;   // kept votes: N_t of the published tables
};

// One question with one set of cutpoints: a roll call, or several on the same words.
struct IdealItem {
  std::string name;                   // of its first roll call in time
  std::string key;                    // of the same
  std::vector<std::int32_t> columns;  // of the matrix, ascending: one, or the bridged ones
  std::int32_t first_period = 0;
  std::int32_t last_period = 0;
};

struct IdealInputOptions {
  // Columns of the matrix that put the same question, joined as `link_order` says. A number from
  // matrix.items() on stands for a roll call that the matrix lacks, through which others are
  // linked.
  std::vector<std::pair<int, int>> links;
  // Only these columns of the matrix; all where empty.
  std::vector<int> columns;
  enum class LinkOrder : std::uint8_t {
    together,   // whoever is linked to the same column is one item, through any chain
    rewritten,  // pair after pair from the last to the first, each column now called `second` is
                // called `first` from then on: the published way, which cuts some chains
  } link_order = LinkOrder::together;
  // An item on which all cast the same vote says nothing of positions. Dropped unless kept.
  enum class Unanimous : std::uint8_t { drop, keep } unanimous = Unanimous::drop;
};

struct IdealInput {
  std::vector<model::Voter> voters;       // those with at least one point, by id
  std::vector<std::string> periods;       // all of the matrix, by time
  std::vector<IdealPoint> points;         // by voter, then period
  std::vector<std::int32_t> voter_first;  // voters + 1: points of voter v are [v, v + 1)

  std::vector<IdealItem> items;  // by first column
  // Votes by item, then answer (yes, abstain, no), then point. vote_point has one entry a vote.
  // Item i: yes in [item_first[i], abstain_first[i]), abstain in [abstain_first[i], no_first[i]),
  // no in [no_first[i], item_first[i + 1]).
  std::vector<std::int64_t> item_first;     // items + 1
  std::vector<std::int64_t> abstain_first;  // items
  std::vector<std::int64_t> no_first;       // items
  std::vector<std::int32_t> vote_point;

  // The same votes by point, then item. `point_vote` is the place of the vote in vote_point.
  std::vector<std::int64_t> point_first;  // points + 1
  std::vector<std::int32_t> point_item;
  std::vector<Answer> point_answer;
  std::vector<std::int32_t> point_vote;

  // What was left out, for the reader of the result.
  std::int64_t unanimous_items = 0;
  std::int64_t unanimous_votes = 0;
  std::int64_t roll_calls = 0;  // columns of the matrix that any kept vote came from

  [[nodiscard]] std::int64_t votes() const { return static_cast<std::int64_t>(vote_point.size()); }
  // The answers of an item as points, one span a choice. O(1).
  [[nodiscard]] std::span<const std::int32_t> of(int item, Answer answer) const;
};

// Effect: see above. Fails with `ideal.no_votes` when nothing was cast or every item is unanimous,
// and `ideal.too_many_votes` above 2^31 - 1 cast votes.
// REQUIRES: links hold no negative number, `columns` are of the matrix. Cost: O(cells + votes log
// voters).
[[nodiscard]] Result<IdealInput> ideal_input(const model::VoteMatrix& matrix,
                                             const IdealInputOptions& options);

}  // namespace rollcall::analysis
