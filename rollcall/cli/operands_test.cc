// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/operands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rollcall/record/facts.h"

namespace rollcall::cli {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

const Date kDay{2025, 2, 24};

TEST(Operands, TalliesAreThreeOrFourNumbers) {
  const auto tally = parse_tally(" 93-18-65 ");
  ASSERT_TRUE(tally);
  EXPECT_EQ(*tally, (model::Tally{.yes = 93, .no = 18, .abstain = 65, .absent_known = false}));
  ASSERT_TRUE(parse_tally("9,1,5,0"));
  EXPECT_TRUE(parse_tally("9,1,5,0")->absent_known);
  for (const char* bad :
       {"", "9", "9-1", "9-1-5-0-0", "9-1-x", "9--5", "-1-2-3", "9-1-9999999999"}) {
    const auto refused = parse_tally(bad);
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().code, "cli.bad_tally");
  }
}

TEST(Operands, MembersAreCodesNamesOrGroups) {
  const auto seats = record::council_roster().on(kDay);
  const auto members = parse_members({"RUS", "france", "United Kingdom"}, kDay, seats);
  ASSERT_TRUE(members) << members.error().message;
  EXPECT_THAT(*members, SizeIs(3));
  const auto permanent = parse_members({"permanent"}, kDay, seats);
  ASSERT_TRUE(permanent);
  EXPECT_THAT(*permanent, SizeIs(5));
  // Of the 27, those with a seat: Denmark, France, Greece, Slovenia.
  const auto european = parse_members({"eu"}, kDay, seats);
  ASSERT_TRUE(european);
  EXPECT_THAT(*european, SizeIs(4));
}

TEST(Operands, AMemberWithoutASeatAndAnUnknownOneAreToldApart) {
  const auto seats = record::council_roster().on(kDay);
  EXPECT_EQ(parse_members({"Canada"}, kDay, seats).error().code, "cli.not_a_member");
  const auto unknown = parse_members({"Russa"}, kDay, seats);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, "cli.unknown_member");
  EXPECT_THAT(unknown.error().where, HasSubstr("Russia"));
}

TEST(Operands, ChangesNameAMemberAndAChoice) {
  const auto seats = record::council_roster().on(kDay);
  const auto changes = parse_changes({"RUS=Abstain"}, kDay, seats);
  ASSERT_TRUE(changes);
  ASSERT_THAT(*changes, SizeIs(1));
  EXPECT_EQ(changes->front().choice, model::Choice::abstain);
  for (const char* bad : {"RUS", "RUS=maybe", "=no", "RUS=no=yes"}) {
    EXPECT_FALSE(parse_changes({bad}, kDay, seats)) << bad;
  }
}

TEST(Operands, DaysInAnotherOrderAreToldHowToBeWritten) {
  EXPECT_TRUE(parse_day("2025-02-24"));
  for (const char* word : {"24.02.2025", "24/02/2025", "2025-2-24", "24-2-2025"}) {
    const auto day = parse_day(word);
    ASSERT_FALSE(day) << word;
    EXPECT_EQ(day.error().code, "date.other_order") << word;
    EXPECT_THAT(day.error().where, testing::EndsWith("write 2025-02-24")) << word;
  }
  EXPECT_THAT(parse_day("02/03/2025").error().where,
              testing::EndsWith("write 2025-03-02 or 2025-02-03"));
  EXPECT_EQ(parse_day("soon").error().code, "date.malformed");
}

TEST(Operands, SymbolsOfTheAssemblyMayBeShort) {
  EXPECT_EQ(parse_symbol("68/262")->normal(), "A/RES/68/262");
  EXPECT_EQ(parse_symbol("ES-11/7")->normal(), "A/RES/ES-11/7");
  EXPECT_FALSE(parse_symbol("68/x"));
}

TEST(Operands, PlacesAreReadInBothSpellings) {
  for (const char* word : {"S/PV.9866#2", "s/pv.9866 no. 2"}) {
    const auto place = parse_place(word);
    ASSERT_TRUE(place) << word;
    EXPECT_EQ(place->meeting.normal(), "S/PV.9866");
    EXPECT_EQ(place->number, 2);
  }
  EXPECT_FALSE(parse_place("S/PV.9866#"));
  EXPECT_FALSE(parse_place("S/RES/2774#1"));
}

TEST(Operands, VotesAreFoundByAnyOfTheirNames) {
  const auto store = record::Store::embedded();
  ASSERT_TRUE(store);
  for (const char* name : {"S/RES/2774", "2774 (2025)", "S/2025/112", "SC:S/RES/2774"}) {
    const auto votes = find_votes(*store, name);
    ASSERT_TRUE(votes) << name << ": " << votes.error().message;
    EXPECT_EQ(votes->front().symbol.normal(), "S/RES/2774 (2025)") << name;
  }
  const auto missing = find_votes(*store, "S/2025/11");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, "cli.not_found");
  EXPECT_THAT(missing.error().where, HasSubstr("S/2025/114"));
}

}  // namespace
}  // namespace rollcall::cli
