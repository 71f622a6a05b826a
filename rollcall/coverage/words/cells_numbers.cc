// SPDX-License-Identifier: Apache-2.0
// Numbers in words are sums of falling parts, with multipliers between:
//
//   one [hundred] and forty - one:   1 × 100, + 40, + 1 = 141
//   quatre-vingt treize:             80 + 13 = 93
//
// A part is added only where it fits below what stands ("twenty one", not "one twenty"), so that
// "five two" stays two numbers. Digits are never summed, only multiplied ("1.5 million" has no
// value at all, "60 million" has).
#include "rollcall/coverage/words/cells_build.h"

namespace rollcall::coverage {
namespace {

bool in_words(const Cell& cell) { return cell.is(Term::number) || cell.is(Term::multiplier); }

// Whether `part` fits below the lowest digit that `sum` has used.
bool fits(int sum, int part) {
  if (sum == 0) return true;
  int room = 1;
  while (sum % (room * 10) == 0 && room < 100'000'000) room *= 10;
  return part > 0 && part < room;
}

class Sum {
 public:
  Sum(const std::vector<Cell>& cells, std::string_view language)
      : cells_(cells), english_(language == "en") {}

  // Takes the longest number that begins at `from`; returns behind its last cell.
  std::size_t take(std::size_t from) {
    std::size_t end = from;
    whole_ = 0;
    part_ = 0;
    for (std::size_t i = from; i < cells_.size();) {
      if (!add(cells_[i])) break;
      end = ++i;
      if (i + 1 < cells_.size() && connects(cells_[i], cells_[i + 1])) ++i;
    }
    return end;
  }
  [[nodiscard]] int value() const { return whole_ + part_; }

 private:
  bool add(const Cell& cell) {
    constexpr int kMost = 100'000'000;
    if (cell.is(Term::multiplier)) {
      if (cell.value <= 1 || (part_ > 0 ? part_ : 1) > kMost / cell.value) return false;
      if (whole_ != 0 && part_ == 0) return false;
      part_ = (part_ > 0 ? part_ : 1) * cell.value;
      multiplied_ = true;
      if (cell.value >= 1000) {
        whole_ += part_;
        part_ = 0;
      }
      return whole_ <= kMost;
    }
    if (!cell.is(Term::number) || !fits(part_, cell.value)) return false;
    part_ += cell.value;
    return true;
  }

  [[nodiscard]] bool connects(const Cell& cell, const Cell& next) const {
    if (!in_words(next)) return false;
    if (cell.is_mark('-')) return !cell.blank_before && !next.blank_before;
    if (!cell.is(Term::and_)) return false;
    return english_ ? multiplied_ && part_ % 100 == 0 : part_ % 10 == 0;
  }

  const std::vector<Cell>& cells_;
  bool english_;
  bool multiplied_ = false;
  int whole_ = 0;
  int part_ = 0;
};

constexpr int kCountsOne = 1;  // Cell::value of Term::stop

// ", une contre", "y una abstención": an article in a row of counts, right before a choice.
bool counts_one(const std::vector<Cell>& cells, std::size_t i, std::size_t done) {
  const Cell& cell = cells[i];
  if (!cell.is(Term::stop) || cell.value != kCountsOne || done < 2) return false;
  if (i + 1 >= cells.size() || !(cells[i + 1].is(Term::votes) || cells[i + 1].is(Term::choosers))) {
    return false;
  }
  // What stands before has been put together already.
  if (!cells[done - 1].is_mark(',') && !cells[done - 1].is(Term::and_)) return false;
  for (std::size_t back = 2; back <= 8 && back <= done; ++back) {
    if (cells[done - back].is_number()) return true;
  }
  return false;
}

}  // namespace

void put_numbers_together(std::vector<Cell>& cells, std::string_view language) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < cells.size();) {
    Cell cell = cells[i];
    std::size_t end = i + 1;
    if (counts_one(cells, i, out)) {
      cell.kind = CellKind::number;
      cell.term = Term::none;
      cell.value = 1;
    } else if (in_words(cell)) {
      Sum sum(cells, language);
      end = sum.take(i);
      if (end <= i) end = i + 1;
      cell.kind = CellKind::number;
      cell.term = Term::none;
      cell.value = sum.value();
      cell.end = cells[end - 1].end;
      // "thirty-second", "twenty-fifth".
      const bool ordinal = end + 1 < cells.size() && cells[end].is_mark('-') &&
                           cells[end + 1].is(Term::ordinal) && !cells[end].blank_before &&
                           cells[end + 1].value < 10;
      if (ordinal) {
        cell.kind = CellKind::term;
        cell.term = Term::ordinal;
        cell.value += cells[end + 1].value;
        cell.end = cells[end + 1].end;
        end += 2;
      }
    } else if (cell.is_number() && end < cells.size() && cells[end].is(Term::multiplier) &&
               cell.value > 0 && cells[end].value > 0 &&
               cell.value < 1'000'000'000 / cells[end].value) {
      cell.value *= cells[end].value;
      cell.end = cells[end].end;
      ++end;
    }
    i = end;
    cells[out++] = cell;
  }
  cells.resize(out);
}

}  // namespace rollcall::coverage
