// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/series_words.h"

#include <algorithm>
#include <array>

#include "rollcall/base/text.h"

namespace rollcall::analysis {
namespace {

constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"a",     "all",      "an",      "and",       "apr",     "april",   "are",   "as",
     "at",    "aug",      "august",  "be",        "between", "by",      "dec",   "december",
     "feb",   "february", "for",     "from",      "in",      "into",    "is",    "it",
     "its",   "jan",      "january", "jul",       "july",    "jun",     "june",  "mar",
     "march", "may",      "nov",     "november",  "oct",     "october", "of",    "on",
     "or",    "sep",      "sept",    "september", "that",    "the",     "their", "these",
     "this",  "those",    "through", "to",        "un",      "under",   "until", "which",
     "with",  "within"});

constexpr auto kProceduralWords = std::to_array<std::string_view>({"1st",
                                                                   "2nd",
                                                                   "3rd",
                                                                   "4th",
                                                                   "5th",
                                                                   "6th",
                                                                   "ad",
                                                                   "addressed",
                                                                   "adopt",
                                                                   "adopted",
                                                                   "agenda",
                                                                   "assembly",
                                                                   "comm",
                                                                   "committee",
                                                                   "concerning",
                                                                   "council",
                                                                   "dated",
                                                                   "decision",
                                                                   "draft",
                                                                   "emergency",
                                                                   "general",
                                                                   "hoc",
                                                                   "implementation",
                                                                   "item",
                                                                   "letter",
                                                                   "matter",
                                                                   "nation",
                                                                   "paragraph",
                                                                   "permanent",
                                                                   "political",
                                                                   "president",
                                                                   "question",
                                                                   "recommendation",
                                                                   "recommending",
                                                                   "report",
                                                                   "representative",
                                                                   "res",
                                                                   "resol",
                                                                   "resolution",
                                                                   "secretary",
                                                                   "security",
                                                                   "session",
                                                                   "situation",
                                                                   "special",
                                                                   "united",
                                                                   "whole"});

template <std::size_t N>
constexpr bool is_sorted_list(const std::array<std::string_view, N>& words) {
  return std::ranges::is_sorted(words);
}

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_small(std::string_view word) {
  return std::ranges::find(kSmallWords, word) != kSmallWords.end();
}

// "territories" and "territory" stay two words; the spelling rule below joins them.
std::string_view singular(std::string_view word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
  return plural ? word.substr(0, word.size() - 1) : word;
}

bool is_abbreviation(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// At most one letter put in, left out or exchanged.
bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const std::string_view rest_a = a.substr(same);
  const std::string_view rest_b = b.substr(same);
  if (rest_a.size() < rest_b.size()) return rest_a == rest_b.substr(1);
  return rest_a.empty() || rest_a.substr(1) == rest_b.substr(1);
}

}  // namespace

std::vector<std::string> matter_words(std::string_view title) {
  std::vector<std::string> words;
  const std::string folded = fold(title);
  std::string_view before;
  for (const std::string_view word : split(folded, ' ')) {
    const bool of_the_name = before == "united" && (word == "nations" || word == "nation");
    before = word;
    if (of_the_name) {
      if (!words.empty() && words.back() == "united") words.pop_back();
      continue;
    }
    if (word.empty() || is_small(word) || is_number(word)) continue;
    words.emplace_back(singular(word));
  }
  std::ranges::sort(words);
  const auto repeated = std::ranges::unique(words);
  words.erase(repeated.begin(), repeated.end());
  return words;
}

std::string_view without_agenda_item(std::string_view title, std::string_view agenda) {
  constexpr std::string_view kColon = " : ";
  const std::size_t colon = title.find(kColon);
  if (colon == std::string_view::npos) return title;
  const std::string_view head = title.substr(0, colon);
  const std::string_view tail = title.substr(colon + kColon.size());
  if (std::ranges::all_of(matter_words(tail), is_procedural)) return title;
  const std::vector<std::string> item = matter_words(agenda);
  const bool is_item = std::ranges::includes(item, matter_words(head));
  return is_item || is_abbreviation(trim(head)) ? tail : title;
}

bool is_procedural(std::string_view word) {
  static_assert(is_sorted_list(kProceduralWords));
  return std::ranges::binary_search(kProceduralWords, word);
}

bool is_spelling_of(std::string_view a, std::string_view b) {
  constexpr std::size_t kShort = 6;
  constexpr std::size_t kLong = 8;
  constexpr std::size_t kStart = 3;
  constexpr double kSharedStart = 0.65;
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer < kShort) return false;
  const auto [end, other] = std::ranges::mismatch(a, b);
  const auto same = static_cast<std::size_t>(end - a.begin());
  if (one_slip_apart(a, b)) return longer >= kLong || same >= kStart;
  return longer >= kLong && static_cast<double>(same) >= kSharedStart * static_cast<double>(longer);
}

}  // namespace rollcall::analysis
