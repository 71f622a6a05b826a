// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "rollcall/analysis/forecast_effects.h"
#include "rollcall/analysis/forecast_inputs.h"
#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// How far a forecast may look.
enum class Horizon : std::uint8_t {
  day,     // everything before the day of the roll call
  period,  // everything before its period (session or year): what next year brings
};

struct EngineOptions {
  Sight sight = Sight::past_only;
  Horizon horizon = Horizon::day;
  InputOptions inputs;
  double stack_memory = 4;     // periods
  double position_memory = 4;  // periods
  double effect_memory = 10;   // periods
  int threads = 0;             // 0: as many as the machine has; never changes a result
};

// What is expected of one roll call before anything of it is known.
struct Outlook {
  std::vector<int> voters;
  std::vector<Standing> standings;  // one a voter
  EffectPrior prior;
  InputTable basis;
};

// The votes on an item as forecast_effects takes them, one for each of VoteMatrix::entries(item):
// kUnknownVote for who was absent.
[[nodiscard]] std::vector<std::uint8_t> votes_on(const model::VoteMatrix& matrix, int item);

// Walks a matrix in order of time and says of every roll call what the earlier ones let expect; it
// learns from each only after that. With Sight::both_ways it looks at all other roll calls instead.
// One thread calls it; it starts threads of its own. The matrix must outlive it.
class ForecastEngine {
 public:
  ForecastEngine(const model::VoteMatrix& matrix, const EngineOptions& options);
  ~ForecastEngine();
  ForecastEngine(ForecastEngine&&) noexcept;
  ForecastEngine& operator=(ForecastEngine&&) noexcept;

  // Called once for each item, from several threads at once for the items of one period. The voters
  // are those of VoteMatrix::entries(item): who voted and who was absent.
  using Visit = std::function<void(int item, const Outlook& outlook)>;
  // Walks the periods [first, last) after learning from all before, visiting those of `wanted` (all
  // where it is empty). Fails with `analysis.interrupted`. REQUIRES: called with rising periods.
  // Cost: some 2 ms a roll call of 190 votes.
  Result<void> walk(int first, int last, const Visit& visit, const Progress& progress,
                    std::span<const int> wanted = {});

  // The items before a day; all where there is none.
  [[nodiscard]] int items_before(const std::optional<Date>& day) const;
  // What is expected of a roll call that need not be in the matrix, from all items before its day:
  // its title, agenda item, series, issues and sponsors count. Fails with `analysis.interrupted`.
  // REQUIRES: past only; no walk beyond that day has been made.
  Result<Outlook> outlook(const model::Item& item, std::span<const int> voters,
                          const Progress& progress);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rollcall::analysis
