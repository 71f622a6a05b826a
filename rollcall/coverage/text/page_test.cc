// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/coverage/text/html_guard.h"
#include "rollcall/coverage/text/html_tree.h"
#include "rollcall/coverage/words/test_lexicon.h"

namespace rollcall::coverage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Report read(std::string_view html) { return read_report("a.html", html, test_lexicon(), {}); }

std::vector<std::string> texts(const Report& report, LineKind kind) {
  std::vector<std::string> out;
  for (const Line& line : report.lines) {
    if (line.kind == kind) out.push_back(line.text);
  }
  return out;
}

constexpr std::string_view kPage = R"(<!doctype html>
<html lang="en-GB"><head><title>Tides | The Post</title>
<script type="application/ld+json">{"datePublished": "2019-03-05T09:12:00Z"}</script></head>
<body><nav><a href="/">World</a></nav>
<div class="story"><h1>Tides</h1>
<p>The islands won the vote on tides, 101 to 12,
with thirty members abstaining &amp; two away.</p>
<p>Tonga, Nauru and Palau voted against, saying<br>that their stations are private.</p>
<div class="more-on"><h2>Recommended</h2><a href="/1">A buoy</a></div>
<ul><li>101 in favour</li><li>12 against</li></ul>
<p hidden>Unseen, unsaid, and not to be read by anybody at all.</p>
<table><tr><th>In favour</th><td>101</td></tr><tr><th>Against</th><td>12</td></tr></table>
<p>The gauges, many of them old, have never been read together.</p></div>
<div class="footer"><p>All rights reserved.</p></div></body></html>)";

TEST(Page, TheMainTextIsBodyAndTheRestIsMarked) {
  const Report report = read(kPage);
  EXPECT_THAT(texts(report, LineKind::body),
              ElementsAre("The islands won the vote on tides, 101 to 12, with thirty members "
                          "abstaining & two away.",
                          "Tonga, Nauru and Palau voted against, saying",
                          "that their stations are private.", "In favour 101", "Against 12",
                          "The gauges, many of them old, have never been read together."));
  EXPECT_THAT(texts(report, LineKind::item), ElementsAre("101 in favour", "12 against"));
  EXPECT_THAT(texts(report, LineKind::headline), ElementsAre("Tides"));
  EXPECT_THAT(texts(report, LineKind::boilerplate),
              ElementsAre("World", "Recommended", "A buoy", "All rights reserved."));
  EXPECT_EQ(report.lines[2].number, 6);
}

TEST(Page, WhatThePageStatesIsRead) {
  const Report report = read(kPage);
  EXPECT_EQ(report.headline, "Tides");
  EXPECT_EQ(report.language, "en");
  EXPECT_EQ(report.published, Date(2019, 3, 5));
  EXPECT_EQ(report.published_from, DateFrom::metadata);
}

TEST(Page, AParagraphThatIsOneLinkIsTextWhereItIsASentence) {
  const Report report = read(
      "<html><body><article><p>The Council met on Friday, in haste, and at night.</p><p><a "
      "href=x>Chad, which speaks first, has brought a sack of millet.</a></p><p><a href=y>Read "
      "more about millet</a></p><p>It was eaten, all of it, before noon.</p></article></body>");
  EXPECT_EQ(texts(report, LineKind::body).size(), 3U);
  EXPECT_EQ(texts(report, LineKind::boilerplate).size(), 1U);
}

TEST(Page, TextThatSpeaksOfTagsIsNoPage) {
  EXPECT_FALSE(looks_like_html("The delegate said that 5 < 6, and that <b> is a letter."));
  EXPECT_TRUE(looks_like_html("  \n<!DOCTYPE html><p>x"));
}

// Pages that would cost an HTML5 parser time or memory beyond all measure are stripped of their
// tags.
TEST(Page, TrapsAreReadWithoutParsing) {
  std::string nested = "<html><body>";
  for (int i = 0; i < 100'000; ++i) nested += "<div>";
  nested += "The text passed on Monday.";
  std::string hidden = "<html><body>";  // the closing tag of another name does not hide depth
  for (int i = 0; i < 1'000; ++i) hidden += "<div></span>";
  std::string copied = "<html><body>";
  for (int i = 0; i < 300; ++i) copied += "<b id=" + std::to_string(i) + ">";
  for (int i = 0; i < 50'000; ++i) copied += "<p>x";
  std::string attributes = "<html><body><div ";
  for (int i = 0; i < 50'000; ++i) attributes += "a" + std::to_string(i) + " ";
  for (const std::string& trap : {nested, hidden, copied, attributes + ">x</div>"}) {
    EXPECT_FALSE(is_safe_to_parse(trap));
    const Report report = read(trap);
    EXPECT_THAT(report.findings, testing::Contains(HasSubstr("deeply nested")));
  }
  EXPECT_THAT(texts(read(nested), LineKind::body), ElementsAre("The text passed on Monday."));
}

TEST(Page, UnclosedMarkupIsReadInLinearTime) {
  const auto begun = std::chrono::steady_clock::now();
  for (const std::string_view piece : {"<p>a<br>", "<!-- ", "<a href='", "<table><tr><td>", "</p>",
                                       "<script>", "&amp;", "<li>b", "<p class=related>c"}) {
    std::string page = "<!doctype html><body>";
    for (int i = 0; i < 20'000; ++i) page += piece;
    EXPECT_FALSE(read(page).language.empty());
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(30));
}

TEST(StripTags, KeepsLinesAndText) {
  EXPECT_EQ(strip_tags("<p>a\n<b\nclass=x>b</b><script>\nvar c;</script> 5 < 6"),
            "\va\n\nb\n 5 < 6");
}

}  // namespace
}  // namespace rollcall::coverage
