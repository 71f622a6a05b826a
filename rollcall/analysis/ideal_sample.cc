// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/ideal_sample.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <thread>
#include <utility>

#include "rollcall/analysis/ideal_checkpoint.h"
#include "rollcall/analysis/ideal_start.h"
#include "rollcall/analysis/ideal_summary.h"
#include "rollcall/base/check.h"

// A run: chain after chain, each from its start through burn-in to its last kept draw. What is kept
// of a draw is the positions, standardised, and sums for the items; what is kept of the chain is
// its state after the last sweep. Since every random number is a function of seed, chain, sweep and
// place, a run that was stopped anywhere and taken up again makes the draws of one that was not.
//
// The model does not fix where 0 is, how long 1 is, or which side is up: its priors do so weakly,
// and a chain drifts along those three. So each draw is centred, scaled and, where it points away
// from the poles, mirrored, with the items changed to match; what is reported is what the votes say
// of positions relative to each other. The published chain is centred and scaled by itself.

namespace rollcall::analysis {
namespace {

constexpr int kMostChains = 16;
constexpr std::uint64_t kSweepsAtOnce = 20;
constexpr std::uint64_t kMostNumbers = 500'000'000;  // kept positions: 2 GB

Result<void> check(const IdealInput& input, const SampleOptions& options) {
  const auto bad = [](std::string_view what, auto value) {
    return fail("sample.bad_option", fmt::format("{}: {}", what, value));
  };
  if (options.burn_in < 0) return bad("sweeps of burn-in cannot be fewer than 0", options.burn_in);
  if (options.sweeps < 1) return bad("at least one sweep has to be made", options.sweeps);
  if (options.thin < 1) return bad("every how many sweeps is kept is at least 1", options.thin);
  if (options.threads < 0) return bad("threads cannot be fewer than 0", options.threads);
  if (options.chains < 1 || options.chains > kMostChains) {
    return bad("chains are 1 to 16", options.chains);
  }
  for (const Pole& pole : options.chain.poles) {
    if (std::isfinite(pole.position) && std::abs(pole.position) <= 100) continue;
    return fail("sample.bad_pole",
                fmt::format("the position of {} is no number from -100 to 100", pole.voter));
  }
  if (const auto variance = options.chain.walk_variance;
      variance && !(*variance > 1e-9 && *variance < 1e3)) {
    return fail("sample.bad_walk_variance",
                "the variance of the walk has to be above 0 and below 1000");
  }
  const int draws = options.sweeps / options.thin;
  if (draws < 4) {
    return fail("sample.too_few_draws",
                fmt::format("too few draws: {} sweeps of which one in {} is kept give {}, and a "
                            "spread needs 4: ask for more sweeps, or keep more of them",
                            options.sweeps, options.thin, draws));
  }
  if (static_cast<std::uint64_t>(draws) * static_cast<std::uint64_t>(options.chains) *
          input.points.size() >
      kMostNumbers) {
    return fail("sample.too_many_draws",
                fmt::format("{} draws of {} positions do not fit in 2 GB: keep fewer of the sweeps",
                            draws * options.chains, input.points.size()));
  }
  return {};
}

int threads_of(const SampleOptions& options) {
  if (options.threads > 0) return std::min(options.threads, 64);
  return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, SweepLayout::kBlocks);
}

}  // namespace

struct Sampler::Run {
  Run(const IdealInput& votes, const SampleOptions& wanted)
      : input(votes), options(wanted), gibbs(votes, wanted.chain), team(threads_of(wanted)) {
    kept.kind = options.chain.kind;
    kept.seed = options.chain.seed;
    kept.burn_in = static_cast<std::uint32_t>(options.burn_in);
    kept.thin = static_cast<std::uint32_t>(options.thin);
    kept.chains = static_cast<std::uint32_t>(options.chains);
    kept.sweeps = static_cast<std::uint32_t>(options.sweeps);
    kept.walk_variance = options.chain.walk_variance.value_or(0.0);
    kept.fingerprint = fingerprint_of(input, gibbs);
    kept.item_sums.assign(6 * input.items.size(), 0.0);
  }

  [[nodiscard]] std::uint64_t of_each() const {
    return static_cast<std::uint64_t>(options.burn_in) + static_cast<std::uint64_t>(options.sweeps);
  }

  const IdealInput& input;
  SampleOptions options;
  Gibbs gibbs;
  ThreadTeam team;
  SampleCheckpoint kept;
};

Sampler::Sampler(std::unique_ptr<Run> run) : run_(std::move(run)) {}
Sampler::Sampler(Sampler&&) noexcept = default;
Sampler& Sampler::operator=(Sampler&&) noexcept = default;
Sampler::~Sampler() = default;

Result<Sampler> Sampler::start(const IdealInput& input, const SampleOptions& options) {
  if (auto fine = check(input, options); !fine) return tl::unexpected(fine.error());
  auto run = std::make_unique<Run>(input, options);
  run->kept.state = run->gibbs.start(0, run->team);
  return Sampler(std::move(run));
}

Result<Sampler> Sampler::resume(const IdealInput& input, const SampleOptions& options,
                                std::string_view checkpoint) {
  if (auto fine = check(input, options); !fine) return tl::unexpected(fine.error());
  auto read = read_checkpoint(checkpoint);
  if (!read) return tl::unexpected(read.error());
  auto run = std::make_unique<Run>(input, options);
  const SampleCheckpoint& wanted = run->kept;
  const auto other = [](std::string_view what, auto then, auto now) {
    return fail("sample.checkpoint_other_run",
                fmt::format("the checkpoint was made with {} {}, not {}: ask for the same, or name "
                            "another file",
                            what, then, now));
  };
  const auto kind = [](SampleKind k) {
    return k == SampleKind::proper ? "proper" : "as published";
  };
  if (read->kind != wanted.kind) return other("chain", kind(read->kind), kind(wanted.kind));
  if (read->seed != wanted.seed) return other("seed", read->seed, wanted.seed);
  if (read->burn_in != wanted.burn_in) return other("burn-in", read->burn_in, wanted.burn_in);
  if (read->thin != wanted.thin) return other("thinning", read->thin, wanted.thin);
  if (read->chains != wanted.chains) return other("chains", read->chains, wanted.chains);
  if (read->walk_variance != wanted.walk_variance) {
    return other("a variance of the walk of", read->walk_variance, wanted.walk_variance);
  }
  if (read->fingerprint != wanted.fingerprint ||
      read->state.position.size() != input.points.size() ||
      read->state.items.slope.size() != input.items.size()) {
    return fail("sample.checkpoint_other_input",
                "the checkpoint was made from other votes or with other poles: give it the same, "
                "or name another file");
  }
  // A single chain can be made longer; of several, the finished ones cannot.
  if (read->sweeps != wanted.sweeps &&
      (read->chains > 1 || read->state.sweeps > run->of_each() + 1)) {
    return other("sweeps", read->sweeps, wanted.sweeps);
  }
  read->sweeps = wanted.sweeps;
  run->kept = std::move(*read);
  return Sampler(std::move(run));
}

std::uint64_t Sampler::done() const {
  const ChainState& state = run_->kept.state;
  return state.chain * run_->of_each() + state.sweeps - 1;
}

std::uint64_t Sampler::total() const { return run_->kept.chains * run_->of_each(); }

void Sampler::advance(std::uint64_t sweeps) {
  SampleCheckpoint& kept = run_->kept;
  ChainState& state = kept.state;
  for (std::uint64_t left = std::min(sweeps, total() - done()); left > 0; --left) {
    if (state.sweeps == run_->of_each() + 1) {
      auto next = run_->gibbs.start(state.chain + 1, run_->team);
      next.items.moved = std::move(state.items.moved);  // counted over all chains
      state = std::move(next);
    }
    run_->gibbs.sweep(state, run_->team);
    const std::uint32_t done = state.sweeps - 1;
    if (done > kept.burn_in && (done - kept.burn_in) % kept.thin == 0) {
      keep_draw(kept, run_->gibbs.reference());
    }
  }
}

std::string Sampler::checkpoint() const { return checkpoint_bytes(run_->kept); }

IdealSample Sampler::result() const {
  ROLLCALL_CHECK(done() == total(), fmt::format("{} of {} sweeps", done(), total()));
  IdealSample found = summarise(run_->kept, run_->gibbs.layout(), total());
  found.groups = ideal::find_groups(run_->input, found.group);
  return found;
}

Result<IdealSample> sample(const IdealInput& input, const SampleOptions& options,
                           const Progress& progress) {
  auto sampler = Sampler::start(input, options);
  if (!sampler) return tl::unexpected(sampler.error());
  while (sampler->done() < sampler->total()) {
    if (progress && !progress("sampling", sampler->done(), sampler->total())) {
      return fail("analysis.interrupted",
                  fmt::format("stopped after {} of {} sweeps", sampler->done(), sampler->total()));
    }
    sampler->advance(kSweepsAtOnce);
  }
  return sampler->result();
}

}  // namespace rollcall::analysis
