// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/facts.h"

#include <gmock/gmock.h>

namespace rollcall::record {
namespace {

TEST(Facts, EveryVoteFileParses) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with("votes/")) continue;
    const auto votes = parse_votes(file);
    ASSERT_TRUE(votes) << votes.error().where << ": " << votes.error().message;
  }
}

}  // namespace
}  // namespace rollcall::record
