// SPDX-License-Identifier: Apache-2.0
// The Security Council's awkward votes with their real tallies: rows S1 to S45 of the fact file.
// The permanent members' negative votes are the file's; what else it says of them stands beside.
// Elected members are E1, E2 ... A name that ends in _M carries the mark "general knowledge, not
// re-read".
//
// Readings: S31 has only the tally of the preliminary question, so the draft that was vetoed after
// it is not a row. S14 is tried both ways (China not participating, and "abstained").
#include <gmock/gmock.h>

#include <algorithm>

#include "rollcall/rules/council_fixture.h"

namespace rollcall::rules {
namespace {

constexpr std::string_view kCases = R"(
# id  | day        | kind              | nature      | tally  | permanent members                                       | needed | result                | code               | citations             | vetoed by
S1    | 2022-02-25 | resolution        | substantive | 11-1-3 | RUS no, CHN abstain                                     | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | RUS
S2    | 2022-02-27 | special_session   | procedural  | 11-1-3 | RUS no, CHN abstain                                     | 9 | adopted carried       | sc.27-2.carried    | Charter art. 27(2); 377 A (V) para. 1 |
S3    | 2025-02-24 | procedural_motion | unknown     | 6-3-6  | USA no                                                  | 9 | not_adopted shortfall | sc.27-2.shortfall  | Charter art. 27(2)         |
S4    | 2025-02-24 | amendment         | substantive | 1-7-7  | FRA no, GBR no, USA abstain                             | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3); rule 36 |
S5    | 2025-02-24 | amendment         | substantive | 6-1-8  | RUS no, USA abstain                                     | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3); rule 36 |
S6    | 2025-02-24 | amendment         | substantive | 9-1-5  | RUS no, USA abstain                                     | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3); rule 36 | RUS
S7    | 2025-02-24 | amendment         | substantive | 4-6-5  | FRA no, GBR no, USA abstain                             | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3); rule 36 |
S8    | 2025-02-24 | amendment         | substantive | 11-1-3 | RUS no, USA abstain                                     | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3); rule 36 | RUS
S9    | 2025-02-24 | resolution        | substantive | 10-0-5 | FRA abstain, GBR abstain                                | 9 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S10   | 1950-06-25 | resolution        | substantive | 9-0-1  | RUS absent                                              | 7 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S11   | 1950-06-27 | resolution        | substantive | 7-1-0  | RUS absent                                              | 7 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S12_M | 1950-07-07 | resolution        | substantive | 7-0-3  | RUS absent                                              | 7 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S13   | 1973-12-15 | resolution        | substantive | 10-0-4 | CHN absent, FRA abstain, RUS abstain, GBR abstain, USA abstain | 9 | adopted carried | sc.27-3.carried  | Charter art. 27(3)         |
S14a  | 1973-10-22 | resolution        | substantive | 14-0-0 | CHN absent                                              | 9 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S14b  | 1973-10-22 | resolution        | substantive | 14-0-1 | CHN abstain                                             | 9 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S15   | 1978-10-23 | resolution        | substantive | 12-0-2 | CHN absent                                              | 9 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S16_M | 2020-01-10 | resolution        | substantive | 11-0-4 | CHN abstain, RUS abstain, GBR abstain, USA abstain      | 9 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S17   | 2015-05-22 | resolution        | substantive | 9-0-6  |                                                         | 9 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S18   | 1971-12-06 | resolution        | procedural  | 11-0-4 |                                                         | 9 | adopted carried       | sc.27-2.carried    | Charter art. 27(2)         |
S19   | 2014-12-30 | resolution        | substantive | 8-2-5  | USA no                                                  | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3)         |
S20   | 2022-03-23 | resolution        | substantive | 2-0-13 |                                                         | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3)         |
S21   | 2018-04-10 | resolution        | substantive | 5-4-6  | FRA no, GBR no, USA no                                  | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3)         |
S22   | 2018-04-14 | resolution        | substantive | 3-8-4  | FRA no, GBR no, USA no                                  | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3)         |
S23   | 2017-02-28 | resolution        | substantive | 9-3-3  | CHN no, RUS no                                          | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | CHN RUS
S24   | 2011-10-04 | resolution        | substantive | 9-2-4  | CHN no, RUS no                                          | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | CHN RUS
S25   | 1974-10-30 | resolution        | substantive | 10-3-2 | FRA no, GBR no, USA no                                  | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | FRA GBR USA
S26   | 1972-08-25 | resolution        | substantive | 11-1-3 | CHN no                                                  | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | CHN
S27   | 1972-08-10 | procedural_motion | procedural  | 11-1-0 | CHN no                                                  | 9 | adopted carried       | sc.27-2.carried    | Charter art. 27(2)         |
S28   | 2022-01-31 | procedural_motion | procedural  | 10-2-3 | CHN no, RUS no                                          | 9 | adopted carried       | sc.27-2.carried    | Charter art. 27(2)         |
S29   | 2024-03-25 | procedural_motion | procedural  | 6-0-9  |                                                         | 9 | not_adopted shortfall | sc.27-2.shortfall  | Charter art. 27(2)         |
S30   | 2022-08-24 | procedural_motion | procedural  | 13-1-1 | RUS no                                                  | 9 | adopted carried       | sc.27-2.carried    | Charter art. 27(2)         |
S31   | 1948-05-24 | preliminary       | unknown     | 8-2-1  | RUS no, FRA abstain                                     | 7 | not_adopted veto      | sc.preliminary.veto| Charter art. 27(3); Statement of the sponsoring Governments (7 June 1945) part II | RUS
S32   | 1950-09-29 | resolution        | procedural  | 7-3-1  | CHN no, USA no                                          | 7 | adopted carried       | sc.27-2.carried    | Charter art. 27(2)         |
S33_M | 1956-10-30 | resolution        | substantive | 7-2-2  | FRA no, GBR no                                          | 7 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | FRA GBR
S34   | 1956-10-31 | special_session   | procedural  | 7-2-2  | FRA no, GBR no                                          | 7 | adopted carried       | sc.27-2.carried    | Charter art. 27(2); 377 A (V) para. 1 |
S35   | 1960-09-17 | special_session   | unknown     | 8-2-1  | RUS no                                                  | 7 | adopted carried       | sc.27-2.carried    | Charter art. 27(2); 377 A (V) para. 1 |
S36   | 1965-11-23 | resolution        | substantive | 7-0-4  | FRA abstain, GBR abstain, USA abstain                   | 7 | adopted carried       | sc.27-3.carried    | Charter art. 27(3)         |
S37   | 1965-11-23 | part              | substantive | 4-0-7  |                                                         | 7 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3); rule 32 |
S38   | 1965-11-23 | amendment         | substantive | 10-0-1 |                                                         | 7 | adopted carried       | sc.27-3.carried    | Charter art. 27(3); rule 36 |
S39   | 2022-05-26 | resolution        | substantive | 13-2-0 | CHN no, RUS no                                          | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | CHN RUS
S40_M | 1955-12-13 | resolution        | substantive | 8-1-2  | CHN no                                                  | 7 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | CHN
S41a  | 2018-06-01 | resolution        | substantive | 10-1-4 | USA no                                                  | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | USA
S41b  | 2018-06-01 | resolution        | substantive | 1-3-11 | RUS no, USA yes                                         | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3)         |
S42   | 2014-03-15 | resolution        | substantive | 13-1-1 | RUS no, CHN abstain                                     | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | RUS
S43   | 2022-09-30 | resolution        | substantive | 10-1-4 | RUS no                                                  | 9 | not_adopted veto      | sc.27-3.veto       | Charter art. 27(3)         | RUS
S44   | 2022-11-02 | resolution        | substantive | 2-3-10 | FRA no, GBR no, USA no                                  | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3)         |
S45   | 2023-03-27 | resolution        | substantive | 3-0-12 |                                                         | 9 | not_adopted shortfall | sc.27-3.shortfall  | Charter art. 27(3)         |
)";

std::string spaced(const std::vector<model::MemberId>& members) {
  std::vector<std::string> names;
  for (const model::MemberId member : members) names.push_back(member.str());
  return join(names, " ");
}

class ScCase : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(ScCase, IsRuledAsTheRecordSays) {
  const auto& row = GetParam();
  ASSERT_EQ(row.size(), 11U);
  Question question;
  question.date = Date::parse(row[1]).value();
  question.kind = model::parse_question_kind(row[2]).value();
  question.nature = model::parse_nature(row[3]).value();
  const int members = question.date < Date(1966, 1, 1) ? 11 : 15;
  const Council council = council_of(tally_of(row[4]), row[5], members);
  question.members = council.seats;
  const Ruling ruling = adjudicate(body("sc.toml"), question, council.ballots);
  EXPECT_EQ(std::to_string(ruling.needed), row[6]);
  EXPECT_EQ(outcome_and_cause(ruling), row[7]);
  EXPECT_EQ(ruling.code, row[8]);
  EXPECT_EQ(ruling.got, tally_of(row[4]).yes);
  EXPECT_EQ(ruling.base.kind, BaseKind::fixed);
  EXPECT_EQ(spaced(ruling.vetoed_by), row[10]);
  for (const std::string_view citation : split(row[9], ';')) {
    EXPECT_TRUE(cites(ruling, trim(citation))) << citation << " not in " << all_citations(ruling);
  }
  for (const model::MemberId member : ruling.permanent_no) {
    EXPECT_NE(row[5].find(member.str() + " no"), std::string::npos) << member.str();
  }
}

INSTANTIATE_TEST_SUITE_P(Facts, ScCase, testing::ValuesIn(rows_of(kCases)),
                         [](const auto& row) { return row.param[0]; });

// The same fifteen ballots, two days apart: a veto on a text, none on calling the Assembly.
TEST(ScCase, TheSameBallotsDecideDifferentlyOn25And27February2022) {
  const Council council = council_of({11, 1, 3, 0, true}, "RUS no, CHN abstain", 15);
  Question question;
  question.members = council.seats;
  question.date = Date(2022, 2, 25);
  question.nature = model::Nature::substantive;
  EXPECT_EQ(adjudicate(body("sc.toml"), question, council.ballots).cause, Cause::veto);
  question.date = Date(2022, 2, 27);
  question.nature = model::Nature::procedural;
  EXPECT_EQ(adjudicate(body("sc.toml"), question, council.ballots).cause, Cause::carried);
}

// Seven votes were enough until the last day of 1965, although the amendment was in force by
// August.
TEST(ScCase, TheNumberNeededChangesWithTheYear1966) {
  Question question;
  question.nature = model::Nature::substantive;
  for (const auto& [day, outcome] : {std::pair(Date(1965, 12, 31), Outcome::adopted),
                                     {Date(1966, 1, 1), Outcome::not_adopted}}) {
    question.date = day;
    const Ruling ruling = adjudicate(body("sc.toml"), question, {{7, 0, 4, 0, true}, {}});
    EXPECT_EQ(ruling.outcome, outcome) << day.iso();
  }
}

}  // namespace
}  // namespace rollcall::rules
