// SPDX-License-Identifier: Apache-2.0
// Whatever a verdict names as its evidence, `rollcall show` must find.
#include <gtest/gtest.h>

#include <algorithm>

#include "rollcall/brief/vote_facts.h"
#include "rollcall/cli/operands.h"

namespace rollcall::cli {
namespace {

TEST(Evidence, EveryVoteOfTheEmbeddedRecordIsFoundByTheNameThatVerdictsUse) {
  const record::Store store = record::Store::embedded().value();
  const auto facts = brief::vote_facts(store).value();
  ASSERT_FALSE(facts.empty());
  for (const coverage::VoteFact& fact : facts) {
    const auto found = find_votes(store, fact.name);
    ASSERT_TRUE(found) << fact.name << ": " << found.error().message;
    EXPECT_TRUE(std::ranges::any_of(*found, [&](const model::RollCall& vote) {
      return vote.key() == fact.key && vote.body == fact.body;
    })) << fact.name;
    EXPECT_FALSE(fact.source.empty()) << fact.name;
  }
}

}  // namespace
}  // namespace rollcall::cli
