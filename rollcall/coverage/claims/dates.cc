// SPDX-License-Identifier: Apache-2.0
// A day that a vote is said to have been taken on: the one nearest to a word of voting in its
// clause, in either order.
//
//   "On 3 May the Assembly adopted …", "… was adopted late on Monday"
//   "The vote took place on December 3"
//
// Counter-examples: "since the 7 June earthquake" and "the 7 June earthquake" (a day that names
// something else: an unknown word follows it), "GENEVA, 3 May (XYZ) –" (a dateline), months and
// years, and days of what may still come.
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kReach = 14;
constexpr std::size_t kTextNear = 10;  // cells from "rejected"
constexpr int kVotes = 1;              // Cell::value of Term::counted

class Days {
 public:
  Days(const SentenceView& sentence, std::vector<Claim>& claims)
      : text_(sentence.text), cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (cell.kind != CellKind::date || cell.days->from != cell.days->to) continue;
      if (names_something_else(i) || is_dateline(i)) continue;
      const std::size_t word = word_of_voting(i);
      if (word >= cells_.size()) continue;
      Claim claim = claim_over(cells_, ClaimType::date, i, i);
      claim.when = cell.days;
      // Digits say the day; "Monday" is worked out from the day of publication.
      claim.complete = has_digit(cell);
      claims_.push_back(std::move(claim));
    }
  }

 private:
  [[nodiscard]] bool has_digit(const Cell& cell) const {
    for (std::uint32_t at = cell.begin; at < cell.end; ++at) {
      if (text_[at] >= '0' && text_[at] <= '9') return true;
    }
    return false;
  }

  // "the 7 June earthquake", "since 7 June", "before Monday".
  [[nodiscard]] bool names_something_else(std::size_t i) const {
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
      const Cell& cell = cells_[i - back];
      if (one_of(cell, {Term::last, Term::before, Term::future})) return true;
      if (!cell.is(Term::stop) && !cell.is(Term::preposition)) break;
    }
    if (cells_[i].possessive) return true;
    if (!has_digit(cells_[i])) return false;  // nothing is called after a mere Monday
    if (i + 1 >= cells_.size() || cells_[i + 1].kind != CellKind::word) return false;
    // "adopted on 7 June with …": right behind its verb the day is the verb's.
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
      const Cell& cell = cells_[i - back];
      if (one_of(cell, {Term::adopted, Term::rejected, Term::vetoed, Term::tally})) return false;
      if (!cell.is(Term::preposition)) break;
    }
    return true;
  }

  // Near the beginning, before a bracket or a dash.
  [[nodiscard]] bool is_dateline(std::size_t i) const {
    if (i > 8 || i + 1 >= cells_.size()) return false;
    const Cell& next = cells_[i + 1];
    return next.is_mark('(') || next.is_mark('_') || (next.is_mark('-') && next.blank_before);
  }

  [[nodiscard]] bool is_voting(std::size_t k) const {
    const Cell& cell = cells_[k];
    if (cell.is(Term::adopted)) return cell.value != 1;
    if (cell.is(Term::chose)) return !cell.weak();
    if (cell.is(Term::rejected)) return has_text_near(k);
    return one_of(cell, {Term::vetoed, Term::tally, Term::votes, Term::unanimous});
  }

  // A text is killed, blocked or sunk; so are people and ships.
  [[nodiscard]] bool has_text_near(std::size_t k) const {
    const std::size_t end = std::min(cells_.size(), k + kTextNear);
    for (std::size_t i = k > kTextNear ? k - kTextNear : 0; i < end; ++i) {
      if (is_text(cells_[i]) || cells_[i].is(Term::body)) return true;
    }
    return false;
  }

  // The nearest word of voting in the clause, with no other day between.
  [[nodiscard]] std::size_t word_of_voting(std::size_t i) const {
    const Clause clause = clause_of(cells_, i);
    for (std::size_t k = i; k > clause.begin && i - k < kReach; --k) {
      if (cells_[k - 1].kind == CellKind::date && !cells_[k - 1].relative) break;
      if (is_voting(k - 1) || is_vote_noun(k - 1)) return happened(k - 1);
    }
    for (std::size_t k = i + 1; k < clause.end && k - i < kReach; ++k) {
      if (cells_[k].kind == CellKind::date) break;
      // "…, whose term ended on 31 May, abstained": the day of an aside is the aside's.
      if (cells_[k].is_mark(',') && stands_in_aside(clause.begin, i)) break;
      if (is_voting(k) || is_vote_noun(k)) return happened(k);
    }
    return cells_.size();
  }

  // Between the comma behind a name and the next one.
  [[nodiscard]] bool stands_in_aside(std::size_t begin, std::size_t i) const {
    for (std::size_t k = i; k > begin + 1; --k) {
      if (cells_[k - 1].is_mark(',')) {
        return one_of(cells_[k - 2], {Term::state, Term::group, Term::person});
      }
    }
    return false;
  }

  [[nodiscard]] std::size_t happened(std::size_t word) const {
    return mood_of(cells_, word) == Mood::not_yet ? cells_.size() : word;
  }

  // "The vote", "in votes on two texts"; not "23 votes".
  [[nodiscard]] bool is_vote_noun(std::size_t k) const {
    return cells_[k].is(Term::counted) && cells_[k].value == kVotes && k > 0 &&
           (cells_[k - 1].is(Term::stop) || cells_[k - 1].is(Term::preposition));
  }

  std::string_view text_;
  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_dates(const SentenceView& sentence, std::vector<Claim>& claims) {
  Days(sentence, claims).run();
}

}  // namespace rollcall::coverage
