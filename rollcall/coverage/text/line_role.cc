// SPDX-License-Identifier: Apache-2.0
// What sites print around a report is short, has no final stop, and begins with one of a few
// hundred phrases. A line is taken for more than running text only where it has all the marks of
// its kind; a line that holds a figure or a word of voting is left to be news ("18 against", "187
// of 193 vote in favor"), unless its first words say that it is a link to another report.
//
// "Follow us on: Facebook, Twitter" is chrome; "Follow us on the road to peace, the ambassador
// said." is not, since it ends as a sentence ends. The cost is one look at each word.
#include "rollcall/coverage/text/line_role.h"

#include <algorithm>
#include <array>

#include "rollcall/coverage/text/agencies.h"
#include "rollcall/coverage/text/characters.h"
#include "rollcall/coverage/text/line_key.h"
#include "rollcall/coverage/text/phrases.h"
#include "rollcall/coverage/text/stamps.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kLineBytesMax = 700;

bool ends_as_sentence(std::string_view line) {
  for (int closers = 0; closers < 4 && !line.empty(); ++closers) {
    std::size_t last = line.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(line[last]) & 0xC0U) == 0x80) --last;
    const CodePoint point = code_point(line, last);
    constexpr std::array<char32_t, 12> kStops = {'.',    '!',    '?',    ';',   0x2026, 0x3002,
                                                 0xFF01, 0xFF1F, 0x06D4, 0x61F, 0x0964, 0x61B};
    if (std::ranges::find(kStops, point.value) != kStops.end()) return true;
    if (closer_bytes(line, last) == 0) return false;
    line.remove_suffix(line.size() - last);
  }
  return false;
}

std::size_t bullet_bytes(std::string_view line) {
  if (line.size() > 2 && (line[0] == '-' || line[0] == '*') && blank_bytes(line, 1) > 0) return 1;
  for (const std::string_view bullet : {"•", "–", "—", "▪", "●", "◦", "·", "‣", "■", "▶", "►"}) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

struct Mark {
  Role role = Role::running;
  const char* reason = "";
};

constexpr Mark kNothing{};

// A phrase at a line's beginning, `more` words before the line's end.
Mark of_beginning(const Phrase& phrase, const LineShape& shape, std::size_t more, bool labelled) {
  const bool news = shape.vote || shape.figure;
  const bool terse = !shape.stop && more <= 6 && !shape.vote;
  switch (phrase.sign) {
    case Sign::related:
      if (more == 0) return {Role::label, "related story"};
      return shape.words <= 40 ? Mark{Role::related, "related story"} : kNothing;
    case Sign::label:
      if (more == 0) return {Role::label, "related story"};
      return labelled && more <= 25 && !shape.stop ? Mark{Role::related, "related story"}
                                                   : kNothing;
    case Sign::share:
      return terse ? Mark{Role::chrome, "share bar"} : kNothing;
    case Sign::follow:
      return !shape.vote && more <= 14 && (!shape.stop || shape.direct)
                 ? Mark{Role::chrome, "follow or subscribe"}
                 : kNothing;
    case Sign::newsletter:
      return !shape.vote && shape.words <= 45 && (!shape.stop || shape.direct)
                 ? Mark{Role::chrome, "follow or subscribe"}
                 : kNothing;
    case Sign::terms:
      return !shape.vote ? Mark{Role::chrome, "cookies or terms"} : kNothing;
    case Sign::copyright:
      return !shape.vote && shape.words <= 60 ? Mark{Role::chrome, "copyright"} : kNothing;
    case Sign::account:
      return !news && more <= 8 && (!shape.stop || shape.direct)
                 ? Mark{Role::chrome, "log-in, comments or buttons"}
                 : kNothing;
    case Sign::listen:
      return !news && more <= 5 ? Mark{Role::chrome, "plays the report"} : kNothing;
    case Sign::advert:
      return !news && !shape.stop && more <= 3 ? Mark{Role::chrome, "advertisement"} : kNothing;
    case Sign::plea:
      if (shape.vote || shape.words > 60) return kNothing;
      return {shape.stop && more > 8 ? Role::plea_hint : Role::plea, "asks for donations"};
    case Sign::letter:
      return more <= 7 && !shape.vote ? Mark{Role::letter, "asks for donations"} : kNothing;
    case Sign::photo:
    case Sign::syndicated:
    case Sign::stamp:
    case Sign::published:
    case Sign::none:
      return kNothing;
  }
  return kNothing;
}

// A phrase anywhere in the line.
Mark of_inside(const Phrase& phrase, const LineShape& shape) {
  switch (phrase.sign) {
    case Sign::photo:
      return shape.words <= 60 ? Mark{Role::caption, ""} : kNothing;
    case Sign::syndicated:
      return shape.words <= 45 ? Mark{Role::credit, ""} : kNothing;
    case Sign::newsletter:
      return !shape.vote && shape.direct ? Mark{Role::chrome, "follow or subscribe"} : kNothing;
    case Sign::terms:
      return !shape.vote && shape.words <= 60 ? Mark{Role::chrome, "cookies or terms"} : kNothing;
    case Sign::copyright:
      return !shape.vote ? Mark{Role::chrome, "copyright"} : kNothing;
    case Sign::plea:
      return !shape.vote ? Mark{Role::plea_hint, "asks for donations"} : kNothing;
    case Sign::none:
    case Sign::related:
    case Sign::label:
    case Sign::share:
    case Sign::follow:
    case Sign::account:
    case Sign::listen:
    case Sign::advert:
    case Sign::letter:
    case Sign::stamp:
    case Sign::published:
      return kNothing;
  }
  return kNothing;
}

template <typename Visit>
void for_words(std::string_view key, Visit visit) {
  for (std::size_t at = 0; at < key.size();) {
    std::size_t end = at;  // words are short: a loop is faster than a search
    while (end < key.size() && key[end] != ' ') ++end;
    visit(key.substr(at, end - at), at);
    at = end + 1;
  }
}

// Han, kana and Hangul print no blanks: two characters of three bytes make a word.
std::size_t count_word(std::string_view word) {
  if (static_cast<unsigned char>(word[0]) >= 0xE3) return word.size() / 6 + 1;
  return word.size() > 1 || word[0] >= '0' ? 1 : 0;
}

std::size_t count_words(std::string_view key) {
  std::size_t words = 0;
  for_words(key, [&words](std::string_view word, std::size_t) { words += count_word(word); });
  return words;
}

bool begins_with_year(std::string_view word) {
  return word.size() >= 4 && (word.starts_with("19") || word.starts_with("20")) &&
         word.substr(2, 2).find_first_not_of("0123456789") == std::string_view::npos;
}

// "2 min read", "6 minute read", "Lesezeit: 3 Minuten", "3 мин чтения", "Lectura de 4 min".
bool tells_reading_time(std::string_view key) {
  bool unit = false;
  bool reading = false;
  for_words(key, [&](std::string_view word, std::size_t) {
    unit = unit || word.starts_with("min") || word.starts_with("мин") || word.starts_with("хв");
    reading = reading || word == "read" || word == "reading" || word == "lesezeit" ||
              word == "lectura" || word == "lecture" || word == "leitura" || word == "lettura" ||
              word == "чтения" || word == "читання" || word == "leestijd";
  });
  return unit && reading;
}

// Words of a list of links that may as well be members' names or mere joints.
bool is_neutral(std::string_view word) {
  constexpr std::array<std::string_view, 17> kNeutral = {"us",  "uk", "u",  "s",   "un", "eu",
                                                         "and", "of", "to", "the", "|",  "/",
                                                         ">",   "-",  ":",  "a",   "n"};
  if (word[0] >= '0' && word[0] <= '9') {
    return word.find_first_not_of("0123456789") == std::string_view::npos;
  }
  return word.size() <= 3 && std::ranges::find(kNeutral, word) != kNeutral.end();
}

// Whether all words are known, and one is more than a joint.
bool is_list_of(std::string_view key, bool (*known)(std::string_view)) {
  bool telling = false;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    const std::string_view word = key.substr(at, end - at);
    const bool neutral = is_neutral(word);
    if (!neutral && !known(word)) return false;
    telling = telling || !neutral;
    at = end + 1;
  }
  return telling;
}

// "By Jane Doe and Richard Roe": a name follows, in capitals or small letters with capitals.
bool is_byline(std::string_view line, std::string_view key, const LineShape& shape) {
  if (shape.vote || shape.figure || shape.words > 12 || shape.words < 2) return false;
  if (line.starts_with("(@") || (line[0] == '@' && shape.words <= 3)) return true;
  for (const std::string_view by : {"by ", "par ", "por ", "von ", "di ", "door ", "autor ",
                                    "author ", "author : ", "written by ", "reported by ",
                                    "edited by ", "reporting by ", "автор ", "автор : "}) {
    if (!key.starts_with(by)) continue;
    std::string_view name = line;  // behind as many words as the phrase has
    for (auto blanks = std::ranges::count(by, ' '); blanks > 0; --blanks) {
      name.remove_prefix(std::min(name.find(' '), name.size() - 1) + 1);
    }
    if (name.starts_with(": ")) name.remove_prefix(2);
    const auto first = static_cast<unsigned char>(name.empty() ? 'x' : name[0]);
    const bool capital = (first >= 'A' && first <= 'Z') || first >= 0xC3;
    return capital && (!shape.stop || shape.words <= 5);
  }
  return false;
}

// "Smoke over the port. Jane Roe / AFP": the source stands last, behind a slash or a bar.
bool ends_with_source(std::string_view line, std::string_view key) {
  if (key.size() > 400) return false;
  if (line.find('/') == std::string_view::npos && line.find('|') == std::string_view::npos) {
    return false;
  }
  std::size_t slash = line.size();
  while (slash > 4 && line[slash - 1] != '/' && line[slash - 1] != '|') --slash;
  if (slash <= 4) return false;
  --slash;
  std::string_view tail = trim_blanks(line.substr(slash + 1));
  while (!tail.empty() && (tail.back() == ')' || tail.back() == ']')) tail.remove_suffix(1);
  return !agency_named(tail).empty();
}

// What the first words of a line say of it.
Mark mark_of_beginning(std::string_view line, std::string_view key, LineShape& shape) {
  // "Support The Daily Globe!"
  if (key.starts_with("support the ") && line.back() == '!' && shape.words <= 8 && !shape.vote) {
    return {Role::plea, "asks for donations"};
  }
  const Phrase* first = phrase_at(key, 0);
  if (first == nullptr) return kNothing;
  const std::string_view rest = key.substr(std::min(first->words.size() + 1, key.size()));
  const bool labelled =
      !rest.empty() && std::string_view(":-|>/").find(rest[0]) != std::string_view::npos;
  const Mark mark = of_beginning(*first, shape, count_words(rest), labelled);
  if (mark.role != Role::running) return mark;
  if (first->sign != Sign::stamp && first->sign != Sign::published) return kNothing;
  shape.labelled = true;
  shape.first_published = first->sign == Sign::published;
  const bool stamp = shape.words <= 24 && (find_stamp(line) || (rest.size() < 20 && !shape.stop));
  return stamp ? Mark{Role::stamp, ""} : kNothing;
}

// What all words of a short line together say of it.
Mark mark_of_whole(std::string_view line, std::string_view key, const LineShape& shape) {
  if (shape.words <= 16 && tells_reading_time(key)) {
    return shape.figure && shape.words <= 8 && !find_stamp(line)
               ? Mark{Role::reading, "reading time"}
               : Mark{Role::stamp, ""};
  }
  if (shape.year && is_stamp_line(line)) return {Role::stamp, ""};
  if (line.starts_with("©") && !shape.vote) return {Role::chrome, "copyright"};
  if (key.find_first_not_of("0123456789 :|/>-") == std::string_view::npos) {
    return shape.figure ? Mark{Role::count, "a count"} : Mark{Role::chrome, "no words"};
  }
  if (is_list_of(key, is_share_word)) return {Role::chrome, "share bar"};
  if (!shape.stop && is_list_of(key, is_section_word)) return {Role::chrome, "navigation"};
  // "Home / World News / …", "Home > Politics": the way to the page.
  for (const std::string_view way :
       {"home / ", "home > ", "home | ", "accueil > ", "inicio > ", "startseite > "}) {
    if (key.starts_with(way)) return {Role::chrome, "navigation"};
  }
  if (is_byline(line, key, shape)) return {Role::byline, ""};
  if (shape.words <= 4 && !agency_named(line).empty()) return {Role::credit, ""};
  for (const std::string_view source : {"source : ", "sources : ", "quelle : ", "quellen : ",
                                        "fuente : ", "fonte : ", "источник : ", "джерело : "}) {
    if (shape.words <= 8 && key.starts_with(source)) return {Role::credit, ""};
  }
  return kNothing;
}

// What phrases anywhere in a line say of it. What somebody is quoted with is no word of the site.
Mark mark_of_inside(std::string_view line, std::string_view key, const LineShape& shape) {
  const bool quoted = line.find('"') != std::string_view::npos ||
                      line.find("“") != std::string_view::npos ||
                      line.find("«") != std::string_view::npos;
  Mark inside;
  for_words(key, [&](std::string_view, std::size_t at) {
    if (inside.role != Role::running) return;
    const Phrase* phrase = phrase_at(key, at);
    if (phrase == nullptr || phrase->place != Place::anywhere) return;
    if (quoted && phrase->sign != Sign::photo && phrase->sign != Sign::syndicated) return;
    inside = of_inside(*phrase, shape);
  });
  if (inside.role != Role::running) return inside;
  return shape.words <= 45 && ends_with_source(line, key) ? Mark{Role::caption, ""} : kNothing;
}

}  // namespace

void LineReader::read_words(LineShape& shape) {
  for_words(key_, [&shape](std::string_view word, std::size_t) {
    shape.words = static_cast<std::uint16_t>(shape.words + count_word(word));
    const bool digit = word[0] >= '0' && word[0] <= '9';
    shape.figure = shape.figure || digit;
    shape.year = shape.year || (digit && begins_with_year(word));
    shape.vote = shape.vote || is_vote_word(word);
    shape.direct = shape.direct || is_reader_word(word);
  });
}

void LineReader::judge(std::string_view line, LineShape& shape) const {
  Mark mark = mark_of_beginning(line, key_, shape);
  if (mark.role == Role::running) mark = mark_of_whole(line, key_, shape);
  if (mark.role == Role::running) mark = mark_of_inside(line, key_, shape);
  shape.role = mark.role;
  shape.reason = mark.reason;
}

LineShape LineReader::read(std::string_view line) {
  LineShape shape;
  shape.stop = ends_as_sentence(line);
  if (line.size() > kLineBytesMax) {
    shape.words = 100;
    return shape;
  }
  line_key(line, key_);
  read_words(shape);
  judge(line, shape);
  if (shape.role != Role::running) return shape;
  if (bullet_bytes(line) > 0) {
    shape.role = Role::item;
  } else if (!shape.stop && shape.words <= 24) {
    shape.role = line.back() == ':' && shape.words >= 5 ? Role::running : Role::heading;
  }
  return shape;
}

}  // namespace rollcall::coverage
