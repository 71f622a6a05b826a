// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <array>

#include "rollcall/coverage/words/cells.h"
#include "rollcall/coverage/words/lexicon.h"
#include "rollcall/coverage/words/test_words.h"

namespace rollcall::coverage {

// The words of test_words.h, read.
inline Lexicon test_lexicon() {
  const std::array<LexiconFile, 2> files = {LexiconFile{"en.toml", kTestWords},
                                            LexiconFile{"states.toml", kTestNames}};
  auto lexicon = Lexicon::create(files, {});
  EXPECT_TRUE(lexicon) << lexicon.error().message << " " << lexicon.error().where;
  return *std::move(lexicon);
}

}  // namespace rollcall::coverage
