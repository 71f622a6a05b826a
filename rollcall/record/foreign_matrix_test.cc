// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/foreign_matrix.h"

#include <gmock/gmock.h>

#include <cstring>

namespace rollcall::record {
namespace {

using model::Cell;
using testing::ElementsAre;
using testing::Pair;

ReadBytes text(std::string bytes) {
  auto input = std::make_shared<ByteInput>(ByteInput::of_text(std::move(bytes)));
  return [input](char* into, std::size_t max) { return input->read(into, max); };
}

ForeignMatrix votes(const std::string& csv) { return *read_votes(text(csv), {}); }

TEST(ForeignMatrix, ReadsPlainColumnsUnderManyNames) {
  for (const char* header :
       {"voter,item,choice,period", "Legislator,Bill,Vote,Congress", "ccode,rcid,VOTE,session"}) {
    const auto read =
        votes(std::string(header) + "\nB,2,yes,9\nA,2,N,9\nA,10,abstain,11\nB,10,x,11\n");
    ASSERT_EQ(read.matrix.voters(), 2) << header;
    EXPECT_EQ(read.matrix.voter(0).id, "A");
    EXPECT_THAT(read.matrix.periods(), ElementsAre("9", "11"));  // as numbers, not as text
    EXPECT_EQ(read.matrix.at(0, 0), Cell::no);
    EXPECT_EQ(read.matrix.at(1, 0), Cell::yes);
    EXPECT_EQ(read.matrix.at(0, 1), Cell::abstain);
    EXPECT_EQ(read.matrix.at(1, 1), Cell::absent);
    EXPECT_EQ(read.odd_rows, 0);
  }
}

TEST(ForeignMatrix, ReadsVoetensNumbersForChoices) {
  const auto read = votes("voter,item,choice\nA,1,1\nB,1,2\nC,1,3\nD,1,8\nE,1,9\n");
  EXPECT_EQ(read.matrix.at(0, 0), Cell::yes);
  EXPECT_EQ(read.matrix.at(1, 0), Cell::abstain);
  EXPECT_EQ(read.matrix.at(2, 0), Cell::no);
  EXPECT_EQ(read.matrix.at(3, 0), Cell::absent);
  EXPECT_EQ(read.matrix.at(4, 0), Cell::not_member);
  EXPECT_THAT(read.matrix.periods(), ElementsAre("all"));
}

TEST(ForeignMatrix, TheOrderOfRowsDoesNotMatter) {
  const auto one = votes("voter,item,choice\nA,2,y\nB,2,n\nA,10,y\nB,10,a\n");
  const auto other = votes("voter,item,choice\nB,10,a\nA,2,y\nA,10,y\nB,2,n\n");
  ASSERT_EQ(one.matrix.items(), other.matrix.items());
  for (int i = 0; i < one.matrix.items(); ++i) {
    EXPECT_EQ(one.matrix.item(i).key, other.matrix.item(i).key);
    EXPECT_TRUE(std::ranges::equal(one.matrix.entries(i), other.matrix.entries(i)));
  }
}

TEST(ForeignMatrix, OddRowsAreFindingsAndNeverGuesses) {
  const auto read = votes(
      "voter,item,choice\nA,1,yes\nA,1,no\nB,1,maybe\n,1,yes\nB,1,yes\nB,1,yes\nC,1,n,too many\n");
  EXPECT_EQ(read.matrix.at(0, 0), Cell::not_member);  // both ways: not known
  EXPECT_EQ(read.matrix.at(1, 0), Cell::yes);
  EXPECT_EQ(read.repeated, 1);
  std::vector<std::string> codes;
  for (const auto& finding : read.findings) codes.push_back(finding.code);
  EXPECT_THAT(codes, testing::UnorderedElementsAre("import.two_votes", "import.unknown_choice",
                                                   "foreign.unnamed", "import.wrong_field_count"));
  EXPECT_EQ(read.odd_rows, 4);
}

TEST(ForeignMatrix, AnItemInTwoPeriodsIsOneQuestionPutTwice) {
  const auto read = votes("voter,item,choice,period\nA,1,y,1\nB,1,n,1\nA,1,y,2\nB,1,y,2\n");
  EXPECT_EQ(read.matrix.items(), 2);
  EXPECT_THAT(read.links, ElementsAre(Pair("1", "1@2")));
}

TEST(ForeignMatrix, LeavesOutWhatThePublishedEstimatesDid) {
  const std::string csv =
      "rcid,session,year,ccode,vote,amend,para\n"
      "1,44,1989,2,1,1,0\n2,45,1990,2,1,1,0\n3,45,1990,2,1,0,1\n4,45,1990,2,1,0,0\n"
      "5,19,1964,2,1,0,0\n6,48,1993,560,1,0,0\n7,49,1994,560,1,0,0\n8,18,1963,511,1,0,0\n";
  ForeignOptions options;
  options.selection = ForeignOptions::Selection::published;
  const auto read = *read_votes(text(csv), options);
  EXPECT_EQ(read.left_out, 5);
  EXPECT_TRUE(read.numbered);
  std::vector<std::string> keys;
  for (const auto& item : read.matrix.all_items()) keys.push_back(item.key);
  EXPECT_THAT(keys, ElementsAre("1", "4", "7"));
}

TEST(ForeignMatrix, SaysWhatIsMissing) {
  const auto code = [](const char* csv) { return read_votes(text(csv), {}).error().code; };
  EXPECT_EQ(code("item,choice\n1,y\n"), "foreign.no_column");
  EXPECT_EQ(code("voter,choice\n1,y\n"), "foreign.no_column");
  EXPECT_EQ(code("voter,item\n1,y\n"), "foreign.no_column");
  EXPECT_EQ(code("voter,item,choice\n"), "foreign.no_rows");
  EXPECT_EQ(code(""), "import.empty");
  ForeignOptions options;
  options.selection = ForeignOptions::Selection::published;
  EXPECT_EQ(read_votes(text("voter,item,choice\nA,1,y\n"), options).error().code,
            "foreign.no_column");
}

TEST(ForeignMatrix, ReadsMatchesAndPositions) {
  EXPECT_THAT(*read_matches(text("v1,rcid1,rcid2\n1,299,331\n")), ElementsAre(Pair("299", "331")));
  const auto positions = *read_positions(text(
      "Row,ccode,session,NVotes,IdealPoint,QO%,Q5%,Q10%,Q95%\n1,2,1,42,1.68,0.9,1.35,1.4,1.94\n"));
  ASSERT_EQ(positions.size(), 1U);
  EXPECT_EQ(positions[0].votes, 42);
  EXPECT_EQ(positions[0].low90, 1.35);
  EXPECT_EQ(positions[0].high90, 1.94);
  EXPECT_EQ(read_positions(text("voter,period,position\nA,1,high\n")).error().code,
            "foreign.bad_number");
}

TEST(ForeignMatrix, WholeNumbersWithAPointAreChoices) {
  const auto read =
      *read_votes(text("voter,item,choice\nA,1,1.0\nB,1,3.00\nC,1,2.0\nD,1,1.5\n"), {});
  EXPECT_EQ(read.odd_rows, 1);
  const auto at = [&](const char* voter) {
    return read.matrix.at(*read.matrix.find_voter(voter), 0);
  };
  EXPECT_EQ(at("A"), model::Cell::yes);
  EXPECT_EQ(at("B"), model::Cell::no);
  EXPECT_EQ(at("C"), model::Cell::abstain);
  // Where no row is a vote the first that is none is named.
  const auto none = read_votes(text("voter,item,choice\nA,1,perhaps\n"), {});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, "foreign.no_rows");
  EXPECT_NE(none.error().message.find("'perhaps'"), std::string::npos);
}

TEST(ForeignMatrix, PositionsAreFinite) {
  for (const char* value : {"nan", "inf", "-inf", "NaN", "1e999", "NA"}) {
    const auto read =
        read_positions(text("voter,period,position\nA,all," + std::string(value) + "\n"));
    ASSERT_FALSE(read) << value;
    EXPECT_EQ(read.error().code, "foreign.bad_number") << value;
  }
}

}  // namespace
}  // namespace rollcall::record
