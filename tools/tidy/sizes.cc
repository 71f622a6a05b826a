// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tools/tidy/checks.h"

namespace rollcall::tidy {
namespace {

constexpr std::size_t kFileLinesMax = 600;
constexpr std::size_t kFunctionLinesMax = 60;

bool is_ours(const File& file) {
  return is_cxx(file) && (file.path.starts_with("rollcall/") || file.path.starts_with("tools/"));
}

}  // namespace

Complaints check_sizes(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files()) {
    if (!is_ours(file)) continue;
    if (file.lines.size() > kFileLinesMax) {
      complaints.push_back({file.path, 0,
                            std::to_string(file.lines.size()) + " lines are more than " +
                                std::to_string(kFileLinesMax)});
    }
    for (const Body& body : function_bodies(file.text)) {
      if (body.lines <= kFunctionLinesMax) continue;
      complaints.push_back({file.path, body.first_line,
                            "a function of " + std::to_string(body.lines) + " lines, more than " +
                                std::to_string(kFunctionLinesMax)});
    }
  }
  return complaints;
}

std::size_t median_lines(const Tree& tree) {
  std::vector<std::size_t> lines;
  for (const File& file : tree.files()) {
    if (file.path.starts_with("rollcall/") && is_cxx(file) && !is_test(file)) {
      lines.push_back(file.lines.size());
    }
  }
  if (lines.empty()) return 0;
  const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(lines.size() / 2);
  std::ranges::nth_element(lines, middle);
  return *middle;
}

}  // namespace rollcall::tidy
