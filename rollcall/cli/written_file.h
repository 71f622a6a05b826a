// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

#include "rollcall/base/result.h"

namespace rollcall::cli {

// A file that appears whole or not at all: bytes go to a neighbour, which takes the name at the
// end. Devices and pipes are written in place. Move-only; one thread.
class WrittenFile {
 public:
  // Fails with `cli.not_written`.
  static Result<WrittenFile> create(const std::filesystem::path& path);

  WrittenFile(WrittenFile&& other) noexcept;
  WrittenFile& operator=(WrittenFile&&) = delete;
  ~WrittenFile();

  // False once a write failed: the disk is full.
  bool write(std::string_view bytes);
  [[nodiscard]] Result<void> finish();

 private:
  WrittenFile() = default;

  std::filesystem::path path_;
  std::filesystem::path neighbour_;  // empty where written in place or already renamed
  std::ofstream out_;
};

}  // namespace rollcall::cli
