// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/sentences.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "rollcall/base/text.h"

namespace rollcall::coverage {
namespace {

// The sentences of a text, parted by " | ".
std::string cut(std::string_view text, std::string_view language = "en") {
  std::vector<Sentence> sentences;
  split_sentences(text, 0, 0, language, sentences);
  std::vector<std::string> pieces;
  for (const Sentence& s : sentences) pieces.emplace_back(text.substr(s.begin, s.end - s.begin));
  return join(pieces, " | ");
}

TEST(Sentences, StopsQuestionsAndCallsEndThem) {
  EXPECT_EQ(cut("It passed. Mali left! Why? Nobody said…  Silence."),
            "It passed. | Mali left! | Why? | Nobody said… | Silence.");
}

TEST(Sentences, WhatClosesStaysWithItsSentence) {
  EXPECT_EQ(cut("“We agree.” Then he left. (It was late.) They voted."),
            "“We agree.” | Then he left. | (It was late.) | They voted.");
  EXPECT_EQ(cut("\"Why?\" he asked. \"No!\" she said."), "\"Why?\" he asked. | \"No!\" she said.");
  EXPECT_EQ(cut("Il a dit « non. » Puis il est parti."), "Il a dit « non. » | Puis il est parti.");
}

TEST(Sentences, AbbreviationsDoNotEndThem) {
  EXPECT_EQ(
      cut("The U.S. Ambassador met Gen. Roe and Mr. Doe at St. Anne's vs. the U.N. Secretariat."),
      "The U.S. Ambassador met Gen. Roe and Mr. Doe at St. Anne's vs. the U.N. Secretariat.");
  EXPECT_EQ(cut("On Feb. 24 J. K. Smith tabled No. 7, i.e. Res. 2101, at 3 p.m. Monday."),
            "On Feb. 24 J. K. Smith tabled No. 7, i.e. Res. 2101, at 3 p.m. Monday.");
  EXPECT_EQ(cut("Mme Roy et M. Petit, p.ex., ont voté."), "Mme Roy et M. Petit, p.ex., ont voté.");
  EXPECT_EQ(cut("Это, т.е. проект, внёс г-н А. Иванов."), "Это, т.е. проект, внёс г-н А. Иванов.");
}

TEST(Sentences, AnAbbreviationEndsOneBeforeAWordThatBeginsThem) {
  EXPECT_EQ(cut("It was backed by the U.S. The text failed."),
            "It was backed by the U.S. | The text failed.");
  EXPECT_EQ(cut("It was backed by the U.S. Russia opposed it."),
            "It was backed by the U.S. | Russia opposed it.");
  EXPECT_EQ(cut("He said no. Chad agreed."), "He said no. | Chad agreed.");
}

TEST(Sentences, NumbersAreNeverCut) {
  EXPECT_EQ(cut("Some 93.5 per cent, or 1.2 million. 93 voted."),
            "Some 93.5 per cent, or 1.2 million. | 93 voted.");
  EXPECT_EQ(cut("1. The Council adopts it."), "1. The Council adopts it.");
}

TEST(Sentences, GermanOrdinalsBearAStop) {
  EXPECT_EQ(
      cut("Am 24. Februar begann die 11. Sondertagung. Die Zahl war 93. Das war alles.", "de"),
      "Am 24. Februar begann die 11. Sondertagung. | Die Zahl war 93. | Das war alles.");
}

TEST(Sentences, OtherScriptsHaveTheirOwnStops) {
  EXPECT_EQ(cut("会议通过了。中国弃权！", "zh"), "会议通过了。 | 中国弃权！");
  EXPECT_EQ(cut("यह पारित हुआ। भारत ने भाग लिया।", "hi"), "यह पारित हुआ। | भारत ने भाग लिया।");
  EXPECT_EQ(cut("هل صوتت مصر؟ نعم.", "ar"), "هل صوتت مصر؟ | نعم.");
}

TEST(Sentences, ALongWordBehindANumberIsCutWithinACharacter) {
  // Only the first 32 bytes of it are looked at: 31 letters, and half of the 32nd.
  const std::string word = std::string(31, 'D') + "é";
  EXPECT_EQ(cut("Room 7. " + word + " came."), "Room 7. | " + word + " came.");
}

TEST(Sentences, ALongRowOfStopsIsReadOnce) {
  const std::string dots(1'000'000, '.');
  EXPECT_THAT(cut(dots), testing::StartsWith("...."));
  std::string spaced;
  for (int i = 0; i < 200'000; ++i) spaced += ". (";
  EXPECT_FALSE(cut(spaced).empty());
}

TEST(Sentences, AreCutWhereTheyRunOnForEver) {
  std::string endless;
  for (int i = 0; i < 5000; ++i) endless += "word é ";
  std::vector<Sentence> found;
  split_sentences(endless, 0, 0, "en", found);
  ASSERT_GT(found.size(), 8U);
  std::size_t last = 0;
  for (const Sentence& sentence : found) {
    EXPECT_LE(sentence.end - sentence.begin, kLongestSentence);
    EXPECT_GE(sentence.begin, last);
    last = sentence.end;
  }
  found.clear();
  split_sentences(std::string(10'001, 'x'), 0, 0, "en", found);
  EXPECT_EQ(found.size(), 3U);
  found.clear();
  split_sentences(std::string(20'000'000, 'x'), 0, 0, "en", found);  // minutes, were it quadratic
  EXPECT_EQ(found.size(), 5000U);
}

}  // namespace
}  // namespace rollcall::coverage
