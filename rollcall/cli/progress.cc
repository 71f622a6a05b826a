// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/progress.h"

#include <fmt/format.h>

#include <utility>

namespace rollcall::cli {

Progress::Progress(Console& console, std::string what, std::string unit)
    : console_(console),
      what_(std::move(what)),
      unit_(std::move(unit)),
      started_(std::chrono::steady_clock::now()) {}

void Progress::report(std::uint64_t done, std::uint64_t total) {
  if (!console_.shows_progress()) return;
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started_;
  console_.progress(progress_line(what_, unit_, done, total, taken.count()));
}

std::string progress_line(const std::string& what, const std::string& unit, std::uint64_t done,
                          std::uint64_t total, double seconds) {
  // A rate over less than a moment says nothing.
  constexpr double kSecondsMin = 0.05;
  const auto done_so_far = static_cast<double>(done);
  const double rate = seconds < kSecondsMin ? 0 : done_so_far / seconds;
  std::string line = what + ": ";
  if (total > 0) {
    line += fmt::format("{:.0f}%", 100 * done_so_far / static_cast<double>(total));
  } else {
    line += fmt::format("{} {}", done, unit);
  }
  if (rate <= 0) return line;
  line += rate >= 10 ? fmt::format(" · {:.0f} {}/s", rate, unit)
                     : fmt::format(" · {:.1f} {}/s", rate, unit);
  if (total >= done && total > 0) {
    line += fmt::format(" · {:.0f} s left", (static_cast<double>(total) - done_so_far) / rate);
  }
  return line;
}

}  // namespace rollcall::cli
