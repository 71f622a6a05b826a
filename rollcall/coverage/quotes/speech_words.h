// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rollcall/coverage/words/word_table.h"

namespace rollcall::coverage {

// The grammar around quotations: which small words stand for somebody, for an office, or for a
// clause's joint. Which verbs speak is the lexicon's affair. Pure; from any thread.

// Bits: a word can be several things.
enum SpeechRole : std::uint32_t {
  kPronoun = 1U << 0U,        // he, she: somebody named before
  kThing = 1U << 1U,          // it, they
  kRelative = 1U << 2U,       // who
  kWhose = 1U << 3U,          // whose
  kArticle = 1U << 4U,        // the, a
  kDefinite = 1U << 5U,       // the
  kPreposition = 1U << 6U,    // by, from
  kLink = 1U << 7U,           // of, to, at, for: within "ambassador of France to the UN"
  kConjunction = 1U << 8U,    // when, that
  kAnd = 1U << 9U,            // and, but: joins clauses or names
  kAuxiliary = 1U << 10U,     // has, also, later
  kPassive = 1U << 11U,       // was, been
  kOffice = 1U << 12U,        // ambassador
  kOfficePlural = 1U << 13U,  // officials: nobody by name
  kModifier = 1U << 14U,      // deputy, permanent: before an office
  kInstitution = 1U << 15U,   // ministry, rights: in no person's name
  kParticle = 1U << 16U,      // de, bin: within a name
  kHonorific = 1U << 17U,     // Mr, Sir
  kTitled = 1U << 18U,        // entitled: a title follows
  kNegator = 1U << 19U,       // not, refused
  kBy = 1U << 20U,            // by: who did what is said in the passive
  kTo = 1U << 21U,            // to: before an infinitive
  kAs = 1U << 22U,            // as
  kFormer = 1U << 23U,        // former, then: an office no longer held
};

// What the words of one language are. Immutable.
class SpeechWords {
 public:
  // Of a language without such a list, none is anything. Lives as long as the program.
  [[nodiscard]] static const SpeechWords& of(std::string_view language);

  // What a folded word is; 0 for nothing. O(1).
  [[nodiscard]] std::uint32_t role(std::string_view folded) const;

  // From rows of roles and words with one blank between them; a word may stand in several.
  void add(std::uint32_t roles, std::string_view words);

 private:
  WordTable words_;
  std::vector<std::uint32_t> roles_ = {0};  // by number
};

// What a folded word is in any language, of offices and institutions.
[[nodiscard]] std::uint32_t office_role(std::string_view folded);

// Kinds of office that a folded word names, for comparing one office with another.
enum class OfficeKind : std::uint8_t {
  none,
  envoy,
  foreign_minister,
  head_of_government,
  president,
  spokesperson,
  other
};

// Of an office as printed or as a table has it, in any language that lists are held for: "deputy
// U.N. Ambassador" and "Permanent Representative to the United Nations" are both envoys.
[[nodiscard]] OfficeKind office_kind(std::string_view office);

// The office of the United Nations that words in English name, as tables have it
// ("Secretary-General"); "" for any that is not one person's alone. Static storage.
[[nodiscard]] std::string_view united_nations_title(std::string_view office);

}  // namespace rollcall::coverage
