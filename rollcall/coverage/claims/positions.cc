// SPDX-License-Identifier: Apache-2.0
// Who is said to have voted how. Each word for a choice is asked for its subject, and for the list
// that it introduces:
//
//   "Russia and Belarus voted against"                         the subject before it
//   "backed by Russia and China", "abstentions from Greece"    the list behind it
//   "18 against, among them Hungary"                           an open list behind it
//   "the U.S. joined Russia and 16 others in opposing it"      joiners.h
//   "only two African States opposed it"                       group_counts.h
//
// What is only expected ("would vote against") is no position. A list whose stated number equals
// the names it gives is complete; one that opens with "including" never is.
#include <algorithm>

#include "rollcall/coverage/claims/choices.h"
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/group_counts.h"
#include "rollcall/coverage/claims/joiners.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

using model::Choice;
using model::MemberId;

class Finder {
 public:
  Finder(const SentenceView& sentence, std::vector<Claim>& claims)
      : cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (cell.is(Term::chose)) {
        verb(i);
      } else if (cell.is(Term::choosers)) {
        if (among(i)) continue;
        emit(list_from(cells_, i + 1), i, choice_of(cells_, i), stated_before(i));
      } else if (cell.is(Term::joined)) {
        joined_alone(cells_, i, claims_);
      } else if (cell.is(Term::open)) {
        among_number(i);
      } else if (cell.is(Term::votes)) {
        if (!owned(i, cell.choice())) noun(i);
      } else if (cell.is(Term::chose_by)) {
        emit(list_from(cells_, i + 1), i, choice_of(cells_, i), number_behind(i));
      } else if (cell.is(Term::rejected) || cell.is(Term::adopted)) {
        joined_in_outcome(cells_, i, claims_);
      } else if (is_count(cells_, i) || cell.is(Term::nobody) || cell.is(Term::zero)) {
        const bool no_vote = cell.is(Term::zero) && i + 1 < cells_.size() &&
                             cells_[i + 1].is(Term::counted) && owned(i, Choice::no);
        if (!no_vote) count_of_group(cells_, i, claims_);
      }
    }
  }

 private:
  void verb(std::size_t i) {
    const bool takes_object =
        choice_of(cells_, i) == Choice::yes || choice_of(cells_, i) == Choice::no;
    if (near_before(cells_, i, Term::future) || (takes_object && has_other_object(i))) return;
    if (among(i) || enclosed(i) || owned(i, choice_of(cells_, i))) return;
    NameList subject = subject_of(cells_, i);
    if (subject.empty() && !subject.others) subject = joiner_of_unnamed(cells_, i);
    if (subject.empty() && !subject.others) subject = subject_of_two_verbs(i);
    if (!subject.members.empty() && !subject.others) add_company_behind(cells_, subject, i);
    if (subject.others || !subject.empty()) {
      if (!joined_before(cells_, subject, i, claims_)) {
        // "Only Chad voted against": that is all of them.
        const bool only = sole_before(subject.first) && is_only_of_all(subject) && !subject.open &&
                          !subject.others;
        const auto named = static_cast<int>(subject.members.size());
        emit(subject, i, choice_of(cells_, i), only ? std::optional(Count{named}) : std::nullopt);
        only_of_group(cells_, subject, i, claims_);
      }
    }
    behind_verb(i, subject.empty() && !subject.others);
  }

  // "Chad broke ranks with its neighbours and abstained": what the sentence began with.
  [[nodiscard]] NameList subject_of_two_verbs(std::size_t verb_at) const {
    std::size_t at = verb_at;
    while (at > 0 && (cells_[at - 1].is(Term::stop) || cells_[at - 1].kind == CellKind::word) &&
           verb_at - at < 2) {
      --at;
    }
    if (at == 0 || !cells_[at - 1].is(Term::and_)) return {};
    const std::size_t first = over_stops(cells_, 0);
    if (first >= at || !cells_[first].is(Term::state) || cells_[first].possessive) return {};
    NameList list = list_from(cells_, first);
    if (list.first != first || list.others || !list.groups.empty() || list.end + 1 >= at) return {};
    bool said = false;
    for (std::size_t k = list.end; k + 1 < at; ++k) {
      const Cell& cell = cells_[k];
      said = said || cell.is(Term::speaking);
      if (cell.is(Term::chose) || cell.is(Term::vetoed) || cell.is_mark(';') ||
          (said && one_of(cell, {Term::state, Term::group, Term::body}))) {
        return {};
      }
    }
    return list;
  }

  // "backed Russia", "opposed Mr X": a stand towards somebody, and no vote. "backed the U.S. text"
  // is one.
  [[nodiscard]] bool has_other_object(std::size_t i) const {
    std::size_t j = i + 1;
    while (j < cells_.size() && j < i + 3 &&
           (cells_[j].is(Term::stop) || cells_[j].kind == CellKind::word)) {
      ++j;
    }
    if (j >= cells_.size() || !one_of(cells_[j], {Term::state, Term::person, Term::group}))
      return false;
    for (std::size_t k = j + 1; k < cells_.size() && k < j + 6; ++k) {
      if (cells_[k].is(Term::preposition)) break;  // "backed Russia on a resolution"
      if (one_of(cells_[k], {Term::text, Term::amendment, Term::sponsor, Term::sponsored})) {
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool sole_before(std::size_t first) const {
    while (first > 0 && cells_[first - 1].is(Term::stop)) --first;
    return first > 0 && cells_[first - 1].is(Term::sole);
  }

  // Not "among EU countries only Chad", nor "not only Chad".
  [[nodiscard]] bool is_only_of_all(const NameList& subject) const {
    for (std::size_t k = 0; k < subject.first; ++k) {
      if (one_of(cells_[k], {Term::group, Term::open, Term::of_all, Term::negation})) return false;
    }
    return true;
  }

  // "Chad was among the 32 that abstained", "were among those in favour": open, whatever the
  // number.
  bool among(std::size_t i) {
    std::size_t j = i;
    while (j > 0 && i - j < 6 &&
           (one_of(cells_[j - 1], {Term::stop, Term::counted, Term::to}) ||
            is_count(cells_, j - 1) || cells_[j - 1].is(Term::of_all))) {
      --j;
    }
    if (j == 0 || !cells_[j - 1].is(Term::open)) return false;
    --j;
    while (j > 0 && (one_of(cells_[j - 1], {Term::were, Term::stop}) ||
                     cells_[j - 1].kind == CellKind::word)) {
      if (cells_[j - 1].is(Term::were)) break;
      --j;
    }
    if (j == 0 || !cells_[j - 1].is(Term::were)) return false;
    NameList list = subject_of(cells_, j - 1);
    if (list.empty()) return false;
    list.open = true;
    emit(list, i, choice_of(cells_, i), std::nullopt);
    return true;
  }

  // "Chad and Mali were among the 25": those of the choice that 25 made. Binding tells which it
  // was.
  void among_number(std::size_t i) {
    const std::size_t number = over_stops(cells_, i + 1);
    if (number >= cells_.size() || !is_count(cells_, number) || cells_[number].value < 2) return;
    const bool ends = number + 1 >= cells_.size() || cells_[number + 1].is_mark('.') ||
                      cells_[number + 1].is_mark(',') || cells_[number + 1].is_mark(';');
    std::size_t were = i;
    while (were > 0 && cells_[were - 1].is(Term::stop)) --were;
    if (!ends || were == 0 || !cells_[were - 1].is(Term::were)) return;
    const NameList who = subject_of(cells_, were - 1);
    if (who.members.empty() || who.others || !who.groups.empty()) return;
    Claim claim = claim_over(cells_, ClaimType::position, who.first, number);
    if (who.members.size() >= 3) claim.type = ClaimType::list;
    claim.members = who.members;
    claim.reference = cells_[number].value;
    claims_.push_back(std::move(claim));
  }

  // "seven - Chad and Mali among them - voted against", "five (Chad, …) opposed": names of a
  // number, between it and its verb.
  bool enclosed(std::size_t i) {
    std::size_t close = i;
    while (close > 0 && i - close < 2 && cells_[close - 1].is(Term::stop)) --close;
    if (close == 0 || cells_[close - 1].kind != CellKind::mark) return false;
    const char mark = cells_[close - 1].mark;
    if (mark != '_' && mark != ')' && mark != ',' && mark != '-') return false;
    const char opens = mark == ')' ? '(' : mark;
    for (std::size_t j = close - 1; j > 0 && close - j < 40; --j) {
      if (one_of(cells_[j - 1], {Term::chose, Term::votes, Term::adopted})) return false;
      if (!cells_[j - 1].is_mark(opens)) continue;
      const bool opened = j < cells_.size() && cells_[j].is(Term::open);
      const std::optional<Count> number = stated_before(j - 1);
      if (mark == ',' && !opened && !number) continue;  // commas part the names too
      const NameList list = list_from(cells_, j);
      // "Three members, Chad, Mali and Togo, abstained": as many names as were counted.
      if (mark == ',' && !opened && static_cast<int>(list.members.size()) != number->number) {
        continue;
      }
      // "the allies on the council - Chad, Mali and Togo - abstained" needs no number.
      if (list.empty() || (!number && (mark == ',' || list.members.size() < 2))) return false;
      emit(list, i, choice_of(cells_, i), number);
      return true;
    }
    return false;
  }

  // "voted against it, among them Chad", "those that abstained were Chad and Mali", "…, as did
  // Chad".
  void behind_verb(std::size_t i, bool no_subject) {
    std::size_t j = i + 1;
    while (j < cells_.size() && j < i + 5 &&
           (cells_[j].kind == CellKind::word || cells_[j].kind == CellKind::date ||
            one_of(cells_[j], {Term::stop, Term::text, Term::counted, Term::preposition}))) {
      ++j;
    }
    const bool mark = j < cells_.size() &&
                      (cells_[j].is_mark(',') || cells_[j].is_mark('_') || cells_[j].is_mark('-') ||
                       cells_[j].is_mark('(') || cells_[j].is_mark(':'));
    const char which = mark ? cells_[j].mark : '\0';
    if (mark) ++j;
    if (j + 1 < cells_.size() && cells_[j].is(Term::and_) && cells_[j + 1].is(Term::as_did)) ++j;
    if (j >= cells_.size()) return;
    const Cell& cell = cells_[j];
    if (cell.is(Term::as_did)) return as_did(i, j);
    const bool introduced = cell.is(Term::open) || (cell.is(Term::were) && no_subject) ||
                            ((which == '(' || which == '_' || which == ':' || which == '-') &&
                             (cell.is(Term::state) || cell.is(Term::stop)) && no_subject);
    if (introduced) emit(list_from(cells_, j), i, choice_of(cells_, i), stated_before(i));
  }

  // "Israel voted against, as did nine other countries: …": the named State and nine more.
  void as_did(std::size_t i, std::size_t did) {
    const NameList subject = subject_of(cells_, i);
    if (did + 1 < cells_.size() && cells_[did + 1].is_number() && subject.members.size() == 1) {
      Claim claim = choice_claim(cells_, ClaimType::joined, i, choice_of(cells_, i));
      claim.members = subject.members;
      claim.others_of = subject.members;
      claim.others = cells_[did + 1].value;
      claim.others_include_named = true;
      const NameList named = list_from(cells_, did + 2);
      for (const MemberId& id : named.members) claim.members.push_back(id);
      claim.end = cells_[std::max(named.end, did + 2) - 1].end;
      claims_.push_back(std::move(claim));
      return;
    }
    emit(list_from(cells_, did + 1), i, choice_of(cells_, i), std::nullopt);
  }

  // "Chad's abstention", "Mali's vote against", "the Chadian no vote".
  bool owned(std::size_t i, Choice choice) {
    std::size_t at = i;
    if (at > 0 && cells_[at - 1].is(Term::counted)) --at;
    if (at == 0) return false;
    const Cell& owner = cells_[at - 1];
    if (cells_[i].weak() && one_of(cells_[i], {Term::chose, Term::votes})) return false;
    const bool owns = (owner.is(Term::state) && owner.possessive) || owner.is(Term::adjective);
    if (!owns || mood_of(cells_, at - 1) != Mood::done) return false;
    NameList who;
    if (const auto id = MemberId::parse(owner.entry->id)) who.members.push_back(*id);
    if (who.empty()) return false;
    who.first = at - 1;
    who.end = at;
    emit(who, i, choice, std::nullopt);
    return true;
  }

  // "18 against - including Chad -", "three abstentions (Chad, Mali, Togo)", "votes from Chad".
  void noun(std::size_t i) {
    if (among(i)) return;
    std::size_t j = i + 1;
    char mark = 0;
    while (j < cells_.size() && j < i + 4 && cells_[j].kind == CellKind::mark)
      mark = cells_[j++].mark;
    if (j >= cells_.size()) return;
    const Cell& cell = cells_[j];
    const bool introduced = cell.is(Term::by) || cell.is(Term::open) || cell.is(Term::were) ||
                            ((mark == '(' || mark == '_' || mark == ':' || mark == '-') &&
                             (cell.is(Term::state) || cell.is(Term::stop) || cell.is(Term::group)));
    if (!introduced) return;
    emit(list_from(cells_, j), i, choice_of(cells_, i), stated_before(i));
  }

  // "Of the Union's 27 members six abstained": six of those, not six in all.
  [[nodiscard]] bool of_a_group(std::size_t i) const {
    bool group = false;
    for (std::size_t k = i; k > 0 && i - k < 16; --k) {
      const Cell& cell = cells_[k - 1];
      group = group || cell.is(Term::group);
      if (group && cell.is(Term::of_all)) return true;
      if (cell.is_mark(';') || cell.is_mark('.')) break;
    }
    return false;
  }

  // The number of a tally to which a list belongs: "five" of "five abstentions: …".
  [[nodiscard]] std::optional<Count> stated_before(std::size_t i) const {
    if (of_a_group(i)) return std::nullopt;
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
      const std::size_t at = i - back;
      if (is_count(cells_, at)) return Count{cells_[at].value, bound_before(cells_, at)};
      if (!one_of(cells_[at], {Term::counted, Term::stop, Term::of_all})) break;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Count> number_behind(std::size_t i) const {
    for (std::size_t at = i + 1; at < cells_.size() && at <= i + 3; ++at) {
      if (is_count(cells_, at)) return Count{cells_[at].value, bound_before(cells_, at)};
      if (!cells_[at].is(Term::stop) && !cells_[at].is(Term::sole)) break;
    }
    return std::nullopt;
  }

  // "fifteen African countries": count_of_group() reads it.
  [[nodiscard]] bool is_counted(std::size_t group) const {
    return group > 0 && (cells_[group - 1].is_number() ||
                         one_of(cells_[group - 1], {Term::zero, Term::nobody, Term::of_all}));
  }

  // "accused Chad of voting against it": somebody says so.
  [[nodiscard]] bool is_accused(const NameList& list, std::size_t choice_at) const {
    if (list.first == 0 || list.end >= choice_at || !cells_[list.first - 1].is(Term::speaking)) {
      return false;
    }
    return cells_[list.end].is(Term::preposition);
  }

  void emit(const NameList& list, std::size_t choice_at, Choice choice,
            std::optional<Count> stated) {
    if (list.first == list.end && list.empty()) return;
    Claim claim = choice_claim(cells_, ClaimType::position, choice_at, choice);
    claim.begin = std::min<std::size_t>(claim.begin, cells_[list.first].begin);
    claim.end = std::max<std::size_t>(claim.end, cells_[list.end - 1].end);
    claim.members = list.members;
    claim.others = list.others;
    claim.weak = claim.weak || is_accused(list, choice_at);
    claim.negated = claim.negated || (!list.empty() && is_denied(cells_, list));
    if (list.members.empty()) {
      if (list.groups.size() != 1 || list.others || is_counted(list.first)) return;
      claim.type = ClaimType::group_count;
      claim.group = list.groups.front();
      claim.whole_group = true;
      std::size_t front = list.first;
      while (front > 0 && cells_[front - 1].is(Term::stop)) --front;
      claim.complete = front > 0 && cells_[front - 1].is(Term::all);
      claims_.push_back(std::move(claim));
      return;
    }
    if (!list.groups.empty()) claim.others.reset();
    const bool exact = stated && stated->bound == Bound::exactly;
    claim.complete = exact && !list.open && !list.others && list.groups.empty() &&
                     stated->number == static_cast<int>(list.members.size());
    if (stated && !list.open && list.groups.empty() && !list.others) slot(claim, choice) = stated;
    if (claim.others) {
      claim.type = ClaimType::joined;
    } else if (claim.members.size() >= 3 || claim.complete) {
      claim.type = ClaimType::list;
    }
    claims_.push_back(std::move(claim));
  }

  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_positions(const SentenceView& sentence, std::vector<Claim>& claims) {
  Finder(sentence, claims).run();
}

}  // namespace rollcall::coverage
