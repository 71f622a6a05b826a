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

std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = fold(text);
  for (const std::string_view word : split(folded, ' ')) {
    if (!is_small(word)) words.push_back(stem(std::string(word)));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool same_speaker(const Quote& a, const Quote& b) {
  if (a.speaker.empty() || b.speaker.empty()) return false;
  if (!a.person.empty() && !b.person.empty()) return a.person == b.person;
  return family_name(a.speaker) == family_name(b.speaker);
}

// Whether the shorter stands in the longer word for word.
bool contains(std::string_view a, std::string_view b) {
  const std::string one = " " + fold(a) + " ";
  const std::string other = " " + fold(b) + " ";
  return one.size() <= other.size() ? other.find(one) != std::string::npos
                                    : one.find(other) != std::string::npos;
}

}  // namespace

bool same_statement(const Quote& a, const Quote& b) {
  if (!same_speaker(a, b)) return false;
  const std::vector<std::string> first = content_words(a.text);
  const std::vector<std::string> second = content_words(b.text);
  const std::size_t shorter = std::min(first.size(), second.size());
  if (shorter == 0) return false;
  std::vector<std::string> both;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                        std::back_inserter(both));
  if (both.size() >= 3 && 2 * both.size() >= shorter) return true;
  // One word alone proves nothing within a longer remark.
  const bool enough = shorter >= 2 || fold(a.text) == fold(b.text);
  return both.size() == shorter && enough && contains(a.text, b.text);
}

}  // namespace rollcall::coverage
