// SPDX-License-Identifier: Apache-2.0
// A dateline is what stands before the first dash of a report, if that is nothing but a place, a
// day and an agency. The place is in capitals ("GENEVA —"), or an agency in brackets or a day shows
// what it is ("Geneva, Feb 24 (AP) –"). Counter-example: "NATO – an alliance of 32 – said":
// capitals and a dash, but no sentence begins behind it.
#include "rollcall/coverage/text/dateline.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rollcall/coverage/text/agencies.h"
#include "rollcall/coverage/text/characters.h"
#include "rollcall/coverage/text/line_key.h"
#include "rollcall/coverage/text/stamps.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kBytesMax = 160;

struct Traits {
  std::size_t capital_letters = 0;  // of words wholly in capitals
  std::size_t lower_words = 0;  // words that begin with a small letter and are no part of a date
  std::size_t words = 0;
  bool month = false;
  bool figure = false;
};

bool is_ascii_letter(UChar32 c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Traits traits_of(std::string_view text) {
  Traits traits;
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    std::size_t letters = 0;
    bool small = false;
    bool digit = false;
    char32_t first = 0;
    while (end < text.size()) {
      const CodePoint point = code_point(text, end);
      const auto value = static_cast<UChar32>(point.value);
      const bool figure = value < 0x80 ? value >= '0' && value <= '9' : u_isdigit(value) != 0;
      const bool letter = value < 0x80 ? is_ascii_letter(value) : u_isalpha(value) != 0;
      if (!figure && !letter) break;
      if (first == 0) first = point.value;
      letters += letter ? 1U : 0U;
      small = small || (value < 0x80 ? value >= 'a' : u_islower(value) != 0);
      digit = digit || figure;
      end += point.bytes;
    }
    if (end == at) {
      at += std::max<std::size_t>(code_point(text, at).bytes, 1);
      continue;
    }
    line_key(text.substr(at, end - at), key);
    const bool month = month_named(key) > 0;
    traits.month = traits.month || month;
    traits.figure = traits.figure || digit;
    ++traits.words;
    if (letters > 1 && !small) traits.capital_letters += letters;
    if (!month && !digit && u_islower(static_cast<UChar32>(first)) != 0) ++traits.lower_words;
    at = end;
  }
  return traits;
}

// Whether what a bracket holds is an agency: "(AP)", "(UrduPoint / Pakistan Point News - …)".
bool holds_agency(std::string_view inside) {
  if (!agency_named(inside).empty()) return true;
  const std::size_t cut = inside.find_first_of("/|-,");
  return cut != std::string_view::npos && !agency_named(trim_blanks(inside.substr(0, cut))).empty();
}

// Whether `head`, which stands before a dash, is place, day and agency. `sentence` tells that a
// capital or a quotation mark follows the dash.
bool is_dateline(std::string_view head, bool sentence) {
  head = trim_blanks(head);
  while (!head.empty() && (head.back() == '.' || head.back() == ':')) {
    head = trim_blanks(head.substr(0, head.size() - 1));
  }
  if (head.empty()) return false;
  if (head.ends_with("/ТАСС/")) return true;
  std::string_view place = head;
  bool agency = false;
  if (head.back() == ')') {
    const std::size_t open = head.rfind('(');
    if (open == std::string_view::npos) return false;
    agency = holds_agency(head.substr(open + 1, head.size() - open - 2));
    place = trim_blanks(head.substr(0, open));
  } else if (head.find('(') != std::string_view::npos && head.find(')') == std::string_view::npos) {
    return false;
  }
  const Traits traits = traits_of(place);
  if (traits.words == 0 || traits.words > 12) return false;
  if (agency) return traits.lower_words <= 2;
  if (traits.lower_words > 1 || !sentence) return false;
  if (traits.capital_letters >= 4 && traits.words <= 8) return true;
  return traits.month && traits.figure && traits.words <= 8;
}

// The dash at text[at], or the colon behind a bracket.
std::size_t dash_bytes(std::string_view text, std::size_t at) {
  for (const std::string_view dash : {"—", "–", "―", "--"}) {
    if (text.substr(at).starts_with(dash)) return dash.size();
  }
  if (text[at] == '-' && at > 0) {
    const bool before = text[at - 1] == ' ' || text[at - 1] == '.' || text[at - 1] == ')';
    return before && (at + 1 >= text.size() || blank_bytes(text, at + 1) > 0 ||
                      text[at - 1] == '.' || text[at - 1] == ')')
               ? 1
               : 0;
  }
  if (text[at] == ':' && at > 1 && (text[at - 1] == ')' || text[at - 2] == ')')) return 1;
  return 0;
}

std::size_t past_blanks(std::string_view line, std::size_t at) {
  while (at < line.size()) {
    const std::size_t bytes = blank_bytes(line, at);
    if (bytes == 0) break;
    at += bytes;
  }
  return at;
}

// "МОСКВА, 24 фев — РИА Новости. …": the agency behind the dash, up to its stop.
std::size_t past_agency(std::string_view line, std::size_t at) {
  const std::size_t stop = line.substr(at, 40).find(". ");
  if (stop == std::string_view::npos) return at;
  if (agency_named(line.substr(at, stop)).empty()) return at;
  return past_blanks(line, at + stop + 1);
}

}  // namespace

std::size_t dateline_bytes(std::string_view line) {
  const std::size_t limit = std::min(line.size(), kBytesMax);
  for (std::size_t at = 2; at < limit; ++at) {
    const auto lead = static_cast<unsigned char>(line[at]);
    if (lead != '-' && lead != ':' && lead != 0xE2) continue;
    const std::size_t dash = dash_bytes(line, at);
    if (dash == 0) continue;
    std::size_t end = past_blanks(line, at + dash);
    // "(EFE).- –" and the like: dashes in a row are one.
    while (end < line.size() && dash_bytes(line, end) > 0) {
      end = past_blanks(line, end + dash_bytes(line, end));
    }
    const bool sentence = end == line.size() || opener_bytes(line, end) > 0 ||
                          u_islower(static_cast<UChar32>(code_point(line, end).value)) == 0;
    if (is_dateline(line.substr(0, at), sentence)) return past_agency(line, end);
  }
  return 0;
}

bool is_place_line(std::string_view line) {
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos || line.size() > 60) return false;
  const Traits place = traits_of(line.substr(0, comma));
  const Traits rest = traits_of(line.substr(comma + 1));
  return place.capital_letters >= 4 && place.lower_words == 0 && place.words <= 3 &&
         rest.lower_words == 0 && rest.words >= 1 && rest.words <= 4;
}

}  // namespace rollcall::coverage
