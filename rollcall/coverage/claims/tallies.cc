// SPDX-License-Identifier: Apache-2.0
// A tally is put together from counts, each a number tied to a choice. Counts are read in any of
// these shapes, whatever the language:
//
//   93-18-65                        compact: yes, no, abstain ("19-17 against" turns the two round)
//   18 [countries] [- names -] against   a number before its choice, names between marks passed
//   over backed by 93 countries          a choice before its number, tied by the phrase
//   abstentions: 65                 a choice before its number, tied by a colon or a dash
//   none against, no country opposed     nothing
//   the lone vote against           one
//
// Counts that follow each other make one tally until a choice comes a second time: "158-9 on the
// truce and 159-9 on the agency" are two. A count is left alone where it is no count of votes: a
// resolution's number, a share, "the 15-member council", "17 others" (claims of kind `joined`), "15
// African countries" (kind `group_count`), and "for" behind a number without any other count.
//
// Linear: each number looks ahead at most kReach cells.
#include <algorithm>

#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/partial_counts.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

using model::Choice;

constexpr std::size_t kReach = 40;
constexpr int kMostMembers = 200;
constexpr int kMostWords = 6;
constexpr int kCouncil = 15;
constexpr int kBothBodies = 50;     // the Assembly never had fewer
constexpr int kRestOfCouncil = 14;  // all but one of fifteen
constexpr int kVotesTo = 1;         // Cell::value of Term::to: "votes to"
constexpr int kVotes = 1;           // Cell::value of Term::counted: "votes"

struct Atom {
  Choice choice = Choice::yes;
  Count count;
  std::size_t first = 0;  // cells
  std::size_t last = 0;
  bool weak = false;  // "93 for": believed only beside another count
  std::optional<int> denominator;
  bool unanimous = false;
  bool by = false;  // "by 11 votes"
};

class Finder {
 public:
  explicit Finder(const SentenceView& sentence) : cells_(sentence.cells) {}

  void run(std::vector<Claim>& claims) {
    for (std::size_t i = 0; i < cells_.size();) {
      const std::size_t end = take(i);
      i = end > i ? end : i + 1;
    }
    emit(claims);
  }

 private:
  // Where what begins at `i` ends; `i` where no count does.
  std::size_t take(std::size_t i) {
    const Cell& cell = cells_[i];
    if (is_count(cells_, i)) {
      if (const std::size_t end = compact(i); end > i) return end;
      return number_first(i);
    }
    if (cell.is(Term::zero) || cell.is(Term::nobody)) return nothing(i);
    if (cell.is(Term::sole)) return single(i);
    if (cell.is(Term::unanimous)) return unanimous(i);
    if (cell.is(Term::chose_by)) return choice_first(i, i + 1);
    if (cell.is(Term::votes) || cell.is(Term::choosers) || cell.is(Term::chose)) return tied(i);
    return i;
  }

  [[nodiscard]] const Cell* at(std::size_t i) const {
    return i < cells_.size() ? &cells_[i] : nullptr;
  }

  // "93-18", "93-18-65", "141 to five", "93 voix contre 18" (but "18 against, 44 abstentions").
  std::size_t compact(std::size_t i) {
    std::size_t last = i;
    std::vector<std::size_t> numbers = {i};
    while (numbers.size() < 3 && last + 2 < cells_.size() && is_count(cells_, last + 2)) {
      const Cell& between = cells_[last + 1];
      const bool joins = between.is_mark('-') || between.is_mark('_') ||
                         (numbers.size() == 1 && (between.is(Term::to) || against(last + 1)));
      if (!joins) break;
      last += 2;
      numbers.push_back(last);
    }
    if (to_none(i, numbers.size())) {
      add(Choice::yes, count_at(i), i, i);
      add(Choice::no, {0, Bound::exactly}, i + 2, i + 2);
      return i + 3;
    }
    if (numbers.size() < 2 || !speaks_of_votes(i, last)) return i;
    int sum = 0;
    for (const std::size_t number : numbers) sum += cells_[number].value;
    if (sum > kMostMembers) return i;
    std::size_t end = last + 1;
    const Cell* const next = at(end);
    const bool turned = numbers.size() == 2 && next != nullptr &&
                        (next->is(Term::votes) || next->is(Term::chose)) &&
                        next->choice() == Choice::no;
    after_rejection_ = after_rejection_ || (!turned && rejected_before(i));
    add(turned ? Choice::no : Choice::yes, count_at(i), i, i);
    add(turned ? Choice::yes : Choice::no, {cells_[numbers[1]].value, Bound::exactly}, numbers[1],
        numbers[1]);
    if (numbers.size() == 3) {
      add(Choice::abstain, {cells_[numbers[2]].value, Bound::exactly}, numbers[2], numbers[2]);
    }
    if (turned) ++end;
    return end;
  }

  // "14 votes to none".
  [[nodiscard]] bool to_none(std::size_t i, std::size_t numbers) const {
    if (numbers != 1 || i + 2 >= cells_.size() || !cells_[i + 1].is(Term::to)) return false;
    return (cells_[i + 2].is(Term::nobody) || cells_[i + 2].is(Term::zero)) &&
           speaks_of_votes(i, i + 2);
  }

  // A noun against between two numbers, of which the second has no choice of its own.
  [[nodiscard]] bool against(std::size_t i) const {
    if (!cells_[i].is(Term::votes) || cells_[i].choice() != Choice::no) return false;
    const Cell* behind = at(i + 2);
    if (behind != nullptr && behind->is(Term::counted)) behind = at(i + 3);
    return behind == nullptr || !(behind->is(Term::votes) || behind->is(Term::chose));
  }

  // "rejected by 71 votes to 31" may mean either order; judging asks the record which.
  [[nodiscard]] bool rejected_before(std::size_t i) const {
    for (std::size_t back = 1; back <= 14 && back <= i; ++back) {
      if (cells_[i - back].is(Term::rejected)) return true;
      if (cells_[i - back].is(Term::adopted)) return false;
    }
    return false;
  }

  // Scores and ratios look alike: votes must be spoken of.
  [[nodiscard]] bool speaks_of_votes(std::size_t first, std::size_t last) const {
    const std::size_t from = first > 12 ? first - 12 : 0;
    const std::size_t to = std::min(cells_.size(), last + 12);
    for (std::size_t i = from; i < to; ++i) {
      const Cell& cell = cells_[i];
      if (cell.is(Term::tally) || cell.is(Term::chose) || cell.is(Term::votes) ||
          cell.is(Term::adopted) || cell.is(Term::rejected) || cell.is(Term::vetoed) ||
          cell.is(Term::veto) || cell.is(Term::text) || cell.is(Term::counted) ||
          (cell.is(Term::to) && cell.value == kVotesTo)) {
        return true;
      }
    }
    return false;
  }

  // "of the 15", "out of 15", "10 of 15", "of the Council's 15".
  [[nodiscard]] bool is_denominator(std::size_t number, std::size_t i) const {
    const bool owned = cells_[i - 1].possessive && cells_[i - 2].is(Term::of_all);
    return cells_[i - 1].is(Term::of_all) || owned ||
           (i == number + 2 && cells_[i - 1].is(Term::preposition));
  }

  // "93 countries voted in favour", "18 - including Russia - against", "11 of the 15 members
  // backed".
  std::size_t number_first(std::size_t i) {
    if (counts_only_some(cells_, i)) return i;
    std::size_t j = i + 1;
    std::optional<int> denominator;
    int words = 0;
    bool names = false;  // a list stands open between marks
    char close = 0;
    for (; j < cells_.size() && j - i < kReach; ++j) {
      const Cell& cell = cells_[j];
      if (close != 0) {
        if (cell.kind == CellKind::mark && cell.mark == close) close = 0;
        if (cell.is(Term::chose) || cell.is(Term::votes)) return i;
        continue;
      }
      if (cell.is(Term::chose) || cell.is(Term::votes)) break;
      if (is_count(cells_, j)) {
        if (!is_denominator(i, j) || denominator) return gained(i);
        // "Two of the three who abstained" are not all that did.
        if (cell.value < kBothBodies && cell.value != kCouncil) return i;
        // "Chad was one of 49 that abstained": it is 49 that did.
        if (cells_[i].value == 1 && i > 0 && cells_[i - 1].is(Term::were)) return i;
        denominator = cell.value;
        continue;
      }
      if (cell.is(Term::zero) && at(j + 1) != nullptr && at(j + 1)->is(Term::counted)) {
        return finish(i, j + 2, Choice::no, denominator);  // "18 no votes"
      }
      if (cell.is(Term::open)) {
        names = true;
        continue;
      }
      if (cell.kind == CellKind::mark) {
        const Cell* const behind = at(j + 1);
        const bool dash = cell.mark == '_' || cell.mark == '-';
        if (dash && behind != nullptr && behind->is(Term::votes)) continue;  // "9 — against"
        if (cell.mark == '(') close = ')';
        if (cell.mark == '_' || (cell.mark == '-' && cell.blank_before)) close = cell.mark;
        if (cell.mark == ',' && names) names = false;
        if (cell.mark == ',' && at(j + 1) != nullptr && at(j + 1)->is(Term::open)) close = ',', ++j;
        if (cell.mark == ';' || cell.mark == '.' || cell.mark == ':' || cell.mark == '?')
          return gained(i);
        continue;
      }
      if (is_the_rest(i, j)) continue;
      if (!may_stand_between(cell, names)) return gained(i);
      if (cell.kind == CellKind::word && ++words > kMostWords) return gained(i);
    }
    if (j >= cells_.size() || j - i >= kReach) return gained(i);
    // A noun stands close to its number: "18 [votes] against".
    const int plain = words + (names ? 1 : 0);
    if (cells_[j].is(Term::votes) && plain > 2 && !parts_numbers(j)) return i;
    return tie(i, j, denominator);
  }

  // "188 votes, against two": the choice is the next number's.
  [[nodiscard]] bool parts_numbers(std::size_t choice) const {
    return cells_[choice].is(Term::votes) && cells_[choice - 1].is_mark(',') &&
           choice + 1 < cells_.size() && is_count(cells_, choice + 1);
  }

  // Ties a number to the choice found behind it.
  std::size_t tie(std::size_t number, std::size_t choice, std::optional<int> denominator) {
    if (parts_numbers(choice)) return gained(number);
    const Cell& cell = cells_[choice];
    // "100 did not vote in favour" are no absences.
    const bool denied = cell.is(Term::chose) && cell.choice() == Choice::absent &&
                        at(choice + 1) != nullptr && at(choice + 1)->is(Term::votes);
    if (denied) return choice + 1;
    return finish(number, choice + 1, cell.choice(), denominator);
  }

  // "adopted the text by 11 votes"; "lost by 11 votes" may be a margin.
  [[nodiscard]] bool decided_before(std::size_t i) const {
    for (std::size_t back = 1; back <= 8 && back <= i; ++back) {
      if (cells_[i - back].is(Term::adopted)) return true;
      if (cells_[i - back].is(Term::rejected) || cells_[i - back].kind == CellKind::mark) break;
    }
    return false;
  }

  // "won 11 votes", with no choice behind: votes that a text gets are those in favour.
  std::size_t gained(std::size_t i) {
    if (i + 1 >= cells_.size() || !cells_[i + 1].is(Term::counted) ||
        cells_[i + 1].value != kVotes) {
      return i;
    }
    // "failed to muster the nine votes it needed"
    for (std::size_t k = i + 2; k < cells_.size() && k <= i + 4; ++k) {
      if (cells_[k].is(Term::needed)) return i;
    }
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      const Cell& cell = cells_[i - back];
      if (cell.is(Term::gained) && mood_of(cells_, i - back) != Mood::done) return i;
      // "passed with 10 votes"
      const bool with =
          cell.kind == CellKind::word && i > back && cells_[i - back - 1].is(Term::adopted);
      if (with || cell.is(Term::gained) || (cell.is(Term::by) && decided_before(i - back))) {
        add(Choice::yes, count_at(i), i, i + 1);
        atoms_.back().by = cell.is(Term::by);
        return i + 2;
      }
      if (!one_of(cell, {Term::stop, Term::more_than, Term::less_than, Term::about, Term::sole})) {
        break;
      }
    }
    return i;
  }

  // "The 14 other members were in favour": of the Council, where they and one more are all.
  [[nodiscard]] bool is_the_rest(std::size_t number, std::size_t others) const {
    return cells_[others].is(Term::others) && others == number + 1 &&
           cells_[number].value == kRestOfCouncil && number > 0 &&
           (cells_[number - 1].is(Term::stop) || cells_[number - 1].possessive);
  }

  // What may stand between a number and its choice. States may only where a list is opened, or
  // behind the marks that number_first() passes over: "93 in favour, Russia against" is no 93
  // against.
  [[nodiscard]] static bool may_stand_between(const Cell& cell, bool names) {
    if (cell.kind == CellKind::word || cell.kind == CellKind::date) return true;
    if (one_of(cell, {Term::state, Term::group, Term::and_})) return names;
    return one_of(cell, {Term::counted, Term::of_all, Term::stop, Term::body, Term::were, Term::all,
                         Term::before, Term::about, Term::preposition});
  }

  std::size_t finish(std::size_t i, std::size_t end, Choice choice,
                     std::optional<int> denominator) {
    if (is_number_of_others(cells_, i)) return i;
    const Cell& last = cells_[end - 1];
    const bool noun = last.is(Term::votes);
    const bool short_word = noun && last.end - last.begin <= 4 && choice == Choice::yes;
    Atom atom{choice, count_at(i), i, end - 1, short_word, denominator, false};
    atoms_.push_back(atom);
    return end;
  }

  // "backed by [more than] 93 countries", "the support of 12 of the 15 members".
  std::size_t choice_first(std::size_t choice, std::size_t number) {
    const Cell* const next = at(number);  // "За проголосовали – 93 страны"
    if (next != nullptr && (next->is_mark('_') || next->is_mark('-') || next->is_mark(':'))) {
      ++number;
    }
    while (number < cells_.size() && number - choice < 4 &&
           (cells_[number].is(Term::stop) || cells_[number].is(Term::more_than) ||
            cells_[number].is(Term::less_than) || cells_[number].is(Term::about) ||
            cells_[number].is(Term::sole) || cells_[number].is(Term::all) ||
            cells_[number].is(Term::body))) {
      ++number;
    }
    if (number >= cells_.size() || !is_count(cells_, number)) return choice;
    // The number belongs to what follows where a choice follows at once.
    for (std::size_t j = number + 1; j < cells_.size() && j <= number + 2; ++j) {
      if (cells_[j].is(Term::votes) || cells_[j].is(Term::chose)) return choice;
      if (!cells_[j].is(Term::counted)) break;
    }
    std::optional<int> denominator;
    std::size_t end = number + 1;
    if (end + 1 < cells_.size() && is_count(cells_, end + 1) &&
        (cells_[end].is(Term::of_all) || cells_[end].is(Term::preposition))) {
      denominator = cells_[end + 1].value;
      end += 2;
    }
    if (is_number_of_others(cells_, number)) return choice;
    if (of_group(end)) return choice;
    atoms_.push_back(
        {cells_[choice].choice(), count_at(number), choice, end - 1, false, denominator, false});
    return end;
  }

  // "15 African countries" is a count of a group.
  [[nodiscard]] bool of_group(std::size_t i) const {
    for (std::size_t j = i; j < cells_.size() && j < i + 2; ++j) {
      if (cells_[j].is(Term::group) || cells_[j].is(Term::adjective)) return true;
    }
    return false;
  }

  // "abstentions: 65", "against - 18".
  std::size_t tied(std::size_t i) {
    std::size_t j = i + 1;
    const bool colon = cells_[i].is(Term::choosers);  // holds its own
    if (!colon) {
      // "Воздержались 44 страны": some languages put the verb first.
      if (verb_first(i)) return choice_first(i, i + 1);
      if (j >= cells_.size() || cells_[j].kind != CellKind::mark) return i;
      while (j < cells_.size() && j < i + 4 && cells_[j].kind == CellKind::mark) {
        const char mark = cells_[j].mark;
        if (mark != ':' && mark != '_' && mark != '-' && mark != '"' && mark != '(' &&
            mark != '\'' && !(mark == ',' && cells_[i].is(Term::chose))) {
          return i;
        }
        if (mark == ',') return i;
        ++j;
      }
    }
    if (j >= cells_.size() || !is_count(cells_, j)) return i;
    for (std::size_t k = j + 1; k < cells_.size() && k <= j + 2; ++k) {
      if (cells_[k].is_mark(',') || cells_[k].is_mark(';')) break;  // "for - 71, against - 9"
      if (cells_[k].is(Term::votes) || cells_[k].is(Term::chose)) return i;
    }
    atoms_.push_back({cells_[i].choice(), count_at(j), i, j, false, std::nullopt});
    return j + 1;
  }

  // A verb with nobody before it, and countries counted behind it.
  [[nodiscard]] bool verb_first(std::size_t i) const {
    if (!cells_[i].is(Term::chose) || cells_[i].weak() || i + 1 >= cells_.size()) return false;
    if (!is_count(cells_, i + 1)) return false;
    const Cell* const behind = at(i + 2);
    return behind == nullptr || behind->kind == CellKind::mark || behind->is(Term::counted) ||
           behind->is(Term::and_);
  }

  // "none against", "no votes against", "no country voted against".
  std::size_t nothing(std::size_t i) {
    if (cells_[i].is(Term::zero) && i > 0 && cells_[i - 1].is_number()) return i;  // "18 no votes"
    for (std::size_t j = i + 1; j < cells_.size() && j < i + 6; ++j) {
      const Cell& cell = cells_[j];
      if (cell.is(Term::votes) || cell.is(Term::chose)) {
        if (cells_[i].is(Term::zero) && cell.is(Term::chose)) return i;
        atoms_.push_back({cell.choice(), {0, Bound::exactly}, i, j, false, {}, false});
        return j + 1;
      }
      const bool filler = cell.is(Term::counted) || cell.is(Term::stop) || cell.is(Term::were) ||
                          (cell.is_number() && cells_[j - 1].is(Term::of_all)) ||
                          cell.is(Term::of_all) || cell.is(Term::body) ||
                          cell.is(Term::preposition);
      if (!filler) return i;
    }
    return i;
  }

  // "unanimously adopted", "approved the text unanimously": nobody against or abstaining.
  std::size_t unanimous(std::size_t i) {
    const std::size_t from = i > 6 ? i - 6 : 0;
    const std::size_t to = std::min(cells_.size(), i + 3);
    for (std::size_t j = from; j < to; ++j) {
      if (!cells_[j].is(Term::adopted)) continue;
      for (const Choice choice : {Choice::no, Choice::abstain}) {
        add(choice, {0, Bound::exactly}, std::min(i, j), std::max(i, j));
        atoms_.back().unanimous = true;
      }
      return i + 1;
    }
    return i;
  }

  // "Chad and Fiji were the only countries to oppose it".
  [[nodiscard]] bool of_several(std::size_t i) const {
    std::size_t at = i;
    while (at > 0 && cells_[at - 1].is(Term::stop)) --at;
    return at > 0 && cells_[at - 1].is(Term::were) && subject_of(cells_, at - 1).members.size() > 1;
  }

  // "the lone vote against", "was the only member to oppose".
  std::size_t single(std::size_t i) {
    if (i + 1 < cells_.size() && cells_[i + 1].is_number()) return i;
    if (of_several(i)) return i;
    bool counted = false;
    bool indefinite = false;  // "only a negative vote counts"
    for (std::size_t j = i + 1; j < cells_.size() && j < i + 8; ++j) {
      const Cell& cell = cells_[j];
      if (cell.is(Term::votes) || cell.is(Term::chose)) {
        if ((!counted && cell.is(Term::chose)) || (indefinite && cell.is(Term::votes))) return i;
        atoms_.push_back({cell.choice(), {1, Bound::exactly}, i, j, false, {}});
        return j + 1;
      }
      counted = counted || cell.is(Term::counted);
      indefinite = indefinite || cell.is(Term::stop);
      const bool filler = cell.is(Term::counted) || cell.is(Term::stop) || cell.is(Term::to) ||
                          cell.is(Term::body) || cell.is(Term::preposition) ||
                          cell.is(Term::of_all) || cell.kind == CellKind::word;
      if (!filler) return i;
    }
    return i;
  }

  [[nodiscard]] Count count_at(std::size_t i) const {
    return {cells_[i].value, bound_before(cells_, i)};
  }

  void add(Choice choice, Count count, std::size_t first, std::size_t last) {
    atoms_.push_back({choice, count, first, last, false, std::nullopt, false});
  }

  void emit(std::vector<Claim>& claims) {
    const bool strong =
        std::any_of(atoms_.begin(), atoms_.end(), [](const Atom& a) { return !a.weak; });
    Claim claim;
    bool is_open = false;
    bool is_margin = false;
    std::size_t last = 0;
    const auto close = [&] {
      if (!is_open) return;
      if (is_margin && !claim.no && !claim.abstain && !claim.absent) claim.what = "by";
      is_margin = false;
      claim.type = !claim.yes && !claim.no && !claim.abstain ? ClaimType::absent : ClaimType::tally;
      claims.push_back(std::move(claim));
      claim = Claim();
      is_open = false;
    };
    for (const Atom& atom : atoms_) {
      if (atom.weak && !strong) continue;
      if (is_open && (slot(claim, atom.choice) || parted(last, atom.first))) close();
      if (!is_open) claim.begin = cells_[atom.first].begin;
      is_open = true;
      claim.unanimous = claim.unanimous || atom.unanimous;
      if (after_rejection_) claim.what = "rejected";
      slot(claim, atom.choice) = atom.count;
      is_margin = is_margin || atom.by;
      if (atom.denominator) claim.denominator = atom.denominator;
      claim.end = cells_[atom.last].end;
      last = atom.last;
    }
    close();
  }

  // A day or "last year" between two counts, with a mark, parts what they are about.
  [[nodiscard]] bool parted(std::size_t last, std::size_t first) const {
    for (std::size_t i = last + 1; i < first; ++i) {
      if (cells_[i].is(Term::adopted) || cells_[i].is(Term::rejected) ||
          cells_[i].is(Term::before)) {
        return true;
      }
      if (cells_[i].kind == CellKind::date) return true;
    }
    return false;
  }

  std::span<const Cell> cells_;
  std::vector<Atom> atoms_;
  bool after_rejection_ = false;
};

}  // namespace

void find_tallies(const SentenceView& sentence, std::vector<Claim>& claims) {
  Finder(sentence).run(claims);
}

}  // namespace rollcall::coverage
