// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to Lexicon::create as a file, and reads a text by what comes of it.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rollcall/base/check.h"
#include "rollcall/coverage/words/cells.h"
#include "rollcall/coverage/words/lexicon.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rollcall::coverage;
  // The one cast that a fuzzer needs: libFuzzer gives bytes, the parser takes characters.
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const LexiconFile file{"x.toml", text};
  const auto lexicon = Lexicon::create({&file, 1}, {});
  if (!lexicon) {
    ROLLCALL_CHECK(!lexicon.error().where.empty(), lexicon.error().message);
    return 0;
  }
  CellReader reader(*lexicon, "en", rollcall::Date(2025, 2, 26));
  std::uint32_t last = 0;
  for (const Cell& cell : reader.read(text)) {
    ROLLCALL_CHECK(cell.begin >= last && cell.end > cell.begin && cell.end <= text.size(),
                   "cells run on in order");
    last = cell.begin;
  }
  return 0;
}
