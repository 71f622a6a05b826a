// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/across.h"

#include <gmock/gmock.h>

#include "rollcall/coverage/across_spellings.h"
#include "rollcall/coverage/quotes/test_report.h"

namespace rollcall::coverage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kStory =
    "Delegates in the capital argued for six long hours about fishing rights. The draft would have "
    "banned nets with narrow holes along the whole coast. Two islands had asked for a longer "
    "period "
    "to replace their old boats. A vote was put off until the end of the coming week. Nobody in "
    "the "
    "hall expected that the matter would end there. Ships left the harbour again before the night "
    "had come.";

CheckedReport checked(std::string file, std::string_view text, std::string credit = "") {
  CheckedReport made;
  made.report = quote_test_report(text);
  made.report.file = std::move(file);
  made.report.credit = std::move(credit);
  return made;
}

Across compared(const std::vector<CheckedReport>& reports, const FactSource& facts) {
  Comparison comparison;
  for (const CheckedReport& report : reports) comparison.add(report, facts);
  return comparison.finish();
}

std::vector<std::string> copies(const std::vector<CheckedReport>& reports) {
  std::vector<std::string> found;
  for (const Copy& copy : compared(reports, quote_test_facts()).copies) {
    found.push_back(copy.file + " of " + copy.of + ": " + copy.reason);
  }
  return found;
}

TEST(Copies, AreFoundWordForWordAndLightlyRewritten) {
  const std::string story(kStory);
  std::string rewritten = story;
  rewritten.replace(rewritten.find("six long hours"), 14, "six hours");
  rewritten.replace(rewritten.find("Nobody in the hall"), 18, "Nobody there");
  EXPECT_THAT(copies({checked("a", story), checked("b", story)}),
              ElementsAre("b of a: the same text"));
  EXPECT_THAT(copies({checked("a", story), checked("b", rewritten + " More follows here soon.")}),
              ElementsAre(HasSubstr("b of a: ")));
}

TEST(Copies, NeedFewerSentencesWhereBothCreditOneAgency) {
  const std::string own =
      "Our reporter saw the harbour master close three of the seven gates. Rain fell all day on "
      "the empty market behind the old hall. Prices of fish rose by a tenth within a single month. "
      "The museum of the sea stays closed for the whole summer. Trains to the north run late since "
      "the storm of last Sunday. ";
  const std::string two =
      "Two islands had asked for a longer period to replace their old boats. A vote was put off "
      "until the end of the coming week.";
  EXPECT_THAT(copies({checked("a", kStory), checked("b", own + two)}), IsEmpty());
  EXPECT_THAT(copies({checked("a", kStory, "AP"), checked("b", own + two, "AP")}),
              ElementsAre("b of a: both credit AP; 2 of 7 sentences alike"));
  EXPECT_THAT(copies({checked("a", kStory, "AP"), checked("b", own, "AP")}), IsEmpty());
}

TEST(Copies, OfWhatWasForgottenAreNotFoundAndCounted) {
  Comparison comparison;
  comparison.add(checked("a", kStory), quote_test_facts());
  for (std::size_t i = 0; i < Comparison::kReportsKept; ++i) {
    comparison.add(checked("other", "Report number " + std::to_string(i) + " says nothing here."),
                   quote_test_facts());
  }
  comparison.add(checked("b", kStory), quote_test_facts());
  const Across across = comparison.finish();
  EXPECT_THAT(across.copies, IsEmpty());
  EXPECT_EQ(across.forgotten, 2U);
  EXPECT_EQ(across.reports, Comparison::kReportsKept + 2);
}

class Conflicts : public testing::Test {
 protected:
  Conflicts() {
    vote_ = facts_.add({.body = "GA",
                        .symbol = "A/RES/99/1",
                        .date = Date(2025, 6, 2),
                        .no = "TCD NOR PER",
                        .abstain = "CHE"});
  }

  Judgement judged(ClaimType type) const {
    Judgement judgement;
    judgement.claim.type = type;
    judgement.verdict = Verdict::supported;
    judgement.vote = vote_;
    return judgement;
  }
  Judgement against(int number, Bound bound = Bound::exactly) const {
    Judgement judgement = judged(ClaimType::tally);
    judgement.claim.no = Count{number, bound};
    return judgement;
  }
  Judgement position(ClaimType type, std::string_view members, model::Choice choice) const {
    Judgement judgement = judged(type);
    judgement.claim.choice = choice;
    judgement.claim.members = ids_of(members);
    return judgement;
  }
  static CheckedReport with(std::string file, std::vector<Judgement> claims) {
    CheckedReport report = checked(std::move(file), "A sentence stands here.");
    report.claims = std::move(claims);
    return report;
  }
  // "slot: a says x, b says y; record z"
  std::vector<std::string> found(const std::vector<CheckedReport>& reports) const {
    std::vector<std::string> lines;
    for (const Conflict& conflict : compared(reports, facts_).conflicts) {
      std::string line = conflict.vote + " " + conflict.slot + ":";
      for (const Conflict::Side& side : conflict.sides) {
        line += " " + side.file + " says " + side.says + ";";
      }
      lines.push_back(line + " record " + conflict.recorded);
    }
    return lines;
  }

  FactsTable facts_;
  std::size_t vote_ = 0;
};

TEST_F(Conflicts, AreTwoValuesOfOneSlotOfOneVote) {
  EXPECT_THAT(found({with("a", {against(3)}), with("b", {against(4)}), with("c", {against(3)})}),
              ElementsAre("A/RES/99/1 no: a says 3; c says 3; b says 4; record 3"));
  EXPECT_THAT(found({with("a", {position(ClaimType::position, "CHE", model::Choice::no)}),
                     with("b", {position(ClaimType::list, "CHE NOR", model::Choice::abstain)})}),
              ElementsAre("A/RES/99/1 position of CHE: a says voted against; b says abstained; "
                          "record abstained"));
  Judgement adopted = judged(ClaimType::outcome);
  adopted.claim.outcome = ClaimedOutcome::adopted;
  Judgement failed = adopted;
  failed.claim.outcome = ClaimedOutcome::not_adopted;
  EXPECT_THAT(
      found({with("a", {adopted, failed})}),
      ElementsAre("A/RES/99/1 outcome: a says adopted; a says not adopted; record adopted"));
}

TEST_F(Conflicts, CountThoseWhoWereJoined) {
  Judgement joined = position(ClaimType::joined, "TCD NOR", model::Choice::no);
  joined.claim.others = 2;
  EXPECT_THAT(found({with("a", {against(3)}), with("b", {joined})}),
              ElementsAre("A/RES/99/1 no: a says 3; b says 4 (2 named and 2 others); record 3"));
  joined.claim.others = 1;
  EXPECT_THAT(found({with("a", {against(3)}), with("b", {joined})}), IsEmpty());
}

TEST_F(Conflicts, AreNotMadeOfBoundsDenialsOrGuesses) {
  EXPECT_THAT(found({with("a", {against(3)}), with("b", {against(2, Bound::at_least)})}),
              IsEmpty());
  Judgement denied = position(ClaimType::position, "CHE", model::Choice::no);
  denied.claim.negated = true;
  EXPECT_THAT(found({with("a", {denied}),
                     with("b", {position(ClaimType::position, "CHE", model::Choice::abstain)})}),
              IsEmpty());
  Judgement guessed = against(9);
  guessed.verdict = Verdict::uncheckable;
  EXPECT_THAT(found({with("a", {against(3)}), with("b", {guessed})}), IsEmpty());
}

TEST_F(Conflicts, HoldACompleteListAgainstItsOwnCount) {
  Judgement list = position(ClaimType::list, "TCD NOR PER", model::Choice::no);
  list.claim.complete = true;
  Judgement count = against(4);
  count.vote = list.vote = std::nullopt;
  EXPECT_THAT(found({with("a", {count, list})}),
              ElementsAre(" no: the count and its list: a says 4; a says 3 named; record "));
  list.claim.complete = false;
  EXPECT_THAT(found({with("a", {count, list})}), IsEmpty());
}

TEST_F(Conflicts, AreFirstsThatTheRecordDeniesBesideThoseWhoTellOfTheEarlierVote) {
  const std::size_t later = facts_.add(
      {.body = "GA", .symbol = "A/RES/99/7", .date = Date(2025, 6, 3), .no = "TCD", .abstain = ""});
  Judgement first = judged(ClaimType::first);
  first.claim.ordinal = 1;
  first.claim.what = "text";
  first.vote = later;
  first.nearest = vote_;
  first.why = "A/RES/99/1 came before it.";
  Judgement earlier = judged(ClaimType::outcome);
  earlier.claim.outcome = ClaimedOutcome::adopted;
  EXPECT_THAT(found({with("a", {first}), with("b", {earlier})}), IsEmpty());
  first.verdict = Verdict::contradicted;
  EXPECT_THAT(found({with("a", {first}), with("b", {earlier})}),
              ElementsAre("A/RES/99/7 first: a says first; b says A/RES/99/1 was adopted before; "
                          "record A/RES/99/1 came before it."));
  EXPECT_THAT(found({with("a", {first, earlier})}), IsEmpty());
  first.claim.type = ClaimType::comparison;
  first.claim.what = "highest";
  EXPECT_THAT(found({with("a", {first}), with("b", {earlier})}),
              ElementsAre("A/RES/99/7 highest: a says highest; record A/RES/99/1 came before it."));
  first.claim.what = "more";
  EXPECT_THAT(found({with("a", {first}), with("b", {})}), IsEmpty());
}

TEST_F(Conflicts, HoldAVetoAgainstTheOutcomeAndItsDenial) {
  const std::size_t vetoed = facts_.add(
      {.body = "SC", .draft = "S/2025/91", .date = Date(2025, 6, 3), .no = "CHN", .abstain = ""});
  Judgement veto = position(ClaimType::veto, "CHN", model::Choice::no);
  veto.vote = vetoed;
  Judgement denied = veto;
  denied.claim.negated = true;
  EXPECT_THAT(found({with("a", {veto}), with("b", {denied})}),
              ElementsAre("S/2025/91 veto of CHN: a says vetoed; b says no veto; record vetoed"));
  Judgement outcome = judged(ClaimType::outcome);
  outcome.vote = vetoed;
  outcome.claim.outcome = ClaimedOutcome::not_adopted;
  EXPECT_THAT(found({with("a", {veto}), with("b", {outcome})}), IsEmpty());
  outcome.claim.outcome = ClaimedOutcome::adopted;
  EXPECT_THAT(found({with("a", {veto}), with("b", {outcome})}),
              ElementsAre("S/2025/91 outcome: a says vetoed; b says adopted; record not adopted"));
  veto.claim.what = "mentioned";
  EXPECT_THAT(found({with("a", {veto}), with("b", {outcome})}), IsEmpty());
}

TEST(Spellings, AreToldFromNamesCutShortAndNicknames) {
  EXPECT_TRUE(spelled_differently("Vera Kowalska", "Wera Kowalska"));
  EXPECT_TRUE(spelled_differently("Kowalskaya", "Vera Kowalska"));
  EXPECT_TRUE(spelled_differently("Tarasenko", "Tarasenkoo"));
  EXPECT_FALSE(spelled_differently("Vera Kowalska", "Kowalska"));
  EXPECT_FALSE(spelled_differently("Vera M. Kowalska", "Vera Kowalska"));
  EXPECT_FALSE(spelled_differently("Kim Song-ho", "Kim Song Ho"));
  EXPECT_FALSE(spelled_differently("José Peña", "Jose Pena"));
  EXPECT_FALSE(spelled_differently("Bob Kowalski", "Robert Kowalski"));
  EXPECT_FALSE(spelled_differently("Steve Roe", "Steven Roe"));
  EXPECT_FALSE(spelled_differently("Kowalski", "Kowalskis"));
  EXPECT_FALSE(spelled_differently("Ковальская", "Ковальской"));
}

TEST(Spellings, OfOnePersonAreListedWithTheTablesOwn) {
  FactsTable facts;
  facts.add_office({"lam",
                    "Ada Lam",
                    "Secretary-General",
                    "United Nations",
                    std::nullopt,
                    {Date(2007, 1, 1), Period().to},
                    "test"});
  const auto names = [](std::string file, std::string name, std::string language = "en") {
    CheckedReport report = checked(std::move(file), "A sentence stands here.");
    report.report.language = std::move(language);
    Judgement judgement;
    judgement.claim.type = ClaimType::speaker;
    judgement.claim.person = "lam";
    judgement.claim.name = std::move(name);
    report.claims.push_back(std::move(judgement));
    return report;
  };
  const Across across = compared(
      {names("a", "Ada Lam"), names("b", "Adah Lamm"), names("c", "Lam"), names("d", "Ada Lam")},
      facts);
  ASSERT_THAT(across.conflicts, SizeIs(1));
  const Conflict& conflict = across.conflicts.front();
  EXPECT_EQ(conflict.kind, ConflictKind::spelling);
  EXPECT_EQ(conflict.recorded, "Ada Lam");
  std::vector<std::string> says;
  for (const Conflict::Side& side : conflict.sides) says.push_back(side.file + " " + side.says);
  EXPECT_THAT(says, ElementsAre("a Ada Lam", "c Lam", "d Ada Lam", "b Adah Lamm"));
  EXPECT_THAT(compared({names("a", "Ada Lam"), names("b", "Adah Lamm", "de")}, facts).conflicts,
              IsEmpty());
}

TEST(Wordings, AlignOneStatementInTwoTranslations) {
  const auto with = [](std::string file, std::string speaker, std::string text) {
    CheckedReport report = checked(std::move(file), "A sentence stands here.");
    Quote quote;
    quote.speaker = std::move(speaker);
    quote.text = std::move(text);
    report.quotes.push_back(std::move(quote));
    return report;
  };
  const Across across =
      compared({with("a", "Amina Sow", "perhaps Africa will drift toward wider consensus"),
                with("b", "Sow", "Africa may slowly drift towards a wider consensus"),
                with("c", "Jonas Berg", "Africa may slowly drift towards a wider consensus"),
                with("d", "Amina Sow", "the boats are ready"),
                with("e", "Amina Sow", "the boats are ready")},
               quote_test_facts());
  ASSERT_THAT(across.quotes, SizeIs(1));
  EXPECT_EQ(across.quotes.front().speaker, "Amina Sow");
  EXPECT_THAT(across.quotes.front().versions, SizeIs(2));
}

}  // namespace
}  // namespace rollcall::coverage
