// SPDX-License-Identifier: Apache-2.0
// A symbol is read in two steps. First the spelling is levelled: blanks, case, the word
// "Resolution", and remarks that name no other document ("as orally revised") go. What is left is
// taken apart from the left by a cursor, once for each of four shapes: a resolution of the
// Assembly, one of the Council, a meeting, and any other document.
#include "rollcall/model/symbol.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "rollcall/base/text.h"

namespace rollcall::model {
namespace {

constexpr std::size_t kBytesMax = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 6 && text.front() != '0' &&
         std::all_of(text.begin(), text.end(), is_digit);
}

bool is_year(std::string_view text) {
  return text.size() == 4 && is_number(text) && text >= "1946" && text <= "2199";
}

std::string without_blanks(std::string_view text) {
  std::string out(text);
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  return out;
}

std::string roman(int value) {
  constexpr std::array<std::pair<int, std::string_view>, 9> kSteps = {{{100, "C"},
                                                                       {90, "XC"},
                                                                       {50, "L"},
                                                                       {40, "XL"},
                                                                       {10, "X"},
                                                                       {9, "IX"},
                                                                       {5, "V"},
                                                                       {4, "IV"},
                                                                       {1, "I"}}};
  std::string out;
  for (const auto& [step, letters] : kSteps) {
    for (; value >= step; value -= step) out += letters;
  }
  return out;
}

// 1 to 99, written as one writes it today ("IV", never "IIII").
std::optional<int> from_roman(std::string_view text) {
  for (int value = 1; value < 100; ++value) {
    if (roman(value) == text) return value;
  }
  return std::nullopt;
}

// The number of a special session: "III" or "3".
std::optional<int> from_numeral(std::string_view text) {
  if (is_number(text) && text.size() <= 2) {
    return text.size() == 1 ? text[0] - '0' : (text[0] - '0') * 10 + (text[1] - '0');
  }
  return from_roman(text);
}

struct Parts {
  std::string whole;
  std::string part;
  std::string session;
  SymbolKind kind = SymbolKind::document;
  std::string year;  // of a Council resolution; "" if not given
};

// "79", "ES-11", "S-9".
bool is_session(std::string_view text) {
  if (text.starts_with("ES-"))
    text.remove_prefix(3);
  else if (text.starts_with("S-"))
    text.remove_prefix(2);
  return is_number(text) && text.size() <= 3;
}

// "A", "AB" (the letters go on after Z), "XIV".
bool is_letter_part(std::string_view text) {
  if (text.empty() || text.size() > 8 || !std::all_of(text.begin(), text.end(), is_letter)) {
    return false;
  }
  return text.size() <= 2 || from_roman(text).has_value();
}

// What follows the number of a resolution: "B", "[B]", "A-C", "[PARA.1]". nullopt: nonsense.
std::optional<std::string> read_part(std::string_view text) {
  std::string part = without_blanks(text);
  if (part.empty()) return part;
  const bool bracketed = part.size() > 2 && part.front() == '[' && part.back() == ']';
  if (bracketed) part = part.substr(1, part.size() - 2);
  const std::vector<std::string_view> ends = split(part, '-');
  if (ends.size() <= 2 && std::all_of(ends.begin(), ends.end(), is_letter_part)) return part;
  const auto allowed = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; };
  if (!bracketed || !std::all_of(part.begin(), part.end(), allowed)) return std::nullopt;
  return "[" + part + "]";
}

struct Session {
  std::string printed;  // "V", "ES-II", "S-1"
  std::string number;   // "5", "ES-2", "S-1"
};

// What stands in the brackets of a resolution up to 1976. Special sessions were numbered "S-1",
// "S-2" and then "S-III" to "S-VI"; emergency ones always in Roman.
std::optional<Session> read_old_session(std::string_view text) {
  if (text.starts_with("ES-")) {
    const auto value = from_numeral(text.substr(3));
    if (!value) return std::nullopt;
    return Session{"ES-" + roman(*value), fmt::format("ES-{}", *value)};
  }
  if (text.starts_with("S-")) {
    const auto value = from_numeral(text.substr(2));
    if (!value) return std::nullopt;
    return Session{"S-" + (*value <= 2 ? fmt::format("{}", *value) : roman(*value)),
                   fmt::format("S-{}", *value)};
  }
  const auto value = from_roman(text);
  if (!value) return std::nullopt;
  return Session{roman(*value), fmt::format("{}", *value)};
}

// `text` is what follows "A/RES/": "62/223 B", "ES-11/7", "377(V)[A-C]".
std::optional<Parts> read_assembly_resolution(std::string_view text) {
  Parts parts;
  parts.kind = SymbolKind::resolution;
  std::string_view rest;
  const std::size_t open = text.find('(');
  if (open != std::string_view::npos) {
    const std::size_t close = text.find(')', open);
    const std::string_view number = trim(text.substr(0, open));
    if (close == std::string_view::npos || !is_number(number)) return std::nullopt;
    const std::string inside = without_blanks(text.substr(open + 1, close - open - 1));
    const std::size_t both = inside.find("AND");
    auto session = read_old_session(std::string_view(inside).substr(0, both));
    if (!session) return std::nullopt;
    if (both != std::string::npos) {
      // Resolution 996 alone belongs to two sessions: "ES-I and II", "ES-I and ES-II".
      std::string second = inside.substr(both + 3);
      if (!second.starts_with("ES-")) second.insert(0, "ES-");
      const auto other = read_old_session(second);
      if (!other || !session->printed.starts_with("ES-")) return std::nullopt;
      session->printed += " and " + other->printed;
    }
    parts.whole = fmt::format("A/RES/{} ({})", number, session->printed);
    parts.session = session->number;
    rest = text.substr(close + 1);
  } else {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view session = text.substr(0, slash);
    std::string_view number = text.substr(slash + 1);
    if (number.starts_with('/')) number.remove_prefix(1);
    const auto end = std::find_if_not(number.begin(), number.end(), is_digit);
    rest = number.substr(static_cast<std::size_t>(end - number.begin()));
    number = number.substr(0, number.size() - rest.size());
    if (!is_session(session) || !is_number(number)) return std::nullopt;
    parts.whole = fmt::format("A/RES/{}/{}", session, number);
    parts.session = session;
  }
  const auto part = read_part(rest);
  if (!part) return std::nullopt;
  parts.part = *part;
  return parts;
}

// `text` is what follows "S/RES/": "2774", "2774(2025)", "2776/2025", "2541 (2020".
std::optional<Parts> read_council_resolution(std::string_view text) {
  Parts parts;
  parts.kind = SymbolKind::resolution;
  const std::size_t end = text.find_first_of("(/");
  const std::string_view number = trim(text.substr(0, end));
  if (!is_number(number)) return std::nullopt;
  parts.whole = fmt::format("S/RES/{}", number);
  if (end != std::string_view::npos) {
    std::string_view year = trim(text.substr(end + 1));
    if (text[end] == '(' && year.ends_with(')')) year.remove_suffix(1);
    if (!is_year(trim(year))) return std::nullopt;
    parts.year = trim(year);
  }
  return parts;
}

// "(Resumption 1)", "(Part II)": the second half of a meeting's symbol. nullopt: nonsense.
std::optional<std::string> read_sitting(std::string_view text) {
  const std::string inside = without_blanks(text);
  if (inside.empty()) return inside;
  for (const auto& [read, printed] :
       {std::pair<std::string_view, std::string_view>("(RESUMPTION", "Resumption"),
        {"(PART", "Part"}}) {
    if (!inside.starts_with(read) || !inside.ends_with(')')) continue;
    const std::string number = inside.substr(read.size(), inside.size() - read.size() - 1);
    if (number.empty()) return fmt::format(" ({})", printed);
    if (is_number(number) || from_roman(number)) return fmt::format(" ({} {})", printed, number);
  }
  return std::nullopt;
}

// A name of an organ or of a series, a number, "L.10", "C.1", "ES-11", "2025".
bool is_segment(std::string_view text) {
  const auto allowed = [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; };
  return !text.empty() && text.front() != '.' && text.front() != '-' && text.back() != '-' &&
         text.back() != '.' && std::all_of(text.begin(), text.end(), allowed);
}

std::string printed_segment(std::string_view text) {
  for (const std::string_view word : {"Rev.", "Corr.", "Add."}) {
    if (text.starts_with(ascii_upper(word))) {
      return std::string(word) + std::string(text.substr(word.size()));
    }
  }
  return std::string(text);
}

bool is_suffix(std::string_view segment) {
  return segment.starts_with("REV.") || segment.starts_with("CORR.") || segment.starts_with("ADD.");
}

SymbolKind kind_of(const std::vector<std::string_view>& segments) {
  std::size_t last = segments.size() - 1;
  while (last > 1 && is_suffix(segments[last])) --last;
  const std::string_view name = segments[last];
  if (name.starts_with("PV.") || name.starts_with("SR.")) return SymbolKind::meeting;
  if (name.starts_with("L.")) return SymbolKind::draft;
  if (segments[1] == "DEC") return SymbolKind::decision;
  if (last == 1 && is_number(name) && (segments[0] == "A" || segments[0] == "S")) {
    return SymbolKind::draft;
  }
  const bool dated = segments[0] == "S" && last == 2 && is_year(segments[1]) && is_number(name);
  return dated ? SymbolKind::draft : SymbolKind::document;
}

// Meetings, drafts, decisions and everything else that is a path: "A/79/PV.55 (Resumption 1)".
std::optional<Parts> read_document(std::string_view text) {
  const std::size_t open = text.find('(');
  const auto sitting = read_sitting(open == std::string_view::npos ? "" : text.substr(open));
  if (!sitting) return std::nullopt;
  const std::vector<std::string_view> segments = split(trim(text.substr(0, open)), '/');
  if (segments.size() < 2 || segments.front().size() > 8 ||
      !std::all_of(segments.front().begin(), segments.front().end(), is_letter) ||
      !std::all_of(segments.begin(), segments.end(), is_segment) ||
      std::none_of(text.begin(), text.end(), is_digit)) {
    return std::nullopt;
  }
  if (segments[1] == "RES" && (segments[0] == "A" || segments[0] == "S")) return std::nullopt;
  Parts parts;
  parts.kind = kind_of(segments);
  if (!sitting->empty() && parts.kind != SymbolKind::meeting) return std::nullopt;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    parts.whole += (i == 0 ? "" : "/") + printed_segment(segments[i]);
    const bool inner = i > 0 && i + 1 < segments.size();
    if (segments[0] == "A" && inner && parts.session.empty() && is_session(segments[i])) {
      parts.session = segments[i];
    }
  }
  parts.whole += *sitting;
  return parts;
}

// Cuts from the first of these words on: they tell how a draft was changed before the vote, or
// that a text has a corrigendum or an addendum, and name no other document.
std::string_view without_remark(std::string_view text) {
  for (const std::string_view remark :
       {"AS AMENDED", "AS CORRECTED", "AS ORALLY", "ORALLY REVISED", "REVISED IN", "WITH TECH",
        "AND CORR.", "AND ADD.", "AN ORAL REVISION"}) {
    const std::size_t at = text.find(remark);
    if (at == 0 || at == std::string_view::npos) continue;
    text = trim(text.substr(0, at));
    while (!text.empty() && (text.back() == '(' || text.back() == ',' || text.back() == ' ')) {
      text.remove_suffix(1);
    }
  }
  return text;
}

// Mends what is broken in one way only; see the header.
std::string mended(std::string text) {
  const auto replace = [&](std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    if (at != std::string::npos) text.replace(at, from.size(), to);
  };
  replace("PV. ", "PV.");
  for (const std::string_view organ : {"A", "S"}) {
    const std::string start = fmt::format("{}/PV", organ);
    if (text.starts_with(start) && text.size() > 4 && is_digit(text[4])) text.insert(4, ".");
  }
  // The Assembly numbered its meetings on from year to year until 1976, past 2000; since then no
  // session has come near 200. So a high number has lost no session, only gained a stroke.
  if (text.starts_with("A//PV.") && text.size() >= 9) text.erase(1, 1);
  const std::size_t slash = text.find("/PV.");
  if (slash != std::string::npos && slash >= 2 && text[0] == 'A' && is_digit(text[1])) {
    text.insert(1, "/");
  }
  if (text.size() > 7 && text.starts_with("S/") && text[6] == '-' &&
      is_year(std::string_view(text).substr(2, 4))) {
    text[6] = '/';
  }
  return text;
}

std::optional<Parts> read(std::string_view text) {
  if (text.starts_with("RESOLUTION ")) text.remove_prefix(11);
  text = without_remark(text);
  const std::string symbol = mended(std::string(text));
  text = symbol;
  if (text.starts_with("A/RES/")) return read_assembly_resolution(text.substr(6));
  if (text.starts_with("S/RES/")) return read_council_resolution(text.substr(6));
  if (text.starts_with("ES-")) return read_assembly_resolution(text);
  if (!text.empty() && is_digit(text.front())) {
    auto parts = read_council_resolution(text);
    const bool bracketed = text.find('(') != std::string_view::npos;
    return parts && bracketed ? parts : std::nullopt;
  }
  return read_document(text);
}

// Upper case, single blanks; the no-break blank of spreadsheets counts as one.
std::string levelled(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; (at = out.find("\xC2\xA0", at)) != std::string::npos;) {
    out.replace(at, 2, " ");
  }
  return ascii_upper(squeeze(out));
}

}  // namespace

Result<Symbol> Symbol::parse(std::string_view text) {
  std::optional<Parts> parts;
  if (text.size() <= kBytesMax) parts = read(levelled(text));
  // Printing adds blanks: what would print too long to be read again is refused at once.
  constexpr std::size_t kBlanksMax = 4;
  if (parts && parts->whole.size() + parts->part.size() + kBlanksMax > kBytesMax) parts.reset();
  if (!parts) {
    return fail("symbol.malformed",
                fmt::format("not the symbol of a document: \"{}\"", printable(text)));
  }
  Symbol symbol;
  symbol.kind_ = parts->kind;
  symbol.session_ = parts->session;
  symbol.normal_ = parts->whole;
  symbol.key_ = parts->whole;
  if (!parts->year.empty()) symbol.normal_ += fmt::format(" ({})", parts->year);
  symbol.whole_length_ = symbol.normal_.size();
  if (!parts->part.empty()) {
    symbol.normal_ += " " + parts->part;
    symbol.key_ += " " + parts->part;
  }
  return symbol;
}

std::string_view Symbol::part() const {
  const std::string_view rest = std::string_view(normal_).substr(whole_length_);
  return rest.empty() ? rest : rest.substr(1);
}

}  // namespace rollcall::model
