// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/series.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "rollcall/brief/series_report.h"
#include "rollcall/brief/shifts_report.h"

namespace rollcall::brief {
namespace {

class SeriesOfTheRecord : public testing::Test {
 protected:
  SeriesOfTheRecord()
      : store_(std::move(*record::Store::embedded())),
        rulebooks_(std::move(*Rulebooks::embedded())),
        finder_(store_) {}

  Result<SeriesReport> report(const std::string& body, const std::string& key) {
    return report_series(finder_, rulebooks_, model::BodyId(body), key);
  }

  record::Store store_;
  Rulebooks rulebooks_;
  SeriesFinder finder_;
};

TEST_F(SeriesOfTheRecord, TellsSupportAndWhoMoved) {
  const auto found = report("GA", "A/RES/ES-11/8");
  ASSERT_TRUE(found.has_value()) << found.error().message;
  EXPECT_EQ(found->name, "Ukraine in the General Assembly");
  EXPECT_EQ(found->points.front().name, "A/RES/68/262");
  EXPECT_EQ(found->points[found->range.highest].tally.yes, 143);
  EXPECT_EQ(found->points[found->range.lowest].tally.yes, 93);
  EXPECT_FALSE(found->range.by_share);
  const auto usa = std::ranges::find_if(found->moves, [](const SeriesMove& move) {
    return move.voter.id == "USA" && move.to == model::Choice::no;
  });
  ASSERT_NE(usa, found->moves.end());
  EXPECT_EQ(found->points[usa->to_point].name, "A/RES/ES-11/7");
  EXPECT_EQ(usa->from, model::Choice::yes);
  for (const SeriesPath& path : found->paths) {
    EXPECT_EQ(path.choices.size(), found->points.size());
  }
}

TEST_F(SeriesOfTheRecord, AnAmendmentBelongsToNone) {
  const auto found = report("GA", "A/ES-11/L.12");
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().code, "brief.no_series");
}

TEST_F(SeriesOfTheRecord, ListsByWordsOfTheName) {
  EXPECT_EQ(list_series(finder_, {})->size(), 2U);
  const auto one = list_series(finder_, {"assembly", "ukraine"});
  ASSERT_EQ(one->size(), 1U);
  EXPECT_EQ(one->front().body, model::BodyId("GA"));
  EXPECT_TRUE(list_series(finder_, {"cuba"})->empty());
}

TEST_F(SeriesOfTheRecord, ALastDayAloneClaimsNoShift) {
  ShiftsOptions options;
  options.selection.filter.series = "Ukraine in the General Assembly";
  options.other = model::MemberId("RUS");
  options.shuffles = 20;
  const auto found = report_shifts(store_, model::MemberId("USA"), options, {});
  ASSERT_TRUE(found.has_value()) << found.error().message;
  EXPECT_EQ(found->days.back().votes.date, Date(2025, 2, 24));
  EXPECT_EQ(found->days.back().votes.alike, 1) << "both voted no on ES-11/7, not on ES-11/8";
  for (std::size_t day = 0; day + 1 < found->days.size(); ++day) {
    EXPECT_EQ(found->days[day].votes.alike, 0) << found->days[day].votes.date.iso();
  }
  ASSERT_EQ(found->answer.shifts.size(), 1U);
  EXPECT_EQ(found->answer.shifts[0].after + 2, static_cast<int>(found->days.size()));
  EXPECT_FALSE(found->answer.any_claimed());
  EXPECT_EQ(found->alarms->shuffles, 20);
}

TEST_F(SeriesOfTheRecord, NothingSharedIsAnError) {
  ShiftsOptions options;
  options.other = model::MemberId("RUS");
  options.selection.filter.to = Date(1950, 1, 1);
  const auto found = report_shifts(store_, model::MemberId("USA"), options, {});
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().code, "shifts.no_votes");
}

}  // namespace
}  // namespace rollcall::brief
