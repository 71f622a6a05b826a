// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/boilerplate.h"

#include <gtest/gtest.h>

#include <iostream>
#include <string>
#include <vector>

#include "rollcall/base/text.h"
#include "rollcall/coverage/text/plain_texts.h"
#include "rollcall/coverage/words/test_lexicon.h"

namespace rollcall::coverage {
namespace {

Report read(std::string_view text) { return read_report("a.txt", text, test_lexicon(), {}); }

// The kinds of the lines, in order, by name.
std::vector<std::string> kinds(std::string_view text) {
  std::vector<std::string> out;
  for (const Line& line : read(text).lines) out.emplace_back(to_string(line.kind));
  return out;
}

using Kinds = std::vector<std::string>;

TEST(Boilerplate, OfTwelveMarkedTextsNineLinesInTenAreToldApart) {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;
  for (const std::string_view marked : kPlainTexts) {
    std::string text;
    std::vector<char> marks;
    for (const std::string_view line : split(marked, '\n')) {
      if (line.empty()) continue;
      marks.push_back(line[0]);
      text.append(line.substr(2)).append("\n\n");
    }
    for (const Line& line : read(text).lines) {
      const char mark = marks[static_cast<std::size_t>(line.number) / 2];
      const bool called = line.kind == LineKind::boilerplate;
      // What was cut off a line of running text is a link.
      const bool is = mark == '-' || line.text.starts_with("ALSO READ");
      right += called && is ? 1U : 0U;
      wrong += called && !is ? 1U : 0U;
      missed += !called && is ? 1U : 0U;
      if (called != is) std::cout << (is ? "missed: " : "wrong:  ") << line.text << "\n";
    }
  }
  const double f1 =
      2.0 * static_cast<double>(right) / static_cast<double>(2 * right + wrong + missed);
  std::cout << "boilerplate lines: " << right << " found, " << missed << " missed, " << wrong
            << " wrongly; F1 " << f1 << "\n";
  EXPECT_GE(f1, 0.95);
  EXPECT_EQ(wrong, 0U) << "running text called boilerplate is not judged: the worse error";
}

TEST(Boilerplate, ShortLinesThatBearFiguresOfTheVoteAreText) {
  EXPECT_EQ(kinds("The text passed in May.\n- 93 votes in favor\n- 18 against\n65 abstained\n"),
            (Kinds{"body", "item", "item", "body"}));
}

TEST(Boilerplate, ALinkAtALinesEndIsCutOff) {
  const Report report =
      read("It passed, she said.  ALSO READ: Bears are back  \"We are glad,\" he added.\nMore.\n");
  ASSERT_EQ(report.lines.size(), 4U);
  EXPECT_EQ(report.lines[0].text, "It passed, she said.");
  EXPECT_EQ(report.lines[1].kind, LineKind::boilerplate);
  EXPECT_EQ(report.lines[1].reason, "related story");
  EXPECT_EQ(report.lines[1].number, 1);
  EXPECT_EQ(report.lines[2].text, "\"We are glad,\" he added.");
  EXPECT_EQ(report.lines[3].number, 2);
}

TEST(Boilerplate, AnAppealInAQuotationIsText) {
  EXPECT_EQ(
      kinds("Mali abstained.\n\"We need your support,\" the envoy of Chad told them.\nIt ended."),
      (Kinds{"body", "body", "body"}));
}

TEST(Boilerplate, ALetterWithoutAPleaIsText) {
  EXPECT_EQ(kinds("The vote was close.\nDear readers,\nthe envoy began his speech at noon.\n"),
            (Kinds{"body", "body", "body"}));
}

TEST(Boilerplate, TextThatGoesOnBehindABoxIsText) {
  const Report report = read(
      "The text passed.\nIt was close.\nRecommended\nA boat comes home\n"
      "Niger voted for it, its envoy said, after a long night of talks.\n"
      "Mali did not vote, and left the hall.\n");
  EXPECT_EQ(report.lines[3].kind, LineKind::boilerplate);
  EXPECT_EQ(report.lines[4].kind, LineKind::body);
  EXPECT_EQ(report.lines[5].kind, LineKind::body);
}

}  // namespace
}  // namespace rollcall::coverage
