// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace rollcall::cli {

// While one lives, Ctrl-C and SIGTERM only raise a flag, so that long work can stop cleanly.
// One at a time.
class Interruptible {
 public:
  Interruptible();
  ~Interruptible();
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

  [[nodiscard]] static bool interrupted();
};

}  // namespace rollcall::cli
