// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/page_facts.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "rollcall/base/text.h"
#include "rollcall/coverage/text/characters.h"

namespace rollcall::coverage {
namespace {

std::string fact(std::span<const HtmlFact> facts, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(facts, name, &HtmlFact::name);
    if (found != facts.end()) return squeeze(found->value);
  }
  return "";
}

// The string that a JSON-LD script gives a key. Its grammar is not needed for that: the key stands
// in quotation marks before a colon and the value.
std::string json_string(std::string_view json, std::string_view key) {
  const std::string quoted = "\"" + std::string(key) + "\"";
  const std::size_t at = json.find(quoted);
  if (at == std::string_view::npos) return "";
  const std::size_t open = json.find_first_not_of(" \t\r\n:", at + quoted.size());
  if (open == std::string_view::npos || json[open] != '"') return "";
  const std::size_t close = json.find('"', open + 1);
  if (close == std::string_view::npos || close - open > 60) return "";
  return std::string(json.substr(open + 1, close - open - 1));
}

std::string from_json_ld(std::span<const HtmlFact> facts, std::string_view key) {
  for (const HtmlFact& fact : facts) {
    if (fact.name != "ld") continue;
    if (std::string value = json_string(fact.value, key); !value.empty()) return value;
  }
  return "";
}

// "Islands win the vote | The Daily Example": the part before the last bar or spaced dash, if it is
// the longer one.
std::string without_site(const std::string& title) {
  std::size_t cut = std::string::npos;
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " » ", " :: "}) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string::npos && (cut == std::string::npos || at > cut)) cut = at;
  }
  return cut != std::string::npos && cut * 2 > title.size() ? title.substr(0, cut) : title;
}

}  // namespace

Stated stated_by(std::span<const HtmlFact> facts, std::string_view h1) {
  Stated stated;
  stated.date = fact(facts, {"article:published_time", "datepublished"});
  if (stated.date.empty()) stated.date = from_json_ld(facts, "datePublished");
  if (stated.date.empty()) {
    stated.date = fact(
        facts, {"og:published_time", "parsely-pub-date", "sailthru-date", "pubdate", "publishdate",
                "publish-date", "dc-date", "dc-date-issued", "dcterms-created", "date", "time"});
  }
  const std::string title = fact(facts, {"og:title", "title", "twitter:title"});
  const bool heads = !h1.empty() && (title.empty() || title.find(h1) != std::string::npos ||
                                     h1.find(without_site(title)) != std::string::npos);
  stated.title = heads ? std::string(h1) : without_site(title);
  stated.author = fact(facts, {"author", "article:author", "parsely-author", "dc-creator"});
  if (stated.author.starts_with("http")) stated.author.clear();
  stated.language = fact(facts, {"lang", "og:locale", "content-language"});
  stated.source = fact(facts, {"canonical", "og:url", "og:site_name"});
  return stated;
}

}  // namespace rollcall::coverage
