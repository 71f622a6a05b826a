// SPDX-License-Identifier: Apache-2.0
// members.toml and council.toml against the official files: every name they use finds its State,
// and whoever they list on a day sat there on that day.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

using model::MemberId;

std::filesystem::path shared_file(const std::string& name) {
  const char* shared = std::getenv("ROLLCALL_SHARED");
  return std::filesystem::path(shared != nullptr ? shared : "../shared") / "data" / name;
}

// A file of the shared folder row by row, each with the first cells of its columns only: what
// stands behind them is long and of no use here. An own reader, since an importer that misread
// the files could hide what is wrong with the facts.
class Rows {
 public:
  Rows(const std::string& name, std::size_t columns) : columns_(columns) {
    const std::string path = shared_file(name).string();
    pipe_.reset(
        popen(((name.ends_with(".zst") ? "zstd -dcq '" : "cat '") + path + "'").c_str(), "r"));
    if (pipe_ && next()) header_ = cells_;
    if (!header_.empty() && header_.front().starts_with("\xEF\xBB\xBF"))
      header_.front().erase(0, 3);
  }

  bool next() {
    std::string row;
    while (read_line(row) && std::count(row.begin(), row.end(), '"') % 2 != 0) {
    }
    cells_.assign(1, "");
    bool quoted = false;
    for (const char c : row) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        if (cells_.size() == columns_) break;
        cells_.emplace_back();
      } else if (c != '\n' && c != '\r') {
        cells_.back() += c;
      }
    }
    return !row.empty();
  }

  // REQUIRES: the file has that column among the first ones.
  [[nodiscard]] const std::string& operator[](std::string_view column) const {
    const auto at = std::find(header_.begin(), header_.end(), column);
    if (at == header_.end()) std::abort();
    return cells_.at(static_cast<std::size_t>(at - header_.begin()));
  }

 private:
  bool read_line(std::string& row) {
    std::array<char, 8192> part{};
    while (std::fgets(part.data(), static_cast<int>(part.size()), pipe_.get()) != nullptr) {
      row += part.data();
      if (row.back() == '\n') return true;
    }
    return false;
  }

  struct Close {
    void operator()(std::FILE* file) const { pclose(file); }
  };
  std::unique_ptr<std::FILE, Close> pipe_;
  std::size_t columns_;
  std::vector<std::string> header_;
  std::vector<std::string> cells_;
};

class MembersFiles : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::is_directory(shared_file(""))) {
      GTEST_SKIP() << "no official files: set ROLLCALL_SHARED to where they are";
    }
    if (std::system("zstd --version > /dev/null 2>&1") != 0) {
      GTEST_SKIP() << "zstd is not installed";
    }
  }
};

std::string found(std::string_view name, std::optional<Date> day) {
  const model::Member* member = members().by_name(name, day);
  return member == nullptr ? "(nobody)" : member->id.str();
}

Date day_of(const std::string& text) {
  const auto day = Date::parse(text);
  EXPECT_TRUE(day) << text;
  return day.value_or(Date());
}

TEST_F(MembersFiles, EveryNameOfTheLibraryFindsItsStateOnItsFirstAndLastDay) {
  int names = 0;
  for (Rows rows("undl_member_names.csv", 4); rows.next(); ++names) {
    for (const char* column : {"first_date", "last_date"}) {
      EXPECT_EQ(found(rows["ms_name"], day_of(rows[column])), rows["ms_code_derived"])
          << rows["ms_name"] << " " << rows[column];
    }
  }
  EXPECT_EQ(names, 244);
}

TEST_F(MembersFiles, EveryNameOfTheCouncilsItemsAndYearsFindsAState) {
  std::set<std::string> names;
  for (Rows rows("sc_items_1994_2025.csv.zst", 12); rows.next();)
    names.insert(rows["Member State"]);
  EXPECT_GT(names.size(), 100U);
  for (const std::string& name : names)
    EXPECT_NE(found(name, Date(2000, 1, 1)), "(nobody)") << name;

  // By year and in no order; one name is blank where Türkiye and Côte d'Ivoire belong.
  int seats = 0;
  for (Rows rows("sc_membership_1946_2024.csv", 3); rows.next(); ++seats) {
    const std::string& name = rows["security_council_member"];
    const Date day(std::stoi(rows["year"]), 12, 1);
    const auto member = MemberId::parse(found(name, day));
    if (name.empty()) continue;
    ASSERT_TRUE(member) << name << " " << day.iso();
    EXPECT_TRUE(council_roster().has(*member, day)) << name << " " << day.iso();
  }
  EXPECT_EQ(seats, 20 * 11 + 59 * 15);
}

struct Listed {
  Date day;
  std::map<MemberId, std::string> votes;  // as the file writes them: Y, N, A, X
};

// Who is listed with each record of an official file. Names are checked against codes on the way.
std::map<std::string, Listed> listed(const std::string& file, std::size_t columns) {
  std::map<std::string, Listed> records;
  std::set<std::pair<std::string, std::string>> seen;
  for (Rows rows(file, columns); rows.next();) {
    Listed& record = records[rows["undl_id"]];
    if (record.votes.empty()) record.day = day_of(rows["date"]);
    record.votes[MemberId(rows["ms_code"])] = rows["ms_vote"];
    if (!seen.emplace(rows["ms_name"], rows["ms_code"]).second) continue;
    EXPECT_EQ(found(rows["ms_name"], record.day), rows["ms_code"]) << record.day.iso();
  }
  return records;
}

TEST_F(MembersFiles, TheCouncilOfEveryResolutionIsTheRosterOfItsDay) {
  const auto records = listed("sc_voting_to_2025-02.csv.zst", 6);
  EXPECT_EQ(records.size(), 2775U);
  for (const auto& [id, record] : records) {
    const auto seats = council_roster().on(record.day);
    EXPECT_EQ(record.votes.size(), seats.size()) << id << " " << record.day.iso();
    for (const auto& [member, vote] : record.votes) {
      EXPECT_TRUE(council_roster().has(member, record.day)) << member.view() << record.day.iso();
    }
  }
}

// The library lists whoever was admitted on the very day of a vote or not (before or after the
// vote), and a few States some weeks early: but those never voted. All else must agree.
TEST_F(MembersFiles, TheAssemblyOfEveryVoteIsTheRosterOfItsDay) {
  constexpr int kEarlyDays = 70;
  const auto records = listed("ga_voting_to_2025-02.csv.zst", 6);
  EXPECT_GT(records.size(), 5000U);
  int equal = 0;
  for (const auto& [id, record] : records) {
    bool agrees = true;
    for (const auto& [member, vote] : record.votes) {
      if (assembly_roster().has(member, record.day)) continue;
      agrees = false;
      EXPECT_EQ(vote, "X") << member.view() << " votes before its admission, " << record.day.iso();
      EXPECT_TRUE(assembly_roster().has(member, record.day.plus_days(kEarlyDays)))
          << member.view() << " " << record.day.iso();
    }
    for (const model::Seat& seat : assembly_roster().on(record.day)) {
      if (record.votes.contains(seat.member)) continue;
      agrees = false;
      EXPECT_FALSE(assembly_roster().has(seat.member, record.day.plus_days(-1)))
          << seat.member.view() << " is missing, " << record.day.iso();
    }
    equal += agrees ? 1 : 0;
  }
  EXPECT_GT(equal * 100, static_cast<int>(records.size()) * 99);
}

// Votes by Correlates of War number, 1946 to 2020. Before 2000 a day is good to the month at best,
// and Fiji votes six weeks before its admission.
TEST_F(MembersFiles, EveryVoteByNumberIsThatOfAMember) {
  constexpr int kDaysOff = 45;
  std::map<std::string, Date> days;
  for (Rows rows("voeten_rollcalls_1946_2020.csv.zst", 8); rows.next();) {
    days[rows["rcid"]] = day_of(rows["date"]);
  }
  EXPECT_EQ(days.size(), 6299U);
  int cast = 0;
  for (Rows rows("voeten_votes_1946_2020.csv.zst", 3); rows.next();) {
    const std::string& vote = rows["vote"];
    if (vote == "8" || vote == "9") continue;  // absent; not a member
    ++cast;
    const Date day = days.at(rows["rcid"]);
    const model::Member* member = members().by_cow(std::stoi(rows["ccode"]), day);
    ASSERT_NE(member, nullptr) << rows["ccode"] << " " << day.iso();
    EXPECT_TRUE(member->is_member_on(day) || member->is_member_on(day.plus_days(kDaysOff)))
        << member->id.view() << " " << day.iso();
  }
  EXPECT_EQ(cast, 886809);
}

}  // namespace
}  // namespace rollcall::record
