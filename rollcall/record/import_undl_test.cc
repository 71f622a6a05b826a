// SPDX-License-Identifier: Apache-2.0
// The Library's files, in small: their four layouts, and what goes wrong in them.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/record/export.h"
#include "rollcall/record/import.h"
#include "rollcall/record/test_folder.h"

namespace rollcall::record {
namespace {

using model::Choice;
using model::MemberId;

constexpr std::string_view kHeader =
    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,"
    "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,"
    "total_ms,undl_link\n";

// A resolution of 2019 that our facts do not hold.
std::string row(std::string_view id, std::string_view code, std::string_view name,
                std::string_view vote, std::string_view symbol = "A/RES/74/500") {
  return fmt::format(
      "{},{},{},{},2019-12-12,74,{},,,A/74/PV.99,A title : resolution / adopted by the General "
      "Assembly,\"A/74/251 9 An item, with a comma. A HEADING\",,,2.0,1.0,1.0,0.0,4.0,"
      "https://digitallibrary.un.org/record/{}\n",
      id, code, name, vote, symbol, id);
}

std::string good_rows(std::string_view id = "1001", std::string_view symbol = "A/RES/74/500") {
  return row(id, "ARG", "ARGENTINA", "Y", symbol) + row(id, "BEL", "BELGIUM", "N", symbol) +
         row(id, "CHL", "CHILE", "Y", symbol) + row(id, "DNK", "DENMARK", "A", symbol);
}

class ImportUndl : public testing::Test {
 protected:
  ImportReport import(std::string_view text, std::string_view name = "ga.csv") {
    auto report = import_file(store_, folder_.file(name, text), {});
    EXPECT_TRUE(report) << report.error().code << ": " << report.error().message;
    return report ? *report : ImportReport();
  }
  std::string error(std::string_view text) {
    const auto report = import_file(store_, folder_.file("bad.csv", text), {});
    return report ? "" : report.error().code;
  }
  model::RollCall vote(std::string_view symbol = "A/RES/74/500") {
    auto found = store_.find(model::Symbol::parse(symbol).value()).value();
    EXPECT_EQ(found.size(), 1U) << symbol;
    return found.empty() ? model::RollCall() : found.front();
  }

  TestFolder folder_;
  std::filesystem::path record_ = folder_.path() / "record.db";
  Store store_ = Store::open(record_, Store::Mode::read_write).value();
};

TEST_F(ImportUndl, ReadsARollCall) {
  const ImportReport report = import(std::string(kHeader) + good_rows());
  EXPECT_EQ(report.layout, "undl-ga");
  EXPECT_EQ(report.rows, 4);
  EXPECT_EQ(report.roll_calls_new, 1);
  EXPECT_TRUE(report.findings.empty()) << report.findings.front().what;
  const model::RollCall got = vote();
  EXPECT_EQ(got.title, "A title");
  EXPECT_EQ(got.agenda_item, "An item, with a comma");
  EXPECT_EQ(got.date, Date(2019, 12, 12));
  EXPECT_EQ(got.tally(), (model::Tally{2, 1, 1, 0, true}));
  EXPECT_EQ(got.announced, (model::Tally{2, 1, 1, 0, true}));
  EXPECT_EQ(got.members, 4);
  EXPECT_EQ(got.stated, model::StatedOutcome::adopted);
  EXPECT_THAT(got.ballots, testing::Contains(model::Ballot{MemberId("BEL"), Choice::no}));
  ASSERT_EQ(got.sources.size(), 1U);
  EXPECT_EQ(got.sources[0].id, "undl-ga");
  EXPECT_EQ(got.sources[0].url, "https://digitallibrary.un.org/record/1001");
}

TEST_F(ImportUndl, IsIndifferentToLineBreaksMarksAndTheOrderOfColumnsAndRows) {
  const std::string text = std::string(kHeader) + good_rows() + good_rows("1002", "A/RES/74/501");
  import(text, "plain.csv");
  const auto first = vote().ballots;
  std::string crlf = "\xef\xbb\xbf";
  for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  std::string mixed(kHeader);
  const auto a = good_rows("1001");
  const auto b = good_rows("1002", "A/RES/74/501");
  std::vector<std::string> lines;
  for (const auto& part : {a, b}) {
    for (const auto line : split(part, '\n')) {
      if (!line.empty()) lines.emplace_back(line);
    }
  }
  for (const std::size_t i : {5U, 0U, 7U, 2U, 4U, 1U, 6U, 3U}) mixed += lines[i] + "\n";
  const std::string columns =
      "ms_votes,undl_id,date,ms_names,ms_codes,resolutions\n"
      "Y,1001,2019-12-12,ARGENTINA,ARG,A/RES/74/500\nN,1001,2019-12-12,BELGIUM,BEL,A/RES/74/500\n"
      "Y,1001,2019-12-12,CHILE,CHL,A/RES/74/500\nA,1001,2019-12-12,DENMARK,DNK,A/RES/74/500\n";
  for (const auto& other : {crlf, mixed, columns}) {
    Store fresh = Store::open(folder_.path() / "fresh.db", Store::Mode::read_write).value();
    const auto report = import_file(fresh, folder_.file("other.csv", other), {});
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_TRUE(report->findings.empty()) << report->findings.front().what;
    const auto found = fresh.find(model::Symbol::parse("A/RES/74/500").value()).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].ballots, first);
    std::filesystem::remove(folder_.path() / "fresh.db");
  }
}

TEST_F(ImportUndl, ReadsDamagedLettersAndSaysSo) {
  const ImportReport report =
      import(std::string(kHeader) + row("1001", "ARG", "ARGENTINA", "y") +
             row("1001", "BEL", "BELGIUM", "N") + row("1001", "CHL", "CHILE", "AN") +
             row("1001", "DNK", "DENMARK", "A") + row("1001", "EGY", "EGYPT", ""));
  EXPECT_EQ(report.findings_by_code.at("import.damaged_choice"), 1);
  EXPECT_EQ(report.findings_by_code.at("import.unknown_choice"), 1);
  EXPECT_EQ(report.findings_by_code.at("import.tally_differs"), 1);
  const model::RollCall got = vote();
  EXPECT_EQ(got.counted, (model::Tally{1, 1, 1, 1, true}));
  EXPECT_THAT(got.unclear, testing::ElementsAre(MemberId("CHL")));
}

TEST_F(ImportUndl, KeepsNeitherOfTwoDifferentVotesOfOneMember) {
  const ImportReport report =
      import(std::string(kHeader) + good_rows() + row("1001", "ARG", "ARGENTINA", "N"));
  EXPECT_EQ(report.findings_by_code.at("import.two_votes"), 1);
  const model::RollCall got = vote();
  EXPECT_EQ(got.ballots.size(), 3U);
  EXPECT_THAT(got.unclear, testing::ElementsAre(MemberId("ARG")));
}

TEST_F(ImportUndl, ReportsAMemberNobodyKnows) {
  const ImportReport report =
      import(std::string(kHeader) + good_rows() + row("1001", "ZZZ", "ATLANTIS", "Y"));
  EXPECT_EQ(report.findings_by_code.at("import.unknown_member"), 1);
  EXPECT_THAT(report.findings[0].what, testing::HasSubstr("ATLANTIS"));
  EXPECT_EQ(report.findings[0].line, 6);
}

TEST_F(ImportUndl, KnowsAMemberByAMangledName) {
  const ImportReport report = import(std::string(kHeader) + row("1001", "", "TÜRKİYE", "Y"));
  EXPECT_FALSE(report.findings_by_code.contains("import.unknown_member"));
  EXPECT_EQ(vote().ballots.front().member, MemberId("TUR"));
}

TEST_F(ImportUndl, DoesNotTakeAVoteOfNobodyForAVote) {
  std::string text(kHeader);
  for (const char* code : {"ARG", "BEL", "CHL", "DNK"}) text += row("1001", code, "", "X");
  const ImportReport report = import(text);
  EXPECT_EQ(report.findings_by_code.at("import.nobody_voted"), 1);
  const model::RollCall got = vote();
  EXPECT_TRUE(got.ballots.empty());
  EXPECT_FALSE(got.tally());
}

TEST_F(ImportUndl, TheSameBytesUnderAnotherNameChangeNothing) {
  const std::string text = std::string(kHeader) + good_rows();
  import(text, "one.csv");
  const std::string before = dump(record_);
  const ImportReport again = import(text, "two.csv");
  EXPECT_TRUE(again.unchanged);
  EXPECT_EQ(again.layout, "undl-ga");
  EXPECT_EQ(dump(record_), before);
}

TEST_F(ImportUndl, ANewerFileHoldsAndTheOlderIsKept) {
  import(std::string(kHeader) + good_rows(), "2025_03_31_ga.csv");
  std::string corrected = good_rows();
  corrected.replace(corrected.find(",Y,"), 3, ",N,");
  const ImportReport report = import(std::string(kHeader) + corrected, "2026_02_06_ga_voting.csv");
  EXPECT_EQ(report.roll_calls_changed, 1);
  EXPECT_EQ(report.findings_by_code.at("import.changed"), 1);
  EXPECT_EQ(vote().counted->no, 2);
  EXPECT_THAT(dump(record_), testing::HasSubstr("2025-03-31"));
  // An older file that comes later does not win.
  std::string oldest = good_rows();
  oldest.replace(oldest.find(",Y,"), 3, ",A,");
  import(std::string(kHeader) + oldest, "2024_09_12_ga.csv");
  EXPECT_EQ(vote().counted->no, 2);
}

TEST_F(ImportUndl, AnIdThatMovedToAnotherTextNamesTwoRollCalls) {
  import(std::string(kHeader) + good_rows("1001", "A/RES/74/500"), "a.csv");
  import(std::string(kHeader) + good_rows("1001", "A/RES/74/501"), "b.csv");
  EXPECT_EQ(vote("A/RES/74/500").ballots.size(), 4U);
  EXPECT_EQ(vote("A/RES/74/501").ballots.size(), 4U);
}

TEST_F(ImportUndl, OurFactsOutrankTheFileAndItsDifferenceIsAFinding) {
  const auto before = vote("A/RES/ES-11/7");
  ASSERT_TRUE(before.counted);
  std::string text(kHeader);
  for (const model::Ballot& ballot : before.ballots) {
    const bool flipped = ballot.member == MemberId("USA");
    const char* letter = ballot.choice == Choice::yes || flipped ? "Y"
                         : ballot.choice == Choice::no           ? "N"
                         : ballot.choice == Choice::abstain      ? "A"
                                                                 : "X";
    text += row("4076672", ballot.member.view(), "", letter, "A/RES/ES-11/7");
  }
  const ImportReport report = import(text);
  EXPECT_EQ(report.roll_calls_new, 0);
  EXPECT_EQ(report.findings_by_code.at("import.disagrees"), 1);
  EXPECT_EQ(vote("A/RES/ES-11/7").ballots, before.ballots);
  EXPECT_EQ(vote("A/RES/ES-11/7").date, before.date);
}

TEST_F(ImportUndl, RefusesWhatItCannotRead) {
  std::string semicolons(kHeader);
  std::replace(semicolons.begin(), semicolons.end(), ',', ';');
  EXPECT_EQ(error(semicolons + "1;2\n"), "import.wrong_delimiter");
  EXPECT_EQ(error("a,b\n1,2\n"), "import.unknown_layout");
  EXPECT_EQ(error(""), "import.empty");
  EXPECT_EQ(error(std::string(kHeader) + good_rows().substr(0, 300)), "import.truncated");
  EXPECT_EQ(error("undl_id,member_state,name_status,iso\n1,A,current,ARG\n"),
            "import.unknown_layout");
  EXPECT_EQ(import_file(store_, folder_.path() / "none.csv", {}).error().code, "import.unreadable");
  EXPECT_EQ(import_file(store_, folder_.path(), {}).error().code, "import.unreadable");
}

TEST_F(ImportUndl, ReportsBytesThatAreNotText) {
  std::string text = std::string(kHeader) + good_rows();
  for (std::size_t at = text.find("A title"); at != std::string::npos;
       at = text.find("A title", at + 1)) {
    text[at + 3] = '\xff';
    text[at + 4] = '\0';
  }
  const ImportReport report = import(text);
  EXPECT_EQ(report.findings_by_code.at("import.damaged_text"), 1);
  EXPECT_THAT(vote().title, testing::HasSubstr("\xef\xbf\xbd"));
}

TEST_F(ImportUndl, WhatIsExportedIsImportedAgainAlike) {
  import(std::string(kHeader) + good_rows() + good_rows("1002", "A/RES/74/501"));
  std::string csv;
  // The official columns cannot name a motion or an amendment by its place; adopted texts they can.
  Filter of_the_day;
  of_the_day.from = of_the_day.to = Date(2019, 12, 12);
  const auto written =
      export_roll_calls(store_, of_the_day, ExportFormat::csv, [&](std::string_view piece) {
        csv += piece;
        return true;
      });
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, 2);
  Store second = Store::open(folder_.path() / "second.db", Store::Mode::read_write).value();
  const auto report = import_file(second, folder_.file("export.csv", csv), {});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->roll_calls_new, 2);
  EXPECT_TRUE(report->findings.empty()) << report->findings.front().what;
  for (const char* symbol : {"A/RES/74/500", "A/RES/74/501"}) {
    const auto again = second.find(model::Symbol::parse(symbol).value()).value();
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0].ballots, vote(symbol).ballots);
    EXPECT_EQ(again[0].title, vote(symbol).title);
  }
}

TEST_F(ImportUndl, AnExportThatCannotBeWrittenSaysSo) {
  const auto written =
      export_roll_calls(store_, {}, ExportFormat::json, [](std::string_view) { return false; });
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, "export.write_failed");
}

}  // namespace
}  // namespace rollcall::record
