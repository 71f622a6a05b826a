// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unordered_map>

#include "rollcall/analysis/agreement_pairs.h"

// All pairs of all periods with all measures, after the matrix is filled. bench/agreement.py writes
// the votes and compares times and sums with numpy's: ROLLCALL_BENCH_VOTES names a file of four
// 32-bit numbers a vote (voter, item, choice as in model::Choice, period).

namespace rollcall::analysis {
namespace {

model::VoteMatrix read_votes() {
  const char* path = std::getenv("ROLLCALL_BENCH_VOTES");
  if (path == nullptr) return {};
  std::ifstream in(path, std::ios::binary);
  model::VoteMatrix::Builder builder;
  std::unordered_map<int, int> item_of;
  std::array<std::int32_t, 4> vote{};
  while (in.read(reinterpret_cast<char*>(vote.data()), sizeof vote)) {
    const auto [voter, item, choice, period] = vote;
    auto [at, is_new] = item_of.try_emplace(item, 0);
    if (is_new) {
      model::Item made;
      made.key = std::to_string(item);
      at->second = builder.item(std::move(made), std::to_string(period), period);
    }
    builder.set(builder.voter(std::to_string(voter), ""), at->second,
                static_cast<model::Cell>(choice));
  }
  return std::move(builder).build().matrix;
}

const model::VoteMatrix& matrix() {
  static const model::VoteMatrix read = read_votes();
  return read;
}

double sum_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += std::isnan(value) ? 0 : value;
  return sum;
}

double defined_in(std::span<const double> values) {
  double count = 0;
  for (const double value : values) count += std::isnan(value) ? 0 : 1;
  return count;
}

struct Measure {
  const char* name;
  std::span<const double> PairRow::* values;
};
constexpr std::array<Measure, 9> kMeasures = {{{"share", &PairRow::share},
                                               {"s_linear", &PairRow::s_linear},
                                               {"s_squared", &PairRow::s_squared},
                                               {"kappa", &PairRow::kappa},
                                               {"kappa_linear", &PairRow::kappa_linear},
                                               {"kappa_squared", &PairRow::kappa_squared},
                                               {"pi", &PairRow::pi},
                                               {"pi_linear", &PairRow::pi_linear},
                                               {"pi_squared", &PairRow::pi_squared}}};

// The sums that prove the work are taken once, outside the time.
void report_sums(benchmark::State& state, const ItemMask& mask) {
  std::array<double, kMeasures.size()> sums{};
  std::array<double, kMeasures.size()> defined{};
  double pairs = 0;
  double shared = 0;
  for_each_pair_row(matrix(), mask, [&](const PairRow& row) {
    for (const std::int32_t count : row.shared) {
      pairs += count > 0 ? 1 : 0;
      shared += count;
    }
    for (std::size_t m = 0; m < kMeasures.size(); ++m) {
      sums[m] += sum_of(row.*kMeasures[m].values);
      defined[m] += defined_in(row.*kMeasures[m].values);
    }
  });
  state.counters["pairs"] = pairs;
  state.counters["shared"] = shared;
  for (std::size_t m = 0; m < kMeasures.size(); ++m) {
    state.counters[kMeasures[m].name] = sums[m];
    state.counters[std::string("defined_") + kMeasures[m].name] = defined[m];
  }
}

void all_pairs_of_all_periods(benchmark::State& state) {
  const model::VoteMatrix& votes = matrix();
  if (votes.items() == 0) {
    state.SkipWithError("ROLLCALL_BENCH_VOTES names no file of votes");
    return;
  }
  const ItemMask mask = mask_of(votes, model::VoteMatrix::Range{.first = 0, .last = votes.items()});
  const auto instructions = static_cast<Instructions>(state.range(0));
  for (auto _ : state) {
    for_each_pair_row(
        votes, mask,
        [](const PairRow& row) {
          benchmark::DoNotOptimize(row.pi_squared.data());
          benchmark::ClobberMemory();
        },
        instructions);
  }
  report_sums(state, mask);
}
BENCHMARK(all_pairs_of_all_periods)
    ->Arg(static_cast<int>(Instructions::fastest))
    ->Arg(static_cast<int>(Instructions::avx2))
    ->Arg(static_cast<int>(Instructions::plain))
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rollcall::analysis
