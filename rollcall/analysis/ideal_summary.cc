// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "rollcall/analysis/ideal_diagnostics.h"

// Positions are kept draw by draw, in single precision, because quantiles and diagnostics need each
// of them; of an item only sums are kept, because means and deviations need no more. Convergence is
// judged by the positions: they are what is published.

namespace rollcall::analysis {
namespace {

constexpr double kRHatLimit = 1.05;

std::size_t at(std::int64_t index) { return static_cast<std::size_t>(index); }

// What takes a draw to mean 0 and variance 1, and the right way up. The published chain divides by
// one less than the number of positions; the proper one scales as the fit does.
struct Frame {
  double mean = 0;
  double scale = 1;  // negative: mirrored
};

Frame frame_of(std::span<const double> positions, std::span<const double> reference,
               SampleKind kind) {
  const auto n = static_cast<double>(positions.size());
  Frame frame;
  for (const double x : positions) frame.mean += x / n;
  double square = 0;
  double agreement = 0;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    square += (positions[i] - frame.mean) * (positions[i] - frame.mean);
    agreement += (positions[i] - frame.mean) * reference[i];
  }
  const double count = kind == SampleKind::as_published ? n - 1.0 : n;
  if (n > 1 && square > 0) frame.scale = std::sqrt(square / count);
  if (agreement < 0) frame.scale = -frame.scale;
  return frame;
}

SampleItem::Estimate estimate(double sum, double square, double n) {
  const double mean = sum / n;
  return {mean, std::sqrt(std::max(0.0, (square - n * mean * mean) / (n - 1.0)))};
}

SamplePoint summarise_point(Chains chains) {
  SamplePoint point;
  std::vector<float> all;
  for (const auto& chain : chains) all.insert(all.end(), chain.begin(), chain.end());
  const auto n = static_cast<double>(all.size());
  for (const float x : all) point.mean += static_cast<double>(x) / n;
  double square = 0;
  for (const float x : all) {
    const double d = static_cast<double>(x) - point.mean;
    square += d * d;
  }
  point.sd = std::sqrt(square / (n - 1.0));
  std::ranges::sort(all);
  for (std::size_t q = 0; q < SamplePoint::kShares.size(); ++q) {
    point.quantiles[q] = quantile_of_sorted(all, SamplePoint::kShares[q]);
  }
  point.effective = effective_draws(chains);
  point.r_hat = split_r_hat(chains);
  return point;
}

void summarise_points(const SampleCheckpoint& kept, const SweepLayout& layout, IdealSample& out) {
  const std::size_t sites = layout.point_of_site.size();
  const std::size_t draws = kept.walk_draws.size();
  const std::size_t each = draws / kept.chains;
  std::vector<float> values(draws);
  std::vector<std::span<const float>> chains;
  for (std::size_t c = 0; c < kept.chains; ++c) {
    chains.push_back(std::span<const float>(values).subspan(c * each, each));
  }
  for (std::size_t p = 0; p < sites; ++p) {
    const std::size_t site = at(layout.site_of_point[p]);
    for (std::size_t d = 0; d < draws; ++d) values[d] = kept.draws[d * sites + site];
    out.points.push_back(summarise_point(chains));
    const SamplePoint& point = out.points.back();
    const auto index = static_cast<std::int32_t>(p);
    if (!point.r_hat || !point.effective) continue;
    if (*point.r_hat > kRHatLimit) ++out.above_r_hat;
    if (!out.worst_r_hat || *point.r_hat > *out.points[at(*out.worst_r_hat)].r_hat) {
      out.worst_r_hat = index;
    }
    if (!out.least_effective ||
        *point.effective < *out.points[at(*out.least_effective)].effective) {
      out.least_effective = index;
    }
  }
}

}  // namespace

void keep_draw(SampleCheckpoint& kept, std::span<const double> reference) {
  const ChainState& state = kept.state;
  const Frame frame = frame_of(state.position, reference, kept.kind);
  if (frame.scale < 0) ++kept.mirrored;
  for (const double x : state.position) {
    kept.draws.push_back(static_cast<float>((x - frame.mean) / frame.scale));
  }
  kept.walk_draws.push_back(static_cast<float>(state.walk_variance / (frame.scale * frame.scale)));
  // slope x - g is the same on both scales: x = mean + scale x'.
  for (std::size_t i = 0; i < state.items.slope.size(); ++i) {
    const double shift = state.items.slope[i] * frame.mean;
    const std::array<double, 3> values{state.items.slope[i] * frame.scale,
                                       state.items.yes_below[i] - shift,
                                       state.items.no_above[i] - shift};
    for (std::size_t k = 0; k < values.size(); ++k) {
      kept.item_sums[6 * i + 2 * k] += values[k];
      kept.item_sums[6 * i + 2 * k + 1] += values[k] * values[k];
    }
  }
}

IdealSample summarise(const SampleCheckpoint& kept, const SweepLayout& layout,
                      std::uint64_t sweeps) {
  IdealSample out;
  out.kind = kept.kind;
  out.draws = static_cast<int>(kept.walk_draws.size());
  out.chains = static_cast<int>(kept.chains);
  out.mirrored = static_cast<std::int64_t>(kept.mirrored);
  summarise_points(kept, layout, out);
  const auto n = static_cast<double>(out.draws);
  const std::size_t items = kept.state.items.moved.size();
  for (std::size_t i = 0; i < items; ++i) {
    const double* sums = &kept.item_sums[6 * i];
    SampleItem item{estimate(sums[0], sums[1], n), estimate(sums[2], sums[3], n),
                    estimate(sums[4], sums[5], n),
                    kept.state.items.moved[i] / static_cast<double>(sweeps)};
    out.accepted += item.accepted / static_cast<double>(items);
    out.items.push_back(item);
  }
  if (kept.kind == SampleKind::proper) {
    double sum = 0;
    double square = 0;
    for (const float v : kept.walk_draws) {
      sum += static_cast<double>(v);
      square += static_cast<double>(v) * static_cast<double>(v);
    }
    out.walk_variance = estimate(sum, square, n);
  }
  return out;
}

}  // namespace rollcall::analysis
