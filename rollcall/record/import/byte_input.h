// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "rollcall/base/result.h"
#include "rollcall/record/hash.h"

namespace rollcall::record {

// Reads the next bytes into `into`, at most `max`; 0 at the end.
using ReadBytes = std::function<Result<std::size_t>(char* into, std::size_t max)>;

// A file or standard input, read once from front to back and hashed on the way. One thread reads;
// any thread may ask how far it is, or stop it.
class ByteInput {
 public:
  // "-" is standard input. Fails with `import.unreadable`.
  static Result<ByteInput> open(const std::filesystem::path& file);
  static ByteInput of_text(std::string text);

  ByteInput(ByteInput&&) noexcept;
  ByteInput& operator=(ByteInput&&) noexcept;
  ~ByteInput();

  // Fails with `import.unreadable`, or `import.cancelled` after stop().
  Result<std::size_t> read(char* into, std::size_t max);
  void stop();

  [[nodiscard]] std::uint64_t bytes_done() const;
  [[nodiscard]] std::uint64_t bytes_total() const;  // 0 for a pipe
  // Of all bytes read. REQUIRES: called once, after the end.
  [[nodiscard]] std::string hash();

 private:
  struct State;
  explicit ByteInput(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace rollcall::record
