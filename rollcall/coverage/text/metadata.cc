// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/metadata.h"

#include <algorithm>
#include <array>
#include <optional>

#include "rollcall/base/text.h"
#include "rollcall/coverage/text/characters.h"

namespace rollcall::coverage {
namespace {

struct Pair {
  std::string key;
  std::string_view value;
};

std::optional<Pair> pair_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 24) return std::nullopt;
  const bool word = std::ranges::all_of(line.substr(0, colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == ' ';
  });
  if (!word) return std::nullopt;
  return Pair{ascii_lower(line.substr(0, colon)), trim_blanks(line.substr(colon + 1))};
}

// Where the value of a key goes; nullptr for keys that mean nothing here.
std::string* slot(Stated& stated, std::string_view key) {
  struct Key {
    std::string_view name;
    std::string Stated::* field;
  };
  constexpr std::array kKeys = {Key{"source", &Stated::source},
                                Key{"url", &Stated::source},
                                Key{"link", &Stated::source},
                                Key{"outlet", &Stated::source},
                                Key{"publisher", &Stated::source},
                                Key{"site", &Stated::source},
                                Key{"date", &Stated::date},
                                Key{"published", &Stated::date},
                                Key{"pubdate", &Stated::date},
                                Key{"publication date", &Stated::date},
                                Key{"publication_date", &Stated::date},
                                Key{"date_published", &Stated::date},
                                Key{"published_at", &Stated::date},
                                Key{"lang", &Stated::language},
                                Key{"language", &Stated::language},
                                Key{"title", &Stated::title},
                                Key{"headline", &Stated::title},
                                Key{"author", &Stated::author},
                                Key{"authors", &Stated::author},
                                Key{"byline", &Stated::author}};
  const auto found = std::ranges::find(kKeys, key, &Key::name);
  return found == kKeys.end() ? nullptr : &(stated.*(found->field));
}

void keep(Stated& stated, const Pair& pair) {
  std::string* field = slot(stated, pair.key);
  if (field != nullptr && field->empty()) *field = pair.value;
}

// " date 2025-02-25 Support us!": the day is metadata, the rest a line of the page.
void take_first_line(std::vector<Line>& lines, Stated& stated) {
  constexpr std::size_t kBytes = 15;  // "date 2025-02-25"
  const std::string_view text = lines.front().text;
  if (!ascii_lower(text.substr(0, 5)).starts_with("date ") || text.size() < kBytes) return;
  const std::string_view day = text.substr(5, 10);
  if (!Date::parse(day)) return;
  stated.date = day;
  const std::string rest(trim_blanks(text.substr(kBytes)));
  const int number = lines.front().number;
  lines.front().text.resize(kBytes);
  lines.front().kind = LineKind::metadata;
  if (!rest.empty()) {
    lines.insert(lines.begin() + 1, Line{number, rest, LineKind::body, ""});
  }
}

// How many lines from the first on are the block: all up to the first blank line where each is a
// pair, else those whose keys are known.
std::size_t block_lines(const CutText& cut) {
  Stated nowhere;
  const std::vector<Line>& lines = cut.lines;
  std::size_t known = 0;
  std::size_t pairs = 0;
  for (std::size_t at = 0; at < std::min(cut.first_blank, lines.size()); ++at) {
    const auto pair = pair_of(lines[at].text);
    if (!pair || pair->value.empty()) break;
    ++pairs;
    if (known == at && slot(nowhere, pair->key) != nullptr) ++known;
  }
  if (known == 0) return 0;
  return pairs == cut.first_blank && cut.first_blank < lines.size() ? pairs : known;
}

}  // namespace

Stated take_metadata(CutText& cut) {
  Stated stated;
  if (cut.lines.empty()) return stated;
  const std::size_t block = block_lines(cut);
  for (std::size_t at = 0; at < block; ++at) {
    cut.lines[at].kind = LineKind::metadata;
    keep(stated, *pair_of(cut.lines[at].text));
  }
  if (block == 0) take_first_line(cut.lines, stated);
  Line& last = cut.lines.back();
  if (const auto pair = pair_of(last.text); pair && last.kind == LineKind::body) {
    const bool address = pair->value.starts_with("http://") || pair->value.starts_with("https://");
    if (address && slot(stated, pair->key) == &stated.source) {
      last.kind = LineKind::metadata;
      keep(stated, *pair);
    }
  }
  return stated;
}

std::string language_code(std::string_view stated) {
  const std::string lower = ascii_lower(trim(stated));
  constexpr std::array<std::array<std::string_view, 2>, 10> kNames = {{{"english", "en"},
                                                                       {"french", "fr"},
                                                                       {"spanish", "es"},
                                                                       {"russian", "ru"},
                                                                       {"german", "de"},
                                                                       {"portuguese", "pt"},
                                                                       {"arabic", "ar"},
                                                                       {"chinese", "zh"},
                                                                       {"italian", "it"},
                                                                       {"ukrainian", "uk"}}};
  for (const auto& [name, code] : kNames) {
    if (lower == name) return std::string(code);
  }
  const std::size_t end = std::min(lower.find_first_of("-_ ,"), lower.size());
  const std::string code = lower.substr(0, end);
  const bool letters = std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && (code.size() == 2 || code.size() == 3) ? code : "";
}

}  // namespace rollcall::coverage
