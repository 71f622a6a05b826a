// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "rollcall/base/text.h"
#include "rollcall/brief/fact_source.h"
#include "rollcall/brief/fixtures.h"
#include "rollcall/brief/press_report.h"

namespace rollcall::brief {
namespace {

using coverage::CheckedReport;
using coverage::Claim;
using coverage::ClaimType;
using coverage::Count;
using coverage::Judgement;
using coverage::LineKind;
using coverage::Verdict;
using model::MemberId;
using ::testing::HasSubstr;
using ::testing::Not;

using Json = nlohmann::json;

class Press : public testing::Test {
 protected:
  void SetUp() override {
    const auto votes = facts_.votes();
    vote_ = static_cast<std::size_t>(
        std::ranges::find(votes, "A/RES/ES-11/7", &coverage::VoteFact::key) - votes.begin());
    checked_.report.file = "a<b>.txt";
    checked_.report.language = "en";
    checked_.report.published = Date(2025, 2, 25);
    checked_.report.published_from = coverage::DateFrom::metadata;
    add_line(1, "A headline & more", LineKind::headline);
    add_line(4, "The text got 93 yes. It had 19 no. Some said otherwise.", LineKind::body);
    add_line(6, "Give <b>now</b>!", LineKind::boilerplate);
    checked_.report.lines.back().reason = "asks for donations";
    add_claim(1, tally(93, std::nullopt), tally(93, std::nullopt), Verdict::supported);
    add_claim(2, tally(std::nullopt, 19), tally(std::nullopt, 18), Verdict::contradicted);
    add_claim(3, tally(5, std::nullopt), {}, Verdict::uncheckable);
    checked_.claims.back().vote.reset();
    checked_.claims.back().nearest = vote_;
    checked_.unread.push_back({3, "no count is said of what"});
    coverage::Quote quote;
    quote.line = 1;
    quote.text = "otherwise";
    quote.speaker = "A. Person";
    quote.role = "envoy";
    quote.in_office = false;
    checked_.quotes.push_back(quote);
  }

  // A line and its sentences, each up to a full stop.
  void add_line(int number, const std::string& text, LineKind kind) {
    const std::size_t line = checked_.report.lines.size();
    checked_.report.lines.push_back({number, text, kind, ""});
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t stop = std::min(text.find('.', begin), text.size() - 1);
      checked_.report.sentences.push_back({line, begin, stop + 1});
      begin = stop + 2;
    }
  }
  static Claim tally(std::optional<int> yes, std::optional<int> no) {
    Claim claim;
    if (yes) claim.yes = Count{*yes};
    if (no) claim.no = Count{*no};
    return claim;
  }
  void add_claim(std::size_t sentence, Claim claim, Claim recorded, Verdict verdict) {
    Judgement judgement;
    judgement.claim = std::move(claim);
    judgement.claim.sentence = sentence;
    judgement.claim.end = 5;
    judgement.recorded = std::move(recorded);
    judgement.verdict = verdict;
    judgement.vote = vote_;
    judgement.bound_by = "body and day";
    judgement.why = "the record has 93-18-65 & no more";
    judgement.source = "UN Digital Library, record 4076672";
    checked_.claims.push_back(std::move(judgement));
  }
  std::string text(Shown shown) {
    return press_text(checked_, counts_of(checked_), facts_, shown, {});
  }

  record::Store store_ = record::Store::embedded().value();
  RecordFacts facts_ = RecordFacts::open(store_, our_rulebooks()).value();
  std::size_t vote_ = 0;
  CheckedReport checked_;
};

TEST_F(Press, TextNamesFileLineVerdictWhyAndSource) {
  const std::string said = text(Shown::judged);
  EXPECT_THAT(said, HasSubstr("25 February 2025, from metadata"));
  EXPECT_THAT(said,
              HasSubstr("a<b>.txt:4\n    “It had 19 no.”\n    ✗ CONTRADICTED    tally: 19 no. the "
                        "record has 93-18-65"));
  EXPECT_THAT(squeeze(said), HasSubstr("tally: 93 yes [A/RES/ES-11/7;"));
  EXPECT_THAT(squeeze(text(Shown::all)), HasSubstr("tally: 93 yes. the record has"));
  EXPECT_THAT(squeeze(said), HasSubstr("[A/RES/ES-11/7; UN Digital Library, record 4076672]"));
  EXPECT_THAT(said, HasSubstr("1 contradicted · 1 supported · 1 not checkable (--all"));
  EXPECT_THAT(said, Not(HasSubstr("? not checkable")));
  EXPECT_THAT(said, HasSubstr("1 line of the site's own"));
  EXPECT_THAT(said, HasSubstr("1 quote, 1 with a speaker"));
}

TEST_F(Press, TextShowsWhatCouldNotBeCheckedWhenAsked) {
  EXPECT_THAT(text(Shown::all), HasSubstr("? not checkable   tally: 5 yes. the record has"));
  EXPECT_THAT(squeeze(text(Shown::all)), HasSubstr("nearest: A/RES/ES-11/7"));
}

TEST_F(Press, JsonIsOneLineWithTheFieldsThatTheIssueNames) {
  const std::string line = press_json(checked_, facts_);
  EXPECT_EQ(std::ranges::count(line, '\n'), 1);
  const Json report = Json::parse(line);
  EXPECT_EQ(report["file"], "a<b>.txt");
  EXPECT_EQ(report["published"], "2025-02-25");
  EXPECT_EQ(report["published_from"], "metadata");
  ASSERT_EQ(report["claims"].size(), 3U);
  const Json& wrong = report["claims"][1];
  EXPECT_EQ(wrong["sentence"], "It had 19 no.");
  EXPECT_EQ(wrong["line"], 4);
  EXPECT_EQ(wrong["type"], "tally");
  EXPECT_EQ(wrong["body"], "GA");
  EXPECT_EQ(wrong["roll_call"], "A/RES/ES-11/7");
  EXPECT_EQ(wrong["claimed"], Json({{"no", 19}}));
  EXPECT_EQ(wrong["recorded"], Json({{"no", 18}}));
  EXPECT_EQ(wrong["verdict"], "contradicted");
  EXPECT_EQ(wrong["source"], "UN Digital Library, record 4076672");
  EXPECT_EQ(report["claims"][2]["roll_call"], nullptr);
  EXPECT_EQ(report["claims"][2]["nearest"], "A/RES/ES-11/7");
  EXPECT_EQ(report["claims"][2]["recorded"], nullptr);
  EXPECT_EQ(report["boilerplate"][0]["reason"], "asks for donations");
  EXPECT_EQ(report["unread"][0]["line"], 4);
  EXPECT_EQ(report["quotes"][0]["in_office"], false);
}

// A text without full stops is one sentence, however long: it must not be told with each claim.
TEST_F(Press, AGiantSentenceIsToldInPieces) {
  std::string& text = checked_.report.lines[1].text;
  text.insert(text.find("otherwise"), std::string(100'000, 'x') + " ");
  checked_.report.sentences[3].end = text.size();
  const Json report = Json::parse(press_json(checked_, facts_));
  EXPECT_LT(report["claims"][2]["sentence"].get<std::string>().size(), 2 * kSentenceBytesMax);
  EXPECT_LT(press_csv(checked_, facts_).size(), 10'000U);
  EXPECT_EQ(report["claims"][1]["sentence"], "It had 19 no.");
}

TEST_F(Press, JsonSurvivesBytesThatAreNoText) {
  checked_.report.lines[1].text[5] = '\xFF';
  EXPECT_TRUE(Json::accept(press_json(checked_, facts_)));
}

TEST_F(Press, AcrossLineHoldsCopiesConflictsAndTheRecord) {
  coverage::Across across;
  across.copies.push_back({"b.txt", "a.txt", 3, 4, "3 of 4 sentences alike"});
  across.conflicts.push_back({"A/RES/ES-11/7", "no", {{"a.txt", 4, "19", "It had 19 no."}}, "18"});
  across.quotes.push_back({"A. Person", {{"a.txt", 4, "otherwise"}}});
  across.reports = 2;
  const Json line = Json::parse(across_json(across, facts_.record_coverage()));
  EXPECT_EQ(line["across"]["copies"][0]["of"], "a.txt");
  EXPECT_EQ(line["across"]["conflicts"][0]["kind"], "value");
  EXPECT_EQ(line["across"]["conflicts"][0]["sides"][0]["says"], "19");
  EXPECT_EQ(line["across"]["quotes"][0]["versions"][0]["quote"], "otherwise");
  EXPECT_EQ(line["record"]["name"], "embedded");
  const std::string said = across_text(across, {});
  EXPECT_THAT(said, HasSubstr("ACROSS 2 REPORTS"));
  EXPECT_THAT(said, HasSubstr("no of A/RES/ES-11/7; the record: 18"));
  EXPECT_EQ(across_text({}, {}), "");
}

TEST_F(Press, PageMarksSentencesAndEscapesWhatReportsHold) {
  const std::string page = press_html_head() +
                           press_html(checked_, counts_of(checked_), facts_, 1) +
                           press_html_foot({}, counts_of(checked_), facts_.record_coverage());
  EXPECT_THAT(page, HasSubstr("<mark class=\"contradicted\">It had 19 no.</mark>"));
  EXPECT_THAT(page, HasSubstr("href=\"#r1c2\">✗2</a>"));
  EXPECT_THAT(page, HasSubstr("id=\"r1c2\" open>"));
  EXPECT_THAT(page, HasSubstr("id=\"r1c3\"><summary>"));
  EXPECT_THAT(page, HasSubstr("Give &lt;b&gt;now&lt;/b&gt;!"));
  EXPECT_THAT(page, HasSubstr("a&lt;b&gt;.txt"));
  EXPECT_THAT(page, Not(HasSubstr("<b>now")));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("https://digitallibrary.un.org/record/4076672"));
}

TEST_F(Press, PageLinksNothingButTheWeb) {
  store_ = record::Store::embedded().value();
  const std::string page = press_html(checked_, counts_of(checked_), facts_, 1);
  for (std::size_t at = page.find("href=\""); at != std::string::npos;
       at = page.find("href=\"", at + 1)) {
    const std::string target = page.substr(at + 6, 8);
    EXPECT_TRUE(target.starts_with("#r1c") || target == "https://") << target;
  }
}

TEST_F(Press, SarifHoldsWhatDoesNotHold) {
  bool first = true;
  const std::string text = press_sarif_head("1.0") +
                           press_sarif(checked_, facts_, Shown::all, first) + press_sarif_foot();
  const Json log = Json::parse(text);
  EXPECT_EQ(log["version"], "2.1.0");
  const Json& run = log["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["rules"].size(), 17U);
  ASSERT_EQ(run["results"].size(), 2U);
  const Json& wrong = run["results"][0];
  EXPECT_EQ(wrong["level"], "error");
  const auto rule = wrong["ruleIndex"].get<std::size_t>();
  EXPECT_EQ(run["tool"]["driver"]["rules"][rule]["id"], wrong["ruleId"]);
  const Json& place = wrong["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["region"]["startLine"], 4);
  EXPECT_EQ(place["artifactLocation"]["uri"], "a%3Cb%3E.txt");
  EXPECT_EQ(run["results"][1]["level"], "note");
  first = true;
  EXPECT_EQ(Json::parse(press_sarif_head("1.0") + press_sarif_foot())["runs"][0]["results"].size(),
            0U);
}

TEST_F(Press, CsvHasAFieldForEveryColumn) {
  const std::string header = press_csv_header();
  const std::string rows = press_csv(checked_, facts_);
  EXPECT_EQ(std::ranges::count(rows, '\n'), 3);
  EXPECT_THAT(rows, HasSubstr("a<b>.txt,4,2025-02-25,tally,GA,A/RES/ES-11/7,contradicted,19 no,"
                              "18 no,"));
  const std::string first = rows.substr(0, rows.find('\n'));
  // Only the source holds a comma, and is quoted for it.
  EXPECT_EQ(std::ranges::count(first, ',') - 1, std::ranges::count(header, ','));
  EXPECT_THAT(quotes_csv(checked_), HasSubstr(",A. Person,envoy,,,otherwise,no,"));
}

TEST_F(Press, QuotesNameSpeakerAndOffice) {
  const std::string said = quotes_text(checked_, {});
  EXPECT_THAT(said, HasSubstr("“otherwise”"));
  EXPECT_THAT(said, HasSubstr("— A. Person, envoy"));
  EXPECT_THAT(said, HasSubstr("NOT IN OFFICE"));
  EXPECT_EQ(Json::parse(quotes_json(checked_))["quotes"][0]["speaker"], "A. Person");
}

TEST_F(Press, WordsSayListsOthersAndBounds) {
  Claim joined;
  joined.type = ClaimType::joined;
  joined.choice = model::Choice::no;
  joined.members = {MemberId("USA"), MemberId("RUS")};
  joined.others = 17;
  EXPECT_EQ(claim_words(joined, facts_, Date(2025, 2, 24)),
            "United States, Russia and 17 others: no");
  Claim tally;
  tally.yes = Count{140, coverage::Bound::at_least};
  tally.denominator = 193;
  EXPECT_EQ(claim_words(tally, facts_, Date(2025, 2, 24)), "at least 140 yes · of 193");
  Claim veto;
  veto.type = ClaimType::veto;
  veto.negated = true;
  EXPECT_EQ(claim_words(veto, facts_, Date(2025, 2, 24)), "no veto");
}

TEST(Excerpt, KeepsTheClaimAndCutsAtBlanks) {
  const std::string text = "one two three four five six seven eight nine ten";
  EXPECT_EQ(excerpt(text, 0, 3, 100), text);
  EXPECT_EQ(excerpt(text, 0, 3, 12), "one two…");
  const std::string middle = excerpt(text, 19, 23, 20);
  EXPECT_THAT(middle, HasSubstr("five"));
  EXPECT_TRUE(middle.starts_with("…") && middle.ends_with("…")) << middle;
}

TEST(Excerpt, NeverCutsALetter) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "й";
  for (std::size_t begin = 0; begin < text.size(); begin += 7) {
    const std::string cut = excerpt(text, begin, begin + 3, 31);
    EXPECT_TRUE(is_valid_utf8(cut)) << begin;
    EXPECT_LE(cut.size(), 120U);
  }
}

}  // namespace
}  // namespace rollcall::brief
