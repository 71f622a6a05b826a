// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to read_report() as a plain text. Every sentence lies within its line, in
// order, and no line is empty or broken UTF-8.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "rollcall/base/check.h"
#include "rollcall/base/text.h"
#include "rollcall/coverage/report.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rollcall::coverage;
  static const auto kLexicon = Lexicon::create({}, {});
  // The one cast that a fuzzer needs: libFuzzer gives bytes, the reader takes characters.
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Report report = read_report("fuzz", bytes, *kLexicon, {});
  ROLLCALL_CHECK(!report.language.empty(), std::to_string(size));
  ROLLCALL_CHECK(!report.lines.empty() || !report.findings.empty(), std::to_string(size));
  for (const Line& line : report.lines) {
    ROLLCALL_CHECK(!line.text.empty() && line.number > 0, std::to_string(line.number));
    ROLLCALL_CHECK(rollcall::is_valid_utf8(line.text), std::to_string(line.number));
    ROLLCALL_CHECK((line.kind == LineKind::boilerplate) == !line.reason.empty(),
                   std::to_string(line.number));
  }
  std::size_t line = 0;
  std::size_t end = 0;
  for (const Sentence& sentence : report.sentences) {
    ROLLCALL_CHECK(sentence.line >= line && sentence.line < report.lines.size(),
                   std::to_string(sentence.line));
    if (sentence.line != line) end = 0;
    line = sentence.line;
    ROLLCALL_CHECK(sentence.begin >= end && sentence.begin < sentence.end,
                   std::to_string(sentence.begin));
    ROLLCALL_CHECK(sentence.end <= report.lines[line].text.size(), std::to_string(sentence.end));
    end = sentence.end;
  }
  return 0;
}
