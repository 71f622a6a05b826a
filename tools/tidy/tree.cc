// SPDX-License-Identifier: Apache-2.0
#include "tools/tidy/tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace rollcall::tidy {
namespace fs = std::filesystem;
namespace {

bool is_foreign(const std::string& name) {
  return name == "build" || name == ".git" || name == "node_modules" || name == "__pycache__" ||
         name == "corpus";
}

// Text is what holds no NUL in its first part; images and archives are not ours to check.
bool is_text(const std::string& bytes) {
  return bytes.substr(0, 4096).find('\0') == std::string::npos;
}

}  // namespace

std::string_view File::name() const {
  const std::size_t slash = path.rfind('/');
  return std::string_view(path).substr(slash == std::string::npos ? 0 : slash + 1);
}

std::string File::folder() const {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

Tree Tree::read(const fs::path& root) {
  Tree tree;
  auto entry = fs::recursive_directory_iterator(root);
  for (; entry != fs::recursive_directory_iterator(); ++entry) {
    if (entry->is_directory() && is_foreign(entry->path().filename().string())) {
      entry.disable_recursion_pending();
      continue;
    }
    if (!entry->is_regular_file()) continue;
    std::ifstream in(entry->path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!is_text(text)) continue;
    tree.files_.push_back({.path = fs::relative(entry->path(), root).generic_string(),
                           .text = std::move(text),
                           .lines = {}});
  }
  std::ranges::sort(tree.files_, {}, &File::path);
  // Only now do the texts stay where they are.
  for (File& file : tree.files_) {
    std::string_view rest = file.text;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      file.lines.push_back(rest.substr(0, end));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }
  return tree;
}

const File* Tree::find(std::string_view path) const {
  const auto found = std::ranges::find(files_, path, &File::path);
  return found == files_.end() ? nullptr : &*found;
}

bool is_cxx(const File& file) { return file.path.ends_with(".cc") || file.path.ends_with(".h"); }

bool is_test(const File& file) {
  for (const char* ending : {"_test.cc", "_fuzz.cc", "_bench.cc"}) {
    if (file.path.ends_with(ending)) return true;
  }
  if (file.name().starts_with("fixtures.") || file.name().starts_with("test_")) return true;
  return file.path.starts_with("tests/") || file.path.starts_with("tools/");
}

}  // namespace rollcall::tidy
