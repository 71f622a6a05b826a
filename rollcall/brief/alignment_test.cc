// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/alignment.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "rollcall/brief/bloc_split.h"
#include "rollcall/brief/blocs.h"
#include "rollcall/brief/cohesion.h"
#include "rollcall/brief/shifts_report.h"
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

// Thirty days apart, then thirty alike: as clear a break as there is.
ShiftsReport broken() {
  ShiftsReport report;
  report.voter.name = "Ruritania";
  report.reference = "Graustark";
  std::vector<analysis::VoteDay> days;
  for (int day = 0; day < 60; ++day) {
    days.push_back({Date(2020, 1, 1).plus_days(7 * day), day < 30 ? 0 : 1, 1});
    report.days.push_back({days.back(), {"R"}, std::nullopt});
  }
  report.roll_calls = 60;
  report.answer = analysis::find_shifts(days, report.prior);
  return report;
}

TEST(ShiftsTold, WithoutShufflesNothingIsClaimed) {
  ShiftsReport report = broken();
  ASSERT_TRUE(report.answer.any_claimed());
  EXPECT_THAT(shifts_text(report), testing::HasSubstr("no false-alarm rate was worked out"));
  EXPECT_THAT(shifts_text(report), testing::Not(testing::HasSubstr("SHIFT:")));
  EXPECT_THAT(shifts_json(report), testing::Not(testing::HasSubstr("\"claimed\": true")));
  EXPECT_TRUE(shifts_plot(report).marks.empty());
  EXPECT_THAT(shifts_plot(report).note, testing::HasSubstr("nothing is claimed"));
  report.alarms = analysis::FalseAlarms{.shuffles = 100, .claimed = 1, .interval = {0, 0.05}};
  EXPECT_THAT(shifts_text(report), testing::HasSubstr("SHIFT:"));
  EXPECT_EQ(shifts_plot(report).marks.size(), 1U);
  report.alarms->claimed = 20;
  EXPECT_THAT(shifts_text(report), testing::HasSubstr("Claim withheld"));
  EXPECT_THAT(shifts_plot(report).note, testing::HasSubstr("claims are withheld"));
}

TEST(BlocsTold, OneMemberIsNoBloc) {
  BlocsFound found;
  BlocsOfPeriod period;
  period.period = "7";
  period.selected.roll_calls = 20;
  period.blocs.roll_calls = 12;
  period.letters = {"A", ""};
  period.blocs.blocs = {{.voters = {0, 1}, .stability = 0.9}, {.voters = {2}, .stability = 0.8}};
  for (int v = 0; v < 3; ++v) {
    found.voters.push_back({.id = fmt::format("V{}", v), .name = ""});
    analysis::BlocMember member;
    member.voter = v;
    member.bloc = v / 2;
    member.certainty = v == 2 ? 0.3 : 0.9;
    period.blocs.members.push_back(member);
  }
  found.periods.push_back(period);
  const std::string text = blocs_text(found, 100);
  EXPECT_THAT(text, testing::HasSubstr("12 of 20 roll calls contested, 1 bloc ("));
  EXPECT_THAT(text, testing::ContainsRegex("apart from all +V2"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("on the edge")));
  const auto told = nlohmann::json::parse(blocs_json(found))["periods"][0];
  EXPECT_EQ(told["blocs"].size(), 1U);
  EXPECT_EQ(told["apart"], nlohmann::json::array({"V2"}));
  EXPECT_TRUE(told["members"][2]["certainty"].is_null());
}

TEST(BlocsTold, TheBriefNamesWhoStandsApart) {
  BlocSplit split;
  split.session = "78";
  model::Tally two;
  two.yes = 2;
  model::Tally one;
  one.no = 1;
  split.blocs = {{1, two, {MemberId("FRA"), MemberId("DEU")}}, {2, one, {MemberId("NRU")}}};
  EXPECT_THAT(bloc_phrases(split, Date(2025, 2, 24)),
              testing::ElementsAre("bloc 1 (2 members, among the surest France, Germany): 2 yes, "
                                   "0 no, 0 abstained, 0 did not vote",
                                   "apart from all blocs: Nauru"));
}

}  // namespace
}  // namespace rollcall::brief
