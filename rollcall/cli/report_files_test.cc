// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/report_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <thread>

namespace rollcall::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

class Reports : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_ / "deep"); }
  void TearDown() override { fs::remove_all(folder_); }
  std::string write(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }

  fs::path folder_ =
      fs::path(testing::TempDir()) / ("rollcall_reports_" + std::to_string(::getpid()));
};

TEST_F(Reports, AFolderGivesItsReportsByPath) {
  write("b.txt", "");
  write("deep/a.HTML", "");
  write("notes.md", "");
  const auto files = report_files({folder_.string()}).value();
  ASSERT_EQ(files.size(), 2U);
  EXPECT_TRUE(files[0].ends_with("b.txt"));
  EXPECT_TRUE(files[1].ends_with("deep/a.HTML"));
}

TEST_F(Reports, AFolderWithoutReportsIsAnError) {
  write("notes.md", "");
  EXPECT_EQ(report_files({folder_.string()}).error().code, "cli.no_reports");
}

TEST_F(Reports, WhatIsNotThereIsKeptForReadingToName) {
  EXPECT_THAT(report_files({"nowhere.txt", "-"}).value(), ElementsAre("nowhere.txt", "-"));
  EXPECT_THAT(report_files({}).value(), ElementsAre("-"));
  const auto read = read_report_bytes("nowhere.txt");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, "cli.report_unreadable");
  EXPECT_EQ(read.error().where, "nowhere.txt");
  EXPECT_EQ(read_report_bytes(folder_.string()).error().code, "cli.report_unreadable");
}

TEST_F(Reports, AFileIsReadWhole) {
  std::string bytes(700'000, 'x');
  bytes[350'000] = '\0';
  EXPECT_EQ(read_report_bytes(write("large.txt", bytes)).value(), bytes);
  EXPECT_EQ(read_report_bytes(write("empty.txt", "")).value(), "");
}

// The reports of an input that some thread writes.
std::vector<std::string> reports_of(const std::string& bytes, InputReports::Ends ends) {
  std::array<int, 2> ends_of_pipe{};
  EXPECT_EQ(::pipe(ends_of_pipe.data()), 0);
  std::thread writer([&] {
    std::string_view rest = bytes;
    while (!rest.empty()) {
      const ssize_t taken = ::write(ends_of_pipe[1], rest.data(), rest.size());
      if (taken <= 0) break;
      rest.remove_prefix(static_cast<std::size_t>(taken));
    }
    ::close(ends_of_pipe[1]);
  });
  InputReports input(ends_of_pipe[0], ends);
  std::vector<std::string> reports;
  for (;;) {
    auto report = input.next();
    EXPECT_TRUE(report);
    if (!report || !*report) break;
    reports.push_back(**report);
  }
  writer.join();
  ::close(ends_of_pipe[0]);
  return reports;
}

TEST(InputReports, IsOneReportOrAsManyAsEndWithNul) {
  using Ends = InputReports::Ends;
  const std::string two("a\0b\0", 4);
  EXPECT_THAT(reports_of(two, Ends::at_end_of_input), ElementsAre(two));
  EXPECT_THAT(reports_of(two, Ends::at_nul), ElementsAre("a", "b"));
  EXPECT_THAT(reports_of(std::string("a\0b", 3), Ends::at_nul), ElementsAre("a", "b"));
  EXPECT_THAT(reports_of("", Ends::at_nul), ElementsAre(""));
  EXPECT_THAT(reports_of("", Ends::at_end_of_input), ElementsAre(""));
}

TEST(InputReports, FindsEndsBeyondTheFirstChunk) {
  const std::string large(600'000, 'y');
  EXPECT_THAT(reports_of(large + '\0' + "z" + '\0', InputReports::Ends::at_nul),
              ElementsAre(large, "z"));
}

}  // namespace
}  // namespace rollcall::cli
