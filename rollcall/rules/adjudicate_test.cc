// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/adjudicate.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "rollcall/rules/council_fixture.h"

namespace rollcall::rules {
namespace {

using model::Choice;
using model::MemberId;
using model::QuestionKind;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Ballots by_tally(std::string_view text) { return {tally_of(text), {}}; }

Question of_kind(QuestionKind kind, model::Majority majority = model::Majority::unknown) {
  Question question;
  question.kind = kind;
  question.majority = majority;
  question.date = Date(2025, 2, 24);
  return question;
}

// Steps: what a reader is told.

TEST(Adjudicate, TellsTheArithmeticInSentences) {
  const Question question = of_kind(QuestionKind::resolution, model::Majority::two_thirds);
  EXPECT_THAT(
      adjudicate(body("ga.toml"), question, by_tally("93-18-65-17")).steps,
      ElementsAre("two-thirds of the 111 present and voting: 74 needed", "93 got, 19 to spare"));
  EXPECT_THAT(
      adjudicate(body("ga.toml"), question, by_tally("36-18-6")).steps,
      ElementsAre("two-thirds of the 54 present and voting: 36 needed", "36 got, none to spare"));
  EXPECT_THAT(adjudicate(body("ga.toml"), question, by_tally("33-17-8")).steps,
              Contains("33 got, 1 short"));
}

TEST(Adjudicate, TellsWhyAPermanentMembersNoIsAVetoOrNot) {
  Question question = of_kind(QuestionKind::amendment);
  question.nature = model::Nature::substantive;
  struct Row {
    const char* tally;
    const char* step;
  };
  for (const Row& row :
       {Row{"9-1-5", "enough votes, but prevented by the negative vote of RUS"},
        Row{"6-1-8", "the negative vote of RUS is not called a veto: the votes did not suffice"}}) {
    const Council council = council_of(tally_of(row.tally), "RUS no", 15);
    question.members = council.seats;
    EXPECT_THAT(adjudicate(body("sc.toml"), question, council.ballots).steps, Contains(row.step));
  }
}

// What is not a count.

TEST(Adjudicate, ConsensusHasNoTally) {
  Question question = of_kind(QuestionKind::resolution);
  question.manner = model::Manner::without_vote;
  for (const char* file : {"ga.toml", "sc.toml", "ga-main-committee.toml"}) {
    const Ruling ruling = adjudicate(body(file), question, {});
    EXPECT_EQ(outcome_and_cause(ruling), "adopted without_vote") << file;
    EXPECT_EQ(ruling.needed, 0);
    EXPECT_NE(ruling.force.force, model::Force::none);
  }
}

TEST(Adjudicate, WhatWasNeverPutWasNotAdopted) {
  Question question = of_kind(QuestionKind::resolution);
  question.manner = model::Manner::not_put;
  const Ruling ruling = adjudicate(body("ga.toml"), question, {});
  EXPECT_EQ(outcome_and_cause(ruling), "not_adopted not_put");
  EXPECT_EQ(ruling.code, "ga.not-put");
}

TEST(Adjudicate, ARowWithoutAnyVoteDecidesNothing) {
  for (const char* file : {"ga.toml", "sc.toml"}) {
    const Ruling ruling =
        adjudicate(body(file), of_kind(QuestionKind::resolution), by_tally("0-0-0-15"));
    EXPECT_EQ(outcome_and_cause(ruling), "undetermined unknown");
    EXPECT_THAT(ruling.code, testing::EndsWith(".undetermined.no-votes"));
    EXPECT_THAT(ruling.steps, Contains("no vote is recorded for any member"));
  }
}

TEST(Adjudicate, AbstentionsAloneCarryNothing) {
  const Question question = of_kind(QuestionKind::resolution, model::Majority::simple);
  const Ruling ruling = adjudicate(body("ga.toml"), question, by_tally("0-0-20"));
  EXPECT_EQ(outcome_and_cause(ruling), "not_adopted shortfall");
  EXPECT_EQ(ruling.needed, 1);
}

TEST(Adjudicate, BeforeTheCouncilExistedThereIsNoRule) {
  Question question = of_kind(QuestionKind::resolution);
  question.date = Date(1945, 1, 1);
  const Ruling ruling = adjudicate(body("sc.toml"), question, by_tally("9-0-2-0"));
  EXPECT_EQ(ruling.code, "sc.undetermined.no-rule");
}

// Even splits.

TEST(Adjudicate, AnEvenSplitIsATieOnlyUnderASimpleMajority) {
  struct Row {
    const char* file;
    QuestionKind kind;
    model::Majority majority;
    const char* result;
    const char* cited;
  };
  using model::Majority;
  for (const Row& row :
       {Row{"ga.toml", QuestionKind::resolution, Majority::simple, "not_adopted tie", "rule 95"},
        Row{"ga.toml", QuestionKind::division, Majority::unknown, "not_adopted tie", "rule 95"},
        Row{"ga.toml", QuestionKind::resolution, Majority::two_thirds, "not_adopted shortfall",
            "rule 83"},
        Row{"ga.toml", QuestionKind::challenge, Majority::unknown, "not_adopted tie", "rule 71"},
        Row{"ga-main-committee.toml", QuestionKind::resolution, Majority::unknown,
            "not_adopted tie", "rule 133"},
        Row{"sc.toml", QuestionKind::procedural_motion, Majority::unknown, "not_adopted shortfall",
            "Charter art. 27(2)"}}) {
    const Ruling ruling =
        adjudicate(body(row.file), of_kind(row.kind, row.majority), by_tally("7-7-1-0"));
    EXPECT_EQ(outcome_and_cause(ruling), row.result) << row.file << to_string(row.kind);
    EXPECT_TRUE(cites(ruling, row.cited)) << all_citations(ruling);
  }
}

// Majorities.

TEST(Adjudicate, AnUnknownMajorityIsRuledBothWays) {
  const Rulebook assembly = body("ga.toml");
  const Question question = of_kind(QuestionKind::resolution);
  const Ruling either = adjudicate(assembly, question, by_tally("100-10-20"));
  EXPECT_EQ(outcome_and_cause(either), "adopted carried");
  EXPECT_THAT(either.steps, Contains("carries under either"));
  EXPECT_THAT(adjudicate(assembly, question, by_tally("10-100-20")).steps,
              Contains("fails under either"));
  const Ruling doubtful = adjudicate(assembly, question, by_tally("60-40-20"));
  EXPECT_EQ(outcome_and_cause(doubtful), "undetermined unknown");
  EXPECT_EQ(doubtful.code, "ga.undetermined.majority");
  EXPECT_EQ(doubtful.needed, 0);
  ASSERT_THAT(doubtful.alternatives, SizeIs(2));
  EXPECT_EQ(doubtful.alternatives[0].needed, 51);
  EXPECT_EQ(doubtful.alternatives[0].outcome, Outcome::adopted);
  EXPECT_EQ(doubtful.alternatives[1].needed, 67);
  EXPECT_EQ(doubtful.alternatives[1].outcome, Outcome::not_adopted);
}

TEST(Adjudicate, TheLawsOwnMajorityPrevailsOverAStatedOne) {
  const Ruling ruling =
      adjudicate(body("ga.toml"), of_kind(QuestionKind::importance, model::Majority::two_thirds),
                 by_tally("75-72-26"));
  EXPECT_EQ(ruling.outcome, Outcome::adopted);
  EXPECT_EQ(ruling.majority, model::Majority::simple);
  EXPECT_THAT(ruling.steps, Contains(HasSubstr("the stated one, two_thirds, is not applied")));
}

TEST(Adjudicate, SomeQuestionsAreCountedOnAllMembers) {
  struct Row {
    QuestionKind kind;
    int yes, needed;
    Outcome outcome;
  };
  for (const Row& row : {Row{QuestionKind::special_session, 97, 97, Outcome::adopted},
                         Row{QuestionKind::special_session, 96, 97, Outcome::not_adopted},
                         Row{QuestionKind::charter_amendment, 129, 129, Outcome::adopted},
                         Row{QuestionKind::charter_amendment, 128, 129, Outcome::not_adopted}}) {
    Question question = of_kind(row.kind);
    question.members_count = 193;
    const Ruling ruling = adjudicate(body("ga.toml"), question, {{row.yes, 0, 0, 0, false}, {}});
    EXPECT_EQ(ruling.outcome, row.outcome) << row.yes;
    EXPECT_EQ(ruling.needed, row.needed);
    EXPECT_EQ(ruling.base.kind, BaseKind::all_members);
    EXPECT_EQ(ruling.base.count, 193);
  }
  const Ruling unknown =
      adjudicate(body("ga.toml"), of_kind(QuestionKind::charter_amendment), by_tally("129-0-0"));
  EXPECT_EQ(unknown.code, "ga.undetermined.members");
}

// Rule 84 is younger than the Assembly.
TEST(Adjudicate, Rule84IsCitedFromItsBirthOnly) {
  Question question = of_kind(QuestionKind::amendment, model::Majority::two_thirds);
  question.date = Date(1950, 10, 31);
  EXPECT_EQ(adjudicate(body("ga.toml"), question, by_tally("2-1-0")).code, "ga.83.carried");
  question.date = Date(1950, 11, 1);
  EXPECT_EQ(adjudicate(body("ga.toml"), question, by_tally("2-1-0")).code, "ga.84.carried");
}

TEST(Adjudicate, ACommitteeCitesItsOwnChapter) {
  struct Row {
    QuestionKind kind;
    const char* code;
    const char* cited;
  };
  for (const Row& row : {Row{QuestionKind::resolution, "ga.125.carried", "rule 125"},
                         Row{QuestionKind::amendment, "ga.125.carried", "rule 130"},
                         Row{QuestionKind::part, "ga.125.carried", "rule 129"},
                         Row{QuestionKind::division, "ga.129.carried", "rule 129"},
                         Row{QuestionKind::next_draft, "ga.131.carried", "rule 131"},
                         Row{QuestionKind::competence, "ga.121.carried", "rule 121"},
                         Row{QuestionKind::reconsideration, "ga.123.shortfall", "rule 123"},
                         Row{QuestionKind::challenge, "ga.113.carried", "rule 113"}}) {
    const Ruling ruling =
        adjudicate(body("ga-main-committee.toml"), of_kind(row.kind), by_tally("60-40-10"));
    EXPECT_EQ(ruling.code, row.code);
    EXPECT_TRUE(cites(ruling, row.cited)) << all_citations(ruling);
    EXPECT_TRUE(cites(ruling, "rule 126")) << all_citations(ruling);
    EXPECT_FALSE(cites(ruling, "Charter art. 18(2)"));
  }
}

// Quorum.

TEST(Adjudicate, OnlyAStatedPresenceShowsThatThereWasNoQuorum) {
  Question question = of_kind(QuestionKind::resolution, model::Majority::simple);
  question.members_count = 193;
  EXPECT_EQ(adjudicate(body("ga.toml"), question, by_tally("60-10-5-118")).cause, Cause::carried);
  question.present = 96;
  const Ruling ruling = adjudicate(body("ga.toml"), question, by_tally("60-10-5-118"));
  EXPECT_EQ(outcome_and_cause(ruling), "not_adopted no_quorum");
  EXPECT_EQ(ruling.code, "ga.67.no-quorum");
  EXPECT_TRUE(cites(ruling, "rule 67"));
  question.present = 97;
  EXPECT_EQ(adjudicate(body("ga.toml"), question, by_tally("60-10-5-118")).cause, Cause::carried);
}

// Vetoes that cannot be seen.

TEST(Adjudicate, ATallyWithoutNamesMayHideAVeto) {
  Question question = of_kind(QuestionKind::resolution);
  question.nature = model::Nature::substantive;
  struct Row {
    const char* tally;
    const char* result;
  };
  for (const Row& row : {Row{"9-1-5-0", "undetermined unknown"}, Row{"9-0-6-0", "adopted carried"},
                         Row{"8-2-5-0", "not_adopted shortfall"}}) {
    const Ruling ruling = adjudicate(body("sc.toml"), question, by_tally(row.tally));
    EXPECT_EQ(outcome_and_cause(ruling), row.result) << row.tally;
    EXPECT_EQ(ruling.alternatives.size(), ruling.outcome == Outcome::undetermined ? 2U : 0U);
  }
}

TEST(Adjudicate, OneNamedNoIsEnoughForAVeto) {
  const Council council = council_of({9, 1, 5, 0, true}, "RUS no", 15);
  Question question = of_kind(QuestionKind::resolution);
  question.nature = model::Nature::substantive;
  question.members = council.seats;
  const Ballots ballots{{9, 1, 5, 0, true}, {{MemberId("RUS"), Choice::no}}};
  const Ruling ruling = adjudicate(body("sc.toml"), question, ballots);
  EXPECT_EQ(ruling.cause, Cause::veto);
  EXPECT_THAT(ruling.vetoed_by, ElementsAre(MemberId("RUS")));
}

TEST(Adjudicate, AnUnknownNatureIsPresumedSubstantiveAndSaysSo) {
  const Council council = council_of({11, 1, 3, 0, true}, "RUS no", 15);
  Question question = of_kind(QuestionKind::resolution);
  question.members = council.seats;
  const Ruling ruling = adjudicate(body("sc.toml"), question, council.ballots);
  EXPECT_EQ(ruling.cause, Cause::veto);
  EXPECT_THAT(ruling.readings, Contains(HasSubstr("presumed")));
  ASSERT_THAT(ruling.alternatives, SizeIs(2));
  EXPECT_EQ(ruling.alternatives[1].outcome, Outcome::adopted);
  EXPECT_EQ(ruling.alternatives[1].nature, model::Nature::procedural);
}

// Article 27(3), proviso: whoever is a party to the dispute abstains, whatever it cast.
TEST(Adjudicate, APartyToTheDisputeAbstains) {
  const Council council = council_of({9, 1, 5, 0, true}, "RUS no", 15);
  Question question = of_kind(QuestionKind::resolution);
  question.nature = model::Nature::substantive;
  question.members = council.seats;
  question.parties_to_dispute = {MemberId("RUS")};
  const Ruling ruling = adjudicate(body("sc.toml"), question, council.ballots);
  EXPECT_EQ(outcome_and_cause(ruling), "adopted carried");
  EXPECT_THAT(ruling.readings, Contains(HasSubstr("shall abstain")));
  question.parties_to_dispute = {MemberId("CHN")};  // its yes is lost: eight remain
  EXPECT_EQ(adjudicate(body("sc.toml"), question, council.ballots).cause, Cause::shortfall);
  question.nature = model::Nature::procedural;  // the proviso is about other matters
  EXPECT_EQ(adjudicate(body("sc.toml"), question, council.ballots).cause, Cause::carried);
}

// Force.

TEST(Adjudicate, ForceIsAFactAboutTheTextNotTheTally) {
  Question question = of_kind(QuestionKind::resolution, model::Majority::two_thirds);
  EXPECT_EQ(adjudicate(body("ga.toml"), question, by_tally("93-18-65")).force.force,
            model::Force::recommendation);
  EXPECT_EQ(adjudicate(body("ga.toml"), question, by_tally("31-71-59")).force.force,
            model::Force::none);
  EXPECT_EQ(adjudicate(body("sc.toml"), question, by_tally("10-0-5-0")).force.force,
            model::Force::depends_on_the_text);
  question.force = model::Force::hortatory;
  question.force_basis.reason = "it implores and urges";
  const ForceReading force = adjudicate(body("sc.toml"), question, by_tally("10-0-5-0")).force;
  EXPECT_EQ(force.force, model::Force::hortatory);
  EXPECT_THAT(force.reading, HasSubstr("implores and urges"));
  // What its words are read against stays; the default of another force does not.
  EXPECT_THAT(force.citations, ElementsAre(Citation{"Charter", "art. 25"}));
  question.force = model::Force::binding;
  EXPECT_THAT(adjudicate(body("ga.toml"), question, by_tally("93-24-58")).force.citations,
              IsEmpty());
  question.force = model::Force::recommendation;
  EXPECT_THAT(adjudicate(body("ga.toml"), question, by_tally("93-24-58")).force.citations,
              Contains(Citation{"Charter", "art. 10"}));
  question.sitting = Sitting::emergency_special;
  question.force = model::Force::depends_on_the_text;
  EXPECT_THAT(adjudicate(body("ga.toml"), question, by_tally("93-18-65")).force.citations,
              Contains(Citation{"377 A (V)", "para. 1"}));
}

// Properties.

TEST(Adjudicate, TheOrderOfBallotsAndSeatsChangesNothing) {
  Council council = council_of({9, 2, 3, 0, true}, "RUS no, CHN abstain", 15);
  Question question = of_kind(QuestionKind::resolution);
  question.nature = model::Nature::substantive;
  question.members = council.seats;
  const Ruling first = adjudicate(body("sc.toml"), question, council.ballots);
  for (int turn = 0; turn < 15; ++turn) {
    std::rotate(council.ballots.named.begin(), council.ballots.named.begin() + 1,
                council.ballots.named.end());
    std::rotate(question.members.begin(), question.members.begin() + 4, question.members.end());
    const Ruling other = adjudicate(body("sc.toml"), question, council.ballots);
    EXPECT_EQ(outcome_and_cause(other), outcome_and_cause(first));
    EXPECT_EQ(other.code, first.code);
    EXPECT_EQ(other.steps, first.steps);
    EXPECT_EQ(other.vetoed_by, first.vetoed_by);
  }
}

// Every slug that any kind of question can give stands in docs/codes.md.
TEST(Adjudicate, EveryCodeIsDocumented) {
  std::ifstream in(ROLLCALL_SOURCE_DIR "/docs/codes.md");
  const std::string documented{std::istreambuf_iterator<char>(in), {}};
  std::set<std::string> codes;
  for (const char* file : {"ga.toml", "ga-main-committee.toml", "sc.toml", "ngo-board.toml"}) {
    const Rulebook rulebook = body(file);
    for (int kind = 0; kind <= static_cast<int>(QuestionKind::election); ++kind) {
      for (const auto majority :
           {model::Majority::unknown, model::Majority::simple, model::Majority::two_thirds,
            model::Majority::two_thirds_of_members}) {
        for (const char* tally :
             {"9-0-2-0", "7-7-1-0", "1-10-3-1", "9-1-5-0", "9-7-0-0", "0-0-0-15"}) {
          for (const int present : {1, 1000}) {
            Question question = of_kind(static_cast<QuestionKind>(kind), majority);
            question.present = present;
            question.members_count = 100;
            question.election = ElectionBallot{1 + present % 3, {{"A", 8}, {"B", 8}}, 15};
            codes.insert(adjudicate(rulebook, question, by_tally(tally)).code);
            for (const auto manner : {model::Manner::without_vote, model::Manner::not_put}) {
              question.manner = manner;
              codes.insert(adjudicate(rulebook, question, by_tally(tally)).code);
            }
          }
        }
      }
    }
  }
  EXPECT_GT(codes.size(), 40U);
  for (const std::string& code : codes) {
    EXPECT_NE(documented.find("`" + code + "`"), std::string::npos) << "undocumented: " << code;
  }
}

}  // namespace
}  // namespace rollcall::rules
