// SPDX-License-Identifier: Apache-2.0
// Outlets that print an agency's text cut it, turn its paragraphs round and put in their own: whole
// documents are then alike in a sixth to two fifths of their words, and the usual thresholds on
// documents find none of them. Their sentences, though, stay. So sentences are compared:
//
//   - word for word, by a hash of their words (case, accents of typography and marks left out);
//   - lightly rewritten, by their five-word runs: of each sentence the eight smallest hashes of
//   such
//     runs are kept (a bottom-k sketch), and two sentences are alike where half of them agree.
//
// A report is a copy of an earlier one where enough of its sentences, or of the earlier's, are
// alike; fewer do where both credit one agency. Counter-example: two reports that quote one remark
// share one sentence of twenty, and are no copies. Nothing is merged: a copy may hold the
// correction, or the mistake, that the other does not.
//
// Cost: linear in the sentences; each looks up its hash and those of its two smallest runs.
// Sketches: Broder, "On the resemblance and containment of documents", 1997.
#include "rollcall/coverage/across_copies.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace rollcall::coverage {
namespace {

constexpr std::size_t kWordsOfGram = 5;
constexpr std::size_t kWordsAtLeast = 6;
constexpr std::size_t kGramsIndexed = 2;

std::uint64_t mix(std::uint64_t x) {  // the finaliser of splitmix64
  x ^= x >> 30U;
  x *= 0xBF58476D1CE4E5B9ULL;
  x ^= x >> 27U;
  x *= 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}
std::uint64_t join_hash(std::uint64_t a, std::uint64_t b) {
  return mix(a * 0x9E3779B97F4A7C15ULL + b + 0x632BE59BD9B4E019ULL);
}

// Letters of ASCII as small ones, digits as they are; 0 for all else.
constexpr auto kSmall = [] {
  std::array<unsigned char, 256> small{};
  for (unsigned char c = '0'; c <= '9'; ++c) small[c] = c;
  for (unsigned char c = 'a'; c <= 'z'; ++c) small[c] = small[c - 32U] = c;
  return small;
}();

struct Word {
  std::uint64_t hash = 0;
  std::size_t end = 0;  // the byte behind it
};

// Appends a hash for each word: letters and digits, capitals of ASCII as small ones; typographic
// marks end a word or, as apostrophes, are passed over.
void hash_words(std::string_view text, std::vector<Word>& words) {
  constexpr std::uint64_t kSeed = 0xCBF29CE484222325ULL;
  std::uint64_t hash = kSeed;
  bool any = false;
  std::size_t i = 0;
  const auto end_word = [&] {
    if (any) words.push_back({mix(hash), i});
    hash = kSeed;
    any = false;
  };
  for (; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (const unsigned char small = kSmall[c]; small != 0) {
      hash = (hash ^ small) * 0x100000001B3ULL;
      any = true;
    } else if (c == 0xE2 && text.substr(i, 2) == "\xE2\x80") {
      const bool apostrophe = text.substr(i, 3) == "’";
      if (!apostrophe) end_word();
      i += 2;
    } else if (c == 0xC2) {  // no-break blank, « and »
      end_word();
      ++i;
    } else if (c >= 0x80) {
      hash = (hash ^ c) * 0x100000001B3ULL;
      any = true;
    } else if (c != '\'') {
      end_word();
    }
  }
  i = text.size();
  end_word();
}

SentencePrint print_of(std::span<const Word> words) {
  SentencePrint print;
  for (const Word& word : words) print.whole = join_hash(print.whole, word.hash);
  for (std::size_t i = 0; i + kWordsOfGram <= words.size(); ++i) {
    std::uint64_t gram = 0;
    for (std::size_t k = 0; k < kWordsOfGram; ++k) gram = join_hash(gram, words[i + k].hash);
    const auto hash = static_cast<std::uint32_t>(gram >> 32U);
    const auto end = print.grams.begin() + print.gram_count;
    const auto at = std::lower_bound(print.grams.begin(), end, hash);
    if (at != end && *at == hash) continue;
    if (at == print.grams.end()) continue;  // larger than all that are kept
    if (print.gram_count < SentencePrint::kGrams) ++print.gram_count;
    std::copy_backward(at, print.grams.begin() + print.gram_count - 1,
                       print.grams.begin() + print.gram_count);
    *at = hash;
  }
  return print;
}

bool alike(const SentencePrint& a, const SentencePrint& b) {
  if (a.whole == b.whole) return true;
  std::array<std::uint32_t, SentencePrint::kGrams> both{};
  const auto end =
      std::set_intersection(a.grams.begin(), a.grams.begin() + a.gram_count, b.grams.begin(),
                            b.grams.begin() + b.gram_count, both.begin());
  const auto shared = static_cast<std::size_t>(end - both.begin());
  return shared >= 2 && 2 * shared >= std::min(a.gram_count, b.gram_count);
}

// Keys of the index: runs of words are told from whole sentences by their high half.
std::uint64_t gram_key(std::uint32_t gram) { return gram | (std::uint64_t{0xA5A5A5A5} << 32U); }

// Whether words end at a place of a line: a blank stands on either side of it, or nothing.
bool parts_words(std::string_view text, std::size_t at) {
  return at == 0 || at == text.size() || text[at] == ' ' || text[at - 1] == ' ';
}

// The words of a sentence, among those of its line.
std::span<const Word> words_in(const Sentence& sentence, std::string_view line,
                               std::span<const Word> words, std::vector<Word>& own) {
  if (!parts_words(line, sentence.begin) || !parts_words(line, sentence.end)) {
    own.clear();
    hash_words(line.substr(sentence.begin, sentence.end - sentence.begin), own);
    return own;
  }
  const auto first = std::ranges::upper_bound(words, sentence.begin, {}, &Word::end);
  const auto end = std::ranges::upper_bound(first, words.end(), sentence.end, {}, &Word::end);
  return {first, end};
}

bool enough(int shared, std::size_t sentences, bool one_agency) {
  const auto of = static_cast<int>(sentences);
  if (shared == of) return shared > 0;
  if (one_agency) return shared >= 2 && 5 * shared >= of;
  return (shared >= 3 && 10 * shared >= 3 * of) || (shared >= 2 && 2 * shared >= of);
}

}  // namespace

ReportPrints prints_of(const Report& report, std::size_t most) {
  ReportPrints prints;
  std::vector<Word> words;
  std::vector<Word> own;
  auto sentence = report.sentences.begin();
  for (std::size_t at = 0; at < report.lines.size(); ++at) {
    const Line& line = report.lines[at];
    words.clear();
    hash_words(line.text, words);
    for (const Word& word : words) prints.text = join_hash(prints.text, word.hash);
    const bool running = line.kind == LineKind::body || line.kind == LineKind::item;
    for (; sentence != report.sentences.end() && sentence->line == at; ++sentence) {
      if (!running || prints.sentences.size() >= most) continue;
      const std::span<const Word> of = words_in(*sentence, line.text, words, own);
      if (of.size() >= kWordsAtLeast) prints.sentences.push_back(print_of(of));
    }
  }
  return prints;
}

void CopyFinder::list(Copy copy) {
  if (copies_.size() < copies_listed_) {
    copies_.push_back(std::move(copy));
  } else {
    ++more_copies_;
  }
}

void CopyFinder::add(const Report& report) {
  ReportPrints prints = prints_of(report, sentences_kept_);
  Kept now{report.file, report.credit, prints.text, std::move(prints.sentences)};
  const auto number = first_ + static_cast<std::uint32_t>(reports_.size());
  const auto [same, fresh] = texts_.try_emplace(now.text, number);
  if (!fresh && !report.lines.empty()) {
    const int all = static_cast<int>(now.prints.size());
    list({now.file, kept(same->second).file, all, all, "the same text"});
  } else {
    std::unordered_map<std::uint32_t, int> shared;
    for (const SentencePrint& print : now.prints) count_shared(print, shared);
    report_copy(now, shared);
  }
  for (std::size_t i = 0; i < now.prints.size(); ++i) {
    const Place place{number, static_cast<std::uint32_t>(i)};
    enter(now.prints[i].whole, place);
    for (std::size_t k = 0; k < std::min<std::size_t>(kGramsIndexed, now.prints[i].gram_count);
         ++k) {
      enter(gram_key(now.prints[i].grams[k]), place);
    }
  }
  reports_.push_back(std::move(now));
  if (reports_.size() > reports_kept_) forget_oldest();
}

// Adds one to each earlier report that holds a sentence like this.
void CopyFinder::count_shared(const SentencePrint& print,
                              std::unordered_map<std::uint32_t, int>& shared) const {
  std::array<std::uint32_t, kPlaces * (1 + kGramsIndexed)> counted{};
  std::size_t count = 0;
  const auto look = [&](std::uint64_t key) {
    const auto found = places_.find(key);
    if (found == places_.end()) return;
    for (std::size_t i = 0; i < found->second.count; ++i) {
      const Place place = found->second.at[i];
      const auto end = counted.begin() + static_cast<std::ptrdiff_t>(count);
      if (std::find(counted.begin(), end, place.report) != end) continue;
      if (!alike(print, kept(place.report).prints[place.sentence])) continue;
      counted[count++] = place.report;
      ++shared[place.report];
    }
  };
  look(print.whole);
  for (std::size_t k = 0; k < std::min<std::size_t>(kGramsIndexed, print.gram_count); ++k) {
    look(gram_key(print.grams[k]));
  }
}

void CopyFinder::report_copy(const Kept& now,
                             const std::unordered_map<std::uint32_t, int>& shared) {
  std::optional<std::uint32_t> best;
  for (const auto& [report, count] : shared) {
    const Kept& other = kept(report);
    const bool agency = !now.credit.empty() && now.credit == other.credit;
    if (!enough(count, now.prints.size(), agency) && !enough(count, other.prints.size(), agency)) {
      continue;
    }
    // The most sentences, then the earliest: the order of the table must not show.
    if (!best || count > shared.at(*best) || (count == shared.at(*best) && report < *best)) {
      best = report;
    }
  }
  if (!best) return;
  const int count = shared.at(*best);
  const int of = static_cast<int>(now.prints.size());
  const bool agency = !now.credit.empty() && now.credit == kept(*best).credit;
  std::string reason = fmt::format("{} of {} sentences alike", count, of);
  if (agency) reason = fmt::format("both credit {}; {}", now.credit, reason);
  list({now.file, kept(*best).file, count, of, std::move(reason)});
}

void CopyFinder::enter(std::uint64_t key, Place place) {
  Places& places = places_[key];
  const bool full = places.count == kPlaces;
  const bool here = places.count > 0 && places.at[places.count - 1U].report == place.report;
  if (!full && !here) places.at[places.count++] = place;
}

void CopyFinder::leave(std::uint64_t key, std::uint32_t report) {
  const auto found = places_.find(key);
  if (found == places_.end()) return;
  Places& places = found->second;
  std::uint8_t left = 0;
  for (std::size_t i = 0; i < places.count; ++i) {
    if (places.at[i].report != report) places.at[left++] = places.at[i];
  }
  places.count = left;
  if (left == 0) places_.erase(found);
}

void CopyFinder::forget_oldest() {
  const Kept& oldest = reports_.front();
  for (const SentencePrint& print : oldest.prints) {
    leave(print.whole, first_);
    for (std::size_t k = 0; k < std::min<std::size_t>(kGramsIndexed, print.gram_count); ++k) {
      leave(gram_key(print.grams[k]), first_);
    }
  }
  const auto text = texts_.find(oldest.text);
  if (text != texts_.end() && text->second == first_) texts_.erase(text);
  reports_.pop_front();
  ++first_;
  ++forgotten_;
}

}  // namespace rollcall::coverage
