// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/member.h"

#include <gtest/gtest.h>

namespace rollcall::model {
namespace {

const Date kEnd(9999, 12, 31);

Member state(const char* id, std::vector<MemberName> names, std::vector<Period> membership) {
  Member member;
  member.id = MemberId(id);
  member.names = std::move(names);
  member.membership = std::move(membership);
  return member;
}

// Two States have been called "Congo"; one has been called many things.
std::vector<Member> some_members() {
  Member brazzaville = state("COG",
                             {{"Congo (Brazzaville)", "Congo", {Date(1960, 9, 20), kEnd}},
                              {"Congo", "Congo", {Date(1971, 12, 1), kEnd}}},
                             {{Date(1960, 9, 20), kEnd}});
  brazzaville.cow_codes = {484};
  Member kinshasa =
      state("COD",
            {{"Congo (Leopoldville)", "Congo-Leopoldville", {Date(1960, 9, 20), Date(1964, 8, 31)}},
             {"Zaire", "Zaire", {Date(1971, 10, 27), Date(1997, 5, 16)}},
             {"Democratic Republic of the Congo", "DR Congo", {Date(1997, 5, 17), kEnd}}},
            {{Date(1960, 9, 20), kEnd}});
  kinshasa.cow_codes = {490};
  Member turkey = state("TUR",
                        {{"Turkey", "Turkey", {Date(1945, 10, 24), Date(2022, 5, 31)}},
                         {"Türkiye", "Türkiye", {Date(2022, 6, 1), kEnd}}},
                        {{Date(1945, 10, 24), kEnd}});
  turkey.other_names = {"TÜRKÝYE"};
  Member west = state(
      "GER",
      {{"Germany, Federal Republic of", "West Germany", {Date(1973, 9, 18), Date(1990, 10, 2)}}},
      {{Date(1973, 9, 18), Date(1990, 10, 2)}});
  west.cow_codes = {255};
  west.other_names = {"GERMANY"};
  Member united = state("DEU", {{"Germany", "Germany", {Date(1990, 10, 3), kEnd}}},
                        {{Date(1990, 10, 3), kEnd}});
  united.cow_codes = {255};
  return {brazzaville, kinshasa, turkey, west, united};
}

Members created() {
  auto members = Members::create(some_members());
  EXPECT_TRUE(members) << members.error().message;
  return members.value_or(Members());
}

std::string id_of(const Member* member) { return member == nullptr ? "" : member->id.str(); }

TEST(Members, AreFoundByAnySpellingOfAnyName) {
  const Members members = created();
  struct Row {
    const char* name;
    const char* id;
  };
  for (const Row& row :
       {Row{"TURKEY", "TUR"}, Row{"TÜRKİYE", "TUR"}, Row{"Turkiye", "TUR"}, Row{"TÜRKÝYE", "TUR"},
        Row{"Zaire", "COD"}, Row{"congo  (brazzaville)", "COG"}, Row{"DR Congo", "COD"},
        Row{"Germany (Federal Republic of)", "GER"}, Row{"Atlantis", ""}, Row{"", ""},
        Row{"()", ""}}) {
    EXPECT_EQ(id_of(members.by_name(row.name, std::nullopt)), row.id) << row.name;
  }
}

// A file may use a name before or after its time: nothing else bore it, so it is no riddle.
TEST(Members, ANameOfOneStateNeedsNoDay) {
  EXPECT_EQ(id_of(created().by_name("Zaire", Date(2020, 1, 1))), "COD");
}

TEST(Members, ANameOfTwoStatesIsDecidedByTheDay) {
  const Members members = created();
  EXPECT_EQ(id_of(members.by_name("GERMANY", Date(1989, 12, 1))), "GER");
  EXPECT_EQ(id_of(members.by_name("GERMANY", Date(1991, 12, 1))), "DEU");
  EXPECT_EQ(id_of(members.by_name("GERMANY", std::nullopt)), "");
  EXPECT_EQ(id_of(members.by_name("GERMANY", Date(1960, 1, 1))), "");
}

TEST(Members, ANumberOfTwoStatesIsDecidedByTheDay) {
  const Members members = created();
  EXPECT_EQ(id_of(members.by_cow(255, Date(1980, 1, 1))), "GER");
  EXPECT_EQ(id_of(members.by_cow(255, Date(2000, 1, 1))), "DEU");
  EXPECT_EQ(id_of(members.by_cow(255, std::nullopt)), "");
  EXPECT_EQ(id_of(members.by_cow(490, std::nullopt)), "COD");
  EXPECT_EQ(id_of(members.by_cow(1, std::nullopt)), "");
}

TEST(Members, TheCodeGoesBeforeTheName) {
  const Members members = created();
  EXPECT_EQ(id_of(members.by_code_or_name("COG", "Zaire", std::nullopt)), "COG");
  EXPECT_EQ(id_of(members.by_code_or_name("cog", "", std::nullopt)), "COG");
  EXPECT_EQ(id_of(members.by_code_or_name("ZAR", "Zaire", std::nullopt)), "COD");
  EXPECT_EQ(id_of(members.by_code_or_name("", "Zaire", std::nullopt)), "COD");
  EXPECT_EQ(id_of(members.by_code_or_name("not a code at all", "", std::nullopt)), "");
}

TEST(Members, TwoMembersMayNotShareAnId) {
  const auto members = Members::create({state("AAA", {}, {}), state("AAA", {}, {})});
  ASSERT_FALSE(members);
  EXPECT_EQ(members.error().code, "members.duplicate");
}

TEST(Members, TwoMembersMayShareANameOnlyOneAfterTheOther) {
  const Period early{Date(1950, 1, 1), Date(1959, 12, 31)};
  const Period late{Date(1960, 1, 1), kEnd};
  EXPECT_TRUE(Members::create(
      {state("AAA", {{"Mali", "Mali", early}}, {}), state("BBB", {{"MALI", "Mali", late}}, {})}));
  const auto clash = Members::create({state("AAA", {{"Mali", "Mali", early}}, {}),
                                      state("BBB", {{"MALI", "Mali", Period{}}}, {})});
  ASSERT_FALSE(clash);
  EXPECT_EQ(clash.error().code, "members.duplicate");
}

TEST(Member, GoesByTheNameOfTheDay) {
  const Members members = created();
  const Member* kinshasa = members.find(MemberId("COD"));
  ASSERT_NE(kinshasa, nullptr);
  struct Row {
    Date day;
    const char* name;
  };
  for (const Row& row : {Row{Date(1945, 1, 1), "Congo (Leopoldville)"},
                         Row{Date(1964, 8, 31), "Congo (Leopoldville)"},
                         Row{Date(1964, 9, 10), "Congo (Leopoldville)"},  // nearest in a gap
                         Row{Date(1971, 10, 20), "Zaire"}, Row{Date(1997, 5, 16), "Zaire"},
                         Row{Date(1997, 5, 17), "Democratic Republic of the Congo"}}) {
    EXPECT_EQ(kinshasa->name_on(row.day).name, row.name) << row.day.iso();
  }
}

TEST(Member, IsAMemberFromTheFirstDayToTheLast) {
  const Members members = created();
  const Member* west = members.find(MemberId("GER"));
  ASSERT_NE(west, nullptr);
  EXPECT_FALSE(west->is_member_on(Date(1973, 9, 17)));
  EXPECT_TRUE(west->is_member_on(Date(1973, 9, 18)));
  EXPECT_TRUE(west->is_member_on(Date(1990, 10, 2)));
  EXPECT_FALSE(west->is_member_on(Date(1990, 10, 3)));
}

TEST(Members, AnUnknownMemberIsPrintedByItsId) {
  const Members members = created();
  EXPECT_EQ(members.short_name(MemberId("COD"), Date(2025, 1, 1)), "DR Congo");
  EXPECT_EQ(members.name(MemberId("COD"), Date(2025, 1, 1)), "Democratic Republic of the Congo");
  EXPECT_EQ(members.short_name(MemberId("XYZ"), Date(2025, 1, 1)), "XYZ");
  EXPECT_EQ(members.name(MemberId("XYZ"), Date(2025, 1, 1)), "XYZ");
}

TEST(Member, WithoutNamesIsPrintedByItsId) {
  const auto members = Members::create({state("AAA", {}, {})});
  ASSERT_TRUE(members);
  EXPECT_EQ(members->short_name(MemberId("AAA"), Date(2025, 1, 1)), "AAA");
}

TEST(ShortId, TakesFifteenPlainBytesAndNoMore) {
  EXPECT_EQ(MemberId("usa"), MemberId("USA"));
  EXPECT_EQ(MemberId("usa").view(), "USA");
  EXPECT_TRUE(MemberId::parse("ABCDEFGHIJKLMNO"));
  for (const char* text : {"", "ABCDEFGHIJKLMNOP", "U A", "CÔTE"}) {
    EXPECT_FALSE(MemberId::parse(text)) << text;
  }
  EXPECT_TRUE(MemberId().empty());
}

}  // namespace
}  // namespace rollcall::model
