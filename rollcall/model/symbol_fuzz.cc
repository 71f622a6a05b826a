// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to Symbol::parse. A symbol that is read must print as itself.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rollcall/base/check.h"
#include "rollcall/model/symbol.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The one cast that a fuzzer needs: libFuzzer gives bytes, the parser takes characters.
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto symbol = rollcall::model::Symbol::parse(text);
  if (!symbol) return 0;
  const auto again = rollcall::model::Symbol::parse(symbol->normal());
  ROLLCALL_CHECK(again.has_value(), symbol->normal());
  ROLLCALL_CHECK(again->normal() == symbol->normal(), symbol->normal());
  ROLLCALL_CHECK(again->key() == symbol->key(), symbol->normal());
  ROLLCALL_CHECK(again->kind() == symbol->kind(), symbol->normal());
  ROLLCALL_CHECK(again->session() == symbol->session(), symbol->normal());
  ROLLCALL_CHECK(again->part() == symbol->part(), symbol->normal());
  return 0;
}
