// SPDX-License-Identifier: Apache-2.0
// Which text or body is named: a resolution's number ("Resolution 2793 was adopted"), and names
// that reports mix up, beside what they would have to be for the sentence to be about this vote:
//
//   "votes to suspend Chad from UNHCR"        the refugee agency; the vote was on a council's seat
//   "follows an opinion of the ICC"           the criminal court; opinions are the other court's
//
// Counter-examples: "recalling resolution 242" (named in passing), "the ICC's warrants" (no
// opinion).
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

class Identities {
 public:
  Identities(const SentenceView& sentence, std::vector<Claim>& claims)
      : sentence_(sentence), cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (cell.kind == CellKind::symbol) {
        symbol(i);
      } else if (cell.is(Term::body) && (cell.entry->id == "UNHCR" || cell.entry->id == "ICC")) {
        mixed_up(i);
      }
    }
  }

 private:
  // The subject or object of a verb about votes within a few cells.
  void symbol(std::size_t i) {
    if (cells_[i].symbol >= sentence_.symbols.size()) return;
    bool verb = false;
    for (std::size_t k = i > 6 ? i - 6 : 0; k < cells_.size() && k <= i + 6; ++k) {
      const Cell& cell = cells_[k];
      verb =
          verb || (cell.is(Term::adopted) && cell.value != 1) ||
          one_of(cell, {Term::rejected, Term::vetoed, Term::tally, Term::sponsored, Term::votes}) ||
          (cell.is(Term::chose) && !cell.weak());
    }
    if (!verb) return;
    Claim claim = claim_over(cells_, ClaimType::identity, i, i);
    claim.symbol = sentence_.symbols[cells_[i].symbol];
    claims_.push_back(std::move(claim));
  }

  void mixed_up(std::size_t i) {
    const bool court = cells_[i].entry->id == "ICC";
    const Clause clause = clause_of(cells_, i);
    bool linked = false;
    for (std::size_t k = clause.begin; k < clause.end; ++k) {
      const Cell& cell = cells_[k];
      if (court) {
        linked = linked || (cell.is(Term::opinion) && k < i && i - k <= 4) ||
                 (cell.is(Term::opinion) && k == i + 1);
      } else {
        linked = linked || (one_of(cell, {Term::tally, Term::adopted}) && cell.value != 1) ||
                 (one_of(cell, {Term::counted, Term::to}) && cell.value == 1) ||
                 cell.is(Term::chose);
      }
    }
    if (!linked) return;
    Claim claim = claim_over(cells_, ClaimType::identity, i, i);
    claim.identity = court ? "icc" : "unhcr";
    claims_.push_back(std::move(claim));
  }

  const SentenceView& sentence_;
  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_identities(const SentenceView& sentence, std::vector<Claim>& claims) {
  Identities(sentence, claims).run();
}

}  // namespace rollcall::coverage
