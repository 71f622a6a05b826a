// SPDX-License-Identifier: Apache-2.0
// Three looks at a report, each only where the one before found something: the marks of every
// paragraph; then, if there are any, the people whom the report names (so that "Sow" can be given
// her full name); then every paragraph that holds a quotation, item by item.
//
// Who "she" is: the one person whom the paragraph names before; if it names nobody, the one whom
// the nearest of the paragraphs before names. Two persons there, or a run of capitals that may be a
// person, and nobody is named. A quotation that is a sentence of its own goes on with the speaker
// of the one before it; a paragraph that is nothing but a quotation, with the last speaker of the
// paragraph before; paragraphs that open with a mark, of which only the last closes one, are one
// quotation.
//
// Counter-example: `"It failed." Lee and Sow had met on Monday. "It is over," she said.` gives no
// speaker to the last: it could be either.
#include <algorithm>
#include <map>

#include "rollcall/base/text.h"
#include "rollcall/coverage/quotes/attribution.h"
#include "rollcall/coverage/quotes/mentions.h"
#include "rollcall/coverage/quotes/passages.h"
#include "rollcall/coverage/quotes/people.h"
#include "rollcall/coverage/quotes/quoted_sentences.h"
#include "rollcall/coverage/quotes/quotes.h"
#include "rollcall/coverage/quotes/speech_words.h"
#include "rollcall/coverage/quotes/terms_of_office.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kKeptBytes = 1U << 18U;
constexpr std::size_t kChain = 4;  // paragraphs back in which "she" may have been named

bool has(const Item& item, std::uint32_t roles) { return (item.roles & roles) != 0; }

struct Speaker {
  NamedPerson who;
  bool known = false;  // somebody is named
};

class Finder {
 public:
  Finder(const Report& report, const Lexicon& lexicon, const FactSource& facts, LineTokens& tokens)
      : report_(report),
        facts_(facts),
        tokens_(tokens),
        reader_(lexicon, report.language),
        spelling_{&facts.members(), report.published.value_or(Date(2025, 1, 1))},
        passages_(passages_of(report)) {}

  [[nodiscard]] std::vector<Quote> run() {
    spans_.resize(passages_.size());
    bool any = false;
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (!may_hold_marks(passages_[i].text)) continue;
      find_quote_spans(passages_[i].text, next_of(i), spans_[i]);
      any = any || !spans_[i].empty();
    }
    if (!any) return {};
    kept_.resize(passages_.size());
    for (std::size_t i = 0; i < passages_.size(); ++i) name_people(i);
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (spans_[i].empty()) {
        if (!passages_[i].text.empty()) last_speaker_.reset();
        continue;
      }
      read_passage(i);
    }
    for (Quote& quote : quotes_) judge_office(quote);
    return std::move(quotes_);
  }

 private:
  [[nodiscard]] NextParagraph next_of(std::size_t passage) const {
    const bool opens = passage + 1 < passages_.size() &&
                       passages_[passage].kind != LineKind::headline &&
                       passages_[passage + 1].kind != LineKind::headline &&
                       opens_with_mark(passages_[passage + 1].text);
    return opens ? NextParagraph::opens_with_mark : NextParagraph::opens_without;
  }

  void read(std::size_t passage, Paragraph& out) {
    out.text = passages_[passage].text;
    out.spans = spans_[passage];
    find_sentence_starts(report_, passages_[passage], out.spans, starts_);
    const Passage& of = passages_[passage];
    const std::string_view line = report_.lines[of.line].text;
    tokens_.cut(of.line, line, of.offset, of.offset + of.text.size(), cut_);
    reader_.read(cut_, starts_, out);
  }

  // Enters the people whom a paragraph names with their offices, and its capitals.
  void name_people(std::size_t passage) {
    read(passage, other_);
    const std::vector<Item>& items = other_.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Item& item = items[i];
      if (item.kind == ItemKind::name && i > 0 && !item.starts_sentence &&
          passages_[passage].kind != LineKind::headline) {
        people_.add_capital(other_.words(item));
      }
      const bool office = item.kind == ItemKind::word && has(item, kOffice);
      if (item.kind != ItemKind::person && !office) continue;
      name_people_at(i);
    }
    // Read again soon, for its quotations.
    if (!spans_[passage].empty() && kept_bytes_ < kKeptBytes) {
      kept_bytes_ += passages_[passage].text.size();
      kept_[passage] = std::move(other_);
      other_ = {};
    }
  }

  void name_people_at(std::size_t at) {
    const std::vector<Item>& items = other_.items;
    // The phrase that holds the item: as far right as it goes, then left from there.
    const Phrase right = phrase_beginning_at(other_, at, items.size(), spelling_);
    if (right.as == NamedAs::nothing) return;
    Phrase phrase = phrase_ending_at(other_, 0, right.last, spelling_);
    if (phrase.last + 2 < items.size() && items[phrase.last + 1].kind == ItemKind::comma) {
      complete_with(phrase, phrase_beginning_at(other_, phrase.last + 2, items.size(), spelling_));
    }
    if (phrase.as != NamedAs::person) return;
    people_.add({phrase.name, phrase.key, phrase.role, phrase.organisation});
  }

  void read_passage(std::size_t passage) {
    if (kept_[passage].items.empty()) {
      read(passage, paragraph_);
    } else {
      paragraph_ = std::move(kept_[passage]);
    }
    here_ = {};
    if (passages_[passage].kind == LineKind::headline) last_speaker_.reset();
    const bool carried = open_quote_ && !paragraph_.items.empty() &&
                         paragraph_.items.front().kind == ItemKind::quote;
    if (!carried) open_quote_.reset();
    bool first = true;
    for (const ItemRange& range : sentences_of(paragraph_)) {
      read_sentence(passage, range, first);
      first = false;
    }
    if (passages_[passage].kind == LineKind::headline) last_speaker_.reset();
  }

  void read_sentence(std::size_t passage, ItemRange range, bool first) {
    bool only_quotes = true;
    bool any_quote = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const ItemKind kind = paragraph_.items[i].kind;
      any_quote = any_quote || kind == ItemKind::quote;
      only_quotes = only_quotes &&
                    (kind == ItemKind::quote || kind == ItemKind::stop || kind == ItemKind::comma);
    }
    if (!any_quote) {
      last_speaker_.reset();
      return;
    }
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (paragraph_.items[i].kind != ItemKind::quote) continue;
      if (i == 0 && open_quote_) {
        carry_on(passage, range);
      } else {
        read_quote(passage, range, i, only_quotes, first);
      }
    }
  }

  void read_quote(std::size_t passage, ItemRange range, std::size_t at, bool only_quotes,
                  bool first) {
    const QuoteSpan& span = paragraph_.spans[paragraph_.items[at].quote];
    Quote quote = quote_of(passage, span);
    const bool goes_on = !span.closed && next_of(passage) == NextParagraph::opens_with_mark;
    std::optional<Attribution> found = attribute(paragraph_, range, at, spelling_);
    if (found && !span.closed && !goes_on && found->verb > at) found.reset();
    if (found) {
      fill(quote, passage, range, *found);
    } else if (only_quotes && first && at == 0 && introduced(passage, quote)) {
      // "Sow said:" ended the paragraph before.
    } else if (only_quotes && last_speaker_ && !quote.text.empty()) {
      give(quote, *last_speaker_);
    } else if (!goes_on) {
      return;
    }
    if (goes_on) {
      open_quote_ = std::move(quote);
      open_attributed_ = found.has_value();
      return;
    }
    put(std::move(quote));
  }

  // The quotation that the paragraph before left open.
  void carry_on(std::size_t passage, ItemRange range) {
    const QuoteSpan& span = paragraph_.spans[paragraph_.items.front().quote];
    Quote quote = *std::move(open_quote_);
    open_quote_.reset();
    quote.text += "\n" + quote_of(passage, span).text;
    if (!span.closed && next_of(passage) == NextParagraph::opens_with_mark) {
      open_quote_ = std::move(quote);
      return;
    }
    if (!open_attributed_ && span.closed) {
      if (const auto found = attribute(paragraph_, range, 0, spelling_)) {
        fill(quote, passage, range, *found);
        open_attributed_ = true;
      }
    }
    if (open_attributed_ || !quote.speaker.empty()) put(std::move(quote));
  }

  [[nodiscard]] Quote quote_of(std::size_t passage, const QuoteSpan& span) const {
    Quote quote;
    quote.line = passages_[passage].line;
    quote.begin = passages_[passage].offset + span.begin;
    std::string_view text = trim(passages_[passage].text.substr(span.begin, span.end - span.begin));
    if (text.ends_with(',')) text.remove_suffix(1);  // the clause's, not the speaker's
    quote.text = trim(text);
    set_sentence(quote, quote.begin);
    return quote;
  }

  void set_sentence(Quote& quote, std::size_t byte) const {
    const std::optional<std::size_t> found = sentence_at(report_, quote.line, byte);
    if (!found) return;
    quote.sentence_index = *found;
    quote.sentence = beginning_of(report_.text(report_.sentences[*found]));
  }

  void fill(Quote& quote, std::size_t passage, ItemRange range, const Attribution& found) {
    const Item& verb = paragraph_.items[found.verb];
    if (verb.kind == ItemKind::verb) quote.verb = std::string(paragraph_.printed(verb));
    const std::size_t line = quote.line;
    quote.line = passages_[passage].line;
    set_sentence(quote, passages_[passage].offset + verb.begin);
    quote.line = line;
    const Speaker speaker = resolve(found.speaker, passage, range);
    give(quote, speaker.who);
    if (speaker.known) {
      last_speaker_ = speaker.who;
    } else {
      last_speaker_.reset();
    }
  }

  static void give(Quote& quote, const NamedPerson& who) {
    quote.speaker = who.name;
    quote.person = who.key;
    quote.role = who.role;
    quote.organisation = who.organisation;
  }

  void put(Quote quote) {
    if (!quote.text.empty()) quotes_.push_back(std::move(quote));
  }

  // Whether the paragraph before ended with "Sow said:".
  bool introduced(std::size_t passage, Quote& quote) {
    if (passage == 0 || !trim(passages_[passage - 1].text).ends_with(':')) return false;
    read(passage - 1, other_);
    if (other_.items.empty()) return false;
    Item stand_in;
    stand_in.kind = ItemKind::quote;
    stand_in.quote = static_cast<std::uint32_t>(other_.spans.size());
    other_.spans.push_back({});
    other_.items.push_back(stand_in);
    const ItemRange range = sentences_of(other_).back();
    const auto found = attribute(other_, range, other_.items.size() - 1, spelling_);
    if (!found) return false;
    other_.items.pop_back();
    std::swap(other_, paragraph_);
    const std::size_t line = quote.line;
    quote.line = passages_[passage - 1].line;
    fill(quote, passage - 1, {range.begin, range.end - 1}, *found);
    quote.line = line;
    std::swap(other_, paragraph_);
    return true;
  }

  [[nodiscard]] Speaker resolve(const Phrase& phrase, std::size_t passage, ItemRange range) {
    switch (phrase.as) {
      case NamedAs::person:
        return named(phrase);
      case NamedAs::organisation:
        return {{phrase.name, "", "", phrase.organisation}, true};
      case NamedAs::office:
        return by_office(phrase);
      case NamedAs::pronoun:
        return by_pronoun(phrase, passage);
      case NamedAs::thing: {
        const Phrase subject = subject_of(paragraph_, range, spelling_);
        if (subject.as != NamedAs::organisation || subject.first == phrase.first) return {};
        return {{subject.name, "", "", subject.organisation}, true};
      }
      case NamedAs::nothing:
      case NamedAs::unnamed:
      case NamedAs::document:
      case NamedAs::several:
        return {};
    }
    return {};
  }

  [[nodiscard]] Speaker named(const Phrase& phrase) const {
    NamedPerson who{phrase.name, phrase.key, phrase.role, phrase.organisation};
    if (const NamedPerson* known = people_.find(phrase.key, phrase.name)) {
      who.name = known->name;
      if (who.key.empty()) who.key = known->key;
      if (who.role.empty()) who.role = known->role;
      if (who.organisation.empty()) who.organisation = known->organisation;
      return {who, true};
    }
    if (phrase.alone_at_start && !people_.is_capital(family_name(phrase.name))) return {};
    return {who, true};
  }

  // "The spokesman": the only one of the report.
  [[nodiscard]] Speaker by_office(const Phrase& phrase) {
    Speaker speaker{{"", "", phrase.role, phrase.organisation}, false};
    const Item& first = paragraph_.items[phrase.first];
    if (has(first, kArticle) && !has(first, kDefinite)) return speaker;
    const auto [holder, fresh] =
        holders_.try_emplace(std::pair(phrase.role, phrase.organisation), nullptr);
    if (fresh) holder->second = people_.holder(phrase.role, phrase.organisation);
    return holder->second == nullptr ? speaker : Speaker{*holder->second, true};
  }

  [[nodiscard]] Speaker by_pronoun(const Phrase& phrase, std::size_t passage) {
    here_.look(paragraph_, phrase.first, people_);
    const std::vector<const NamedPerson*>& named =
        here_.found.empty() ? before(passage) : here_.found;
    if (named.size() != 1 || named.front() == nullptr) return {};
    return {*named.front(), true};
  }

  // The people of the nearest paragraph before this one that names any; looked up once.
  [[nodiscard]] const std::vector<const NamedPerson*>& before(std::size_t passage) {
    if (before_passage_ == passage) return before_.found;
    before_passage_ = passage;
    before_ = {};
    for (std::size_t back = 1; before_.found.empty() && back <= kChain && back <= passage; ++back) {
      if (passages_[passage - back].kind == LineKind::headline) break;
      read(passage - back, other_);
      before_ = {};
      before_.look(other_, other_.items.size(), people_);
    }
    return before_.found;
  }

  void judge_office(Quote& quote) {
    if (quote.person.empty()) return;
    const auto [known, fresh] = in_office_.try_emplace(quote.person);
    if (fresh) known->second = held_on(quote.person, report_.published, facts_);
    quote.in_office = known->second.held;
    quote.in_office_why = known->second.why;
  }

  const Report& report_;
  const FactSource& facts_;
  LineTokens& tokens_;
  std::vector<Token> cut_;  // of the unit that is being read
  ParagraphReader reader_;
  Spelling spelling_;
  std::vector<Passage> passages_;
  std::vector<std::vector<QuoteSpan>> spans_;
  std::vector<Paragraph> kept_;  // of passages with quotations, as long as they are few
  std::size_t kept_bytes_ = 0;
  std::vector<std::uint32_t> starts_;
  People people_;
  Paragraph paragraph_;
  Paragraph other_;
  std::optional<NamedPerson> last_speaker_;  // of the sentence before, if it was attributed
  std::optional<Quote> open_quote_;          // that goes on in the next paragraph
  bool open_attributed_ = false;
  Mentions here_;    // of paragraph_
  Mentions before_;  // of the paragraphs before before_passage_
  std::size_t before_passage_ = static_cast<std::size_t>(-1);
  std::map<std::pair<std::string, std::string>, const NamedPerson*> holders_;
  std::map<std::string, Holding> in_office_;
  std::vector<Quote> quotes_;
};

}  // namespace

std::vector<Quote> find_quotes(const Report& report, const Lexicon& lexicon,
                               const FactSource& facts) {
  LineTokens tokens(lexicon);
  return find_quotes(report, lexicon, facts, tokens);
}

std::vector<Quote> find_quotes(const Report& report, const Lexicon& lexicon,
                               const FactSource& facts, LineTokens& tokens) {
  return Finder(report, lexicon, facts, tokens).run();
}

}  // namespace rollcall::coverage
