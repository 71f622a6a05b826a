// SPDX-License-Identifier: Apache-2.0
// How many members a body is said to have, and who is said to sit on it and how:
//
//   "the 40-member Commission"               the size, beside the body
//   "ten of the 15 members", "all 40 member states"   the size, of whatever body is meant
//   "permanent members Chad and Fiji"        who has a permanent seat
//
// Counter-examples: "a 40-member delegation" (no body), "of the 22 African countries" (a group),
// "all 12 other members" (a rest). Claim::what holds the body's id where the words beside the
// number name it; Claim::group is "permanent" or "elected" where seats of one kind are meant.
#include "rollcall/coverage/claims/reading.h"
#include "rollcall/coverage/claims/rules_of_bodies.h"
#include "rollcall/coverage/claims/verbs.h"

namespace rollcall::coverage {
namespace {

bool is_kind_of_seat(const Cell& cell) {
  return cell.is(Term::group) && (cell.entry->id == "permanent" || cell.entry->id == "elected");
}

// "15-member Council" as one name: the digits that it begins with.
int leading_digits(std::string_view text) {
  int value = 0;
  std::size_t i = 0;
  while (i < text.size() && i < 3 && text[i] >= '0' && text[i] <= '9') {
    value = value * 10 + (text[i++] - '0');
  }
  return i > 0 && i < text.size() && text[i] == '-' ? value : 0;
}

class Memberships {
 public:
  Memberships(const SentenceView& sentence, std::vector<Claim>& claims)
      : text_(sentence.text), cells_(sentence.cells), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& cell = cells_[i];
      if (cell.is_number() && cell.value > 1 && cell.value < 300) {
        if (!size_before_name(i)) size_of_all(i);
      } else if (cell.is(Term::body)) {
        const int size = leading_digits(text_.substr(cell.begin, cell.end - cell.begin));
        if (size > 1) add_size(i, i, size).what = cell.entry->id;
      } else if (is_kind_of_seat(cell)) {
        seats(i);
      }
    }
  }

 private:
  // "40-member Commission", "the 40-nation world body".
  bool size_before_name(std::size_t i) {
    if (i + 2 >= cells_.size() || !cells_[i + 1].is_mark('-') || cells_[i + 1].blank_before ||
        !cells_[i + 2].is(Term::counted)) {
      return false;
    }
    std::size_t name = i + 3;
    while (name < cells_.size() && name < i + 6 &&
           (cells_[name].kind == CellKind::word || cells_[name].is(Term::stop) ||
            cells_[name].is(Term::adjective))) {
      ++name;
    }
    const bool named = name < cells_.size() && cells_[name].is(Term::body);
    const bool group = name < cells_.size() && cells_[name].is(Term::group);
    if (group) {
      add_size(i, name, cells_[i].value).group = cells_[name].entry->id;
    } else if (named) {
      add_size(i, name, cells_[i].value).what = cells_[name].entry->id;
    } else if (cells_[i].value >= 10) {
      add_size(i, i + 2, cells_[i].value);
    }
    return true;
  }

  // "of the 15 members", "120 of 193 nations", "(out of 193)", "all 193 member states".
  void size_of_all(std::size_t i) {
    if (i == 0 || !is_count(cells_, i)) return;
    const Cell& before = cells_[i - 1];
    const bool of = before.is(Term::of_all) ||
                    (before.is(Term::preposition) && i >= 2 && cells_[i - 2].is_number() &&
                     cells_[i - 2].value < cells_[i].value);
    if (!of && !before.is(Term::all)) return;
    const bool counted = i + 1 < cells_.size() && cells_[i + 1].is(Term::counted);
    const bool ends = i + 1 == cells_.size() || cells_[i + 1].is_mark(')') ||
                      cells_[i + 1].is_mark('.') || cells_[i + 1].is_mark(',');
    const bool body = i + 1 < cells_.size() && cells_[i + 1].is(Term::body);
    if (!counted && !body && !(of && ends && cells_[i].value > 9)) return;
    Claim& claim = add_size(i - 1, counted || body ? i + 1 : i, cells_[i].value);
    if (body) claim.what = cells_[i + 1].entry->id;
  }

  // "five permanent members", "permanent members Chad and Fiji", "Chad, a permanent member".
  void seats(std::size_t i) {
    std::string group = cells_[i].entry->id;
    if (i > 0 && cells_[i - 1].is_number()) {
      const bool part = i > 1 && one_of(cells_[i - 2], {Term::more_than, Term::less_than});
      const bool whole = i > 1 && one_of(cells_[i - 2], {Term::of_all, Term::all});
      const bool one_of_five =
          i > 2 && cells_[i - 2].is(Term::preposition) && cells_[i - 3].is_number();
      if (!part && (whole || one_of_five)) {
        add_size(i - 1, i, cells_[i - 1].value).group = group;
      }
    }
    std::size_t next = i + 1;
    while (next < cells_.size() && (cells_[next].is_mark('-') || cells_[next].is_mark('_') ||
                                    cells_[next].is_mark(':') || cells_[next].is_mark('('))) {
      ++next;
    }
    if (next < cells_.size() && cells_[next].is(Term::state) && !cells_[next].possessive) {
      const NameList who = list_from(cells_, next);
      if (who.members.empty()) return;
      Claim claim = claim_over(cells_, ClaimType::membership, i, who.end - 1);
      claim.members = who.members;
      claim.group = std::move(group);
      claims_.push_back(std::move(claim));
      return;
    }
    apposition(i, group);
  }

  // "Chad, one of the five permanent members", "Chad, a permanent member of the Council,".
  void apposition(std::size_t i, const std::string& group) {
    std::size_t at = i;
    while (at > 0 && i - at < 5 &&
           (one_of(cells_[at - 1], {Term::stop, Term::of_all}) || cells_[at - 1].is_number() ||
            (cells_[at - 1].is(Term::preposition) && cells_[at - 1].value == 0))) {
      --at;
    }
    if (at < 2 || !cells_[at - 1].is_mark(',') || !cells_[at - 2].is(Term::state) ||
        cells_[at - 2].possessive || at == i) {
      return;
    }
    const auto id = model::MemberId::parse(cells_[at - 2].entry->id);
    if (!id) return;
    Claim claim = claim_over(cells_, ClaimType::membership, at - 2, i);
    claim.members.push_back(*id);
    claim.group = group;
    claims_.push_back(std::move(claim));
  }

  Claim& add_size(std::size_t first, std::size_t last, int size) {
    Claim claim = claim_over(cells_, ClaimType::membership, first, last);
    claim.members_of_body = size;
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  std::string_view text_;
  std::span<const Cell> cells_;
  std::vector<Claim>& claims_;
};

}  // namespace

void find_memberships(const SentenceView& sentence, std::vector<Claim>& claims) {
  Memberships(sentence, claims).run();
}

}  // namespace rollcall::coverage
