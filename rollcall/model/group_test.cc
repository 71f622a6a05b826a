// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/group.h"

#include <gmock/gmock.h>

namespace rollcall::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Of the European Union: a founder, one that joined, one that left, and one that two sources list.
Group some_union() {
  Group group;
  group.id = "eu";
  group.memberships = {
      {MemberId("GBR"), {Date(1973, 1, 1), Date(2020, 1, 31)}},
      {MemberId("FRA"), {Date(1958, 1, 1), Date(9999, 12, 31)}},
      {MemberId("HRV"), {Date(2013, 7, 1), Date(9999, 12, 31)}},
      {MemberId("FRA"), {Date(1993, 11, 1), Date(9999, 12, 31)}},
  };
  return group;
}

TEST(Group, ItsMembersOnADayComeByIdAndOnce) {
  const Group group = some_union();
  EXPECT_THAT(group.on(Date(1957, 12, 31)), IsEmpty());
  EXPECT_THAT(group.on(Date(1958, 1, 1)), ElementsAre(MemberId("FRA")));
  EXPECT_THAT(group.on(Date(2013, 6, 30)), ElementsAre(MemberId("FRA"), MemberId("GBR")));
  EXPECT_THAT(group.on(Date(2013, 7, 1)),
              ElementsAre(MemberId("FRA"), MemberId("GBR"), MemberId("HRV")));
}

TEST(Group, BothEndsOfAPeriodBelongToIt) {
  const Group group = some_union();
  EXPECT_TRUE(group.has(MemberId("GBR"), Date(1973, 1, 1)));
  EXPECT_TRUE(group.has(MemberId("GBR"), Date(2020, 1, 31)));
  EXPECT_FALSE(group.has(MemberId("GBR"), Date(2020, 2, 1)));
  EXPECT_FALSE(group.has(MemberId("USA"), Date(2020, 1, 31)));
}

}  // namespace
}  // namespace rollcall::model
