// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/written_file.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

namespace rollcall::cli {
namespace {

tl::unexpected<Error> not_written(const std::filesystem::path& path, const std::string& why) {
  return fail("cli.not_written", "the file cannot be written: " + why,
              path.string() + ": is there room, and may you write there?");
}

}  // namespace

Result<WrittenFile> WrittenFile::create(const std::filesystem::path& path) {
  WrittenFile file;
  file.path_ = path;
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (std::filesystem::is_directory(status)) return not_written(path, "it is a folder");
  const bool in_place =
      std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  if (!in_place) file.neighbour_ = path.string() + ".part";
  errno = 0;
  file.out_.open(in_place ? path : file.neighbour_, std::ios::binary | std::ios::trunc);
  if (!file.out_) {
    const std::string why = std::strerror(errno);
    file.neighbour_.clear();
    return not_written(path, why);
  }
  return file;
}

WrittenFile::WrittenFile(WrittenFile&& other) noexcept
    : path_(std::move(other.path_)),
      neighbour_(std::exchange(other.neighbour_, std::filesystem::path())),
      out_(std::move(other.out_)) {}

WrittenFile::~WrittenFile() {
  if (neighbour_.empty()) return;
  out_.close();
  std::error_code ignored;
  std::filesystem::remove(neighbour_, ignored);
}

bool WrittenFile::write(std::string_view bytes) {
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out_);
}

Result<void> WrittenFile::finish() {
  errno = 0;
  out_.flush();
  if (!out_) return not_written(path_, errno == 0 ? "writing failed" : std::strerror(errno));
  out_.close();
  if (!neighbour_.empty()) {
    std::error_code failed;
    std::filesystem::rename(neighbour_, path_, failed);
    if (failed) return not_written(path_, failed.message());
    neighbour_.clear();
  }
  return {};
}

}  // namespace rollcall::cli
