// SPDX-License-Identifier: Apache-2.0
// A phrase that names somebody is a run of names, offices, States and the small words that hold
// them together. It is cut from its surroundings first, by what cannot stand in such a run, and
// read after:
//
//   [Chad's] [deputy UN ambassador] [Amina Sow]     organisation, role, name
//   [the] [ambassador] of [Chad]                    role and organisation; nobody by name
//   [Amina Sow]
//
// Counter-example: "a statement by Chad" names no speaker: Chad stands behind a preposition that no
// office asked for, so that whoever reads leftwards must stop before it and look at the
// preposition.
#include "rollcall/coverage/quotes/phrase.h"

#include "rollcall/base/text.h"
#include "rollcall/coverage/quotes/speech_words.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kLongest = 24;  // items of a phrase

bool has(const Item& item, std::uint32_t roles) { return (item.roles & roles) != 0; }

bool is_name_part(const Item& item) {
  return item.kind == ItemKind::name || item.kind == ItemKind::person;
}
bool is_proper(const Item& item) {
  return is_name_part(item) || item.kind == ItemKind::state || item.kind == ItemKind::adjective ||
         item.kind == ItemKind::organisation;
}
// Words that stand between a State and a name without ending the phrase.
bool is_filler(const Item& item) {
  return item.kind == ItemKind::word &&
         has(item, kOffice | kModifier | kInstitution | kHonorific | kParticle);
}

class Cut {
 public:
  explicit Cut(const Paragraph& paragraph) : items_(paragraph.items) {}

  // How far left a phrase reaches that ends at `last`; last + 1 if it does not even hold that.
  [[nodiscard]] std::size_t left(std::size_t first, std::size_t last) const {
    std::size_t from = last + 1;
    std::size_t plain = 0;
    bool office = false;
    while (from > first && last + 1 - from < kLongest) {
      const Item& item = items_[from - 1];
      // What a possessive belongs to is still the phrase; what stands before an article is not.
      if (from <= last && has(items_[from], kArticle) && !links(from - 1)) break;
      if (is_proper(item) || is_filler(item) || joins(item)) {
        office = office || has(item, kOffice);
        plain = 0;
      } else if (has(item, kArticle) && from <= last) {
        plain = 0;
      } else if (has(item, kLink) && links(from - 1) && from <= last) {
        plain = 0;
      } else if (item.kind == ItemKind::word && item.roles == 0 && office && plain < 2 &&
                 from - 1 > first && (items_[from - 2].possessive || plain == 0)) {
        ++plain;
      } else {
        break;
      }
      --from;
    }
    while (from <= last && !begins(items_[from])) ++from;
    return from;
  }

  // One behind the last item of a phrase that begins at `first`.
  [[nodiscard]] std::size_t right(std::size_t first, std::size_t end) const {
    std::size_t to = first;
    std::size_t plain = 0;
    bool named = false;
    while (to < end && to - first < kLongest) {
      const Item& item = items_[to];
      if (is_proper(item) || is_filler(item) || joins(item)) {
        named = named || is_name_part(item);
        plain = 0;
      } else if (has(item, kArticle) && (to == first || links(to - 1))) {
        plain = 0;
      } else if (has(item, kLink) && links(to) && to > first) {
        plain = 0;
      } else if (item.kind == ItemKind::word && item.roles == 0 && !named && plain < 2) {
        ++plain;
      } else {
        break;
      }
      ++to;
    }
    while (to > first && !ends(items_[to - 1])) --to;
    return to;
  }

 private:
  static bool joins(const Item& item) {
    return item.kind == ItemKind::hyphen && !item.blank_before;
  }
  static bool begins(const Item& item) {
    return is_proper(item) || is_filler(item) || has(item, kArticle);
  }
  static bool ends(const Item& item) {
    return is_proper(item) || has(item, kOffice | kOfficePlural | kInstitution);
  }
  // A preposition that an office asks for: "ambassador | to the UN", "President | of Chad".
  [[nodiscard]] bool links(std::size_t at) const {
    if (!has(items_[at], kLink) || at == 0) return false;
    const Item& before = items_[at - 1];
    const bool office = has(before, kOffice) && before.kind == ItemKind::word;
    const bool of_place =
        at >= 3 && is_proper(before) && has(items_[at - 2], kLink) && has(items_[at - 3], kOffice);
    return office || of_place;
  }

  const std::vector<Item>& items_;
};

class Decoder {
 public:
  Decoder(const Paragraph& paragraph, ItemRange range, const Spelling& spelling)
      : paragraph_(paragraph), items_(paragraph.items), range_(range), spelling_(spelling) {}

  [[nodiscard]] Phrase decode() {
    Phrase phrase;
    phrase.first = range_.begin;
    phrase.last = range_.end - 1;
    find_office();
    find_name();
    if (office_) {
      phrase.role = role();
      phrase.organisation = organisation();
    }
    if (!name_) {
      decode_unnamed(phrase);
      return phrase;
    }
    phrase.as = NamedAs::person;
    phrase.name = printed(*name_);
    for (std::size_t i = name_->begin; i < name_->end; ++i) {
      if (items_[i].kind == ItemKind::person) phrase.key = items_[i].entry->id;
    }
    if (!office_ && name_->begin > range_.begin) {
      phrase.organisation = short_name(items_[name_->begin - 1]);
    }
    phrase.alone_at_start = phrase.key.empty() && name_->end - name_->begin == 1 && !office_ &&
                            phrase.organisation.empty() && items_[name_->begin].starts_sentence;
    return phrase;
  }

 private:
  void find_office() {
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      if (has(items_[i], kOffice) && items_[i].kind == ItemKind::word) office_ = i;
    }
  }

  // The run of names that ends the phrase, or that holds somebody known.
  void find_name() {
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      if (items_[i].kind != ItemKind::person || items_[i].possessive) continue;
      std::size_t from = i;
      while (from > range_.begin && extends(items_[from - 1])) --from;
      name_ = ItemRange{from, i + 1};
    }
    if (name_) return trim_name();
    std::size_t from = range_.end;
    const std::size_t least = office_ ? *office_ + 1 : range_.begin;
    while (from > least &&
           (extends(items_[from - 1]) || (from > least + 1 && has(items_[from - 1], kParticle)))) {
      --from;
    }
    if (from == range_.end || items_[range_.end - 1].possessive) return;
    name_ = ItemRange{from, range_.end};
    trim_name();
  }

  static bool extends(const Item& item) {
    return (is_name_part(item) && !item.possessive) || has(item, kParticle) ||
           has(item, kHonorific);
  }

  // A name begins with no particle of lower case, no honorific, and no preposition.
  void trim_name() {
    while (name_->begin + 1 < name_->end && !is_name_part(items_[name_->begin]) &&
           !(has(items_[name_->begin], kParticle) && items_[name_->begin].capital)) {
      ++name_->begin;
    }
    if (!is_name_part(items_[name_->end - 1])) name_.reset();
  }

  void decode_unnamed(Phrase& phrase) const {
    const Item& last = items_[range_.end - 1];
    if (office_) {
      phrase.as = NamedAs::office;
      return;
    }
    const bool place = last.kind == ItemKind::state || last.kind == ItemKind::organisation;
    const bool institution = has(last, kInstitution) && last.capital;
    if ((!place && !institution) || last.possessive) return;
    phrase.as = NamedAs::organisation;
    std::size_t from = range_.end - 1;
    if (institution) {
      while (from > range_.begin && items_[from - 1].capital && !has(items_[from - 1], kArticle) &&
             !items_[from - 1].possessive) {
        --from;
      }
    }
    phrase.name =
        last.kind == ItemKind::state ? short_name(last) : printed(ItemRange{from, range_.end});
    phrase.organisation = phrase.name;
  }

  // The words of the office, without the State before it and the "to the UN" behind it.
  [[nodiscard]] std::string role() const {
    std::size_t from = *office_;
    while (from > range_.begin) {
      const Item& item = items_[from - 1];
      const bool stops = item.possessive || has(item, kArticle) || has(item, kLink) ||
                         item.kind == ItemKind::state || item.kind == ItemKind::adjective ||
                         item.kind == ItemKind::person || item.kind == ItemKind::organisation;
      if (stops) break;
      if (name_ && from - 1 < name_->end && from - 1 >= name_->begin) break;
      if (from - 1 == range_.begin && is_bare_organisation(item)) break;
      --from;
    }
    while (from < *office_ && items_[from].kind == ItemKind::hyphen) ++from;
    return printed(ItemRange{from, *office_ + 1});
  }
  // "Kremlin spokesman": the first word says whose.
  [[nodiscard]] bool is_bare_organisation(const Item& item) const {
    return paragraph_.words(item) == "kremlin";
  }

  // "Chad's UN ambassador" is Chad's, whatever stands between.
  [[nodiscard]] bool state_before(std::size_t at) const {
    for (std::size_t i = at; i > range_.begin; --i) {
      const ItemKind kind = items_[i - 1].kind;
      if (kind == ItemKind::state || kind == ItemKind::adjective) return true;
    }
    return false;
  }

  // Whose the office is: a State or body before it, else behind it after "of" or "for".
  [[nodiscard]] std::string organisation() const {
    for (std::size_t i = *office_; i > range_.begin; --i) {
      const Item& item = items_[i - 1];
      if (name_ && i - 1 >= name_->begin && i - 1 < name_->end) break;
      if (item.kind == ItemKind::organisation && state_before(i - 1)) continue;
      if (item.kind == ItemKind::state || item.kind == ItemKind::adjective ||
          item.kind == ItemKind::organisation) {
        return short_name(item);
      }
      if (item.possessive || is_bare_organisation(item)) {
        if (is_name_part(item)) return {};
        return std::string(paragraph_.printed(item));
      }
    }
    for (std::size_t i = *office_ + 1; i < range_.end; ++i) {
      const Item& item = items_[i];
      if (item.kind == ItemKind::state) return short_name(item);
      if (is_name_part(item)) break;
    }
    return {};
  }

  // A State by its short name where it was called by a name or adjective of its own; a capital that
  // stands for it ("Moscow") stays as printed.
  [[nodiscard]] std::string short_name(const Item& item) const {
    const std::string as_printed(paragraph_.printed(item));
    if (item.entry == nullptr) return item.possessive || has(item, kInstitution) ? as_printed : "";
    if (item.kind == ItemKind::organisation || item.kind == ItemKind::person) return as_printed;
    const auto id = model::MemberId::parse(item.entry->id);
    if (!id || spelling_.members == nullptr) return as_printed;
    const bool letters = as_printed.size() <= 3 || as_printed.find('.') != std::string::npos;
    const model::Member* named = spelling_.members->by_name(as_printed, spelling_.day);
    const bool own =
        item.kind == ItemKind::adjective || letters || (named != nullptr && named->id == *id);
    return own ? spelling_.members->short_name(*id, spelling_.day) : as_printed;
  }

  [[nodiscard]] std::string printed(ItemRange range) const {
    const std::uint32_t begin = items_[range.begin].begin;
    return squeeze(paragraph_.text.substr(begin, items_[range.end - 1].end - begin));
  }

  const Paragraph& paragraph_;
  const std::vector<Item>& items_;
  ItemRange range_;
  Spelling spelling_;
  std::optional<std::size_t> office_;
  std::optional<ItemRange> name_;
};

// What a single word of grammar names.
NamedAs small_word(const Item& item) {
  if (item.kind == ItemKind::document) return NamedAs::document;
  if (item.kind != ItemKind::word) return NamedAs::nothing;
  if (has(item, kPronoun)) return NamedAs::pronoun;
  if (has(item, kThing)) return NamedAs::thing;
  if (has(item, kOfficePlural)) return NamedAs::unnamed;
  return NamedAs::nothing;
}

Phrase decode(const Paragraph& paragraph, std::size_t first, std::size_t end,
              const Spelling& spelling) {
  return Decoder(paragraph, ItemRange{first, end}, spelling).decode();
}

}  // namespace

Phrase phrase_ending_at(const Paragraph& paragraph, std::size_t first, std::size_t last,
                        const Spelling& spelling) {
  const NamedAs small = small_word(paragraph.items[last]);
  if (small != NamedAs::nothing) {
    Phrase phrase;
    phrase.as = small;
    phrase.first = phrase.last = last;
    return phrase;
  }
  const std::size_t from = Cut(paragraph).left(first, last);
  if (from > last) return {};
  return decode(paragraph, from, last + 1, spelling);
}

Phrase phrase_beginning_at(const Paragraph& paragraph, std::size_t first, std::size_t end,
                           const Spelling& spelling) {
  if (first >= end) return {};
  const NamedAs small = small_word(paragraph.items[first]);
  if (small == NamedAs::pronoun || small == NamedAs::thing || small == NamedAs::unnamed) {
    Phrase phrase;
    phrase.as = small;
    phrase.first = phrase.last = first;
    return phrase;
  }
  const std::size_t to = Cut(paragraph).right(first, end);
  if (to == first) return {};
  return decode(paragraph, first, to, spelling);
}

void complete_with(Phrase& phrase, const Phrase& apposition) {
  if (phrase.as == NamedAs::person && apposition.as == NamedAs::office) {
    if (phrase.role.empty()) phrase.role = apposition.role;
    if (phrase.organisation.empty()) phrase.organisation = apposition.organisation;
    return;
  }
  const bool names = apposition.as == NamedAs::person && apposition.role.empty() &&
                     apposition.organisation.empty();
  if (phrase.as == NamedAs::office && names) {
    phrase.as = NamedAs::person;
    phrase.name = apposition.name;
    phrase.key = apposition.key;
  }
}

}  // namespace rollcall::coverage
