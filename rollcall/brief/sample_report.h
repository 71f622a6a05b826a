// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/ideal_input.h"
#include "rollcall/analysis/ideal_sample.h"
#include "rollcall/brief/plot.h"
#include "rollcall/brief/selected.h"

namespace rollcall::brief {

// Sampled positions, told with where they come from and how far they can be trusted. Values; safe
// to share between threads.

struct SampleReport {
  std::optional<Selected> selected;  // the part of the record; or
  std::vector<std::string> files;    // the files of a foreign matrix
  std::int64_t odd_rows = 0;         // of those files, left out
  std::int64_t repeated_rows = 0;    // of those files, that say again what was said
  analysis::SampleOptions options;
  analysis::IdealInput input;
  analysis::IdealSample sample;
};

// The points of a period by position, lowest first.
[[nodiscard]] std::vector<std::int32_t> points_of_period(const SampleReport& report,
                                                         std::int32_t period);

// The last period's positions in full, and what is known of convergence. All say the same; JSON and
// CSV have every period, and JSON the items.
[[nodiscard]] std::string sample_text(const SampleReport& report);
[[nodiscard]] std::string sample_json(const SampleReport& report);
// The last period: a row a voter, with the 90 % interval.
[[nodiscard]] Plot sample_plot(const SampleReport& report);

// "797,473 votes on 4,784 items · 10,469 positions of 200 voters in 73 periods".
[[nodiscard]] std::string sample_input_line(const SampleReport& report);
// "400 draws kept of 24,000 sweeps · as published · seed 1".
[[nodiscard]] std::string sample_run_line(const SampleReport& report);

}  // namespace rollcall::brief
