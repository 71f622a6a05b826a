// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "rollcall/coverage/words/cells.h"
#include "rollcall/coverage/words/lexicon.h"

namespace rollcall::coverage {

// A small lexicon for tests of this room, so that they do not lean on the words of data/.
inline constexpr std::string_view kTestWords = R"(
language = "en"
[chose]
yes = ["voted in favo(u|)r", "voted for"]
no = ["voted against"]
abstain = ["abstained"]
[number]
1 = ["one"]
2 = ["two"]
5 = ["five"]
13 = ["thirteen"]
20 = ["twenty"]
30 = ["thirty"]
40 = ["forty"]
90 = ["ninety"]
[multiplier]
100 = ["hundred"]
1000000 = ["million"]
[month]
2 = ["February", "Feb"]
5 = ["May"]
[weekday]
1 = ["Monday"]
[day]
-1 = ["yesterday"]
-365 = ["last year"]
[ordinal]
2 = ["second"]
[terms]
counted = ["countries", "votes"]
text = ["resolution"]
and = ["and"]
stop = ["the", "of"]
)";
inline constexpr std::string_view kTestNames = R"(
[[state]]
code = "USA"
names = ["United States", "U.S.", "US"]
adjectives = ["American"]
[[state]]
code = "GIN"
names = ["Guinea"]
[[state]]
code = "GNB"
names = ["Guinea-Bissau"]
[[state]]
code = "CIV"
names = ["Côte d'Ivoire"]
[[body]]
id = "SC"
names = ["Security Council"]
)";

inline Lexicon test_lexicon() {
  const std::array<LexiconFile, 2> files = {LexiconFile{"en.toml", kTestWords},
                                            LexiconFile{"states.toml", kTestNames}};
  auto lexicon = Lexicon::create(files, {});
  EXPECT_TRUE(lexicon) << lexicon.error().message << " " << lexicon.error().where;
  return *std::move(lexicon);
}

}  // namespace rollcall::coverage
