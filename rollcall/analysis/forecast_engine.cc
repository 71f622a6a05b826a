// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast_engine.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>
#include <thread>

#include "rollcall/analysis/forecast_positions.h"

// One walk through the record in order of time. At each roll call, before its votes are looked at:
//
//   histories (forecast_inputs)  →  log odds of each member (forecast_stack)
//                                →  what the roll call may have in common (forecast_effects)
//
// and only then are its votes taken into the histories. The weights of the stack, the positions and
// the belief about common parts are learnt at the end of each period, from chances that were formed
// before the votes. Nothing later than the horizon can reach a chance: changing any vote of that
// day or later changes nothing, which a test asserts to the bit.
//
// With Sight::both_ways the same parts see all other roll calls. Then the stack has seen the votes
// that it weighs (36 numbers from hundreds of thousands of votes), and the histories have not.
//
// Threads work on items of one period; each writes its own place, so their number changes nothing.

namespace rollcall::analysis {
namespace {

constexpr int kItemsForEffects = 48;  // a period
constexpr int kVotesForEffects = 5;
constexpr double kBothWaysMemory = 1e6;

// Calls work(0) … work(count − 1), each once, from several threads.
void in_parallel(int count, int threads, const std::function<void(int)>& work) {
  const int machine = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  const int wanted = std::min(threads > 0 ? threads : machine, (count + 3) / 4);
  if (wanted <= 1) {
    for (int i = 0; i < count; ++i) work(i);
    return;
  }
  std::atomic<int> next{0};
  const auto loop = [&] {
    for (int i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> started;
  for (int t = 1; t < wanted; ++t) started.emplace_back(loop);
  loop();
}

}  // namespace

std::vector<std::uint8_t> votes_on(const model::VoteMatrix& matrix, int item) {
  std::vector<std::uint8_t> votes;
  for (const model::Entry& entry : matrix.entries(item)) {
    votes.push_back(model::is_cast(entry.cell) ? static_cast<std::uint8_t>(entry.cell)
                                               : kUnknownVote);
  }
  return votes;
}

struct ForecastEngine::State {
  const model::VoteMatrix* matrix;
  EngineOptions options;
  InputHistory history;
  PositionHistory positions;
  Stack stack;
  EffectLearner effects;
  int period = 0;  // learnt from all before
  std::optional<int> begun;
  std::vector<Position> places;  // of the period begun
  bool prepared = false;         // both ways only

  State(const model::VoteMatrix& votes, const EngineOptions& chosen)
      : matrix(&votes),
        options(chosen),
        history(votes, chosen.inputs, chosen.sight),
        positions(votes, chosen.position_memory, chosen.sight),
        stack(chosen.sight == Sight::both_ways ? kBothWaysMemory : chosen.stack_memory) {}

  [[nodiscard]] bool both_ways() const { return options.sight == Sight::both_ways; }

  void begin(int p) {
    if (begun == p) return;
    history.begin_period(p);
    places = positions.at(p);
    begun = p;
  }

  [[nodiscard]] Outlook outlook_of(const Subject& subject, std::span<const int> voters) const {
    Outlook outlook;
    outlook.voters.assign(voters.begin(), voters.end());
    outlook.basis = history.of(subject, voters);
    outlook.prior = effects.prior();
    return outlook;
  }

  void place(Outlook& outlook) const {
    outlook.prior = effects.prior();
    outlook.standings.clear();
    for (std::size_t i = 0; i < outlook.voters.size(); ++i) {
      outlook.standings.push_back({stack.log_odds(outlook.basis.rows[i]),
                                   places[static_cast<std::size_t>(outlook.voters[i])],
                                   {}});
    }
    anchor(outlook.prior, outlook.standings);
  }

  [[nodiscard]] std::vector<int> voters_of(int item) const {
    std::vector<int> voters;
    for (const model::Entry& entry : matrix->entries(item)) voters.push_back(entry.voter);
    return voters;
  }

  // The end of the items of the same horizon as `item`.
  [[nodiscard]] int end_of_group(int item, int last) const {
    if (both_ways() || options.horizon == Horizon::period) return last;
    int end = item + 1;
    while (end < last && matrix->item(end).date == matrix->item(item).date) ++end;
    return end;
  }

  // What is expected of each item of a period, formed before its votes are learnt.
  [[nodiscard]] std::vector<Outlook> look(int p) {
    begin(p);
    const auto range = matrix->items_of(p);
    std::vector<Outlook> outlooks(static_cast<std::size_t>(range.size()));
    for (int first = range.first; first < range.last;) {
      const int end = end_of_group(first, range.last);
      in_parallel(end - first, options.threads, [&](int i) {
        const int item = first + i;
        outlooks[static_cast<std::size_t>(item - range.first)] =
            outlook_of(history.subject(item, first), voters_of(item));
      });
      for (int item = first; item < end; ++item) history.learn(item);
      first = end;
    }
    return outlooks;
  }

  void learn_stack(int p, const std::vector<Outlook>& outlooks) {
    std::vector<InputRow> rows;
    std::vector<std::uint8_t> votes;
    for (std::size_t i = 0; i < outlooks.size(); ++i) {
      const auto all = votes_on(*matrix, matrix->items_of(p).first + static_cast<int>(i));
      for (std::size_t v = 0; v < all.size(); ++v) {
        if (all[v] == kUnknownVote) continue;
        rows.push_back(outlooks[i].basis.rows[v]);
        votes.push_back(all[v]);
      }
    }
    stack.learn(rows, votes);
  }

  void learn_effects(int p, std::vector<Outlook>& outlooks) {
    const int first = matrix->items_of(p).first;
    std::vector<int> enough;
    for (int i = 0; i < static_cast<int>(outlooks.size()); ++i) {
      if (outlooks[static_cast<std::size_t>(i)].voters.size() >= kVotesForEffects) {
        enough.push_back(i);
      }
    }
    const int used = std::min(static_cast<int>(enough.size()), kItemsForEffects);
    std::vector<std::optional<Effects>> fitted(static_cast<std::size_t>(used));
    in_parallel(used, options.threads, [&](int k) {
      const auto at = static_cast<std::size_t>(
          enough[static_cast<std::size_t>(k) * enough.size() / static_cast<std::size_t>(used)]);
      place(outlooks[at]);
      fitted[static_cast<std::size_t>(k)] = Effects::of(
          effects.prior(), outlooks[at].standings, votes_on(*matrix, first + static_cast<int>(at)));
    });
    std::vector<Effects> learnt;
    for (auto& one : fitted) learnt.push_back(std::move(*one));
    effects.learn(learnt, both_ways() ? 1 : std::exp(-1 / options.effect_memory));
  }

  // Both ways: the stack and the belief are fitted on all periods before any is visited.
  Result<void> prepare(const Progress& progress) {
    if (!both_ways() || prepared) return {};
    const auto periods = static_cast<int>(matrix->periods().size());
    for (int p = 0; p < periods; ++p) {
      if (progress && !progress("learning", static_cast<std::uint64_t>(p),
                                static_cast<std::uint64_t>(periods))) {
        return fail("analysis.interrupted", "stopped before the end");
      }
      auto outlooks = look(p);
      learn_effects(p, outlooks);
      learn_stack(p, outlooks);
    }
    prepared = true;
    return {};
  }
};

ForecastEngine::ForecastEngine(const model::VoteMatrix& matrix, const EngineOptions& options)
    : state_(std::make_unique<State>(matrix, options)) {}
ForecastEngine::~ForecastEngine() = default;
ForecastEngine::ForecastEngine(ForecastEngine&&) noexcept = default;
ForecastEngine& ForecastEngine::operator=(ForecastEngine&&) noexcept = default;

Result<void> ForecastEngine::walk(int first, int last, const Visit& visit, const Progress& progress,
                                  std::span<const int> wanted) {
  State& state = *state_;
  if (auto ready = state.prepare(progress); !ready) return ready;
  const bool both_ways = state.both_ways();
  for (int p = both_ways ? first : state.period; p < last; ++p) {
    if (progress &&
        !progress("roll calls", static_cast<std::uint64_t>(p), static_cast<std::uint64_t>(last))) {
      return fail("analysis.interrupted", "stopped before the end");
    }
    auto outlooks = state.look(p);
    if (p >= first && visit) {
      const int from = state.matrix->items_of(p).first;
      in_parallel(static_cast<int>(outlooks.size()), state.options.threads, [&](int i) {
        if (!wanted.empty() && !std::ranges::binary_search(wanted, from + i)) return;
        Outlook& outlook = outlooks[static_cast<std::size_t>(i)];
        state.place(outlook);
        visit(from + i, outlook);
      });
    }
    if (both_ways) continue;
    state.learn_effects(p, outlooks);
    state.learn_stack(p, outlooks);
    state.period = p + 1;
    state.begun.reset();
  }
  return {};
}

int ForecastEngine::items_before(const std::optional<Date>& day) const {
  const model::VoteMatrix& matrix = *state_->matrix;
  if (!day) return matrix.items();
  int item = 0;
  while (item < matrix.items() && matrix.item(item).date < *day) ++item;
  return item;
}

Result<Outlook> ForecastEngine::outlook(const model::Item& item, std::span<const int> voters,
                                        const Progress& progress) {
  State& state = *state_;
  const int before = items_before(item.date);
  const int period = before == 0 ? 0 : state.matrix->item(before - 1).period;
  if (auto walked = walk(period, period, {}, progress); !walked) {
    return tl::unexpected(walked.error());
  }
  state.begin(period);
  for (int past = state.matrix->items_of(period).first; past < before; ++past) {
    state.history.learn(past);
  }
  Outlook found = state.outlook_of(state.history.subject(item, period, before), voters);
  state.place(found);
  return found;
}

}  // namespace rollcall::analysis
