// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_sample.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "rollcall/analysis/ideal_checkpoint.h"
#include "rollcall/analysis/sample_simulation.h"

namespace rollcall::analysis {
namespace {

using simulation::simulate;
using simulation::Simulation;

SampleOptions short_run(SampleKind kind, std::uint64_t seed = 1) {
  SampleOptions options;
  options.chain.kind = kind;
  options.chain.seed = seed;
  options.burn_in = 20;
  options.sweeps = 40;
  options.thin = 5;
  options.threads = 1;
  return options;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double ma = 0;
  double mb = 0;
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    ma += a[i] / n;
    mb += b[i] / n;
  }
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) * (a[i] - ma);
    bb += (b[i] - mb) * (b[i] - mb);
  }
  return ab / std::sqrt(aa * bb);
}

constexpr SampleKind kKinds[] = {SampleKind::as_published, SampleKind::proper};

TEST(IdealSample, SameBytesAtAnyNumberOfThreads) {
  const Simulation s = simulate({40, 3, 25, 2.0, 1.5}, 0.1, 5);
  for (const SampleKind kind : kKinds) {
    std::string one;
    for (const int threads : {1, 2, 5}) {
      SampleOptions options = short_run(kind);
      options.threads = threads;
      auto sampler = *Sampler::start(s.input, options);
      sampler.advance(sampler.total());
      if (threads == 1) one = sampler.checkpoint();
      EXPECT_EQ(sampler.checkpoint(), one) << threads;
    }
    auto other = *Sampler::start(s.input, short_run(kind, 2));
    other.advance(other.total());
    EXPECT_NE(other.checkpoint(), one);
  }
}

TEST(IdealSample, ARunThatWasStoppedMakesTheSameDraws) {
  const Simulation s = simulate({12, 2, 10, 2.0, 1.5}, 0.1, 6);
  for (const SampleKind kind : kKinds) {
    SampleOptions options = short_run(kind);
    options.chains = 2;
    auto whole = *Sampler::start(s.input, options);
    whole.advance(whole.total());
    for (const std::uint64_t stop : {0U, 1U, 19U, 33U, 60U, 61U, 100U}) {
      auto first = *Sampler::start(s.input, options);
      first.advance(stop);
      auto second = Sampler::resume(s.input, options, first.checkpoint());
      ASSERT_TRUE(second) << second.error().message;
      EXPECT_EQ(second->done(), stop);
      second->advance(second->total());
      EXPECT_EQ(second->checkpoint(), whole.checkpoint()) << stop;
    }
  }
}

TEST(IdealSample, AFinishedChainCanBeMadeLonger) {
  const Simulation s = simulate({12, 2, 10, 2.0, 1.5}, 0.1, 6);
  SampleOptions options = short_run(SampleKind::proper);
  auto sampler = *Sampler::start(s.input, options);
  sampler.advance(sampler.total());
  options.sweeps = 80;
  auto longer = Sampler::resume(s.input, options, sampler.checkpoint());
  ASSERT_TRUE(longer);
  longer->advance(longer->total());
  EXPECT_EQ(longer->result().draws, 16);
  options.sweeps = 20;
  EXPECT_EQ(Sampler::resume(s.input, options, sampler.checkpoint()).error().code,
            "sample.checkpoint_other_run");
}

TEST(IdealSample, ACheckpointCutOrChangedAnywhereIsRefused) {
  const Simulation s = simulate({4, 1, 4, 2.0, 1.5}, 0.1, 7);
  const SampleOptions options = short_run(SampleKind::proper);
  auto sampler = *Sampler::start(s.input, options);
  sampler.advance(30);
  const std::string good = sampler.checkpoint();
  ASSERT_TRUE(Sampler::resume(s.input, options, good));
  for (std::size_t length = 0; length < good.size(); length += 7) {
    EXPECT_EQ(read_checkpoint(good.substr(0, length)).error().code, "sample.checkpoint_malformed");
  }
  EXPECT_FALSE(read_checkpoint(good + "x"));
  for (std::size_t place = 0; place < good.size(); place += 5) {
    std::string bad = good;
    bad[place] = static_cast<char>(bad[place] ^ 0x10);
    const auto read = read_checkpoint(bad);
    ASSERT_FALSE(read) << place;
    const bool version = place >= 8 && place < 12;
    EXPECT_EQ(read.error().code,
              version ? "sample.checkpoint_version" : "sample.checkpoint_malformed");
  }
  EXPECT_EQ(read_checkpoint("voter,item,choice\n").error().code, "sample.checkpoint_malformed");
}

TEST(IdealSample, ACheckpointOfAnotherRunIsRefused) {
  const Simulation s = simulate({6, 2, 4, 2.0, 1.5}, 0.1, 8);
  const SampleOptions options = short_run(SampleKind::proper);
  const std::string bytes = Sampler::start(s.input, options)->checkpoint();
  const auto code = [&](const IdealInput& input, const SampleOptions& other) {
    const auto resumed = Sampler::resume(input, other, bytes);
    return resumed ? std::string("none") : resumed.error().code;
  };
  EXPECT_EQ(code(s.input, options), "none");
  for (const auto& change : std::initializer_list<void (*)(SampleOptions&)>{
           [](SampleOptions& o) { o.chain.seed = 9; },
           [](SampleOptions& o) { o.chain.kind = SampleKind::as_published; },
           [](SampleOptions& o) { o.burn_in = 21; }, [](SampleOptions& o) { o.thin = 4; },
           [](SampleOptions& o) { o.chains = 2; },
           [](SampleOptions& o) { o.chain.walk_variance = 0.2; }}) {
    SampleOptions other = options;
    change(other);
    EXPECT_EQ(code(s.input, other), "sample.checkpoint_other_run");
  }
  EXPECT_EQ(code(simulate({6, 2, 4, 2.0, 1.5}, 0.1, 9).input, options),
            "sample.checkpoint_other_input");
  // One of these two poles turns the chain round, whichever way it stands without.
  int turned = 0;
  for (const double side : {3.0, -3.0}) {
    SampleOptions poles = options;
    poles.chain.poles = {{"V100", side}};
    turned += code(s.input, poles) == "sample.checkpoint_other_input" ? 1 : 0;
  }
  EXPECT_EQ(turned, 1);
}

TEST(IdealSample, OptionsThatMakeNoSenseAreRefused) {
  const Simulation s = simulate({4, 1, 4, 2.0, 1.5}, 0.1, 7);
  const auto code = [&](void (*change)(SampleOptions&)) {
    SampleOptions options = short_run(SampleKind::proper);
    change(options);
    const auto sampler = Sampler::start(s.input, options);
    return sampler ? std::string("none") : sampler.error().code;
  };
  EXPECT_EQ(code([](SampleOptions&) {}), "none");
  EXPECT_EQ(code([](SampleOptions& o) { o.sweeps = 0; }), "sample.bad_option");
  EXPECT_EQ(code([](SampleOptions& o) { o.burn_in = -1; }), "sample.bad_option");
  EXPECT_EQ(code([](SampleOptions& o) { o.thin = 0; }), "sample.bad_option");
  EXPECT_EQ(code([](SampleOptions& o) { o.chains = 17; }), "sample.bad_option");
  EXPECT_EQ(code([](SampleOptions& o) { o.thin = 20; }), "sample.too_few_draws");
  EXPECT_EQ(code([](SampleOptions& o) { o.sweeps = 2'000'000'000, o.thin = 1; }),
            "sample.too_many_draws");
  EXPECT_EQ(code([](SampleOptions& o) {
              o.chain.poles = {{"V100", std::numeric_limits<double>::quiet_NaN()}};
            }),
            "sample.bad_pole");
  for (const double variance : {0.0, -1.0, 1e9}) {
    SampleOptions options = short_run(SampleKind::proper);
    options.chain.walk_variance = variance;
    EXPECT_EQ(Sampler::start(s.input, options).error().code, "sample.bad_walk_variance");
  }
  SampleOptions nan = short_run(SampleKind::proper);
  nan.chain.walk_variance = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(Sampler::start(s.input, nan).error().code, "sample.bad_walk_variance");
}

TEST(IdealSample, ProgressStopsTheWork) {
  const Simulation s = simulate({4, 1, 4, 2.0, 1.5}, 0.1, 7);
  const auto stopped =
      sample(s.input, short_run(SampleKind::proper),
             [](std::string_view, std::uint64_t done, std::uint64_t) { return done < 20; });
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, "analysis.interrupted");
}

// Positions come back from votes drawn from them, the right way up, and bands cover the truth.
TEST(IdealSample, RecoversThePositionsThatVotesWereDrawnFrom) {
  const Simulation s = simulate({30, 4, 30, 1.5, 2.0}, 0.05, 11);
  std::size_t top = 0;
  for (std::size_t p = 0; p < s.position.size(); p += 4) {
    if (s.position[p] > s.position[top]) top = p;
  }
  for (const SampleKind kind : kKinds) {
    SampleOptions options = short_run(kind);
    options.burn_in = 150;
    options.sweeps = 300;
    options.thin = 3;
    options.chain.poles = {{s.input.voters[top / 4].id, 2.0}};
    const auto result = sample(s.input, options, {});
    ASSERT_TRUE(result);
    double mean = 0;
    double square = 0;
    const auto n = static_cast<double>(s.position.size());
    for (const double x : s.position) mean += x / n;
    for (const double x : s.position) square += (x - mean) * (x - mean) / (n - 1);
    std::vector<double> estimates;
    int covered = 0;
    for (std::size_t p = 0; p < s.position.size(); ++p) {
      const SamplePoint& point = result->points[p];
      estimates.push_back(point.mean);
      const double truth = (s.position[p] - mean) / std::sqrt(square);
      covered += point.quantiles[1] <= truth && truth <= point.quantiles[5] ? 1 : 0;
      EXPECT_TRUE(std::isfinite(point.mean) && std::isfinite(point.sd));
    }
    EXPECT_GT(correlation(estimates, s.position), 0.95);
    if (kind == SampleKind::proper) {
      // 90 % bands: between 80 and 98 % of 120 dependent points.
      EXPECT_GT(covered, 96);
      EXPECT_LT(covered, 118);
      ASSERT_TRUE(result->walk_variance);
      EXPECT_GT(result->walk_variance->mean, 0.01);
      EXPECT_LT(result->walk_variance->mean, 0.2);
    }
    EXPECT_TRUE(result->worst_r_hat && result->least_effective);
    EXPECT_GT(result->accepted, 0.1);
    EXPECT_LT(result->accepted, 0.99);
  }
}

// What must not hurt: one voter, one vote, items on which all vote alike, parts without a link.
TEST(IdealSample, ThinInputsGiveFiniteNumbers) {
  const Simulation one = simulate({1, 1, 1, 1.0, 1.0}, 0.1, 1);
  const Simulation two = simulate({2, 5, 1, 1.0, 1.0}, 0.1, 2);
  const Simulation alike = simulate({9, 1, 6, 0.001, 0.0}, 0.1, 3);
  for (const Simulation* s : {&one, &two, &alike}) {
    for (const SampleKind kind : kKinds) {
      const auto result = sample(s->input, short_run(kind), {});
      ASSERT_TRUE(result);
      ASSERT_EQ(result->points.size(), s->input.points.size());
      for (const SamplePoint& point : result->points) {
        EXPECT_TRUE(std::isfinite(point.mean) && std::isfinite(point.sd));
        for (const double q : point.quantiles) EXPECT_TRUE(std::isfinite(q));
        EXPECT_TRUE(!point.r_hat || std::isfinite(*point.r_hat));
        EXPECT_TRUE(!point.effective || std::isfinite(*point.effective));
      }
      for (const SampleItem& item : result->items) {
        EXPECT_TRUE(std::isfinite(item.slope.mean) && std::isfinite(item.no_above.sd));
        EXPECT_LT(item.yes_below.mean, item.no_above.mean);
      }
    }
  }
}

// Mirroring the poles mirrors the result.
TEST(IdealSample, PolesDecideWhichWayIsUp) {
  const Simulation s = simulate({20, 1, 60, 1.5, 2.0}, 0.1, 12);
  std::vector<double> up;
  for (const double side : {2.0, -2.0}) {
    SampleOptions options = short_run(SampleKind::proper);
    options.burn_in = 100;
    options.chain.poles = {{"V100", side}};
    const auto result = sample(s.input, options, {});
    ASSERT_TRUE(result);
    EXPECT_GT(result->points[0].mean * side, 0) << side;
  }
}

}  // namespace
}  // namespace rollcall::analysis
