// SPDX-License-Identifier: Apache-2.0
// JSON pieces, the progress line and files that appear whole or not at all.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "rollcall/cli/json_text.h"
#include "rollcall/cli/progress.h"
#include "rollcall/cli/written_file.h"

namespace rollcall::cli {
namespace {

namespace fs = std::filesystem;

TEST(JsonText, StringsAreQuotedAndValuesIndented) {
  EXPECT_EQ(json_string("a \"b\"\\\n\x01"), R"("a \"b\"\\\u000a\u0001")");
  EXPECT_EQ(json_string("Türkiye"), "\"Türkiye\"");
  EXPECT_EQ(indented("{\n  \"a\": 1\n}\n", 4), "{\n      \"a\": 1\n    }");
}

TEST(ProgressLine, SaysShareRateAndTimeLeft) {
  EXPECT_EQ(progress_line("audit", "roll calls", 500, 1000, 0.5),
            "audit: 50% · 1000 roll calls/s · 0 s left");
  EXPECT_EQ(progress_line("import", "MB", 30, 90, 10.0), "import: 33% · 3.0 MB/s · 20 s left");
  EXPECT_EQ(progress_line("import", "MB", 30, 0, 10.0), "import: 30 MB · 3.0 MB/s")
      << "a pipe has no end to tell";
  EXPECT_EQ(progress_line("audit", "roll calls", 0, 1000, 0.0), "audit: 0%");
}

TEST(WrittenFile, AppearsOnlyWhenItIsWhole) {
  const fs::path path = fs::path(testing::TempDir()) / "written_file_test.txt";
  std::ofstream(path) << "before";
  const auto content = [&] {
    std::ifstream in(path);
    return std::string{std::istreambuf_iterator<char>(in), {}};
  };
  {
    auto file = WrittenFile::create(path);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->write("half"));
  }
  EXPECT_EQ(content(), "before") << "given up without finish()";
  auto file = WrittenFile::create(path);
  ASSERT_TRUE(file);
  file->write("whole");
  EXPECT_EQ(content(), "before");
  ASSERT_TRUE(file->finish());
  EXPECT_EQ(content(), "whole");
  EXPECT_FALSE(fs::exists(path.string() + ".part"));
  fs::remove(path);
}

TEST(WrittenFile, AFullDiskIsAnError) {
  auto file = WrittenFile::create("/dev/full");
  ASSERT_TRUE(file);
  file->write("text");
  const auto finished = file->finish();
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().code, "cli.not_written");
  EXPECT_FALSE(WrittenFile::create(fs::path(testing::TempDir()))) << "a folder is no file";
}

}  // namespace
}  // namespace rollcall::cli
