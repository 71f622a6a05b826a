// SPDX-License-Identifier: Apache-2.0
#include "tools/cli_test/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rollcall::cli_test {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

TEST(Script, CommandsFilesAndExpectationsAreToldApart) {
  const auto steps = parse_script(
      "# why\nfile a.csv\nx,y\n$ not a command\nend file\n\n$ rollcall show X\nADOPTED\n\nmore\n! "
      "careful\n? 3\n\n$ true\n");
  ASSERT_THAT(steps, SizeIs(4));
  EXPECT_THAT(steps[1].text, ElementsAre("x,y", "$ not a command"));
  EXPECT_EQ(steps[2].head, "rollcall show X");
  EXPECT_EQ(steps[2].line, 7U);
  EXPECT_THAT(steps[2].out, ElementsAre("ADOPTED", "", "more"));
  EXPECT_THAT(steps[2].err, ElementsAre("careful"));
  EXPECT_EQ(steps[2].exit_code, 3);
  EXPECT_EQ(steps[3].exit_code, 0);
}

TEST(Script, WhatIsPrintedReadsBackTheSame) {
  const std::string text = "# why\nfile a.csv\nx\nend file\n\n$ false\nout\n! err\n? 1\n";
  EXPECT_EQ(print_script(parse_script(text)), text);
}

TEST(Script, DifferencesAreFound) {
  EXPECT_TRUE(matches({"a", "b"}, {"a", "b  ", ""}));
  EXPECT_FALSE(matches({"a", "b"}, {"a"}));
  EXPECT_FALSE(matches({"a"}, {"a", "b"}));
  EXPECT_FALSE(matches({"a"}, {"A"}));
  EXPECT_FALSE(matches({}, {"a"}));
}

TEST(Script, EllipsesStandForLinesAndForTextWithinOne) {
  EXPECT_TRUE(matches({"a", "…", "z"}, {"a", "b", "c", "z"}));
  EXPECT_TRUE(matches({"a", "…"}, {"a"}));
  EXPECT_FALSE(matches({"a", "…", "z"}, {"a", "b"}));
  EXPECT_TRUE(matches({"to […] by […]."}, {"to 5 by 7."}));
  EXPECT_FALSE(matches({"to […]."}, {"to 5"}));
}

TEST(Script, PagesGiveTheirOwnCommandsOnly) {
  const auto steps = parse_markdown(
      "text\n```console\n$ ./run show X\nADOPTED\n```\n```console\n$ apt-get install x\n```\n"
      "```sh\nrollcall\n```\n");
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_EQ(steps[0].head, "rollcall show X");
  EXPECT_EQ(steps[0].line, 3U);
  EXPECT_THAT(steps[0].out, ElementsAre("ADOPTED"));
}

}  // namespace
}  // namespace rollcall::cli_test
