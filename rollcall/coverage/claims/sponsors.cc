// SPDX-License-Identifier: Apache-2.0
// Who is said to have put a text forward:
//
//   "Chad-drafted", "the Chadian-drafted text"     beside the word
//   "submitted by Chad and Fiji"                   behind it
//   "Chad and Fiji tabled the text"                before it, with a text for its object
//   "the draft by Chad", "Chad and 90 co-sponsors" a text beside its authors: a weaker form
//
// Counter-examples: "a Chadian resolution" (of what kind?), "proposed by the chair" (no State),
// "Chad proposed talks" (no text). Claim::what is "weak" where the words may mean less than
// sponsoring ("-led"): such a claim is believed, never called wrong.
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

constexpr int kWeaker = 1;        // Cell::value of Term::sponsor
constexpr int kAfterSubject = 1;  // Cell::value of Term::sponsored
constexpr int kWritten = 2;

class Sponsors {
 public:
  Sponsors(const SentenceView& sentence, std::vector<Claim>& claims)
      : cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (cells_[i].is(Term::sponsor)) {
        beside(i);
      } else if (cells_[i].is(Term::sponsored)) {
        if (cells_[i].value != kAfterSubject) {
          behind(i);
        } else if (!joint_by(i)) {
          subject(i);
        }
      } else if (cells_[i].is(Term::text) && i + 1 < cells_.size() && cells_[i + 1].is(Term::by)) {
        text_by(i);
      }
    }
  }

 private:
  // "US-drafted", "U.S.- and Chad-drafted", "Franco"-words are no States and end it.
  void beside(std::size_t i) {
    NameList who;
    std::size_t first = i;
    while (first > 0) {
      const Cell& cell = cells_[first - 1];
      const bool name = cell.is(Term::state) || cell.is(Term::adjective);
      if (name) {
        if (const auto id = model::MemberId::parse(cell.entry->id)) {
          who.members.insert(who.members.begin(), *id);
        }
      } else if (first == i || !(cell.is(Term::and_) || cell.is_mark('-'))) {
        break;
      }
      --first;
    }
    while (first < i && !cells_[first].is(Term::state) && !cells_[first].is(Term::adjective)) {
      ++first;
    }
    if (!who.members.empty()) {
      add(first, i, std::move(who), cells_[i].value == kWeaker ? "weak" : "");
    }
  }

  void behind(std::size_t i) {
    NameList who = list_from(cells_, i + 1);
    if (who.members.empty() || who.first > i + 6 || crosses_verb(i + 1, who.first)) return;
    const std::size_t last = who.end - 1;
    add(i, last, std::move(who), cells_[i].value == kWritten ? "weak" : "");
  }

  // "tabled jointly by Chad": the word and its "by" stand apart.
  bool joint_by(std::size_t i) {
    for (std::size_t k = i + 1; k < cells_.size() && k <= i + 2; ++k) {
      if (cells_[k].is(Term::by)) {
        behind(k);
        return true;
      }
      if (cells_[k].kind != CellKind::word) return false;
    }
    return false;
  }

  // "Chad and Fiji tabled the text": a text close behind, not yet passed upon.
  void subject(std::size_t i) {
    if (mood_of(cells_, i) != Mood::done) return;
    if (i > 0 && cells_[i - 1].is(Term::were)) return;
    bool text = false;
    int words = 0;
    for (std::size_t k = i + 1; k < cells_.size() && k <= i + 6 && !text; ++k) {
      text = is_text(cells_[k]);
      if (cells_[k].is(Term::preposition) || cells_[k].kind == CellKind::mark) break;
      if (cells_[k].kind == CellKind::word && ++words > 3) break;
    }
    NameList who = subject_of(cells_, i);
    if (!text || who.members.empty()) return;
    const std::size_t first = who.first;
    add(first, i, std::move(who), "");
  }

  // "the draft by Chad and Fiji".
  void text_by(std::size_t i) {
    const std::size_t next = over_stops(cells_, i + 2);
    if (next >= cells_.size() || !cells_[next].is(Term::state)) return;
    NameList who = list_from(cells_, next);
    if (who.members.empty()) return;
    const std::size_t last = who.end - 1;
    add(i, last, std::move(who), "weak");
  }

  [[nodiscard]] bool crosses_verb(std::size_t from, std::size_t to) const {
    for (std::size_t k = from; k < to; ++k) {
      if (one_of(cells_[k], {Term::adopted, Term::rejected, Term::chose, Term::vetoed}))
        return true;
    }
    return false;
  }

  void add(std::size_t first, std::size_t last, NameList who, std::string_view what) {
    Claim claim = claim_over(cells_, ClaimType::sponsor, first, last);
    claim.members = std::move(who.members);
    claim.others = who.others;
    claim.what = what;
    claims_.push_back(std::move(claim));
  }

  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_sponsors(const SentenceView& sentence, std::vector<Claim>& claims) {
  Sponsors(sentence, claims).run();
}

}  // namespace rollcall::coverage
