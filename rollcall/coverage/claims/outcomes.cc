// SPDX-License-Identifier: Apache-2.0
// What a sentence says became of a text. A verb of adoption or rejection counts where it has a text
// for its object or its subject, or figures behind it:
//
//   "The Council adopted the draft"       object
//   "The amendment was not carried"       subject, denied
//   "It passed with 120 votes"            neither, but figures follow
//   "The Assembly voted 90-4 to approve"  an infinitive behind figures: it was done
//
// Counter-examples, which claim nothing: "is expected to adopt", "to adopt", "if adopted" (not
// yet); "Chad rejected the text" (a State's position, no outcome); "a push to amend the text
// failed" (the push did); "it fell short of 100 votes" (a comparison); any question.
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kObjectReach = 14;
constexpr int kTakesObject = 2;  // Cell::value of a verb
constexpr int kVotesTo = 1;      // Cell::value of Term::to
constexpr std::size_t kSubjectReach = 22;

bool is_verb(const Cell& cell) {
  return one_of(cell, {Term::adopted, Term::rejected, Term::vetoed, Term::chose});
}
bool is_noun_of_adoption(const Cell& cell) { return cell.is(Term::adopted) && cell.value == 1; }

class Outcomes {
 public:
  Outcomes(const SentenceView& sentence, std::vector<Claim>& claims)
      : cells_(sentence.cells), claims_(claims) {}

  void run() {
    if (!cells_.empty() && cells_.back().is_mark('?')) return;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if ((cell.is(Term::adopted) && !is_noun_of_adoption(cell)) || cell.is(Term::rejected)) {
        verb(i);
      } else if (cell.is(Term::chose) || cell.is(Term::tally) || cell.is(Term::counted) ||
                 (cell.is(Term::to) && cell.value == kVotesTo)) {
        body_voted(i);
      }
    }
  }

 private:
  void verb(std::size_t i) {
    const Mood mood = mood_of(cells_, i);
    if (mood == Mood::not_yet) return;
    if (falls_short_of_number(i) || describes_votes(i)) return;
    const Clause clause = clause_of(cells_, i);
    const std::size_t object = object_of(clause, i);
    const std::size_t subject = object < cells_.size() ? cells_.size() : subject_text(clause, i);
    if (object < cells_.size()) {
      if (a_state_did(i)) return;
    } else if (subject < cells_.size()) {
      if (by_a_state(i) || has_other_object(i)) return;
      if (cells_[i].is(Term::rejected) && !by_a_body(i) && is_object_of_push(clause, subject)) {
        return;
      }
    } else if (!(figures_follow(i) || by_a_body(i)) || a_state_did(i) || by_a_state(i) ||
               (cells_[i].is(Term::rejected) && has_other_object(i))) {
      return;
    }
    const std::size_t noun = object < cells_.size() ? object : subject;
    const bool amendment = noun < cells_.size() && cells_[noun].is(Term::amendment);
    add(i, noun, (mood == Mood::denied) != cells_[i].is(Term::adopted), amendment);
  }

  // "a week of failed votes"
  [[nodiscard]] bool describes_votes(std::size_t i) const {
    return i > 0 && i + 1 < cells_.size() && cells_[i].is(Term::rejected) &&
           cells_[i + 1].is(Term::counted) &&
           (cells_[i - 1].is(Term::preposition) || cells_[i - 1].is_number());
  }

  void add(std::size_t verb, std::size_t noun, bool adopted, bool amendment) {
    std::size_t first = verb;
    std::size_t last = verb;
    for (std::size_t back = 1; back <= 3 && back <= verb; ++back) {
      if (cells_[verb - back].is(Term::negation)) first = verb - back;
    }
    if (noun < cells_.size() && noun > last) last = noun;
    if (noun < first) first = noun;
    Claim claim = claim_over(cells_, ClaimType::outcome, first, last);
    claim.outcome = adopted ? ClaimedOutcome::adopted : ClaimedOutcome::not_adopted;
    if (amendment) claim.what = "amendment";
    for (std::size_t k = verb > 3 ? verb - 3 : 0; k < cells_.size() && k <= verb + 4; ++k) {
      claim.unanimous = claim.unanimous || cells_[k].is(Term::unanimous);
    }
    claims_.push_back(std::move(claim));
  }

  // "fell short of 100 votes" compares; "fell short of the nine needed" tells the outcome.
  [[nodiscard]] bool falls_short_of_number(std::size_t i) const {
    const std::size_t next = over_stops(cells_, i + 1);
    if (!cells_[i].is(Term::rejected) || next >= cells_.size()) return false;
    if (!cells_[next].is_number()) return false;
    for (std::size_t k = next; k < cells_.size() && k < next + 5; ++k) {
      if (is_text(cells_[k]) || cells_[k].is(Term::needed)) return false;
    }
    return true;
  }

  // "The text approves a mission", "the text rejects such claims", "the UN rejects the move by 93
  // to 8": what the text does is not what became of it.
  [[nodiscard]] bool has_other_object(std::size_t verb) const {
    if (cells_[verb].value != kTakesObject) return false;
    for (std::size_t back = 1; back <= 3 && back <= verb; ++back) {
      const Cell& cell = cells_[verb - back];
      if (cell.is(Term::were) || cell.is(Term::negation)) return false;
      if (!cell.is(Term::unanimous) && !cell.is(Term::stop) && cell.kind != CellKind::word) break;
    }
    const std::size_t next = verb + 1;
    return next < cells_.size() && cells_[next].kind != CellKind::mark &&
           cells_[next].kind != CellKind::date &&
           !one_of(cells_[next], {Term::by, Term::preposition, Term::tally, Term::unanimous,
                                  Term::before, Term::and_, Term::chose_by});
  }

  // The text that the verb governs; the number of cells where there is none. Behind a copula
  // ("was adopted") the verb has a subject instead.
  [[nodiscard]] std::size_t object_of(Clause clause, std::size_t verb) const {
    const std::size_t none = cells_.size();
    if (verb > 0 && cells_[verb - 1].is(Term::were)) return none;
    int words = 0;
    for (std::size_t i = verb + 1; i < clause.end && i <= verb + kObjectReach; ++i) {
      const Cell& cell = cells_[i];
      if (is_text(cell)) return i;
      // "with three amendments", "by 90 votes": no object follows any more.
      if (is_verb(cell) || cell.is(Term::by) || cell.is(Term::counted) || cell.is_mark(',') ||
          cell.is(Term::preposition) || cell.is(Term::to) || cell.is(Term::and_)) {
        if (!goes_on_to_object(i, verb)) return none;
      }
      if (cell.kind == CellKind::word && ++words > 4) return none;
      if (cell.is_number() && i > verb + 1 && cells_[i - 1].kind == CellKind::word) return none;
    }
    return none;
  }

  // "adopted on Monday a text", "approved, by 90 votes to 4, a text": the object is still to come.
  [[nodiscard]] bool goes_on_to_object(std::size_t i, std::size_t verb) const {
    if (cells_[i].is(Term::preposition)) {
      return i + 1 < cells_.size() && cells_[i + 1].kind == CellKind::date;
    }
    return cells_[i].is_mark(',') && i <= verb + 2;
  }

  // The text named before the verb in its clause, with nothing between that has a verb of its own.
  [[nodiscard]] std::size_t subject_text(Clause clause, std::size_t verb) const {
    for (std::size_t i = verb; i > clause.begin && verb - i < kSubjectReach; --i) {
      const Cell& cell = cells_[i - 1];
      if (is_text(cell)) return cell.possessive ? cells_.size() : i - 1;
      if (is_verb(cell)) return cells_.size();
    }
    return cells_.size();
  }

  // "a push to amend the text failed", "talks on the text failed": what failed is no text.
  [[nodiscard]] bool is_object_of_push(Clause clause, std::size_t subject) const {
    for (std::size_t i = subject; i > clause.begin; --i) {
      const Cell& cell = cells_[i - 1];
      if (cell.is(Term::to) || cell.is(Term::preposition) || cell.is(Term::rejected)) return true;
      if (cell.is_mark(',') || cell.is(Term::and_)) return false;
    }
    return false;
  }

  // "Chad rejected", "Chad and Fiji adopted": positions, unless a body stands between.
  [[nodiscard]] bool a_state_did(std::size_t verb) const {
    const NameList subject = subject_of(cells_, verb);
    if (subject.empty()) return false;
    for (std::size_t i = subject.end; i < verb; ++i) {
      if (cells_[i].is(Term::body)) return false;
    }
    return true;
  }

  [[nodiscard]] bool by_a_state(std::size_t verb) const {
    if (verb + 1 >= cells_.size() || !cells_[verb + 1].is(Term::by)) return false;
    const std::size_t who = over_stops(cells_, verb + 2);
    return who < cells_.size() &&
           one_of(cells_[who], {Term::state, Term::group, Term::person, Term::adjective});
  }

  // "…, rejected by the Assembly on Monday": of a text named further off.
  [[nodiscard]] bool by_a_body(std::size_t verb) const {
    if (verb + 1 >= cells_.size() || !cells_[verb + 1].is(Term::by)) return false;
    const std::size_t who = over_stops(cells_, verb + 2);
    return who < cells_.size() && cells_[who].is(Term::body);
  }

  // "passed with 120 votes", "adopted it by 90-4", "was approved unanimously".
  [[nodiscard]] bool figures_follow(std::size_t verb) const {
    int words = 0;
    for (std::size_t i = verb + 1; i < cells_.size() && i <= verb + 6; ++i) {
      const Cell& cell = cells_[i];
      if (cell.is(Term::tally) || cell.is(Term::unanimous)) return true;
      if (cell.is_number() && is_count(cells_, i)) {
        const bool vote = i + 1 < cells_.size() &&
                          (one_of(cells_[i + 1], {Term::votes, Term::counted, Term::to}) ||
                           cells_[i + 1].is_mark('-') || cells_[i + 1].is_mark('_'));
        return vote;
      }
      if (cell.kind == CellKind::word && ++words > 2) return false;
      if (is_verb(cell) || is_text(cell)) return false;
    }
    return false;
  }

  // "The Assembly voted in favour of the text", "the Council voted 14-0 to extend the mission",
  // "Assembly votes to suspend Chad".
  void body_voted(std::size_t i) {
    std::size_t body = i;
    while (body > 0 && i - body < 4 && !cells_[body - 1].is(Term::body)) {
      const Cell& cell = cells_[body - 1];
      if (cell.kind != CellKind::date && !cell.is(Term::stop) && !cell.is(Term::preposition))
        return;
      --body;
    }
    if (body == 0 || !cells_[body - 1].is(Term::body) || cells_[body - 1].possessive) return;
    if (cells_[i].is(Term::chose)) {
      chose(i, body - 1);
    } else if (votes_to_do(i)) {
      Claim claim = claim_over(cells_, ClaimType::outcome, body - 1, i);
      claim.outcome = ClaimedOutcome::adopted;
      claim.what = "voted";
      claims_.push_back(std::move(claim));
    }
  }

  void chose(std::size_t i, std::size_t body) {
    const model::Choice choice = cells_[i].choice();
    if (cells_[i].weak() || (choice != model::Choice::yes && choice != model::Choice::no)) return;
    std::size_t noun = i + 1;
    while (noun < cells_.size() && noun < i + 8 && !is_text(cells_[noun])) ++noun;
    if (noun >= cells_.size() || !is_text(cells_[noun])) return;
    Claim claim = claim_over(cells_, ClaimType::outcome, body, noun);
    claim.outcome =
        choice == model::Choice::yes ? ClaimedOutcome::adopted : ClaimedOutcome::not_adopted;
    if (cells_[noun].is(Term::amendment)) claim.what = "amendment";
    claims_.push_back(std::move(claim));
  }

  // Figures, then "to" and an unknown verb; known ones are read where they stand.
  [[nodiscard]] bool votes_to_do(std::size_t i) const {
    if (cells_[i].is(Term::to)) {
      return i + 1 < cells_.size() && cells_[i + 1].kind == CellKind::word;
    }
    for (std::size_t k = i + 1; k < cells_.size() && k < i + 10; ++k) {
      const Cell& cell = cells_[k];
      if (cell.is(Term::to)) {
        const bool figure = k + 1 < cells_.size() && cells_[k + 1].is_number();
        if (figure) continue;
        return k + 1 < cells_.size() && cells_[k + 1].kind == CellKind::word;
      }
      const bool figures = cell.is_number() || cell.is_mark('-') || cell.is_mark('_') ||
                           cell.is(Term::unanimous) || (k == i + 1 && cell.kind == CellKind::word);
      if (!figures) return false;
    }
    return false;
  }

  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_outcomes(const SentenceView& sentence, std::vector<Claim>& claims) {
  Outcomes(sentence, claims).run();
  find_vetoes(sentence, claims);
}

}  // namespace rollcall::coverage
