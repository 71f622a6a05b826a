// SPDX-License-Identifier: Apache-2.0
// The real files, whole. They are not ours to distribute: without them these tests say so and skip.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <map>

#include "rollcall/record/import.h"
#include "rollcall/record/test_folder.h"

namespace rollcall::record {
namespace {

namespace fs = std::filesystem;
using Findings = std::map<std::string, std::int64_t>;

class FullFiles : public testing::Test {
 protected:
  void SetUp() override {
    if (shared_data().empty()) GTEST_SKIP() << "no real data: set ROLLCALL_SHARED";
    if (std::system("command -v zstd > /dev/null") != 0) GTEST_SKIP() << "zstd is not installed";
    store_ = Store::open(record_, Store::Mode::read_write).value();
  }

  ImportReport import(const std::string& name) {
    fs::path file = shared_data() / name;
    if (!fs::exists(file)) {
      const fs::path packed = shared_data() / (name + ".zst");
      file = folder_.path() / name;
      const std::string unpack = "zstd -qdf '" + packed.string() + "' -o '" + file.string() + "'";
      EXPECT_EQ(std::system(unpack.c_str()), 0);
    }
    auto report = import_file(*store_, file, {});
    EXPECT_TRUE(report) << name << ": " << report.error().code << " " << report.error().message;
    return report ? *report : ImportReport();
  }
  model::RollCall vote(std::string_view symbol) {
    const auto found = store_->find(model::Symbol::parse(symbol).value()).value();
    EXPECT_EQ(found.size(), 1U) << symbol;
    return found.empty() ? model::RollCall() : found.front();
  }

  TestFolder folder_;
  fs::path record_ = folder_.path() / "record.db";
  std::optional<Store> store_;
};

TEST_F(FullFiles, FourLayoutsTellTheSameVotes) {
  std::vector<model::RollCall> first;
  for (const char* name : {"ga_2024-09_v1_reconstructed_from_md.csv",
                           "ga_2025-03_corr1_no_vote_note.csv", "ga_2025-07_to_2026-02.csv"}) {
    const auto report = import(std::string("layouts/") + name);
    EXPECT_EQ(report.layout, "undl-ga") << name;
    EXPECT_EQ(report.rows, 386) << name;
    EXPECT_EQ(report.roll_calls_new, 0) << name;
    EXPECT_EQ(report.findings_by_code, Findings()) << name;
  }
  const auto council = import("layouts/sc_2025-07_to_2026-02.csv");
  EXPECT_EQ(council.layout, "undl-sc");
  EXPECT_EQ(council.rows, 15);
  EXPECT_EQ(council.findings_by_code, Findings());
}

TEST_F(FullFiles, TheAssembly) {
  const auto report = import("ga_voting_to_2025-02.csv");
  EXPECT_EQ(report.rows, 911204);
  EXPECT_EQ(report.accounts, 5507);
  EXPECT_EQ(report.findings_by_code, (Findings{{"import.members_differ", 1},
                                               {"import.nobody_voted", 3},
                                               {"import.not_a_member", 16},
                                               {"import.unknown_choice", 1}}));
  const auto coverage = store_->coverage().value();
  EXPECT_EQ(coverage.last, Date(2025, 2, 24));
  EXPECT_FALSE(vote("A/RES/39/28 A").tally());
  EXPECT_EQ(vote("A/RES/63/13").counted, (model::Tally{64, 1, 0, 127, true}));
  EXPECT_EQ(vote("A/RES/ES-11/7").counted, (model::Tally{93, 18, 65, 17, true}));
  EXPECT_EQ(vote("A/RES/377 (V) A-C").date, Date(1950, 11, 3));
  EXPECT_TRUE(import("ga_voting_to_2025-02.csv").unchanged);
}

TEST_F(FullFiles, TheCouncilFromFourSources) {
  auto report = import("sc_voting_to_2025-02.csv");
  EXPECT_EQ(report.rows, 40749);
  EXPECT_EQ(report.accounts, 2775);
  EXPECT_EQ(report.findings_by_code, (Findings{{"import.without_vote", 42}}));
  EXPECT_EQ(vote("S/RES/704").manner, model::Manner::without_vote);

  report = import("sc_items_1994_2025.csv");
  EXPECT_EQ(report.rows, 29929);
  EXPECT_EQ(report.accounts, 1997);
  EXPECT_EQ(report.findings_by_code.at("import.two_votes"), 5);
  EXPECT_EQ(report.findings_by_code.at("import.swapped_columns"), 3);
  EXPECT_EQ(report.findings_by_code.at("import.swapped_date"), 330) << "three by their meeting";
  EXPECT_EQ(report.findings_by_code.at("import.manner_differs"), 7);
  Filter vetoed;
  vetoed.from = Date(1995, 1, 1);
  vetoed.to = Date(1999, 12, 31);
  std::int64_t lost = 0;
  const auto vetoed_votes = store_->list(vetoed).value();
  for (const auto& one : vetoed_votes) lost += one.symbol.empty() ? 1 : 0;
  EXPECT_EQ(lost, 7) << "six vetoes and S/1999/328; items 75 to 80 tell the six again";
  EXPECT_EQ(vote("S/1995/394").stated, model::StatedOutcome::vetoed);
  EXPECT_EQ(vote("S/RES/1914").manner, model::Manner::recorded) << "fifteen votes are taken down";
  EXPECT_EQ(vote("S/2025/114").stated, model::StatedOutcome::not_adopted);
  EXPECT_EQ(vote("S/2018/321").stated, model::StatedOutcome::vetoed);

  report = import("sc_failed_drafts_1947_2022.csv");
  EXPECT_EQ(report.accounts, 53);
  EXPECT_EQ(report.findings_by_code.at("import.tally_differs"), 1);
  EXPECT_EQ(vote("S/9270/Rev.1").date, Date(1969, 7, 1)) << "only the year is known";
  const auto twice = store_->find(model::Symbol::parse("S/2017/962").value()).value();
  ASSERT_EQ(twice.size(), 2U);
  EXPECT_EQ(twice[0].date, Date(2017, 11, 16));
  EXPECT_EQ(twice[1].date, Date(2017, 11, 16)) << "the meeting's";

  report = import("unsc_vetoes_1946_sept2022.csv");
  EXPECT_EQ(report.accounts, 214);
  EXPECT_FALSE(report.findings_by_code.contains("import.unknown_member"));
  EXPECT_EQ(vote("S/2018/321").date, Date(2018, 4, 10)) << "the veto list knows the day";
  EXPECT_EQ(vote("S/2018/322").date, Date(2018, 4, 10)) << "and so that of the whole meeting";
  EXPECT_EQ(vote("S/2018/175").date, Date(2018, 4, 10));
  EXPECT_EQ(vote("S/2018/520").date, Date(2018, 6, 1));
  EXPECT_EQ(vote("S/2016/847").date, Date(2016, 10, 8));
  EXPECT_EQ(vote("S/2016/239").date, Date(2016, 3, 11)) << "an amendment";
}

TEST_F(FullFiles, VoetenBesideTheLibrary) {
  import("ga_voting_to_2025-02.csv");
  auto report = import("voeten_rollcalls_1946_2020.csv");
  EXPECT_EQ(report.rows, 6299);
  EXPECT_EQ(report.roll_calls_new, 2138);
  EXPECT_EQ(report.findings_by_code.at("import.unsure_match"), 28);
  EXPECT_EQ(report.findings_by_code.at("import.unread_tally"), 147);
  report = import("voeten_votes_1946_2020.csv");
  EXPECT_EQ(report.rows, 1231100);
  EXPECT_EQ(report.accounts, 6299);
  EXPECT_EQ(report.findings_by_code.at("import.two_numbers"), 9);
  EXPECT_EQ(report.findings_by_code.at("import.tally_differs"), 306);
  EXPECT_FALSE(report.findings_by_code.contains("import.two_votes"));
  EXPECT_FALSE(report.findings_by_code.contains("import.unknown_member"));
}

}  // namespace
}  // namespace rollcall::record
