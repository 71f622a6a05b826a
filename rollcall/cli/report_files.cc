// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/report_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "rollcall/base/text.h"

namespace rollcall::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 18;

tl::unexpected<Error> unreadable(const std::string& path, int error) {
  return fail("cli.report_unreadable",
              std::string("the report cannot be read: ") + std::strerror(error), path);
}

tl::unexpected<Error> too_large(const std::string& path) {
  return fail(
      "cli.report_too_large",
      fmt::format("this is larger than {} GiB, and no press report", kReportBytesMax >> 30U),
      path + ": cut it into reports");
}

bool is_report(const fs::path& path) {
  constexpr std::array<std::string_view, 4> kExtensions = {".txt", ".html", ".htm", ".xhtml"};
  return std::ranges::find(kExtensions, ascii_lower(path.extension().string())) !=
         kExtensions.end();
}

// Appends what there is, at most a chunk; 0 at the end, -1 on an error in errno.
ssize_t append_chunk(int descriptor, std::string& bytes) {
  const std::size_t held = bytes.size();
  bytes.resize(held + kChunk);
  ssize_t taken = 0;
  do {
    taken = ::read(descriptor, bytes.data() + held, kChunk);
  } while (taken < 0 && errno == EINTR);
  bytes.resize(held + static_cast<std::size_t>(std::max<ssize_t>(taken, 0)));
  return taken;
}

Result<std::vector<std::string>> reports_in(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code failed;
  auto at = fs::recursive_directory_iterator(folder, failed);
  while (!failed && at != fs::recursive_directory_iterator()) {
    std::error_code ignored;
    if (at->is_regular_file(ignored) && is_report(at->path())) files.push_back(at->path().string());
    at.increment(failed);
  }
  if (failed) {
    return fail("cli.no_reports", "the folder cannot be listed: " + failed.message(),
                folder.string());
  }
  if (files.empty()) {
    return fail("cli.no_reports", "the folder holds no .txt, .html, .htm or .xhtml file",
                folder.string());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

Result<std::vector<std::string>> report_files(const std::vector<std::string>& operands) {
  if (operands.empty()) return std::vector<std::string>{kStandardInput};
  std::vector<std::string> files;
  for (const std::string& operand : operands) {
    std::error_code ignored;
    if (!fs::is_directory(operand, ignored)) {
      files.push_back(operand);
      continue;
    }
    auto held = reports_in(operand);
    if (!held) return held;
    std::ranges::move(*held, std::back_inserter(files));
  }
  return files;
}

Result<std::string> read_report_bytes(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return unreadable(path, errno);
  std::string bytes;
  ssize_t taken = 1;
  int error = 0;
  while (taken > 0 && bytes.size() <= kReportBytesMax) {
    taken = append_chunk(descriptor, bytes);
    if (taken < 0) error = errno;
  }
  ::close(descriptor);
  if (error != 0) return unreadable(path, error);
  if (bytes.size() > kReportBytesMax) return too_large(path);
  return bytes;
}

Result<std::optional<std::string>> InputReports::next() {
  std::size_t searched = given_;
  for (;;) {
    if (ends_ == Ends::at_nul) {
      const std::size_t nul = rest_.find('\0', searched);
      if (nul != std::string::npos) {
        std::string report = rest_.substr(given_, nul - given_);
        given_ = nul + 1;
        begun_ = true;
        return report;
      }
    }
    if (ended_) break;
    rest_.erase(0, given_);
    given_ = 0;
    searched = rest_.size();
    if (rest_.size() > kReportBytesMax) return too_large("standard input");
    const ssize_t taken = append_chunk(descriptor_, rest_);
    if (taken < 0) return unreadable("standard input", errno);
    ended_ = taken == 0;
  }
  rest_.erase(0, given_);
  given_ = 0;
  if (begun_ && rest_.empty()) return std::nullopt;
  begun_ = true;
  return std::exchange(rest_, std::string());
}

}  // namespace rollcall::cli
