// SPDX-License-Identifier: Apache-2.0
// Whether a text, or the texts of a body, are said to bind:
//
//   "the non-binding resolution"                          beside its text
//   "Commission resolutions are legally binding"          of a subject, with a body
//   "…, while Assembly resolutions are not"               denied without saying the word again
//
// Counter-examples: "demands legally binding guarantees", "a binding treaty" (no text of the body).
// Claim::what holds the body named in the clause; Claim::whole_group says that its texts in
// general are meant: a plural beside the body's name, or two bodies told apart.
#include <algorithm>

#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/rules_of_bodies.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

constexpr int kPlural = 2;  // Cell::value of Term::text

class Bindings {
 public:
  Bindings(const SentenceView& sentence, std::vector<Claim>& claims)
      : cells_(sentence.cells), claims_(claims) {}

  void run() {
    const std::size_t before = claims_.size();
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (cells_[i].is(Term::binding) || cells_[i].is(Term::nonbinding)) {
        word(i);
      } else if (cells_[i].is(Term::negation) && claims_.size() > before) {
        denied_in_brief(i);
      }
    }
    if (claims_.size() >= before + 2) {  // two bodies told apart
      for (std::size_t k = before; k < claims_.size(); ++k) {
        claims_[k].whole_group = claims_[k].whole_group || !claims_[k].what.empty();
      }
    }
  }

 private:
  void word(std::size_t i) {
    const std::size_t noun = noun_behind(i);
    const std::size_t subject = noun < cells_.size() ? noun : subject_before(i);
    if (subject >= cells_.size()) return;
    bool binding = cells_[i].is(Term::binding);
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      if (cells_[i - back].is(Term::future)) return;
      if (cells_[i - back].is(Term::negation)) binding = !binding;
    }
    Claim claim =
        claim_over(cells_, ClaimType::binding, std::min(i, subject), std::max(i, subject));
    claim.is_binding = binding;
    claim.what = body_of(subject);
    claim.whole_group = !claim.what.empty() && cells_[subject].value == kPlural &&
                        cells_[subject].is(Term::text) && noun >= cells_.size();
    last_ = i;
    claims_.push_back(std::move(claim));
  }

  // "binding resolution", "non-binding Assembly text": the noun that the word describes.
  [[nodiscard]] std::size_t noun_behind(std::size_t i) const {
    for (std::size_t k = i + 1; k < cells_.size() && k <= i + 4; ++k) {
      const Cell& cell = cells_[k];
      if (is_text(cell)) return k;
      const bool describes = cell.is_mark('-') ||
                             one_of(cell, {Term::body, Term::adjective, Term::state, Term::and_,
                                           Term::sponsor, Term::stop}) ||
                             (cell.kind == CellKind::word && k == i + 1);
      if (!describes) break;
    }
    return cells_.size();
  }

  // "Council resolutions are considered binding": a text before, only light words between, and no
  // noun behind that would be what binds.
  [[nodiscard]] std::size_t subject_before(std::size_t i) const {
    bool copula = false;
    int words = 0;
    for (std::size_t k = i; k > last_ && i - k < 9; --k) {
      const Cell& cell = cells_[k - 1];
      if (is_text(cell)) {
        const bool noun_follows = i + 1 < cells_.size() && cells_[i + 1].kind == CellKind::word;
        return noun_follows && words > 0 && !copula ? cells_.size() : k - 1;
      }
      copula = copula || cell.is(Term::were);
      if (cell.kind == CellKind::word && ++words > 2) break;
      const bool light = cell.kind == CellKind::word || cell.kind == CellKind::mark ||
                         one_of(cell, {Term::stop, Term::were, Term::negation, Term::body,
                                       Term::preposition, Term::adopted});
      if (!light) break;
    }
    return cells_.size();
  }

  // "…, while Assembly resolutions are not": body, text, denial, and the thought ends.
  void denied_in_brief(std::size_t i) {
    const bool ends = i + 1 == cells_.size() || cells_[i + 1].kind == CellKind::mark;
    if (!ends || i == 0 || !is_text(cells_[i - 1])) return;
    const std::string body = body_of(i - 1);
    if (body.empty()) return;
    Claim claim = claim_over(cells_, ClaimType::binding, i - 1, i);
    claim.is_binding = !claims_.back().is_binding.value_or(false);
    claim.what = body;
    claim.whole_group = true;
    claims_.push_back(std::move(claim));
  }

  // The body whose text it is: beside it ("Council resolutions", "resolutions of the Council").
  [[nodiscard]] std::string body_of(std::size_t text) const {
    for (std::size_t back = 1; back <= 3 && back <= text; ++back) {
      const Cell& cell = cells_[text - back];
      if (cell.is(Term::body)) return cell.entry->id;
      if (cell.kind == CellKind::mark || cell.is(Term::adopted)) break;
    }
    for (std::size_t k = text + 1; k < cells_.size() && k <= text + 4; ++k) {
      if (cells_[k].is(Term::body)) return cells_[k].entry->id;
      const bool leads_on =
          one_of(cells_[k], {Term::stop, Term::preposition, Term::by, Term::adopted});
      if (!leads_on) break;
    }
    return "";
  }

  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
  std::size_t last_ = 0;  // no subject is looked for before the last such word
};

}  // namespace

void find_bindings(const SentenceView& sentence, std::vector<Claim>& claims) {
  Bindings(sentence, claims).run();
}

}  // namespace rollcall::coverage
