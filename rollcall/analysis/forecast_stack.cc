// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast_stack.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "rollcall/base/check.h"

// Learning from a stream without keeping it. The weights w have a Gaussian belief N(m, P⁻¹). A
// batch of votes multiplies it by its likelihood; the mode of the product is found by Newton steps
// and becomes m, its curvature is added to P (Laplace). Before each batch P is shrunk towards the
// first belief, so that what was learnt long ago fades: after `memory` batches to 1/e.
//
// Example: in the 1950s the States' votes on issues said more than their votes under the same
// title, because titles changed; today it is the reverse. Weights that never forget would average
// both times.
//
// The first belief is what one would write down without any data (mostly the vote last time, some
// of how the State votes on the matter and at all), worth about twenty votes. A record of a few
// roll calls is therefore forecast by it, and says that it is thin.
//
// Cost: one pass for the curvature and kSteps for the slope.

namespace rollcall::analysis {
namespace {

constexpr int kWeights = 2 * kInputs;
constexpr int kSteps = 4;
constexpr double kFirstPrecision = 20;
constexpr double kLargestStep = 1;

using Row = Eigen::Matrix<float, Eigen::Dynamic, kInputs, Eigen::RowMajor>;
using Block = Eigen::Matrix<float, kInputs, kInputs>;
using Weights = Eigen::Matrix<double, kWeights, 1>;
using Precision = Eigen::Matrix<double, kWeights, kWeights>;

Weights first_weights() {
  Weights weights = Weights::Zero();
  for (int c = 0; c < 2; ++c) {
    const int at = c * kInputs;
    weights(at + 2 + c) = 0.3;   // votes under like titles
    weights(at + 4 + c) = 0.35;  // the same, where they are many
    weights(at + 6 + c) = 0.15;  // broadly like titles
    weights(at + 12 + c) = 0.1;  // overall
    weights(at + 14 + c) = 0.1;  // what everybody did under like titles
    weights(at + 16) = -4;       // who sponsors a text votes for it
  }
  return weights;
}

}  // namespace

Chances chances(const LogOdds& odds) {
  const double most = std::max({0.0, odds[0], odds[1]});
  Chances chances = {std::exp(-most), std::exp(odds[0] - most), std::exp(odds[1] - most)};
  const double sum = chances[0] + chances[1] + chances[2];
  for (double& chance : chances) chance /= sum;
  return chances;
}

struct Stack::State {
  double keep = 1;
  Weights first = first_weights();
  Weights weights = first;
  Precision precision = Precision::Identity() * kFirstPrecision;

  struct Slope {
    Weights gradient = Weights::Zero();
    Precision curvature = Precision::Zero();
  };
  enum class Want : std::uint8_t { slope, curvature_too };
  [[nodiscard]] Slope slope(const Row& rows, std::span<const std::uint8_t> votes, Want want) const {
    const Eigen::Matrix<float, kInputs, 2> by_class =
        Eigen::Map<const Eigen::Matrix<double, kInputs, 2>>(weights.data()).cast<float>();
    const Eigen::Matrix<float, Eigen::Dynamic, 2> odds = rows * by_class;
    Eigen::Matrix<float, Eigen::Dynamic, 2> miss(rows.rows(), 2);
    Eigen::Matrix<float, Eigen::Dynamic, 3> spread(rows.rows(), 3);
    for (Eigen::Index r = 0; r < rows.rows(); ++r) {
      const Chances p = chances({odds(r, 0), odds(r, 1)});
      const std::uint8_t vote = votes[static_cast<std::size_t>(r)];
      miss(r, 0) = static_cast<float>(p[1] - (vote == 1 ? 1 : 0));
      miss(r, 1) = static_cast<float>(p[2] - (vote == 2 ? 1 : 0));
      spread(r, 0) = static_cast<float>(p[1] * (1 - p[1]));
      spread(r, 1) = static_cast<float>(p[2] * (1 - p[2]));
      spread(r, 2) = static_cast<float>(-p[1] * p[2]);
    }
    Slope slope;
    for (int c = 0; c < 2; ++c) {
      slope.gradient.segment<kInputs>(c * kInputs) =
          (rows.transpose() * miss.col(c)).cast<double>();
    }
    if (want == Want::slope) return slope;
    for (int b = 0; b < 3; ++b) {
      const Row weighted = rows.array().colwise() * spread.col(b).array();
      const Block block = rows.transpose() * weighted;
      const int first_at = b == 1 ? kInputs : 0;
      const int second_at = b == 0 ? 0 : kInputs;
      slope.curvature.block<kInputs, kInputs>(first_at, second_at) = block.cast<double>();
      slope.curvature.block<kInputs, kInputs>(second_at, first_at) =
          block.transpose().cast<double>();
    }
    return slope;
  }
};

Stack::Stack(double memory) : state_(std::make_unique<State>()) {
  state_->keep = std::exp(-1 / memory);
}
Stack::~Stack() = default;
Stack::Stack(Stack&&) noexcept = default;
Stack& Stack::operator=(Stack&&) noexcept = default;

LogOdds Stack::log_odds(const InputRow& row) const {
  LogOdds odds{};
  const Weights& weights = state_->weights;
  for (int k = 0; k < kInputs; ++k) {
    const double input = row[static_cast<std::size_t>(k)];
    odds[0] += weights(k) * input;
    odds[1] += weights(kInputs + k) * input;
  }
  return odds;
}

void Stack::learn(std::span<const InputRow> rows, std::span<const std::uint8_t> votes) {
  ROLLCALL_CHECK(rows.size() == votes.size(), "a vote for each row");
  State& state = *state_;
  if (rows.empty()) return;
  const Eigen::Map<const Row> inputs(rows.front().data(), static_cast<Eigen::Index>(rows.size()),
                                     kInputs);
  const Precision first = Precision::Identity() * kFirstPrecision;
  const Precision held = first + (state.precision - first) * state.keep;
  const Weights centre = state.weights;
  Precision curvature;
  for (int step = 0; step < kSteps; ++step) {
    const auto slope =
        state.slope(inputs, votes, step == 0 ? State::Want::curvature_too : State::Want::slope);
    if (step == 0) curvature = held + slope.curvature;
    const Weights gradient = slope.gradient + held * (state.weights - centre);
    Weights change = curvature.ldlt().solve(gradient);
    change *= std::min(1.0, kLargestStep / std::max(change.cwiseAbs().maxCoeff(), 1e-12));
    state.weights -= change;
  }
  state.precision = curvature;
}

}  // namespace rollcall::analysis
