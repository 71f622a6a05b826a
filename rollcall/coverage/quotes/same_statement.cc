// SPDX-License-Identifier: Apache-2.0
// Two outlets that translate one remark keep its nouns and verbs, and little else:
//
//   "we do not yet see a fair balance"  /  "does not show fair balance yet, for now"
//
// share "not", "yet", "fair", "balance". So words of grammar are left out ("not" and "yet" carry
// the sense and stay), the rest are cut to their stems by a few endings, and what both hold is
// counted: half of the shorter quotation's words, and three at least. A fragment too short for that
// must stand in the longer one word for word. Counter-example: "a good step" and "a good
// resolution" by one speaker share one word of two, and stay apart. Cost: linear in both.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rollcall/base/text.h"
#include "rollcall/coverage/quotes/people.h"
#include "rollcall/coverage/quotes/quotes.h"

namespace rollcall::coverage {
namespace {

constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"about",   "after",   "again", "also",   "although", "among", "because", "been",   "before",
     "being",   "between", "both",  "could",  "course",   "does",  "doing",   "done",   "down",
     "during",  "each",    "even",  "ever",   "every",    "from",  "have",    "having", "here",
     "however", "indeed",  "into",  "itself", "just",     "like",  "made",    "make",   "many",
     "more",    "most",    "much",  "must",   "only",     "other", "over",    "really", "same",
     "shall",   "should",  "since", "some",   "such",     "than",  "that",    "their",  "them",
     "then",    "there",   "these", "they",   "this",     "those", "through", "toward", "towards",
     "under",   "until",   "upon",  "very",   "well",     "were",  "what",    "when",   "where",
     "which",   "while",   "will",  "with",   "within",   "would", "your"});

bool is_small(std::string_view word) {
  if (word == "not" || word == "yet" || word == "no") return false;
  return word.size() <= 3 || std::binary_search(kSmallWords.begin(), kSmallWords.end(), word);
}

std::string stem(std::string word) {
  for (const std::string_view ending : {"ations", "ation", "ingly", "ings", "ing", "ies", "ied",
                                        "edly", "ed", "es", "ly", "s", "e", "y"}) {
    if (word.size() >= ending.size() + 4 && word.ends_with(ending)) {
      word.resize(word.size() - ending.size());
      break;
    }
  }
  return word;
}

std::vector<std::string> content_words(std::string_view folded) {
  std::vector<std::string> words;
  for (const std::string_view word : split(folded, ' ')) {
    if (!is_small(word)) words.push_back(stem(std::string(word)));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool same_speaker(const Statement& a, const Statement& b) {
  if (a.speaker.empty() || b.speaker.empty()) return false;
  if (!a.person.empty() && !b.person.empty()) return a.person == b.person;
  return a.family == b.family;
}

// Whether the shorter stands in the longer word for word.
bool contains(std::string_view a, std::string_view b) {
  const std::string one = fmt::format(" {} ", a);
  const std::string other = fmt::format(" {} ", b);
  return one.size() <= other.size() ? other.find(one) != std::string::npos
                                    : one.find(other) != std::string::npos;
}

}  // namespace

Statement::Statement(const Quote& quote)
    : speaker(quote.speaker),
      family(family_name(quote.speaker)),
      person(quote.person),
      folded(fold(quote.text)),
      words(content_words(folded)) {}

bool same_statement(const Statement& a, const Statement& b) {
  if (!same_speaker(a, b)) return false;
  const std::size_t shorter = std::min(a.words.size(), b.words.size());
  if (shorter == 0) return false;
  std::size_t both = 0;
  for (auto i = a.words.begin(), k = b.words.begin(); i != a.words.end() && k != b.words.end();) {
    const int order = i->compare(*k);
    both += order == 0 ? 1 : 0;
    if (order <= 0) ++i;
    if (order >= 0) ++k;
  }
  if (both >= 3 && 2 * both >= shorter) return true;
  // One word alone proves nothing within a longer remark.
  const bool enough = shorter >= 2 || a.folded == b.folded;
  return both == shorter && enough && contains(a.folded, b.folded);
}

}  // namespace rollcall::coverage
