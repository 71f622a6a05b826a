// SPDX-License-Identifier: Apache-2.0
// A vote set beside others of its kind:
//
//   "the lowest of the five", "close to the highest"     what = "lowest", "near_highest"
//   "up from 185 last year", "the 141 of 2023"           a number to find again: reference, when
//   "lower than previous votes"                          a direction alone
//   "tied the 2019 vote"                                 a day alone
//
// Counter-examples: "more than 140 countries" (a bound of a count, not another vote's: no article
// before the number and no day behind it), "the highest court". Claim::choice says of which votes,
// where the sentence does: opponents and abstentions are compared too.
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/firsts.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

// "the 2019 vote": behind a number a word of votes makes it a count, but of no year that was.
bool is_year(const Cell& cell) {
  return cell.is_number() && cell.value >= 1945 && cell.value <= 2100 && cell.end - cell.begin == 4;
}

class Comparisons {
 public:
  Comparisons(const SentenceView& sentence, std::vector<Claim>& claims)
      : cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (one_of(cell, {Term::lowest, Term::highest})) {
        superlative(i);
      } else if (one_of(cell,
                        {Term::rise, Term::fall, Term::same, Term::more_than, Term::less_than})) {
        relative(i);
      }
    }
  }

 private:
  // Needs votes or support for its noun: "the lowest level of support", "the highest number of
  // votes", "the lowest of the five resolutions".
  void superlative(std::size_t i) {
    bool votes = false;
    std::optional<int> of;
    std::size_t last = i;
    for (std::size_t k = i + 1; k < cells_.size() && k <= i + 14; ++k) {
      const Cell& cell = cells_[k];
      if (cell.kind == CellKind::mark && !cell.is_mark('-')) break;
      if (one_of(cell, {Term::votes, Term::chose_by, Term::counted, Term::tally}) ||
          is_text(cell)) {
        votes = true;
        last = k;
      }
      if (cell.is_number() && is_count(cells_, k) && cells_[k - 1].is(Term::of_all)) {
        of = cell.value;
        last = k;
      }
    }
    if (!votes) return;
    Claim claim = claim_over(cells_, ClaimType::comparison, i, last);
    const bool near =
        i > 0 && (cells_[i - 1].is(Term::about) ||
                  (cells_[i - 1].is(Term::stop) && i > 1 && cells_[i - 2].is(Term::about)));
    claim.what = near ? "near_" : "";
    claim.what += cells_[i].is(Term::lowest) ? "lowest" : "highest";
    claim.reference = of;
    choice(i, last + 2, claim);
    claims_.push_back(std::move(claim));
  }

  void relative(std::size_t i) {
    std::size_t k = i + 1;
    bool article = false;
    bool about = false;
    while (k < cells_.size() && k <= i + 4 &&
           one_of(cells_[k], {Term::stop, Term::about, Term::before, Term::of_all})) {
      article = article || cells_[k].is(Term::stop) || cells_[k].is(Term::of_all);
      about = about || cells_[k].is(Term::about);
      if (cells_[k].is(Term::before)) {
        earlier_votes(i, k);
        return;
      }
      ++k;
    }
    if (k >= cells_.size()) return;
    if (cells_[k].kind == CellKind::date && cells_[i].is(Term::same)) {
      add(i, k).when = cells_[k].days;
      return;
    }
    if (is_year(cells_[k]) && k + 1 < cells_.size() && cells_[k + 1].is(Term::counted)) {
      add(i, k).when = Period{Date(cells_[k].value, 1, 1), Date(cells_[k].value, 12, 31)};
      return;
    }
    if (!cells_[k].is_number() || !is_count(cells_, k)) return;
    const bool bound = one_of(cells_[i], {Term::more_than, Term::less_than});
    std::optional<Period> when;
    bool before = false;
    for (std::size_t day = k + 1; day < cells_.size() && day <= k + 10 && !when; ++day) {
      if (cells_[day].kind == CellKind::date) when = cells_[day].days;
      before = before || (cells_[day].is(Term::before) && day <= k + 5);
      if (cells_[day].kind == CellKind::mark && !cells_[day].is_mark('-')) break;
    }
    if (bound && !article && !(when && k + 4 >= i)) return;
    if (bound && !article && !before) return;
    Claim& claim = add(i, k);
    claim.reference = cells_[k].value;
    claim.when = when;
    claim.complete = !about;
    choice(k, k + 6, claim);
  }

  // "lower than previous votes", "no lower than the vote earlier this year".
  void earlier_votes(std::size_t i, std::size_t k) {
    if (k + 1 >= cells_.size() || !(cells_[k + 1].is(Term::counted) || is_text(cells_[k + 1]))) {
      return;
    }
    add(i, k + 1);
  }

  Claim& add(std::size_t first, std::size_t last) {
    Claim claim = claim_over(cells_, ClaimType::comparison, first, last);
    const Cell& word = cells_[first];
    claim.what = word.is(Term::same)                               ? "same"
                 : word.is(Term::rise) || word.is(Term::more_than) ? "more"
                                                                   : "fewer";
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  // "the lowest number of abstentions", "fewer than the 24 against".
  void choice(std::size_t from, std::size_t to, Claim& claim) const {
    for (std::size_t k = from; k < cells_.size() && k <= to; ++k) {
      if (!cells_[k].is(Term::votes)) continue;
      claim.choice = cells_[k].choice();
      return;
    }
  }

  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_comparisons(const SentenceView& sentence, std::vector<Claim>& claims) {
  find_firsts(sentence, claims);
  Comparisons(sentence, claims).run();
}

}  // namespace rollcall::coverage
