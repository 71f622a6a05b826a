// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/rulebook.h"

#include <gmock/gmock.h>

#include <array>

#include "rollcall/rules/fixtures.h"

namespace rollcall::rules {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::array kBodies = {"eu-council.toml", "ga-main-committee.toml", "ga.toml",
                                "hrc.toml",        "mun-committee.toml",     "ngo-board.toml",
                                "sc.toml"};

TEST(RulebookParse, ReadsEveryBodyWeShip) {
  for (const char* file : kBodies) {
    const auto book = Rulebook::parse(read_body(file), file);
    ASSERT_TRUE(book) << book.error().where << ": " << book.error().message;
    EXPECT_THAT(book->name, Not(IsEmpty()));
    EXPECT_THAT(book->sources, Not(IsEmpty())) << file << " names no source";
  }
}

TEST(RulebookParse, TheCouncilGrewOnTheFirstDayOf1966) {
  const Rulebook council = body("sc.toml");
  struct Row {
    Date day;
    int members, needed;
  };
  for (const Row& row : {Row{Date(1945, 10, 24), 11, 7}, Row{Date(1965, 12, 31), 11, 7},
                         Row{Date(1966, 1, 1), 15, 9}, Row{Date(2025, 2, 24), 15, 9}}) {
    const DatedNumbers* numbers = council.numbers_on(row.day);
    ASSERT_NE(numbers, nullptr) << row.day.iso();
    EXPECT_EQ(numbers->members, row.members) << row.day.iso();
    EXPECT_EQ(numbers->votes_needed, row.needed) << row.day.iso();
  }
  EXPECT_EQ(council.numbers_on(Date(1945, 10, 23)), nullptr);
}

TEST(RulebookParse, AMemberSitsForItsTermOnly) {
  const Rulebook union_ = body("eu-council.toml");
  EXPECT_THAT(union_.seats_on(Date(2025, 2, 24)), SizeIs(27));
  EXPECT_THAT(union_.seats_on(Date(2020, 1, 31)), IsEmpty());
  EXPECT_EQ(union_.names.at(model::MemberId("HUN")), "Hungary");
}

std::string nested_lists() { return "id = " + std::string(5000, '[') + std::string(5000, ']'); }

// What is refused, with the code and the words that lead to the place.
struct Refused {
  const char* why;
  std::string text;
  const char* code;
  const char* message;
  const char* where;
};

const std::string kHead = "id = \"X\"\nname = \"X\"\nlaw = \"generic\"\n";
const std::string kHalf = "[[rule]]\n[[rule.threshold]]\nbase = \"present_and_voting\"\n";

std::vector<Refused> refused_texts() {
  return {
      {"empty", "", "rulebook.bad_value", "\"id\" should be a text, not nothing", "x.toml:"},
      {"not TOML", "id = \n", "rulebook.malformed", "not TOML", "x.toml:1"},
      {"deep nesting", nested_lists(), "rulebook.malformed", "not TOML", "x.toml:1"},
      {"broken UTF-8", "id = \"\xff\xfe\"", "rulebook.malformed", "not TOML", "x.toml:1"},
      {"duplicate key", "id = \"A\"\nid = \"B\"\n", "rulebook.malformed", "not TOML", "x.toml:2"},
      {"misspelt key", kHead + "qourum = 3\n", "rulebook.unknown_key", "\"qourum\"", "x.toml:4"},
      {"misspelt inner key", kHead + kHalf + "share = \"1/2\"\ntest = \"more_than\"\nveot = true\n",
       "rulebook.unknown_key", "\"veot\"", "x.toml:9"},
      {"bad id", "id = \"\xC3\x89\"\n", "rulebook.bad_value", "an id of 1 to 15", "x.toml:1"},
      {"long id", "id = \"ABCDEFGHIJKLMNOP\"\n", "rulebook.bad_value", "an id of 1 to 15", ":1"},
      {"unknown law", "id = \"X\"\nname = \"X\"\nlaw = \"martial\"\n", "rulebook.bad_value",
       "not \"martial\"", "x.toml:3"},
      {"no rule", kHead, "rulebook.bad_value", "at least one [[rule]]", "x.toml:"},
      {"no threshold", kHead + "[[rule]]\n", "rulebook.bad_value", "[[rule.threshold]]", ":4"},
  };
}

std::vector<Refused> refused_values() {
  return {
      {"zero denominator", kHead + kHalf + "share = \"1/0\"\ntest = \"at_least\"\n",
       "rulebook.bad_value", "not \"1/0\"", "x.toml:7"},
      {"more than all", kHead + kHalf + "share = \"3/2\"\ntest = \"at_least\"\n",
       "rulebook.bad_value", "not \"3/2\"", "x.toml:7"},
      {"strictly more than all", kHead + kHalf + "share = \"1/1\"\ntest = \"more_than\"\n",
       "rulebook.bad_value", "less than the whole", "x.toml:7"},
      {"overflowing share", kHead + kHalf + "share = \"1/99999999999999999999\"\n",
       "rulebook.bad_value", "share", "x.toml:7"},
      {"share of a fixed number",
       kHead + "[[rule]]\n[[rule.threshold]]\nbase = \"fixed\"\nshare = \"1/2\"\n",
       "rulebook.bad_value", "\"votes\"", "x.toml:7"},
      {"unknown kind", kHead + "[[rule]]\nkinds = [\"duel\"]\n", "rulebook.bad_value", "\"duel\"",
       "x.toml:5"},
      {"weights without members",
       kHead + kHalf + "unit = \"weight\"\nshare = \"1/2\"\ntest = \"more_than\"\n",
       "rulebook.bad_value", "members with weights", "x.toml:"},
      {"huge weight",
       kHead + kHalf +
           "share = \"1/2\"\ntest = \"more_than\"\n[[member]]\nid = \"A\"\nweight = "
           "9223372036854775807\n",
       "rulebook.bad_value", "a whole number from 0", "x.toml:11"},
      {"negative weight",
       kHead + kHalf +
           "share = \"1/2\"\ntest = \"more_than\"\n[[member]]\nid = \"A\"\nweight = -1\n",
       "rulebook.bad_value", "not -1", "x.toml:11"},
      {"a member twice",
       kHead + kHalf +
           "share = \"1/2\"\ntest = \"more_than\"\n[[member]]\nid = \"A\"\n[[member]]\nid = "
           "\"a\"\n",
       "rulebook.bad_value", "once for any day", "x.toml:12"},
  };
}

std::vector<Refused> refused_bodies() {
  return {
      {"council without numbers", "id = \"X\"\nname = \"X\"\nlaw = \"security_council\"\n",
       "rulebook.bad_value", "\"numbers\"", "x.toml:"},
      {"overlapping numbers",
       "id = \"X\"\nname = \"X\"\nlaw = \"security_council\"\n[[numbers]]\nmembers = "
       "3\nvotes_needed = 2\n"
       "[[numbers]]\nfrom = 2000-01-01\nmembers = 3\nvotes_needed = 2\n",
       "rulebook.bad_value", "outside every other period", "x.toml:8"},
      {"more votes than members",
       "id = \"X\"\nname = \"X\"\nlaw = \"security_council\"\n[[numbers]]\nmembers = "
       "3\nvotes_needed = 4\n",
       "rulebook.bad_value", "no more than \"members\"", "x.toml:6"},
      {"rules for a body whose law is code",
       "id = \"X\"\nname = \"X\"\nlaw = \"general_assembly\"\n[[rule]]\n", "rulebook.bad_value",
       "\"rule\"", "x.toml:4"},
      {"period backwards",
       "id = \"X\"\nname = \"X\"\nlaw = \"security_council\"\n[[numbers]]\nfrom = 2001-01-01\nto = "
       "2000-01-01\n",
       "rulebook.bad_value", "not before \"from\"", "x.toml:6"},
      {"two rules for everything",
       kHead + kHalf + "share = \"1/2\"\ntest = \"more_than\"\n" + kHalf +
           "share = \"1/2\"\ntest = \"more_than\"\n",
       "rulebook.bad_value", "at most one rule without", "x.toml:"},
  };
}

TEST(RulebookParse, RefusesWithFileLineAndValue) {
  std::vector<Refused> rows = refused_texts();
  for (auto& more : {refused_values(), refused_bodies()}) {
    rows.insert(rows.end(), more.begin(), more.end());
  }
  for (const Refused& row : rows) {
    const auto book = Rulebook::parse(row.text, "x.toml");
    ASSERT_FALSE(book) << row.why;
    EXPECT_EQ(book.error().code, row.code) << row.why << ": " << book.error().message;
    EXPECT_THAT(book.error().message, HasSubstr(row.message)) << row.why;
    EXPECT_THAT(book.error().where, HasSubstr(row.where)) << row.why;
  }
}

// Every prefix of every file we ship is read or refused, never anything else.
TEST(RulebookParse, SurvivesTruncationAnywhere) {
  for (const char* file : {"sc.toml", "hrc.toml", "ngo-board.toml"}) {
    const std::string text = read_body(file);
    for (std::size_t length = 0; length < text.size(); ++length) {
      const auto book = Rulebook::parse(std::string_view(text).substr(0, length), file);
      EXPECT_TRUE(book || book.error().code.starts_with("rulebook.")) << length;
    }
  }
}

}  // namespace
}  // namespace rollcall::rules
