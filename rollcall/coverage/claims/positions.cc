// SPDX-License-Identifier: Apache-2.0
// Who is said to have voted how. Each word for a choice is asked for its subject, and for the list
// that it introduces:
//
//   "Russia and Belarus voted against"                         the subject before it
//   "backed by Russia and China", "abstentions from Greece"    the list behind it
//   "18 against, among them Hungary"                           an open list behind it
//   "the U.S. joined Russia and 16 others in opposing it"      two subjects and a number: `joined`
//   "only two African States opposed it"                       a count of a group: `group_count`
//
// What is only expected ("would vote against") is no position. A list whose stated number equals
// the names it gives is complete; one that opens with "including" never is.
#include <algorithm>

#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

using model::Choice;
using model::MemberId;

constexpr int kVotedWith = 1;  // Cell::value of Term::joined

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
        emit(list_from(cells_, i + 1), i, choice_of(i), stated_before(i));
      } else if (cell.is(Term::joined)) {
        joined_alone(i);
      } else if (cell.is(Term::open)) {
        among_number(i);
      } else if (cell.is(Term::votes)) {
        if (!owned(i, cell.choice())) noun(i);
      } else if (cell.is(Term::chose_by)) {
        emit(list_from(cells_, i + 1), i, choice_of(i), number_behind(i));
      } else if (cell.is(Term::rejected) || cell.is(Term::adopted)) {
        joined_in_outcome(i);
      } else if (is_count(cells_, i) || cell.is(Term::nobody) || cell.is(Term::zero)) {
        const bool no_vote = cell.is(Term::zero) && i + 1 < cells_.size() &&
                             cells_[i + 1].is(Term::counted) && owned(i, Choice::no);
        if (!no_vote) count_of_group(i);
      }
    }
  }

 private:
  // "did not vote" is an absence, but "did not vote for" denies a yes.
  [[nodiscard]] bool denies(std::size_t i) const {
    return cells_[i].is(Term::chose) && cells_[i].choice() == Choice::absent &&
           i + 1 < cells_.size() && cells_[i + 1].is(Term::votes);
  }
  [[nodiscard]] Choice choice_of(std::size_t i) const {
    return cells_[denies(i) ? i + 1 : i].choice();
  }

  [[nodiscard]] bool near_before(std::size_t i, Term term) const {
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      if (cells_[i - back].is(term)) return true;
      if (cells_[i - back].kind != CellKind::word && !cells_[i - back].is(Term::stop)) break;
    }
    return false;
  }

  void verb(std::size_t i) {
    const bool takes_object = choice_of(i) == Choice::yes || choice_of(i) == Choice::no;
    if (near_before(i, Term::future) || (takes_object && has_other_object(i))) return;
    if (among(i) || enclosed(i) || owned(i, choice_of(i))) return;
    NameList subject = subject_of(cells_, i);
    if (subject.empty() && !subject.others) subject = joiner_of_unnamed(i);
    if (subject.empty() && !subject.others) subject = subject_of_two_verbs(i);
    if (!subject.members.empty() && !subject.others) add_company_behind(subject, i);
    if (subject.others || !subject.empty()) {
      if (!joined_before(subject, i, choice_of(i))) {
        // "Only Chad voted against": that is all of them.
        const bool only = sole_before(subject.first) && is_only_of_all(subject) && !subject.open &&
                          !subject.others;
        const auto named = static_cast<int>(subject.members.size());
        emit(subject, i, choice_of(i), only ? std::optional(Count{named}) : std::nullopt);
        only_of_group(subject, i);
      }
    }
    behind_verb(i, subject.empty() && !subject.others);
  }

  // "Chad had joined them in voting no", "joined the two in voting no": it voted no itself.
  [[nodiscard]] NameList joiner_of_unnamed(std::size_t verb_at) const {
    for (std::size_t at = verb_at; at > 0 && verb_at - at < 5; --at) {
      const Cell& cell = cells_[at - 1];
      if (cell.is(Term::joined)) return subject_of(cells_, at - 1);
      const bool unnamed = cell.kind == CellKind::word || cell.is_number() ||
                           one_of(cell, {Term::stop, Term::preposition, Term::counted});
      if (!unnamed) break;
    }
    return {};
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

  // "Chad voted against it, along with Mali and 32 other countries".
  void add_company_behind(NameList& subject, std::size_t i) const {
    std::size_t j = i + 1;
    while (j < cells_.size() && j < i + 8 &&
           (cells_[j].kind == CellKind::word || cells_[j].kind == CellKind::date ||
            cells_[j].is_mark(',') ||
            one_of(cells_[j], {Term::stop, Term::text, Term::preposition}))) {
      ++j;
    }
    if (j >= cells_.size() || !cells_[j].is(Term::joined)) return;
    const NameList company = list_from(cells_, j + 1);
    if (!company.others || !company.groups.empty()) return;
    subject.others = company.others;
    for (const MemberId& id : company.members) {
      if (std::find(subject.members.begin(), subject.members.end(), id) == subject.members.end()) {
        subject.members.push_back(id);
      }
    }
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
    emit(list, i, choice_of(i), std::nullopt);
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
      emit(list, i, choice_of(i), number);
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
    if (introduced) emit(list_from(cells_, j), i, choice_of(i), stated_before(i));
  }

  // "Israel voted against, as did nine other countries: …": the named State and nine more.
  void as_did(std::size_t i, std::size_t did) {
    const NameList subject = subject_of(cells_, i);
    if (did + 1 < cells_.size() && cells_[did + 1].is_number() && subject.members.size() == 1) {
      Claim claim = started(ClaimType::joined, i, choice_of(i));
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
    emit(list_from(cells_, did + 1), i, choice_of(i), std::nullopt);
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
    emit(list_from(cells_, j), i, choice_of(i), stated_before(i));
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

  // "A joined B, C [and 14 others] in voting against", "six countries joining B in voting against".
  bool joined_before(const NameList& right, std::size_t verb_at, Choice choice) {
    std::size_t at = right.first;
    while (at > 0 && (cells_[at - 1].is(Term::stop) || cells_[at - 1].is(Term::sole))) --at;
    if (at == 0 || !cells_[at - 1].is(Term::joined)) return false;
    const std::size_t joined = at - 1;
    if (mood_of(cells_, joined) != Mood::done) return true;  // "did not join Mali in voting no"
    // "Chad sided with Mali, and Togo abstained": the verb is not what they joined in.
    const bool joined_in = std::any_of(cells_.begin() + static_cast<std::ptrdiff_t>(right.end),
                                       cells_.begin() + static_cast<std::ptrdiff_t>(verb_at),
                                       [](const Cell& cell) { return cell.is(Term::preposition); });
    if (!joined_in && comma_within(right)) return true;
    const NameList left = subject_of(cells_, joined);
    std::optional<int> number = number_of_joiners(joined);
    if (left.empty() && !number && !sole_joiner(joined)) return false;
    Claim claim = started(ClaimType::joined, verb_at, choice);
    claim.begin = cells_[left.empty() ? joined : left.first].begin;
    claim.members = left.members;
    claim.members.insert(claim.members.end(), right.members.begin(), right.members.end());
    if (!left.empty() && !number) {
      claim.others_of = left.members;
      claim.others = right.others;
      if (!claim.others)
        claim.type = claim.members.size() >= 3 ? ClaimType::list : ClaimType::position;
      claims_.push_back(std::move(claim));
      return true;
    }
    // The joiners are counted: those named "among" them are part of the number.
    claim.others_of = right.members;
    claim.others = number;
    claim.others_include_named = true;
    const NameList named = list_from(cells_, verb_at + 1);
    if (!number && !named.empty()) {  // "the only one that joined them was Chad"
      claim.members.insert(claim.members.end(), named.members.begin(), named.members.end());
      claim.type = ClaimType::list;
      claim.complete = true;
      claim.end = cells_[named.end - 1].end;
    }
    claims_.push_back(std::move(claim));
    return true;
  }

  [[nodiscard]] bool comma_within(const NameList& list) const {
    return std::any_of(cells_.begin() + static_cast<std::ptrdiff_t>(list.first),
                       cells_.begin() + static_cast<std::ptrdiff_t>(list.end),
                       [](const Cell& cell) { return cell.is_mark(','); });
  }

  // "the 17 countries that joined": the number before the verb.
  [[nodiscard]] std::optional<int> number_of_joiners(std::size_t joined) const {
    for (std::size_t back = 1; back <= 5 && back <= joined; ++back) {
      const std::size_t at = joined - back;
      if (is_count(cells_, at)) return cells_[at].value;
      if (!cells_[at].is(Term::counted) && !cells_[at].is(Term::stop) &&
          !cells_[at].is(Term::others) && cells_[at].kind != CellKind::word) {
        break;
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] bool sole_joiner(std::size_t joined) const {
    for (std::size_t back = 1; back <= 4 && back <= joined; ++back) {
      if (cells_[joined - back].is(Term::sole)) return true;
    }
    return false;
  }

  // "A voted alongside B on the text": alike, and not said how.
  void joined_alone(std::size_t i) {
    for (std::size_t j = i + 1; j < cells_.size() && j < i + 16; ++j) {
      if (one_of(cells_[j], {Term::chose, Term::rejected, Term::adopted, Term::votes})) return;
    }
    if (near_before(i, Term::future) || near_before(i, Term::negation)) return;
    const NameList left = subject_of(cells_, i);
    if (left.members.empty() || left.others || i + 1 >= cells_.size()) return;
    std::size_t name = i + 1;
    while (name < cells_.size() && cells_[name].is(Term::stop)) ++name;
    if (name >= cells_.size() || !cells_[name].is(Term::state) || cells_[name].possessive) return;
    const NameList right = list_from(cells_, name);
    if (right.empty() || right.others) return;
    Claim claim;
    claim.type = ClaimType::joined;
    claim.begin = cells_[left.first].begin;
    claim.end = cells_[right.end - 1].end;
    claim.members = left.members;
    claim.members.insert(claim.members.end(), right.members.begin(), right.members.end());
    claim.others_of = left.members;
    claim.weak = cells_[i].value != kVotedWith;
    claims_.push_back(std::move(claim));
  }

  // "A joined B and 17 others - including C - in rejecting it": against a text that passed.
  void joined_in_outcome(std::size_t i) {
    std::size_t at = i;
    while (at > 0 && (cells_[at - 1].is(Term::preposition) || cells_[at - 1].is(Term::stop))) --at;
    if (at == i) return;
    for (std::size_t j = at; j > 0 && at - j < 40; --j) {
      if (!cells_[j - 1].is(Term::joined)) continue;
      const NameList right = list_from(cells_, j);
      const NameList left = subject_of(cells_, j - 1);
      if (left.empty() || right.empty() || !right.others) return;
      Claim claim =
          started(ClaimType::joined, i, cells_[i].is(Term::rejected) ? Choice::no : Choice::yes);
      claim.begin = cells_[left.first].begin;
      claim.others_of = left.members;
      claim.members = left.members;
      claim.members.insert(claim.members.end(), right.members.begin(), right.members.end());
      claim.others = right.others;
      claims_.push_back(std::move(claim));
      return;
    }
  }

  // "Fifteen African countries abstained", "no European country opposed it".
  void count_of_group(std::size_t i) {
    std::size_t j = i + 1;
    const Cell* group = nullptr;
    for (; j < cells_.size() && j < i + 8; ++j) {
      const Cell& cell = cells_[j];
      if (cell.is(Term::chose)) break;
      if (cell.is(Term::group) && group == nullptr) {
        group = &cell;
      } else if (!cell.is(Term::counted) && !cell.is(Term::stop) && !cell.is(Term::of_all)) {
        return;
      }
    }
    if (group == nullptr || j >= cells_.size() || !cells_[j].is(Term::chose)) return;
    if (near_before(j, Term::future)) return;
    Claim claim = started(ClaimType::group_count, j, choice_of(j));
    claim.begin = cells_[i].begin;
    claim.group = group->entry->id;
    slot(claim, choice_of(j)) = cells_[i].is_number()
                                    ? Count{cells_[i].value, bound_before(cells_, i)}
                                    : Count{0, Bound::exactly};
    claims_.push_back(std::move(claim));
  }

  // "Eritrea and Mali were the only African countries that voted against".
  void only_of_group(const NameList& subject, std::size_t verb_at) {
    const Cell* group = nullptr;
    bool sole = false;
    for (std::size_t i = subject.end; i < verb_at; ++i) {
      if (cells_[i].is(Term::sole)) sole = true;
      if (cells_[i].is(Term::group)) group = &cells_[i];
    }
    // "Chad, the only republic of them, abstained": it is described so.
    const bool aside = subject.end < verb_at && cells_[subject.end].is_mark(',') &&
                       cells_[verb_at - 1].is_mark(',');
    if (!sole || aside) return;
    // "Within the Union Chad alone voted against": alone of those.
    const auto from_group =
        std::find_if(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(subject.first),
                     [](const Cell& cell) { return cell.is(Term::group); });
    if (from_group < cells_.begin() + static_cast<std::ptrdiff_t>(subject.first)) return;
    Claim claim = started(group != nullptr ? ClaimType::group_count : ClaimType::list, verb_at,
                          choice_of(verb_at));
    claim.begin = cells_[subject.first].begin;
    claim.members = subject.members;
    claim.complete = true;
    if (group != nullptr) claim.group = group->entry->id;
    slot(claim, choice_of(verb_at)) =
        Count{static_cast<int>(subject.members.size()), Bound::exactly};
    claims_.push_back(std::move(claim));
  }

  [[nodiscard]] Claim started(ClaimType type, std::size_t choice_at, Choice choice) const {
    Claim claim;
    claim.type = type;
    claim.choice = choice;
    claim.begin = cells_[choice_at].begin;
    claim.end = cells_[choice_at].end;
    claim.weak = cells_[choice_at].is(Term::chose) && cells_[choice_at].weak();
    claim.negated = denies(choice_at) || near_before(choice_at, Term::negation);
    claim.of_several = governs_several(cells_, choice_at);
    return claim;
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
    Claim claim = started(ClaimType::position, choice_at, choice);
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
