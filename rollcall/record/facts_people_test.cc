// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

using model::MemberId;
using testing::Contains;
using testing::HasSubstr;

const Person& person(std::string_view key) {
  for (const Person& one : people()) {
    if (one.key == key) return one;
  }
  ADD_FAILURE() << "nobody is called " << key;
  return people().front();
}

bool speaks_for(const Person& who, std::string_view code, Date day) {
  for (const PersonOffice& office : who.offices) {
    if (office.state == MemberId(code) && office.period.contains(day)) return true;
  }
  return false;
}

Result<std::vector<Person>> parse(std::string_view offices) {
  const std::string text =
      "[[person]]\nkey = \"x\"\nname = \"X\"\nspellings = []\nsource = \"s\"\noffices = [" +
      std::string(offices) + "]\n";
  return parse_people({"people.toml", text});
}

TEST(People, AreReadWithTheirOffices) {
  const Person& nebenzia = person("nebenzia");
  EXPECT_EQ(nebenzia.name, "Vassily Nebenzia");
  EXPECT_THAT(nebenzia.spellings, Contains("Vasily Nebenzya"));
  EXPECT_THAT(nebenzia.spellings, Contains("Небензя"));
  EXPECT_TRUE(speaks_for(nebenzia, "RUS", Date(2025, 2, 24)));
  EXPECT_FALSE(speaks_for(nebenzia, "RUS", Date(2016, 2, 24)));  // then it was Churkin
  EXPECT_TRUE(speaks_for(person("churkin"), "RUS", Date(2014, 3, 15)));
}

// Reports go on crediting who has left.
TEST(People, LeaveTheirOffices) {
  const Person& former = person("thomas-greenfield");
  EXPECT_TRUE(speaks_for(former, "USA", Date(2022, 3, 2)));
  EXPECT_FALSE(speaks_for(former, "USA", Date(2025, 2, 24)));
}

TEST(People, HaveOfficesOfTheLengthThatIsKnown) {
  const auto read =
      parse("{role = \"r\", organisation = \"o\", from = \"2021-02\", to = \"2024\"}");
  ASSERT_TRUE(read) << read.error().message;
  const Period period = read->front().offices.front().period;
  EXPECT_EQ(period.from, Date(2021, 2, 1));
  EXPECT_EQ(period.to, Date(2024, 12, 31));
  const auto open = parse("{role = \"r\", organisation = \"o\", from = \"2021-02-28\"}");
  ASSERT_TRUE(open);
  EXPECT_EQ(open->front().offices.front().period.from, Date(2021, 2, 28));
  EXPECT_EQ(open->front().offices.front().period.to, Period{}.to);
  const auto february = parse("{role = \"r\", organisation = \"o\", to = \"2024-02\"}");
  ASSERT_TRUE(february);
  EXPECT_EQ(february->front().offices.front().period.to, Date(2024, 2, 29));
}

TEST(People, AreRefusedWithTheFault) {
  const std::string base = "{role = \"r\", organisation = \"o\"";
  EXPECT_EQ(parse(base + ", from = \"2021-13\"}").error().code, "facts.unknown_value");
  EXPECT_EQ(parse(base + ", from = \"spring\"}").error().code, "facts.unknown_value");
  EXPECT_EQ(parse(base + ", from = \"2022\", to = \"2021\"}").error().code, "facts.unknown_value");
  EXPECT_EQ(parse(base + ", state = \"XXX\"}").error().code, "facts.unknown_member");
  EXPECT_EQ(parse(base + ", until = \"2021\"}").error().code, "facts.unknown_key");
  EXPECT_EQ(parse("{role = \"r\"}").error().code, "facts.missing_key");
  EXPECT_EQ(parse("").error().code, "facts.missing_key");
}

TEST(People, NameSourcesThatAreListed) {
  std::ifstream file(std::filesystem::path(ROLLCALL_SOURCE_DIR) / "data" / "SOURCES.md");
  const std::string listed{std::istreambuf_iterator<char>(file), {}};
  for (const Person& one : people()) {
    EXPECT_THAT(listed, HasSubstr("| `" + one.source + "` |")) << one.key;
  }
}

// A spelling that two people share would name the wrong one.
TEST(People, ShareNoSpelling) {
  std::set<std::string> taken;
  for (const Person& one : people()) {
    std::set<std::string> own(one.spellings.begin(), one.spellings.end());
    own.insert(one.name);
    for (const std::string& spelling : own) {
      EXPECT_TRUE(taken.insert(spelling).second) << spelling << " of " << one.key;
    }
  }
  EXPECT_GE(people().size(), 150U);
}

}  // namespace
}  // namespace rollcall::record
