// SPDX-License-Identifier: Apache-2.0
// One person is met in many forms, of which few are spellings of one another. Names are compared
// word by word, folded:
//
//   "Vera Kowalska", "Kowalska"              one leaves words out: alike
//   "Kim Song-ho", "Kim Song Ho"             the same letters: alike
//   "Vera Kowalska", "Wera Kowalskaya"       words that nearly agree: two spellings
//   "Bob Kowalski", "Robert Kowalski"        words that do not: a nickname, alike
//   "Steve Roe", "Steven Roe"                a given name cut short, alike
//
// Nearly agreeing is an edit distance of less than half the longer word (Levenshtein, 1966). The
// table of people says who is meant, so two persons are never compared; and each language is left
// its own transliteration.
//
// Counter-example: Cyrillic and its like inflect names ("Ковальской"): only Latin letters are
// compared.
#include "rollcall/coverage/across_spellings.h"

#include <algorithm>
#include <array>
#include <set>

#include "rollcall/base/text.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLongestName = 120;

std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, kLongestWord + 1> row{};
  for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t change = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
      diagonal = row[k];
      row[k] = std::min({row[k] + 1, row[k - 1] + 1, change});
    }
  }
  return row[b.size()];
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(folded, ' '))
    words.push_back(word.substr(0, kLongestWord));
  return words;
}

bool holds(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Two words for one name of a person, of which neither is the other cut short.
bool nearly_agree(std::string_view a, std::string_view b, bool family) {
  const std::string_view shorter = a.size() < b.size() ? a : b;
  const std::string_view longer = a.size() < b.size() ? b : a;
  if (shorter.size() < 3) return false;
  if (longer.starts_with(shorter)) {
    const bool genitive = longer.size() == shorter.size() + 1 && longer.ends_with('s');
    if (!family || genitive) return false;
  }
  return 2 * distance(a, b) < longer.size();
}

bool is_latin(std::string_view folded) {
  return std::all_of(folded.begin(), folded.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

}  // namespace

bool spelled_differently(std::string_view a, std::string_view b) {
  std::string first = fold(a);
  std::string second = fold(b);
  if (!is_latin(first) || !is_latin(second) || first.empty() || second.empty()) return false;
  const std::vector<std::string_view> ours = words_of(first);
  const std::vector<std::string_view> theirs = words_of(second);
  bool differ = false;
  bool ours_more = false;
  bool theirs_more = false;
  for (const std::string_view word : theirs) theirs_more = theirs_more || !holds(ours, word);
  for (const std::string_view word : ours) {
    if (holds(theirs, word)) continue;
    ours_more = true;
    for (const std::string_view other : theirs) {
      const bool family = word == ours.back() && other == theirs.back();
      differ = differ || (!holds(ours, other) && nearly_agree(word, other, family));
    }
  }
  if (!differ || !ours_more || !theirs_more) return false;
  std::erase(first, ' ');
  std::erase(second, ' ');
  return first != second;
}

void SpellingFinder::add(const CheckedReport& checked, const FactSource& facts) {
  const Report& report = checked.report;
  std::set<std::pair<std::string_view, std::string_view>> seen;  // a form is looked at once
  for (const Judgement& judged : checked.claims) {
    const Claim& claim = judged.claim;
    if (claim.type != ClaimType::speaker || claim.name.empty()) continue;
    if (!seen.emplace(claim.person, claim.name).second) continue;
    const Sentence& sentence = report.sentences[claim.sentence];
    put(claim.person, report.language,
        {report.file, report.lines[sentence.line].number, claim.name,
         std::string(report.text(sentence))},
        facts);
  }
  for (const Quote& quote : checked.quotes) {
    // A speaker is given the fullest name that the report has, wherever that stands.
    if (quote.person.empty() || quote.sentence.find(quote.speaker) == std::string::npos) continue;
    if (!seen.emplace(quote.person, quote.speaker).second) continue;
    put(quote.person, report.language,
        {report.file, report.lines[quote.line].number, quote.speaker, quote.sentence}, facts);
  }
}

void SpellingFinder::put(const std::string& key, const std::string& language, Conflict::Side side,
                         const FactSource& facts) {
  const bool fresh = !people_.contains({key, language});
  if (side.says.size() > kLongestName || (fresh && people_.size() >= kPeople)) return;
  Person& person = people_[{key, language}];
  if (fresh) {
    for (const Office& office : facts.offices()) {
      if (office.person == key) person.name = office.name;
    }
  }
  auto same = std::find_if(
      person.spellings.begin(), person.spellings.end(),
      [&](const Spelling& known) { return !spelled_differently(known.fullest, side.says); });
  if (same == person.spellings.end()) {
    if (person.spellings.size() >= kSpellings) return;
    person.spellings.push_back({side.says, {}});
    same = person.spellings.end() - 1;
  }
  if (side.says.size() > same->fullest.size()) same->fullest = side.says;
  const bool known = std::any_of(same->sides.begin(), same->sides.end(),
                                 [&](const Conflict::Side& at) { return at.file == side.file; });
  if (!known && same->sides.size() < kSides) same->sides.push_back(std::move(side));
}

std::vector<Conflict> SpellingFinder::conflicts() const {
  std::vector<Conflict> found;
  for (const auto& [key, person] : people_) {
    if (person.spellings.size() < 2) continue;
    Conflict conflict;
    conflict.kind = ConflictKind::spelling;
    conflict.slot = "spelling of " + person.name;
    conflict.recorded = person.name;
    for (const Spelling& spelling : person.spellings) {
      conflict.sides.insert(conflict.sides.end(), spelling.sides.begin(), spelling.sides.end());
    }
    found.push_back(std::move(conflict));
  }
  return found;
}

}  // namespace rollcall::coverage
