// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cmath>

#include "rollcall/analysis/fit_simulation.h"
#include "rollcall/analysis/ideal_fit.h"
#include "rollcall/analysis/ideal_items.h"
#include "rollcall/analysis/ideal_normal.h"
#include "rollcall/analysis/ideal_path.h"
#include "rollcall/analysis/ideal_start.h"

namespace rollcall::analysis::ideal {
namespace {

// Slope of f at x by a difference of five points.
double slope_of(const auto& f, double x, double step = 1e-3) {
  return (f(x - 2 * step) - 8 * f(x - step) + 8 * f(x + step) - f(x + 2 * step)) / (12 * step);
}

TEST(IdealNormal, SlopesAreThoseOfTheLogarithms) {
  const NormalTable& table = normal_table();
  for (double x = -8; x <= 8; x += 0.173) {
    const OneSided o = table.one_sided(x);
    EXPECT_NEAR(o.slope, slope_of(log_normal_cdf, x), 1e-7) << x;
    EXPECT_NEAR(o.curvature, -slope_of([&](double y) { return table.one_sided(y).slope; }, x), 1e-6)
        << x;
  }
}

TEST(IdealNormal, SlopesBetweenTwoBounds) {
  const NormalTable& table = normal_table();
  for (double low = -6; low <= 6; low += 0.57) {
    for (const double gap : {0.05, 0.4, 2.0}) {
      const double high = low + gap;
      const Between b = table.between(low, high);
      const auto in_low = [&](double y) { return log_normal_between(y, high); };
      const auto in_high = [&](double y) { return log_normal_between(low, y); };
      const double scale = 1 / gap + std::abs(low) + 1;
      EXPECT_NEAR(b.slope_low, slope_of(in_low, low), 1e-5 * scale) << low << " " << gap;
      EXPECT_NEAR(b.slope_high, slope_of(in_high, high), 1e-5 * scale) << low << " " << gap;
      const auto low_slope = [&](double y) { return table.between(y, high).slope_low; };
      const auto cross = [&](double y) { return table.between(low, y).slope_low; };
      const auto high_slope = [&](double y) { return table.between(low, y).slope_high; };
      EXPECT_NEAR(b.low_low, -slope_of(low_slope, low, gap / 100), 1e-3 * scale * scale);
      EXPECT_NEAR(b.low_high, -slope_of(cross, high, gap / 100), 1e-3 * scale * scale);
      EXPECT_NEAR(b.high_high, -slope_of(high_slope, high, gap / 100), 1e-3 * scale * scale);
    }
  }
}

TEST(IdealNormal, FarOutAndCloseTogetherAllIsFinite) {
  const NormalTable& table = normal_table();
  for (const double x : {-1e300, -40.0, -8.5, 0.0, 8.5, 40.0, 1e300}) {
    EXPECT_TRUE(std::isfinite(table.one_sided(x).slope)) << x;
    EXPECT_GE(table.one_sided(x).curvature, 0) << x;
    for (const double gap : {1e-12, 1e-6, 1.0, 1e300}) {
      const Between b = table.between(x, x + gap);
      EXPECT_TRUE(std::isfinite(b.low_low + b.low_high + b.high_high)) << x << " " << gap;
    }
  }
  EXPECT_NEAR(log_normal_cdf(-40), -804.608442, 1e-5);
  EXPECT_NEAR(log_normal_between(8.9, 9), -43.24, 0.01);
  EXPECT_NEAR(normal_cdf(normal_quantile(0.01)), 0.01, 1e-12);
}

// The log-likelihood of an item, from the exact functions.
template <int D>
double likelihood(const IdealInput& input, const Runs& runs, const State<D>& state,
                  const ItemShape<D>& item) {
  double sum = 0;
  for (std::int64_t v = runs.lower; v < runs.end; ++v) {
    const double score = item.slope.dot(state.position[at(input.vote_point[at(v)])]);
    sum += v < runs.middle  ? log_normal_cdf(item.low - score)
           : v < runs.upper ? log_normal_between(item.low - score, item.high - score)
                            : log_normal_cdf(score - item.high);
  }
  return sum;
}

struct Fixture {
  explicit Fixture(int dimensions)
      : input(*ideal_input(
            simulate({.voters = 12, .periods = 2, .items = 9, .dimensions = dimensions, .seed = 5})
                .matrix,
            {})),
        runs(runs_of(input)) {}
  IdealInput input;
  std::vector<Runs> runs;
};

template <int D>
void check_item_gradient() {
  const Fixture f(D);
  FitOptions options;
  options.dimensions = D;
  State<D> state = first_state<D>(f.input, f.runs, options);
  int checked = 0;
  for (std::size_t i = 0; i < f.runs.size(); ++i) {
    ItemShape<D> item = state.items[i];
    item.slope = Vector<D>::LinSpaced(0.3, 0.9);
    const auto sums = item_sums<D>(f.input, f.runs[i], state, item);
    const int parameters = f.runs[i].cuts == 2 ? D + 2 : D;
    for (int k = 0; k < parameters; ++k) {
      const auto at_value = [&](double x) {
        ItemShape<D> other = item;
        (k < D ? other.slope[k] : k == D ? other.low : other.high) = x;
        return likelihood<D>(f.input, f.runs[i], state, other);
      };
      const auto gradient_at = [&](double x) {
        ItemShape<D> other = item;
        (k < D ? other.slope[k] : k == D ? other.low : other.high) = x;
        return item_sums<D>(f.input, f.runs[i], state, other).gradient[k];
      };
      const double here = k < D ? item.slope[k] : k == D ? item.low : item.high;
      EXPECT_NEAR(sums.gradient[k], slope_of(at_value, here, 1e-4), 2e-4) << i << " " << k;
      EXPECT_NEAR(sums.curvature(k, k), -slope_of(gradient_at, here, 1e-4),
                  1e-3 + 1e-3 * sums.curvature(k, k));
      ++checked;
    }
  }
  EXPECT_GT(checked, 30);
}

TEST(IdealItems, GradientsAreThoseOfTheLikelihood) {
  check_item_gradient<1>();
  check_item_gradient<2>();
}

TEST(IdealItems, ThePointsGradientIsThatOfTheLikelihood) {
  constexpr int kD = 2;
  const Fixture f(kD);
  FitOptions options;
  options.dimensions = kD;
  State<kD> state = first_state<kD>(f.input, f.runs, options);
  for (auto& item : state.items) item.slope << 0.8, -0.5;
  PointSums<kD> sums;
  const std::size_t points = f.input.points.size();
  sums.score.assign(points, Vector<kD>::Zero());
  sums.information.assign(points, Square<kD>::Zero());
  sums.reach.assign(points, 0);
  for (std::size_t i = 0; i < f.runs.size(); ++i) {
    add_to_points<kD>(f.input, f.runs[i], state, state.items[i], Noise::leave, sums);
  }
  for (const std::size_t p : {std::size_t{0}, std::size_t{7}, points - 1}) {
    for (int d = 0; d < kD; ++d) {
      const auto at_value = [&](double x) {
        State<kD> other = state;
        other.position[p][d] = x;
        double sum = 0;
        for (std::size_t i = 0; i < f.runs.size(); ++i) {
          sum += likelihood<kD>(f.input, f.runs[i], other, state.items[i]);
        }
        return sum;
      };
      EXPECT_NEAR(sums.score[p][d], slope_of(at_value, state.position[p][d], 1e-4), 1e-4);
    }
  }
}

// The smoother against the posterior worked out by one large system of equations.
TEST(IdealPath, SmootherSolvesTheWholeSystem) {
  const std::vector<IdealPoint> points{{0, 0, 5}, {0, 1, 5}, {0, 4, 5}, {0, 5, 5}};
  State<1> state;
  PointSums<1> sums;
  Eigen::Matrix4d precision = Eigen::Matrix4d::Zero();
  Eigen::Vector4d right = Eigen::Vector4d::Zero();
  const double information[] = {3, 0, 8, 1};
  const double mode[] = {0.4, 0.1, -0.3, 0.2};
  const WalkPrior prior{0.2, 1.5, false};
  for (int p = 0; p < 4; ++p) {
    state.position.emplace_back(Vector<1>::Constant(0.1));
    state.spread.emplace_back(Square<1>::Zero());
    sums.information.emplace_back(Square<1>::Constant(information[p]));
    sums.score.emplace_back(Vector<1>::Constant(information[p] * (mode[p] - 0.1)));
    precision(p, p) += information[p];
    right[p] = information[p] * mode[p];
  }
  precision(0, 0) += 1 / prior.start_variance;
  for (int p = 1; p < 4; ++p) {
    const double weight =
        1 / (prior.step_variance * (points[static_cast<std::size_t>(p)].period -
                                    points[static_cast<std::size_t>(p) - 1].period));
    precision(p, p) += weight;
    precision(p - 1, p - 1) += weight;
    precision(p, p - 1) -= weight;
    precision(p - 1, p) -= weight;
  }
  smooth_path<1>(points, 0, 4, sums, prior, state);
  const Eigen::Matrix4d covariance = precision.inverse();
  const Eigen::Vector4d mean = covariance * right;
  for (int p = 0; p < 4; ++p) {
    EXPECT_NEAR(state.position[static_cast<std::size_t>(p)][0], mean[p], 1e-10);
    EXPECT_NEAR(state.spread[static_cast<std::size_t>(p)](0, 0), covariance(p, p), 1e-10);
  }
}

TEST(IdealPath, ThePublishedPriorLooksBackOnly) {
  const std::vector<IdealPoint> points{{0, 0, 10}, {0, 1, 30}};
  PointSums<1> sums;
  sums.information = {Square<1>::Constant(4), Square<1>::Constant(4)};
  sums.score = {Vector<1>::Constant(0), Vector<1>::Constant(0)};
  State<1> state;
  state.position = {Vector<1>::Constant(0), Vector<1>::Constant(0.8)};
  state.spread.resize(2);
  smooth_path<1>(points, 0, 2, sums, {0.25, 1, true}, state);
  // The first leans on the second's last place with variance ½·10/40, the second on the first's new
  // one with ½·30/40.
  const double first = 0.8 * 8 / (8 + 4);
  EXPECT_NEAR(state.position[0][0], first, 1e-12);
  EXPECT_NEAR(state.position[1][0], (first / 0.375 + 4 * 0.8) / (1 / 0.375 + 4), 1e-12);
}

}  // namespace
}  // namespace rollcall::analysis::ideal
