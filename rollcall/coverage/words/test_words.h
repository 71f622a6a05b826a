// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace rollcall::coverage {

// A small lexicon for the tests and fuzzers of this room, so that they do not lean on the words of
// data/. A phrase of every kind that the finders of claims ask for.
inline constexpr std::string_view kTestWords = R"(
language = "en"
[chose]
yes = ["voted in favo(u|)r", "voted for"]
no = ["voted against"]
abstain = ["abstained"]
yes_weak = ["backed"]
[chose_by]
yes = ["backed by"]
[votes]
yes = ["votes in favour", "in favour", "for"]
no = ["against"]
abstain = ["abstentions"]
[choosers]
abstain = ["abstaining :"]
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
3 = ["third"]
[terms]
counted = ["countries", "votes"]
of_all = ["of the"]
open = ["including", "among the"]
others = ["others"]
joined = ["joined"]
nobody = ["none"]
zero = ["no"]
sole = ["only"]
unanimous = ["unanimously"]
negation = ["not"]
and = ["and"]
were = ["were"]
by = ["by"]
tally = ["by a vote of"]
text = ["resolution", "draft"]
amendment = ["amendment"]
adopted = ["adopted"]
rejected = ["rejected"]
vetoed = ["vetoed"]
veto = ["veto"]
two_thirds = ["two-thirds"]
binding = ["binding"]
sponsored = ["drafted by"]
first = ["first"]
lowest = ["lowest"]
more_than = ["more than"]
before = ["previous"]
speaking = ["said"]
to = ["to"]
preposition = ["on"]
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
[[state]]
code = "RUS"
names = ["Russia"]
[[state]]
code = "MLI"
names = ["Mali"]
[[group]]
id = "african"
names = ["African countries"]
[[body]]
id = "GA"
names = ["General Assembly"]
[[body]]
id = "SC"
names = ["Security Council"]
)";

}  // namespace rollcall::coverage
