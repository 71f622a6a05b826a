// SPDX-License-Identifier: Apache-2.0
// The how-manieth a vote is said to be, of four things (Claim::what):
//
//   "text"   "the first Council resolution on Chad", "the first resolution to pass"
//   "time"   "voted on for the 32nd time", "a third consecutive year"
//   "veto"   "Chad's third veto", "the first Chadian veto", "the sixth such block"
//   "vote"   "Chad voted yes for the first time": of a State's choice
//
// Counter-examples: "the first resolution demanding a truce" (first of its content, which no record
// of votes can tell), "the first text passed" (of two that day), "the third anniversary", "the
// First Committee". "The first since 2016" keeps its day in Claim::when: only what came after it
// can deny the claim.
#include "rollcall/coverage/claims/firsts.h"

#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

class Firsts {
 public:
  Firsts(const SentenceView& sentence, std::vector<Claim>& claims)
      : cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      const bool ordinal = cell.is(Term::ordinal) && cell.value > 0 && cell.value < 200;
      if (!ordinal && !cell.is(Term::first)) continue;
      const int number = ordinal ? cell.value : 1;
      if (!text(i, number) && !time(i, number) && !veto(i, number) && !ordinal) choice(i);
    }
  }

 private:
  // "the first Council resolution on Chad".
  bool text(std::size_t i, int number) {
    std::size_t noun = i + 1;
    int words = 0;
    while (noun < cells_.size() && noun <= i + 5 && !cells_[noun].is(Term::text)) {
      const Cell& cell = cells_[noun];
      if (cell.kind == CellKind::word && ++words > 1) return false;
      const bool describes = cell.kind == CellKind::word || cell.is_mark('-') ||
                             one_of(cell, {Term::body, Term::stop, Term::adjective});
      if (!describes) return false;
      ++noun;
    }
    if (noun >= cells_.size() || !cells_[noun].is(Term::text)) return false;
    if (words > 0 || is_qualified(noun)) return true;  // first of its kind: nothing to compare
    if (!is_predicate(i)) return true;
    add(i, noun, number, "text");
    return true;
  }

  // "was the first text", "adopted its first text"; but "the first text passed, the second did
  // not".
  [[nodiscard]] bool is_predicate(std::size_t i) const {
    std::size_t stops = 0;
    for (std::size_t k = i; k > 0 && i - k < 5; --k) {
      const Cell& cell = cells_[k - 1];
      if (one_of(cell, {Term::were, Term::adopted})) return true;
      if (!one_of(cell, {Term::stop, Term::sole, Term::before})) break;
      ++stops;
    }
    return stops >= 3;  // "this is the first"
  }

  // Whether what follows narrows the texts that are counted to some content.
  [[nodiscard]] bool is_qualified(std::size_t noun) const {
    int words = 0;
    for (std::size_t k = noun + 1; k < cells_.size() && k <= noun + 8; ++k) {
      const Cell& cell = cells_[k];
      if (cell.kind == CellKind::date || cell.is(Term::last)) return false;
      if (cell.kind == CellKind::mark) return false;
      if (cell.is(Term::adopted)) return k > noun + 4;
      if (cell.is(Term::to)) {
        return k + 1 >= cells_.size() || !cells_[k + 1].is(Term::adopted);
      }
      if (cell.kind == CellKind::word) {
        // "on the war in Chad" may name its matter; "on protecting the wells of Chad" narrows it.
        const bool behind_verb = k == noun + 1;
        if (behind_verb || ++words > 2) return true;
      }
    }
    return false;
  }

  // "for the 32nd time", "the third consecutive year". "The first time" is of a State, or of all.
  bool time(std::size_t i, int number) {
    const bool named = i + 1 < cells_.size() && cells_[i + 1].is(Term::occasion);
    if (!named || number < 2) return false;
    add(i, i + 1, number, "time");
    return true;
  }

  // "Chad's third veto", "the third such veto by Chad", "the sixth such block".
  bool veto(std::size_t i, int number) {
    std::size_t noun = i + 1;
    const bool qualified = noun < cells_.size() && cells_[noun].kind == CellKind::word;
    if (qualified) ++noun;
    const bool of_state = noun < cells_.size() && cells_[noun].is(Term::adjective);
    if (of_state) ++noun;
    if (noun >= cells_.size()) return false;
    const bool veto = cells_[noun].is(Term::veto) && cells_[noun].value == 0;
    const bool block = cells_[noun].is(Term::rejected) && number > 1 && noun == i + 2;
    if (!veto && !block) return false;
    Claim& claim = add(i, noun, number, "veto");
    claim.weak = qualified;  // "the first joint veto": of some only
    if (of_state) {
      const auto id = model::MemberId::parse(cells_[noun - 1].entry->id);
      if (id) claim.members.push_back(*id);
      return true;
    }
    std::size_t owner = i;
    while (owner > 0 && i - owner < 2 && cells_[owner - 1].is(Term::stop)) --owner;
    if (owner > 0 && (cells_[owner - 1].is(Term::state) || cells_[owner - 1].is(Term::adjective))) {
      if (const auto id = model::MemberId::parse(cells_[owner - 1].entry->id)) {
        claim.members.push_back(*id);
      }
    } else if (noun + 1 < cells_.size() && cells_[noun + 1].is(Term::by)) {
      claim.members = list_from(cells_, noun + 2).members;
    } else {
      for (std::size_t k = i; k > 0 && claim.members.empty(); --k) {
        if (cells_[k - 1].is(Term::vetoed)) claim.members = subject_of(cells_, k - 1).members;
      }
    }
    return true;
  }

  // "Chad voted yes for the first time": the choice right before, with its subject.
  void choice(std::size_t i) {
    for (std::size_t k = i; k > 0 && i - k < 3; --k) {
      const Cell& cell = cells_[k - 1];
      if (cell.is(Term::chose)) {
        if (cell.weak() || mood_of(cells_, k - 1) != Mood::done) return;
        const NameList who = subject_of(cells_, k - 1);
        if (who.members.empty() || who.others || i + 1 < k) return;
        Claim& claim = add(k - 1, i, 1, "vote");
        claim.members = who.members;
        claim.choice = cell.choice();
        return;
      }
      if (!cell.is(Term::stop) && !cell.is_mark(',')) return;
    }
  }

  Claim& add(std::size_t first, std::size_t last, int number, std::string_view what) {
    Claim claim = claim_over(cells_, ClaimType::first, first, last);
    claim.ordinal = number;
    claim.what = what;
    // "the first since 2016": the nearest "since" behind, and the day behind that.
    for (std::size_t k = last + 1; k < cells_.size() && k <= last + 14; ++k) {
      if (!cells_[k].is(Term::last)) continue;
      claim.complete = true;
      for (std::size_t day = k + 1; day < cells_.size() && day <= k + 10; ++day) {
        if (cells_[day].kind == CellKind::date) {
          claim.when = cells_[day].days;
          break;
        }
      }
      break;
    }
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_firsts(const SentenceView& sentence, std::vector<Claim>& claims) {
  Firsts(sentence, claims).run();
}

}  // namespace rollcall::coverage
