// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::tidy {

// One text file of the repository.
struct File {
  std::string path;  // relative to the root, with '/'
  std::string text;
  std::vector<std::string_view> lines;  // of `text`

  [[nodiscard]] std::string_view name() const;  // after the last '/'
  [[nodiscard]] std::string folder() const;     // before it, "" at the root
};

// The repository's own files, read once: builds, .git and fetched packages are left out.
// Files keep their address for as long as the tree lives.
class Tree {
 public:
  static Tree read(const std::filesystem::path& root);

  [[nodiscard]] const std::vector<File>& files() const { return files_; }
  [[nodiscard]] const File* find(std::string_view path) const;

 private:
  std::vector<File> files_;
};

// Something that a check found.
struct Complaint {
  std::string file;
  std::size_t line = 0;  // from 1; 0 for the whole file
  std::string what;
};
using Complaints = std::vector<Complaint>;

[[nodiscard]] bool is_cxx(const File& file);
[[nodiscard]] bool is_test(const File& file);  // tests, fuzzers and benchmarks beside the code

}  // namespace rollcall::tidy
