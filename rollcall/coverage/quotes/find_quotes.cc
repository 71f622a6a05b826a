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
#include "rollcall/coverage/quotes/people.h"
#include "rollcall/coverage/quotes/quoted_sentences.h"
#include "rollcall/coverage/quotes/quotes.h"
#include "rollcall/coverage/quotes/speech_words.h"
#include "rollcall/coverage/quotes/terms_of_office.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kLongestUnit = 1U << 20U;  // bytes read as one paragraph
constexpr std::size_t kKeptBytes = 1U << 18U;
constexpr std::size_t kLongestSentence = 4096;  // bytes of Quote::sentence
constexpr std::size_t kChain = 4;  // paragraphs back in which "she" may have been named

bool has(const Item& item, std::uint32_t roles) { return (item.roles & roles) != 0; }

// A paragraph, or a piece of one that no paragraph of a report is long enough to need.
struct Unit {
  std::size_t line = 0;
  std::size_t offset = 0;
  std::string_view text;
  LineKind kind = LineKind::body;
};

std::vector<Unit> units_of(const Report& report) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < report.lines.size(); ++i) {
    const Line& line = report.lines[i];
    const bool read = line.kind == LineKind::body || line.kind == LineKind::item ||
                      line.kind == LineKind::headline;
    if (!read) continue;
    const std::string_view text = line.text;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = std::min(text.size(), at + kLongestUnit);
      if (end < text.size()) {
        const std::size_t blank = text.rfind(' ', end);
        if (blank != std::string_view::npos && blank > at) end = blank;
      }
      units.push_back({i, at, text.substr(at, end - at), line.kind});
      at = end;
    }
  }
  return units;
}

struct Speaker {
  NamedPerson who;
  bool known = false;  // somebody is named
};

// The people named in a paragraph up to some item, each once; nullptr among them for a name that
// may be anybody's. Looks at each item once, as long as it is asked in their order.
struct Mentions {
  std::vector<const NamedPerson*> found;
  std::size_t looked = 0;

  void look(const Paragraph& paragraph, std::size_t before, const People& people) {
    const std::vector<Item>& items = paragraph.items;
    while (looked < before && found.size() < 3) {
      std::size_t end = looked;
      std::string_view key;
      while (end < before && (is_name(items[end]) || (end > looked && has(items[end], kParticle) &&
                                                      !items[end].capital))) {
        if (items[end].kind == ItemKind::person) key = items[end].entry->id;
        ++end;
        if (items[end - 1].possessive) break;
      }
      if (end == looked) {
        ++looked;
        continue;
      }
      const std::string_view run =
          paragraph.text.substr(items[looked].begin, items[end - 1].end - items[looked].begin);
      const NamedPerson* person = run.size() < 100 ? people.find(key, run) : nullptr;
      const bool several_words = end - looked >= 2;
      looked = end;
      if (person == nullptr && !several_words) continue;
      if (std::find(found.begin(), found.end(), person) == found.end()) found.push_back(person);
    }
  }

  static bool is_name(const Item& item) {
    return item.kind == ItemKind::name || item.kind == ItemKind::person;
  }
};

class Finder {
 public:
  Finder(const Report& report, const Lexicon& lexicon, const FactSource& facts)
      : report_(report),
        facts_(facts),
        reader_(lexicon, report.language),
        spelling_{&facts.members(), report.published.value_or(Date(2025, 1, 1))},
        units_(units_of(report)) {}

  [[nodiscard]] std::vector<Quote> run() {
    spans_.resize(units_.size());
    bool any = false;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!may_hold_marks(units_[i].text)) continue;
      find_quote_spans(units_[i].text, next_of(i), spans_[i]);
      any = any || !spans_[i].empty();
    }
    if (!any) return {};
    kept_.resize(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) name_people(i);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (spans_[i].empty()) {
        if (!units_[i].text.empty()) last_speaker_.reset();
        continue;
      }
      read_unit(i);
    }
    for (Quote& quote : quotes_) judge_office(quote);
    return std::move(quotes_);
  }

 private:
  [[nodiscard]] NextParagraph next_of(std::size_t unit) const {
    const bool opens = unit + 1 < units_.size() && units_[unit].kind != LineKind::headline &&
                       units_[unit + 1].kind != LineKind::headline &&
                       opens_with_mark(units_[unit + 1].text);
    return opens ? NextParagraph::opens_with_mark : NextParagraph::opens_without;
  }

  void read(std::size_t unit, Paragraph& out) {
    out.text = units_[unit].text;
    out.spans = spans_[unit];
    starts_.clear();
    const auto key = std::pair(units_[unit].line, units_[unit].offset);
    auto sentence = std::lower_bound(
        report_.sentences.begin(), report_.sentences.end(), key,
        [](const Sentence& a, const auto& b) { return std::pair(a.line, a.begin) < b; });
    std::size_t span = 0;
    for (; sentence != report_.sentences.end() && sentence->line == units_[unit].line; ++sentence) {
      if (sentence->begin - units_[unit].offset >= out.text.size()) break;
      const auto at = static_cast<std::uint32_t>(sentence->begin - units_[unit].offset);
      while (span < out.spans.size() && out.spans[span].close <= at) ++span;
      const bool within = span < out.spans.size() && out.spans[span].open < at;
      if (!within) starts_.push_back(at);
    }
    reader_.read(starts_, out);
  }

  // Enters the people whom a paragraph names with their offices, and its capitals.
  void name_people(std::size_t unit) {
    read(unit, other_);
    const std::vector<Item>& items = other_.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Item& item = items[i];
      if (item.kind == ItemKind::name && i > 0 && !item.starts_sentence &&
          units_[unit].kind != LineKind::headline) {
        people_.add_capital(other_.words(item));
      }
      const bool office = item.kind == ItemKind::word && has(item, kOffice);
      if (item.kind != ItemKind::person && !office) continue;
      name_people_at(i);
    }
    // Read again soon, for its quotations.
    if (!spans_[unit].empty() && kept_bytes_ < kKeptBytes) {
      kept_bytes_ += units_[unit].text.size();
      kept_[unit] = std::move(other_);
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

  void read_unit(std::size_t unit) {
    if (kept_[unit].items.empty()) {
      read(unit, paragraph_);
    } else {
      paragraph_ = std::move(kept_[unit]);
    }
    here_ = {};
    if (units_[unit].kind == LineKind::headline) last_speaker_.reset();
    const bool carried = open_quote_ && !paragraph_.items.empty() &&
                         paragraph_.items.front().kind == ItemKind::quote;
    if (!carried) open_quote_.reset();
    bool first = true;
    for (const ItemRange& range : sentences_of(paragraph_)) {
      read_sentence(unit, range, first);
      first = false;
    }
    if (units_[unit].kind == LineKind::headline) last_speaker_.reset();
  }

  void read_sentence(std::size_t unit, ItemRange range, bool first) {
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
        carry_on(unit, range);
      } else {
        read_quote(unit, range, i, only_quotes, first);
      }
    }
  }

  void read_quote(std::size_t unit, ItemRange range, std::size_t at, bool only_quotes, bool first) {
    const QuoteSpan& span = paragraph_.spans[paragraph_.items[at].quote];
    Quote quote = quote_of(unit, span);
    const bool goes_on = !span.closed && next_of(unit) == NextParagraph::opens_with_mark;
    std::optional<Attribution> found = attribute(paragraph_, range, at, spelling_);
    if (found && !span.closed && !goes_on && found->verb > at) found.reset();
    if (found) {
      fill(quote, unit, range, *found);
    } else if (only_quotes && first && at == 0 && introduced(unit, quote)) {
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
  void carry_on(std::size_t unit, ItemRange range) {
    const QuoteSpan& span = paragraph_.spans[paragraph_.items.front().quote];
    Quote quote = *std::move(open_quote_);
    open_quote_.reset();
    quote.text += "\n" + quote_of(unit, span).text;
    if (!span.closed && next_of(unit) == NextParagraph::opens_with_mark) {
      open_quote_ = std::move(quote);
      return;
    }
    if (!open_attributed_ && span.closed) {
      if (const auto found = attribute(paragraph_, range, 0, spelling_)) {
        fill(quote, unit, range, *found);
        open_attributed_ = true;
      }
    }
    if (open_attributed_ || !quote.speaker.empty()) put(std::move(quote));
  }

  [[nodiscard]] Quote quote_of(std::size_t unit, const QuoteSpan& span) const {
    Quote quote;
    quote.line = units_[unit].line;
    quote.begin = units_[unit].offset + span.begin;
    std::string_view text = trim(units_[unit].text.substr(span.begin, span.end - span.begin));
    if (text.ends_with(',')) text.remove_suffix(1);  // the clause's, not the speaker's
    quote.text = trim(text);
    set_sentence(quote, quote.begin);
    return quote;
  }

  void set_sentence(Quote& quote, std::size_t byte) const {
    const auto behind = std::upper_bound(
        report_.sentences.begin(), report_.sentences.end(), std::pair(quote.line, byte),
        [](const auto& a, const Sentence& b) { return a < std::pair(b.line, b.begin); });
    if (behind == report_.sentences.begin()) return;
    quote.sentence_index = static_cast<std::size_t>(behind - report_.sentences.begin()) - 1;
    std::string_view sentence = report_.text(report_.sentences[quote.sentence_index]);
    if (sentence.size() > kLongestSentence) {  // else a line without stops is copied for each
      sentence = sentence.substr(0, kLongestSentence);
      while (!sentence.empty() && (static_cast<unsigned char>(sentence.back()) & 0x80U) != 0) {
        sentence.remove_suffix(1);  // a letter that may be cut in two
      }
    }
    quote.sentence = sentence;
  }

  void fill(Quote& quote, std::size_t unit, ItemRange range, const Attribution& found) {
    const Item& verb = paragraph_.items[found.verb];
    if (verb.kind == ItemKind::verb) quote.verb = std::string(paragraph_.printed(verb));
    const std::size_t line = quote.line;
    quote.line = units_[unit].line;
    set_sentence(quote, units_[unit].offset + verb.begin);
    quote.line = line;
    const Speaker speaker = resolve(found.speaker, unit, range);
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
  bool introduced(std::size_t unit, Quote& quote) {
    if (unit == 0 || !trim(units_[unit - 1].text).ends_with(':')) return false;
    read(unit - 1, other_);
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
    quote.line = units_[unit - 1].line;
    fill(quote, unit - 1, {range.begin, range.end - 1}, *found);
    quote.line = line;
    std::swap(other_, paragraph_);
    return true;
  }

  [[nodiscard]] Speaker resolve(const Phrase& phrase, std::size_t unit, ItemRange range) {
    switch (phrase.as) {
      case NamedAs::person:
        return named(phrase);
      case NamedAs::organisation:
        return {{phrase.name, "", "", phrase.organisation}, true};
      case NamedAs::office:
        return by_office(phrase);
      case NamedAs::pronoun:
        return by_pronoun(phrase, unit);
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

  [[nodiscard]] Speaker by_pronoun(const Phrase& phrase, std::size_t unit) {
    here_.look(paragraph_, phrase.first, people_);
    const std::vector<const NamedPerson*>& named = here_.found.empty() ? before(unit) : here_.found;
    if (named.size() != 1 || named.front() == nullptr) return {};
    return {*named.front(), true};
  }

  // The people of the nearest paragraph before this one that names any; looked up once.
  [[nodiscard]] const std::vector<const NamedPerson*>& before(std::size_t unit) {
    if (before_unit_ == unit) return before_.found;
    before_unit_ = unit;
    before_ = {};
    for (std::size_t back = 1; before_.found.empty() && back <= kChain && back <= unit; ++back) {
      if (units_[unit - back].kind == LineKind::headline) break;
      read(unit - back, other_);
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
  ParagraphReader reader_;
  Spelling spelling_;
  std::vector<Unit> units_;
  std::vector<std::vector<QuoteSpan>> spans_;
  std::vector<Paragraph> kept_;  // of units with quotations, as long as they are few
  std::size_t kept_bytes_ = 0;
  std::vector<std::uint32_t> starts_;
  People people_;
  Paragraph paragraph_;
  Paragraph other_;
  std::optional<NamedPerson> last_speaker_;  // of the sentence before, if it was attributed
  std::optional<Quote> open_quote_;          // that goes on in the next paragraph
  bool open_attributed_ = false;
  Mentions here_;    // of paragraph_
  Mentions before_;  // of the paragraphs before before_unit_
  std::size_t before_unit_ = static_cast<std::size_t>(-1);
  std::map<std::pair<std::string, std::string>, const NamedPerson*> holders_;
  std::map<std::string, Holding> in_office_;
  std::vector<Quote> quotes_;
};

}  // namespace

std::vector<Quote> find_quotes(const Report& report, const Lexicon& lexicon,
                               const FactSource& facts) {
  return Finder(report, lexicon, facts).run();
}

}  // namespace rollcall::coverage
