// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to both readers of dates. A date that is read must print as itself, in
// both of its printed forms.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rollcall/base/check.h"
#include "rollcall/base/date.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The one cast that a fuzzer needs: libFuzzer gives bytes, the parser takes characters.
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto strict = rollcall::Date::parse(text);
  const auto loose = rollcall::Date::parse_loose(text);
  if (strict) {
    ROLLCALL_CHECK(strict->iso() == text, strict->iso());
    ROLLCALL_CHECK(loose == strict, strict->iso());
  }
  if (loose) {
    ROLLCALL_CHECK(rollcall::Date::parse(loose->iso()) == loose, loose->iso());
    ROLLCALL_CHECK(rollcall::Date::parse_loose(loose->written()) == loose, loose->written());
  }
  return 0;
}
