// SPDX-License-Identifier: Apache-2.0
// Four forms carry nearly all direct quotations of the press, tried in this order:
//
//   Sow said "Q"; Sow, who abstained, said the text was "Q"      the verb before
//   "Q," Sow said; "Q," said Sow, Chad's envoy                   the verb behind
//   According to Sow, the text is "Q"; "Q," according to Sow     a phrase with its speaker behind
//   Sow: "Q"                                                     a colon
//
// The verb behind wins over one further off before: in `Lee said no, but "it is time," Sow said`
// the comma within the mark points on. Who does what a verb says is found in subject.cc.
//
// Counter-examples, all left without a speaker: "asked whether it was “Q”" (nobody is said to say
// it), "was called “Q”" without "by", "declined to call it “Q”", "a statement by Chad said “Q”"
// (Chad stands behind a preposition), "Lee and Sow said “Q”" (two), a title after "entitled".
//
// Each quotation looks over its own sentence once: quotations times sentence at worst, so that a
// sentence looks at no more than kReach items on either side.
#include "rollcall/coverage/quotes/attribution.h"

#include <algorithm>

#include "rollcall/coverage/quotes/quoted_sentences.h"
#include "rollcall/coverage/quotes/speech_words.h"
#include "rollcall/coverage/quotes/subject.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kReach = 60;

bool has(const Item& item, std::uint32_t roles) { return (item.roles & roles) != 0; }

class Attributor {
 public:
  Attributor(const Paragraph& paragraph, ItemRange range, const Spelling& spelling)
      : paragraph_(paragraph),
        items_(paragraph.items),
        range_(range),
        spelling_(spelling),
        subjects_(paragraph, range, spelling) {}

  [[nodiscard]] std::optional<Attribution> find(std::size_t quote) {
    const std::optional<std::size_t> before = verb_before(quote);
    if (before && is_direct(*before, quote)) return by_verb(*before, quote);
    if (auto found = behind(quote)) return found;
    if (before) return by_verb(*before, quote);
    return by_colon(quote);
  }

 private:
  [[nodiscard]] std::optional<std::size_t> verb_before(std::size_t quote) const {
    const std::size_t least = quote > range_.begin + kReach ? quote - kReach : range_.begin;
    for (std::size_t i = quote; i > least; --i) {
      if (items_[i - 1].kind == ItemKind::verb) return i - 1;
      if (items_[i - 1].kind == ItemKind::stop && items_[i - 1].end - items_[i - 1].begin == 1 &&
          paragraph_.printed(items_[i - 1]) == ";") {
        break;
      }
    }
    return std::nullopt;
  }

  // Whether nothing but marks and small words stand between a verb and what was said.
  [[nodiscard]] bool is_direct(std::size_t verb, std::size_t quote) const {
    if (leads(verb)) return false;
    for (std::size_t i = verb + 1; i < quote; ++i) {
      const Item& item = items_[i];
      const bool small = item.kind == ItemKind::comma || item.kind == ItemKind::colon ||
                         item.kind == ItemKind::dash || item.kind == ItemKind::quote ||
                         item.kind == ItemKind::time ||
                         has(item, kConjunction | kThing | kArticle | kAnd | kAs);
      if (!small) return false;
    }
    return true;
  }

  // Phrases with their speaker behind: "according to Sow".
  [[nodiscard]] bool leads(std::size_t verb) const {
    const std::string_view words = paragraph_.words(items_[verb]);
    return words.ends_with(" to") || words.ends_with(" of") || words.ends_with(" by") ||
           words == "selon" || words == "laut" || words == "segun" || words == "segundo" ||
           words.starts_with("по ") || words.starts_with("d apres") || words.ends_with(" de");
  }

  [[nodiscard]] Attribution led(std::size_t verb) const {
    return {verb, subjects_.with_apposition_behind(
                      phrase_beginning_at(paragraph_, verb + 1, range_.end, spelling_))};
  }

  [[nodiscard]] std::optional<Attribution> by_verb(std::size_t verb, std::size_t quote) const {
    if (verb + 1 == range_.end) return std::nullopt;
    if (leads(verb)) return led(verb);
    if (is_denied(verb)) return std::nullopt;
    const Item& before = items_[verb > range_.begin ? verb - 1 : verb];
    // "so-called", and a verb whose subject holds a quotation itself.
    if (before.kind == ItemKind::hyphen || before.kind == ItemKind::quote) return std::nullopt;
    if (verb > range_.begin && has(before, kTo)) return std::nullopt;  // "asked Lee to call it"
    if (is_title(quote) || is_choice(quote)) return std::nullopt;
    if (const std::optional<std::size_t> passive = subjects_.passive_before(verb)) {
      return in_passive(verb, quote, *passive);
    }
    Phrase subject = subjects_.subject_before(verb);
    if (subject.as == NamedAs::document) return std::nullopt;
    // What a State's text calls for is the text's wording.
    const bool for_it = verb + 1 < range_.end && paragraph_.words(items_[verb + 1]) == "for";
    if (for_it && subjects_.is_participle(verb) && subject.as != NamedAs::person)
      return std::nullopt;
    if (subject.as == NamedAs::nothing && verb > range_.begin && has(before, kConjunction) &&
        !has(before, kAs)) {
      return std::nullopt;  // "when asked if it was"
    }
    return Attribution{verb, std::move(subject)};
  }

  // "was called “Q” by Sow", "was quoted as saying “Q”".
  [[nodiscard]] std::optional<Attribution> in_passive(std::size_t verb, std::size_t quote,
                                                      std::size_t passive) const {
    const std::string_view words = paragraph_.words(items_[verb]);
    const bool saying =
        words.ends_with(" saying") || (verb + 1 < range_.end && has(items_[verb + 1], kAs));
    if (saying) return Attribution{verb, subjects_.subject_before(passive)};
    for (std::size_t i = verb + 1; i < range_.end && i <= quote + 2; ++i) {
      if (!has(items_[i], kBy)) continue;
      return Attribution{verb, subjects_.with_apposition_behind(
                                   phrase_beginning_at(paragraph_, i + 1, range_.end, spelling_))};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_denied(std::size_t verb) const {
    for (std::size_t i = verb; i > range_.begin && verb - i < 4; --i) {
      const Item& item = items_[i - 1];
      if (has(item, kNegator)) return true;
      const bool skipped = has(item, kAuxiliary | kTo | kPassive) || item.possessive ||
                           item.kind == ItemKind::mark || item.kind == ItemKind::name;
      if (!skipped) return false;
    }
    return false;
  }

  // `a text entitled "Q"`, or words with capitals as titles have them.
  [[nodiscard]] bool is_title(std::size_t quote) const {
    if (quote > range_.begin && has(items_[quote - 1], kTitled)) return true;
    const std::string_view said = paragraph_.said(items_[quote]);
    int words = 0;
    int capitals = 0;
    for (std::size_t i = 0; i < said.size();) {
      std::size_t end = said.find(' ', i);
      if (end == std::string_view::npos) end = said.size();
      if (end - i >= 4) {
        ++words;
        if (said[i] >= 'A' && said[i] <= 'Z') ++capitals;
      }
      i = end + 1;
    }
    return words >= 3 && capitals == words;
  }

  // `"no" votes`: a choice, whoever counts them.
  [[nodiscard]] bool is_choice(std::size_t quote) const {
    const std::string_view said = paragraph_.said(items_[quote]);
    if (said.size() > 12 || quote + 1 >= range_.end) return false;
    const std::string_view next = paragraph_.words(items_[quote + 1]);
    return next == "vote" || next == "votes" || next == "ballot" || next == "ballots" ||
           next == "voters";
  }

  // `"Q," Sow said` and `"Q," said Sow`.
  [[nodiscard]] std::optional<Attribution> behind(std::size_t quote) const {
    std::size_t at = quote + 1;
    const bool comma = at < range_.end &&
                       (items_[at].kind == ItemKind::comma || items_[at].kind == ItemKind::dash);
    if (comma) ++at;
    if (at >= range_.end || is_choice(quote) || is_title(quote)) return std::nullopt;
    const bool points = points_on(paragraph_.said(items_[quote]));
    const bool opens = quote == range_.begin;
    if (!points && !comma && !opens && !is_joined_to_behind(at)) return std::nullopt;
    if (items_[at].kind == ItemKind::verb) {
      if (leads(at)) return led(at);
      Phrase speaker = subjects_.with_apposition_behind(
          phrase_beginning_at(paragraph_, at + 1, range_.end, spelling_));
      const bool participle = subjects_.is_participle(at);
      if (participle || (speaker.as == NamedAs::nothing && !(points && may_name(at + 1)))) {
        return std::nullopt;
      }
      return Attribution{at, std::move(speaker)};
    }
    return subject_then_verb(quote, at, points || opens);
  }

  // Whether words that name somebody unknown to us may begin there: "said a witness".
  [[nodiscard]] bool may_name(std::size_t at) const {
    if (at >= range_.end) return false;
    const Item& item = items_[at];
    return (item.kind == ItemKind::word || item.kind == ItemKind::name) &&
           (item.roles == 0 || has(item, kArticle));
  }

  // Fragments in British style have their comma outside, and "according to" needs none.
  [[nodiscard]] bool is_joined_to_behind(std::size_t at) const {
    return items_[at].kind == ItemKind::verb && leads(at);
  }

  [[nodiscard]] std::optional<Attribution> subject_then_verb(std::size_t quote, std::size_t at,
                                                             bool points) const {
    const std::size_t reach = std::min(range_.end, at + kReach);
    std::size_t verb = at;
    while (verb < reach && items_[verb].kind != ItemKind::verb) {
      if (items_[verb].kind == ItemKind::quote) return std::nullopt;
      ++verb;
    }
    if (verb >= reach || leads(verb)) return std::nullopt;
    const bool quote_follows =
        verb + 1 < range_.end &&
        (items_[verb + 1].kind == ItemKind::quote ||
         (verb + 2 < range_.end && items_[verb + 2].kind == ItemKind::quote));
    if (quote_follows && !points) return std::nullopt;
    const std::optional<std::size_t> passive = subjects_.passive_before(verb);
    if (passive) {
      const bool saying = paragraph_.words(items_[verb]).ends_with("saying") ||
                          (verb + 1 < range_.end && has(items_[verb + 1], kAs));
      if (!saying) return std::nullopt;
    }
    Phrase speaker = subjects_.subject_before(passive ? *passive : verb);
    if (speaker.as == NamedAs::document || speaker.as == NamedAs::several) {
      return std::nullopt;
    }
    // The subject must begin right behind the quotation: else other words lie between.
    if (speaker.as != NamedAs::nothing && speaker.first > at + 1) return std::nullopt;
    if (speaker.as == NamedAs::nothing && (!points || verb > at + 6)) return std::nullopt;
    if (is_denied(verb)) return std::nullopt;
    (void)quote;
    return Attribution{verb, std::move(speaker)};
  }

  // `Sow: "Q"`.
  [[nodiscard]] std::optional<Attribution> by_colon(std::size_t quote) const {
    if (quote < range_.begin + 2 || items_[quote - 1].kind != ItemKind::colon) return std::nullopt;
    Phrase phrase = phrase_ending_at(paragraph_, range_.begin, quote - 2, spelling_);
    const bool names = phrase.as == NamedAs::person && phrase.first == range_.begin;
    if (!names || is_title(quote)) return std::nullopt;
    return Attribution{quote, std::move(phrase)};
  }

  const Paragraph& paragraph_;
  const std::vector<Item>& items_;
  ItemRange range_;
  Spelling spelling_;
  SubjectFinder subjects_;
};

}  // namespace

std::optional<Attribution> attribute(const Paragraph& paragraph, ItemRange range, std::size_t quote,
                                     const Spelling& spelling) {
  return Attributor(paragraph, range, spelling).find(quote);
}

Phrase subject_of(const Paragraph& paragraph, ItemRange range, const Spelling& spelling) {
  return SubjectFinder(paragraph, range, spelling).opening();
}

}  // namespace rollcall::coverage
