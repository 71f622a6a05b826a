// SPDX-License-Identifier: Apache-2.0
// The published estimates, and the votes that they were made from. Not ours to distribute: without
// them this test says so and skips.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/ideal_sample.h"

namespace rollcall::analysis {
namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE* file) const { pclose(file); }
};

// Calls row(line) for each line of a file or of an unpacked one, without its first.
template <typename Row>
void for_each_row(const fs::path& path, const Row& row) {
  const std::string command =
      (path.extension() == ".zst" ? "zstd -dcq '" : "cat '") + path.string() + "'";
  const std::unique_ptr<std::FILE, Close> file(popen(command.c_str(), "r"));
  ASSERT_TRUE(file);
  std::array<char, 1024> line{};
  bool first = true;
  while (std::fgets(line.data(), line.size(), file.get()) != nullptr) {
    if (!first) row(line.data());
    first = false;
  }
}

std::optional<fs::path> folder() {
  const char* shared = std::getenv("ROLLCALL_SHARED");
  const fs::path path = fs::path(shared == nullptr ? "../shared" : shared) / "data/ideal_points";
  if (!fs::exists(path) || std::system("command -v zstd > /dev/null") != 0) return std::nullopt;
  return path;
}

// The votes that were used, as data/README.md of the shared folder tells.
IdealInput published_input(const fs::path& from) {
  model::VoteMatrix::Builder builder;
  std::map<int, int> columns;
  for_each_row(from / "votes_standard_to_2020-01.csv.zst", [&](const char* line) {
    int rcid = 0, session = 0, year = 0, ccode = 0, vote = 0;
    int rest = 0;
    ASSERT_EQ(std::sscanf(line, "%d,%d,%d,%d,%d,%n", &rcid, &session, &year, &ccode, &vote, &rest),
              5)
        << line;
    // Either may be blank; then it is not said that the vote was on a part.
    const std::string parts = line + rest;
    const bool amend = parts.starts_with('1');
    const bool para = parts.substr(parts.find(',') + 1).starts_with('1');
    const bool part = year > 1989 && (amend || para);
    if (part || session == 19 || ccode == 511 || (ccode == 560 && session == 48)) return;
    if (!columns.contains(rcid)) {
      model::Item item;
      item.key = item.name = std::to_string(rcid);
      columns[rcid] = builder.item(item, std::to_string(session), session);
    }
    builder.set(builder.voter(std::to_string(ccode), ""), columns[rcid],
                vote == 1   ? model::Cell::yes
                : vote == 2 ? model::Cell::abstain
                            : model::Cell::no);
  });
  std::map<int, int> pairs;  // by second; of several firsts the published code takes the least
  for_each_row(from / "Matches.csv", [&](const char* line) {
    int row = 0, first = 0, second = 0;
    ASSERT_EQ(std::sscanf(line, "%d,%d,%d", &row, &first, &second), 3) << line;
    pairs[second] = pairs.contains(second) ? std::min(pairs[second], first) : first;
  });
  // A chain may run through a roll call that was left out: it is a column without votes.
  const auto column = [&](int rcid) {
    if (columns.contains(rcid)) return;
    model::Item item;
    item.key = item.name = std::to_string(rcid);
    columns[rcid] = builder.item(item, "1", 1);
  };
  for (const auto& [later, earlier] : pairs) {
    column(later);
    column(earlier);
  }
  const auto matrix = std::move(builder).build().matrix;
  IdealInputOptions options;
  options.link_order = IdealInputOptions::LinkOrder::rewritten;
  for (const auto& [later, earlier] : pairs) {
    const auto first = matrix.find_item(std::to_string(earlier));
    const auto second = matrix.find_item(std::to_string(later));
    if (first && second) options.links.emplace_back(*first, *second);
  }
  return *ideal_input(matrix, options);
}

struct Published {
  int votes = 0;
  double position = 0;
  double low = 0;
  double high = 0;
};

std::map<std::pair<std::string, std::string>, Published> published(const fs::path& from) {
  std::map<std::pair<std::string, std::string>, Published> out;
  for_each_row(from / "IdealpointestimatesAll_Apr2020.csv", [&](const char* line) {
    int row = 0, ccode = 0, session = 0;
    double least = 0;
    Published p;
    ASSERT_EQ(std::sscanf(line, "%d,%d,%d,%d,%lf,%lf,%lf,%*f,%*f,%*f,%lf", &row, &ccode, &session,
                          &p.votes, &p.position, &least, &p.low, &p.high),
              8)
        << line;
    out[{std::to_string(ccode), std::to_string(session)}] = p;
  });
  return out;
}

// A short run, a fiftieth of the published one: enough to see that it goes where that went. The
// full run's figures stand in docs/man/rollcall-ideal.md.
TEST(PublishedFullScale, AShortRunOfThePublishedChainFindsThePublishedPositions) {
  const auto from = folder();
  if (!from) GTEST_SKIP() << "no real data: set ROLLCALL_SHARED";
  const IdealInput input = published_input(*from);
  ASSERT_EQ(input.votes(), 797473);
  ASSERT_EQ(input.items.size(), 4784U);
  ASSERT_EQ(input.points.size(), 10469U);
  SampleOptions options;
  options.chain.kind = SampleKind::as_published;
  options.chain.poles = {{"2", 3}, {"20", 3}, {"200", 3}, {"666", 3}, {"365", -2}, {"265", -2}};
  options.burn_in = 300;
  options.sweeps = 200;
  options.thin = 2;
  const auto result = sample(input, options, {});
  ASSERT_TRUE(result);
  const auto wanted = published(*from);
  double xy = 0, xx = 0, yy = 0, x1 = 0, y1 = 0;
  int equal_votes = 0;
  int inside = 0;
  for (std::size_t p = 0; p < input.points.size(); ++p) {
    const IdealPoint& point = input.points[p];
    const auto found = wanted.find({input.voters[static_cast<std::size_t>(point.voter)].id,
                                    input.periods[static_cast<std::size_t>(point.period)]});
    ASSERT_NE(found, wanted.end());
    const double x = result->points[p].mean;
    const double y = found->second.position;
    equal_votes += point.votes == found->second.votes ? 1 : 0;
    inside += found->second.low <= x && x <= found->second.high ? 1 : 0;
    xy += x * y, xx += x * x, yy += y * y, x1 += x, y1 += y;
  }
  const auto n = static_cast<double>(input.points.size());
  const double r = (xy - x1 * y1 / n) / std::sqrt((xx - x1 * x1 / n) * (yy - y1 * y1 / n));
  std::printf("500 sweeps: pooled r %.4f, inside the published 90%% band %.3f\n", r, inside / n);
  EXPECT_EQ(equal_votes, 10469);
  EXPECT_GT(r, 0.985);
  EXPECT_GT(inside / n, 0.80);
}

}  // namespace
}  // namespace rollcall::analysis
