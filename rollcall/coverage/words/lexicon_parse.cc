// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/words/lexicon_parse.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <charconv>

#include "rollcall/base/text.h"
#include "rollcall/model/choice.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kPhrasesOfOne = 500;
constexpr std::size_t kPhrasesOfAll = 400'000;
constexpr int kDeepest = 8;

// Reads alternatives by recursive descent; `kDeepest` bounds the recursion.
class Writer {
 public:
  explicit Writer(std::string_view phrase) : rest_(phrase) {}

  Result<std::vector<std::string>> sequence(int depth) {
    std::vector<std::string> all = {""};
    while (!rest_.empty() && rest_[0] != '|' && rest_[0] != ')' && rest_[0] != ']') {
      const char c = rest_[0];
      if (c != '(' && c != '[') {
        for (std::string& one : all) one.push_back(c);
        rest_.remove_prefix(1);
        continue;
      }
      const auto choices = bracket(depth);
      if (!choices) return choices;
      if (all.size() * choices->size() > kPhrasesOfOne) {
        return fail("lexicon.too_large",
                    fmt::format("a phrase stands for more than {} others", kPhrasesOfOne));
      }
      std::vector<std::string> longer;
      for (const std::string& one : all) {
        for (const std::string& choice : *choices) longer.push_back(one + choice);
      }
      all = std::move(longer);
    }
    return all;
  }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  Result<std::vector<std::string>> bracket(int depth) {
    const char close = rest_[0] == '(' ? ')' : ']';
    if (depth >= kDeepest) return fail("lexicon.malformed", "brackets stand too deep");
    std::vector<std::string> choices;
    if (close == ']') choices.emplace_back();
    do {
      rest_.remove_prefix(1);
      auto some = sequence(depth + 1);
      if (!some) return some;
      choices.insert(choices.end(), some->begin(), some->end());
    } while (!rest_.empty() && rest_[0] == '|');
    if (rest_.empty() || rest_[0] != close) {
      return fail("lexicon.malformed", "a bracket does not close");
    }
    rest_.remove_prefix(1);
    return choices;
  }

  std::string_view rest_;
};

class Reader {
 public:
  explicit Reader(const LexiconFile& file) : file_(file) {}

  Result<ParsedLexicon> read() {
    toml::table table;
    try {
      table = toml::parse(file_.text, file_.path);
    } catch (const toml::parse_error& error) {
      return fail("lexicon.malformed", std::string(error.description()),
                  fmt::format("{}:{}", file_.path, error.source().begin.line));
    }
    for (const auto& [key, node] : table) {
      if (auto done = read_key(key.str(), node); !done) return tl::unexpected(done.error());
    }
    return std::move(lexicon_);
  }

 private:
  [[nodiscard]] tl::unexpected<Error> bad(std::string_view code, const toml::node& node,
                                          std::string message) const {
    return fail(std::string(code), std::move(message),
                fmt::format("{}:{}", file_.path, node.source().begin.line));
  }

  Result<void> read_key(std::string_view key, const toml::node& node) {
    if (key == "language") {
      const auto language = node.value<std::string>();
      if (!language || language->empty() || language->size() > 8) {
        return bad("lexicon.malformed", node, "language is no short word");
      }
      lexicon_.language = *language;
      return {};
    }
    if (key == "terms") return read_terms(node);
    if (key == "state" || key == "group" || key == "body") return read_names(key, node);
    const auto term = parse_term(key);
    if (!term || !node.is_table()) {
      return bad("lexicon.unknown_term", node, fmt::format("\"{}\" is no table of terms", key));
    }
    for (const auto& [value, phrases] : *node.as_table()) {
      const auto number = value_of(*term, value.str());
      if (!number) {
        return bad("lexicon.malformed", phrases,
                   fmt::format("\"{}\" is no value of {}", value.str(), key));
      }
      if (auto done = add(Entry{*term, *number, {}}, phrases); !done) return done;
    }
    return {};
  }

  Result<void> read_terms(const toml::node& node) {
    if (!node.is_table()) return bad("lexicon.malformed", node, "terms is no table");
    for (const auto& [name, phrases] : *node.as_table()) {
      const auto term = parse_term(name.str());
      if (!term || *term == Term::none) {
        return bad("lexicon.unknown_term", phrases, fmt::format("no term \"{}\"", name.str()));
      }
      if (auto done = add(Entry{*term, 0, {}}, phrases); !done) return done;
    }
    return {};
  }

  // [[state]] code, names, adjectives, capitals; [[group]] and [[body]] id, names, adjectives.
  Result<void> read_names(std::string_view key, const toml::node& node) {
    const Term term = *parse_term(key);
    const toml::array* const list = node.as_array();
    if (list == nullptr) return bad("lexicon.malformed", node, fmt::format("{} is no list", key));
    for (const toml::node& item : *list) {
      const toml::table* const table = item.as_table();
      if (table == nullptr) return bad("lexicon.malformed", item, "no table");
      const toml::node* const id = table->get(term == Term::state ? "code" : "id");
      const auto name = id != nullptr ? id->value<std::string>() : std::nullopt;
      if (!name || name->empty()) return bad("lexicon.malformed", item, "a name without its id");
      for (const auto& [field, phrases] : *table) {
        if (&phrases == id) continue;
        const bool adjective = field.str() == "adjectives";
        if (!adjective && field.str() != "names" && field.str() != "capitals") {
          return bad("lexicon.malformed", phrases, fmt::format("no field \"{}\"", field.str()));
        }
        const Term meant = adjective && term == Term::state ? Term::adjective : term;
        if (auto done = add(Entry{meant, 0, *name}, phrases); !done) return done;
      }
    }
    return {};
  }

  Result<void> add(const Entry& entry, const toml::node& phrases) {
    const toml::array* const list = phrases.as_array();
    if (list == nullptr) return bad("lexicon.malformed", phrases, "no list of phrases");
    for (const toml::node& item : *list) {
      const auto phrase = item.value<std::string>();
      if (!phrase || !is_valid_utf8(*phrase)) return bad("lexicon.malformed", item, "no phrase");
      const auto written = write_out(*phrase);
      if (!written) return bad(written.error().code, item, written.error().message);
      for (const std::string& one : *written) lexicon_.phrases.push_back({entry, one});
    }
    if (lexicon_.phrases.size() > kPhrasesOfAll) {
      return bad("lexicon.too_large", phrases, fmt::format("more than {} phrases", kPhrasesOfAll));
    }
    return {};
  }

  static std::optional<int> value_of(Term term, std::string_view text) {
    if (term == Term::chose || term == Term::chose_by || term == Term::votes ||
        term == Term::choosers) {
      const bool weak = text.ends_with("_weak");
      const auto choice = model::parse_choice(weak ? text.substr(0, text.size() - 5) : text);
      if (!choice) return std::nullopt;
      return static_cast<int>(*choice) + (weak ? kWeakChoice : 0);
    }
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
  }

  const LexiconFile& file_;
  ParsedLexicon lexicon_;
};

}  // namespace

Result<std::vector<std::string>> write_out(std::string_view phrase) {
  Writer writer(phrase);
  auto all = writer.sequence(0);
  if (all && !writer.at_end())
    return fail("lexicon.malformed", "a bracket closes that is not open");
  return all;
}

Result<ParsedLexicon> parse_lexicon(const LexiconFile& file) { return Reader(file).read(); }

}  // namespace rollcall::coverage
