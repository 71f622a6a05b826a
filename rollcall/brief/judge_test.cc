// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/judge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "rollcall/brief/fixtures.h"
#include "rollcall/brief/phrases.h"

namespace rollcall::brief {
namespace {

using model::Choice;
using model::MemberId;
using rules::Cause;
using rules::Outcome;
using ::testing::HasSubstr;

rules::Ruling ruling_of(const model::RollCall& vote) {
  return judge(vote, our_rulebooks(), WithWhatIf::no).ruling;
}

TEST(Rulebooks, FindsOursInAnyCaseAndNothingElse) {
  ASSERT_NE(our_rulebooks().find(model::BodyId("ga")), nullptr);
  EXPECT_EQ(our_rulebooks().find(model::BodyId("ga"))->name, "General Assembly");
  EXPECT_EQ(our_rulebooks().find(model::BodyId("SC"))->law, rules::Law::security_council);
  EXPECT_EQ(our_rulebooks().find(model::BodyId("NOBODY")), nullptr);
}

TEST(Rulebooks, AUsersFileStandsInForOurs) {
  const std::string path = ::testing::TempDir() + "rollcall_sc_of_ten.toml";
  std::ofstream(path)
      << "id = \"SC\"\nname = \"Council of ten votes\"\nlaw = \"security_council\"\n"
         "rules_of_procedure = \"S/96/Rev.7\"\n[[numbers]]\nfrom = 1966-01-01\n"
         "members = 15\nvotes_needed = 10\n"
         "citation = { instrument = \"a test\", provision = \"art. 1\" }\n";
  Rulebooks books = our_rulebooks();
  const std::size_t before = books.all().size();
  const auto added = books.add_file(path);
  ASSERT_TRUE(added.has_value()) << added.error().message;
  std::remove(path.c_str());
  EXPECT_EQ(books.all().size(), before);
  const model::RollCall vote = council_vote("", "CHN DNK DZA FRA GBR GRC");  // nine yes
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::adopted);
  EXPECT_EQ(judge(vote, books, WithWhatIf::no).ruling.outcome, Outcome::not_adopted);
}

TEST(Rulebooks, AMissingFileIsAnError) {
  Rulebooks books = our_rulebooks();
  const auto added = books.add_file("no/such/body.toml");
  ASSERT_FALSE(added.has_value());
  EXPECT_EQ(added.error().code, "rulebook.unreadable");
}

TEST(QuestionOf, SittingComesFromTheSessionOrTheSymbol) {
  const rules::Rulebook& assembly = *our_rulebooks().find(model::BodyId("GA"));
  model::RollCall vote = assembly_vote({.yes = 1});
  EXPECT_EQ(question_of(vote, assembly).sitting, rules::Sitting::regular);
  vote.session = "ES-11";
  EXPECT_EQ(question_of(vote, assembly).sitting, rules::Sitting::emergency_special);
  vote.session = "10emsp";
  EXPECT_EQ(question_of(vote, assembly).sitting, rules::Sitting::emergency_special);
  vote.session = "S-9";
  EXPECT_EQ(question_of(vote, assembly).sitting, rules::Sitting::special);
  vote.session.clear();
  vote.draft = *model::Symbol::parse("A/ES-11/L.10");
  EXPECT_EQ(question_of(vote, assembly).sitting, rules::Sitting::emergency_special);
}

TEST(QuestionOf, TheRosterIsThatOfTheDay) {
  const rules::Rulebook& council = *our_rulebooks().find(model::BodyId("SC"));
  model::RollCall vote = council_vote("", "");
  EXPECT_EQ(question_of(vote, council).members.size(), 15U);
  vote.date = Date(1965, 11, 23);
  EXPECT_EQ(question_of(vote, council).members.size(), 11U);
  const rules::Rulebook& assembly = *our_rulebooks().find(model::BodyId("GA"));
  EXPECT_EQ(question_of(assembly_vote({}), assembly).members.size(), 193U);
}

TEST(Judge, WithoutARulebookNothingIsDecided) {
  model::RollCall vote = assembly_vote({.yes = 3, .no = 1});
  vote.body = model::BodyId("NOBODY");
  EXPECT_EQ(ruling_of(vote).code, "brief.no-rulebook");
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::undetermined);
}

TEST(Judge, NoTallyAndAnEmptyTallyAreNotALostVote) {
  model::RollCall vote = assembly_vote({});
  vote.announced.reset();
  EXPECT_EQ(ruling_of(vote).code, "brief.no-tally");
  vote.announced = model::Tally{.yes = 0, .no = 0, .abstain = 0, .absent = 159};
  EXPECT_EQ(ruling_of(vote).code, "brief.empty-tally");
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::undetermined);
}

TEST(Judge, WithoutADateEveryNumberOfVotesIsTried) {
  model::RollCall vote = council_vote("", "CHN DNK DZA FRA GBR GRC GUY");  // eight yes
  vote.date.reset();
  EXPECT_EQ(ruling_of(vote).code, "brief.no-date") << "enough until 1965, too few since";
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::undetermined);
  vote = council_vote("", "CHN DNK DZA FRA GBR GRC GUY KOR PAK");  // six
  vote.date.reset();
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::not_adopted);
  EXPECT_EQ(ruling_of(vote).cause, Cause::shortfall);
}

TEST(Judge, BallotsOfSomeMembersDecideOnlyWhatTheOthersCannotChange) {
  model::RollCall vote = council_vote("", "");
  vote.ballots.resize(6);
  vote.counted = model::count(vote.ballots);
  const rules::Ruling open = ruling_of(vote);
  EXPECT_EQ(open.outcome, Outcome::undetermined);
  EXPECT_EQ(open.code, "brief.partial-ballots");

  vote = council_vote("CHN DNK DZA FRA GBR GRC GUY KOR PAK", "");
  vote.ballots.resize(10);  // one yes among them: the five others cannot make nine
  vote.counted = model::count(vote.ballots);
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::not_adopted);
}

TEST(Judge, TalliesThatDifferAreBothRuledOn) {
  model::RollCall vote = assembly_vote({.yes = 121, .no = 14, .abstain = 44, .absent = 14});
  vote.counted = model::Tally{.yes = 120, .no = 14, .abstain = 45, .absent = 14};
  const rules::Ruling same = ruling_of(vote);
  EXPECT_EQ(same.outcome, Outcome::adopted);
  EXPECT_EQ(same.got, 120) << "the count is believed";
  EXPECT_THAT(same.steps.back(), HasSubstr("121-14-44"));

  vote.announced = model::Tally{.yes = 50, .no = 49};
  vote.counted = model::Tally{.yes = 49, .no = 50};
  const rules::Ruling other = ruling_of(vote);
  EXPECT_EQ(other.outcome, Outcome::undetermined);
  EXPECT_EQ(other.code, "brief.tallies-differ");
  ASSERT_EQ(other.alternatives.size(), 2U);
  EXPECT_EQ(other.alternatives[0].outcome, Outcome::not_adopted);
  EXPECT_EQ(other.alternatives[1].outcome, Outcome::adopted);
}

TEST(Judge, TalliesThatDifferInTheCauseAloneFollowTheCount) {
  model::RollCall vote = council_vote("RUS", "CHN");  // 13-1-1: a veto
  vote.announced = model::Tally{.yes = 3, .no = 7, .abstain = 5};
  const rules::Ruling ruling = ruling_of(vote);
  EXPECT_EQ(ruling.outcome, Outcome::not_adopted);
  EXPECT_EQ(ruling.cause, Cause::veto);
  EXPECT_THAT(ruling.steps.back(), HasSubstr("shortfall"));
}

TEST(Judge, AnOpenBallotMayLeaveTheCauseAloneUnknown) {
  model::RollCall vote = council_vote("RUS", "CHN DNK DZA FRA GBR GRC");  // eight yes, Russia no
  vote.unclear = {MemberId("DNK")};
  const rules::Ruling ruling = ruling_of(vote);
  EXPECT_EQ(ruling.outcome, Outcome::not_adopted) << "with Denmark's yes a veto, else a shortfall";
  EXPECT_EQ(ruling.cause, Cause::unknown);
  EXPECT_THAT(ruling.vetoed_by, ::testing::IsEmpty());
}

TEST(Judge, ACountOfSomeMembersIsNotARivalOfTheTally) {
  model::RollCall vote = assembly_vote({.yes = 50, .no = 49, .abstain = 0, .absent = 94});
  vote.members = 193;
  vote.counted = model::Tally{.yes = 0, .no = 2};
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::adopted);
}

TEST(Judge, AVoteToldTwiceIsUndeterminedOnlyWhereItMatters) {
  model::RollCall vote = council_vote("", "DNK FRA GBR GRC SVN");  // ten yes, Russia among them
  vote.unclear = {MemberId("RUS")};
  const rules::Ruling open = ruling_of(vote);
  EXPECT_EQ(open.outcome, Outcome::undetermined);
  EXPECT_EQ(open.code, "brief.unclear-ballots");

  vote.announced = model::Tally{.yes = 10, .no = 0, .abstain = 5};
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::adopted) << "only a yes of Russia gives this tally";

  vote.announced.reset();
  vote.unclear = {MemberId("PAN")};
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::adopted) << "nine are left without Panama";
}

TEST(Judge, APartyToldTwiceByManyIsTriedAllAlike) {
  model::RollCall vote = council_vote("", "");
  vote.unclear = {MemberId("DNK"), MemberId("DZA"), MemberId("GRC"), MemberId("GUY"),
                  MemberId("KOR")};
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::adopted) << "ten others said yes";
  vote.unclear.push_back(MemberId("PAK"));
  vote.unclear.push_back(MemberId("PAN"));
  EXPECT_EQ(ruling_of(vote).outcome, Outcome::undetermined) << "eight others did";
}

TEST(Judge, FiguresAreOfTheVotesThatAreKnown) {
  model::RollCall vote = council_vote("", "DNK FRA GBR GRC SVN");  // ten yes, Panama among them
  vote.unclear = {MemberId("PAN")};
  std::erase_if(vote.ballots, [](const model::Ballot& b) { return b.member == MemberId("PAN"); });
  vote.counted = model::count(vote.ballots);
  const Judged judged = judge(vote, our_rulebooks(), WithWhatIf::yes);
  EXPECT_EQ(judged.ruling.outcome, Outcome::adopted);
  EXPECT_EQ(judged.ruling.got, judged.vote.tally()->yes);
  EXPECT_EQ(judged.ruling.got, 9);
  EXPECT_EQ(judged.ruling.margin, 0);
  ASSERT_FALSE(judged.ruling.readings.empty());
  EXPECT_THAT(judged.ruling.readings.back(),
              HasSubstr("the same under every possible vote of Panama"));
  EXPECT_THAT(judged.unclear, ::testing::ElementsAre(MemberId("PAN")));
}

TEST(Judge, SwitchesAreNotWorkedOutWhereAVoteIsNotKnown) {
  model::RollCall vote = council_vote("", "DNK FRA GBR GRC SVN");
  std::erase_if(vote.ballots, [](const model::Ballot& b) { return b.member == MemberId("PAN"); });
  vote.counted = model::count(vote.ballots);
  const Judged judged = judge(vote, our_rulebooks(), WithWhatIf::yes);
  EXPECT_FALSE(judged.what_if.fewest.has_value());
  EXPECT_EQ(judged.what_if_reason, "not worked out: the vote of Panama is not known");

  const auto given = judge_with(judged, our_rulebooks(),
                                {{.member = MemberId("PAN"), .choice = model::Choice::abstain}});
  ASSERT_TRUE(given.has_value());
  EXPECT_TRUE(given->unclear.empty());
  EXPECT_EQ(given->ruling.got, 9);
  EXPECT_TRUE(given->what_if.fewest.has_value()) << "any of the nine to no";
}

TEST(Judge, AVoteWithoutATallySaysSoOfItsSwitches) {
  model::RollCall vote = council_vote("", "");
  vote.ballots.clear();
  vote.counted.reset();
  vote.stated = model::StatedOutcome::vetoed;
  vote.stated_by = "a list of vetoes";
  const Judged judged = judge(vote, our_rulebooks(), WithWhatIf::yes);
  EXPECT_EQ(judged.ruling.outcome, Outcome::undetermined);
  EXPECT_EQ(judged.what_if_reason, "not worked out: no tally of this vote is held");
  EXPECT_EQ(tally_phrase(judged), "vetoed, by a list of vetoes; no tally is held");
}

TEST(Judge, WithoutAVoteNothingIsCounted) {
  model::RollCall vote = council_vote("", "");
  vote.manner = model::Manner::without_vote;
  vote.ballots.clear();
  vote.counted.reset();
  const Judged judged = judge(vote, our_rulebooks(), WithWhatIf::yes);
  EXPECT_EQ(judged.ruling.cause, Cause::without_vote);
  EXPECT_FALSE(judged.what_if.fewest.has_value());
}

}  // namespace
}  // namespace rollcall::brief
