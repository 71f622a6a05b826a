// SPDX-License-Identifier: Apache-2.0
// A text is cut into runs of digits and runs of letters with what stands between them; a date is
// then three neighbours of the right kinds. Example: "Feb 25 2025 | 4:33 PM" has the neighbours
// (Feb)(25)(2025). Counter-example: "02/03/2025" has three runs of digits of which none is above
// twelve but the year, so day and month cannot be told apart: no date.
#include "rollcall/coverage/text/stamps.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

#include "rollcall/base/text.h"
#include "rollcall/coverage/text/characters.h"
#include "rollcall/coverage/text/line_key.h"
#include "rollcall/coverage/words/word_table.h"

namespace rollcall::coverage {
namespace {

// Stems of the twelve months, parted by blanks: a word names a month when it begins with a stem.
// English, French, Spanish, Portuguese, German, Italian, Dutch, Polish, Russian, Ukrainian,
// Turkish.
constexpr std::array<std::string_view, 12> kMonthStems = {
    "jan ene gen sty янв січ oca يناير",
    "feb fev lut фев лют subat فبراير",
    "mar mars marz maart mrt март марта бер mart مارس",
    "apr avr abr kwi апр квіт nisan أبريل",
    "may mai mag mei maj мая май трав mayis مايو",
    "jun juin cze июн черв haz يونيو",
    "jul juil lug lip июл лип tem يوليو",
    "aug aout ago sie авг серп agu أغسطس",
    "sep set wrz сент вер eyl سبتمبر",
    "oct okt out ott paz окт жовт eki أكتوبر",
    "nov lis ноя лист kas نوفمبر",
    "dec dez dic gru дек груд ara ديسمبر"};

// The first two bytes of the stems, which turn away nearly every word.
constexpr std::size_t head_of(std::string_view word) {
  return static_cast<unsigned char>(word[0]) * 256U + static_cast<unsigned char>(word[1]);
}
std::bitset<65536> month_heads() {
  std::bitset<65536> heads;
  for (const std::string_view stems : kMonthStems) {
    for (std::size_t at = 0; at != std::string_view::npos; at = stems.find(' ', at)) {
      at += at == 0 ? 0 : 1;
      heads.set(head_of(stems.substr(at)));
    }
  }
  return heads;
}

// Words that begin like a month and are none ("march" the verb is left to the neighbours).
constexpr std::array<std::string_view, 12> kNoMonths = {
    "general", "generale", "mark",  "market", "major",   "majority",
    "mario",   "member",   "marie", "maria",  "decided", "genocide"};

enum class Kind : std::uint8_t { digits, letters };

struct Run {
  Kind kind = Kind::letters;
  std::size_t begin = 0;
  std::size_t end = 0;
  int value = -1;  // of up to eight digits
};

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool digit = byte >= '0' && byte <= '9';
    const bool letter = byte >= 0x80 || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
    const std::size_t blank = blank_bytes(text, at);
    if (blank > 0 || !(digit || letter)) {
      at += std::max<std::size_t>(blank, 1);
      continue;
    }
    const Kind kind = digit ? Kind::digits : Kind::letters;
    if (runs.empty() || runs.back().end != at || runs.back().kind != kind) {
      runs.push_back({kind, at, at, -1});
    }
    runs.back().end = ++at;
  }
  for (Run& run : runs) {
    if (run.kind == Kind::digits && run.end - run.begin <= 8) {
      std::from_chars(text.data() + run.begin, text.data() + run.end, run.value);
    }
  }
  return runs;
}

std::string key_of(std::string_view text, const Run& run) {
  std::string key;
  line_key(text.substr(run.begin, run.end - run.begin), key);
  return key;
}

std::optional<Date> day(int year, int month, int day_of_month) {
  if (year < 1945 || year > 2100 || month < 1 || month > 12 || day_of_month < 1) return {};
  const std::chrono::year_month_day civil{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day_of_month))};
  if (!civil.ok()) return {};
  return Date(year, static_cast<unsigned>(month), static_cast<unsigned>(day_of_month));
}

// Cursor over the runs, which skips "st", "de", "of", "г" between the parts of a date.
struct Cursor {
  std::string_view text;
  const std::vector<Run>& runs;

  [[nodiscard]] std::size_t past_link(std::size_t at) const {
    if (at >= runs.size() || runs[at].kind != Kind::letters) return at;
    constexpr std::array<std::string_view, 9> kLinks = {"st",  "nd", "rd", "th", "de",
                                                        "del", "of", "er", "do"};
    return std::ranges::find(kLinks, key_of(text, runs[at])) == kLinks.end() ? at : at + 1;
  }
  [[nodiscard]] int number(std::size_t at, std::size_t digits_min, std::size_t digits_max) const {
    if (at >= runs.size() || runs[at].kind != Kind::digits) return -1;
    const std::size_t digits = runs[at].end - runs[at].begin;
    return digits < digits_min || digits > digits_max ? -1 : runs[at].value;
  }
  [[nodiscard]] int month(std::size_t at) const {
    if (at >= runs.size() || runs[at].kind != Kind::letters) return -1;
    return static_cast<int>(month_named(key_of(text, runs[at])));
  }
  // What stands between two runs, where it is one character.
  [[nodiscard]] char joint(std::size_t at) const {
    if (at + 1 >= runs.size() || runs[at + 1].begin != runs[at].end + 1) return '\0';
    return text[runs[at].end];
  }
};

struct Found {
  std::optional<Date> date;
  std::size_t last = 0;  // index of its last run
};

Found in_digits(const Cursor& cursor, std::size_t at) {
  const char joint = cursor.joint(at);
  if ((joint == '-' || joint == '/' || joint == '.') && cursor.joint(at + 1) == joint) {
    if (const int year = cursor.number(at, 4, 4); year > 0) {
      return {day(year, cursor.number(at + 1, 1, 2), cursor.number(at + 2, 1, 2)), at + 2};
    }
    const int first = cursor.number(at, 1, 2);
    const int second = cursor.number(at + 1, 1, 2);
    const int year = cursor.number(at + 2, 4, 4);
    if (joint == '.' || first > 12) return {day(year, second, first), at + 2};
    if (second > 12) return {day(year, first, second), at + 2};
    return {};
  }
  // 2025年2月25日: the letters between are each one character.
  if (const int year = cursor.number(at, 4, 4); year > 0 && at + 5 < cursor.runs.size()) {
    const auto is = [&cursor](std::size_t index, std::string_view word) {
      return cursor.text.substr(cursor.runs[index].begin).starts_with(word);
    };
    if (is(at + 1, "年") && is(at + 3, "月") && is(at + 5, "日")) {
      return {day(year, cursor.number(at + 2, 1, 2), cursor.number(at + 4, 1, 2)), at + 4};
    }
  }
  return {};
}

Found in_words(const Cursor& cursor, std::size_t at) {
  if (const int day_of_month = cursor.number(at + 1, 1, 2);
      day_of_month > 0 && cursor.runs[at].kind == Kind::letters) {
    const std::size_t year_at = cursor.past_link(at + 2);
    const int year = cursor.number(year_at, 4, 4);
    if (year < 0) return {};
    return {day(year, cursor.month(at), day_of_month), year_at};
  }
  if (const int year = cursor.number(at, 4, 4); year > 0) {  // ".../2025/feb/25/..."
    return {day(year, cursor.month(at + 1), cursor.number(at + 2, 1, 2)), at + 2};
  }
  if (const int day_of_month = cursor.number(at, 1, 2); day_of_month > 0) {
    const std::size_t month_at = cursor.past_link(at + 1);
    const std::size_t year_at = cursor.past_link(month_at + 1);
    return {day(cursor.number(year_at, 4, 4), cursor.month(month_at), day_of_month), year_at};
  }
  return {};
}

// Words of a stamp that are no part of its date.
constexpr std::string_view kStampWords =
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat "
    "sun am pm a m p ist gmt utc et est edt cet cest msk bst pst pdt cst t z on at in the first "
    "last "
    "published updated update posted modified date time issued created by and h min sec st nd rd "
    "th "
    "de del of le la el a las to publie mis jour modifie lundi mardi mercredi jeudi vendredi "
    "samedi "
    "dimanche publicado actualizado lunes martes miercoles jueves viernes sabado domingo "
    "atualizado em "
    "as segunda terca quarta quinta sexta feira veroffentlicht aktualisiert stand uhr am um montag "
    "dienstag mittwoch donnerstag freitag samstag sonntag опубликовано обновлено в г года "
    "понедельник вторник среда четверг пятница суббота воскресенье мск оновлено о р року "
    "年 月 日 local hrs hours ";

WordTable stamp_words() {
  WordTable words;
  for (const std::string_view word : split(trim(kStampWords), ' ')) words.number(word, 1);
  return words;
}

bool is_stamp_word(const std::string& key) {
  static const WordTable kWords = stamp_words();
  return key.empty() || month_named(key) > 0 || kWords.find(key) != 0;
}

}  // namespace

unsigned month_named(std::string_view key) {
  static const std::bitset<65536> kHeads = month_heads();
  if (key.size() < 3 || !kHeads.test(head_of(key)) ||
      std::ranges::find(kNoMonths, key) != kNoMonths.end())
    return 0;
  for (unsigned month = 1; month <= 12; ++month) {
    std::string_view stems = kMonthStems[month - 1];
    while (!stems.empty()) {
      const std::size_t end = std::min(stems.find(' '), stems.size());
      const std::string_view stem = stems.substr(0, end);
      // No name of a month is more than eight letters longer than its stem ("septiembre").
      if (key.starts_with(stem) && key.size() <= stem.size() + 10) return month;
      stems.remove_prefix(std::min(end + 1, stems.size()));
    }
  }
  return 0;
}

std::optional<Stamp> find_stamp(std::string_view text) {
  const std::vector<Run> runs = runs_of(text);
  const Cursor cursor{text, runs};
  for (std::size_t at = 0; at + 2 < runs.size(); ++at) {
    Found found = in_digits(cursor, at);
    if (!found.date) found = in_words(cursor, at);
    if (!found.date) continue;
    return Stamp{*found.date, runs[at].begin, runs[found.last].end};
  }
  return std::nullopt;
}

bool is_stamp_line(std::string_view line) {
  if (line.size() > 160 || !find_stamp(line)) return false;
  const std::vector<Run> runs = runs_of(line);
  const auto other = std::ranges::find_if(runs, [line](const Run& run) {
    return run.kind == Kind::letters && !is_stamp_word(key_of(line, run));
  });
  if (other == runs.end()) return true;
  // "… 2025 | 05:39 PM EST हिन्दी": a link behind the time is no news either.
  const std::string_view before = line.substr(0, other->begin);
  const bool timed = before.find(':') != std::string_view::npos;
  return timed && find_stamp(before) && runs.end() - other <= 4;
}

}  // namespace rollcall::coverage
