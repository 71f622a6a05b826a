// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/ideal_input.h"
#include "rollcall/analysis/ideal_sample.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/sample_report.h"
#include "rollcall/cli/arguments.h"
#include "rollcall/cli/console.h"

namespace rollcall::cli {

// A number that no command line can give.
inline constexpr std::int64_t kNotGiven = std::numeric_limits<std::int64_t>::min();

// `rollcall ideal sample`: its options, and the run with its checkpoint. One thread.
class IdealSampling {
 public:
  void setup(Arguments& arguments);

  // The first of its options that was given, as it is written; "" where none was.
  [[nodiscard]] std::string given() const;
  // Fails with `cli.bad_number` where a number cannot be one of a run.
  [[nodiscard]] Result<void> check() const;

  // Options of analysis, from those of the command line. Fails with `cli.usage` where they exclude
  // each other, and `cli.bad_number`.
  [[nodiscard]] Result<analysis::SampleOptions> options(std::vector<analysis::Pole> poles,
                                                        int threads) const;

  // Samples, with progress, from the checkpoint where there is one; writes it every half minute,
  // at the end and on Ctrl-C, after which there is no value. Fails as analysis::Sampler does, and
  // with `cli.not_read` and `cli.not_written`.
  [[nodiscard]] Result<std::optional<analysis::IdealSample>> run(
      Console& console, const analysis::IdealInput& input,
      const analysis::SampleOptions& options) const;

  [[nodiscard]] bool published_columns() const { return published_columns_; }

 private:
  bool as_published_ = false;
  bool published_columns_ = false;
  std::int64_t sweeps_ = kNotGiven;
  std::int64_t burn_in_ = kNotGiven;
  std::int64_t thin_ = kNotGiven;
  std::int64_t chains_ = kNotGiven;
  std::int64_t seed_ = kNotGiven;
  std::string walk_variance_;
  std::string checkpoint_;
};

// Rows of CSV, one a position: our columns, or those of the published tables in their order
// (ccode, session, NVotes, IdealPoint, quantiles).
[[nodiscard]] std::string sample_csv(const brief::SampleReport& report);
[[nodiscard]] std::string published_csv(const brief::SampleReport& report);

}  // namespace rollcall::cli
