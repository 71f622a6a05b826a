// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/decode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace rollcall::coverage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using namespace std::string_view_literals;

struct Decoded {
  std::string text;
  std::vector<std::string> findings;
};

Decoded decoded(std::string_view bytes) {
  Decoded out;
  std::string storage;
  out.text = decode(bytes, storage, out.findings);
  return out;
}

TEST(Decode, CleanUtf8IsGivenBackItself) {
  const std::string text = "Türkiye voted.\r\n\tSão Tomé did not.\n";
  std::string storage;
  std::vector<std::string> findings;
  EXPECT_EQ(decode(text, storage, findings).data(), text.data());
  EXPECT_THAT(findings, IsEmpty());
}

TEST(Decode, ByteOrderMarksSayTheEncoding) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFYes"sv).text, "Yes");
  EXPECT_EQ(decoded("\xFF\xFEY\0\xE9\0"sv).text, "Yé");
  EXPECT_EQ(decoded("\xFE\xFF\0Y\0\xE9"sv).text, "Yé");
  EXPECT_EQ(decoded("\xFF\xFE\0\0Y\0\0\0"sv).text, "Y");
  EXPECT_THAT(decoded("\xFF\xFEY\0"sv).findings, ElementsAre(HasSubstr("UTF-16LE")));
}

TEST(Decode, Utf16WithoutAMarkIsKnownByItsZeros) {
  std::string wide;
  for (const char c : "The Council voted on Monday."sv) wide.append({c, '\0'});
  EXPECT_EQ(decoded(wide).text, "The Council voted on Monday.");
}

TEST(Decode, AStatedEncodingIsUsedWhereUtf8Fails) {
  const Decoded page = decoded("<html><meta charset=\"windows-1251\">\xCC\xE0\xEB\xE8</html>");
  EXPECT_THAT(page.text, HasSubstr("Мали"));
  EXPECT_THAT(page.findings, ElementsAre(HasSubstr("windows-1251, as the page states")));
  EXPECT_THAT(decoded("<meta charset=iso-8859-1>Türkiye").text, HasSubstr("Türkiye"))
      << "what is valid UTF-8 is UTF-8";
}

TEST(Decode, TheLikeliestEncodingIsGuessedFromTheText) {
  // KOI8-R: "Ассамблея приняла документ, воздержались сорок стран. Против выступили три страны."
  const std::string koi8 =
      "\xE1\xD3\xD3\xC1\xCD\xC2\xCC\xC5\xD1 \xD0\xD2\xC9\xCE\xD1\xCC\xC1 "
      "\xC4\xCF\xCB\xD5\xCD\xC5\xCE\xD4, \xD7\xCF\xDA\xC4\xC5\xD2\xD6\xC1\xCC\xC9\xD3\xD8 "
      "\xD3\xCF\xD2\xCF\xCB \xD3\xD4\xD2\xC1\xCE. \xF0\xD2\xCF\xD4\xC9\xD7 "
      "\xD7\xD9\xD3\xD4\xD5\xD0\xC9\xCC\xC9 \xD4\xD2\xC9 \xD3\xD4\xD2\xC1\xCE\xD9.";
  EXPECT_THAT(decoded(koi8).text, HasSubstr("Ассамблея приняла документ"));
  EXPECT_THAT(decoded("Le Br\xE9sil a vot\xE9 contre, la C\xF4te d\x92Ivoire aussi.").text,
              HasSubstr("Brésil a voté contre, la Côte d’Ivoire"));
}

TEST(Decode, MixedEncodingsLoseNoLetter) {
  const Decoded mixed = decoded("Türkiye, Côte d’Ivoire, T\xFCrkiye \x96 93 votes");
  EXPECT_EQ(mixed.text, "Türkiye, Côte d’Ivoire, Türkiye – 93 votes");
  EXPECT_THAT(mixed.findings, ElementsAre("2 bytes that are no UTF-8 were read as windows-1252"));
}

TEST(Decode, ControlsBecomeBlanksAndInvisibleMarksGo) {
  const Decoded odd =
      decoded("93\0 votes, in\xC2\xADvisible \xE2\x80\x8Fmarks, and 40 more letters here"sv);
  EXPECT_EQ(odd.text, "93  votes, invisible marks, and 40 more letters here");
  EXPECT_THAT(odd.findings, ElementsAre("1 control characters were read as blanks"));
}

TEST(Decode, WhatIsNoTextGivesNone) {
  for (const std::string_view bytes :
       {"%PDF-1.7 stream"sv, "\x89PNG\r\n\x1A\n"sv, "\x1F\x8B\x08 93 votes"sv,
        "93\0\0\0\x01\x02\0\0\0\x03\0\x01\x04"sv}) {
    const Decoded none = decoded(bytes);
    EXPECT_EQ(none.text, "");
    EXPECT_THAT(none.findings, ElementsAre(HasSubstr("nothing was read")));
  }
}

}  // namespace
}  // namespace rollcall::coverage
