// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "rollcall/base/text.h"
#include "rollcall/coverage/claims/facts_table.h"
#include "rollcall/coverage/report.h"
#include "rollcall/coverage/words/lexicon.h"

namespace rollcall::coverage {

// Reports, words and offices for the tests of quotations. The people are invented.
inline constexpr std::string_view kQuoteWords = R"toml(
language = "en"
[weekday]
1 = ["Monday"]
[terms]
speaking = ["(said|says|saying|told|called|calling|added|responded|asked|according to|quoted as saying|call|say)"]
text = ["resolution", "text"]
stop = ["the", "of"]
)toml";
inline constexpr std::string_view kQuoteNames = R"(
[[state]]
code = "TCD"
names = ["Chad"]
adjectives = ["Chadian"]
[[state]]
code = "NOR"
names = ["Norway"]
adjectives = ["Norwegian"]
[[body]]
id = "SC"
names = ["Security Council"]
)";

inline const Lexicon& quote_test_lexicon() {
  static const Lexicon kLexicon = [] {
    const std::array<LexiconFile, 2> files = {LexiconFile{"en.toml", kQuoteWords},
                                              LexiconFile{"states.toml", kQuoteNames}};
    const std::array<KnownName, 4> names = {
        KnownName{Term::person, "oduya", "Maria Oduya"}, KnownName{Term::person, "oduya", "Oduya"},
        KnownName{Term::person, "lam", "Ada Lam"}, KnownName{Term::person, "lam", "Adah Lamm"}};
    auto lexicon = Lexicon::create(files, names);
    EXPECT_TRUE(lexicon) << lexicon.error().message << " " << lexicon.error().where;
    return *std::move(lexicon);
  }();
  return kLexicon;
}

inline const FactsTable& quote_test_facts() {
  static const FactsTable kFacts = [] {
    FactsTable facts;
    facts.add_office({"oduya",
                      "Maria Oduya",
                      "Permanent Representative to the United Nations",
                      "Chad",
                      model::MemberId("TCD"),
                      {Date(2020, 3, 1), Date(2024, 5, 31)},
                      "test"});
    return facts;
  }();
  return kFacts;
}

// One line a paragraph, cut into sentences at ". " before a capital or a mark.
inline Report quote_test_report(std::string_view text) {
  Report report;
  report.language = "en";
  report.published = Date(2025, 6, 3);
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t index = report.lines.size();
    report.lines.push_back({static_cast<int>(index) + 1, std::string(line), LineKind::body, ""});
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
      const bool ends = at + 1 == line.size() || (line[at] == '.' && line[at + 1] == ' ') ||
                        (line.substr(at).starts_with(".” ") && (at += 3) != 0);
      if (!ends) continue;
      report.sentences.push_back({index, begin, at + 1});
      begin = std::min(at + 2, line.size());
    }
  }
  return report;
}

}  // namespace rollcall::coverage
