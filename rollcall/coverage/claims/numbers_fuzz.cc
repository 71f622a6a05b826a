// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes, as the sentences of a report, to every finder of claims, to binding and to
// judging, over a small lexicon and a table of votes.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "rollcall/base/check.h"
#include "rollcall/coverage/check.h"
#include "rollcall/coverage/claims/facts_table.h"
#include "rollcall/coverage/words/test_words.h"

namespace {

const rollcall::coverage::Lexicon& lexicon() {
  using namespace rollcall::coverage;
  static const Lexicon made = [] {
    const std::array<LexiconFile, 2> files = {LexiconFile{"en.toml", kTestWords},
                                              LexiconFile{"names.toml", kTestNames}};
    auto created = Lexicon::create(files, {});
    ROLLCALL_CHECK(created.has_value(), created.error().message);
    return *std::move(created);
  }();
  return made;
}

const rollcall::coverage::FactsTable& facts() {
  using namespace rollcall::coverage;
  static const FactsTable table = [] {
    FactsTable made;
    made.add({"GA", "A/RES/79/900", "", rollcall::Date(2025, 2, 24), "Peace in Mali", "RUS MLI"});
    made.add({"SC", "S/RES/2999 (2025)", "", rollcall::Date(2025, 2, 25), "Mali", "", "RUS"});
    return made;
  }();
  return table;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rollcall::coverage;
  // The one cast that a fuzzer needs: libFuzzer gives bytes, the checker takes characters.
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Checker checker(lexicon(), facts());
  CheckOptions options;
  options.read.date = rollcall::Date(2025, 2, 26);
  const CheckedReport checked = checker.check("x", text, options);
  for (const Judgement& judged : checked.claims) {
    ROLLCALL_CHECK(judged.claim.sentence < checked.report.sentences.size(), "a claim's sentence");
    ROLLCALL_CHECK(judged.claim.begin <= judged.claim.end, "a claim's place");
    ROLLCALL_CHECK(judged.verdict == Verdict::uncheckable || !judged.why.empty(),
                   "a verdict's why");
  }
  return 0;
}
