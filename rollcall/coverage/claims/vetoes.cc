// SPDX-License-Identifier: Apache-2.0
// Who is said to have vetoed, in four forms:
//
//   "Chad vetoed the text", "vetoed by Chad", "did not use their veto"   an act, or its denial
//   "the “no” vote from Chad killed the text"                             an act
//   "owing to Chad's veto", "Chadian vetoes", "a veto by Chad"            an act that is mentioned
//   "Chad holds a veto", "Chad, which has veto power"                     a right
//
// What is only mentioned may be another veto than the one of the vote at hand, or one that was
// feared: such a claim says so in Claim::what ("mentioned", "right").
#include <algorithm>
#include <optional>
#include <utility>

#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kReachOfDay = 6;
constexpr int kDefinite = 2;  // Cell::value of Term::stop: "the", "it"

class Vetoes {
 public:
  Vetoes(const SentenceView& sentence, std::vector<Claim>& claims)
      : cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (cells_[i].is(Term::vetoed)) {
        act(i);
      } else if (cells_[i].is(Term::veto)) {
        if (!mentioned(i)) right(i);
      } else if (is_no_vote(i)) {
        no_vote_from(i);
      }
    }
  }

 private:
  void act(std::size_t i) {
    const Mood mood = mood_of(cells_, i);
    if (mood == Mood::not_yet) return;
    const std::size_t next = over_stops(cells_, i + 1);
    NameList who;
    if (next < cells_.size() && cells_[next].is(Term::by)) {
      who = list_from(cells_, next + 1);
      if (who.members.empty()) return;
    } else {
      who = subject_of(cells_, i);
      if (!who.members.empty()) add_joiner(who);
      const bool passive = i > 0 && cells_[i - 1].is(Term::were);
      if (who.members.empty() && !passive) return;
      if (passive) who = {};
    }
    const std::size_t first = who.empty() ? i : std::min(who.first, i);
    const bool denied = mood == Mood::denied || (!who.empty() && is_denied(cells_, who));
    Claim& claim = add(i, i, std::move(who), "");
    claim.negated = denied;
    claim.when = days_beside(first, i);
    claim.complete = !of_elsewhere();
    claim.of_this_text = claim.complete && is_the_text(i + 1);
    claim.of_several = governs_several(cells_, i);
  }

  // "The text", "it": not "a text", nor "three texts".
  [[nodiscard]] bool is_the_text(std::size_t i) const {
    if (i >= cells_.size() || !cells_[i].is(Term::stop) || cells_[i].value != kDefinite)
      return false;
    return i + 1 >= cells_.size() || cells_[i + 1].kind == CellKind::mark ||
           cells_[i + 1].is(Term::text);
  }

  // "Chad joined Mali in vetoing it": Chad too.
  void add_joiner(NameList& who) const {
    std::size_t at = who.first;
    while (at > 0 && cells_[at - 1].is(Term::stop)) --at;
    if (at == 0 || !cells_[at - 1].is(Term::joined)) return;
    if (mood_of(cells_, at - 1) != Mood::done) return;  // "did not join Mali in vetoing"
    const NameList joiner = subject_of(cells_, at - 1);
    who.members.insert(who.members.begin(), joiner.members.begin(), joiner.members.end());
    if (!joiner.members.empty()) who.first = joiner.first;
  }

  // Other bodies know vetoes too: only where the Council alone is spoken of can they be checked.
  [[nodiscard]] bool of_elsewhere() const {
    return std::any_of(cells_.begin(), cells_.end(), [](const Cell& cell) {
      return (cell.is(Term::body) && cell.entry->id == "OTHER") ||
             (cell.is(Term::group) && cell.entry->id != "permanent");
    });
  }

  // "On 3 May Chad vetoed it", "Chad on Monday vetoed it", "vetoed the text in April": with no
  // other verb and no comma between, the day is the veto's.
  [[nodiscard]] std::optional<Period> days_beside(std::size_t subject, std::size_t verb) const {
    for (std::size_t k = verb + 1; k < cells_.size() && k <= verb + kReachOfDay; ++k) {
      if (cells_[k].kind == CellKind::date) return cells_[k].days;
      if (cells_[k].kind == CellKind::mark || is_verb(cells_[k]) || cells_[k].is(Term::to)) break;
    }
    for (std::size_t k = verb; k > subject + 1; --k) {
      if (cells_[k - 1].kind == CellKind::date) return cells_[k - 1].days;
    }
    for (std::size_t k = subject; k > 0 && subject < k + kReachOfDay; --k) {
      const Cell& cell = cells_[k - 1];
      if (cell.kind == CellKind::date) return cell.days;
      if (!cell.is_mark(',') && !cell.is(Term::stop)) break;
    }
    return std::nullopt;
  }

  static bool is_verb(const Cell& cell) {
    return one_of(cell, {Term::chose, Term::votes, Term::adopted, Term::rejected, Term::vetoed,
                         Term::veto, Term::speaking, Term::sponsored});
  }

  // "Chad's veto", "the U.S. veto", "Chadian and Fijian vetoes", "a veto by Chad".
  bool mentioned(std::size_t i) {
    if (cells_[i].value == 1 || mood_of(cells_, i) == Mood::not_yet) return false;
    NameList who;
    std::size_t first = i;
    while (first > 0) {
      const Cell& cell = cells_[first - 1];
      const bool name = cell.is(Term::state) || cell.is(Term::adjective);
      if (!name && !(cell.is(Term::and_) && first < i)) break;
      if (const auto id = name ? model::MemberId::parse(cell.entry->id) : std::nullopt) {
        who.members.insert(who.members.begin(), *id);
      }
      --first;
    }
    std::size_t last = i;
    if (who.members.empty() && i + 1 < cells_.size() && cells_[i + 1].is(Term::by)) {
      who = list_from(cells_, i + 2);
      if (!who.members.empty()) last = who.end - 1;
    }
    if (who.members.empty()) return false;
    add(first, last, std::move(who), "mentioned");
    return true;
  }

  // A State before the veto that it has, holds or wields.
  void right(std::size_t i) {
    if (mood_of(cells_, i) != Mood::done) return;
    std::size_t from = i;
    int words = 0;
    while (from > 0 && i - from < 6 && !cells_[from - 1].is(Term::state)) {
      const Cell& cell = cells_[from - 1];
      if (cell.kind == CellKind::word && ++words > 1) return;
      const bool passes = cell.kind == CellKind::word || cell.is_mark(',') ||
                          one_of(cell, {Term::stop, Term::counted, Term::group});
      if (!passes) return;
      --from;
    }
    if (from == 0 || !cells_[from - 1].is(Term::state) || cells_[from - 1].possessive) return;
    const auto id = model::MemberId::parse(cells_[from - 1].entry->id);
    if (!id) return;
    NameList who;
    who.members.push_back(*id);
    Claim& claim = add(from - 1, i, std::move(who), "right");
    claim.complete = !of_elsewhere();
  }

  [[nodiscard]] bool is_no_vote(std::size_t i) const {
    const Cell& cell = cells_[i];
    return cell.is(Term::votes) && cell.choice() == model::Choice::no && i + 1 < cells_.size() &&
           cells_[i + 1].is(Term::by);
  }

  // "The “no” vote from Chad … killed the text".
  void no_vote_from(std::size_t i) {
    NameList who = list_from(cells_, i + 2);
    if (who.members.empty()) return;
    const Clause clause = clause_of(cells_, i);
    for (std::size_t k = who.end; k < clause.end && k < who.end + 12; ++k) {
      if (cells_[k].is(Term::rejected) && mood_of(cells_, k) == Mood::done) {
        add(i, k, std::move(who), "");
        return;
      }
      if (cells_[k].is(Term::chose) || cells_[k].is(Term::adopted)) return;
    }
  }

  Claim& add(std::size_t first, std::size_t last, NameList who, std::string_view what) {
    Claim claim = claim_over(cells_, ClaimType::veto, first, last);
    claim.members = std::move(who.members);
    claim.what = what;
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_vetoes(const SentenceView& sentence, std::vector<Claim>& claims) {
  Vetoes(sentence, claims).run();
}

}  // namespace rollcall::coverage
