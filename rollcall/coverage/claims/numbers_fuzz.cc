// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes, as the sentences of a report, to every finder of claims, to binding and to
// judging, over a small lexicon and a table of votes.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "rollcall/base/check.h"
#include "rollcall/coverage/check.h"
#include "rollcall/coverage/claims/facts_table.h"

namespace {

constexpr std::string_view kWords = R"(
language = "en"
[chose]
yes = ["voted for", "voted in favour"]
no = ["voted against"]
abstain = ["abstained"]
yes_weak = ["backed"]
[chose_by]
yes = ["backed by"]
[votes]
yes = ["votes in favour", "in favour", "for"]
no = ["against"]
abstain = ["abstentions"]
[choosers]
abstain = ["abstaining :"]
[number]
2 = ["two"]
20 = ["twenty"]
[multiplier]
100 = ["hundred"]
[month]
2 = ["February"]
[weekday]
1 = ["Monday"]
[day]
-1 = ["yesterday"]
-365 = ["last year"]
[ordinal]
3 = ["third"]
[terms]
counted = ["countries", "votes"]
of_all = ["of the"]
open = ["including", "among the"]
others = ["others"]
joined = ["joined"]
nobody = ["none"]
zero = ["no"]
sole = ["only"]
unanimous = ["unanimously"]
negation = ["not"]
and = ["and"]
were = ["were"]
by = ["by"]
tally = ["by a vote of"]
text = ["resolution", "draft"]
amendment = ["amendment"]
adopted = ["adopted"]
rejected = ["rejected"]
vetoed = ["vetoed"]
veto = ["veto"]
two_thirds = ["two-thirds"]
binding = ["binding"]
sponsored = ["drafted by"]
first = ["first"]
lowest = ["lowest"]
more_than = ["more than"]
before = ["previous"]
speaking = ["said"]
to = ["to"]
preposition = ["on"]
stop = ["the"]
[[state]]
code = "RUS"
names = ["Russia"]
[[state]]
code = "MLI"
names = ["Mali"]
[[group]]
id = "african"
names = ["African countries"]
[[body]]
id = "GA"
names = ["General Assembly"]
[[body]]
id = "SC"
names = ["Security Council"]
)";

const rollcall::coverage::Lexicon& lexicon() {
  using namespace rollcall::coverage;
  static const Lexicon made = [] {
    const LexiconFile file{"fuzz.toml", kWords};
    auto created = Lexicon::create({&file, 1}, {});
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
