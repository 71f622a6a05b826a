// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to the page reader, whatever they look like. Each line has text, a place in
// the source and, where it is boilerplate, a reason; what is not parsed can be stripped of its
// tags.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rollcall/base/check.h"
#include "rollcall/coverage/text/decode.h"
#include "rollcall/coverage/text/html_tree.h"
#include "rollcall/coverage/text/page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rollcall::coverage;
  // The one cast that a fuzzer needs: libFuzzer gives bytes, the reader takes characters.
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string storage;
  std::vector<std::string> findings;
  const std::string_view text = decode(bytes, storage, findings);
  const std::string stripped = strip_tags(text);
  ROLLCALL_CHECK(std::ranges::count(stripped, '\n') == std::ranges::count(text, '\n'),
                 std::to_string(size));
  const auto page = read_page(text);
  if (!page) return 0;
  ROLLCALL_CHECK(page->lines.size() == page->items.size(), std::to_string(page->lines.size()));
  for (const Line& line : page->lines) {
    ROLLCALL_CHECK(!line.text.empty() && line.number > 0, std::to_string(line.number));
    ROLLCALL_CHECK((line.kind == LineKind::boilerplate) == !line.reason.empty(),
                   std::to_string(line.number));
  }
  return 0;
}
