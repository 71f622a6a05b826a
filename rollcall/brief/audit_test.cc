// SPDX-License-Identifier: Apache-2.0
// What the audit can find is shown by spoiling a record in which it finds nothing.
#include "rollcall/brief/audit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "rollcall/brief/fixtures.h"

namespace rollcall::brief {
namespace {

using model::Choice;
using model::MemberId;
using model::StatedOutcome;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// The embedded record's roll calls that state an outcome and get a determined ruling.
const std::vector<model::RollCall>& sound_votes() {
  static const std::vector<model::RollCall> votes = [] {
    std::vector<model::RollCall> sound;
    const auto store = record::Store::embedded();
    auto all = store->list({});
    for (model::RollCall& vote : *all) {
      Audit audit;
      audit_one(judge(vote, our_rulebooks(), WithWhatIf::no), audit);
      if (audit.adjudicated == 1) sound.push_back(std::move(vote));
    }
    return sound;
  }();
  return votes;
}

Audit audit_of(const std::vector<model::RollCall>& votes, const Rulebooks& rulebooks) {
  Audit audit;
  for (const model::RollCall& vote : votes) {
    audit_one(judge(vote, rulebooks, WithWhatIf::no), audit);
  }
  return audit;
}

std::vector<std::string> reported(const Audit& audit) {
  std::vector<std::string> keys;
  for (const Disagreement& found : audit.disagree) keys.push_back(found.key);
  return keys;
}

const model::RollCall& sound(std::string_view key) {
  const auto found = std::ranges::find_if(
      sound_votes(), [&](const model::RollCall& vote) { return vote.key() == key; });
  EXPECT_NE(found, sound_votes().end()) << key;
  return *found;
}

model::RollCall with_choice(model::RollCall vote, const char* member, Choice choice) {
  for (model::Ballot& ballot : vote.ballots) {
    if (ballot.member == MemberId(member)) ballot.choice = choice;
  }
  vote.counted = model::count(vote.ballots);
  vote.announced.reset();
  return vote;
}

TEST(Audit, TheEmbeddedRecordAgreesWithTheRules) {
  const auto store = record::Store::embedded();
  std::int64_t last = 0;
  const auto found = audit(*store, our_rulebooks(), {},
                           [&last](const AuditProgress& progress) { last = progress.done; });
  ASSERT_TRUE(found.has_value());
  EXPECT_THAT(reported(*found), IsEmpty());
  EXPECT_GE(found->adjudicated, 30);
  EXPECT_EQ(found->agree, found->adjudicated);
  EXPECT_EQ(last, found->coverage.roll_calls);
}

TEST(Audit, EverySpoiledOutcomeIsReported) {
  for (const model::RollCall& vote : sound_votes()) {
    model::RollCall spoiled = vote;
    spoiled.stated =
        vote.stated == StatedOutcome::adopted ? StatedOutcome::not_adopted : StatedOutcome::adopted;
    const Audit found = audit_of({spoiled}, our_rulebooks());
    EXPECT_EQ(found.disagree.size(), 1U) << vote.key();
    EXPECT_EQ(found.agree, 0) << vote.key();
  }
}

TEST(Audit, AShortfallIsNoVeto) {
  model::RollCall spoiled = sound("S/2025/114");  // six yes, and a permanent member's no
  spoiled.stated = StatedOutcome::vetoed;
  const Audit found = audit_of({spoiled}, our_rulebooks());
  ASSERT_EQ(found.disagree.size(), 1U);
  EXPECT_EQ(found.disagree[0].ruled, "not_adopted, shortfall");
  EXPECT_THAT(found.disagree[0].explanation, HasSubstr("6 got"));
  spoiled.stated = StatedOutcome::not_adopted;
  EXPECT_THAT(audit_of({spoiled}, our_rulebooks()).disagree, IsEmpty());
}

TEST(Audit, ASpoiledThresholdIsReported) {
  const std::string path = ::testing::TempDir() + "rollcall_sc_of_eleven.toml";
  std::ofstream(path) << "id = \"SC\"\nname = \"Council\"\nlaw = \"security_council\"\n"
                         "rules_of_procedure = \"S/96/Rev.7\"\n[[numbers]]\nfrom = 1946-01-01\n"
                         "members = 15\nvotes_needed = 11\n"
                         "citation = { instrument = \"a test\", provision = \"art. 1\" }\n";
  Rulebooks books = our_rulebooks();
  ASSERT_TRUE(books.add_file(path).has_value());
  std::remove(path.c_str());
  // With eleven needed 2774 (10-0-5) fails, and S/2025/115 (9-1-5) is no veto any more.
  const std::vector<std::string> keys = reported(audit_of(sound_votes(), books));
  EXPECT_THAT(keys, ::testing::IsSupersetOf({"S/RES/2774", "S/2025/115", "S/2022/720"}));
}

TEST(Audit, ASpoiledMajorityIsReported) {
  model::RollCall spoiled = sound("A/ES-11/L.12");
  // More yes than no, stated lost: right under two thirds, wrong under a simple majority.
  spoiled.announced = model::Tally{.yes = 80, .no = 71, .abstain = 10, .absent = 32};
  EXPECT_THAT(audit_of({spoiled}, our_rulebooks()).disagree, IsEmpty());
  spoiled.kind = model::QuestionKind::resolution;
  spoiled.majority = model::Majority::simple;
  EXPECT_EQ(audit_of({spoiled}, our_rulebooks()).disagree.size(), 1U);
}

TEST(Audit, SpoiledBallotsAreReported) {
  const model::RollCall vetoed = with_choice(sound("S/RES/2774"), "FRA", Choice::no);
  const model::RollCall unvetoed = with_choice(sound("S/2025/115"), "RUS", Choice::abstain);
  model::RollCall fewer = with_choice(sound("S/RES/2774"), "PAN", Choice::abstain);
  fewer = with_choice(fewer, "KOR", Choice::abstain);
  const Audit found = audit_of({vetoed, unvetoed, fewer}, our_rulebooks());
  EXPECT_THAT(reported(found), ::testing::ElementsAre("S/RES/2774", "S/2025/115", "S/RES/2774"));
}

TEST(Audit, UndeterminedOnesAreCountedByReason) {
  model::RollCall open = assembly_vote({.yes = 60, .no = 40});
  open.majority = model::Majority::unknown;
  open.stated = StatedOutcome::adopted;
  model::RollCall sure = open;
  sure.announced = model::Tally{.yes = 90, .no = 10};
  model::RollCall empty = open;
  empty.announced.reset();
  model::RollCall unstated = open;
  unstated.stated = StatedOutcome::unstated;
  const Audit found = audit_of({open, sure, empty, unstated}, our_rulebooks());
  EXPECT_EQ(found.adjudicated, 1) << "carries under either majority";
  EXPECT_EQ(found.agree, 1);
  EXPECT_EQ(found.undetermined.at("majority unknown and it matters"), 1);
  EXPECT_EQ(found.undetermined.at("no tally held"), 1);
  EXPECT_EQ(found.without_stated_outcome, 1);
}

TEST(Audit, ATallyThatMayHideAVetoIsUndetermined) {
  model::RollCall vote = council_vote("RUS", "");
  vote.ballots.clear();
  vote.announced = vote.counted;
  vote.counted.reset();
  vote.stated = StatedOutcome::adopted;
  const Audit found = audit_of({vote}, our_rulebooks());
  EXPECT_EQ(found.adjudicated, 0);
  EXPECT_EQ(found.undetermined.size(), 1U);
}

TEST(Audit, AnAdoptionWithoutAVoteAgrees) {
  model::RollCall vote = council_vote("", "");
  vote.manner = model::Manner::without_vote;
  vote.ballots.clear();
  vote.counted.reset();
  vote.stated = StatedOutcome::adopted;
  const Audit found = audit_of({vote}, our_rulebooks());
  EXPECT_EQ(found.agree_by_cause.at("SC adopted without_vote"), 1);
}

TEST(Audit, PrintsWhatItFound) {
  model::RollCall spoiled = sound("S/2025/115");
  spoiled.stated = StatedOutcome::adopted;
  const Audit found = audit_of({sound("S/RES/2774"), spoiled}, our_rulebooks());
  EXPECT_THAT(audit_text(found), HasSubstr("1 agree, 1 do not"));
  EXPECT_THAT(audit_text(found), HasSubstr("S/2025/115"));
  const auto value = nlohmann::json::parse(audit_json(found));
  EXPECT_EQ(value["adjudicated"], 2);
  EXPECT_EQ(value["agree"], 1);
  ASSERT_EQ(value["disagree"].size(), 1U);
  EXPECT_EQ(value["disagree"][0]["key"], "S/2025/115");
  EXPECT_EQ(value["disagree"][0]["ruled"], "not_adopted, veto");
  EXPECT_TRUE(value["undetermined"].is_object());
}

TEST(Audit, AKnownFaultNamesTheSource) {
  EXPECT_THAT(known_fault(model::BodyId("SC"), "S/RES/1093"), HasSubstr("Council item set"));
  EXPECT_EQ(known_fault(model::BodyId("SC"), "S/RES/2774"), "");
}

}  // namespace
}  // namespace rollcall::brief
