// SPDX-License-Identifier: Apache-2.0
// What majority a question is said to need, and whether it is said to have got it:
//
//   "needed a two-thirds majority"                    the rule: what = "needed"
//   "got the necessary two-thirds", "failed to get"   the result: what = "met", holds or not
//   "the nine votes needed"                           a number of votes
//   "no country has a veto in the Assembly"           the absence of a veto
//
// Counter-example: "two-thirds of Chad's people" needs a vote word in its clause to be a claim.
#include <algorithm>

#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/rules_of_bodies.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

class Thresholds {
 public:
  Thresholds(const SentenceView& sentence, std::vector<Claim>& claims)
      : cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (cell.is(Term::two_thirds)) {
        two_thirds(i);
      } else if (cell.is(Term::veto)) {
        no_veto(i);
      } else if (cell.is_number() && cell.value > 1 && cell.value < 200 && is_count(cells_, i)) {
        number_needed(i);
      }
    }
  }

 private:
  void two_thirds(std::size_t i) {
    const Clause clause = clause_of(cells_, i);
    bool needed = false;
    bool denied = false;
    bool vote = false;
    for (std::size_t k = clause.begin; k < clause.end; ++k) {
      const Cell& cell = cells_[k];
      const bool near = k + 8 > i && k < i + 12;
      if (near && cell.is(Term::needed)) needed = true;
      if (near && k < i && (cell.is(Term::rejected) || cell.is(Term::negation))) denied = true;
      if (near && k < i && cell.is(Term::future)) return;
      vote = vote || is_text(cell) || cell.is_number() ||
             one_of(cell, {Term::adopted, Term::rejected, Term::tally, Term::votes, Term::counted,
                           Term::body, Term::needed});
    }
    if (!vote && !denied) return;
    Claim claim = claim_over(cells_, ClaimType::threshold, i, i);
    claim.rule = "two_thirds";
    // "failed to get the required two-thirds": the result is what is told.
    const bool rule_told = needed && !denied && needed_is_verb(i);
    claim.what = rule_told ? "needed" : "met";
    claim.holds = !denied;
    figures(clause.begin, i, claim);
    claims_.push_back(std::move(claim));
  }

  // "needed a two-thirds majority", "two-thirds … was needed"; but not "the needed two-thirds".
  [[nodiscard]] bool needed_is_verb(std::size_t i) const {
    for (std::size_t k = i; k > 0 && i - k < 6; --k) {
      if (cells_[k - 1].is(Term::needed)) {
        // Behind an article or a verb of getting it describes the majority.
        const std::size_t at = k - 1;
        return i - at > 1 || at == 0 || !cells_[at - 1].is(Term::stop);
      }
    }
    return true;
  }

  // "88-55" or "88 to 55" in the sentence: enough to work it out where no vote is found.
  void figures(std::size_t from, std::size_t to, Claim& claim) const {
    for (std::size_t k = from; k + 2 < to; ++k) {
      const bool pair = cells_[k].is_number() && cells_[k + 2].is_number() &&
                        (cells_[k + 1].is_mark('-') || cells_[k + 1].is(Term::to)) &&
                        is_count(cells_, k);
      if (!pair) continue;
      claim.yes = Count{cells_[k].value, Bound::exactly};
      claim.no = Count{cells_[k + 2].value, Bound::exactly};
      return;
    }
  }

  // "nine votes are needed", "the required 97 votes", "the nine votes needed".
  void number_needed(std::size_t i) {
    if (i + 1 >= cells_.size()) return;
    const bool votes =
        (cells_[i + 1].is(Term::votes) && cells_[i + 1].choice() == model::Choice::yes) ||
        cells_[i + 1].is(Term::counted);
    if (!votes) return;
    bool needed = i > 0 && cells_[i - 1].is(Term::needed);
    bool denied = false;
    for (std::size_t k = i; k > 0 && i - k < 5 && !cells_[k - 1].is_mark(','); --k) {
      const Cell& cell = cells_[k - 1];
      needed = needed || cell.is(Term::needed);
      denied = denied || cell.is(Term::rejected) || cell.is(Term::negation);
      if (cell.is(Term::future)) return;
    }
    std::size_t last = i + 1;
    for (std::size_t k = i + 2; k < cells_.size() && k <= i + 5; ++k) {
      if (cells_[k].is(Term::needed)) {
        needed = true;
        last = k;
      }
      if (cells_[k].kind == CellKind::mark || cells_[k].is(Term::and_)) break;
      // "with three votes it does not need one", "two votes short of the nine needed", "14 members
      // that would have required Chad to"
      if (cells_[k].is_number() ||
          one_of(cells_[k], {Term::negation, Term::nobody, Term::zero, Term::less_than,
                             Term::more_than, Term::rejected, Term::future})) {
        return;
      }
    }
    if (!needed) return;
    Claim claim = claim_over(cells_, ClaimType::threshold, i, last);
    claim.rule = cells_[i].value == 9 ? "nine" : "votes";
    claim.reference = cells_[i].value;
    claim.what = denied ? "met" : "needed";
    claim.holds = !denied;
    claims_.push_back(std::move(claim));
  }

  // "there are no vetoes in the Assembly", "the Assembly, where no veto applies".
  void no_veto(std::size_t i) {
    bool denied = false;
    for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
      const Cell& cell = cells_[i - back];
      if (one_of(cell, {Term::zero, Term::nobody, Term::negation})) denied = true;
      if (cell.kind == CellKind::mark || cell.is(Term::state)) break;
    }
    if (!denied) return;
    const Clause clause = clause_of(cells_, i);
    std::size_t body = cells_.size();
    for (std::size_t k = i + 1; k < clause.end && k <= i + 5; ++k) {
      if (cells_[k].is(Term::body)) body = k;
      if (cells_[k].is(Term::body) || cells_[k].is_mark(',')) break;
    }
    for (std::size_t k = i; body == cells_.size() && k > clause.begin && i - k < 14; --k) {
      if (cells_[k - 1].is(Term::body)) body = k - 1;
    }
    if (body == cells_.size()) return;
    Claim claim = claim_over(cells_, ClaimType::threshold, std::min(i, body), std::max(i, body));
    claim.rule = "no_veto";
    claim.holds = true;
    claim.what = cells_[body].entry->id;
    claims_.push_back(std::move(claim));
  }

  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_thresholds(const SentenceView& sentence, std::vector<Claim>& claims) {
  Thresholds(sentence, claims).run();
}

void find_rules(const SentenceView& sentence, std::vector<Claim>& claims) {
  find_memberships(sentence, claims);
  find_bindings(sentence, claims);
  find_thresholds(sentence, claims);
}

}  // namespace rollcall::coverage
