// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace rollcall {

// Prints the failed expression with its place and values, then aborts. Always on: a broken
// invariant is a bug of ours, never the outcome of a user's input.
[[noreturn]] void check_failed(const char* expression, const char* file, int line,
                               const std::string& values);

}  // namespace rollcall

// ROLLCALL_CHECK(condition, values): `values` is a std::string, evaluated only on failure.
#define ROLLCALL_CHECK(condition, values)                                 \
  do {                                                                    \
    if (!(condition)) {                                                   \
      ::rollcall::check_failed(#condition, __FILE__, __LINE__, (values)); \
    }                                                                     \
  } while (false)
