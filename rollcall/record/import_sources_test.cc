// SPDX-License-Identifier: Apache-2.0
// What third parties collected: each layout in small, with the faults that the real files have.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rollcall/record/import.h"
#include "rollcall/record/test_folder.h"

namespace rollcall::record {
namespace {

using model::Choice;
using model::MemberId;
using model::StatedOutcome;

class ImportSources : public testing::Test {
 protected:
  ImportReport import(std::string_view text, std::string_view name = "file.csv") {
    auto report = import_file(store_, folder_.file(name, text), {});
    EXPECT_TRUE(report) << report.error().code << ": " << report.error().message;
    return report ? *report : ImportReport();
  }
  std::vector<model::RollCall> find(std::string_view symbol) {
    return store_.find(model::Symbol::parse(symbol).value()).value();
  }
  static std::int64_t findings(const ImportReport& report, const std::string& code) {
    const auto found = report.findings_by_code.find(code);
    return found == report.findings_by_code.end() ? 0 : found->second;
  }

  TestFolder folder_;
  std::filesystem::path record_ = folder_.path() / "record.db";
  Store store_ = Store::open(record_, Store::Mode::read_write).value();
};

constexpr std::string_view kItems =
    "Year,\"Date,\",Resolution,Meeting,Draft,Agenda item,Category,Region,Submitted by,"
    "Outcome results,Vote,Member State,ID,Membership_Status,Topic\n";

std::string item(std::string_view id, std::string_view date, std::string_view resolution,
                 std::string_view draft, std::string_view outcome, std::string_view votes) {
  // Five members of the Council of 1996, by letter.
  constexpr std::pair<std::string_view, std::string_view> kMembers[] = {
      {"China", "CHN"}, {"Egypt", "EGY"}, {"France", "FRA"}, {"Italy", "ITA"}, {"Chile", "CHL"}};
  std::string text;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    const std::string_view vote = votes[i] == 'Y' ? "Yes" : votes[i] == 'N' ? "No" : "Abstain";
    text += fmt::format("1996,{},{},3654,{},An item,,,President,{},{},{},{},Other,\n", date,
                        resolution, draft, outcome, vote, kMembers[i].first, id);
  }
  return text;
}

TEST_F(ImportSources, ReadsItemsThatFailedAndThoseAdopted) {
  const auto report =
      import(std::string(kItems) +
             item("1", "1996-04-26", "1900 (1996)", "S/1996/901", "Adopted by majority", "YYYYA") +
             item("2", "1996-04-15", "", "S/1996/902", "Not adopted - veto", "NYYYY") +
             item("3", "1996-04-15", "", "S/1996/903",
                  "Not adopted - failed to receive required number of votes", "YAAAA"));
  EXPECT_EQ(report.layout, "sc-items");
  EXPECT_EQ(report.accounts, 3);
  const auto adopted = find("S/RES/1900 (1996)");
  ASSERT_EQ(adopted.size(), 1U);
  EXPECT_EQ(adopted[0].stated, StatedOutcome::adopted);
  EXPECT_EQ(adopted[0].draft.normal(), "S/1996/901");
  EXPECT_EQ(adopted[0].meeting.normal(), "S/PV.3654");
  EXPECT_EQ(adopted[0].counted, (model::Tally{4, 0, 1, 0, true}));
  EXPECT_EQ(find("S/1996/902").front().stated, StatedOutcome::vetoed);
  EXPECT_EQ(find("S/1996/903").front().stated, StatedOutcome::not_adopted);
}

TEST_F(ImportSources, PrefersTheLibrarysDayToASwappedOne) {
  import(
      "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,description\n"
      "5,CHN,CHINA,True,Y,1996-02-08,S/RES/1900(1996),x\n"
      "5,FRA,FRANCE,True,Y,1996-02-08,S/RES/1900(1996),x\n",
      "sc.csv");
  const auto report = import(std::string(kItems) + item("1", "1996-08-02", "1900 (1996)",
                                                        "S/1996/901", "Adopted unanimously", "Y"),
                             "items.csv");
  EXPECT_EQ(findings(report, "import.swapped_date"), 1);
  EXPECT_EQ(findings(report, "import.disagrees"), 1) << "France is missing";
  const auto vote = find("S/RES/1900").front();
  EXPECT_EQ(vote.date, Date(1996, 2, 8));
  EXPECT_EQ(vote.ballots.size(), 2U);
  EXPECT_EQ(vote.draft.normal(), "S/1996/901") << "filled from the lower rank";
}

TEST_F(ImportSources, TakesTheDayOfTheMeetingWhereDayAndMonthAreSwapped) {
  constexpr std::string_view kFailed = "Not adopted - failed to receive required number of votes";
  auto report = import(std::string(kItems) +
                       item("1", "1996-02-08", "", "S/1996/911", "Not adopted - veto", "NYYYY") +
                       item("2", "1996-08-02", "", "S/1996/912", kFailed, "YAAAA"));
  EXPECT_EQ(findings(report, "import.swapped_date"), 0) << "either of them may be wrong";
  EXPECT_EQ(find("S/1996/912").front().date, Date(1996, 8, 2));
  EXPECT_THAT(find("S/1996/912").front().notes,
              testing::Contains(testing::HasSubstr("exchanges day and month")));
  report = import(
      "year,date,month,draft,meeting_record,agenda_item,member_veto1,member_veto2,member_veto3,"
      "China,France,Russia,USSR,USA,UK\n"
      "1996,2/8/1996,2,S/1996/911,S/PV.3654,An item,China,,,1,0,0,0,0,0\n",
      "vetoes.csv");
  EXPECT_EQ(findings(report, "import.swapped_date"), 1);
  const auto vote = find("S/1996/912").front();
  EXPECT_EQ(vote.date, Date(1996, 2, 8));
  EXPECT_TRUE(vote.notes.empty());
  EXPECT_TRUE(find("S/1996/911").front().notes.empty());
}

TEST_F(ImportSources, ReportsTheFaultsOfTheItems) {
  const auto report = import(
      std::string(kItems) +
      item("1", "1996-04-26", "", "S/1996/902", "Adopted unanimously", "YYYYY") +
      item("2", "1996-04-15", "S/1996/904", "S/RES/1901(1996)", "Adopted by majority", "YYYYA") +
      item("3", "1996-04-15", "1902 (1996)", "S/1996/905", "Adopted by majority", "YYYYA") +
      item("3", "1996-04-15", "1902 (1996)", "S/1996/905", "Adopted by majority", "A") +
      item("4", "1996-04-15", "1903 (1996", "Oral amendment", "Adopted by consensus", "YY"));
  EXPECT_EQ(findings(report, "import.adopted_without_symbol"), 1);
  EXPECT_EQ(findings(report, "import.swapped_columns"), 1);
  EXPECT_EQ(findings(report, "import.two_votes"), 1);
  EXPECT_TRUE(find("S/1996/902").empty());
  EXPECT_EQ(find("S/RES/1901").front().draft.normal(), "S/1996/904");
  EXPECT_THAT(find("S/RES/1902").front().unclear, testing::ElementsAre(MemberId("CHN")));
  EXPECT_EQ(find("S/RES/1903").front().manner, model::Manner::without_vote);
}

TEST_F(ImportSources, LeavesSponsorsThatStandOneItemLate) {
  const auto sponsored = [](std::string_view id, std::string_view date, std::string_view draft,
                            std::string_view sponsors) {
    std::string text = item(id, date, "", draft, "Not adopted - veto", "NYYYY");
    for (std::size_t at = 0; (at = text.find("President", at)) != std::string::npos;) {
      text.replace(at, std::string_view("President").size(), sponsors);
    }
    return text;
  };
  const auto report =
      import(std::string(kItems) + sponsored("1", "1996-04-15", "S/1996/901", "Italy and United") +
             sponsored("2", "1996-04-15", "S/1996/902", "States") +
             sponsored("3", "1996-04-16", "S/1996/903", "Chile") +
             sponsored("4", "1997-04-16", "S/1997/904", "Egypt"));
  EXPECT_EQ(findings(report, "import.late_sponsors"), 2);
  EXPECT_THAT(find("S/1996/901").front().sponsors, testing::ElementsAre("Italy and United"));
  EXPECT_THAT(find("S/1996/902").front().sponsors, testing::IsEmpty());
  EXPECT_THAT(find("S/1996/903").front().sponsors, testing::IsEmpty());
  EXPECT_THAT(find("S/1997/904").front().sponsors, testing::ElementsAre("Egypt"));
}

TEST_F(ImportSources, TakesALostDraftCalledAdoptedForTheSameVoteOnlyByItsBallots) {
  const auto report =
      import(std::string(kItems) +
             item("1", "1996-04-15", "", "S/1996/902", "Adopted unanimously", "NYYYY") +
             item("2", "1996-04-15", "", "S/1996/902", "Adopted unanimously", "YYYYY") +
             item("3", "1996-04-15", "", "S/1996/902", "Not adopted - veto", "NYYYY"));
  EXPECT_EQ(findings(report, "import.adopted_without_symbol"), 2);
  EXPECT_EQ(report.accounts, 3);
  EXPECT_EQ(report.roll_calls_new, 2) << "the second has other ballots";
  const auto votes = find("S/1996/902");
  ASSERT_EQ(votes.size(), 1U);
  EXPECT_EQ(votes[0].stated, StatedOutcome::vetoed);
  EXPECT_EQ(votes[0].counted, (model::Tally{4, 1, 0, 0, true}));
}

TEST_F(ImportSources, ReadsFailedDraftsWithListsInCells) {
  const auto report = import(
      "Meeting Number,Voting On,Year,Submitted By,In Favor,Abstain,Against,Note,"
      "\"For,Abstain,Against\",Members\n"
      "3654,S/1996/906 Paragraph 1,1996,['Egypt'],\"['Egypt', 'Chile']\",\"['China']\","
      "\"['France']\",Negative vote,\"(2, 1, 1)\",[]\n"
      "3655,S/1996/907,1996,[],['Egypt'],[],['France'],,\"(2, 0, 1)\",[]\n"
      "3656,S/1996/908,1996,[],oops,[],['France'],,\"(2, 0, 1)\",[]\n");
  EXPECT_EQ(report.layout, "sc-failed");
  EXPECT_EQ(findings(report, "import.tally_differs"), 2);
  EXPECT_EQ(findings(report, "import.unread_list"), 1);
  const auto part = find("S/1996/906").front();
  EXPECT_EQ(part.part, "Paragraph 1");
  EXPECT_EQ(part.kind, model::QuestionKind::part);
  EXPECT_EQ(part.stated, StatedOutcome::vetoed);
  EXPECT_EQ(part.counted, (model::Tally{2, 1, 1, 0, true}));
  EXPECT_THAT(part.sponsors, testing::ElementsAre("Egypt"));
  EXPECT_EQ(find("S/1996/907").front().stated, StatedOutcome::not_adopted);
  EXPECT_EQ(find("S/1996/907").front().date, Date(1996, 7, 1));
  EXPECT_THAT(find("S/1996/907").front().notes,
              testing::Contains(testing::HasSubstr("only the year is known")));
}

TEST_F(ImportSources, TakesTheNamesOfTheVetoListAndNoTallyFromThem) {
  const auto report = import(
      "year,date,month,draft,meeting_record,agenda_item,member_veto1,member_veto2,member_veto3,"
      "China,France,Russia,USSR,USA,UK\n"
      "1956,10/30/1956,10,S/9901 (as amended),S/PV.749,Palestine,France,UK,,0,0,0,0,0,1\n"
      "1946,6/26/1946,6,S/PV.49,S/PV.49,The Spanish question preliminary question,USSR,,,0,0,0,1,"
      "0,0\n");
  EXPECT_EQ(report.layout, "vetoes");
  EXPECT_EQ(findings(report, "import.flag_differs"), 1);
  const auto vote = find("S/9901").front();
  EXPECT_EQ(vote.stated, StatedOutcome::vetoed);
  EXPECT_EQ(vote.date, Date(1956, 10, 30));
  EXPECT_TRUE(vote.ballots.empty()) << "two of eleven ballots are no tally";
  EXPECT_FALSE(vote.tally());
  EXPECT_THAT(vote.notes, testing::Contains(testing::HasSubstr("FRA no, GBR no")));
  EXPECT_EQ(find("S/PV.49").front().kind, model::QuestionKind::preliminary);
  Filter by_france;
  by_france.member = MemberId("FRA");
  by_france.choice = Choice::no;
  by_france.to = Date(1960, 1, 1);
  EXPECT_EQ(store_.list(by_france).value().size(), 1U);
}

constexpr std::string_view kVoeten =
    "rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr\n";

TEST_F(ImportSources, MatchesVoetenOnlyWhereNothingSpeaksAgainstIt) {
  import(
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,committee_report\n"
      "5,ARG,,Y,1987-11-30,42,A/RES/42/901,\n5,CHL,,N,1987-11-30,42,A/RES/42/901,\n"
      "6,ARG,,Y,1987-11-30,42,A/RES/42/902,\n6,CHL,,N,1987-11-30,42,A/RES/42/902,\n"
      "7,ARG,,Y,1987-11-30,42,A/RES/42/903,\n7,CHL,,N,1987-11-30,42,A/RES/42/903,\n",
      "ga.csv");
  const std::int64_t before = store_.coverage()->roll_calls;
  const auto report = import(std::string(kVoeten) +
                                 "9001,1987,42,0,1,1,0,1987-11-03,R/42/901,NA,NA,S,The whole\n"
                                 "9002,1987,42,0,1,1,0,1987-11-03,R/42/902,1,0,S,An amendment\n"
                                 "9003,1987,42,0,1,1,0,1987-11-03,R/42/903,NA,NA,S,One of two\n"
                                 "9004,1987,42,0,1,1,0,1987-11-03,R/42/903,NA,NA,S,Two of two\n",
                             "rollcalls.csv");
  EXPECT_EQ(report.layout, "voeten");
  EXPECT_EQ(report.roll_calls_new, 3);
  EXPECT_EQ(store_.coverage()->roll_calls, before + 3);
  EXPECT_EQ(find("A/RES/42/901").front().date, Date(1987, 11, 30)) << "the Library's day";
  EXPECT_EQ(find("A/RES/42/901").front().title, "The whole") << "filled from the lower rank";

  const auto votes = import(
      "rcid,ccode,vote\n9001,160,1\n9001,155,1\n9001,20,9\n9002,160,2\n"
      "9002,155,3\n9002,999,1\n9002,20,8\n",
      "votes.csv");
  EXPECT_EQ(votes.layout, "voeten-votes");
  EXPECT_EQ(findings(votes, "import.disagrees"), 1);
  EXPECT_EQ(findings(votes, "import.unknown_member"), 1);
  const auto whole = find("A/RES/42/901").front();
  EXPECT_THAT(whole.ballots, testing::Contains(model::Ballot{MemberId("CHL"), Choice::no}));
  Filter amendments;
  amendments.words = {"amendment"};
  amendments.from = Date(1987, 1, 1);
  amendments.to = Date(1987, 12, 31);
  const auto found = store_.list(amendments).value();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, model::QuestionKind::amendment);
  EXPECT_EQ(found[0].amends, "A/RES/42/902");
  EXPECT_EQ(found[0].counted, (model::Tally{0, 1, 1, 1, true}));
  EXPECT_THAT(found[0].notes, testing::Contains(testing::HasSubstr("day is not reliable")));
}

TEST_F(ImportSources, SaysWhatVoetensFilesContradictInThemselves) {
  const auto described =
      import(std::string(kVoeten) +
                 "9001,1971,26,0,2,1,0,1971-10-03,R/26/901,1,0,S,China under two numbers\n"
                 "9002,1971,26,NA,2,1,0,1971-10-03,R/26/902,1,0,S,A tally with a hole\n",
             "rollcalls.csv");
  EXPECT_EQ(findings(described, "import.unread_tally"), 1);
  const auto votes =
      import("rcid,ccode,vote\n9001,710,8\n9001,713,1\n9001,160,3\n9002,160,1\n", "votes.csv");
  EXPECT_EQ(findings(votes, "import.two_numbers"), 1);
  EXPECT_EQ(findings(votes, "import.two_votes"), 0);
  EXPECT_EQ(findings(votes, "import.tally_differs"), 1) << "2-1-0 is stated, 1-1-0 counted";
  Filter china;
  china.member = MemberId("CHN");
  china.choice = Choice::yes;
  china.from = Date(1971, 1, 1);
  china.to = Date(1971, 12, 31);
  EXPECT_EQ(store_.list(china).value().size(), 1U);
}

TEST_F(ImportSources, WantsVoetensRollCallsBeforeTheVotes) {
  const auto report = import_file(store_, folder_.file("v.csv", "rcid,ccode,vote\n3,2,1\n"), {});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, "import.no_description");
}

TEST_F(ImportSources, KeepsAVoteApartWhoseTallyIsAnother) {
  std::string library =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,total_yes,"
      "total_no,total_abstentions,committee_report\n"
      "5,ARG,,Y,1971-11-30,26,A/RES/2900(XXVI)[C],1,0,0,\n";
  import(library, "ga.csv");
  const auto report = import(std::string(kVoeten) +
                             "9001,1971,26,49,47,23,0,1971-11-03,R/26/2900C,0,0,S,Another vote\n");
  EXPECT_EQ(findings(report, "import.unsure_match"), 1);
  EXPECT_EQ(report.roll_calls_new, 1);
}

TEST_F(ImportSources, ReadsHowTheAssemblyAdoptedEachText) {
  const auto report = import(
      "undl_id,resolution,session,date,title,modality,draft,meeting,agenda_title,total_yes,"
      "total_no,total_abstentions,total_non_voting,total_ms,undl_link\n"
      "1,A/RES/74/901,74,2019-12-12,A : resolution / adopted by the General Assembly,Without a "
      "vote,,,,,,,,,x\n"
      "2,A/RES/74/902,74,2019-12-12,B,\"Vote, non-recorded\",,,,40.0,3.0,2.0,,,x\n"
      "3,A/RES/74/903,74,2019-12-12,C,Nonsense,,,,,,,,,x\n");
  EXPECT_EQ(report.layout, "undl-ga-outcomes");
  EXPECT_EQ(find("A/RES/74/901").front().manner, model::Manner::without_vote);
  EXPECT_EQ(find("A/RES/74/901").front().title, "A");
  const auto counted = find("A/RES/74/902").front();
  EXPECT_EQ(counted.manner, model::Manner::non_recorded);
  EXPECT_EQ(counted.tally(), (model::Tally{40, 3, 2, 0, false}));
  EXPECT_EQ(findings(report, "import.unread_modality"), 1);
}

TEST_F(ImportSources, ReadsVotesThatTheUserWroteDown) {
  const auto report = import(
      "body = \"GA\"\nmeeting = \"A/79/PV.99\"\ndate = 2024-12-12\n\n[[vote]]\nordinal = 1\n"
      "draft = \"A/79/L.901\"\ntitle = \"A draft of ours\"\nmajority = \"simple\"\n"
      "majority_reason = \"we say so\"\nannounced = { yes = 2, no = 1, abstain = 0 }\n"
      "sources = [{ id = \"mine\", title = \"my notes\", gives = \"ballots, tally\" }]\n"
      "[vote.ballots]\nyes = [\"ARG\", \"BEL\"]\nno = [\"CHL\"]\n",
      "votes.toml");
  EXPECT_EQ(report.layout, "toml");
  const auto vote = find("A/79/L.901").front();
  EXPECT_EQ(vote.majority, model::Majority::simple);
  EXPECT_EQ(vote.counted, (model::Tally{2, 1, 0, 0, true}));
}

TEST_F(ImportSources, KeepsATallyWithSomeOfItsBallots) {
  const auto report = import(
      "body = \"SC\"\ndate = 2023-05-05\nmembers = 15\n\n[[vote]]\n"
      "draft = \"S/2023/901\"\ntitle = \"A draft of ours\"\npartial = true\n"
      "announced = { yes = 9, no = 1, abstain = 5, absent = 0 }\n"
      "sources = [{ id = \"mine\", title = \"my notes\", gives = \"tally\" }]\n"
      "[vote.ballots]\nno = [\"RUS\"]\n",
      "votes.toml");
  EXPECT_EQ(report.findings_by_code, (std::map<std::string, std::int64_t>()));
  const auto vote = find("S/2023/901").front();
  EXPECT_EQ(vote.tally(), (model::Tally{9, 1, 5, 0, true}));
  EXPECT_THAT(vote.ballots, testing::ElementsAre(model::Ballot{MemberId("RUS"), Choice::no}))
      << "it decides whether there was a veto";
}

TEST_F(ImportSources, BelievesVotesTakenDownOverAWordForTheManner) {
  import(
      "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,description,modality\n"
      "5,CHN,,True,Y,1996-04-26,S/RES/1901(1996),x,VOTE\n"
      "5,EGY,,False,Y,1996-04-26,S/RES/1901(1996),x,VOTE\n",
      "sc.csv");
  const auto report =
      import(std::string(kItems) +
             item("1", "1996-04-26", "1901 (1996)", "S/1996/911", "Adopted by acclamation", "YY"));
  EXPECT_EQ(findings(report, "import.manner_differs"), 1);
  EXPECT_EQ(find("S/RES/1901").front().manner, model::Manner::recorded);
}

}  // namespace
}  // namespace rollcall::record
