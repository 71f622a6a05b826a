// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/alignment.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "rollcall/brief/blocs.h"
#include "rollcall/brief/cohesion.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

using analysis::Absences;
using model::Choice;
using model::MemberId;

const record::Store& embedded() {
  static const record::Store store = *record::Store::embedded();
  return store;
}

const model::Group& group(std::string_view id) {
  for (const model::Group& known : record::groups()) {
    if (known.id == id) return known;
  }
  ADD_FAILURE() << id;
  return record::groups().front();
}

AlignmentOptions ukraine() {
  AlignmentOptions options;
  options.selection.filter.series = "Ukraine in the General Assembly";
  options.split = Date(2025, 2, 24);
  return options;
}

// Nothing but finite numbers and null anywhere in a document.
void expect_plain(const std::string& text) {
  const nlohmann::json document = nlohmann::json::parse(text);
  EXPECT_TRUE(document.contains("record"));
  EXPECT_GT(document.at("selected").at("roll_calls").get<int>(), 0);
}

TEST(Alignment, OfTwoBeforeAndFromADayOn) {
  const auto found = align_pair(embedded(), MemberId("USA"), MemberId("RUS"), ukraine());
  ASSERT_TRUE(found) << found.error().message;
  ASSERT_EQ(found->spans.size(), 3U);
  // Never alike before; on the day both voted no on the European text.
  EXPECT_EQ(found->spans[1].agreement.alike, 0);
  EXPECT_EQ(*found->spans[1].agreement.s_linear.value, -1);
  EXPECT_EQ(found->spans[2].agreement.shared, 2);
  EXPECT_EQ(found->spans[2].counts.at(Choice::no, Choice::no), 1);
  EXPECT_EQ(found->spans[1].agreement.shared + found->spans[2].agreement.shared,
            found->spans[0].agreement.shared);
  EXPECT_EQ(found->spans[2].first, Date(2025, 2, 24));
  int shared = 0;
  for (const PairLine& line : found->periods) shared += line.agreement.shared;
  EXPECT_EQ(shared, found->spans[0].agreement.shared);
  expect_plain(alignment_json(*found));
}

TEST(Alignment, IsTheSameFromEitherSide) {
  AlignmentOptions options;
  options.absences = Absences::as_choice;
  const auto one = align_pair(embedded(), MemberId("CHN"), MemberId("FRA"), options);
  const auto other = align_pair(embedded(), MemberId("FRA"), MemberId("CHN"), options);
  ASSERT_TRUE(one && other);
  EXPECT_EQ(one->spans[0].agreement.alike, other->spans[0].agreement.alike);
  EXPECT_EQ(one->spans[0].counts.at(Choice::yes, Choice::abstain),
            other->spans[0].counts.at(Choice::abstain, Choice::yes));
  EXPECT_FALSE(one->spans[0].agreement.s_linear.value);
}

// Contested or not depends on everybody, though two rows alone are asked for.
TEST(Alignment, ContestedIsAskedOfEverybody) {
  AlignmentOptions options;
  options.selection.filter.body = model::BodyId("SC");
  const auto all = align_pair(embedded(), MemberId("USA"), MemberId("GBR"), options);
  options.selection.contested = true;
  const auto contested = align_pair(embedded(), MemberId("USA"), MemberId("GBR"), options);
  ASSERT_TRUE(all && contested);
  EXPECT_LT(contested->selected.roll_calls, all->selected.roll_calls);
  EXPECT_GT(contested->spans[0].agreement.shared, 0);
}

TEST(Alignment, AGroupIsThatOfTheDay) {
  const auto found = align_group(embedded(), MemberId("USA"), group("eu"), ukraine());
  ASSERT_TRUE(found) << found.error().message;
  const auto member = [&](const GroupSpan& span, std::string_view id) {
    return std::ranges::find_if(span.members, [&](const Beside& b) { return b.voter.id == id; });
  };
  // The United Kingdom was of the Union on 27 March 2014 and on no later vote of this series.
  const GroupSpan& all = found->spans.front();
  ASSERT_NE(member(all, "GBR"), all.members.end());
  EXPECT_EQ(member(all, "GBR")->agreement.shared, 1);
  EXPECT_EQ(member(found->spans[2], "GBR"), found->spans[2].members.end());
  EXPECT_EQ(found->spans[2].members.size(), 27U);
  EXPECT_EQ(found->spans[1].share->value, 1);
  // Of the 27, Hungary alone voted as the United States did on both texts.
  EXPECT_EQ(found->spans[2].members.front().voter.id, "HUN");
  EXPECT_NEAR(found->spans[2].share->value, 1.0 / 27, 1e-12);
  expect_plain(alignment_json(*found));
}

TEST(Alignment, NobodyIsComparedWithItself) {
  const auto found = align_group(embedded(), MemberId("FRA"), group("eu"), ukraine());
  ASSERT_TRUE(found);
  for (const Beside& member : found->spans[2].members) EXPECT_NE(member.voter.id, "FRA");
  EXPECT_EQ(found->spans[2].members.size(), 26U);
}

TEST(Alignment, RanksAllOthers) {
  AlignmentOptions options;
  options.selection.filter.body = model::BodyId("GA");
  const auto found = align_all(embedded(), MemberId("HUN"), options);
  ASSERT_TRUE(found);
  for (std::size_t i = 1; i < found->others.size(); ++i) {
    EXPECT_GE(*found->others[i - 1].agreement.share.value, *found->others[i].agreement.share.value);
  }
  EXPECT_LE(found->isolation.losing, found->isolation.votes);
  EXPECT_FALSE(alignment_plot(*found).series.front().points.empty());
  expect_plain(alignment_json(*found));
}

TEST(Alignment, SaysWhenThereIsNothingToCompare) {
  AlignmentOptions options;
  options.selection.filter.from = Date(2024, 1, 1);
  options.selection.filter.to = Date(2024, 12, 31);
  const auto found = align_pair(embedded(), MemberId("USA"), MemberId("RUS"), options);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, "alignment.no_votes");
}

TEST(Cohesion, OfTheUnionOnUkraine) {
  const AlignmentOptions options = ukraine();
  const auto found =
      cohesion_of(embedded(), group("eu"), &group("african"), options.selection, options.split);
  ASSERT_TRUE(found);
  // One of 27 apart from 26 on two texts: (26 - ½) / 27 twice.
  EXPECT_NEAR(found->spans[2].first.agreement_index->value, 25.5 / 27, 1e-12);
  EXPECT_EQ(found->members.front().voter.id, "HUN");
  EXPECT_GT(found->spans[0].apart->value, found->spans[0].first.within->value);
  expect_plain(cohesion_json(*found));
}

TEST(Blocs, SayHowThinTheRecordIs) {
  BlocsOptions options;
  options.selection.filter.body = model::BodyId("GA");
  options.selection.periods = record::Periods::session;
  options.search.resamples = 5;
  options.search.shuffles = 19;
  const auto thin = blocs_of(embedded(), options, {});
  ASSERT_TRUE(thin);
  EXPECT_EQ(thin->periods.back().blocs.finding, analysis::BlocFinding::too_few_roll_calls);
  EXPECT_THAT(blocs_text(*thin, 100), testing::HasSubstr("too few"));

  options.selection.periods = record::Periods::one;
  options.selection.filter.from = Date(2014, 1, 1);
  const auto found = blocs_of(embedded(), options, {});
  ASSERT_TRUE(found);
  ASSERT_EQ(found->periods.size(), 1U);
  expect_plain(blocs_json(*found));

  options.period = "12";
  EXPECT_EQ(blocs_of(embedded(), options, {}).error().code, "alignment.no_such_period");
}

}  // namespace
}  // namespace rollcall::brief
