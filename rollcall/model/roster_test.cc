// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/roster.h"

#include <gmock/gmock.h>

namespace rollcall::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Period kAlways{Date(1945, 10, 24), Date(9999, 12, 31)};

Term seat(const char* member, SeatKind kind, Period period) {
  return Term{MemberId(member), kind, period, "test"};
}

Roster some_council() {
  return Roster(BodyId("SC"),
                {seat("USA", SeatKind::permanent, kAlways),
                 seat("PAK", SeatKind::ordinary, {Date(2012, 1, 1), Date(2013, 12, 31)}),
                 seat("PAK", SeatKind::ordinary, {Date(2025, 1, 1), Date(2026, 12, 31)}),
                 seat("CHN", SeatKind::permanent, kAlways)});
}

TEST(Roster, ItsMembersOnADayComeByIdWithTheirSeats) {
  const Roster council = some_council();
  EXPECT_THAT(council.on(Date(2025, 2, 24)),
              ElementsAre(Seat{MemberId("CHN"), SeatKind::permanent},
                          Seat{MemberId("PAK"), SeatKind::ordinary},
                          Seat{MemberId("USA"), SeatKind::permanent}));
  EXPECT_EQ(council.size_on(Date(2025, 2, 24)), 3);
  EXPECT_THAT(council.on(Date(1945, 1, 1)), IsEmpty());
}

TEST(Roster, AMemberMayComeBackForAnotherTerm) {
  struct Row {
    Date day;
    bool sits;
  };
  for (const Row& row : {Row{Date(2011, 12, 31), false}, Row{Date(2012, 1, 1), true},
                         Row{Date(2013, 12, 31), true}, Row{Date(2014, 1, 1), false},
                         Row{Date(2024, 12, 31), false}, Row{Date(2025, 1, 1), true}}) {
    EXPECT_EQ(some_council().has(MemberId("PAK"), row.day), row.sits) << row.day.iso();
  }
}

TEST(Roster, OnlyAPermanentMemberIsPermanent) {
  const Roster council = some_council();
  EXPECT_TRUE(council.is_permanent(MemberId("USA"), Date(2025, 2, 24)));
  EXPECT_FALSE(council.is_permanent(MemberId("PAK"), Date(2025, 2, 24)));
  EXPECT_FALSE(council.is_permanent(MemberId("USA"), Date(1945, 1, 1)));
}

TEST(Roster, OverlappingTermsAreOneSeatThePermanentOne) {
  const Roster council(BodyId("SC"), {seat("FRA", SeatKind::permanent, kAlways),
                                      seat("FRA", SeatKind::ordinary, kAlways)});
  EXPECT_THAT(council.on(Date(2000, 1, 1)),
              ElementsAre(Seat{MemberId("FRA"), SeatKind::permanent}));
}

TEST(Roster, OfAllMembersFollowsEachMembership) {
  Member egypt;
  egypt.id = MemberId("EGY");
  egypt.membership = {kAlways};
  Member syria;  // gave up its seat to the United Arab Republic, and took it again
  syria.id = MemberId("SYR");
  syria.membership = {{Date(1945, 10, 24), Date(1958, 2, 20)},
                      {Date(1961, 10, 13), Date(9999, 12, 31)}};
  Member observer;
  observer.id = MemberId("VAT");
  const auto members = Members::create({egypt, syria, observer});
  ASSERT_TRUE(members) << members.error().message;

  const Roster assembly = Roster::of_all_members(BodyId("GA"), *members);
  EXPECT_EQ(assembly.body(), BodyId("GA"));
  EXPECT_EQ(assembly.terms().size(), 3U);
  EXPECT_EQ(assembly.size_on(Date(1958, 2, 20)), 2);
  EXPECT_EQ(assembly.size_on(Date(1960, 1, 1)), 1);
  EXPECT_EQ(assembly.size_on(Date(1961, 10, 13)), 2);
  EXPECT_FALSE(assembly.has(MemberId("VAT"), Date(1980, 1, 1)));
}

}  // namespace
}  // namespace rollcall::model
