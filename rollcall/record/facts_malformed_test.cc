// SPDX-License-Identifier: Apache-2.0
// What our own files must not hold: each fault gives its code and its line.
#include <gmock/gmock.h>

#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

constexpr std::string_view kVote = R"(body = "SC"
date = 2025-02-24

[[vote]]
draft = "S/2025/115"
title = "amendment"
sources = [{ id = "undl", gives = "tally" }]
)";

struct Malformed {
  std::string_view appended;  // to kVote
  std::string_view code;
  int line;
  std::string_view named;  // in the message
};

std::ostream& operator<<(std::ostream& out, const Malformed& input) {
  return out << input.code << ": " << input.appended;
}

class MalformedVote : public testing::TestWithParam<Malformed> {};

TEST_P(MalformedVote, GivesCodeLineAndValue) {
  const std::string text = std::string(kVote) + std::string(GetParam().appended);
  const auto votes = parse_votes({"votes/x.toml", text});
  ASSERT_FALSE(votes);
  EXPECT_EQ(votes.error().code, GetParam().code);
  EXPECT_EQ(votes.error().where, "votes/x.toml:" + std::to_string(GetParam().line));
  EXPECT_THAT(votes.error().message, testing::HasSubstr(GetParam().named));
}

INSTANTIATE_TEST_SUITE_P(
    Facts, MalformedVote,
    testing::Values(
        Malformed{"sponsers = []\n", "facts.unknown_key", 8, "sponsers"},
        Malformed{"title = \"again\"\n", "facts.syntax", 8, "title"},
        Malformed{"symbol = \"nonsense\"\n", "facts.symbol", 8, "nonsense"},
        Malformed{"kind = \"amendement\"\n", "facts.unknown_value", 8, "amendement"},
        Malformed{"majority = 9\n", "facts.wrong_type", 8, "majority"},
        Malformed{"ordinal = -1\n", "facts.wrong_type", 8, "ordinal"},
        Malformed{"part = 2\n", "facts.wrong_type", 8, "part"},
        Malformed{"notes = \"one\"\n", "facts.wrong_type", 8, "notes"},
        Malformed{"date = \"2025-02-24\"\n", "facts.wrong_type", 8, "date"},
        Malformed{"date = 0025-02-24\n", "facts.unknown_value", 8, "25-2-24"},
        Malformed{"date = 2025-02-30\n", "facts.syntax", 8, ""},
        Malformed{"announced = { yes = 9, no = 1 }\n", "facts.missing_key", 8, "abstain"},
        Malformed{"announced = { yes = 9, no = 1, abstain = 5, x = 1 }\n", "facts.unknown_key", 8,
                  "x"},
        Malformed{"announced = 9\n", "facts.wrong_type", 8, "announced"},
        Malformed{"ballots = { yes = [\"FRA\"], no = [\"FRA\"] }\n", "facts.ballot_twice", 8,
                  "FRA"},
        Malformed{"[vote.ballots]\nyes = [\n  \"FRA\",\n  \"QQQ\",\n]\n", "facts.unknown_member",
                  11, "QQQ"},
        Malformed{"ballots = { yes = [\"fra\"] }\n", "facts.unknown_value", 8, "fra"},
        Malformed{"ballots = { maybe = [\"FRA\"] }\n", "facts.unknown_key", 8, "maybe"},
        Malformed{"[[vote]]\ntitle = \"nameless\"\nsources = [{ id = \"a\", gives = \"b\" }]\n",
                  "facts.missing_key", 8, "told apart"},
        Malformed{"[[vote]]\ndraft = \"S/2025/116\"\ntitle = \"unsourced\"\n", "facts.missing_key",
                  8, "sources"},
        Malformed{"[[votes]]\n", "facts.unknown_key", 8, "votes"}));

TEST(Facts, ReadWhatStandsOnceForAllVotesOfAFile) {
  const std::string text = std::string(kVote) + "[[vote]]\ndraft = \"S/2025/116\"\n" +
                           "title = \"other\"\ndate = 2025-02-25\n" +
                           "sources = [{ id = \"undl\", gives = \"tally\" }]\n";
  const auto votes = parse_votes({"x.toml", text});
  ASSERT_TRUE(votes) << votes.error().where << ": " << votes.error().message;
  ASSERT_EQ(votes->size(), 2U);
  EXPECT_EQ((*votes)[0].body, model::BodyId("SC"));
  EXPECT_EQ((*votes)[0].date, Date(2025, 2, 24));
  EXPECT_EQ((*votes)[1].date, Date(2025, 2, 25));
}

TEST(Facts, KeepTheKindOfEachAbsence) {
  const std::string text =
      std::string(kVote) +
      "ballots = { yes = [\"USA\"], not_voting = [\"FRA\"], absent = [\"RUS\"], "
      "not_participating = [\"EGY\"], barred = [\"IND\"] }\n";
  const auto votes = parse_votes({"x.toml", text});
  ASSERT_TRUE(votes) << votes.error().where << ": " << votes.error().message;
  using enum model::AbsenceKind;
  using model::Choice;
  using model::MemberId;
  EXPECT_THAT(
      votes->front().ballots,
      testing::ElementsAre(model::Ballot{MemberId("EGY"), Choice::absent, not_participating},
                           model::Ballot{MemberId("FRA"), Choice::absent, unknown},
                           model::Ballot{MemberId("IND"), Choice::absent, barred},
                           model::Ballot{MemberId("RUS"), Choice::absent, absent},
                           model::Ballot{MemberId("USA"), Choice::yes, unknown}));
}

TEST(Facts, DoNotCountBallotsThatAreOnlySome) {
  const std::string text = std::string(kVote) +
                           "members = 15\npartial = true\nballots = { no = [\"RUS\"] }\n"
                           "announced = { yes = 9, no = 1, abstain = 5 }\n";
  const auto votes = parse_votes({"x.toml", text});
  ASSERT_TRUE(votes) << votes.error().message;
  EXPECT_FALSE(votes->front().counted);
  EXPECT_EQ(votes->front().tally()->yes, 9);
}

TEST(Facts, RefuseMembersThatAreNot) {
  const auto group = parse_groups({"groups.toml", R"([[group]]
id = "x"
name = "X"
phrase = "members of X"
kind = "union"
source = "s"
members = [
  { code = "FRA" },
  { code = "QQQ", from = 1990-01-01 },
])"});
  ASSERT_FALSE(group);
  EXPECT_EQ(group.error().code, "facts.unknown_member");
  EXPECT_EQ(group.error().where, "groups.toml:9");

  const auto term = parse_terms({"council.toml",
                                 "[[term]]\nmember = \"FRA\"\nsource = \"s\"\n"
                                 "from = 1990-01-01\nto = 1989-12-31\n"});
  ASSERT_FALSE(term);
  EXPECT_EQ(term.error().code, "facts.period");

  const auto member = parse_members({"members.toml",
                                     "[[member]]\ncode = \"NEW\"\nsource = \"s\"\n"
                                     "predecessors = [\"OLD\"]\n"
                                     "names = [{ name = \"New\", short = \"New\" }]"});
  ASSERT_FALSE(member);
  EXPECT_EQ(member.error().code, "facts.unknown_member");
}

TEST(Facts, RefuseAQuestionWithoutVoteOrReason) {
  const auto nothing = parse_overlays({"q.toml", "[[question]]\nbody = \"GA\"\n"});
  ASSERT_FALSE(nothing);
  EXPECT_EQ(nothing.error().code, "facts.missing_key");
  const auto bare = parse_overlays(
      {"q.toml", "[[question]]\nbody = \"GA\"\nsession = \"79\"\nmajority = \"simple\"\n"});
  ASSERT_FALSE(bare);
  EXPECT_THAT(bare.error().message, testing::HasSubstr("majority_reason"));
}

TEST(Facts, RefuseAMeetingWithoutDateOrCertainty) {
  const std::string head = "body = \"SC\"\nsymbol = \"S/PV.1\"\ntitle = \"1st\"\nmatter = \"m\"\n";
  const auto dateless = parse_meeting({"m.toml", head});
  ASSERT_FALSE(dateless);
  EXPECT_THAT(dateless.error().message, testing::HasSubstr("date"));
  const auto unplaced = parse_meeting(
      {"m.toml", head + "date = 1946-01-17\n[[item]]\nvote = \"S/PV.1#1\"\ncaption = \"c\"\n" +
                     "basis = \"b\"\n"});
  ASSERT_FALSE(unplaced);
  EXPECT_THAT(unplaced.error().message, testing::HasSubstr("place"));
}

}  // namespace
}  // namespace rollcall::record
