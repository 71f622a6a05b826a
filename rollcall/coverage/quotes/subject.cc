// SPDX-License-Identifier: Apache-2.0
// The subject of a verb is the phrase left of it, over auxiliaries, days, and what stands between
// commas:
//
//   Sow has since said                       over small words
//   Sow, Chad's envoy, said                  over an apposition, which tells her office
//   Sow, who abstained, said                 over a clause
//   Lee said no and called it late           of the verb that this one is joined to
//
// Counter-examples, which have no sure subject: "a statement by Chad said" (Chad stands behind a
// preposition), "Lee and Sow said" (two). Verbs joined to verbs are followed kJoints times, so that
// a sentence made of nothing else costs no more than another.
#include "rollcall/coverage/quotes/subject.h"

#include <algorithm>

#include "rollcall/coverage/quotes/speech_words.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kReach = 60;
constexpr int kJoints = 4;

bool has(const Item& item, std::uint32_t roles) { return (item.roles & roles) != 0; }

}  // namespace

Phrase SubjectFinder::opening() const {
  std::size_t at = range_.begin;
  // "On Monday, in New York, Sow": what ends with a comma and begins with a preposition.
  for (int skipped = 0; skipped < 3 && at < range_.end; ++skipped) {
    const Item& first = items_[at];
    if (!has(first, kPreposition | kConjunction | kAuxiliary) && first.kind != ItemKind::time) {
      break;
    }
    const std::size_t reach = std::min(range_.end, at + kReach);
    while (at < reach && items_[at].kind != ItemKind::comma) ++at;
    if (at == reach) return {};
    ++at;
  }
  Phrase phrase = phrase_beginning_at(paragraph_, at, range_.end, spelling_);
  const std::size_t next = phrase.last + 1;
  if (phrase.as == NamedAs::nothing || next >= range_.end) return {};
  if (has(items_[next], kAnd)) return {};  // "Sow and Lee"
  if (items_[next].kind != ItemKind::comma) return phrase;
  // A comma begins a list unless an apposition follows.
  if (next + 1 >= range_.end) return phrase;
  if (has(items_[next + 1], kRelative)) return phrase;
  const Phrase apposition = phrase_beginning_at(paragraph_, next + 1, range_.end, spelling_);
  const bool fits = apposition.as == NamedAs::office ||
                    (phrase.as == NamedAs::office && apposition.as == NamedAs::person);
  if (fits) {
    complete_with(phrase, apposition);
    return phrase;
  }
  return items_[next + 1].kind == ItemKind::verb ? phrase : Phrase{};
}

std::optional<std::size_t> SubjectFinder::passive_before(std::size_t verb) const {
  for (std::size_t i = verb; i > range_.begin && verb - i < 4; --i) {
    const Item& item = items_[i - 1];
    if (item.kind == ItemKind::word && has(item, kPassive)) {
      const std::string_view words = paragraph_.words(items_[verb]);
      return words.ends_with("ing") && !words.ends_with("saying") ? std::nullopt
                                                                  : std::optional(i - 1);
    }
    if (!has(item, kAuxiliary)) return std::nullopt;
  }
  return std::nullopt;
}

// Left of a verb: who does it.
Phrase SubjectFinder::subject_before(std::size_t verb) const {
  std::size_t at = verb;
  while (at > range_.begin && skips(at - 1)) --at;
  if (at == range_.begin) return {};
  const Item& left = items_[at - 1];
  if (left.kind == ItemKind::comma || left.kind == ItemKind::dash) return over_comma(at - 1, verb);
  if (has(left, kAnd)) return joined_subject(at - 1);
  if (has(left, kRelative)) return antecedent(at - 1);
  Phrase phrase = phrase_ending_at(paragraph_, range_.begin, at - 1, spelling_);
  if (phrase.as == NamedAs::nothing) {
    return is_participle(verb) ? joined_subject(verb) : Phrase{};
  }
  return guarded(std::move(phrase));
}

// A phrase, unless what stands before it says that it is not the subject.
Phrase SubjectFinder::guarded(Phrase phrase) const {
  if (phrase.first == range_.begin) return phrase;
  const Item& before = items_[phrase.first - 1];
  const bool pronoun = phrase.as == NamedAs::pronoun;
  if (has(before, kWhose)) {
    if (phrase.organisation.empty() && phrase.first >= 2) {
      const std::size_t at = phrase.first - (items_[phrase.first - 2].kind == ItemKind::comma &&
                                                     phrase.first >= range_.begin + 3
                                                 ? 3
                                                 : 2);
      const Phrase owner = phrase_ending_at(paragraph_, range_.begin, at, spelling_);
      if (owner.as == NamedAs::organisation) phrase.organisation = owner.name;
    }
    return phrase;
  }
  if (has(before, kPreposition) && !has(before, kConjunction) && !pronoun) return {};
  if (has(before, kAnd) && phrase.first >= range_.begin + 2) {
    const Phrase other = phrase_ending_at(paragraph_, range_.begin, phrase.first - 2, spelling_);
    if (other.as != NamedAs::nothing && other.as != NamedAs::document) {
      Phrase several;
      several.as = NamedAs::several;
      return several;
    }
  }
  return phrase;
}

bool SubjectFinder::skips(std::size_t at) const {
  const Item& item = items_[at];
  if (item.kind == ItemKind::time) return true;
  if (item.kind != ItemKind::word) return false;
  if (has(item, kAuxiliary | kPassive)) return true;
  if (has(item, kAs)) return true;
  // "was reported as saying"
  if (at + 1 < items_.size() && has(items_[at + 1], kAs)) return true;
  const std::string_view words = paragraph_.words(item);
  if (words.size() > 4 && words.ends_with("ly") && !item.capital) return true;
  return has(item, kPreposition) && at + 1 < items_.size() && items_[at + 1].kind == ItemKind::time;
}

// `Sow, Chad's envoy, said`: the phrase before what stands between commas.
Phrase SubjectFinder::over_comma(std::size_t comma, std::size_t verb) const {
  std::size_t at = comma;
  Phrase inner;
  for (int level = 0; level < 4; ++level) {
    const std::size_t least = at > range_.begin + kReach ? at - kReach : range_.begin;
    std::size_t open = at;
    while (open > least && items_[open - 1].kind != items_[comma].kind) --open;
    if (open == least) break;
    const Phrase between = phrase_beginning_at(paragraph_, open, at, spelling_);
    const bool whole = between.as != NamedAs::nothing && between.last + 1 == at;
    if (open < range_.begin + 2) break;
    Phrase outer = phrase_ending_at(paragraph_, range_.begin, open - 2, spelling_);
    if (outer.as != NamedAs::nothing) {
      if (inner.as != NamedAs::nothing) complete_with(outer, inner);
      // What follows a role within the commas ("envoy to the UN since May") does no harm.
      if (whole || between.as == NamedAs::office) complete_with(outer, between);
      return guarded(std::move(outer));
    }
    if (whole) inner = between;
    at = open - 1;
  }
  return is_participle(verb) ? joined_subject(verb) : Phrase{};
}

// `Lee called it “a” and Sow “b”` is not tried; `Lee said no and called it “b”` is Lee's.
Phrase SubjectFinder::joined_subject(std::size_t conjunction) const {
  if (++joints_ > kJoints) return {};  // verb joined to verb joined to verb: nobody follows that
  for (std::size_t i = conjunction; i > range_.begin && conjunction - i < kReach; --i) {
    if (items_[i - 1].kind == ItemKind::verb) {
      const bool direct = i - 1 > range_.begin && !has(items_[i - 2], kAnd);
      return direct ? subject_before(i - 1) : Phrase{};
    }
  }
  return opening();
}

Phrase SubjectFinder::antecedent(std::size_t relative) const {
  std::size_t at = relative;
  if (at > range_.begin && items_[at - 1].kind == ItemKind::comma) --at;
  if (at == range_.begin) return {};
  return phrase_ending_at(paragraph_, range_.begin, at - 1, spelling_);
}

bool SubjectFinder::is_participle(std::size_t verb) const {
  return paragraph_.words(items_[verb]).ends_with("ing");
}

// `said Sow, Chad's envoy` and `said Chad's envoy, Amina Sow`.
Phrase SubjectFinder::with_apposition_behind(Phrase phrase) const {
  const std::size_t comma = phrase.last + 1;
  if (phrase.as != NamedAs::person && phrase.as != NamedAs::office) return phrase;
  if (comma + 1 >= range_.end || items_[comma].kind != ItemKind::comma) return phrase;
  complete_with(phrase, phrase_beginning_at(paragraph_, comma + 1, range_.end, spelling_));
  return phrase;
}

}  // namespace rollcall::coverage
