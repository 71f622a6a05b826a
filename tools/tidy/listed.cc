// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tools/tidy/checks.h"

namespace rollcall::tidy {
namespace {

// A word of a CMakeLists.txt: bounded by blanks, quotes, brackets or a folder's end.
bool names(const File& list, std::string_view name) {
  constexpr std::string_view kAround = " \t\n\"()/";
  for (std::size_t at = list.text.find(name); at != std::string::npos;
       at = list.text.find(name, at + 1)) {
    const bool begins = at == 0 || kAround.find(list.text[at - 1]) != std::string_view::npos;
    const std::size_t end = at + name.size();
    const bool ends =
        end == list.text.size() || kAround.find(list.text[end]) != std::string_view::npos;
    if (begins && ends) return true;
  }
  return false;
}

// Whether a CMakeLists.txt of the file's folder, or of one above it, names it by the path from
// there.
bool is_listed(const Tree& tree, const std::string& path) {
  for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0;
       slash = path.rfind('/', slash - 1)) {
    const File* list = tree.find(path.substr(0, slash) + "/CMakeLists.txt");
    if (list != nullptr && names(*list, path.substr(slash + 1))) return true;
  }
  const File* root = tree.find("CMakeLists.txt");
  return root != nullptr && names(*root, path);
}

// A header that stays inside its room may go unlisted, as long as something includes it.
bool is_included(const Tree& tree, const File& header) {
  if (!header.path.ends_with(".h")) return false;
  const std::string line = "#include \"" + header.path + "\"";
  return std::ranges::any_of(tree.files(), [&](const File& file) {
    return is_cxx(file) && file.text.find(line) != std::string::npos;
  });
}

bool must_be_listed(const File& file) {
  const std::string& path = file.path;
  if (path.starts_with("python/") || path.starts_with("examples/"))
    return file.name() != "CMakeLists.txt";
  if (is_cxx(file)) return path.starts_with("rollcall/") || path.starts_with("tools/");
  if (path.starts_with("data/")) return path.ends_with(".toml");
  return path.starts_with("tests/cli/") && path.ends_with(".test");
}

}  // namespace

Complaints check_listed(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files()) {
    if (!must_be_listed(file) || is_listed(tree, file.path) || is_included(tree, file)) continue;
    // The embedding tool is built where the data are.
    const File* data = tree.find("data/CMakeLists.txt");
    if (data != nullptr && file.path.starts_with("tools/") && names(*data, file.name())) continue;
    complaints.push_back({file.path, 0, "no CMakeLists.txt names this file"});
  }
  return complaints;
}

}  // namespace rollcall::tidy
