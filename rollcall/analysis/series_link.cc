// SPDX-License-Identifier: Apache-2.0
// The idea. The Assembly votes on the embargo against Cuba every year under one title, so a title
// is nearly a name. Titles change slowly: "Situation of human rights in the Autonomous Republic of
// Crimea and the city of Sevastopol, Ukraine" gained "temporarily occupied" in 2021. So a text is
// joined to the newest earlier text of the same words, else to that of the most similar words, and
// series are what hangs together. Similarity is the share of words in common, each weighted by how
// few titles have it (the inverse document frequency of Spärck Jones 1972, in the overlap of
// Jaccard).
//
// A counter-example that the weights alone do not stop: "… in Rwanda" and "… in Yugoslavia" differ
// in one word of nine. So near titles may differ by words on one side only, unless those are two
// spellings of one. "Comprehensive sanctions against South Africa" and "Comprehensive mandatory
// sanctions …" were two texts of one year: a title still in use half a year around is not the
// ancestor of another. A title that is only its agenda item's name is nobody's near ancestor
// either.
//
// What is not known is left out: texts without a day, and several texts of one title on one day,
// for then the title names a bundle. A missed link costs a comparison; a wrong one a false
// sentence.
//
// The cost: one walk over the titles by date; each new wording is compared with those earlier ones
// that share a word, through an inverted index.
#include "rollcall/analysis/series_link.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "rollcall/analysis/series_words.h"
#include "rollcall/base/text.h"

namespace rollcall::analysis {
namespace {

using Words = std::vector<int>;  // numbers of words, ascending

// Found on the record to 2025 by reading the links between 0.6 and 1: below these, wrong ones
// begin.
constexpr double kNear = 0.85;
constexpr double kNearUnderOneItem = 0.82;
constexpr int kStillInUseDays = 180;

// Texts of one body and the same words: one wording.
struct Wording {
  model::BodyId body;
  Words words;
  double weight = 0;
  bool names_a_matter = false;  // not procedural words alone
  bool is_description = false;  // Voeten's capitals: "TO ADOPT 1ST COMM. DRAFT RESOL. …"
  bool is_item = false;         // says no more than its agenda item
  Words item;                   // of its newest text so far
  std::vector<int> texts;       // by date
  std::size_t seen = 0;         // how many of them the walk has passed
};

bool is_description(std::string_view title) {
  constexpr std::size_t kLong = 40;
  return title.size() > kLong &&
         std::ranges::none_of(title, [](char c) { return c >= 'a' && c <= 'z'; });
}

class Linker {
 public:
  explicit Linker(const std::vector<SeriesText>& texts) : texts_(texts) {
    for (int text = 0; text < static_cast<int>(texts.size()); ++text) add(text);
    weigh();
  }

  std::vector<SeriesLink> links() {
    std::vector<SeriesLink> links(texts_.size());
    for (std::size_t text = 0; text < texts_.size(); ++text) {
      const auto wording = static_cast<std::size_t>(wording_of_[text]);
      Wording& own = wordings_[wording];
      own.item = items_[text];
      if (texts_[text].series.empty() && own.names_a_matter) {
        links[text] = own.seen > 0 ? same(own) : nearest(text, wording);
      }
      if (own.seen++ == 0) {
        for (const int word : own.words) {
          holders_[static_cast<std::size_t>(word)].push_back(static_cast<int>(wording));
        }
      }
    }
    return links;
  }

 private:
  int number(const std::string& word) {
    const auto [at, fresh] = numbers_.try_emplace(word, static_cast<int>(names_.size()));
    if (fresh) names_.push_back(word);
    return at->second;
  }

  Words numbered(const std::vector<std::string>& words) {
    Words numbers;
    for (const std::string& word : words) numbers.push_back(number(word));
    std::ranges::sort(numbers);
    return numbers;
  }

  void add(int text) {
    const SeriesText& one = texts_[static_cast<std::size_t>(text)];
    const std::vector<std::string> words =
        matter_words(without_agenda_item(one.title, one.agenda_item));
    items_.push_back(numbered(matter_words(one.agenda_item)));
    Words numbers = numbered(words);
    const auto [at, fresh] =
        by_words_.try_emplace({one.body, numbers}, static_cast<int>(wordings_.size()));
    if (fresh) {
      Wording wording;
      wording.body = one.body;
      wording.names_a_matter = !std::ranges::all_of(words, is_procedural);
      wording.is_description = is_description(one.title);
      wording.words = std::move(numbers);
      wordings_.push_back(std::move(wording));
    }
    Wording& wording = wordings_[static_cast<std::size_t>(at->second)];
    wording.is_item = wording.is_item || wording.words == items_.back();
    wording.texts.push_back(text);
    wording_of_.push_back(at->second);
  }

  void weigh() {
    std::vector<int> held(names_.size(), 0);
    for (const Wording& wording : wordings_) {
      for (const int word : wording.words) ++held[static_cast<std::size_t>(word)];
    }
    const double all = static_cast<double>(wordings_.size()) + 1;
    for (const int number : held) weights_.push_back(std::log(all / (number + 0.5)));
    for (Wording& wording : wordings_) wording.weight = weight_of(wording.words);
    holders_.resize(names_.size());
    shared_.assign(wordings_.size(), 0);
  }

  [[nodiscard]] double weight(int word) const { return weights_[static_cast<std::size_t>(word)]; }

  [[nodiscard]] double weight_of(const Words& words) const {
    double sum = 0;
    for (const int word : words) sum += weight(word);
    return sum;
  }

  [[nodiscard]] SeriesLink same(const Wording& own) const {
    return {own.texts[own.seen - 1], Likeness::same_title, 1, ""};
  }

  // Whether a text of this wording was voted within half a year of that day.
  [[nodiscard]] bool in_use(const Wording& wording, Date day) const {
    return std::ranges::any_of(wording.texts, [&](int text) {
      const int apart =
          texts_[static_cast<std::size_t>(text)].date.days_since_1970() - day.days_since_1970();
      return std::abs(apart) <= kStillInUseDays;
    });
  }

  SeriesLink nearest(std::size_t text, std::size_t own) {
    const Wording& wording = wordings_[own];
    if (wording.is_description) return {};
    std::vector<int> touched;
    for (const int word : wording.words) {
      for (const int other : holders_[static_cast<std::size_t>(word)]) {
        double& shared = shared_[static_cast<std::size_t>(other)];
        if (shared <= 0) touched.push_back(other);
        shared += weight(word);
      }
    }
    std::ranges::sort(touched);
    SeriesLink best;
    best.overlap = 0;
    for (const int other : touched) {
      const double shared = std::exchange(shared_[static_cast<std::size_t>(other)], 0.0);
      consider(text, wording, wordings_[static_cast<std::size_t>(other)], shared, best);
    }
    return best.earlier < 0 ? SeriesLink{} : best;
  }

  void consider(std::size_t text, const Wording& own, const Wording& other, double shared,
                SeriesLink& best) const {
    constexpr double kHopeless = 0.6;
    if (other.body != own.body || other.is_description || !other.names_a_matter ||
        shared < kHopeless * std::max(own.weight, other.weight)) {
      return;
    }
    SeriesLink link = compare(own, other, shared);
    const bool one_item = !own.item.empty() && own.item == other.item;
    link.likeness = one_item ? Likeness::near_title_agenda : Likeness::near_title;
    link.earlier = other.texts[other.seen - 1];
    if (link.overlap < (one_item ? kNearUnderOneItem : kNear)) return;
    if (in_use(other, texts_[text].date)) return;
    if (std::tie(link.overlap, link.earlier) > std::tie(best.overlap, best.earlier)) {
      best = std::move(link);
    }
  }

  // An overlap of 0 where the difference forbids a link.
  [[nodiscard]] SeriesLink compare(const Wording& own, const Wording& other, double shared) const {
    Words added;
    Words gone;
    std::ranges::set_difference(own.words, other.words, std::back_inserter(added));
    std::ranges::set_difference(other.words, own.words, std::back_inserter(gone));
    double joined = 0;
    pair_spellings(added, gone, joined);
    SeriesLink link;
    link.overlap = (shared + joined) / (own.weight + other.weight - shared - joined);
    const bool more = says_something(added);
    const bool less = says_something(gone);
    if ((more && less) || (more && other.is_item) || (less && own.is_item)) link.overlap = 0;
    std::vector<std::string> apart;
    for (const Words* side : {&added, &gone}) {
      for (const int word : *side) apart.push_back(names_[static_cast<std::size_t>(word)]);
    }
    link.apart = join(apart, " ");
    return link;
  }

  // Takes words off both sides that are one in two spellings; each pair counts as shared, with the
  // smaller weight.
  void pair_spellings(Words& added, Words& gone, double& joined) const {
    for (auto word = added.begin(); word != added.end();) {
      const std::string& name = names_[static_cast<std::size_t>(*word)];
      const auto twin = std::ranges::find_if(gone, [&](int candidate) {
        return is_spelling_of(name, names_[static_cast<std::size_t>(candidate)]);
      });
      if (twin == gone.end()) {
        ++word;
        continue;
      }
      joined += std::min(weight(*word), weight(*twin));
      gone.erase(twin);
      word = added.erase(word);
    }
  }

  [[nodiscard]] bool says_something(const Words& words) const {
    return !std::ranges::all_of(
        words, [&](int word) { return is_procedural(names_[static_cast<std::size_t>(word)]); });
  }

  const std::vector<SeriesText>& texts_;
  std::vector<Words> items_;     // of agenda items, by text
  std::vector<int> wording_of_;  // by text
  std::vector<Wording> wordings_;
  std::map<std::pair<model::BodyId, Words>, int> by_words_;
  std::unordered_map<std::string, int> numbers_;
  std::vector<std::string> names_;         // of words
  std::vector<double> weights_;            // of words
  std::vector<std::vector<int>> holders_;  // wordings passed, by word
  std::vector<double> shared_;             // by wording, zero between calls
};

}  // namespace

std::vector<SeriesLink> links_between(const std::vector<SeriesText>& texts) {
  return Linker(texts).links();
}

}  // namespace rollcall::analysis
