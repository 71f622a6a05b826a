// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>

#include "rollcall/coverage/words/lexicon.h"

namespace rollcall::coverage {
namespace {

// In the order of the enumeration; the words that lexicon files use.
constexpr std::array<std::string_view, 66> kNames = {
    "none",       "state",    "adjective", "group",    "body",       "person",      "number",
    "multiplier", "month",    "weekday",   "day",      "ordinal",    "chose",       "chose_by",
    "votes",      "choosers", "counted",   "of_all",   "open",       "others",      "joined",
    "nobody",     "zero",     "sole",      "rest",     "all",        "unanimous",   "negation",
    "and",        "were",     "by",        "percent",  "tally",      "text",        "amendment",
    "adopted",    "rejected", "vetoed",    "veto",     "two_thirds", "binding",     "nonbinding",
    "sponsored",  "sponsor",  "first",     "last",     "highest",    "lowest",      "more_than",
    "less_than",  "about",    "before",    "speaking", "to",         "preposition", "future",
    "needed",     "rise",     "fall",      "same",     "opinion",    "occasion",    "different",
    "gained",     "as_did",   "stop"};

}  // namespace

std::string_view to_string(Term term) { return kNames[static_cast<std::size_t>(term)]; }

std::optional<Term> parse_term(std::string_view text) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == text) return static_cast<Term>(i);
  }
  return std::nullopt;
}

}  // namespace rollcall::coverage
