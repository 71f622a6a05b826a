// SPDX-License-Identifier: Apache-2.0
// Parsing alone: nothing here opens a file.
#include "rollcall/cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rollcall/cli/command.h"

namespace rollcall::cli {
namespace {

using testing::HasSubstr;

Result<Invocation> parse(const std::vector<std::string>& words) {
  const auto commands = all_commands();
  std::vector<Command*> pointers;
  for (const auto& command : commands) pointers.push_back(command.get());
  auto invocation = parse_command_line(pointers, words);
  // The commands end here; who was chosen is told by the help and the options.
  if (invocation && invocation->command != nullptr) {
    invocation->print = std::string(invocation->command->name());
  }
  return invocation;
}

TEST(Arguments, TheRecordMayBeNamedBeforeOrAfterTheCommand) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--db", "a.db", "list"}, {"list", "--db", "a.db"}}) {
    const auto invocation = parse(words);
    ASSERT_TRUE(invocation) << invocation.error().message;
    EXPECT_EQ(invocation->options.db, "a.db");
    EXPECT_EQ(invocation->print, "list");
  }
}

TEST(Arguments, ListsTakeCommasAndDoNotSwallowOperands) {
  const auto invocation = parse({"adjudicate", "--no", "RUS,CHN", "SC", "9-2-4"});
  ASSERT_TRUE(invocation) << invocation.error().message;
  EXPECT_EQ(invocation->print, "adjudicate");
}

TEST(Arguments, EveryCommandHasHelpWithExamplesOfItself) {
  for (const auto& command : all_commands()) {
    const std::string name(command->name());
    const auto invocation = parse({name, "--help"});
    ASSERT_TRUE(invocation) << name;
    EXPECT_EQ(invocation->command, nullptr);
    EXPECT_THAT(invocation->print, HasSubstr("Examples:\n  rollcall " + name));
  }
}

TEST(Arguments, MistakesSayWhereToReadOn) {
  const auto invocation = parse({"show", "X", "--nope"});
  ASSERT_FALSE(invocation);
  EXPECT_EQ(invocation.error().code, "cli.usage");
  EXPECT_EQ(invocation.error().where, "rollcall show");
  EXPECT_FALSE(parse({"show"})) << "a vote is required";
  EXPECT_FALSE(parse({"list", "--limit", "-1"}));
  EXPECT_FALSE(parse({"list", "--limit", "99999999999999999999"}));
  EXPECT_FALSE(parse({"vote"}));
}

}  // namespace
}  // namespace rollcall::cli
