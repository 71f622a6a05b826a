// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/interrupt.h"

#include <csignal>

namespace rollcall::cli {
namespace {

// The only thing that a signal handler may touch.
volatile std::sig_atomic_t raised = 0;

extern "C" void raise_flag(int) { raised = 1; }

}  // namespace

Interruptible::Interruptible() {
  raised = 0;
  std::signal(SIGINT, raise_flag);
  std::signal(SIGTERM, raise_flag);
}

Interruptible::~Interruptible() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

bool Interruptible::interrupted() { return raised != 0; }

}  // namespace rollcall::cli
