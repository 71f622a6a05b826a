// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/ideal_sampling.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "rollcall/cli/command.h"

namespace rollcall::cli {
namespace {

namespace fs = std::filesystem;

// Stands for `rollcall ideal`, which only hands its words over.
class Ideal : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "ideal"; }
  [[nodiscard]] std::string_view summary() const override { return ""; }
  void setup(Arguments& arguments) override { sampling.setup(arguments); }
  Result<ExitCode> run(Console&) override { return ExitCode::ok; }
  IdealSampling sampling;
};

// Three voters, two of them opposed, on eight items.
analysis::IdealInput votes() {
  model::VoteMatrix::Builder builder;
  for (int i = 0; i < 8; ++i) {
    model::Item item;
    item.key = item.name = std::to_string(i + 1);
    const int column = builder.item(item, "1", 1);
    builder.set(builder.voter("A", ""), column, model::Cell::yes);
    builder.set(builder.voter("B", ""), column, model::Cell::no);
    builder.set(builder.voter("C", ""), column,
                i % 2 == 0 ? model::Cell::abstain : model::Cell::yes);
  }
  return *analysis::ideal_input(std::move(builder).build().matrix, {});
}

class Sampling : public testing::Test {
 protected:
  void SetUp() override { fs::create_directory(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  Result<std::optional<analysis::IdealSample>> sample(std::vector<std::string> words) {
    Ideal ideal;
    words.insert(words.begin(), {"ideal", "--burn-in", "10", "--thin", "2"});
    const auto parsed = parse_command_line({&ideal}, words);
    if (!parsed) return tl::unexpected(parsed.error());
    auto options = ideal.sampling.options({{"A", -2}}, 1);
    if (!options) return tl::unexpected(options.error());
    Console console;
    return ideal.sampling.run(console, input_, *options);
  }
  std::string bytes() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }

  analysis::IdealInput input_ = votes();
  fs::path folder_ =
      fs::temp_directory_path() / ("rollcall_sampling_" + std::to_string(::getpid()));
  fs::path file_ = folder_ / "run.bin";
};

TEST_F(Sampling, GoesOnFromItsCheckpointWithTheSameDraws) {
  ASSERT_TRUE(sample({"--sweeps", "40", "--checkpoint", file_.string()}));
  ASSERT_TRUE(sample({"--sweeps", "80", "--checkpoint", file_.string()}));
  const std::string resumed = bytes();
  fs::remove(file_);
  const auto whole = sample({"--sweeps", "80", "--checkpoint", file_.string()});
  ASSERT_TRUE(whole && *whole);
  EXPECT_EQ(bytes(), resumed);
  EXPECT_EQ((*whole)->draws, 40);
  EXPECT_LT((*whole)->points[0].mean, (*whole)->points[1].mean);  // A is the low pole
}

TEST_F(Sampling, RefusesAFileThatIsNoCheckpointAndLeavesItAlone) {
  std::ofstream(file_) << "voter,item,choice\n";
  const auto refused = sample({"--sweeps", "40", "--checkpoint", file_.string()});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "sample.checkpoint_malformed");
  EXPECT_EQ(refused.error().where, file_.string());
  EXPECT_EQ(bytes(), "voter,item,choice\n");
  EXPECT_EQ(sample({"--sweeps", "40", "--checkpoint", folder_.string()}).error().code,
            "cli.not_read");
}

TEST_F(Sampling, RefusesWhatMakesNoSense) {
  EXPECT_EQ(sample({"--seed", "-1"}).error().code, "cli.usage");
  EXPECT_EQ(sample({"--sweeps", "99999999999"}).error().code, "cli.usage");
  EXPECT_EQ(sample({"--walk-variance", "much"}).error().code, "cli.bad_number");
  EXPECT_EQ(sample({"--walk-variance", "nan"}).error().code, "sample.bad_walk_variance");
  EXPECT_EQ(sample({"--walk-variance", "0.1", "--as-published"}).error().code, "cli.usage");
  EXPECT_EQ(sample({"--sweeps", "0"}).error().code, "sample.bad_option");
}

}  // namespace
}  // namespace rollcall::cli
