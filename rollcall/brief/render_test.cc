// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/fixtures.h"
#include "rollcall/brief/html_text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Brief& the_day() {
  static const Brief brief = [] {
    const auto store = record::Store::embedded();
    auto made = brief_of_day(*store, our_rulebooks(), Date(2025, 2, 24));
    return made ? *made : Brief{};
  }();
  return brief;
}

const Brief& of_2774() {
  static const Brief brief = [] {
    const auto store = record::Store::embedded();
    auto made =
        brief_of_symbol(*store, our_rulebooks(), *model::Symbol::parse("S/RES/2774 (2025)"));
    return made ? *made : Brief{};
  }();
  return brief;
}

// A brief of one vote whose every text a stranger wrote.
Brief hostile() {
  const std::string evil =
      "</style><script>alert(1)</script> \"' & <img src=//evil.example/x>\x01\xFF";
  model::RollCall vote = council_vote("RUS", "CHN");
  vote.title = evil;
  vote.sponsors = {evil};
  vote.notes = {evil};
  vote.sources = {{.id = evil, .title = evil, .retrieved = evil, .gives = evil, .url = evil}};
  VoteBrief brief;
  brief.judged = judge(vote, our_rulebooks(), WithWhatIf::yes);
  brief.place = 1;
  brief.certainty = model::PlaceCertainty::inferred;
  brief.place_basis = evil;
  brief.series.name = evil;
  brief.series.points = {
      SeriesPoint{.name = evil, .title = evil, .date = Date(2020, 1, 1), .tally = {}},
      SeriesPoint{.name = evil, .title = evil, .date = Date(2021, 1, 1), .tally = {}}};
  MeetingBrief meeting;
  meeting.body = model::BodyId("SC");
  meeting.body_name = evil;
  meeting.meeting.title = evil;
  meeting.meeting.matter = evil;
  meeting.meeting.president = evil;
  meeting.votes = {brief, brief};
  Brief page;
  page.day = Date(2025, 2, 24);
  page.meetings = {meeting};
  page.coverage.name = evil;
  return page;
}

// Problems of the page's nesting: tags that close what is not open, or stay open.
std::vector<std::string> nesting_faults(const std::string& page) {
  static const std::vector<std::string> kVoid = {"meta", "rect", "path", "!DOCTYPE"};
  std::vector<std::string> open;
  std::vector<std::string> faults;
  std::size_t at = 0;
  while ((at = page.find('<', at)) != std::string::npos) {
    const std::size_t end = page.find('>', at);
    if (end == std::string::npos) return {"a tag without end"};
    const bool closing = page[at + 1] == '/';
    const std::size_t start = at + (closing ? 2 : 1);
    const std::size_t stop = page.find_first_of(" >\n/", start);
    const std::string name = page.substr(start, stop - start);
    if (closing) {
      if (open.empty() || open.back() != name) faults.push_back("</" + name + ">");
      if (!open.empty()) open.pop_back();
    } else if (std::find(kVoid.begin(), kVoid.end(), name) == kVoid.end()) {
      open.push_back(name);
    }
    at = end + 1;
  }
  for (const std::string& name : open) faults.push_back("<" + name + "> stays open");
  return faults;
}

// The levels of the page's headings, in order.
std::vector<int> heading_levels(const std::string& page) {
  std::vector<int> levels;
  for (std::size_t at = page.find("<h"); at != std::string::npos; at = page.find("<h", at + 1)) {
    if (page[at + 2] >= '1' && page[at + 2] <= '6') levels.push_back(page[at + 2] - '0');
  }
  return levels;
}

TEST(Text, LinesFitTheColumns) {
  for (const int columns : {80, 100, 140}) {
    for (const Brief* brief : {&the_day(), &of_2774()}) {
      const std::string text = render_text(*brief, {.columns = columns, .colour = false});
      for (const std::string_view line : split(text, '\n')) {
        EXPECT_LE(display_width(line), static_cast<std::size_t>(columns)) << line;
      }
    }
  }
}

TEST(Text, ColourIsOnlyWhereAskedFor) {
  EXPECT_THAT(render_text(the_day(), {}), Not(HasSubstr("\x1b[")));
  EXPECT_THAT(render_text(the_day(), {.columns = 100, .colour = true}), HasSubstr("\x1b[1;32m"));
}

TEST(Text, SaysTheRuleTheCauseAndTheRecord) {
  const std::string text = render_text(the_day(), {});
  EXPECT_THAT(text, HasSubstr("24 February 2025 · Ukraine · 13 votes in two organs"));
  EXPECT_THAT(text, HasSubstr("two-thirds of the 111 present and voting: 74 needed, 93 got, 19 to "
                              "spare"));
  EXPECT_THAT(text, HasSubstr("9 yes · 1 no · 5 abstained · veto: Russian Federation"));
  EXPECT_THAT(text, HasSubstr("(order inferred)"));
  EXPECT_THAT(text, HasSubstr("Charter art. 18(2); rules 63, 83, 86"));
  EXPECT_THAT(text, HasSubstr("record: embedded, "));
}

TEST(Text, AnUndeterminedVoteSaysWhy) {
  model::RollCall vote = assembly_vote({.yes = 60, .no = 40});
  vote.majority = model::Majority::unknown;
  const std::string text = vote_text(judge(vote, our_rulebooks(), WithWhatIf::yes), {});
  EXPECT_THAT(text, HasSubstr("UNDETERMINED"));
  EXPECT_THAT(squeeze(text),
              HasSubstr("depends on the majority, which no source held gives: of the "
                        "100 present and voting 51 (simple) or 67 (two-thirds) "
                        "needed, 60 got"));
}

TEST(Text, AnUnknownMajorityThatDoesNotMatterSaysSo) {
  model::RollCall vote = assembly_vote({.yes = 90, .no = 10});
  vote.majority = model::Majority::unknown;
  EXPECT_EQ(rule_phrase(judge(vote, our_rulebooks(), WithWhatIf::no)),
            "carries under either majority: of the 100 present and voting 51 (simple) or 67 "
            "(two-thirds) needed, 90 got");
}

TEST(Json, EveryVoteCarriesWhatIsPromised) {
  const json day = json::parse(render_json(the_day()));
  EXPECT_EQ(day["day"], "2025-02-24");
  ASSERT_EQ(day["votes"].size(), 13U);
  ASSERT_EQ(day["meetings"].size(), 2U);
  for (const json& vote : day["votes"]) {
    for (const char* field :
         {"body", "symbol", "draft", "title", "date", "kind", "tally", "ballots", "ruling",
          "whatif", "sources", "place", "certainty", "groups"}) {
      EXPECT_TRUE(vote.contains(field)) << field;
    }
    for (const char* field : {"outcome", "cause", "base", "needed", "got", "margin", "vetoed_by",
                              "citations", "force"}) {
      EXPECT_TRUE(vote["ruling"].contains(field)) << field;
    }
    EXPECT_EQ(vote["whatif"]["switches"].is_number(), true);
    EXPECT_TRUE(vote["whatif"].contains("example"));
  }
}

TEST(Json, ValuesAreThoseOfTheRuling) {
  const json day = json::parse(render_json(the_day()));
  const json& first = day["votes"][0];
  EXPECT_EQ(first["symbol"], "A/RES/ES-11/7");
  EXPECT_EQ(first["draft"], "A/ES-11/L.10");
  EXPECT_EQ(first["tally"], (json{{"yes", 93}, {"no", 18}, {"abstain", 65}, {"absent", 17}}));
  EXPECT_EQ(first["ballots"]["no"].size(), 18U);
  EXPECT_EQ(first["ruling"]["base"], (json{{"kind", "present_and_voting"}, {"count", 111}}));
  EXPECT_EQ(first["ruling"]["needed"], 74);
  EXPECT_THAT(first["ruling"]["citations"].dump(), HasSubstr("Charter art. 18(2)"));
  EXPECT_THAT(first["ruling"]["citations"].dump(), HasSubstr("rule 83 (A/520/Rev.20)"));
  EXPECT_TRUE(day["votes"][1]["ballots"].is_null()) << "the amendments are known by tally only";
  EXPECT_EQ(day["votes"][9]["ruling"]["vetoed_by"], json({"RUS"}));
  EXPECT_EQ(day["votes"][12]["ruling"]["force"], "hortatory");
}

TEST(Json, ASymbolsBriefHasThatVoteAloneInVotes) {
  const json one = json::parse(render_json(of_2774()));
  EXPECT_EQ(one["focus"], "S/RES/2774");
  ASSERT_EQ(one["votes"].size(), 1U);
  EXPECT_EQ(one["votes"][0]["symbol"], "S/RES/2774 (2025)");
  EXPECT_EQ(one["meetings"][0]["votes"].size(), 7U);
}

TEST(Json, NothingCountedIsNull) {
  model::RollCall vote = council_vote("", "");
  vote.manner = model::Manner::without_vote;
  vote.ballots.clear();
  vote.counted.reset();
  const json value = json::parse(vote_json(judge(vote, our_rulebooks(), WithWhatIf::yes)));
  EXPECT_EQ(value["ruling"]["cause"], "without_vote");
  for (const char* field : {"base", "needed", "got", "margin"}) {
    EXPECT_TRUE(value["ruling"][field].is_null()) << field;
  }
  EXPECT_TRUE(value["whatif"].is_null());
  EXPECT_TRUE(value["tally"].is_null());
}

TEST(Json, HostileTextsAreStillJson) {
  const json value = json::parse(render_json(hostile()));
  EXPECT_EQ(value["votes"].size(), 2U);
}

TEST(Html, EveryTagIsClosed) {
  for (const Brief& brief : {the_day(), of_2774(), hostile()}) {
    EXPECT_THAT(nesting_faults(render_html(brief)), IsEmpty());
  }
}

TEST(Html, LoadsNothing) {
  for (const Brief& brief : {the_day(), of_2774(), hostile()}) {
    const std::string page = render_html(brief);
    for (const char* way : {"<script", "<link", "<img", "<iframe", " src=\"", "url(", "@import"}) {
      EXPECT_THAT(page, Not(HasSubstr(way))) << way;
    }
    EXPECT_THAT(page, Not(HasSubstr("href=\"http")));
  }
}

TEST(Html, HeadingsGoDownOneLevelAtATime) {
  for (const Brief& brief : {the_day(), of_2774()}) {
    const std::vector<int> levels = heading_levels(render_html(brief));
    ASSERT_FALSE(levels.empty());
    EXPECT_EQ(levels.front(), 1);
    for (std::size_t i = 1; i < levels.size(); ++i) EXPECT_LE(levels[i], levels[i - 1] + 1) << i;
  }
}

TEST(Html, TheBoardHoldsEveryMemberMarked) {
  const std::string page = render_html(of_2774());
  EXPECT_THAT(page, HasSubstr("lang=\"en\""));
  EXPECT_THAT(page, HasSubstr("title=\"Russian Federation: yes\""));
  EXPECT_THAT(page, HasSubstr("title=\"France: abstained\""));
  std::size_t seats = 0;
  for (std::size_t at = page.find("<li class=\"y\" title"); at != std::string::npos;
       at = page.find("<li class=\"y\" title", at + 1)) {
    ++seats;
  }
  EXPECT_EQ(seats, 10U);
}

TEST(Html, EscapesWhatASourceWrote) {
  EXPECT_EQ(escaped("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
  EXPECT_EQ(escaped("Türkiye"), "Türkiye");
  EXPECT_EQ(escaped("a\xFF"
                    "b\x01"
                    "c\nd"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c d");
  EXPECT_EQ(escaped("\xE2\x82"), "\xEF\xBF\xBD\xEF\xBF\xBD") << "a sequence cut short";
}

TEST(Text, NothingOfASourceSteersTheTerminal) {
  EXPECT_EQ(harmless("a\x1b[31mb\x07"), "a?[31mb?");
  EXPECT_EQ(harmless("\u202Eabc\u2066\u200F\u061C\u009B"), "?abc????");
  EXPECT_EQ(harmless("T\u00FCrkiye \u2013 \u201Ca\u201D\n\tb"),
            "T\u00FCrkiye \u2013 \u201Ca\u201D  b");
  EXPECT_EQ(harmless("a\xFF"), "a?");
  Judged judged = the_day().meetings.at(1).votes.at(6).judged;
  judged.vote.title = "\x1b]0;owned\x07 \u202Eeltit";
  const std::string text = vote_text(judged, {});
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\u202E")));
  EXPECT_THAT(text, HasSubstr("?eltit"));
}

TEST(Citations, AreGroupedByInstrumentAndSorted) {
  EXPECT_EQ(citations_phrase({{"A/520/Rev.20", "rule 90"},
                              {"Charter", "art. 18(2)"},
                              {"A/520/Rev.20", "rule 9"},
                              {"377 A (V)", "para. 1"}}),
            "rules 9, 90; Charter art. 18(2); 377 A (V) para. 1");
  EXPECT_EQ(citation_string({"A/520/Rev.20", "rule 90"}), "rule 90 (A/520/Rev.20)");
  EXPECT_EQ(citation_string({"Charter", "art. 25"}), "Charter art. 25");
}

}  // namespace
}  // namespace rollcall::brief
