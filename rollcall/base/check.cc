// SPDX-License-Identifier: Apache-2.0
#include "rollcall/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace rollcall {

void check_failed(const char* expression, const char* file, int line, const std::string& values) {
  std::fprintf(stderr, "%s:%d: check failed: %s (%s)\n", file, line, expression, values.c_str());
  std::abort();
}

}  // namespace rollcall
