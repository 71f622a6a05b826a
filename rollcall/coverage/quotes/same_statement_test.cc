// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "rollcall/coverage/quotes/quotes.h"

namespace rollcall::coverage {
namespace {

bool same(std::string_view first, std::string_view second) {
  Quote a;
  a.speaker = "Amina Sow";
  a.text = first;
  Quote b;
  b.speaker = "Sow";
  b.text = second;
  return same_statement(Statement(a), Statement(b)) && same_statement(Statement(b), Statement(a));
}

TEST(SameStatement, SurvivesTwoTranslations) {
  EXPECT_TRUE(same("does not show fair terms yet",
                   "for now, of course, these papers do not yet show any fair terms, and so on"));
  EXPECT_TRUE(same("Africa may slowly drift towards a wider consensus",
                   "perhaps Africa will drift toward wider consensus"));
  EXPECT_TRUE(same("constructive amendments", "They brought constructive amendments to the text"));
}

TEST(SameStatement, KeepsOtherRemarksApart) {
  EXPECT_FALSE(same("a good step for the region", "a good resolution for the region's children"));
  EXPECT_FALSE(same("neutral", "it was neutral ground that we stood upon"));
  EXPECT_FALSE(same("we voted for peace", "they never asked about ships or grain"));
  EXPECT_FALSE(same("", ""));
}

TEST(SameStatement, AsksForOneSpeaker) {
  Quote a;
  a.speaker = "Amina Sow";
  a.text = "we will drift toward wider consensus";
  Quote b = a;
  b.speaker = "Jonas Berg";
  EXPECT_FALSE(same_statement(Statement(a), Statement(b)));
  b.speaker.clear();
  EXPECT_FALSE(same_statement(Statement(a), Statement(b)));
  // Two spellings of one person of the table.
  a.person = b.person = "oduya";
  a.speaker = "Oduya";
  b.speaker = "Odouya";
  EXPECT_TRUE(same_statement(Statement(a), Statement(b)));
}

}  // namespace
}  // namespace rollcall::coverage
