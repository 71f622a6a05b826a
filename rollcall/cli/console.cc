// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace rollcall::cli {
namespace {

constexpr std::size_t kBufferMax = std::size_t{1} << 16;
// Narrower than this, columns no longer fit; wider, lines are hard to read.
constexpr int kColumnsMin = 60;
constexpr int kColumnsMax = 120;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

int terminal_columns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return std::atoi(std::string(environment("COLUMNS")).c_str());
}

// Writes all bytes, whatever the kernel takes at a time. Returns errno, or 0.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t taken = ::write(descriptor, bytes.data(), bytes.size());
    if (taken < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(taken));
  }
  return 0;
}

}  // namespace

Console::Console() {
  const bool output_is_terminal = isatty(STDOUT_FILENO) == 1;
  error_is_terminal_ = isatty(STDERR_FILENO) == 1;
  colour_ = output_is_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  const int columns = terminal_columns();
  if (columns > 0) columns_ = std::clamp(columns, kColumnsMin, kColumnsMax);
}

bool Console::print(std::string_view text) {
  if (failed_with_ != 0) return false;
  buffer_ += text;
  if (buffer_.size() >= kBufferMax) flush();
  return failed_with_ == 0;
}

void Console::flush() {
  if (failed_with_ == 0) failed_with_ = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
}

void Console::clear_progress() {
  if (!progress_shown_) return;
  write_all(STDERR_FILENO, "\r\x1b[K");
  progress_shown_ = false;
}

void Console::note(std::string_view line) {
  flush();
  clear_progress();
  write_all(STDERR_FILENO, std::string(line) + "\n");
}

void Console::progress(std::string_view line) {
  if (!error_is_terminal_) return;
  write_all(STDERR_FILENO, "\r\x1b[K" + std::string(line));
  progress_shown_ = true;
}

Result<void> Console::finish() {
  flush();
  clear_progress();
  if (failed_with_ != 0) {
    return fail("cli.output_failed",
                std::string("the output is incomplete: ") + std::strerror(failed_with_),
                "standard output");
  }
  return {};
}

brief::TextOptions Console::text_options() const {
  return brief::TextOptions{.columns = columns_, .colour = colour_};
}

}  // namespace rollcall::cli
