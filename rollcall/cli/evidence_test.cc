// SPDX-License-Identifier: Apache-2.0
// Whatever a verdict names as its evidence, `rollcall show` must find, with a source.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "rollcall/brief/fact_source.h"
#include "rollcall/brief/press_lexicon.h"
#include "rollcall/brief/vote_facts.h"
#include "rollcall/cli/operands.h"
#include "rollcall/cli/report_files.h"
#include "rollcall/coverage/check.h"

namespace rollcall::cli {
namespace {

using coverage::Judgement;
using coverage::Verdict;

void expect_found(const record::Store& store, const coverage::VoteFact& fact) {
  const auto found = find_votes(store, fact.name);
  ASSERT_TRUE(found) << fact.name << ": " << found.error().message;
  const auto vote = std::ranges::find_if(*found, [&](const model::RollCall& held) {
    return held.key() == fact.key && held.body == fact.body;
  });
  ASSERT_NE(vote, found->end()) << fact.name;
  EXPECT_FALSE(vote->sources.empty()) << fact.name;
  EXPECT_FALSE(fact.source.empty()) << fact.name;
}

TEST(Evidence, EveryVoteOfTheEmbeddedRecordIsFoundByTheNameThatVerdictsUse) {
  const record::Store store = record::Store::embedded().value();
  const auto facts = brief::vote_facts(store).value();
  ASSERT_FALSE(facts.empty());
  for (const coverage::VoteFact& fact : facts) expect_found(store, fact);
}

TEST(Evidence, EveryVerdictOnTheSampleReportsLeadsToASource) {
  const record::Store store = record::Store::embedded().value();
  const auto rulebooks = brief::Rulebooks::embedded().value();
  const auto facts = brief::RecordFacts::open(store, rulebooks).value();
  coverage::Checker checker(brief::press_lexicon(), facts);
  std::map<Verdict, int> seen;
  const auto files = report_files({std::string(ROLLCALL_SOURCE_DIR) + "/data/press"}).value();
  for (const std::string& file : files) {
    const auto checked = checker.check(file, read_report_bytes(file).value(), {});
    EXPECT_FALSE(checked.claims.empty()) << file;
    for (const Judgement& judgement : checked.claims) {
      ++seen[judgement.verdict];
      const std::string_view sentence =
          checked.report.text(checked.report.sentences[judgement.claim.sentence]);
      for (const auto vote : {judgement.vote, judgement.nearest}) {
        if (vote) expect_found(store, facts.votes()[*vote]);
      }
      EXPECT_FALSE(judgement.why.empty()) << sentence;
      if (judgement.verdict == Verdict::uncheckable) continue;
      EXPECT_FALSE(judgement.source.empty()) << sentence;
    }
  }
  EXPECT_FALSE(facts.failure());
  EXPECT_GE(seen[Verdict::supported], 40);
  EXPECT_GE(seen[Verdict::contradicted], 3);
}

}  // namespace
}  // namespace rollcall::cli
