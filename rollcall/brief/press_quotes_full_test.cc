// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "rollcall/base/text.h"
#include "rollcall/brief/fact_source.h"
#include "rollcall/brief/fixtures.h"
#include "rollcall/brief/press_lexicon.h"
#include "rollcall/coverage/quotes/people.h"
#include "rollcall/coverage/quotes/quotes.h"
#include "rollcall/coverage/report.h"

namespace rollcall::brief {
namespace {

using coverage::Quote;

std::filesystem::path annotated() {
  const char* named = std::getenv("ROLLCALL_SHARED");
  const std::filesystem::path shared =
      named != nullptr ? named : std::filesystem::path(ROLLCALL_SOURCE_DIR) / ".." / "shared";
  return shared / "press" / "annotated";
}

bool one_in_other(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

// Of the annotated quotations, which are a part of all that there are, how many are found and given
// to their speaker; and how many of those found in an annotated sentence are.
TEST(PressQuotesFullScale, AnnotatedQuotationsGoToTheirSpeakers) {
  std::ifstream lines(annotated() / "quotes.jsonl");
  if (!lines) GTEST_SKIP() << "no " << annotated() / "quotes.jsonl";
  const record::Store store = record::Store::embedded().value();
  const RecordFacts facts = RecordFacts::open(store, our_rulebooks()).value();
  std::map<std::string, std::vector<Quote>> by_file;
  int all = 0;
  int right = 0;
  int wrong = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto note = nlohmann::json::parse(line);
    const std::string file = note["file"];
    if (!by_file.contains(file)) {
      std::ifstream in(annotated() / "reports" / file);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      const auto report = coverage::read_report(file, bytes, press_lexicon(), {});
      by_file[file] = coverage::find_quotes(report, press_lexicon(), facts);
    }
    ++all;
    const std::string words = fold(note["quote"].get<std::string>());
    const std::string speaker = coverage::family_name(note["speaker"].get<std::string>());
    const std::string sentence = fold(note["sentence"].get<std::string>());
    bool found = false;
    for (const Quote& quote : by_file[file]) {
      if (!one_in_other(sentence, fold(quote.sentence))) continue;
      const bool same =
          one_in_other(words, fold(quote.text)) && coverage::family_name(quote.speaker) == speaker;
      found = found || same;
      if (!same) {
        ++wrong;
        std::cout << "wrong: " << quote.speaker << ": " << quote.text << "\n";
      }
    }
    if (!found) std::cout << "missed: " << note["sentence"].get<std::string>() << "\n";
    right += found ? 1 : 0;
  }
  std::cout << "quotations found and given to their speaker: " << right << " of " << all
            << "; others in those sentences: " << wrong << "\n";
  EXPECT_EQ(wrong, 0);
  // Two of the twelve stand without quotation marks: they are indirect speech to us.
  EXPECT_GE(10 * right, 8 * all);
}

}  // namespace
}  // namespace rollcall::brief
