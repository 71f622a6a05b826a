// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "tools/tidy/checks.h"

namespace rollcall::tidy {
namespace {

// Written in two pieces, so that this file does not complain of itself.
constexpr auto kMachinePaths =
    std::to_array<std::string_view>({"/wo"
                                     "rk/",
                                     "/ro"
                                     "ot/",
                                     "/ho"
                                     "me/"});

constexpr auto kEmptyNames =
    std::to_array<std::string_view>({"util", "helper", "common", "manager", "misc"});

bool needs_licence(const File& file) {
  return is_cxx(file) || file.path == "run" || file.path == "test" || file.path == "setup" ||
         file.path == ".ci/run" || file.path.ends_with(".sh") || file.path.ends_with(".py") ||
         file.path.ends_with(".R");
}

bool has_licence(const File& file) {
  // Scripts carry it on their second line, below the name of their interpreter.
  for (std::size_t i = 0; i < file.lines.size() && i < 2; ++i) {
    if (file.lines[i].find("SPDX-License-Identifier: Apache-2.0") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

Complaints check_texts(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files()) {
    if (needs_licence(file) && !has_licence(file)) {
      complaints.push_back({file.path, 1, "begins without its SPDX line"});
    }
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      for (const std::string_view path : kMachinePaths) {
        if (file.lines[i].find(path) != std::string_view::npos) {
          complaints.push_back({file.path, i + 1, "names a path of somebody's machine"});
        }
      }
    }
    for (const std::string_view word : kEmptyNames) {
      if (is_cxx(file) && file.name().find(word) != std::string_view::npos) {
        complaints.push_back({file.path, 0, "\"" + std::string(word) + "\" says nothing"});
      }
    }
  }
  return complaints;
}

Complaints check_format(const Tree& tree, const std::string& root) {
  std::string command = "cd '" + root + "' && clang-format-19 --dry-run";
  for (const File& file : tree.files()) {
    if (is_cxx(file)) command += " '" + file.path + "'";
  }
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>&1").c_str(), "r"), pclose);
  std::array<char, 4096> line{};
  Complaints complaints;
  while (pipe && fgets(line.data(), static_cast<int>(line.size()), pipe.get()) != nullptr) {
    const std::string text(line.data());
    const std::size_t colon = text.find(':');
    // The first line of each report holds the place; a missing program is a report too.
    if (text.find("[-Wclang-format-violations]") != std::string::npos) {
      const auto number = std::strtoul(text.c_str() + colon + 1, nullptr, 10);
      complaints.push_back({text.substr(0, colon), number, "clang-format-19 would change this"});
    } else if (text.find("not found") != std::string::npos) {
      complaints.push_back({"clang-format-19", 0, "is not installed: ./setup test"});
    }
  }
  return complaints;
}

}  // namespace rollcall::tidy
