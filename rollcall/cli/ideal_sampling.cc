// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/ideal_sampling.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <tuple>
#include <utility>

#include "rollcall/base/text.h"
#include "rollcall/cli/interrupt.h"
#include "rollcall/cli/progress.h"
#include "rollcall/cli/written_file.h"

namespace rollcall::cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kTell{200};
constexpr std::chrono::seconds kWrite{30};

constexpr std::int64_t kSweeps = 20000;
constexpr std::int64_t kBurnIn = 4000;
constexpr std::int64_t kThin = 50;

std::int64_t number_of(std::int64_t given, std::int64_t otherwise) {
  return given == kNotGiven ? otherwise : given;
}

// The whole file, or nothing where there is none.
Result<std::optional<std::string>> read_if_there(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return std::nullopt;
  // A device has no end to read to, and keeps nothing.
  if (!std::filesystem::is_regular_file(status) && !std::filesystem::is_directory(status)) {
    return fail("cli.not_read", "a checkpoint is an ordinary file, to be read again",
                printable(path, 400));
  }
  std::ifstream in(path, std::ios::binary);
  if (std::filesystem::is_directory(status) || !in) {
    return fail("cli.not_read", "the checkpoint cannot be read",
                printable(path, 400) + ": is it a file, and may you read it?");
  }
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) return fail("cli.not_read", "reading the checkpoint failed", printable(path, 400));
  return bytes;
}

Result<void> write(const std::string& path, std::string_view bytes) {
  if (path.empty()) return {};
  auto file = WrittenFile::create(path);
  if (!file) return tl::unexpected(file.error());
  file->write(bytes);
  return file->finish();
}

}  // namespace

void IdealSampling::setup(Arguments& arguments) {
  arguments.flag("--as-published", as_published_,
                 "sample: the published chain, habits included, in place of a proper posterior");
  arguments.number("--sweeps", sweeps_, "N", "sample: sweeps after burn-in; 20000");
  arguments.number("--burn-in", burn_in_, "N", "sample: sweeps before any draw is kept; 4000");
  arguments.number("--thin", thin_, "N", "sample: keep every so many; 50");
  arguments.number("--chains", chains_, "N", "sample: chains, one after another; 1");
  arguments.number("--seed", seed_, "N", "sample: same seed, same draws; 1");
  arguments.option("--walk-variance", walk_variance_, "X",
                   "sample: of a step from one period to the next; drawn too where not given");
  arguments.option("--checkpoint", checkpoint_, "FILE",
                   "sample: write where the run stands, and go on from there next time");
  arguments.flag("--published-columns", published_columns_,
                 "sample: with --csv, the columns of the published tables");
}

std::string IdealSampling::given() const {
  const std::pair<const char*, bool> all[] = {{"--as-published", as_published_},
                                              {"--sweeps", sweeps_ != kNotGiven},
                                              {"--burn-in", burn_in_ != kNotGiven},
                                              {"--thin", thin_ != kNotGiven},
                                              {"--chains", chains_ != kNotGiven},
                                              {"--seed", seed_ != kNotGiven},
                                              {"--walk-variance", !walk_variance_.empty()},
                                              {"--checkpoint", !checkpoint_.empty()},
                                              {"--published-columns", published_columns_}};
  for (const auto& [name, is_given] : all) {
    if (is_given) return name;
  }
  return {};
}

Result<void> IdealSampling::check() const {
  const std::tuple<const char*, std::int64_t, std::int64_t> least[] = {{"--sweeps", sweeps_, 1},
                                                                       {"--burn-in", burn_in_, 0},
                                                                       {"--thin", thin_, 1},
                                                                       {"--chains", chains_, 1},
                                                                       {"--seed", seed_, 0}};
  for (const auto& [name, number, from] : least) {
    if (number == kNotGiven || number >= from) continue;
    return fail("cli.bad_number", fmt::format("{} is {} or more", name, from),
                fmt::format("{} {}", name, number));
  }
  return {};
}

Result<analysis::SampleOptions> IdealSampling::options(std::vector<analysis::Pole> poles,
                                                       int threads) const {
  analysis::SampleOptions options;
  options.chain.kind =
      as_published_ ? analysis::SampleKind::as_published : analysis::SampleKind::proper;
  options.chain.poles = std::move(poles);
  options.threads = threads;
  // Arguments let through whole numbers below a thousand million only.
  options.chain.seed = static_cast<std::uint64_t>(number_of(seed_, 1));
  options.sweeps = static_cast<int>(number_of(sweeps_, kSweeps));
  options.burn_in = static_cast<int>(number_of(burn_in_, kBurnIn));
  options.thin = static_cast<int>(number_of(thin_, kThin));
  options.chains = static_cast<int>(number_of(chains_, 1));
  if (walk_variance_.empty()) return options;
  if (as_published_) {
    return fail("cli.usage", "the published chain has a prior of its own",
                "leave out --walk-variance or --as-published");
  }
  double variance = 0;
  const char* end = walk_variance_.data() + walk_variance_.size();
  const auto [stop, problem] = std::from_chars(walk_variance_.data(), end, variance);
  if (problem != std::errc{} || stop != end) {
    return fail("cli.bad_number", "this is no number",
                "--walk-variance \"" + printable(walk_variance_) + "\"");
  }
  options.chain.walk_variance = variance;
  return options;
}

Result<std::optional<analysis::IdealSample>> IdealSampling::run(
    Console& console, const analysis::IdealInput& input,
    const analysis::SampleOptions& options) const {
  std::optional<std::string> kept;
  if (!checkpoint_.empty()) {
    auto read = read_if_there(checkpoint_);
    if (!read) return tl::unexpected(read.error());
    kept = std::move(*read);
  }
  const std::string file = printable(checkpoint_, 400);
  auto sampler = kept ? analysis::Sampler::resume(input, options, *kept)
                      : analysis::Sampler::start(input, options);
  if (!sampler) {
    Error error = sampler.error();
    if (kept && error.where.empty()) error.where = file;
    return tl::unexpected(std::move(error));
  }
  if (kept) {
    console.note(fmt::format("taken up from {}: {} of {} sweeps are done", file, sampler->done(),
                             sampler->total()));
    kept.reset();
  }
  const Interruptible interruptible;
  Progress progress(console, "sample", "sweeps");
  const std::uint64_t begun = sampler->done();
  auto written = Clock::now();
  while (sampler->done() < sampler->total() && !Interruptible::interrupted()) {
    const auto until = Clock::now() + kTell;
    while (Clock::now() < until && sampler->done() < sampler->total()) sampler->advance(1);
    // Of what is left to do, so that the speed is this run's own.
    progress.report(sampler->done() - begun, sampler->total() - begun);
    if (checkpoint_.empty() || Clock::now() - written < kWrite) continue;
    if (auto done = write(checkpoint_, sampler->checkpoint()); !done) {
      return tl::unexpected(done.error());
    }
    written = Clock::now();
  }
  if (!checkpoint_.empty()) {
    if (auto done = write(checkpoint_, sampler->checkpoint()); !done) {
      return tl::unexpected(done.error());
    }
  }
  if (sampler->done() == sampler->total()) return sampler->result();
  console.note(fmt::format("stopped after {} of {} sweeps: {}", sampler->done(), sampler->total(),
                           checkpoint_.empty() ? "nothing is kept, for no --checkpoint was named"
                                               : "the same command goes on from " + file));
  return std::nullopt;
}

}  // namespace rollcall::cli
