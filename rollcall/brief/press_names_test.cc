// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string_view>

#include "rollcall/brief/press_meaning.h"

namespace rollcall::brief {
namespace {

TEST(PressNames, LeavesAloneWhatOnlyLooksLikeAName) {
  EXPECT_EQ(meaning("Nigeriens"), "");
  EXPECT_EQ(meaning("turkey"), "");
  EXPECT_EQ(meaning("chad"), "");
  EXPECT_EQ(meaning("us"), "");
  EXPECT_EQ(meaning("Us"), "");
  EXPECT_EQ(meaning("car"), "");
  EXPECT_EQ(meaning("polish"), "");
  EXPECT_EQ(meaning("Congo"), "") << "of two States";
  EXPECT_EQ(meaning("Korea"), "") << "of two States";
  EXPECT_EQ(meaning("Congolese"), "");
  EXPECT_EQ(meaning("Geneva"), "");
  EXPECT_EQ(meaning("New York"), "");
}

// A name within another one says nothing of it.
TEST(PressNames, TakesTheLongestName) {
  for (const std::string_view form :
       {"South China Sea", "New Mexico", "American Samoa", "The Moscow Times", "Washington Post",
        "Jordan Valley", "London-based", "Indian Ocean"}) {
    EXPECT_EQ(meaning(form), "stop 0") << form;
  }
  EXPECT_EQ(meaning("Latin America"), "group latin_america");
  EXPECT_EQ(meaning("South America"), "group south_america");
  EXPECT_EQ(meaning("Israel Katz"), "person israel-katz");
  EXPECT_EQ(meaning("African Union"), "group african_union");
  EXPECT_EQ(meaning("National Security Council"), "body OTHER");
}

TEST(PressNames, KnowsBodiesAndWhatTheyAreMixedUpWith) {
  EXPECT_EQ(meaning("U.N. General Assembly"), "body GA");
  EXPECT_EQ(meaning("UN's Security Council"), "body SC");
  EXPECT_EQ(meaning("UNSC"), "body SC");
  EXPECT_EQ(meaning("Human Rights Council"), "body HRC");
  EXPECT_EQ(meaning("UNHRC"), "body HRC");
  EXPECT_EQ(meaning("UNHCR"), "body UNHCR");
  EXPECT_EQ(meaning("the council"), "stop 2+");
  EXPECT_EQ(meaning("council"), "body COUNCIL");
  EXPECT_EQ(meaning("International Court of Justice"), "body ICJ");
  EXPECT_EQ(meaning("ICC"), "body ICC");
  EXPECT_EQ(meaning("Third Committee"), "body COMMITTEE");
  EXPECT_EQ(meaning("European Parliament"), "body OTHER");
  EXPECT_EQ(meaning("Council of Europe"), "body OTHER");
  EXPECT_EQ(meaning("Совета Безопасности ООН", "ru"), "body SC");
  EXPECT_EQ(meaning("Assemblée générale des Nations unies", "fr"), "body GA");
  EXPECT_EQ(meaning("Consejo de Derechos Humanos", "es"), "body HRC");
  EXPECT_EQ(meaning("UN-Vollversammlung", "de"), "body GA");
  EXPECT_EQ(meaning("Conselho de Segurança da ONU", "pt"), "body SC");
}

TEST(PressNames, KnowsGroups) {
  EXPECT_EQ(meaning("EU member states"), "group eu");
  EXPECT_EQ(meaning("Arab Group"), "group arab");
  EXPECT_EQ(meaning("African countries"), "group africa");
  EXPECT_EQ(meaning("five permanent members"), "group permanent");
  EXPECT_EQ(meaning("E10"), "group elected");
  EXPECT_EQ(meaning("G7"), "group g7");
  EXPECT_EQ(meaning("BRICS"), "group brics");
}

TEST(PressNames, KnowsPeopleInEverySpelling) {
  for (const std::string_view form :
       {"Nebenzia", "Nebenzya", "Vasily Nebenzya", "Vassily Nebenzia", "Небензя", "Небензи"}) {
    EXPECT_EQ(meaning(form), "person nebenzia") << form;
  }
  EXPECT_EQ(meaning("Kyslytsia"), "person kyslytsya");
  EXPECT_EQ(meaning("Yevstigneyeva"), "person evstigneeva");
  EXPECT_EQ(meaning("Betza"), "person betsa");
  EXPECT_EQ(meaning("Vucic"), "person vucic");
  EXPECT_EQ(meaning("Volker Turk"), "person turk");
  EXPECT_EQ(meaning("Selenskyj", "de"), "person zelenskyy");
  EXPECT_EQ(meaning("Rice"), "") << "an ordinary word";
  EXPECT_EQ(meaning("Power"), "");
}

}  // namespace
}  // namespace rollcall::brief
