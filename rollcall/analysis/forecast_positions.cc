// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast_positions.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <map>

// Members are placed by a principal component analysis of their votes. Each roll call gives every
// member that voted two scores: yes −1, abstain 0, no 1; and abstain 1, else 0; each less the
// average of the roll call, so that unanimity says nothing. Products of scores are added up with
// weights that fade by period. Divided by the root of both members' sums of squares they are
// correlations, and the eigenvectors of the largest eigenvalues are the axes. Eigenvectors have no
// sign and turn from period to period; whatever uses them must not care (forecast_effects gives all
// axes the same variance for this reason).
//
// A member seen seldom has correlations near ±1 by chance; its row is shrunk by n / (n + kShrink).
//
// Cost: 190² products a roll call, and one eigenvalue problem of 200 rows a period.

namespace rollcall::analysis {
namespace {

constexpr double kShrink = 15;
constexpr double kAbstainScore = 0.7;  // an abstention told from the middle of yes and no

using Products = Eigen::MatrixXd;
using Axes = Eigen::MatrixXd;

constexpr int kRounds = 25;

// The eigenvectors of the largest eigenvalues, each times the root of its eigenvalue: by subspace
// iteration from the columns of voters spread over the matrix, a tenth of the work of finding all.
Axes main_axes(const Products& products) {
  const Eigen::Index n = products.rows();
  const Eigen::Index count = std::min<Eigen::Index>(kAxes, n);
  Axes basis(n, count);
  for (Eigen::Index k = 0; k < count; ++k) {
    basis.col(k) = products.col(k * n / count);
    basis(k * n / count, k) += 1;  // columns of zeros must not make it singular
  }
  for (int round = 0; round < kRounds; ++round) {
    const Eigen::HouseholderQR<Axes> qr(basis);
    basis = products * (qr.householderQ() * Axes::Identity(n, count));
  }
  const Eigen::HouseholderQR<Axes> qr(basis);
  basis = qr.householderQ() * Axes::Identity(n, count);
  const Eigen::SelfAdjointEigenSolver<Products> solved(basis.transpose() * products * basis);
  return basis * solved.eigenvectors() *
         solved.eigenvalues().cwiseMax(0.0).cwiseSqrt().asDiagonal();
}

}  // namespace

struct PositionHistory::State {
  const model::VoteMatrix* matrix = nullptr;
  double keep = 1;
  Sight sight = Sight::past_only;
  int done = 0;   // periods added to `past`
  Products past;  // decayed to the period `done`
  Eigen::VectorXd past_seen;
  std::vector<Products> each;  // both ways only: by period
  std::vector<Eigen::VectorXd> each_seen;

  void add(int item, Products& products, Eigen::VectorXd& seen) const {
    const auto entries = matrix->entries(item);
    Eigen::VectorXd line = Eigen::VectorXd::Zero(matrix->voters());
    Eigen::VectorXd aside = line;
    double line_sum = 0;
    double aside_sum = 0;
    int cast = 0;
    for (const model::Entry& entry : entries) {
      if (!model::is_cast(entry.cell)) continue;
      ++cast;
      if (entry.cell == model::Cell::yes) --line_sum;
      if (entry.cell == model::Cell::no) ++line_sum;
      if (entry.cell == model::Cell::abstain) ++aside_sum;
    }
    if (cast == 0) return;
    for (const model::Entry& entry : entries) {
      if (!model::is_cast(entry.cell)) continue;
      const double score =
          entry.cell == model::Cell::yes ? -1 : (entry.cell == model::Cell::no ? 1 : 0);
      line(entry.voter) = score - line_sum / cast;
      aside(entry.voter) =
          kAbstainScore * ((entry.cell == model::Cell::abstain ? 1 : 0) - aside_sum / cast);
      seen(entry.voter) += 1;
    }
    products.selfadjointView<Eigen::Lower>().rankUpdate(line);
    products.selfadjointView<Eigen::Lower>().rankUpdate(aside);
  }

  void add_period(int period, Products& products, Eigen::VectorXd& seen) const {
    const auto range = matrix->items_of(period);
    for (int item = range.first; item < range.last; ++item) add(item, products, seen);
  }
};

PositionHistory::PositionHistory(const model::VoteMatrix& matrix, double memory, Sight sight)
    : state_(std::make_unique<State>()) {
  state_->matrix = &matrix;
  state_->keep = std::exp(-1 / memory);
  state_->sight = sight;
  state_->past = Products::Zero(matrix.voters(), matrix.voters());
  state_->past_seen = Eigen::VectorXd::Zero(matrix.voters());
  if (sight == Sight::past_only) return;
  const auto periods = static_cast<int>(matrix.periods().size());
  for (int period = 0; period < periods; ++period) {
    state_->each.push_back(Products::Zero(matrix.voters(), matrix.voters()));
    state_->each_seen.push_back(Eigen::VectorXd::Zero(matrix.voters()));
    state_->add_period(period, state_->each.back(), state_->each_seen.back());
  }
}
PositionHistory::~PositionHistory() = default;
PositionHistory::PositionHistory(PositionHistory&&) noexcept = default;
PositionHistory& PositionHistory::operator=(PositionHistory&&) noexcept = default;

std::vector<Position> PositionHistory::at(int period) {
  State& state = *state_;
  const Eigen::Index n = state.matrix->voters();
  Products products = Products::Zero(n, n);
  Eigen::VectorXd seen = Eigen::VectorXd::Zero(n);
  if (state.sight == Sight::past_only) {
    for (; state.done < period; ++state.done) {
      state.past *= state.keep;
      state.past_seen *= state.keep;
      state.add_period(state.done, state.past, state.past_seen);
    }
    products = state.past;
    seen = state.past_seen;
  } else {
    for (std::size_t other = 0; other < state.each.size(); ++other) {
      const double weight = std::pow(state.keep, std::abs(static_cast<int>(other) - period));
      products += weight * state.each[other];
      seen += weight * state.each_seen[other];
    }
  }
  std::vector<Position> positions(static_cast<std::size_t>(n));
  const Eigen::VectorXd scale = products.diagonal().unaryExpr(
      [](double square) { return square > 1e-9 ? 1 / std::sqrt(square) : 0.0; });
  products = products.selfadjointView<Eigen::Lower>();
  products = scale.asDiagonal() * products * scale.asDiagonal();
  const Eigen::VectorXd trust =
      seen.unaryExpr([](double s) { return std::sqrt(s / (s + kShrink)); });
  products = trust.asDiagonal() * products * trust.asDiagonal();
  if (n == 0 || products.squaredNorm() < 1e-12) return positions;
  const Axes axes = main_axes(products);
  double square = 0;
  for (Eigen::Index voter = 0; voter < n; ++voter) {
    for (Eigen::Index axis = 0; axis < axes.cols(); ++axis) {
      const double place = axes(voter, axis);
      positions[static_cast<std::size_t>(voter)][static_cast<std::size_t>(axis)] = place;
      square += place * place;
    }
  }
  const auto held = static_cast<double>((seen.array() > 0.5).count());
  const double unit = std::sqrt(std::max(1.0, held) / std::max(square, 1e-12));
  for (Position& position : positions) {
    for (double& place : position) place *= unit;
  }
  return positions;
}

}  // namespace rollcall::analysis
