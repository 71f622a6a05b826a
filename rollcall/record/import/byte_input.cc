// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/byte_input.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace rollcall::record {

struct ByteInput::State {
  int descriptor = -1;
  bool owned = false;
  std::string name;
  std::string text;  // instead of a file
  std::size_t text_done = 0;
  std::atomic<std::uint64_t> done = 0;
  std::uint64_t total = 0;
  std::atomic<bool> stopped = false;
  Hasher hasher;

  ~State() {
    if (owned) ::close(descriptor);
  }
};

ByteInput::ByteInput(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteInput::ByteInput(ByteInput&&) noexcept = default;
ByteInput& ByteInput::operator=(ByteInput&&) noexcept = default;
ByteInput::~ByteInput() = default;

Result<ByteInput> ByteInput::open(const std::filesystem::path& file) {
  auto state = std::make_unique<State>();
  state->name = file.string();
  if (file == "-") {
    state->descriptor = STDIN_FILENO;
    state->name = "standard input";
    return ByteInput(std::move(state));
  }
  state->descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status{};
  if (state->descriptor < 0 || ::fstat(state->descriptor, &status) != 0) {
    const std::string why = std::strerror(errno);
    return fail("import.unreadable", fmt::format("cannot read {}: {}", state->name, why),
                state->name);
  }
  state->owned = true;
  if (S_ISDIR(status.st_mode)) {
    return fail("import.unreadable", fmt::format("{} is a folder; name a file", state->name),
                state->name);
  }
  if (S_ISREG(status.st_mode)) state->total = static_cast<std::uint64_t>(status.st_size);
  return ByteInput(std::move(state));
}

ByteInput ByteInput::of_text(std::string text) {
  auto state = std::make_unique<State>();
  state->name = "text";
  state->total = text.size();
  state->text = std::move(text);
  return ByteInput(std::move(state));
}

Result<std::size_t> ByteInput::read(char* into, std::size_t max) {
  State& state = *state_;
  if (state.stopped) return fail("import.cancelled", "the import was stopped", state.name);
  std::size_t got = 0;
  if (state.descriptor < 0) {
    got = std::min(max, state.text.size() - state.text_done);
    std::memcpy(into, state.text.data() + state.text_done, got);
    state.text_done += got;
  } else {
    ssize_t count = 0;
    do {
      count = ::read(state.descriptor, into, max);
    } while (count < 0 && errno == EINTR && !state.stopped);
    if (count < 0) {
      return fail("import.unreadable",
                  fmt::format("reading {} failed: {}", state.name, std::strerror(errno)),
                  state.name);
    }
    got = static_cast<std::size_t>(count);
  }
  state.hasher.add({into, got});
  state.done += got;
  return got;
}

void ByteInput::stop() { state_->stopped = true; }
std::uint64_t ByteInput::bytes_done() const { return state_->done; }
std::uint64_t ByteInput::bytes_total() const { return state_->total; }
std::string ByteInput::hash() { return state_->hasher.hex(); }

}  // namespace rollcall::record
