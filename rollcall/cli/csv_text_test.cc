// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/csv_text.h"

#include <gtest/gtest.h>

#include <limits>

namespace rollcall::cli {
namespace {

TEST(CsvText, FieldsAreQuotedWhereAReaderWouldStumble) {
  EXPECT_EQ(csv_row({"USA", "yes"}), "USA,yes\n");
  EXPECT_EQ(csv_row({"Korea, Republic of", "said \"no\"", "two\nlines", " blank", ""}),
            "\"Korea, Republic of\",\"said \"\"no\"\"\",\"two\nlines\",\" blank\",\n");
}

TEST(CsvText, WhatIsNoNumberIsAnEmptyField) {
  EXPECT_EQ(csv_number(std::nullopt), "");
  EXPECT_EQ(csv_number(std::numeric_limits<double>::quiet_NaN()), "");
  EXPECT_EQ(csv_number(-std::numeric_limits<double>::infinity()), "");
}

TEST(CsvText, NumbersKeepSevenDigits) {
  EXPECT_EQ(csv_number(797473), "797473");
  EXPECT_EQ(csv_number(0.35), "0.35");
  EXPECT_EQ(csv_number(2.0 / 3), "0.6666667");
  EXPECT_EQ(csv_number(-0.0), "0");
  EXPECT_EQ(csv_number(-1.5), "-1.5");
}

}  // namespace
}  // namespace rollcall::cli
