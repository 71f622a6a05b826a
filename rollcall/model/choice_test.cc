// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/choice.h"

#include <gtest/gtest.h>

#include "rollcall/model/question.h"
#include "rollcall/model/roll_call.h"

namespace rollcall::model {
namespace {

TEST(Choice, EveryChoiceIsReadBackFromItsName) {
  for (const Choice choice : kChoices) {
    EXPECT_EQ(parse_choice(to_string(choice)), choice) << to_string(choice);
  }
}

TEST(Choice, NamesAreDistinctWords) {
  EXPECT_EQ(to_string(Choice::yes), "yes");
  EXPECT_EQ(to_string(Choice::no), "no");
  EXPECT_EQ(to_string(Choice::abstain), "abstain");
  EXPECT_EQ(to_string(Choice::absent), "absent");
}

// The letters of official files are the importer's business: each file has its own.
TEST(Choice, LettersOfFilesAreNotChoices) {
  for (const char* text : {"", "Y", "N", "A", "X", "NV", "abstention", "yes no"}) {
    EXPECT_EQ(parse_choice(text), std::nullopt) << text;
  }
}

TEST(AbsenceKind, IsReadInAnyCaseAndWithBlanksOrHyphens) {
  for (const char* text :
       {"not_participating", "Not participating", "NOT-PARTICIPATING", "  not participating "}) {
    EXPECT_EQ(parse_absence_kind(text), AbsenceKind::not_participating) << text;
  }
  EXPECT_EQ(parse_absence_kind("barred"), AbsenceKind::barred);
  EXPECT_EQ(parse_absence_kind("unknown"), AbsenceKind::unknown);
  EXPECT_EQ(parse_absence_kind("absent"), AbsenceKind::absent);
  EXPECT_EQ(parse_absence_kind("gone"), std::nullopt);
}

// Whatever the enumeration, a name printed is a name read. The numbers run past the last
// enumerator on purpose: its name is "", and the loop ends there.
template <typename Enum, typename Parse>
int names_read_back(Parse parse) {
  for (int i = 0;; ++i) {
    const Enum value = static_cast<Enum>(i);
    if (to_string(value).empty()) return i;
    EXPECT_EQ(parse(to_string(value)), value) << to_string(value);
  }
}

TEST(Question, EveryEnumeratorIsReadBackFromItsName) {
  EXPECT_EQ(names_read_back<QuestionKind>(parse_question_kind), 15);
  EXPECT_EQ(names_read_back<Majority>(parse_majority), 6);
  EXPECT_EQ(names_read_back<Nature>(parse_nature), 3);
  EXPECT_EQ(names_read_back<Force>(parse_force), 6);
  EXPECT_EQ(names_read_back<Manner>(parse_manner), 4);
  EXPECT_EQ(names_read_back<StatedOutcome>(parse_stated_outcome), 4);
}

TEST(Question, PeopleMayWriteWordsApart) {
  EXPECT_EQ(parse_question_kind("Procedural motion"), QuestionKind::procedural_motion);
  EXPECT_EQ(parse_majority("two-thirds"), Majority::two_thirds);
  EXPECT_EQ(parse_majority("Two thirds of members"), Majority::two_thirds_of_members);
  EXPECT_EQ(parse_manner("without vote"), Manner::without_vote);
  EXPECT_EQ(parse_stated_outcome("Not adopted"), StatedOutcome::not_adopted);
  EXPECT_EQ(parse_majority("three quarters"), std::nullopt);
}

}  // namespace
}  // namespace rollcall::model
