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
// them, since headlines shout. A miss at the first word, as most are, is one look into a vector; a
// step after it looks through the few words that lead on from there.
#include "rollcall/coverage/words/lexicon.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "rollcall/base/check.h"
#include "rollcall/coverage/words/lexicon_parse.h"
#include "rollcall/coverage/words/tokens.h"
#include "rollcall/coverage/words/word_table.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kWordsOfPhrase = 24;

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

// A trie while it is built.
struct GrowingTrie {
  std::unordered_map<std::uint64_t, std::uint32_t, Step> steps;  // by node and word
  std::vector<std::vector<Leaf>> leaves = {{}};                  // by node; 0 is the root

  std::uint32_t step_or_add(std::uint32_t node, std::uint32_t word) {
    std::uint32_t& next = steps[(std::uint64_t{node} << 32U) | word];
    if (next == 0) {
      next = static_cast<std::uint32_t>(leaves.size());
      leaves.emplace_back();
    }
    return next;
  }
};

// The same, laid out for walking: what leads on from a node stands together, sorted by word.
class Trie {
 public:
  Trie() = default;
  explicit Trie(const GrowingTrie& grown) : nodes_(grown.leaves.size() + 1) {
    for (std::size_t node = 0; node < grown.leaves.size(); ++node) {
      nodes_[node].first_leaf = static_cast<std::uint32_t>(leaves_.size());
      leaves_.insert(leaves_.end(), grown.leaves[node].begin(), grown.leaves[node].end());
    }
    std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted(grown.steps.begin(),
                                                                grown.steps.end());
    std::sort(sorted.begin(), sorted.end());
    auto step = sorted.begin();
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
      nodes_[node].first_step = static_cast<std::uint32_t>(steps_.size());
      for (; step != sorted.end() && step->first >> 32U == node; ++step) {
        const auto word = static_cast<std::uint32_t>(step->first);
        if (node > 0) {
          steps_.push_back({word, step->second});
          continue;
        }
        if (from_root_.size() <= word) from_root_.resize(word + 1, 0);
        from_root_[word] = step->second;
      }
    }
    nodes_.back().first_leaf = static_cast<std::uint32_t>(leaves_.size());
  }

  // 0 where no phrase begins so.
  [[nodiscard]] std::uint32_t first(std::uint32_t word) const {
    return word < from_root_.size() ? from_root_[word] : 0;
  }
  // 0 where no phrase goes on so. O(log of what leads on).
  [[nodiscard]] std::uint32_t next(std::uint32_t node, std::uint32_t word) const {
    const auto end = steps_.begin() + nodes_[node + 1].first_step;
    const auto found =
        std::lower_bound(steps_.begin() + nodes_[node].first_step, end, word,
                         [](const Way& way, std::uint32_t wanted) { return way.word < wanted; });
    return found == end || found->word != word ? 0 : found->node;
  }
  [[nodiscard]] bool leads_on(std::uint32_t node) const {
    return nodes_[node].first_step != nodes_[node + 1].first_step;
  }
  [[nodiscard]] std::span<const Leaf> leaves(std::uint32_t node) const {
    return std::span(leaves_).subspan(nodes_[node].first_leaf,
                                      nodes_[node + 1].first_leaf - nodes_[node].first_leaf);
  }

 private:
  struct Node {
    std::uint32_t first_leaf = 0;  // up to those of the next node
    std::uint32_t first_step = 0;
  };
  struct Way {
    std::uint32_t word = 0;
    std::uint32_t node = 0;
  };
  std::vector<std::uint32_t> from_root_;  // by word
  std::vector<Node> nodes_;               // and one behind the last
  std::vector<Way> steps_;
  std::vector<Leaf> leaves_;
};

}  // namespace

struct Lexicon::Impl {
  WordTable words;
  std::vector<Entry> entries;
  std::vector<std::string> languages;
  std::vector<GrowingTrie> growing;  // of each language; the last one has names alone
  std::vector<Trie> tries;           // made of them
  // How much each word speaks for a language: small words most, words of voting too, which short
  // reports have more of.
  std::vector<std::vector<std::uint8_t>> telling;
  std::vector<char> openers;  // by word

  [[nodiscard]] std::size_t place(std::string_view language) const {
    const auto found = std::find(languages.begin(), languages.end(), language);
    return static_cast<std::size_t>(found - languages.begin());
  }

  void add(std::size_t trie, std::uint32_t entry, std::span<const Token> tokens) {
    if (tokens.empty() || tokens.size() > kWordsOfPhrase) return;
    Leaf leaf{entry, 0, 0};
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].upper) leaf.upper |= 1U << i;
      if (tokens[i].capital) leaf.capital |= 1U << i;
      node = growing[trie].step_or_add(node, tokens[i].word);
    }
    std::vector<Leaf>& leaves = growing[trie].leaves[node];
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
    if (openers.size() <= longest->word) openers.resize(longest->word + 1, 0);
    openers[longest->word] = 1;
  }

  void add_phrase(const std::string& language, const LexiconPhrase& phrase,
                  std::vector<Token>& tokens) {
    tokenize_into(phrase.text, words, tokens);
    const std::size_t trie = place(language);
    if (!language.empty()) {
      const bool stop = phrase.entry.term == Term::stop && tokens.size() == 1;
      for (const Token& token : tokens) {
        if (telling[trie].size() <= token.word) telling[trie].resize(token.word + 1, 0);
        std::uint8_t& mark = telling[trie][token.word];
        mark = std::max<std::uint8_t>(mark, stop ? 2 : 1);
      }
    }
    if (tells_of_votes(phrase.entry.term)) mark_opener(tokens);
    if (entries.empty() || entries.back().term != phrase.entry.term ||
        entries.back().value != phrase.entry.value || entries.back().id != phrase.entry.id) {
      entries.push_back(phrase.entry);
    }
    const auto entry = static_cast<std::uint32_t>(entries.size() - 1);
    if (!language.empty()) return add(trie, entry, tokens);
    for (std::size_t i = 0; i < growing.size(); ++i) add(i, entry, tokens);
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
  impl->growing.resize(impl->languages.size() + 1);
  impl->telling.resize(impl->languages.size() + 1);
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
  for (const GrowingTrie& grown : impl->growing) impl->tries.emplace_back(grown);
  impl->growing = {};
  return Lexicon(std::move(impl));
}

std::span<const std::string> Lexicon::languages() const { return impl_->languages; }

const WordTable& Lexicon::words() const { return impl_->words; }

std::size_t Lexicon::phrases_of(std::string_view language) const { return impl_->place(language); }

bool Lexicon::opens_claim(std::uint32_t word) const {
  return word < impl_->openers.size() && impl_->openers[word] != 0;
}

const Entry& Lexicon::entry(std::uint32_t index) const {
  ROLLCALL_CHECK(index < impl_->entries.size(), std::to_string(index));
  return impl_->entries[index];
}

Match Lexicon::longest(std::size_t phrases, std::span<const Token> tokens, std::size_t at) const {
  const Trie& trie = impl_->tries[phrases];
  Match best;
  std::uint32_t node = trie.first(tokens[at].word);
  std::uint32_t capital = 0;
  std::uint32_t upper = 0;
  for (std::size_t i = at; node != 0;) {
    if (tokens[i].capital) capital |= 1U << (i - at);
    if (tokens[i].upper) upper |= 1U << (i - at);
    for (const Leaf& leaf : trie.leaves(node)) {
      if ((leaf.capital & ~capital) != 0 || (leaf.upper & ~upper) != 0) continue;
      best = {leaf.entry, static_cast<std::uint32_t>(i - at + 1)};
      break;
    }
    ++i;
    if (i >= tokens.size() || tokens[i].word == 0 || !trie.leads_on(node)) break;
    node = trie.next(node, tokens[i].word);
  }
  return best;
}

std::string Lexicon::guess_language(std::span<const Token> tokens) const {
  std::string best = "en";
  std::size_t most = 0;
  for (std::size_t i = 0; i < impl_->languages.size(); ++i) {
    const std::vector<std::uint8_t>& telling = impl_->telling[i];
    std::size_t count = 0;
    for (const Token& token : tokens) {
      if (token.word < telling.size()) count += telling[token.word];
    }
    if (count > most) {
      most = count;
      best = impl_->languages[i];
    }
  }
  return best;
}

}  // namespace rollcall::coverage
