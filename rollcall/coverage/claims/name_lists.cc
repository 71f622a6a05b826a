// SPDX-License-Identifier: Apache-2.0
// Lists of States are read from both sides: forward behind "including", "by" or a colon, backward
// from a verb whose subject they are.
//
//   "10 in favour, including Russia and China"         forward from "including"
//   "Russia, Belarus and 16 others voted against"      backward from "voted against"
//   "India, long neutral on the war, abstained"        backward over the clause between commas
//   "Chad's UN envoy, Ms X, voted against"             backward over the person to her State
//
// Counter-examples, where a State stands near a verb and is no subject: "a text on Ukraine passed",
// "those condemning Russia abstained" cannot be told by a table of words and is left to binding;
// "Ukraine's allies abstained" (an owner), "members told by Chad to oppose it" (an infinitive).
#include <algorithm>

#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

using model::MemberId;

constexpr int kExcept = 1;  // Cell::value of Term::preposition
constexpr int kBut = 2;

void add_member(NameList& list, const Cell& cell) {
  const auto id = MemberId::parse(cell.entry->id);
  if (id && std::find(list.members.begin(), list.members.end(), *id) == list.members.end()) {
    list.members.push_back(*id);
  }
}

bool is_name(const Cell& cell) { return cell.is(Term::state) || cell.is(Term::group); }

// What a list may be introduced by: "by the five European members, namely: France…".
bool introduces(const Cell& cell) {
  if (cell.kind == CellKind::mark) {
    return cell.mark == ':' || cell.mark == '_' || cell.mark == '-' || cell.mark == '(' ||
           cell.mark == ',' || cell.mark == '"';
  }
  if (cell.kind == CellKind::number || cell.kind == CellKind::word) return true;
  return one_of(cell, {Term::stop, Term::counted, Term::were, Term::open, Term::by, Term::body,
                       Term::adjective, Term::sole, Term::all, Term::others, Term::of_all,
                       Term::preposition});
}

class Forward {
 public:
  explicit Forward(std::span<const Cell> cells) : cells_(cells) {}

  NameList read(std::size_t from) {
    list_.first = list_.end = from;
    std::size_t i = from;
    int words = 0;
    while (i < cells_.size() && !is_name(cells_[i])) {
      if (i - from > 10 || !introduces(cells_[i]) || begins_anew(i)) return list_;
      if (cells_[i].kind == CellKind::word && ++words > 4) return list_;
      list_.open = list_.open || cells_[i].is(Term::open);
      ++i;
    }
    if (i >= cells_.size()) return list_;
    list_.first = i;
    collect(i);
    return list_;
  }

 private:
  // A comma with a word or a number behind it: "backed by 12 countries, while Chad abstained".
  [[nodiscard]] bool begins_anew(std::size_t i) const {
    if (!cells_[i].is_mark(',') || i + 1 >= cells_.size()) return false;
    return cells_[i + 1].kind == CellKind::word || cells_[i + 1].is_number();
  }

  void collect(std::size_t i) {
    while (i < cells_.size()) {
      const Cell& cell = cells_[i];
      if (cell.is(Term::state) && !cell.possessive) {
        add_member(list_, cell);
      } else if (cell.is(Term::group) && !cell.possessive) {
        // "permanent members China and Russia" names those two.
        const bool describes = i + 1 < cells_.size() && cells_[i + 1].is(Term::state);
        if (!describes) list_.groups.push_back(cell.entry->id);
      } else {
        return;
      }
      list_.end = i + 1;
      i = next_name(i + 1);
    }
  }

  // Where the next name of the list begins; past the end where there is none.
  std::size_t next_name(std::size_t i) {
    bool joined = false;
    int words = 0;
    for (; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (is_name(cell)) return i;
      if (cell.is(Term::and_)) {
        joined = true;
      } else if (cell.is_number() && i + 1 < cells_.size() && is_number_of_others(cells_, i)) {
        list_.others = cell.value;
        list_.end = i + 2;
        return cells_.size();
      } else if (cell.is(Term::others)) {
        list_.open = true;
        return cells_.size();
      } else if (cell.kind == CellKind::word) {
        // "and close ally Israel"; but "…, while Chad abstained" begins something new.
        if (!joined || ++words > 3) return cells_.size();
      } else if (cell.kind == CellKind::mark) {
        const char mark = cell.mark;
        if (mark != ',' && mark != '-' && mark != '(' && mark != ')' && mark != '"') {
          return cells_.size();
        }
        if (mark == ')' && i + 1 < cells_.size() && !cells_[i + 1].is_mark(',') &&
            !cells_[i + 1].is(Term::and_)) {
          return cells_.size();
        }
      } else if (!cell.is(Term::stop) || (words > 0 && !joined)) {
        return cells_.size();
      }
    }
    return i;
  }

  std::span<const Cell> cells_;
  NameList list_;
};

class Backward {
 public:
  explicit Backward(std::span<const Cell> cells) : cells_(cells) {}

  NameList read(std::size_t to) {
    std::size_t end = to;
    if (!reach_subject(end)) return {};
    collect(end);
    if (!list_.empty() && !stands_as_subject()) return {};
    return list_;
  }

 private:
  // Moves `end` left to right behind the last name of the subject.
  bool reach_subject(std::size_t& end) {
    int words = 0;
    bool counted = false;
    for (int steps = 0; end > 0 && steps < 24; ++steps) {
      const Cell& cell = cells_[end - 1];
      if (const std::size_t were = cell.is(Term::group) ? front_of_predicate(end - 1) : 0) {
        counted = true;
        end = were;
        continue;
      }
      if (is_name(cell)) return !cell.possessive;
      if (cell.is(Term::others) && end >= 2) return true;
      if (cell.is(Term::person)) return reach_state_of_person(end);
      if (cell.kind == CellKind::mark) {
        if (!over_marks(end)) return false;
        continue;
      }
      if (cell.kind == CellKind::word) {
        if (++words > 3) return false;
      } else if (cell.is(Term::to)) {
        // "the only member to oppose", but not "urged Chad to oppose".
        if (end < 2 || !(cells_[end - 2].is(Term::counted) || is_of_the_only_one(end - 1))) {
          return false;
        }
      } else if (cell.is(Term::counted) || cell.is(Term::sole) || cell.is(Term::group)) {
        counted = true;
      } else if (!passes(cell, counted)) {
        return false;
      }
      --end;
    }
    return false;
  }

  // "Chad was the only African member to oppose", "were the two Arab members that abstained": the
  // group tells what they are. Behind its "were"; 0 where there is none.
  [[nodiscard]] std::size_t front_of_predicate(std::size_t group) const {
    std::size_t at = group;
    while (at > 0 && group - at < 4 &&
           (cells_[at - 1].is_number() || one_of(cells_[at - 1], {Term::stop, Term::sole}))) {
      --at;
    }
    return at > 0 && at < group && cells_[at - 1].is(Term::were) ? at : 0;
  }

  // "the only member of the Union on the Council to oppose"
  [[nodiscard]] bool is_of_the_only_one(std::size_t to) const {
    for (std::size_t i = to; i > 0 && to - i < 9; --i) {
      const Cell& cell = cells_[i - 1];
      if (cell.is(Term::sole)) return true;
      if (cell.kind == CellKind::mark || one_of(cell, {Term::chose, Term::were})) return false;
    }
    return false;
  }

  static bool passes(const Cell& cell, bool counted) {
    if (cell.is(Term::were)) return counted;
    return cell.kind == CellKind::date ||
           one_of(cell, {Term::stop, Term::negation, Term::all, Term::before, Term::tally,
                         Term::of_all, Term::preposition, Term::body});
  }

  // A clause between commas, dashes or brackets. `end` stands behind its last mark.
  bool over_marks(std::size_t& end) {
    const char mark = cells_[end - 1].mark;
    if (mark == '"' || mark == '\'') return --end, true;
    if (mark != ',' && mark != ')' && mark != '_') return false;
    if (mark == ',' && end >= 2 && cells_[end - 2].is(Term::person)) return --end, true;
    if (mark == ',' && end >= 2 && is_name(cells_[end - 2]) && !cells_[end - 2].possessive) {
      // "…, Chad, voted": either the last of a list or a name in apposition, unless it ends an
      // aside.
      const std::size_t begins = aside_that_ends_with(end - 2);
      end = begins > 0 ? begins : end - 1;
      return true;
    }
    const char opens = mark == ')' ? '(' : mark;
    for (std::size_t i = end - 1; i > 0 && end - i < 18; --i) {
      const Cell& cell = cells_[i - 1];
      if (cell.is(Term::chose) || cell.is(Term::vetoed) || cell.is(Term::adopted)) return false;
      if (!cell.is_mark(opens)) continue;
      if (i >= 2 && (is_name(cells_[i - 2]) || cells_[i - 2].is(Term::person) ||
                     cells_[i - 2].is(Term::others))) {
        take_company(i);
        end = i - 1;
        return true;
      }
      return false;
    }
    return false;
  }

  // "Chad, at peace with Mali, voted": where the aside begins, at its first comma; 0 where there is
  // none. A name in a list has another name, a comma or "and" before it.
  [[nodiscard]] std::size_t aside_that_ends_with(std::size_t name) const {
    std::size_t at = name;
    while (at > 0 && cells_[at - 1].is(Term::stop)) --at;
    if (at == 0) return 0;
    bool aside = cells_[at - 1].kind == CellKind::word || cells_[at - 1].is_number() ||
                 one_of(cells_[at - 1], {Term::preposition, Term::joined, Term::to});
    for (std::size_t i = at; i > 1 && name - i < 12; --i) {
      const Cell& cell = cells_[i - 1];
      if (cell.is_mark(',')) {
        const Cell& before = cells_[i - 2];
        return aside && is_name(before) && !before.possessive ? i - 1 : 0;
      }
      // "Chad, unlike its African neighbour Mali, voted"
      aside = aside || (cell.is(Term::preposition) && cell.value == kExcept);
      if (cell.is(Term::state) || cell.is(Term::and_) || cell.is(Term::chose)) return 0;
      if (cell.is(Term::group) && aside) return 0;
    }
    return 0;
  }

  // ", along with Mali and 24 other countries,": who did it with the subject.
  void take_company(std::size_t from) {
    if (from < cells_.size() && cells_[from].is(Term::joined)) {
      company_ = list_from(cells_, from + 1);
      const std::size_t number =
          over_stops(cells_, from + 1);  // ", along with 24 other countries,"
      if (company_.empty() && number + 1 < cells_.size() && is_count(cells_, number) &&
          cells_[number + 1].is(Term::others)) {
        company_.others = cells_[number].value;
      }
    }
  }

  // "Chad's UN ambassador Ms X": the State in front of the office.
  bool reach_state_of_person(std::size_t& end) {
    for (std::size_t i = end - 1; i > 0 && end - i < 9; --i) {
      const Cell& cell = cells_[i - 1];
      if (cell.is(Term::state) || cell.is(Term::adjective)) {
        add_member(list_, cell);
        list_.first = i - 1;
        list_.end = i;
        end = 0;  // nothing more to collect
        return true;
      }
      if (cell.kind == CellKind::mark || cell.is(Term::chose)) return false;
    }
    return false;
  }

  void collect(std::size_t end) {
    if (end == 0) return;
    list_.end = end;
    std::size_t i = end;
    bool want_name = true;
    while (i > 0) {
      const Cell& cell = cells_[i - 1];
      if (want_name && is_name(cell) && !cell.possessive) {
        if (cell.is(Term::state)) {
          add_member(list_, cell);
        } else {
          list_.groups.push_back(cell.entry->id);
        }
        list_.first = i - 1;
        want_name = false;
      } else if (cell.is(Term::others) && list_.empty() && !list_.others) {
        i = take_others(i);
        continue;
      } else if (is_name(cell)) {
        if (cell.is(Term::state) || cell.possessive) break;  // "China Russia": not one list
        break;
      } else if (cell.is_mark(',') || cell.is(Term::and_) ||
                 (cell.is(Term::negation) && is_name_before(i))) {
        want_name = true;  // "neither Chad nor Mali"
      } else if (!want_name && !list_.empty() && and_stands_before(i)) {
        // "and of course Russia"
      } else if (!(cell.is(Term::stop) && !want_name) && !cell.is(Term::stop)) {
        break;
      }
      --i;
    }
    std::reverse(list_.members.begin(), list_.members.end());
    if (!list_.others) list_.others = company_.others;
    for (const MemberId& id : company_.members) {
      if (std::find(list_.members.begin(), list_.members.end(), id) == list_.members.end()) {
        list_.members.push_back(id);
      }
    }
    front_ = list_.first;
    while (front_ > 0 && cells_[front_ - 1].is(Term::stop)) --front_;
    list_.open = front_ > 0 && cells_[front_ - 1].is(Term::open);
  }

  [[nodiscard]] bool is_name_before(std::size_t i) const {
    return i >= 2 && is_name(cells_[i - 2]) && !cells_[i - 2].possessive;
  }

  // Whether "and" or a comma with another name stands within two cells before.
  [[nodiscard]] bool and_stands_before(std::size_t i) const {
    if (cells_[i - 1].kind == CellKind::mark || is_name(cells_[i - 1])) return false;
    if (cells_[i - 1].kind != CellKind::word && !cells_[i - 1].is(Term::preposition)) return false;
    for (std::size_t j = i - 1; j > 0 && i - j <= 2; --j) {
      if (cells_[j - 1].is(Term::and_)) return j >= 2 && is_name(cells_[j - 2]);
      if (cells_[j - 1].kind != CellKind::word) return false;
    }
    return false;
  }

  // "and 16 other countries": at the last of these cells.
  std::size_t take_others(std::size_t i) {
    std::size_t number = i - 1;
    while (number > 0 && i - number < 5 && !cells_[number - 1].is_number()) --number;
    if (number == 0 || !cells_[number - 1].is_number()) {
      list_.open = true;
      return i - 1;
    }
    list_.others = cells_[number - 1].value;
    list_.first = number - 1;
    return number - 1;
  }

  // The cell in front of the list tells an object from a subject.
  [[nodiscard]] bool stands_as_subject() const {
    if (front_ == 0) return true;
    const Cell& cell = cells_[front_ - 1];
    // ", on which Chad abstained" begins a clause.
    // "all EU countries but Chad"; but "Mali abstained but Chad did not".
    if (cell.is(Term::preposition) && cell.value == kBut) {
      return front_ < 2 || !one_of(cells_[front_ - 2], {Term::group, Term::counted, Term::all});
    }
    const bool clause = front_ >= 2 && cells_[front_ - 2].is_mark(',');
    if (cell.is(Term::preposition) && clause && cell.value != kExcept) return true;
    return !cell.is(Term::preposition) && !cell.is(Term::by) && !cell.is(Term::chose) &&
           !cell.is(Term::votes) && !cell.is(Term::vetoed) && !cell.is(Term::chose_by) &&
           !cell.is(Term::to);
  }

  std::span<const Cell> cells_;
  NameList list_;
  NameList company_;
  std::size_t front_ = 0;
};

}  // namespace

NameList list_from(std::span<const Cell> cells, std::size_t from) {
  return Forward(cells).read(from);
}

bool is_denied(std::span<const Cell> cells, const NameList& list) {
  std::size_t at = list.first;
  while (at > 0 && cells[at - 1].is(Term::stop)) --at;
  return at > 0 && cells[at - 1].is(Term::negation) && cells[at - 1].value == 0;
}

NameList subject_of(std::span<const Cell> cells, std::size_t to) {
  return Backward(cells).read(to);
}

}  // namespace rollcall::coverage
