// SPDX-License-Identifier: Apache-2.0
// Every folded word that a phrase holds has a number, and each language has a trie over these
// numbers, which its own phrases and the names of all languages share. A phrase is found by walking
// as long as tokens lead on, and remembering the last place where one ended:
//
//   "Republic of Korea", "Korea" and "Democratic People's Republic of Korea" all end at "Korea"; at
//   "Democratic" the walk takes the longest, at "Republic" the middle one.
//
// What goes wrong without the longest match: "Nigeria" is no "Niger" because words are whole, but
// "Guinea-Bissau" would be Guinea. Capitals are told apart only where a phrase is written with
// them, since headlines shout. A step is one look into a hash table, a miss at the first word one
// into a vector; most words of a report are misses.
#include "rollcall/coverage/words/lexicon.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "rollcall/base/check.h"
#include "rollcall/coverage/words/lexicon_parse.h"
#include "rollcall/coverage/words/tokens.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kWordsOfPhrase = 24;

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

// Where a phrase ends. Bits say which of its words need capitals.
struct Leaf {
  std::uint32_t entry = 0;
  std::uint32_t capital = 0;
  std::uint32_t upper = 0;
};

struct Step {
  std::size_t operator()(std::uint64_t key) const {
    return static_cast<std::size_t>((key ^ (key >> 29)) * 0x9E3779B97F4A7C15ULL >> 7);
  }
};

bool tells_of_votes(Term term) {
  constexpr std::array kTerms = {Term::chose,      Term::chose_by,  Term::votes,   Term::choosers,
                                 Term::adopted,    Term::rejected,  Term::vetoed,  Term::veto,
                                 Term::text,       Term::amendment, Term::binding, Term::nonbinding,
                                 Term::two_thirds, Term::sponsored, Term::sponsor, Term::unanimous,
                                 Term::body,       Term::person,    Term::joined,  Term::tally};
  return std::find(kTerms.begin(), kTerms.end(), term) != kTerms.end();
}

struct Trie {
  std::vector<std::uint32_t> from_root;  // by word; 0: none
  std::unordered_map<std::uint64_t, std::uint32_t, Step> steps;
  std::vector<std::vector<Leaf>> leaves = {{}};  // by node; 0 is the root

  [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t word) const {
    if (node == 0) return word < from_root.size() ? from_root[word] : 0;
    const auto found = steps.find((std::uint64_t{node} << 32U) | word);
    return found == steps.end() ? 0 : found->second;
  }
  std::uint32_t step_or_add(std::uint32_t node, std::uint32_t word) {
    if (node == 0 && word >= from_root.size()) from_root.resize(word + 1, 0);
    std::uint32_t& next = node == 0 ? from_root[word] : steps[(std::uint64_t{node} << 32U) | word];
    if (next == 0) {
      next = static_cast<std::uint32_t>(leaves.size());
      leaves.emplace_back();
    }
    return next;
  }
};

}  // namespace

struct Lexicon::Impl {
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> words;
  std::vector<Entry> entries;
  std::vector<std::string> languages;
  std::vector<Trie> tries;               // of each language; the last one has names alone
  std::vector<std::vector<bool>> stops;  // of each language, by word
  std::vector<bool> openers;             // by word

  [[nodiscard]] std::size_t place(std::string_view language) const {
    const auto found = std::find(languages.begin(), languages.end(), language);
    return static_cast<std::size_t>(found - languages.begin());
  }

  std::uint32_t number(std::string_view folded) {
    const auto next = static_cast<std::uint32_t>(words.size()) + kFirstWord;
    return words.try_emplace(std::string(folded), next).first->second;
  }

  void add(std::size_t trie, std::uint32_t entry, std::span<const Token> tokens) {
    if (tokens.empty() || tokens.size() > kWordsOfPhrase) return;
    Leaf leaf{entry, 0, 0};
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].upper) leaf.upper |= 1U << i;
      if (tokens[i].capital) leaf.capital |= 1U << i;
      node = tries[trie].step_or_add(node, tokens[i].word);
    }
    std::vector<Leaf>& leaves = tries[trie].leaves[node];
    const bool known = std::any_of(leaves.begin(), leaves.end(), [&](const Leaf& other) {
      return other.capital == leaf.capital && other.upper == leaf.upper;
    });
    if (known) return;  // the first meaning holds
    // The most demanding spelling first: "US" before "us".
    const auto at = std::find_if(leaves.begin(), leaves.end(),
                                 [&](const Leaf& other) { return other.capital < leaf.capital; });
    leaves.insert(at, leaf);
  }

  // The longest word stands for its phrase: "favor" for "in favor of". Short ones ("for") open
  // nothing: a claim that they help to make has a longer one beside them.
  void mark_opener(std::span<const Token> tokens) {
    constexpr std::uint32_t kShortest = 4;
    const auto length = [](const Token& token) { return token.end - token.begin; };
    const auto longest =
        std::max_element(tokens.begin(), tokens.end(),
                         [&](const Token& a, const Token& b) { return length(a) < length(b); });
    if (longest == tokens.end() || length(*longest) < kShortest) return;
    if (openers.size() <= longest->word) openers.resize(longest->word + 1, false);
    openers[longest->word] = true;
  }

  void add_phrase(const std::string& language, const LexiconPhrase& phrase,
                  std::vector<Token>& tokens) {
    const auto number_of = [](void* impl, std::string_view folded) {
      return static_cast<Impl*>(impl)->number(folded);
    };
    tokenize_with(phrase.text, number_of, this, tokens);
    const std::size_t trie = place(language);
    if (phrase.entry.term == Term::stop && tokens.size() == 1) {
      for (const Token& token : tokens) {
        if (stops[trie].size() <= token.word) stops[trie].resize(token.word + 1, false);
        stops[trie][token.word] = true;
      }
    }
    if (tells_of_votes(phrase.entry.term)) mark_opener(tokens);
    if (entries.empty() || entries.back().term != phrase.entry.term ||
        entries.back().value != phrase.entry.value || entries.back().id != phrase.entry.id) {
      entries.push_back(phrase.entry);
    }
    const auto entry = static_cast<std::uint32_t>(entries.size() - 1);
    if (!language.empty()) return add(trie, entry, tokens);
    for (std::size_t i = 0; i < tries.size(); ++i) add(i, entry, tokens);
  }
};

Lexicon::Lexicon(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Result<Lexicon> Lexicon::create(std::span<const LexiconFile> files,
                                std::span<const KnownName> names) {
  auto impl = std::make_unique<Impl>();
  std::vector<ParsedLexicon> parsed;
  for (const LexiconFile& file : files) {
    auto lexicon = parse_lexicon(file);
    if (!lexicon) return tl::unexpected(lexicon.error());
    const std::string& language = lexicon->language;
    if (!language.empty() && impl->place(language) == impl->languages.size()) {
      impl->languages.push_back(language);
    }
    parsed.push_back(*std::move(lexicon));
  }
  impl->tries.resize(impl->languages.size() + 1);
  impl->stops.resize(impl->languages.size() + 1);
  impl->entries.emplace_back();
  std::vector<Token> tokens;
  // Names of files first, then those of the facts, then the words of each language: where two
  // meanings are spelt alike, the first one holds.
  for (const ParsedLexicon& lexicon : parsed) {
    if (!lexicon.language.empty()) continue;
    for (const LexiconPhrase& phrase : lexicon.phrases) impl->add_phrase("", phrase, tokens);
  }
  for (const KnownName& name : names) {
    impl->add_phrase("", {Entry{name.term, 0, name.id}, name.spelling}, tokens);
  }
  for (const ParsedLexicon& lexicon : parsed) {
    if (lexicon.language.empty()) continue;
    for (const LexiconPhrase& phrase : lexicon.phrases) {
      impl->add_phrase(lexicon.language, phrase, tokens);
    }
  }
  return Lexicon(std::move(impl));
}

std::span<const std::string> Lexicon::languages() const { return impl_->languages; }

std::uint32_t Lexicon::word(std::string_view folded) const {
  const auto found = impl_->words.find(folded);
  return found == impl_->words.end() ? 0 : found->second;
}

bool Lexicon::opens_claim(std::uint32_t word) const {
  return word < impl_->openers.size() && impl_->openers[word];
}

const Entry& Lexicon::entry(std::uint32_t index) const {
  ROLLCALL_CHECK(index < impl_->entries.size(), std::to_string(index));
  return impl_->entries[index];
}

Match Lexicon::longest(std::string_view language, std::span<const Token> tokens,
                       std::size_t at) const {
  const Trie& trie = impl_->tries[impl_->place(language)];
  Match best;
  std::uint32_t node = 0;
  std::uint32_t capital = 0;
  std::uint32_t upper = 0;
  for (std::size_t i = at; i < tokens.size() && i - at < kWordsOfPhrase; ++i) {
    if (tokens[i].word == 0) break;
    node = trie.step(node, tokens[i].word);
    if (node == 0) break;
    if (tokens[i].capital) capital |= 1U << (i - at);
    if (tokens[i].upper) upper |= 1U << (i - at);
    for (const Leaf& leaf : trie.leaves[node]) {
      if ((leaf.capital & ~capital) != 0 || (leaf.upper & ~upper) != 0) continue;
      best = {leaf.entry, static_cast<std::uint32_t>(i - at + 1)};
      break;
    }
  }
  return best;
}

std::string Lexicon::guess_language(std::span<const Token> tokens) const {
  std::string best = "en";
  std::size_t most = 0;
  for (std::size_t i = 0; i < impl_->languages.size(); ++i) {
    const std::vector<bool>& stops = impl_->stops[i];
    const auto count = static_cast<std::size_t>(std::count_if(
        tokens.begin(), tokens.end(),
        [&](const Token& token) { return token.word < stops.size() && stops[token.word]; }));
    if (count > most) {
      most = count;
      best = impl_->languages[i];
    }
  }
  return best;
}

}  // namespace rollcall::coverage
