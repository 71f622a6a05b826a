// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_input.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "rollcall/base/check.h"

// Votes are sorted once, by item and answer, because the estimators walk them in that order in
// every sweep: an item's yes votes need one distribution function, its no votes another, and only
// abstentions need two. Example: a roll call of 93 yes, 65 abstentions and 18 no votes is three
// runs of points. What it costs is a second index by point, for the step that walks a voter's
// votes.

namespace rollcall::analysis {
namespace {

using model::Cell;
using model::VoteMatrix;

constexpr std::size_t kAnswers = 3;

Answer answer_of(Cell cell) {
  return cell == Cell::yes ? Answer::yes : cell == Cell::no ? Answer::no : Answer::abstain;
}

std::size_t at(Answer answer) { return static_cast<std::size_t>(answer); }
std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

// The column that stands for each column's item.
std::vector<int> linked_together(int columns, const std::vector<std::pair<int, int>>& links) {
  std::vector<int> root(at(columns));
  std::iota(root.begin(), root.end(), 0);
  const auto find = [&root](int column) {
    while (root[at(column)] != column) {
      root[at(column)] = root[at(root[at(column)])];
      column = root[at(column)];
    }
    return column;
  };
  for (const auto& [one, other] : links) {
    const int a = find(one);
    const int b = find(other);
    root[at(std::max(a, b))] = std::min(a, b);
  }
  for (int column = 0; column < columns; ++column) root[at(column)] = find(column);
  return root;
}

// The published way. A column is called by the number it was last rewritten to; columns of one name
// are kept in one list, so that a pair costs no walk over all of them.
std::vector<int> linked_rewritten(int columns, const std::vector<std::pair<int, int>>& links) {
  std::vector<std::vector<int>> called(at(columns));
  for (int column = 0; column < columns; ++column) called[at(column)] = {column};
  for (std::size_t k = links.size(); k-- > 0;) {
    const auto& [first, second] = links[k];
    if (first == second) continue;
    auto& from = called[at(second)];
    auto& to = called[at(first)];
    to.insert(to.end(), from.begin(), from.end());
    from.clear();
  }
  std::vector<int> root(at(columns));
  for (const auto& group : called) {
    if (group.empty()) continue;
    const int least = *std::ranges::min_element(group);
    for (const int column : group) root[at(column)] = least;
  }
  return root;
}

// Which columns make which item, unanimous ones left out.
class Grouping {
 public:
  Grouping(const VoteMatrix& matrix, const IdealInputOptions& options) {
    const int columns = matrix.items();
    int names = columns;  // with those of roll calls that the matrix lacks
    for (const auto& [one, other] : options.links) names = std::max({names, one + 1, other + 1});
    const auto root = options.link_order == IdealInputOptions::LinkOrder::together
                          ? linked_together(names, options.links)
                          : linked_rewritten(names, options.links);
    std::vector<std::array<std::int64_t, kAnswers>> cast(at(columns));
    std::vector<std::vector<std::int32_t>> members(at(columns));
    std::vector<bool> wanted(at(columns), options.columns.empty());
    for (const int column : options.columns) wanted[at(column)] = true;
    for (int column = 0; column < columns; ++column) {
      if (!wanted[at(column)]) continue;
      bool any = false;
      for (const auto& entry : matrix.entries(column)) {
        if (!is_cast(entry.cell)) continue;
        ++cast[at(root[at(column)])][at(answer_of(entry.cell))];
        any = true;
      }
      if (any) members[at(root[at(column)])].push_back(column);
    }
    for (int column = 0; column < columns; ++column) {
      if (members[at(column)].empty()) continue;
      const auto& tally = cast[at(column)];
      const auto answers = std::ranges::count_if(tally, [](std::int64_t n) { return n > 0; });
      if (answers == 1 && options.unanimous == IdealInputOptions::Unanimous::drop) {
        ++unanimous_items;
        unanimous_votes += tally[0] + tally[1] + tally[2];
        continue;
      }
      items.push_back(std::move(members[at(column)]));
      tallies.push_back(tally);
    }
  }

  std::vector<std::vector<std::int32_t>> items;  // by first column
  std::vector<std::array<std::int64_t, kAnswers>> tallies;
  std::int64_t unanimous_items = 0;
  std::int64_t unanimous_votes = 0;
};

// Calls f(column, voter, answer) for each vote of an item.
template <typename F>
void for_each_vote(const VoteMatrix& matrix, const std::vector<std::int32_t>& columns, F f) {
  for (const std::int32_t column : columns) {
    for (const auto& entry : matrix.entries(column)) {
      if (is_cast(entry.cell)) f(column, entry.voter, answer_of(entry.cell));
    }
  }
}

// Fills voters, periods and points; gives the point of each voter and period, -1 where none.
std::vector<std::int32_t> make_points(const VoteMatrix& matrix, const Grouping& grouping,
                                      IdealInput& input) {
  input.periods.assign(matrix.periods().begin(), matrix.periods().end());
  const std::size_t periods = input.periods.size();
  std::vector<std::int32_t> votes(at(matrix.voters()) * periods, 0);
  const auto cell = [&](int column, std::int32_t voter) {
    return at(voter) * periods + at(matrix.item(column).period);
  };
  for (const auto& columns : grouping.items) {
    for_each_vote(matrix, columns,
                  [&](int column, std::int32_t voter, Answer) { ++votes[cell(column, voter)]; });
  }
  std::vector<std::int32_t> point_of(votes.size(), -1);
  input.voter_first.push_back(0);
  for (int voter = 0; voter < matrix.voters(); ++voter) {
    const auto before = input.points.size();
    for (std::size_t period = 0; period < periods; ++period) {
      const std::size_t place = at(voter) * periods + period;
      if (votes[place] == 0) continue;
      point_of[place] = static_cast<std::int32_t>(input.points.size());
      input.points.push_back({static_cast<std::int32_t>(input.voters.size()),
                              static_cast<std::int32_t>(period), votes[place]});
    }
    if (input.points.size() == before) continue;
    input.voters.push_back(matrix.voter(voter));
    input.voter_first.push_back(static_cast<std::int32_t>(input.points.size()));
  }
  return point_of;
}

void make_items(const VoteMatrix& matrix, const Grouping& grouping,
                const std::vector<std::int32_t>& point_of, IdealInput& input) {
  const std::size_t periods = input.periods.size();
  input.item_first.push_back(0);
  for (std::size_t i = 0; i < grouping.items.size(); ++i) {
    const auto& columns = grouping.items[i];
    const auto& tally = grouping.tallies[i];
    const model::Item& first = matrix.item(columns.front());
    input.items.push_back(
        {first.name, first.key, columns, first.period, matrix.item(columns.back()).period});
    input.roll_calls += static_cast<std::int64_t>(columns.size());
    const std::int64_t start = input.item_first.back();
    input.abstain_first.push_back(start + tally[at(Answer::yes)]);
    input.no_first.push_back(input.abstain_first.back() + tally[at(Answer::abstain)]);
    input.item_first.push_back(input.no_first.back() + tally[at(Answer::no)]);
    input.vote_point.resize(at(input.item_first.back()));
    std::array<std::int64_t, kAnswers> next{start, input.abstain_first.back(),
                                            input.no_first.back()};
    for_each_vote(matrix, columns, [&](int column, std::int32_t voter, Answer answer) {
      const auto place = at(voter) * periods + at(matrix.item(column).period);
      input.vote_point[at(next[at(answer)]++)] = point_of[place];
    });
    if (columns.size() == 1) continue;  // entries of one column are by voter already
    const auto sort = [&](std::int64_t from, std::int64_t to) {
      std::sort(input.vote_point.begin() + from, input.vote_point.begin() + to);
    };
    sort(start, input.abstain_first.back());
    sort(input.abstain_first.back(), input.no_first.back());
    sort(input.no_first.back(), input.item_first.back());
  }
}

// The votes once more, by point.
void index_points(IdealInput& input) {
  input.point_first.assign(input.points.size() + 1, 0);
  for (std::size_t p = 0; p < input.points.size(); ++p) {
    input.point_first[p + 1] = input.point_first[p] + input.points[p].votes;
  }
  const std::size_t votes = input.vote_point.size();
  input.point_item.resize(votes);
  input.point_answer.resize(votes);
  input.point_vote.resize(votes);
  std::vector<std::int64_t> next(input.point_first.begin(), input.point_first.end() - 1);
  for (std::size_t i = 0; i < input.items.size(); ++i) {
    for (std::int64_t v = input.item_first[i]; v < input.item_first[i + 1]; ++v) {
      const auto place = at(next[at(input.vote_point[at(v)])]++);
      input.point_item[place] = static_cast<std::int32_t>(i);
      input.point_vote[place] = static_cast<std::int32_t>(v);
      input.point_answer[place] = v < input.abstain_first[i] ? Answer::yes
                                  : v < input.no_first[i]    ? Answer::abstain
                                                             : Answer::no;
    }
  }
}

}  // namespace

std::span<const std::int32_t> IdealInput::of(int item, Answer answer) const {
  const auto i = at(item);
  const std::array<std::int64_t, kAnswers + 1> ends{item_first[i], abstain_first[i], no_first[i],
                                                    item_first[i + 1]};
  const std::int64_t from = ends[at(answer)];
  return std::span(vote_point).subspan(at(from), at(ends[at(answer) + 1] - from));
}

Result<IdealInput> ideal_input(const VoteMatrix& matrix, const IdealInputOptions& options) {
  for (const auto& [one, other] : options.links) {
    ROLLCALL_CHECK(one >= 0 && other >= 0, fmt::format("link {} {}", one, other));
  }
  if (matrix.cast() > std::numeric_limits<std::int32_t>::max()) {
    return fail("ideal.too_many_votes",
                "more than 2,147,483,647 votes: take fewer periods or voters");
  }
  if (matrix.cast() == 0) {
    return fail("ideal.no_votes", "no vote was cast in what was chosen: positions need votes");
  }
  const Grouping grouping(matrix, options);
  if (grouping.items.empty()) {
    return fail("ideal.no_votes",
                "on no item did two voters vote otherwise: positions need votes that differ");
  }
  IdealInput input;
  input.unanimous_items = grouping.unanimous_items;
  input.unanimous_votes = grouping.unanimous_votes;
  const auto point_of = make_points(matrix, grouping, input);
  make_items(matrix, grouping, point_of, input);
  index_points(input);
  return input;
}

}  // namespace rollcall::analysis
