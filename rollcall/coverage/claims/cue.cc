// SPDX-License-Identifier: Apache-2.0
// What a sentence says about which vote it means. A day counts for the claims that follow it, up to
// the next day: "On Monday 93 backed it, down from the 141 that did in 2023" has one day for each
// count. A sentence's only day counts for all its claims, as do bodies and symbols.
#include <algorithm>

#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/vote_index.h"

namespace rollcall::coverage {
namespace {

// Words too short to tell titles apart.
constexpr std::size_t kShortWord = 4;
constexpr std::size_t kMostDays = 4;
constexpr std::size_t kAside = 24;   // cells from its comma
constexpr int kSince = 1;            // Cell::value of Term::last
constexpr std::size_t kObject = 18;  // bytes: "each of the many "
constexpr std::size_t kNextTo = 10;  // bytes: "by the"

struct When {
  const Cell* cell = nullptr;
  bool before_claim = false;
};

// "Its 1975 resolution", "the 2022 invasion": a year that tells things apart is no time of a vote.
bool names_a_thing(std::span<const Cell> cells, std::size_t i) {
  const Period& days = *cells[i].days;
  if (days.to.days_since_1970() - days.from.days_since_1970() < 300 || i + 1 >= cells.size()) {
    return false;
  }
  const bool led =
      i > 0 && (one_of(cells[i - 1], {Term::stop, Term::of_all}) || cells[i - 1].possessive);
  return led && (cells[i + 1].kind == CellKind::word ||
                 one_of(cells[i + 1], {Term::text, Term::amendment}));
}

// "Until 31 October", "since 1972": an end of something, not the time of the vote.
bool is_end_of_time(std::span<const Cell> cells, std::size_t i) {
  std::size_t at = i;
  while (at > 0 && i - at < 2 &&
         (cells[at - 1].is(Term::stop) || cells[at - 1].is(Term::preposition))) {
    --at;
  }
  if (at == 0) return false;
  const Cell& before = cells[at - 1];
  return before.is(Term::future) || (at > 1 && before.is(Term::last) && before.value == kSince);
}

// "Chad, which had led the previous force, abstained": what stands in a clause between commas, from
// who did it to what was done, tells of them and not of the vote; but "Chad, in an earlier vote,
// abstained".
bool in_aside(std::span<const Cell> cells, std::size_t i, const Claim& claim) {
  std::size_t opens = i;
  while (opens > 0 && i - opens < kAside && !cells[opens - 1].is_mark(',')) --opens;
  if (opens == 0 || !cells[opens - 1].is_mark(',') || cells[opens - 1].begin <= claim.begin) {
    return false;
  }
  const bool clause = cells[opens].is(Term::stop) || cells[opens].kind == CellKind::word;
  std::size_t closes = i;
  const std::size_t reach = std::min(cells.size(), i + kAside);
  while (closes < reach && !cells[closes].is_mark(',')) ++closes;
  return clause && closes < reach && cells[closes].end < claim.end;
}

// "Chad abstained, as it did in 2016": the day is of the other time.
bool as_before(std::span<const Cell> cells, std::size_t from, std::size_t to) {
  return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
    return cell.is(Term::as_did) && cell.begin >= from && cell.begin < to;
  });
}

// The day that stands nearest before the claim's end; else the first one behind it.
When day_for(std::span<const Cell> cells, const Claim& claim) {
  When when;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    if (cell.kind != CellKind::date || names_a_thing(cells, i)) continue;
    if (is_end_of_time(cells, i) || in_aside(cells, i, claim)) continue;
    if (cell.begin > claim.end && as_before(cells, claim.end, cell.begin)) break;
    if (cell.begin <= claim.end) {
      when = {&cell, true};
    } else if (when.cell == nullptr) {
      return {&cell, false};
    }
  }
  return when;
}

// The two whose votes a record holds; others are often what a text is about.
bool is_voting_body(const Cell& cell) {
  const std::string& id = cell.entry->id;
  return id == "GA" || id == "SC" || id == "COUNCIL";
}
// Bodies that vote, and whose votes no record here holds; courts and agencies are but spoken of.
bool votes_elsewhere(const Cell& cell) {
  const std::string& id = cell.entry->id;
  return id == "HRC" || id == "ECOSOC" || id == "COMMITTEE" || id == "OTHER";
}

// "The Senate voted 93-18": its own vote, whatever else has these figures.
bool acts(std::span<const Cell> cells, const Cell& body) {
  auto i = static_cast<std::size_t>(&body - cells.data()) + 1;
  while (i < cells.size() && (cells[i].is(Term::stop) || cells[i].kind == CellKind::date)) ++i;
  return i < cells.size() && one_of(cells[i], {Term::chose, Term::adopted, Term::rejected,
                                               Term::tally, Term::counted, Term::to});
}

bool mark_between(std::span<const Cell> cells, std::size_t from, std::size_t to) {
  return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
    return cell.kind == CellKind::mark && cell.begin >= from && cell.begin < to;
  });
}

bool text_follows(std::span<const Cell> cells, std::size_t i) {
  for (std::size_t j = i + 1; j < cells.size() && j <= i + 4; ++j) {
    if (cells[j].is(Term::text)) return true;
  }
  return false;
}

// Nearest to the claim, before it rather than behind.
const Cell* body_for(std::span<const Cell> cells, const Claim& claim) {
  const Cell* found = nullptr;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    if (!cell.is(Term::body) || (!is_voting_body(cell) && in_aside(cells, i, claim))) continue;
    // "rejected by the Assembly"
    if (is_voting_body(cell) && cell.begin >= claim.end && cell.begin < claim.end + kNextTo) {
      return &cell;
    }
    const bool votes = is_voting_body(cell);
    const bool better = found == nullptr || (votes && !is_voting_body(*found)) ||
                        (votes == is_voting_body(*found) && cell.end <= claim.end);
    if (better) found = &cell;
  }
  return found;
}

}  // namespace

std::vector<std::string> title_words(const SentenceView& sentence) {
  std::vector<std::string> words;
  for (const Cell& cell : sentence.cells) {
    const bool content =
        cell.kind == CellKind::word || cell.is(Term::state) || cell.is(Term::group);
    if (!content || cell.end - cell.begin < kShortWord) continue;
    std::string word;
    fold_word(sentence.text.substr(cell.begin, cell.end - cell.begin), word);
    if (cell.possessive && word.ends_with("s")) word.resize(word.find_last_not_of("'s") + 1);
    word.resize(stem_length(word));
    words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

Cue cue_of(const SentenceView& sentence, const Claim& claim,
           const std::vector<std::string>& words) {
  Cue cue;
  cue.words = words;
  const std::span<const Cell> cells = sentence.cells;
  if (const Cell* const body = body_for(cells, claim); body != nullptr) {
    const std::string& id = body->entry->id;
    if (id == "GA" || id == "SC") cue.body = model::BodyId(id);
    cue.other_body = votes_elsewhere(*body);
    cue.elsewhere = cue.other_body && acts(cells, *body);
    cue.any_council = id == "COUNCIL";
  }
  if (!cue.body && claim.denominator == 15) cue.body = model::BodyId("SC");
  if (!cue.body && claim.denominator.value_or(0) > 50) cue.body = model::BodyId("GA");
  if (const When when = day_for(cells, claim); when.cell != nullptr) {
    cue.when = when.cell->days;
    cue.when_relative = when.cell->relative;
    for (const Cell& cell : cells) {
      const bool day = cell.kind == CellKind::date && cell.days->from == cell.days->to;
      if (day && &cell != when.cell && cue.other_days.size() < kMostDays) {
        cue.other_days.push_back(*cell.days);
      }
    }
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    if (cell.is_mark(';') && cell.begin < claim.begin) ++cue.clause;
    if (cell.kind == CellKind::symbol) cue.symbols.push_back(sentence.symbols[cell.symbol]);
    // The one named last before the claim's end, or its object: "voted for that amendment".
    if (one_of(cell, {Term::amendment, Term::text}) && cell.begin <= claim.end + kObject) {
      cue.amendment = cell.is(Term::amendment);
    }
    // "last year", "a previous text" speak of another vote where they stand close before the claim.
    // At the head of the sentence they speak of all of it.
    const bool close = claim.begin <= cell.end + 80 || (i <= 1 && cue.clause == 0);
    if (cell.is(Term::before) && cell.begin <= claim.end && close && !in_aside(cells, i, claim)) {
      cue.another = true;
    }
    // "abstained on both earlier texts", "abstained three weeks ago"
    if (cell.is(Term::before) && cell.begin > claim.end && cell.begin <= claim.end + kObject &&
        !mark_between(cells, claim.end, cell.begin)) {
      cue.another = true;
    }
    if (cell.is(Term::different) && text_follows(cells, i)) cue.different = true;
    // "The 2016 text had 70 votes": of those on the report's matter, the one of that year.
    if (cell.kind == CellKind::date && cell.end <= claim.begin && !cue.when &&
        names_a_thing(cells, i) && cells[i + 1].is(Term::text)) {
      cue.another = true;
      cue.when = cell.days;
    }
    if (cell.is(Term::sponsored)) {
      const NameList by = list_from(cells, i + 1);
      cue.sponsors.insert(cue.sponsors.end(), by.members.begin(), by.members.end());
    }
    if ((cell.is(Term::adjective) || cell.is(Term::state)) && i + 1 < cells.size() &&
        (cells[i + 1].is(Term::sponsor) || cells[i + 1].is(Term::text))) {
      if (const auto id = model::MemberId::parse(cell.entry->id)) cue.sponsors.push_back(*id);
    }
  }
  return cue;
}

}  // namespace rollcall::coverage
