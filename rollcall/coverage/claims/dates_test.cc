// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/claims/claim_tests.h"

namespace rollcall::coverage {
namespace {

TEST(Dates, ReadsTheDayOfAVote) {
  const SentenceCase cases[] = {
      {"On February 25, 2025, the Council adopted it.", "date 2025-02-25"},
      {"The vote took place late on December 3.", "date 2030-12-03"},
      {"The text was adopted on Monday with 12 votes.", "date 2031-03-03"},
      {"Chad sided with Mali on 4 March 2031 in votes on two texts.", "date 2031-03-04"},
      {"Thirteen people were killed when a car exploded on Nov. 28.", ""},
      {"Since the Feb. 24 earthquake, the Assembly has adopted five texts.", ""},
      {"GENEVA, Feb. 3 (XYZ) - The Council adopted a text.", ""},
      {"The Council will adopt the text on 9 March 2031.", ""},
      {"The envoy flew home on 4 March 2031.", ""},
      {"It was adopted in March 2030.", ""},
  };
  expect_claims(find_dates, cases);
}

TEST(Sponsors, ReadsWhoPutATextForward) {
  const SentenceCase cases[] = {
      {"The US and Albania sponsored the text.", "sponsor USA ALB"},
      {"The US- and Japan-sponsored text passed.", "sponsor USA JPN"},
      {"The US- and Japan-drafted text passed.", "sponsor USA JPN weak"},
      {"It was submitted by France, whose envoy spoke.", "sponsor FRA"},
      {"The resolution was co-sponsored by Kenya and Panama.", "sponsor KEN PAN"},
      {"The draft by Kenya and Sierra Leone failed.", "sponsor KEN SLE weak"},
      {"The Kenyan-led text passed.", "sponsor KEN weak"},
      {"Fiji proposed three amendments that were rejected.", "sponsor FJI"},
      {"A text put forward by Mexico and 40 other countries passed.", "sponsor MEX +40"},
      {"Kenya proposed talks.", ""},
      {"A Kenyan resolution passed.", ""},
  };
  expect_claims(find_sponsors, cases);
}

class JudgeDates : public ::testing::Test {
 protected:
  JudgeDates() {
    TableVote vote{.body = "GA", .symbol = "A/RES/85/40", .date = Date(2031, 3, 4)};
    vote.sponsors = "KEN PAN";
    vote_ = facts_.add(vote);
    TableVote unsponsored{.body = "GA", .symbol = "A/RES/85/41", .date = Date(2031, 3, 4)};
    unsponsored_ = facts_.add(unsponsored);
  }
  std::string date_on(const Binding& bound, std::string_view sentence) {
    return verdict(find_dates, judge_date, facts_, bound, sentence);
  }
  std::string sponsor_on(const Binding& bound, std::string_view sentence) {
    return verdict(find_sponsors, judge_sponsor, facts_, bound, sentence);
  }
  FactsTable facts_;
  std::size_t vote_ = 0;
  std::size_t unsponsored_ = 0;
};

TEST_F(JudgeDates, AllowsForTheOtherSideOfMidnight) {
  EXPECT_EQ(date_on(firmly(vote_), "It was adopted on 4 March 2031."), "supported");
  EXPECT_EQ(date_on(firmly(vote_), "It was adopted on Tuesday."), "supported");
  EXPECT_EQ(date_on(firmly(vote_), "It was adopted on Thursday."), "uncheckable");
  EXPECT_EQ(date_on(firmly(vote_), "It was adopted on 28 February 2031."), "contradicted");
  EXPECT_EQ(date_on(loosely(vote_), "It was adopted on 28 February 2031."), "uncheckable");

  const std::vector<Claim> claims = claims_of(find_dates, "It was adopted on 5 March 2031.");
  ASSERT_EQ(claims.size(), 1U);
  Report report;
  report.published = kPublished;
  EXPECT_EQ(judge_date(claims[0], firmly(vote_), {facts_, report}).verdict, Verdict::contradicted);
  report.dateline = "SEOUL (XYZ) —";
  EXPECT_EQ(judge_date(claims[0], firmly(vote_), {facts_, report}).verdict, Verdict::uncheckable);
  report.dateline = "UNITED NATIONS (XYZ) —";
  EXPECT_EQ(judge_date(claims[0], firmly(vote_), {facts_, report}).verdict, Verdict::contradicted);
  report.published = Date(2031, 3, 5);
  EXPECT_EQ(judge_date(claims[0], firmly(vote_), {facts_, report}).verdict, Verdict::uncheckable);
}

TEST_F(JudgeDates, CallsNoSponsorWrongWhoMayHaveJoined) {
  EXPECT_EQ(sponsor_on(firmly(vote_), "Kenya sponsored the text."), "supported");
  EXPECT_EQ(sponsor_on(firmly(vote_), "Kenya and Chad sponsored the text."), "uncheckable");
  EXPECT_EQ(sponsor_on(firmly(vote_), "Chad sponsored the text."), "contradicted");
  EXPECT_EQ(sponsor_on(loosely(vote_), "Chad sponsored the text."), "uncheckable");
  EXPECT_EQ(sponsor_on(firmly(vote_), "The Chadian-led text passed."), "uncheckable");
  EXPECT_EQ(sponsor_on(firmly(unsponsored_), "Chad sponsored the text."), "uncheckable");
  facts_.fact(vote_).sponsors.push_back("Observer State of Palestine");  // no id: not fully listed
  EXPECT_EQ(sponsor_on(firmly(vote_), "Chad sponsored the text."), "uncheckable");
}

}  // namespace
}  // namespace rollcall::coverage
