// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace rollcall::record {

// For this room's tests: a folder of its own that goes away with it.
class TestFolder {
 public:
  TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  // Writes a file and gives its path.
  [[nodiscard]] std::filesystem::path file(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

[[nodiscard]] std::string read_bytes(const std::filesystem::path& file);

// Everything a record says, as text, row by row: two records are the same when these are.
[[nodiscard]] std::string dump(const std::filesystem::path& record);

// The folder of real data, or an empty path. See tests/README or `./test --help`.
[[nodiscard]] std::filesystem::path shared_data();

}  // namespace rollcall::record
