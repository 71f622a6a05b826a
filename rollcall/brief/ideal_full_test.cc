// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

#include "rollcall/brief/fit_report.h"
#include "rollcall/brief/linked_input.h"
#include "rollcall/record/foreign_matrix.h"

namespace rollcall::brief {
namespace {

std::filesystem::path shared() {
  const char* named = std::getenv("ROLLCALL_SHARED");
  return named != nullptr ? named : std::filesystem::path(ROLLCALL_SOURCE_DIR) / ".." / "shared";
}

record::ReadBytes file(const std::filesystem::path& path) {
  auto input = std::make_shared<record::ByteInput>(*record::ByteInput::open(path));
  return [input](char* into, std::size_t max) { return input->read(into, max); };
}

// Unpacks the votes beside the tests; "" where they are not there.
std::filesystem::path unpacked(const std::filesystem::path& packed) {
  const auto to = std::filesystem::temp_directory_path() / "rollcall_votes_standard.csv";
  const std::string command = "zstd -qdfo '" + to.string() + "' '" + packed.string() + "'";
  return std::system(command.c_str()) == 0 ? to : std::filesystem::path();
}

TEST(IdealPointsFullScale, ThePublishedInputAndItsPositions) {
  const auto folder = shared() / "data" / "ideal_points";
  const auto packed = folder / "votes_standard_to_2020-01.csv.zst";
  if (!std::filesystem::exists(packed)) GTEST_SKIP() << "no " << packed;
  const auto csv = unpacked(packed);
  if (csv.empty()) GTEST_SKIP() << "zstd cannot unpack " << packed;
  record::ForeignOptions options;
  options.selection = record::ForeignOptions::Selection::published;
  const auto foreign = record::read_votes(file(csv), options);
  std::filesystem::remove(csv);
  ASSERT_TRUE(foreign) << foreign.error().message;
  FitReport report;
  const auto matches = *record::read_matches(file(folder / "Matches.csv"));
  report.input = *linked_input(foreign->matrix, matches, LinkedAs::published);
  EXPECT_EQ(report.input.votes(), 797473);
  EXPECT_EQ(report.input.items.size(), 4784U);
  EXPECT_EQ(report.input.points.size(), 10469U);

  report.options.high = {"2", "200", "20", "666"};
  report.options.low = {"365", "265"};
  report.points = *analysis::fit(report.input, report.options, {});
  EXPECT_TRUE(report.points.converged);
  const auto theirs = *record::read_positions(file(folder / "IdealpointestimatesAll_Apr2020.csv"));
  const auto found = compare(report, theirs);
  EXPECT_EQ(found.shared, 10469);
  EXPECT_EQ(found.only_here + found.only_there, 0);
  EXPECT_EQ(found.votes_equal, 10469);
  EXPECT_GE(*found.median, 0.998);
  EXPECT_GE(*found.least, 0.985);
  EXPECT_GE(static_cast<double>(found.inside) / static_cast<double>(found.shared), 0.9);
}

}  // namespace
}  // namespace rollcall::brief
