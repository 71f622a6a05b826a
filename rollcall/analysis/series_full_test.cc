// SPDX-License-Identifier: Apache-2.0
// The search for series on all titles of the Assembly, held against pairs that others published as
// votes on one text (Bailey, Strezhnev and Voeten 2017), and against series that everybody knows.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "rollcall/analysis/series.h"

namespace rollcall::analysis {
namespace {

namespace fs = std::filesystem;

fs::path shared_folder() {
  const char* named = std::getenv("ROLLCALL_SHARED");
  return named == nullptr ? fs::path() : fs::path(named) / "data";
}

// The fields of a line of CSV that holds no line ends.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields{""};
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back() += line[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

// The texts of the official file, one for each of its roll calls: the first row of each.
std::vector<SeriesText> official_texts(const fs::path& packed) {
  const std::string command = "zstd -dcq '" + packed.string() + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
  std::vector<SeriesText> texts;
  std::string line;
  std::string last;
  std::array<char, 1 << 16> buffer{};
  while (std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) {
    line = buffer.data();
    const std::string id = line.substr(0, line.find(','));
    if (id == last) continue;
    last = id;
    const std::vector<std::string> fields = fields_of(line);
    if (fields.size() < 12) continue;
    const auto date = Date::parse(fields[4]);
    if (!date || fields[6].empty()) continue;
    const std::string title = fields[10].substr(0, fields[10].find(" : resolution"));
    texts.push_back({fields[6], fields[6], model::BodyId("GA"), *date, title, fields[11], ""});
  }
  return texts;
}

// Roll calls by Voeten's number: "A/RES/51/127" for "R/51/127".
std::map<std::string, std::string> symbols(const fs::path& file) {
  std::map<std::string, std::string> symbol_of;
  std::ifstream in(file);
  std::string line;
  while (std::getline(in, line)) {
    const std::vector<std::string> fields = fields_of(line);
    // Amendments and paragraphs are told by a one; most others have no mark.
    if (fields.size() < 6 || fields[4] == "1" || fields[5] == "1") continue;
    const std::string& symbol = fields[3];
    symbol_of[fields[0]] = symbol.starts_with("R/") ? "A/RES" + symbol.substr(1) : symbol;
  }
  return symbol_of;
}

class SeriesFullScale : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (shared_folder().empty() || std::system("command -v zstd > /dev/null") != 0) return;
    const fs::path packed = shared_folder() / "ga_voting_to_2025-02.csv.zst";
    if (fs::exists(packed)) index_ = std::make_unique<SeriesIndex>(official_texts(packed));
  }
  static void TearDownTestSuite() { index_.reset(); }
  void SetUp() override {
    if (!index_) GTEST_SKIP() << "no real data: set ROLLCALL_SHARED, and install zstd";
  }

  static const Series* of(const std::string& symbol) {
    return index_->of(model::BodyId("GA"), symbol);
  }
  static bool together(const std::string& a, const std::string& b) {
    return of(a) != nullptr && of(a) == of(b);
  }

  static std::unique_ptr<SeriesIndex> index_;
};

std::unique_ptr<SeriesIndex> SeriesFullScale::index_;

TEST_F(SeriesFullScale, JoinsThePublishedPairs) {
  const auto symbol_of = symbols(shared_folder() / "ideal_points" / "roll_calls.csv");
  std::ifstream in(shared_folder() / "ideal_points" / "Matches.csv");
  ASSERT_TRUE(in.good());
  std::string line;
  int comparable = 0;
  int joined = 0;
  int parted = 0;  // each in a series, and not in the same
  while (std::getline(in, line)) {
    const std::vector<std::string> fields = fields_of(line);
    if (fields.size() < 3) continue;
    const auto first = symbol_of.find(fields[1]);
    const auto second = symbol_of.find(fields[2]);
    if (first == symbol_of.end() || second == symbol_of.end()) continue;
    const model::BodyId body("GA");
    if (!index_->find(body, first->second) || !index_->find(body, second->second)) continue;
    ++comparable;
    if (together(first->second, second->second)) {
      ++joined;
    } else if (of(first->second) != nullptr && of(second->second) != nullptr) {
      ++parted;
    }
  }
  std::printf("published pairs: %d comparable, %d joined, %d in two series\n", comparable, joined,
              parted);
  ASSERT_GT(comparable, 600);
  EXPECT_GE(joined, comparable * 85 / 100);
  EXPECT_LE(parted, comparable * 3 / 100);
}

TEST_F(SeriesFullScale, FollowsTheSeriesThatEverybodyKnows) {
  EXPECT_TRUE(together("A/RES/47/19", "A/RES/79/7")) << "the embargo against Cuba";
  EXPECT_EQ(of("A/RES/79/7")->entries.size(), 32U);
  EXPECT_TRUE(together("A/RES/51/133", "A/RES/79/91")) << "Israeli settlements";
  EXPECT_TRUE(together("A/RES/60/95", "A/RES/79/77")) << "the test-ban treaty";
  EXPECT_TRUE(together("A/RES/71/205", "A/RES/75/192")) << "human rights in Crimea";
}

TEST_F(SeriesFullScale, KeepsApartWhatSharesAnAgendaItemOrMostWords) {
  EXPECT_FALSE(together("A/RES/58/22", "A/RES/58/23")) << "Jerusalem and the Syrian Golan";
  EXPECT_FALSE(together("A/RES/79/91", "A/RES/79/90")) << "settlements and the Golan";
  EXPECT_FALSE(together("A/RES/70/234", "A/RES/72/190")) << "rights in Syria and in Crimea";
  ASSERT_TRUE(of("A/RES/79/90") != nullptr && of("A/RES/58/22") != nullptr);
}

}  // namespace
}  // namespace rollcall::analysis
