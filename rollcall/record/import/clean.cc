// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/clean.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "rollcall/base/text.h"

namespace rollcall::record {
namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

// The bytes of the UTF-8 sequence at the front; 0 where there is none.
std::size_t sequence_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (text.size() < length || !is_valid_utf8(text.substr(0, length))) return 0;
  return length;
}

struct Composition {
  std::string_view mark;      // combining, UTF-8
  std::string_view bases;     // one ASCII letter each
  std::string_view composed;  // two bytes for each base
};

// Canonical composition for the letters that the member States' official names use in English,
// French and Spanish. Full normalisation would need Unicode's tables; other sequences stay as read.
constexpr std::array<Composition, 6> kCompositions = {{
    {"\xcc\x80", "AEIOUaeiou", "ÀÈÌÒÙàèìòù"},
    {"\xcc\x81", "AEIOUaeiouYy", "ÁÉÍÓÚáéíóúÝý"},
    {"\xcc\x82", "AEIOUaeiou", "ÂÊÎÔÛâêîôû"},
    {"\xcc\x83", "ANOano", "ÃÑÕãñõ"},
    {"\xcc\x88", "AEIOUaeiou", "ÄËÏÖÜäëïöü"},
    {"\xcc\xa7", "CcSs", "ÇçŞş"},
}};

// Whether `mark` could be joined to the letter at the end of `out`.
bool compose(std::string& out, std::string_view mark) {
  if (out.empty()) return false;
  for (const Composition& rule : kCompositions) {
    if (rule.mark != mark) continue;
    const std::size_t base = rule.bases.find(out.back());
    if (base == std::string_view::npos) return false;
    out.pop_back();
    out += rule.composed.substr(2 * base, 2);
    return true;
  }
  return false;
}

std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : ascii_lower(text)) {
    if (c >= 'a' && c <= 'z') out += c;
  }
  return out;
}

// Whether this is the library's formula, as typed in forty years: "resolution / adopted by the
// General Assembly", "resolultion / adopted…", "resolutions", "resoultion / addopted by …".
bool is_formula(std::string_view text) {
  const std::string letters = letters_of(text);
  if (letters == "resolution" || letters == "resolutions") return true;
  const bool begins = letters.starts_with("resol") || letters.starts_with("resoul") ||
                      letters.starts_with("presol");
  const bool says = letters.find("general") != std::string::npos ||
                    letters.find("unitednations") != std::string::npos;
  return begins && says && letters.size() < 60;
}

bool is_heading(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Without the document and the number of the item in it: "A/78/251 89v ", "S/77 [84] ", "S37".
std::string_view without_item_number(std::string_view item) {
  item = trim(item);
  if (!item.starts_with("A/") && !item.starts_with("S/")) {
    const bool code = item.size() < 6 && item.starts_with("S") && item.size() > 1 &&
                      item.find_first_not_of("0123456789", 1) == std::string_view::npos;
    return code ? std::string_view() : item;
  }
  for (int word = 0; word < 2; ++word) {
    const std::size_t blank = item.find(' ');
    const std::string_view first = item.substr(0, blank);
    const bool number = word == 0 || first == "X" || first.front() == '[' ||
                        (first.front() >= '0' && first.front() <= '9');
    if (!number) break;
    if (blank == std::string_view::npos) return {};
    item = trim(item.substr(blank));
  }
  return item;
}

// Without the subject heading in capitals after the item's sentence.
std::string_view without_heading(std::string_view item) {
  for (std::size_t stop = item.find(". "); stop != std::string_view::npos;
       stop = item.find(". ", stop + 1)) {
    if (!is_heading(item.substr(0, stop)) && is_heading(item.substr(stop + 2))) {
      item = item.substr(0, stop);
      break;
    }
  }
  if (item.ends_with('.')) item.remove_suffix(1);
  return trim(item);
}

}  // namespace

Cleaned clean(std::string_view raw) {
  Cleaned cleaned;
  std::string out;
  out.reserve(raw.size());
  while (!raw.empty()) {
    const std::size_t length = sequence_length(raw);
    const std::string_view letter = raw.substr(0, std::max<std::size_t>(length, 1));
    raw.remove_prefix(letter.size());
    if (length == 0 || letter.front() == '\0') {
      cleaned.damaged = true;
      out += kReplacement;
    } else if (letter == "\xc2\xa0") {
      out += ' ';
    } else if (length != 2 || !compose(out, letter)) {
      out += letter;
    }
  }
  cleaned.text = squeeze(out);
  return cleaned;
}

std::string clean_title(std::string_view title) {
  title = trim(title);
  if (const std::size_t colon = title.rfind(':'); colon != std::string_view::npos) {
    if (is_formula(title.substr(colon))) return std::string(trim(title.substr(0, colon)));
  }
  // The colon was forgotten: "University of Jerusalem … resolution / adopted by the General …".
  if (const std::size_t slash = title.rfind(" / adopted by"); slash != std::string_view::npos) {
    const std::size_t blank = title.rfind(' ', slash - 1);
    if (blank != std::string_view::npos && is_formula(title.substr(blank))) {
      return std::string(trim(title.substr(0, blank)));
    }
  }
  if (title.starts_with("Security Council resolution ") && title.ends_with("]")) {
    if (const std::size_t open = title.find('['); open != std::string_view::npos) {
      title = title.substr(open + 1, title.size() - open - 2);
    }
  }
  return std::string(trim(title));
}

std::string clean_agenda(std::string_view agenda) {
  std::vector<std::string> sentences;
  std::vector<std::string> headings;
  for (const std::string_view item : split(agenda, '|')) {
    const std::string_view text = without_heading(without_item_number(item));
    if (text.empty()) continue;
    auto& into = is_heading(text) ? headings : sentences;
    if (std::find(into.begin(), into.end(), text) == into.end()) into.emplace_back(text);
  }
  return join(sentences.empty() ? headings : sentences, "; ");
}

std::optional<int> read_count(std::string_view text) {
  text = trim(text);
  if (text.ends_with(".0")) text.remove_suffix(2);
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = failed == std::errc() && end == text.data() + text.size();
  if (!whole || text.empty() || value < 0 || value > 100000) return std::nullopt;
  return value;
}

std::string clean_session(std::string_view text) {
  std::string session = ascii_upper(squeeze(text));
  if (session.size() > 4 && session.ends_with("EMSP")) {
    return "ES-" + session.substr(0, session.size() - 4);
  }
  constexpr std::array<std::string_view, 10> kRoman = {"I",  "II",  "III",  "IV", "V",
                                                       "VI", "VII", "VIII", "IX", "X"};
  const std::size_t dash = session.find('-');
  if (dash == std::string::npos) return session;
  const std::string numeral = session.substr(dash + 1);
  for (std::size_t i = 0; i < kRoman.size(); ++i) {
    if (numeral == kRoman[i]) return session.substr(0, dash + 1) + std::to_string(i + 1);
  }
  return session;
}

NamedDocument read_document(std::string_view cell) {
  NamedDocument named;
  const std::string text = clean(cell).text;
  std::size_t end = text.find_first_of(";,|");
  if (const auto whole = model::Symbol::parse(text.substr(0, end))) {
    named.symbol = *whole;
    return named;
  }
  end = text.find_first_of(" ;,|(&");
  const auto symbol = model::Symbol::parse(text.substr(0, end));
  if (symbol && end != std::string::npos) {
    named.symbol = *symbol;
    named.remark = squeeze(std::string_view(text).substr(end));
  } else {
    named.remark = text;
  }
  return named;
}

}  // namespace rollcall::record
