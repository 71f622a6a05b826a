// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "rollcall/cli/console.h"

namespace rollcall::cli {

// One line on a terminal that says how far a long work is, how fast it goes and how long it will
// take. Silent where standard error is no terminal. One thread.
class Progress {
 public:
  // `what` is the work, `unit` what is counted: "audit", "roll calls".
  Progress(Console& console, std::string what, std::string unit);

  // `total` 0: unknown, so no time left is given.
  void report(std::uint64_t done, std::uint64_t total);

 private:
  Console& console_;
  std::string what_;
  std::string unit_;
  std::chrono::steady_clock::time_point started_;
};

// The line itself, for a test without a clock: "audit: 45% · 1,200 roll calls/s · 3 s left".
[[nodiscard]] std::string progress_line(const std::string& what, const std::string& unit,
                                        std::uint64_t done, std::uint64_t total, double seconds);

}  // namespace rollcall::cli
