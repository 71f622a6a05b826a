// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"

namespace rollcall::coverage {

// What a word or phrase of a report can mean to us. docs/lexicons.md says what each stands for,
// with an example; data/lexicons/<language>.toml and data/names/*.toml say which phrases mean it.
enum class Term : std::uint8_t {
  none,
  // Names: Entry::id says whose.
  state,      // "Russia", "the Kremlin's capital"; id: member code
  adjective,  // "Russian", "U.S.-drafted" begins with it; id: member code
  group,      // "European Union", "African countries"; id: of data/groups.toml
  body,       // "Security Council"; id: "SC"
  person,     // "Nebenzia"; id: key into the table of people
  // Numbers and days: Entry::value.
  number,      // "ninety": 90
  multiplier,  // "hundred": 100
  month,       // "February": 2
  weekday,     // "Monday": 1
  day,         // "today": 0, "yesterday": -1
  ordinal,     // "third": 3
  // Choices: Entry::value is a model::Choice, plus kWeakChoice for words that are said of stands as
  // well as of votes ("backed", "opposed"); Cell::choice() and Cell::weak() tell.
  chose,     // verb after its subject: "voted in favour", "abstained"
  chose_by,  // before who did: "backed by", "support from", "opposed by"
  votes,     // noun after a number: "votes in favour", "abstentions", "against"
  choosers,  // before a list: "those voting against", "abstained:"
  // Grammar.
  counted,    // "countries", "members", "votes", "nations"; value 1: "votes"
  of_all,     // "of the", "out of": a denominator follows
  open,       // "including", "among them": the list is not whole
  others,     // "other countries", "others", "more"
  joined,     // "joined", "along with", "alongside", "sided with"
  nobody,     // "no country", "none", "no one", "nobody"
  zero,       // "no" before votes or abstentions
  sole,       // "only", "lone", "sole"
  rest,       // "all other", "the remaining"
  all,        // "all", "each of"
  unanimous,  // "unanimously", "by consensus"
  negation,   // "not", "did not", "refused to", "failed to"; value 1: "will not"
  and_,       // "and", "as well as"
  were,       // "were", "included", "namely": a list follows its name
  by,         // "by"
  percent,    // "per cent"
  tally,      // "by a vote of", "in a vote of": a compact tally follows
  // What happened to what.
  text,         // "resolution", "draft", "measure", "motion"; value 2: "resolutions"
  amendment,    // "amendment"
  adopted,      // "adopted", "passed", "approved"; value 1: "adoption"; 2: takes an object
  rejected,     // "rejected", "failed", "was defeated"; value 2: takes an object
  vetoed,       // "vetoed", "cast its veto"
  veto,         // "veto"; value 1: "veto power"
  two_thirds,   // "two-thirds majority"
  binding,      // "legally binding"
  nonbinding,   // "non-binding", "not legally binding"
  sponsored,    // "drafted by", "tabled by", "co-sponsored by"; value 1, its subject before it:
                // "tabled"
  sponsor,      // "-drafted": after an adjective or a state; value 1, a weaker word: "-led"
  first,        // "first", "for the first time"
  last,         // "since", "last"
  highest,      // "highest", "record"
  lowest,       // "lowest"
  more_than,    // "more than", "over", "at least": the number is a bound
  less_than,    // "fewer than", "under"
  about,        // "about", "some", "around"
  before,       // "previous", "last year", "earlier": another vote than the one reported
  speaking,     // "said", "told": what a report's quotes hang on
  to,           // between two numbers: "141 to five"; before a verb: an infinitive
  preposition,  // "on", "of", "toward": a State behind it is no subject
  future,       // "will", "would", "is expected to", "if": not yet, or not at all
  needed,       // "needed", "required": before or behind a majority
  rise,         // "up from", "higher than": another number follows
  fall,         // "down from", "lower than"
  same,         // "tied with", "no lower than"
  opinion,      // "advisory opinion", "ruling": of a court
  occasion,     // "time", "consecutive year": an ordinal stands before it
  different,    // "rival", "separate", "its own": not the text that was spoken of last
  gained,       // "won", "got": before a number of votes, those in favour
  as_did,       // "as did", "so did": the choice before holds for those behind
  stop,         // "the", "of": tells languages apart, and is skipped
};
inline constexpr int kWeakChoice = 8;
// The names that lexicon files use, "and" for and_.
[[nodiscard]] std::string_view to_string(Term term);
[[nodiscard]] std::optional<Term> parse_term(std::string_view text);

// One meaning of a phrase.
struct Entry {
  Term term = Term::none;
  int value = 0;
  std::string id;  // of names; else ""
};

// A phrase known at a place of a token sequence.
struct Match {
  std::uint32_t entry = 0;   // for Lexicon::entry
  std::uint32_t tokens = 0;  // how many it covers; 0: nothing known here
};

struct Token;
class WordTable;

struct LexiconFile {
  std::string_view path;  // "lexicons/en.toml"
  std::string_view text;
};

// A name known from elsewhere: of a State, a group or a person of our facts.
struct KnownName {
  Term term = Term::state;
  std::string id;
  std::string spelling;
};

// The phrases of every language and the names that all share, as one trie of folded words for each
// language. Immutable once built; safe to share between threads.
class Lexicon {
 public:
  // Fails with `lexicon.malformed`, `lexicon.unknown_term` or
  // `lexicon.too_large`, naming file, line and value. Linear in the files.
  static Result<Lexicon> create(std::span<const LexiconFile> files,
                                std::span<const KnownName> names);

  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  // The languages that have a lexicon: "en", "fr", ….
  [[nodiscard]] std::span<const std::string> languages() const;

  // Whether a sentence that holds the word may speak of a vote. Without such a word none does.
  // O(1).
  [[nodiscard]] bool opens_claim(std::uint32_t word) const;

  // All words that a phrase holds.
  [[nodiscard]] const WordTable& words() const;

  // The phrases of a language, for longest(): an unknown language has the names alone.
  [[nodiscard]] std::size_t phrases_of(std::string_view language) const;

  // The longest of these phrases that begins at tokens[at]. A phrase written with capitals in its
  // file ("US", "Georgia") is only found with them.
  [[nodiscard]] Match longest(std::size_t phrases, std::span<const Token> tokens,
                              std::size_t at) const;

  [[nodiscard]] const Entry& entry(std::uint32_t index) const;

  // How many of the tokens are words that only this language's `stop` list holds: the language of a
  // text is the one that has most. O(tokens).
  [[nodiscard]] std::string guess_language(std::span<const Token> tokens) const;

 private:
  struct Impl;
  explicit Lexicon(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace rollcall::coverage
