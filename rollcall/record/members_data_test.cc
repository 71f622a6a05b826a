// SPDX-License-Identifier: Apache-2.0
// members.toml, groups.toml and council.toml: what must hold of them whatever any file says.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

using model::MemberId;

std::set<MemberId> ids(const std::vector<model::Seat>& seats) {
  std::set<MemberId> found;
  for (const model::Seat& seat : seats) found.insert(seat.member);
  return found;
}

std::string words(const std::set<MemberId>& members) {
  std::vector<std::string> codes;
  for (const MemberId& member : members) codes.push_back(member.str());
  return join(codes, " ");
}

std::set<MemberId> without(const std::set<MemberId>& all, const std::set<MemberId>& taken) {
  std::set<MemberId> left;
  std::set_difference(all.begin(), all.end(), taken.begin(), taken.end(),
                      std::inserter(left, left.end()));
  return left;
}

const model::Group& group(std::string_view id) {
  const auto all = groups();
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& g) { return g.id == id; });
  if (at == all.end()) std::abort();
  return *at;
}

// The number of Members as the Organization published it, at the end of years of growth.
TEST(MembersData, TheOrganizationGrowsAsItDid) {
  const std::vector<std::pair<int, int>> published = {
      {1945, 51},  {1946, 55},  {1947, 57},  {1948, 58},  {1949, 59},  {1950, 60},  {1955, 76},
      {1956, 80},  {1957, 82},  {1958, 82},  {1960, 99},  {1961, 104}, {1962, 110}, {1963, 113},
      {1964, 115}, {1965, 117}, {1966, 122}, {1967, 123}, {1968, 126}, {1970, 127}, {1971, 132},
      {1973, 135}, {1974, 138}, {1975, 144}, {1976, 147}, {1977, 149}, {1978, 151}, {1979, 152},
      {1980, 154}, {1981, 157}, {1983, 158}, {1984, 159}, {1990, 159}, {1991, 166}, {1992, 179},
      {1993, 184}, {1994, 185}, {1999, 188}, {2000, 189}, {2002, 191}, {2006, 192}, {2011, 193}};
  for (const auto& [year, count] : published) {
    // Czechoslovakia is a Member to the last second of 1992; all others are past their changes.
    EXPECT_EQ(assembly_roster().size_on(Date(year, 12, 31)), count) << year;
  }
}

TEST(MembersData, NamesCoverTheTimeOfMembershipWithoutGapOrOverlap) {
  for (const model::Member& member : members().all()) {
    ASSERT_FALSE(member.names.empty()) << member.id.view();
    EXPECT_EQ(member.names.front().period.from, member.membership.front().from) << member.id.view();
    EXPECT_EQ(member.names.back().period.to, member.membership.back().to) << member.id.view();
    for (std::size_t i = 1; i < member.names.size(); ++i) {
      const Date gone = member.names[i - 1].period.to;
      const Date come = member.names[i].period.from;
      EXPECT_LT(gone, come) << member.id.view();
      for (Date day = gone.plus_days(1); day < come; day = day.plus_days(28)) {
        EXPECT_FALSE(member.is_member_on(day)) << member.id.view() << " " << day.iso();
      }
    }
  }
}

// Charter article 23: eleven members until 1965 and fifteen since, five of them permanent; an
// elected member serves two years at most and is not eligible for immediate re-election.
TEST(MembersData, TheCouncilIsFullInEveryMonth) {
  for (int year = 1946; year <= 2026; ++year) {
    for (unsigned month = year == 1946 ? 2 : 1; month <= 12; ++month) {
      const Date day(year, month, 1);
      const auto seats = council_roster().on(day);
      EXPECT_EQ(seats.size(), year < 1966 ? 11U : 15U) << day.iso();
      EXPECT_EQ(ids(seats).size(), seats.size()) << day.iso();
      EXPECT_EQ(std::count_if(seats.begin(), seats.end(),
                              [](auto& seat) { return seat.kind == model::SeatKind::permanent; }),
                5)
          << day.iso();
      EXPECT_EQ(without(ids(seats), ids(assembly_roster().on(day))), std::set<MemberId>{});
    }
  }
}

TEST(MembersData, NoElectedMemberServesLongerOrIsReElectedAtOnce) {
  std::map<MemberId, std::vector<Period>> terms;
  for (const model::Term& term : council_roster().terms()) {
    if (term.kind == model::SeatKind::permanent) continue;
    EXPECT_LE(term.period.to.days_since_1970() - term.period.from.days_since_1970(), 731)
        << term.member.view();
    terms[term.member].push_back(term.period);
  }
  for (auto& [member, periods] : terms) {
    std::sort(periods.begin(), periods.end());
    for (std::size_t i = 1; i < periods.size(); ++i) {
      EXPECT_GT(periods[i].from, periods[i - 1].to.plus_days(1))
          << member.view() << " " << periods[i].from.iso();
    }
  }
}

TEST(MembersData, GroupsHaveTheirKnownSizes) {
  const Date today(2025, 2, 24);
  EXPECT_EQ(group("eu").on(Date(1958, 1, 1)).size(), 6U);
  EXPECT_EQ(group("eu").on(Date(1990, 10, 2)).size(), 12U);
  EXPECT_EQ(group("eu").on(Date(1990, 10, 3)).size(), 12U);
  EXPECT_EQ(group("eu").on(Date(2020, 1, 31)).size(), 28U);
  EXPECT_EQ(group("eu").on(Date(2020, 2, 1)).size(), 27U);
  EXPECT_EQ(group("arab").on(today).size(), 21U);  // twenty-two with Palestine, not a Member
  EXPECT_EQ(group("permanent").on(today).size(), 5U);
  EXPECT_EQ(group("african").on(today).size(), 54U);
  EXPECT_EQ(group("asia_pacific").on(today).size(), 54U);  // fifty-five with Türkiye
  EXPECT_EQ(group("eastern_european").on(today).size(), 23U);
  EXPECT_EQ(group("latin_american_caribbean").on(today).size(), 33U);
  EXPECT_EQ(group("western_european_others").on(today).size(), 29U);
}

TEST(MembersData, RegionalGroupsShareOutTheMembersAndNeverOverlap) {
  for (int year = 1964; year <= 2026; ++year) {
    const Date day(year, 7, 1);
    std::set<MemberId> grouped;
    for (const model::Group& one : groups()) {
      if (one.kind != model::GroupKind::regional) continue;
      for (const MemberId& member : one.on(day)) {
        EXPECT_TRUE(grouped.insert(member).second) << member.view() << " twice, " << day.iso();
      }
    }
    const auto all = ids(assembly_roster().on(day));
    EXPECT_EQ(without(grouped, all), std::set<MemberId>{}) << day.iso();
    // Who never joined one yet: Israel, South Africa, Estonia, Kiribati at their times.
    EXPECT_LE(without(all, grouped).size(), 3U) << day.iso() << words(without(all, grouped));
    if (year < 2015) continue;
    EXPECT_EQ(grouped, all) << day.iso();
  }
}

TEST(MembersData, GroupsThatAreSpokenOfHaveTheirNumbers) {
  const Date day(2025, 2, 24);
  const std::vector<std::pair<std::string_view, std::size_t>> counts = {
      {"africa", 54}, {"nato", 32},    {"brics", 10}, {"asean", 10},         {"g7", 7},
      {"gcc", 6},     {"caricom", 14}, {"baltic", 3}, {"nordic", 5},         {"african_union", 54},
      {"g20", 19},    {"elected", 10}, {"a3", 3},     {"sahel_alliance", 3}, {"south_america", 12}};
  for (const auto& [id, count] : counts) EXPECT_EQ(group(id).on(day).size(), count) << id;
  EXPECT_EQ(group("nato").on(Date(2022, 3, 2)).size(), 30U);
  EXPECT_EQ(group("brics").on(Date(2022, 3, 2)).size(), 5U);
  EXPECT_EQ(group("elected").on(Date(1964, 1, 1)).size(), 6U);
}

}  // namespace
}  // namespace rollcall::record
