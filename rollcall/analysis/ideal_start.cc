// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_start.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "rollcall/analysis/ideal_normal.h"

// The posterior has more than one mode, so the start matters. With yes as −1, abstain as 0 and no
// as 1, and each item's mean taken off, the leading directions of the table of voters and items are
// found by orthogonal iteration (Golub and Van Loan, "Matrix Computations", section 8.2.4), voters
// taken as if they never moved: that ties periods together, where positions of single periods could
// come out mirrored. The first direction begins at the anchors, so it is theirs where they differ.

namespace rollcall::analysis::ideal {
namespace {

constexpr int kIterations = 10;
constexpr double kShareMin = 0.003;  // of a choice, for the first cutpoints

using Table = Eigen::MatrixXd;  // voters × dimensions

Table first_directions(const IdealInput& input, const FitOptions& options) {
  const auto voters = static_cast<Eigen::Index>(input.voters.size());
  Table table(voters, options.dimensions);
  for (Eigen::Index v = 0; v < voters; ++v) {
    for (int d = 0; d < options.dimensions; ++d) {
      // Any fixed numbers without a pattern do.
      table(v, d) = std::cos(static_cast<double>(v + 1) * (1.0 + d) * 2.399963);
    }
  }
  const auto high = voters_among(input, options.high);
  const auto low = voters_among(input, options.low);
  if (!high.empty() || !low.empty()) table.col(0).setZero();
  for (const auto v : high) table(static_cast<Eigen::Index>(v), 0) = 1;
  for (const auto v : low) table(static_cast<Eigen::Index>(v), 0) = -1;
  return table;
}

double mark_of(const IdealInput& input, std::size_t item, std::int64_t vote) {
  return vote < input.abstain_first[item] ? -1 : vote < input.no_first[item] ? 0 : 1;
}

// One multiplication by the table of votes, item means taken off, and its transpose.
Table multiply(const IdealInput& input, const std::vector<std::int32_t>& voter_of_vote,
               const Table& from) {
  Table to = Table::Zero(from.rows(), from.cols());
  Eigen::RowVectorXd item(from.cols());
  for (std::size_t i = 0; i < input.items.size(); ++i) {
    const std::int64_t first = input.item_first[i];
    const std::int64_t end = input.item_first[i + 1];
    const auto no = static_cast<double>(end - input.no_first[i]);
    const auto yes = static_cast<double>(input.abstain_first[i] - first);
    const double mean = (no - yes) / static_cast<double>(end - first);
    item.setZero();
    for (std::int64_t v = first; v < end; ++v) {
      item += (mark_of(input, i, v) - mean) * from.row(voter_of_vote[at(v)]);
    }
    item /= static_cast<double>(end - first);
    for (std::int64_t v = first; v < end; ++v) {
      to.row(voter_of_vote[at(v)]) += (mark_of(input, i, v) - mean) * item;
    }
  }
  return to;
}

// Centred columns at right angles, each of variance 1; a column that vanishes becomes zero.
void make_orthogonal(Table& table) {
  for (Eigen::Index d = 0; d < table.cols(); ++d) {
    table.col(d).array() -= table.col(d).mean();
    for (Eigen::Index e = 0; e < d; ++e) {
      const double square = table.col(e).squaredNorm();
      if (square > 0) table.col(d) -= table.col(e).dot(table.col(d)) / square * table.col(e);
    }
    const double norm = table.col(d).norm();
    if (norm > 1e-12) {
      table.col(d) *= std::sqrt(static_cast<double>(table.rows())) / norm;
    } else {
      table.col(d).setZero();
    }
  }
}

template <int D>
void use_earlier(const IdealInput& input, const IdealStart& start, State<D>& state) {
  if (start.dimensions != D) return;
  for (std::size_t p = 0; p < input.points.size(); ++p) {
    const IdealPoint& point = input.points[p];
    const auto found = start.positions.find(
        position_key(input.voters[at(point.voter)].id, input.periods[at(point.period)]));
    if (found == start.positions.end() || found->second.size() != 2 * D) continue;
    for (int d = 0; d < D; ++d) {
      const double error = found->second[at(D + d)];
      state.position[p][d] = found->second[at(d)];
      state.spread[p](d, d) = error * error;
    }
  }
}

template <int D>
void use_earlier_items(const IdealInput& input, const std::vector<Runs>& runs,
                       const IdealStart& start, State<D>& state) {
  if (start.dimensions != D) return;
  for (std::size_t i = 0; i < input.items.size(); ++i) {
    const auto found = start.items.find(input.items[i].key);
    if (found == start.items.end() || found->second.size() != D + 2) continue;
    ItemShape<D>& item = state.items[i];
    for (int d = 0; d < D; ++d) item.slope[d] = found->second[at(d)];
    item.low = found->second[D];
    item.high = runs[i].cuts == 2 ? found->second[D + 1] : item.low;
    if (runs[i].cuts == 2 && item.high <= item.low) item.high = item.low + 0.1;
  }
}

}  // namespace

std::vector<std::size_t> voters_among(const IdealInput& input,
                                      const std::vector<std::string>& ids) {
  std::vector<std::size_t> found;
  for (std::size_t v = 0; v < input.voters.size(); ++v) {
    if (std::ranges::find(ids, input.voters[v].id) != ids.end()) found.push_back(v);
  }
  return found;
}

std::vector<double> leading_directions(const IdealInput& input, const FitOptions& options) {
  std::vector<std::int32_t> voter_of_vote(input.vote_point.size());
  for (std::size_t v = 0; v < voter_of_vote.size(); ++v) {
    voter_of_vote[v] = input.points[at(input.vote_point[v])].voter;
  }
  Table table = first_directions(input, options);
  make_orthogonal(table);
  for (int k = 0; k < kIterations; ++k) {
    table = multiply(input, voter_of_vote, table);
    make_orthogonal(table);
  }
  std::vector<double> all;
  all.reserve(at(table.size()));
  for (Eigen::Index v = 0; v < table.rows(); ++v) {
    for (Eigen::Index d = 0; d < table.cols(); ++d) all.push_back(table(v, d));
  }
  return all;
}

template <int D>
State<D> first_state(const IdealInput& input, const std::vector<Runs>& runs,
                     const FitOptions& options) {
  State<D> state;
  state.step_variance = options.step_variance;
  state.position.assign(input.points.size(), Vector<D>::Zero());
  state.spread.assign(input.points.size(), Square<D>::Zero());
  state.items.resize(input.items.size());
  const auto directions = leading_directions(input, options);
  for (std::size_t p = 0; p < input.points.size(); ++p) {
    for (int d = 0; d < D; ++d) {
      state.position[p][d] = directions[at(input.points[p].voter) * D + at(d)];
    }
  }
  const auto cut_at = [](std::int64_t below, std::int64_t votes) {
    const double share = static_cast<double>(below) / static_cast<double>(votes);
    return normal_quantile(std::clamp(share, kShareMin, 1 - kShareMin));
  };
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].cuts == 0) continue;
    const std::int64_t votes = runs[i].end - runs[i].lower;
    ItemShape<D>& item = state.items[i];
    item.low = cut_at(runs[i].middle - runs[i].lower, votes);
    item.high = runs[i].cuts == 2
                    ? std::max(cut_at(runs[i].upper - runs[i].lower, votes), item.low + 0.01)
                    : item.low;
  }
  if (options.start != nullptr) {
    use_earlier(input, *options.start, state);
    if (options.start->dimensions == D && options.start->pull.size() == D * D) {
      for (int d = 0; d < D * D; ++d) state.pull(d / D, d % D) = options.start->pull[at(d)];
    }
    use_earlier_items(input, runs, *options.start, state);
  }
  return state;
}

int find_groups(const IdealInput& input, std::vector<std::int32_t>& group) {
  std::vector<std::int32_t> root(input.voters.size());
  std::iota(root.begin(), root.end(), 0);
  const auto find = [&root](std::int32_t v) {
    while (root[at(v)] != v) {
      root[at(v)] = root[at(root[at(v)])];
      v = root[at(v)];
    }
    return v;
  };
  for (std::size_t i = 0; i < input.items.size(); ++i) {
    const auto voter = [&](std::int64_t vote) {
      return input.points[at(input.vote_point[at(vote)])].voter;
    };
    const std::int32_t first = voter(input.item_first[i]);
    for (std::int64_t v = input.item_first[i] + 1; v < input.item_first[i + 1]; ++v) {
      const auto [least, most] = std::minmax({find(first), find(voter(v))});
      root[at(most)] = least;
    }
  }
  std::vector<std::int32_t> size(root.size(), 0);
  for (std::size_t v = 0; v < root.size(); ++v) ++size[at(find(static_cast<std::int32_t>(v)))];
  std::vector<std::int32_t> order;  // roots, the largest group first
  for (std::size_t v = 0; v < root.size(); ++v) {
    if (size[v] > 0) order.push_back(static_cast<std::int32_t>(v));
  }
  std::ranges::stable_sort(order, [&](auto a, auto b) { return size[at(a)] > size[at(b)]; });
  std::vector<std::int32_t> rank(root.size(), 0);
  for (std::size_t k = 0; k < order.size(); ++k) rank[at(order[k])] = static_cast<std::int32_t>(k);
  group.resize(root.size());
  for (std::size_t v = 0; v < root.size(); ++v) {
    group[v] = rank[at(find(static_cast<std::int32_t>(v)))];
  }
  return static_cast<int>(order.size());
}

template State<1> first_state<1>(const IdealInput&, const std::vector<Runs>&, const FitOptions&);
template State<2> first_state<2>(const IdealInput&, const std::vector<Runs>&, const FitOptions&);
template State<3> first_state<3>(const IdealInput&, const std::vector<Runs>&, const FitOptions&);
template State<4> first_state<4>(const IdealInput&, const std::vector<Runs>&, const FitOptions&);
template State<5> first_state<5>(const IdealInput&, const std::vector<Runs>&, const FitOptions&);

}  // namespace rollcall::analysis::ideal
