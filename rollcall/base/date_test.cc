// SPDX-License-Identifier: Apache-2.0
#include "rollcall/base/date.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace rollcall {
namespace {

TEST(Date, ReadsTheOneWrittenForm) {
  const auto date = Date::parse("2025-02-24");
  ASSERT_TRUE(date) << date.error().message;
  EXPECT_EQ(*date, Date(2025, 2, 24));
  EXPECT_EQ(date->year(), 2025);
  EXPECT_EQ(date->month(), 2U);
  EXPECT_EQ(date->day(), 24U);
  EXPECT_EQ(date->iso(), "2025-02-24");
  EXPECT_EQ(date->written(), "24 February 2025");
}

// A swapped day and month is told apart from noise: the one can be mended by hand.
TEST(Date, TellsANoSuchDayFromAnotherShape) {
  struct Row {
    const char* text;
    const char* code;
  };
  for (const Row& row : {
           Row{"2025-02-30", "date.no_such_day"},
           Row{"2023-02-29", "date.no_such_day"},
           Row{"1900-02-29", "date.no_such_day"},
           Row{"2025-24-02", "date.no_such_day"},
           Row{"2025-00-10", "date.no_such_day"},
           Row{"2025-01-00", "date.no_such_day"},
           Row{"", "date.malformed"},
           Row{"2025-2-24", "date.malformed"},
           Row{"2025/02/24", "date.malformed"},
           Row{" 2025-02-24", "date.malformed"},
           Row{"2025-02-24 ", "date.malformed"},
           Row{"-025-02-24", "date.malformed"},
           Row{"2025-+2-24", "date.malformed"},
           Row{"24 February 2025", "date.malformed"},
       }) {
    const auto date = Date::parse(row.text);
    ASSERT_FALSE(date) << row.text;
    EXPECT_EQ(date.error().code, row.code) << row.text;
  }
  EXPECT_TRUE(Date::parse("2000-02-29"));
  EXPECT_TRUE(Date::parse("2024-02-29"));
}

TEST(Date, ReadsWhatPeopleType) {
  for (const char* text :
       {"2025-02-24", "24 February 2025", "24 february 2025", "Feb 24, 2025", "February 24 2025",
        "24 Feb. 2025", "20250224", "  24  February  2025 "}) {
    const auto date = Date::parse_loose(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(*date, Date(2025, 2, 24)) << text;
  }
}

TEST(Date, NeverGuessesBetweenDayAndMonth) {
  for (const char* text : {"02/03/2025", "2/3/2025", "02-03-2025", "24.02.2025", "2025", "tomorrow",
                           "24 Fe 2025", "24 Febuary 2025", "24 February 25", "February 2025",
                           "2025 February 24", "on 24 February 2025"}) {
    const auto date = Date::parse_loose(text);
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().code, "date.malformed") << text;
  }
  EXPECT_EQ(Date::parse_loose("31 June 2025").error().code, "date.no_such_day");
}

TEST(Date, OrdersAndMovesByDays) {
  EXPECT_LT(Date(2024, 12, 31), Date(2025, 1, 1));
  EXPECT_EQ(Date(2024, 12, 31).plus_days(1), Date(2025, 1, 1));
  EXPECT_EQ(Date(2024, 3, 1).plus_days(-1), Date(2024, 2, 29));
  EXPECT_EQ(Date().iso(), "1970-01-01");
  EXPECT_EQ(Date(1970, 1, 2).days_since_1970(), 1);
}

TEST(Date, EveryDayIsReadBackFromBothPrintedForms) {
  EXPECT_TRUE(rc::check([] {
    // 1 January 0000 to 31 December 9999: all that four digits can say.
    const int days = *rc::gen::inRange(-719528, 2932897);
    const Date date = Date().plus_days(days);
    RC_ASSERT(Date::parse(date.iso()) == date);
    RC_ASSERT(Date::parse_loose(date.written()) == date);
    RC_ASSERT(date.days_since_1970() == days);
  }));
}

TEST(Date, NoBytesCrashTheReaders) {
  EXPECT_TRUE(rc::check([](const std::string& text) {
    if (const auto date = Date::parse(text)) RC_ASSERT(date->iso() == text);
    const auto loose = Date::parse_loose(text);
    RC_ASSERT(loose.has_value() || loose.error().code.starts_with("date."));
  }));
}

TEST(Period, HoldsBothItsEnds) {
  const Period period{Date(2025, 1, 1), Date(2026, 12, 31)};
  EXPECT_FALSE(period.contains(Date(2024, 12, 31)));
  EXPECT_TRUE(period.contains(Date(2025, 1, 1)));
  EXPECT_TRUE(period.contains(Date(2026, 12, 31)));
  EXPECT_FALSE(period.contains(Date(2027, 1, 1)));
}

}  // namespace
}  // namespace rollcall
