// SPDX-License-Identifier: Apache-2.0
// A day is read from what stands beside a month: "24 February 2025", "Feb. 24, 2025", "24 de
// febrero de 2025", "2025-02-24", "24.02.2025" (the day first: nobody writes the month first with
// points). A month or a year alone is a period. Where the year is missing, it is the last such day
// or month that is not after publication; "Monday" is the last Monday up to that day, because
// reports tell what has been. Without a day of publication those are no dates.
//
// "02/03/2025" is nobody's date: Americans and Europeans read two days, so it stays what it is.
#include <chrono>

#include "rollcall/coverage/words/cells_build.h"

namespace rollcall::coverage {
namespace {

constexpr int kFirstYear = 1945;
constexpr int kLastYear = 2100;

bool is_year(const Cell& cell) {
  return cell.is_number() && cell.value >= kFirstYear && cell.value <= kLastYear &&
         cell.end - cell.begin == 4;
}
bool is_day(const Cell& cell) {
  const bool number = cell.is_number() && cell.end - cell.begin <= 2;
  return (number || cell.is(Term::ordinal)) && cell.value >= 1 && cell.value <= 31;
}
unsigned days_of(int year, unsigned month) {
  const std::chrono::year_month_day_last last{std::chrono::year(year) / std::chrono::month(month) /
                                              std::chrono::last};
  return static_cast<unsigned>(last.day());
}

Period month_of(int year, unsigned month) {
  return {Date(year, month, 1), Date(year, month, days_of(year, month))};
}
Period year_of(int year) { return {Date(year, 1, 1), Date(year, 12, 31)}; }

int weekday_of(Date day) {  // Monday is 1
  return ((day.days_since_1970() + 3) % 7 + 7) % 7 + 1;
}

class Assembler {
 public:
  Assembler(std::vector<Cell>& cells, std::optional<Date> published)
      : cells_(cells), published_(published) {}

  void run() {
    std::size_t out = 0;
    for (std::size_t i = 0; i < cells_.size();) {
      period_.reset();
      relative_ = false;
      const std::size_t end = take(i);
      Cell cell = cells_[i];
      if (end > i) {
        cell.kind = CellKind::date;
        cell.term = Term::none;
        cell.days = period_;
        cell.relative = relative_;
        cell.end = cells_[end - 1].end;
        i = end;
      } else {
        ++i;
      }
      cells_[out++] = cell;
    }
    cells_.resize(out);
  }

 private:
  // The next cell that is no full stop, comma or "de": where a date goes on.
  [[nodiscard]] std::size_t over_marks(std::size_t at) const {
    while (at < cells_.size() &&
           (cells_[at].is_mark('.') || cells_[at].is_mark(',') || cells_[at].is(Term::stop))) {
      ++at;
    }
    return at;
  }
  [[nodiscard]] const Cell* at(std::size_t i) const {
    return i < cells_.size() ? &cells_[i] : nullptr;
  }

  // Where a date that begins at `i` ends; `i` itself where none does.
  std::size_t take(std::size_t i) {
    const Cell& cell = cells_[i];
    if (cell.is(Term::month)) return month_first(i);
    if (is_day(cell)) {
      const std::size_t month = over_marks(i + 1);
      if (month < cells_.size() && month <= i + 3 && cells_[month].is(Term::month)) {
        return with_month(i, month, month + 1, cell.value);
      }
      return digits(i);
    }
    if (is_year(cell)) {
      const std::size_t end = digits(i);
      return end > i ? end : lone_year(i);
    }
    if (published_ && (cell.is(Term::weekday) || cell.is(Term::day))) return near_publication(i);
    return i;
  }

  // "February 24, 2025", "Feb. 24", "February 2025", "February".
  std::size_t month_first(std::size_t i) {
    const std::size_t next = over_marks(i + 1);
    const Cell* const day = next <= i + 2 ? at(next) : nullptr;
    if (day != nullptr && is_day(*day) && !counts_votes(next + 1)) {
      return with_month(i, i, next + 1, day->value);
    }
    return with_month(i, i, i + 1, 0);
  }

  // A number before "votes" or "countries" is a count: "in February 24 countries abstained".
  [[nodiscard]] bool counts_votes(std::size_t i) const {
    const Cell* const next = at(i);
    return next != nullptr && (next->is(Term::counted) || next->is(Term::votes) ||
                               next->is(Term::chose) || next->is(Term::percent));
  }

  std::size_t with_month(std::size_t begin, std::size_t month_at, std::size_t end, int day) {
    const auto month = static_cast<unsigned>(cells_[month_at].value);
    if (month < 1 || month > 12) return begin;
    const std::size_t year_at = over_marks(end);
    if (year_at < cells_.size() && year_at <= end + 2 && is_year(cells_[year_at]) &&
        !counts_votes(year_at + 1)) {
      return settle(cells_[year_at].value, month, day) ? year_at + 1 : begin;
    }
    if (day == 0 && !cells_[month_at].capital) return begin;  // "may", "march"
    if (!published_) return begin;
    relative_ = true;
    int year = published_->year();
    if (month > published_->month() ||
        (month == published_->month() && day > static_cast<int>(published_->day()))) {
      --year;
    }
    return settle(year, month, day) ? end : begin;
  }

  bool settle(int year, unsigned month, int day) {
    if (day > static_cast<int>(days_of(year, month))) return false;
    if (day == 0) {
      period_ = month_of(year, month);
    } else {
      const Date exact(year, month, static_cast<unsigned>(day));
      period_ = Period{exact, exact};
    }
    return true;
  }

  // "2025-02-24", "2025/02/25", "24.02.2025".
  std::size_t digits(std::size_t i) {
    if (i + 4 >= cells_.size()) return i;
    const char mark = cells_[i + 1].mark;
    if (cells_[i + 1].kind != CellKind::mark || cells_[i + 3].mark != mark ||
        cells_[i + 1].blank_before || cells_[i + 2].blank_before || cells_[i + 3].blank_before ||
        cells_[i + 4].blank_before || !cells_[i + 2].is_number() || !cells_[i + 4].is_number()) {
      return i;
    }
    const int month = cells_[i + 2].value;
    const bool year_first = is_year(cells_[i]) && (mark == '-' || mark == '/');
    const bool day_first = is_year(cells_[i + 4]) && mark == '.';
    const int day = year_first ? cells_[i + 4].value : cells_[i].value;
    const int year = year_first ? cells_[i].value : cells_[i + 4].value;
    if ((!year_first && !day_first) || month < 1 || month > 12 || day < 1) return i;
    return settle(year, static_cast<unsigned>(month), day) ? i + 5 : i;
  }

  // No body has so many members: four digits in this range are a year unless votes follow.
  std::size_t lone_year(std::size_t i) {
    if (counts_votes(i + 1)) return i;
    if (published_ && cells_[i].value > published_->year() + 30) return i;
    period_ = year_of(cells_[i].value);
    return i + 1;
  }

  std::size_t near_publication(std::size_t i) {
    const Cell& cell = cells_[i];
    relative_ = true;
    const Date today = *published_;
    if (cell.is(Term::weekday)) {
      // "Monday, Feb. 24": the date says more.
      const std::size_t next = over_marks(i + 1);
      if (next < cells_.size() && next <= i + 2) {
        const std::size_t end =
            cells_[next].is(Term::month) || is_day(cells_[next]) ? take(next) : next;
        if (end > next) return end;
      }
      const int back = (weekday_of(today) - cell.value + 7) % 7;
      period_ = Period{today.plus_days(-back), today.plus_days(-back)};
      return i + 1;
    }
    if (cell.value > -7) {
      period_ = Period{today.plus_days(cell.value), today.plus_days(cell.value)};
    } else if (cell.value > -30) {
      period_ = Period{today.plus_days(-14), today.plus_days(-1)};
    } else if (cell.value > -365) {
      const bool january = today.month() == 1;
      period_ = month_of(today.year() - (january ? 1 : 0), january ? 12 : today.month() - 1);
    } else if (cell.value == -365) {
      period_ = year_of(today.year() - 1);
    } else {  // "a year ago": near that day
      period_ = Period{today.plus_days(-410), today.plus_days(-330)};
    }
    return i + 1;
  }

  std::vector<Cell>& cells_;
  std::optional<Date> published_;
  std::optional<Period> period_;
  bool relative_ = false;
};

}  // namespace

void put_dates_together(std::vector<Cell>& cells, std::optional<Date> published) {
  Assembler(cells, published).run();
}

}  // namespace rollcall::coverage
