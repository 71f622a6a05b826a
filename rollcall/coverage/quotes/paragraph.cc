// SPDX-License-Identifier: Apache-2.0
// Quotations first, words after: `Ms Lee of Chad called it "a poor text", and left` becomes
//
//   Ms  Lee  of  Chad  called  it  QUOTE  ,  and  left
//
// so that what is said within a quotation never lends its words to the clause around it. Then words
// that print as several are put together: "Thomas-Greenfield", "Secretary-General", "Chargé
// d'Affaires", "Secretary of State", "J." with its stop. One pass, no backtracking.
#include "rollcall/coverage/quotes/paragraph.h"

#include "rollcall/coverage/quotes/speech_words.h"

namespace rollcall::coverage {
namespace {

ItemKind kind_of(Term term) {
  // Only what attribution asks for; every other phrase of the lexicon is read word by word.
  if (term == Term::person) return ItemKind::person;
  if (term == Term::state) return ItemKind::state;
  if (term == Term::adjective) return ItemKind::adjective;
  if (term == Term::group || term == Term::body) return ItemKind::organisation;
  if (term == Term::speaking) return ItemKind::verb;
  if (term == Term::weekday || term == Term::month || term == Term::day) return ItemKind::time;
  if (term == Term::text || term == Term::amendment) return ItemKind::document;
  return ItemKind::word;
}

bool is_joint(const Item& item) { return item.kind == ItemKind::hyphen && !item.blank_before; }

}  // namespace

void ParagraphReader::read(std::span<const Token> tokens, std::span<const std::uint32_t> starts,
                           Paragraph& out) {
  tokens_ = tokens;
  out.items.clear();
  out.folded.clear();
  std::size_t span = 0;
  std::size_t start = 0;
  bool cut = false;
  for (std::size_t i = 0; i < tokens_.size();) {
    const std::uint32_t at = tokens_[i].begin;
    while (start < starts.size() && starts[start] <= at) {
      cut = true;
      ++start;
    }
    while (span < out.spans.size() && out.spans[span].close <= at) ++span;
    const std::size_t before = out.items.size();
    if (span < out.spans.size() && at >= out.spans[span].open) {
      const QuoteSpan& quote = out.spans[span];
      Item item;
      item.kind = ItemKind::quote;
      item.blank_before = tokens_[i].blank_before;
      item.begin = quote.open;
      item.end = quote.close;
      item.quote = static_cast<std::uint32_t>(span);
      out.items.push_back(item);
      while (i < tokens_.size() && tokens_[i].begin < quote.close) ++i;
      ++span;
    } else {
      i = put_phrase(i, out);
    }
    if (cut && out.items.size() > before) {
      out.items[before].starts_sentence = true;
      cut = false;
    }
  }
  join_words(out);
}

// Puts what begins at a token, and gives the token after it.
std::size_t ParagraphReader::put_phrase(std::size_t token, Paragraph& out) {
  const Token& first = tokens_[token];
  if (first.kind == TokenKind::mark) {
    put_mark(token, out);
    return token + 1;
  }
  const Match match = lexicon_->longest(phrases_, tokens_, token);
  const ItemKind kind =
      match.tokens == 0 ? ItemKind::word : kind_of(lexicon_->entry(match.entry).term);
  std::size_t end = token + 1;
  if (match.tokens > 0) {
    // A phrase that reaches into a quotation is a choice in quotation marks, and none of speech.
    const std::size_t last = token + match.tokens;
    bool marked = false;
    for (std::size_t i = token; i < last; ++i) marked = marked || tokens_[i].mark == '"';
    if (kind != ItemKind::word || marked) end = last;
  }
  const std::size_t before = out.items.size();
  put_word(token, out);
  if (out.items.size() == before) return end;
  Item& item = out.items.back();
  item.end = tokens_[end - 1].end;
  if (kind == ItemKind::word) return end;
  item.folded_begin = static_cast<std::uint32_t>(out.folded.size());
  for (std::size_t i = token; i < end; ++i) {
    if (i > token) out.folded.push_back(' ');
    fold_word(out.text.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin), out.folded);
  }
  item.folded_end = static_cast<std::uint32_t>(out.folded.size());
  if (kind == ItemKind::verb && (first.capital || !is_finite(out.words(item))) &&
      end == token + 1) {
    // "State Department", "a call": nouns in the shape of verbs.
    return end;
  }
  item.kind = kind;
  item.entry = &lexicon_->entry(match.entry);
  if (kind != ItemKind::organisation) item.roles = 0;
  return end;
}

void ParagraphReader::put_word(std::size_t token, Paragraph& out) {
  const Token& first = tokens_[token];
  Item item;
  item.capital = first.capital;
  item.blank_before = first.blank_before;
  item.begin = first.begin;
  item.end = first.end;
  item.folded_begin = static_cast<std::uint32_t>(out.folded.size());
  fold_word(out.text.substr(first.begin, first.end - first.begin), out.folded);
  item.folded_end = static_cast<std::uint32_t>(out.folded.size());
  const std::string_view folded = out.words(item);
  item.roles = speech_->role(folded.ends_with('.') ? folded.substr(0, folded.size() - 1) : folded);
  if (first.kind == TokenKind::number) {
    item.kind = ItemKind::time;
  } else if (item.capital && item.roles == 0) {
    item.kind = ItemKind::name;
  }
  // The "s" of "Russia's": what it belongs to was marked when its apostrophe was read.
  if (folded == "s" && !first.blank_before && token > 0 && tokens_[token - 1].mark == '\'' &&
      !out.items.empty() && out.items.back().possessive) {
    return;
  }
  out.items.push_back(item);
}

void ParagraphReader::put_mark(std::size_t token, Paragraph& out) {
  const Token& mark = tokens_[token];
  if (mark.mark == '\'' && !mark.blank_before && !out.items.empty()) {
    out.items.back().possessive = true;
    return;
  }
  Item item;
  item.blank_before = mark.blank_before;
  item.begin = mark.begin;
  item.end = mark.end;
  item.folded_begin = item.folded_end = static_cast<std::uint32_t>(out.folded.size());
  switch (mark.mark) {
    case ',':
      item.kind = ItemKind::comma;
      break;
    case ':':
      item.kind = ItemKind::colon;
      break;
    case '-':
      item.kind = ItemKind::hyphen;
      break;
    case '_':
      item.kind = ItemKind::dash;
      break;
    case '.': {
      // "J." and "Mr." keep their stop.
      const bool initial = !out.items.empty() && !mark.blank_before &&
                           ((out.items.back().kind == ItemKind::name &&
                             out.items.back().end - out.items.back().begin == 1) ||
                            (out.items.back().roles & kHonorific) != 0);
      if (initial) {
        out.items.back().end = mark.end;
        return;
      }
      item.kind = ItemKind::stop;
      break;
    }
    case ';':
    case '!':
    case '?':
      item.kind = ItemKind::stop;
      break;
    default:
      item.kind = ItemKind::mark;
      break;
  }
  out.items.push_back(item);
}

// English verbs of speech that are nouns or infinitives in their bare form.
bool ParagraphReader::is_finite(std::string_view folded) const {
  if (language_ != "en") return true;
  if (folded == "remarks" || folded == "comments" || folded == "states") return false;
  return folded.ends_with("ed") || folded.ends_with("ing") || folded == "said" ||
         folded == "told" || folded == "wrote" || folded == "read" ||
         (folded.ends_with('s') && !folded.ends_with("ss"));
}

void ParagraphReader::join_words(Paragraph& out) {
  std::vector<Item>& items = out.items;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    Item& last = items[kept == 0 ? 0 : kept - 1];
    const Item next = items[i];
    const bool behind = kept > 0;
    const bool word = next.kind == ItemKind::word || next.kind == ItemKind::name;
    if (behind && is_joint(next) && i + 1 < items.size() && !items[i + 1].blank_before) {
      const Item& second = items[i + 1];
      const bool names = (last.kind == ItemKind::name || last.kind == ItemKind::person) &&
                         (second.kind == ItemKind::name || second.kind == ItemKind::person);
      const bool office = ((last.roles | second.roles) & kOffice) != 0 &&
                          (second.kind == ItemKind::word || second.kind == ItemKind::name) &&
                          (last.kind == ItemKind::word || last.kind == ItemKind::name);
      if (names || office) {
        last.end = second.end;
        last.possessive = second.possessive;
        if (second.kind == ItemKind::person) {
          last.kind = ItemKind::person;
          last.entry = second.entry;
        }
        if (office) {
          last.kind = ItemKind::word;
          last.roles |= second.roles | kOffice;
        }
        ++i;
        continue;
      }
    }
    // "Chargé d'Affaires", "Secretary of State", "Minister for Foreign Affairs".
    const bool office = behind && (last.roles & kOffice) != 0 && last.kind == ItemKind::word;
    if (office && word && i + 1 < items.size()) {
      const std::string_view joint = out.words(next);
      const Item& second = items[i + 1];
      const bool affairs = joint == "d" && out.words(second) == "affaires";
      const bool of = (joint == "of" || joint == "for" || joint == "des") && !last.possessive &&
                      second.capital && second.kind == ItemKind::word &&
                      (second.roles & (kInstitution | kModifier)) != 0;
      if (affairs || of) {
        std::size_t end = i + 2;
        while (of && end < items.size() && items[end].kind == ItemKind::word &&
               items[end].capital && (items[end].roles & (kInstitution | kModifier)) != 0) {
          ++end;
        }
        last.end = items[end - 1].end;
        last.possessive = items[end - 1].possessive;
        i = end - 1;
        continue;
      }
    }
    items[kept++] = next;
  }
  items.resize(kept);
}

}  // namespace rollcall::coverage
