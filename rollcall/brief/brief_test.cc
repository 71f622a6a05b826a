// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/brief.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "rollcall/base/check.h"
#include "rollcall/brief/fixtures.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/symbol_order.h"

namespace rollcall::brief {
namespace {

using model::Choice;
using model::MemberId;
using rules::Cause;
using rules::Outcome;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const record::Store& embedded() {
  static const record::Store store = [] {
    auto opened = record::Store::embedded();
    ROLLCALL_CHECK(opened.has_value(), opened.error().message);
    return std::move(*opened);
  }();
  return store;
}

Brief the_day() {
  auto brief = brief_of_day(embedded(), our_rulebooks(), Date(2025, 2, 24));
  EXPECT_TRUE(brief.has_value());
  return brief ? *brief : Brief{};
}

Brief of_symbol(const char* symbol) {
  auto brief = brief_of_symbol(embedded(), our_rulebooks(), *model::Symbol::parse(symbol));
  EXPECT_TRUE(brief.has_value()) << symbol;
  return brief ? *brief : Brief{};
}

// "3 A/ES-11/L.13 60-18-81 adopted carried 52"
std::vector<std::string> in_short(const MeetingBrief& meeting) {
  std::vector<std::string> lines;
  for (const VoteBrief& vote : meeting.votes) {
    const rules::Ruling& ruling = vote.judged.ruling;
    const model::Tally tally = vote.judged.vote.tally().value_or(model::Tally{});
    lines.push_back(
        std::to_string(vote.place) + " " + vote.judged.vote.key() + " " +
        std::to_string(tally.yes) + "-" + std::to_string(tally.no) + "-" +
        std::to_string(tally.abstain) + " " + std::string(rules::to_string(ruling.outcome)) + " " +
        std::string(rules::to_string(ruling.cause)) + " " + std::to_string(ruling.needed));
  }
  return lines;
}

TEST(Day, SixVotesOfTheAssemblyInOrder) {
  const Brief day = the_day();
  ASSERT_EQ(day.meetings.size(), 2U);
  EXPECT_EQ(day.votes(), 13);
  EXPECT_THAT(in_short(day.meetings[0]),
              ElementsAre("1 A/RES/ES-11/7 93-18-65 adopted carried 74",
                          "2 A/ES-11/L.12 31-71-59 not_adopted shortfall 68",
                          "3 A/ES-11/L.13 60-18-81 adopted carried 52",
                          "4 A/ES-11/L.14 79-16-67 adopted carried 64",
                          "5 A/ES-11/L.15 83-16-61 adopted carried 66",
                          "6 A/RES/ES-11/8 93-8-73 adopted carried 68"));
}

TEST(Day, SevenVotesOfTheCouncilInOrder) {
  EXPECT_THAT(in_short(the_day().meetings.at(1)),
              ElementsAre("1 S/PV.9866#1 6-3-6 not_adopted shortfall 9",
                          "2 S/2025/118 1-7-7 not_adopted shortfall 9",
                          "3 S/2025/114 6-1-8 not_adopted shortfall 9",
                          "4 S/2025/115 9-1-5 not_adopted veto 9",
                          "5 S/2025/117 4-6-5 not_adopted shortfall 9",
                          "6 S/2025/116 11-1-3 not_adopted veto 9",
                          "7 S/RES/2774 10-0-5 adopted carried 9"));
}

TEST(Day, OrderSaysWhatIsStatedAndWhatInferred) {
  const Brief day = the_day();
  const std::vector<VoteBrief>& council = day.meetings.at(1).votes;
  EXPECT_EQ(council[0].certainty, model::PlaceCertainty::stated);
  for (const std::size_t i : {2U, 3U, 4U, 5U}) {
    EXPECT_EQ(council[i].certainty, model::PlaceCertainty::inferred) << i;
    EXPECT_THAT(council[i].place_basis, HasSubstr("rule 36"));
  }
}

TEST(Day, AFinalVoteSaysWhoStoodApart) {
  const Brief day = the_day();
  const VoteBrief& first = day.meetings.at(0).votes.at(0);
  std::vector<std::string> lines;
  for (const GroupLine* line : telling_groups(first)) {
    lines.push_back(group_phrase(*line, first.judged));
  }
  ASSERT_GE(lines.size(), 2U);
  EXPECT_THAT(lines[0], HasSubstr("of the 5 permanent members: "));
  EXPECT_THAT(lines[0], HasSubstr("China abstained"));
  EXPECT_EQ(lines[1], "of the 27 EU members: 26 yes · Hungary no");
}

TEST(Day, TheSeriesEndsWithTheVoteItself) {
  const Brief day = the_day();
  const SeriesView& series = day.meetings.at(0).votes.at(0).series;
  ASSERT_EQ(series.points.size(), 8U);
  EXPECT_EQ(series.points.back().name, "A/RES/ES-11/7") << "ES-11/8 came later that day";
  EXPECT_EQ(series.sentence,
            "93 in favour: the lowest so far, level with A/RES/ES-11/3 (7 earlier votes: 93 to "
            "143)");
  EXPECT_TRUE(day.meetings.at(0).votes.at(1).series.points.empty())
      << "an amendment is compared with no resolution";
}

TEST(Day, NothingFoundSaysHowFarTheRecordReaches) {
  const auto brief = brief_of_day(embedded(), our_rulebooks(), Date(1999, 1, 1));
  ASSERT_FALSE(brief.has_value());
  EXPECT_EQ(brief.error().code, "brief.nothing_found");
  EXPECT_THAT(brief.error().message, HasSubstr("1 January 1999"));
  EXPECT_THAT(brief.error().message, HasSubstr("embedded"));
}

TEST(Symbol, AnySpellingFindsTheVoteAndItsSequence) {
  for (const char* spelling : {"S/RES/2774 (2025)", "S/RES/2774", "2774 (2025)", "S/2025/112"}) {
    const Brief brief = of_symbol(spelling);
    EXPECT_EQ(brief.focus, "S/RES/2774") << spelling;
    ASSERT_EQ(brief.meetings.size(), 1U);
    EXPECT_EQ(brief.meetings[0].votes.size(), 7U);
  }
}

TEST(Symbol, AMeetingGivesAllItsVotesInOrder) {
  const Brief brief = of_symbol("S/PV.9866");
  EXPECT_FALSE(brief.focus.has_value());
  ASSERT_EQ(brief.meetings.size(), 1U);
  EXPECT_EQ(in_short(brief.meetings[0]), in_short(the_day().meetings.at(1)));
  EXPECT_EQ(headline(brief), "24 February 2025 · Ukraine · 7 votes in one organ");
}

TEST(Symbol, AnUnknownOneIsNotFound) {
  const auto brief = brief_of_symbol(embedded(), our_rulebooks(), *model::Symbol::parse("S/RES/1"));
  ASSERT_FALSE(brief.has_value());
  EXPECT_EQ(brief.error().code, "brief.nothing_found");
}

// DESIGN Show 9: the fewest switches, here against counting by hand.
TEST(WhatIf, TwentyYesToNoFlipEs117) {
  const Brief day = the_day();
  const Judged& judged = day.meetings.at(0).votes.at(0).judged;
  ASSERT_TRUE(judged.what_if.fewest.has_value());
  // 93 - k yes of 111 is short of two thirds from k = 20 on: 73 of 74.
  EXPECT_EQ(judged.what_if.fewest->switches(), 20);
  EXPECT_TRUE(judged.what_if.pivotal.empty());
  EXPECT_EQ(flip_phrase(judged),
            "20 yes to no, 29 abstentions or non-voters to no, or 58 yes to abstain or not voting");
}

TEST(WhatIf, OneNoOfAnyPermanentMemberFlips2774) {
  const Brief day = the_day();
  const Judged& judged = day.meetings.at(1).votes.at(6).judged;
  ASSERT_TRUE(judged.what_if.fewest.has_value());
  EXPECT_EQ(judged.what_if.fewest->switches(), 1);
  std::vector<std::string> members;
  for (const auto& pivotal : judged.what_if.pivotal) {
    members.push_back(pivotal.member.str());
    EXPECT_THAT(pivotal.to, ElementsAre(Choice::no));
  }
  EXPECT_THAT(members, ElementsAre("CHN", "FRA", "GBR", "RUS", "USA"));
}

// The slow oracle: every tally of 193 members is ruled on, and its distance is the number of
// members that the growing choices gain.
TEST(WhatIf, NoTallyNearerThanTwentySwitchesFlipsEs117) {
  const Judged judged = the_day().meetings.at(0).votes.at(0).judged;
  const rules::Rulebook& book = *our_rulebooks().find(model::BodyId("GA"));
  const model::Tally held = *judged.vote.tally();
  int nearest = held.members();
  for (int yes = 0; yes <= held.members(); ++yes) {
    for (int no = 0; yes + no <= held.members(); ++no) {
      const int rest = held.members() - yes - no;
      const int moved = std::max(0, yes - held.yes) + std::max(0, no - held.no) +
                        std::max(0, rest - held.abstain - held.absent);
      if (moved >= nearest) continue;
      rules::Ballots ballots;
      ballots.tally = {.yes = yes, .no = no, .abstain = rest, .absent = 0};
      if (yes + no == 0) continue;  // nobody voting is undetermined, not flipped
      const rules::Ruling ruling = rules::adjudicate(book, judged.question, ballots);
      if (ruling.outcome == Outcome::not_adopted) nearest = moved;
    }
  }
  EXPECT_EQ(nearest, 20);
}

// The slow oracle again: each member of the Council in turn makes each other choice.
TEST(WhatIf, EverySingleSwitchOf2774IsTried) {
  const Judged judged = the_day().meetings.at(1).votes.at(6).judged;
  const rules::Rulebook& book = *our_rulebooks().find(model::BodyId("SC"));
  std::vector<std::pair<std::string, Choice>> flips;
  for (std::size_t i = 0; i < judged.vote.ballots.size(); ++i) {
    for (const Choice choice : model::kChoices) {
      std::vector<model::Ballot> changed = judged.vote.ballots;
      if (changed[i].choice == choice) continue;
      changed[i].choice = choice;
      const rules::Ruling ruling =
          rules::adjudicate(book, judged.question, rules::Ballots::of(std::move(changed)));
      if (ruling.outcome != Outcome::adopted) {
        flips.emplace_back(judged.vote.ballots[i].member.str(), choice);
      }
    }
  }
  std::ranges::sort(flips);
  std::vector<std::pair<std::string, Choice>> claimed;
  for (const auto& pivotal : judged.what_if.pivotal) {
    for (const Choice choice : pivotal.to) claimed.emplace_back(pivotal.member.str(), choice);
  }
  std::ranges::sort(claimed);
  EXPECT_EQ(flips.size(), 5U);
  EXPECT_EQ(claimed, flips);
}

TEST(WhatIf, AVetoHangsOnOneMemberAndAShortfallDoesNot) {
  const Brief day = the_day();
  const std::vector<VoteBrief>& council = day.meetings.at(1).votes;
  EXPECT_EQ(flip_phrase(council.at(3).judged), "Russia alone: to yes, to abstain or not voting");
  EXPECT_EQ(flip_phrase(council.at(2).judged),
            "3 together: Russia from no to yes and 2 abstentions to yes");
  EXPECT_THAT(rule_phrase(council.at(2).judged), HasSubstr("not a veto though Russia said no"));
}

TEST(SymbolOrder, DigitsCountAsNumbers) {
  EXPECT_TRUE(symbol_before("A/RES/79/9", "A/RES/79/10"));
  EXPECT_FALSE(symbol_before("A/RES/79/10", "A/RES/79/9"));
  EXPECT_TRUE(symbol_before("A/RES/62/223 A", "A/RES/62/223 B"));
  EXPECT_TRUE(symbol_before("rule 9", "rule 10"));
  EXPECT_FALSE(symbol_before("S/2025/112", "S/2025/112"));
}

}  // namespace
}  // namespace rollcall::brief
