// SPDX-License-Identifier: Apache-2.0
// Any text must be read or refused with a code and a place, by every parser of facts.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "rollcall/record/facts.h"

namespace {

template <typename T>
void check(const rollcall::Result<T>& result) {
  if (!result && (!result.error().code.starts_with("facts.") || result.error().where.empty())) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rollcall::record;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const EmbeddedFile file{"fuzz.toml", text};
  check(parse_members(file));
  check(parse_groups(file));
  check(parse_terms(file));
  check(parse_votes(file));
  check(parse_meeting(file));
  check(parse_overlays(file));
  return 0;
}
