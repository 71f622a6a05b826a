// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "rollcall/analysis/ideal_gibbs.h"

// The model does not know left from right: mirror all positions and slopes, and every chance is the
// same. A chain stays on the side where it starts, so the start decides. The published chain starts
// with the poles at their positions and everybody else at 0. The proper one starts from the first
// component of the centred votes, found by power iteration, which already has the right voters
// apart and so shortens the burn-in; it is turned towards the poles. Without any pole its sign is a
// convention: the first voter with a part in it stands above 0.

namespace rollcall::analysis {
namespace {

constexpr int kIterations = 40;

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

// One step of the power iteration: votes times (votes times x), each item's votes centred.
std::vector<double> step(const SweepLayout& layout, const std::vector<double>& x) {
  std::vector<double> out(x.size());
  for (const SweepLayout::Item& item : layout.items) {
    const std::int32_t votes = item.yes + item.no + item.abstain;
    const double mean = static_cast<double>(item.no - item.yes) / votes;
    const auto value = [&](std::int32_t k) {
      return (k < item.yes ? -1.0 : k < item.yes + item.no ? 1.0 : 0.0) - mean;
    };
    double load = 0;
    for (std::int32_t k = 0; k < votes; ++k) {
      load += value(k) * x[at(layout.vote_site[at(item.first + k)])];
    }
    for (std::int32_t k = 0; k < votes; ++k) {
      out[at(layout.vote_site[at(item.first + k)])] += load * value(k);
    }
  }
  return out;
}

// A voter has one value over all its periods, so that the component is of voters.
void pool(const IdealInput& input, const SweepLayout& layout, std::vector<double>& x) {
  for (std::size_t v = 0; v < input.voters.size(); ++v) {
    double sum = 0;
    double votes = 0;
    for (std::int32_t p = input.voter_first[v]; p < input.voter_first[v + 1]; ++p) {
      sum += x[at(layout.site_of_point[at(p)])];
      votes += input.points[at(p)].votes;
    }
    for (std::int32_t p = input.voter_first[v]; p < input.voter_first[v + 1]; ++p) {
      x[at(layout.site_of_point[at(p)])] = votes > 0 ? sum / votes : 0.0;
    }
  }
}

std::vector<double> first_component(const IdealInput& input, const SweepLayout& layout) {
  std::vector<double> x(input.points.size());
  for (std::size_t v = 0; v < input.voters.size(); ++v) {
    for (std::int32_t p = input.voter_first[v]; p < input.voter_first[v + 1]; ++p) {
      // Any start without a pattern will do.
      const RandomBlock word = random_block({static_cast<std::uint32_t>(v), 0, 0, 0}, {0, 0});
      x[at(layout.site_of_point[at(p)])] = uniform_of(word[0]) - 0.5;
    }
  }
  for (int iteration = 0; iteration < kIterations; ++iteration) {
    x = step(layout, x);
    pool(input, layout, x);
    double square = 0;
    for (const double value : x) square += value * value;
    const double scale = std::sqrt(square / static_cast<double>(x.size()));
    if (!(scale > 0)) return std::vector<double>(x.size(), 0.0);
    for (double& value : x) value /= scale;
  }
  return x;
}

// The poles at their positions, all others at 0.
std::vector<double> pole_positions(const IdealInput& input, const SweepLayout& layout,
                                   std::span<const Pole> poles) {
  std::vector<double> start(input.points.size(), 0.0);
  for (std::size_t v = 0; v < input.voters.size(); ++v) {
    for (const Pole& pole : poles) {
      if (pole.voter != input.voters[v].id) continue;
      for (std::int32_t p = input.voter_first[v]; p < input.voter_first[v + 1]; ++p) {
        start[at(layout.site_of_point[at(p)])] = pole.position;
      }
    }
  }
  return start;
}

// Above 0 where the component points as the poles do; without poles, where the first voter with a
// part in it stands above 0.
double direction(const std::vector<double>& component, const std::vector<double>& poles,
                 const SweepLayout& layout) {
  double agreement = 0;
  for (std::size_t site = 0; site < poles.size(); ++site)
    agreement += component[site] * poles[site];
  if (agreement != 0) return agreement;
  for (const std::int32_t site : layout.site_of_point) {
    if (std::abs(component[at(site)]) > 0.1) return component[at(site)];
  }
  return 1;
}

}  // namespace

std::vector<double> starting_positions(const IdealInput& input, const SweepLayout& layout,
                                       const ChainOptions& options) {
  std::vector<double> poles = pole_positions(input, layout, options.poles);
  const bool any = std::ranges::any_of(poles, [](double x) { return x != 0; });
  if (any && options.kind == SampleKind::as_published) return poles;
  std::vector<double> component = first_component(input, layout);
  if (direction(component, poles, layout) < 0) {
    for (double& x : component) x = -x;
  }
  return component;
}

}  // namespace rollcall::analysis
