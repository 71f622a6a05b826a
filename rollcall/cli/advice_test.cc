// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/advice.h"

#include <gtest/gtest.h>

namespace rollcall::cli {
namespace {

TEST(Advice, AnErrorIsOneLineOfWhatWhereAndWhatToTry) {
  EXPECT_EQ(error_line({"date.malformed", "not a date: \"x\"", ""}),
            "rollcall: not a date: \"x\": write the day as 2025-02-24 [date.malformed]");
  EXPECT_EQ(error_line({"cli.usage", "VOTE is required", "rollcall show"}),
            "rollcall: VOTE is required: rollcall show: see rollcall show --help [cli.usage]");
  EXPECT_EQ(error_line({"store.locked", "a.db is in use", "a.db"}),
            "rollcall: a.db is in use [store.locked]")
      << "a file is named once";
}

TEST(Advice, TheUsersWordsAndTheWorldAreToldApart) {
  const auto code = [](const char* slug) { return exit_code_of({slug, "", ""}); };
  EXPECT_EQ(code("cli.usage"), ExitCode::usage);
  EXPECT_EQ(code("date.malformed"), ExitCode::usage);
  EXPECT_EQ(code("symbol.malformed"), ExitCode::usage);
  EXPECT_EQ(code("cli.not_found"), ExitCode::failure);
  EXPECT_EQ(code("cli.output_failed"), ExitCode::failure);
  EXPECT_EQ(code("store.corrupt"), ExitCode::failure);
}

}  // namespace
}  // namespace rollcall::cli
