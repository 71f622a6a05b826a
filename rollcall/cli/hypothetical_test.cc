// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/hypothetical.h"

#include <gtest/gtest.h>

namespace rollcall::cli {
namespace {

class HypotheticalTest : public testing::Test {
 protected:
  void SetUp() override {
    auto books = brief::Rulebooks::embedded();
    ASSERT_TRUE(books);
    books_ = std::move(*books);
    asked_.body = "SC";
    asked_.date = "2025-02-24";
    asked_.substantive = true;
  }

  brief::Rulebooks books_;
  Hypothetical asked_;
};

TEST_F(HypotheticalTest, WhoSaidNoDecidesWhetherNineSuffice) {
  asked_.tally = "9-1-5";
  asked_.no = {"RUS"};
  auto judged = judge_hypothetical(asked_, books_);
  ASSERT_TRUE(judged) << judged.error().message;
  EXPECT_EQ(judged->ruling.cause, rules::Cause::veto);
  asked_.no = {"Panama"};
  judged = judge_hypothetical(asked_, books_);
  ASSERT_TRUE(judged);
  EXPECT_EQ(judged->ruling.outcome, rules::Outcome::adopted);
}

TEST_F(HypotheticalTest, SeatsThatATallyLeavesOverDidNotVote) {
  asked_.body = "ga";
  asked_.substantive = false;
  asked_.tally = "93-18-65";
  asked_.important = true;
  const auto judged = judge_hypothetical(asked_, books_);
  ASSERT_TRUE(judged);
  EXPECT_EQ(judged->ballots.tally.absent, 17);
  EXPECT_TRUE(judged->ballots.tally.absent_known);
}

TEST_F(HypotheticalTest, OthersFillTheRemainingSeats) {
  asked_.no = {"RUS"};
  asked_.others = "yes";
  const auto judged = judge_hypothetical(asked_, books_);
  ASSERT_TRUE(judged);
  EXPECT_EQ(judged->ballots.tally, (model::Tally{.yes = 14, .no = 1}));
  EXPECT_EQ(judged->vote.ballots.size(), 15U);
}

TEST_F(HypotheticalTest, WhatCannotBeIsRefusedByName) {
  const auto code = [&] {
    const auto judged = judge_hypothetical(asked_, books_);
    return judged ? std::string("judged") : judged.error().code;
  };
  EXPECT_EQ(code(), "cli.no_votes");
  asked_.tally = "15-1-0";
  EXPECT_EQ(code(), "cli.more_votes_than_members");
  asked_.tally = "9-0-6";
  asked_.no = {"RUS"};
  EXPECT_EQ(code(), "cli.names_exceed_tally");
  asked_.yes = {"Russia"};
  EXPECT_EQ(code(), "cli.named_twice");
  asked_.yes.clear();
  asked_.majority = "most";
  EXPECT_EQ(code(), "cli.bad_word");
  asked_.body = "XYZ";
  EXPECT_EQ(code(), "cli.no_rulebook");
}

}  // namespace
}  // namespace rollcall::cli
